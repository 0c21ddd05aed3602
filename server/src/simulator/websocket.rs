//! 101: the connection becomes a WebSocket that sends back what it gets.

use std::time::Duration;

use axum::{
    body::Body,
    extract::{
        FromRequestParts as _, WebSocketUpgrade,
        ws::{Message as Frame, WebSocket},
    },
    http::{Response, header, request::Parts},
};
use http_status::Plan;
use tokio::time::timeout;

use super::response::{FieldLines, set_fields, set_phrase};
use crate::{connection::Connection, problem::Problem};

/// Largest message that is echoed, in bytes.
const LARGEST: usize = 64 * 1024;
/// Longest time without a message.
const SILENCE: Duration = Duration::from_mins(1);
/// Longest life.
const LONGEST: Duration = Duration::from_hours(1);

/// Completes the handshake (RFC 6455 section 4.2.2) with the fields of the
/// plan.
pub(super) async fn switch(
    parts: &mut Parts,
    plan: &Plan,
    fields: FieldLines,
    connection: &Connection,
) -> Result<Response<Body>, Problem> {
    let upgrade = WebSocketUpgrade::from_request_parts(parts, &()).await;
    let upgrade = upgrade.map_err(|error| Problem::bad_request(error.to_string()))?;
    let upgrade = upgrade.max_message_size(LARGEST).max_frame_size(LARGEST);
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
/// The connection keeps its place among all of them as long.
async fn echo(mut socket: WebSocket, mut connection: Connection) {
    let all = async {
        while let Ok(Some(Ok(frame))) = timeout(SILENCE, socket.recv()).await {
            // Pings are answered and closes confirmed by the library.
            let is_message = matches!(frame, Frame::Text(_) | Frame::Binary(_));
            if is_message && socket.send(frame).await.is_err() {
                return;
            }
        }
    };
    tokio::select! {
        _ = timeout(LONGEST, all) => {}
        _ = connection.stopped.wait_for(|stopped| *stopped) => {}
    }
    drop(connection.place);
}
