//! WebSocket: after a 101 the connection sends back what it gets.

use std::time::Duration;

use axum::{
    body::Body,
    extract::{
        FromRequestParts as _, WebSocketUpgrade,
        ws::{CloseFrame, Message as Frame, WebSocket},
    },
    http::{Response, header, request::Parts},
};
use futures_util::SinkExt as _;
use http_status::Plan;
use tokio::time::timeout;

use super::response::{FieldLines, set_fields, set_phrase};
use crate::{
    http::{problem::Problem, request_content::has_content},
    net::{
        connection::Connection,
        unsent::{
            OverBudget,
            budget::{Reservation, UnsentBudget},
        },
    },
};

/// Largest message that is echoed, in bytes.
const MAX_MESSAGE: usize = 16 * 1024;
/// As much is read at once, and gathered before it is written, in bytes. It is in
/// memory as long as the socket is open.
const BUFFER: usize = 2 * 1024;
/// Longest time without a message.
const IDLE_TIMEOUT: Duration = Duration::from_mins(1);
/// Longest life.
const MAX_LIFE: Duration = Duration::from_hours(1);

/// Completes the handshake (RFC 6455 section 4.2.2) with the fields of the
/// plan.
pub(super) async fn switch(
    parts: &mut Parts,
    plan: &Plan,
    fields: FieldLines,
    connection: &Connection,
) -> Result<Response<Body>, Problem> {
    // It would be taken for frames of the new protocol.
    if has_content(parts) {
        return Err(Problem::bad_request(
            "a WebSocket handshake has no content (RFC 6455 section 4.1)",
        ));
    }
    let upgrade = WebSocketUpgrade::from_request_parts(parts, &()).await;
    let upgrade = upgrade.map_err(|error| Problem::bad_request(error.to_string()))?;
    let upgrade = upgrade
        .max_message_size(MAX_MESSAGE)
        .max_frame_size(MAX_MESSAGE)
        .read_buffer_size(BUFFER)
        .write_buffer_size(BUFFER)
        // Room for a message and what is gathered before it.
        .max_write_buffer_size(2 * MAX_MESSAGE);
    let own = connection.clone();
    let mut response = upgrade.on_upgrade(move |socket| echo(socket, own));
    set_phrase(&mut response, plan);
    let handshake = [
        header::CONNECTION,
        header::UPGRADE,
        header::SEC_WEBSOCKET_ACCEPT,
        header::SEC_WEBSOCKET_EXTENSIONS,
        header::SEC_WEBSOCKET_PROTOCOL,
    ];
    let fields = fields.into_iter().filter(|(name, _)| {
        !handshake.iter().any(|own| name.eq_ignore_ascii_case(own.as_str()))
    });
    set_fields(&mut response, fields);
    Ok(response)
}

/// Until the peer closes or falls silent, an hour has gone, or the service stops.
/// The connection keeps its permit as long.
async fn echo(mut socket: WebSocket, mut connection: Connection) {
    let unsent = connection.unsent.clone();
    let all = async {
        let mut buffers = MessageBuffers { bytes: 0, _reservation: None };
        while let Ok(Some(Ok(frame))) = timeout(IDLE_TIMEOUT, socket.recv()).await {
            if buffers.grow(&frame, &unsent).is_err() {
                let _ = socket.send(Frame::Close(Some(try_again_later()))).await;
                return;
            }
            // Pings are answered and closes confirmed by the library. Flushing them
            // before more is read lets a peer that takes nothing wait for itself.
            let is_message = matches!(frame, Frame::Text(_) | Frame::Binary(_));
            let sent = if is_message {
                socket.send(frame).await
            } else {
                socket.flush().await
            };
            if sent.is_err() {
                return;
            }
        }
    };
    tokio::select! {
        _ = timeout(MAX_LIFE, all) => {}
        _ = connection.stopped.wait_for(|stopped| *stopped) => {}
    }
    drop(connection.permit);
}

/// The buffers of a socket: as large as its largest message, and never smaller again.
struct MessageBuffers {
    bytes: usize,
    _reservation: Option<Reservation>,
}

impl MessageBuffers {
    /// Counts the buffers of a message, one to read it and one to write it.
    fn grow(&mut self, frame: &Frame, unsent: &UnsentBudget) -> Result<(), OverBudget> {
        let bytes = match frame {
            Frame::Text(text) => text.len(),
            Frame::Binary(bytes) => bytes.len(),
            _ => 0,
        };
        if bytes > self.bytes {
            *self = Self { bytes: 0, _reservation: None };
            let reservation = unsent.reserve(2 * bytes)?;
            *self = Self { bytes, _reservation: Some(reservation) };
        }
        Ok(())
    }
}

/// The close of a service that has no more memory for this socket: the code is in
/// IANA's registry of WebSocket close codes (RFC 6455 section 11.7).
fn try_again_later() -> CloseFrame {
    CloseFrame { code: 1013, reason: "too much waits in memory: try again".into() }
}
