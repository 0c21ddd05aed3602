//! 101: the connection becomes a WebSocket that sends back what it gets.

use axum::{
    body::Body,
    extract::{
        FromRequestParts as _, WebSocketUpgrade,
        ws::{Message as Frame, WebSocket},
    },
    http::{Response, header, request::Parts},
};
use http_status::Message;

use super::set_fields;
use crate::problem::Problem;

/// Largest message that is echoed, in bytes.
const LARGEST: usize = 64 * 1024;

/// Completes the handshake (RFC 6455 section 4.2.2) with the fields of the
/// plan.
pub(super) async fn switch(
    parts: &mut Parts,
    message: Message,
) -> Result<Response<Body>, Problem> {
    let upgrade = WebSocketUpgrade::from_request_parts(parts, &()).await;
    let upgrade = upgrade.map_err(|error| Problem::bad_request(error.to_string()))?;
    let upgrade = upgrade.max_message_size(LARGEST).max_frame_size(LARGEST);
    let mut response = upgrade.on_upgrade(echo);
    let handshake = [header::CONNECTION, header::UPGRADE];
    let fields = message.fields.into_iter();
    let fields = fields.filter(|(name, _)| {
        !handshake.iter().any(|own| name.eq_ignore_ascii_case(own.as_str()))
    });
    set_fields(&mut response, fields);
    Ok(response)
}

/// Until the peer closes or falls silent.
async fn echo(mut socket: WebSocket) {
    let silence = std::time::Duration::from_mins(1);
    while let Ok(Some(Ok(frame))) = tokio::time::timeout(silence, socket.recv()).await {
        // Pings are answered and closes confirmed by the library.
        let is_message = matches!(frame, Frame::Text(_) | Frame::Binary(_));
        if is_message && socket.send(frame).await.is_err() {
            return;
        }
    }
}
