//! Faults: carrying out what [`http_status::fault`] decides.

use axum::{body::Body, http::Response};
use http_status::{
    Fault, Limits, Message, Plan, Version,
    fault::{http1, http2},
};

use super::{
    content,
    response::{respond, with_head},
    sending,
};
use crate::{
    connection::Connection, problem::Problem, serve::ResetStream, wire::Place,
};

/// Breaks a response. On HTTP/1 this never returns, unless what it would send is too
/// much: the connection is taken over, and ends.
pub(super) async fn break_response(
    fault: Fault,
    plan: &Plan,
    message: Message,
    version: Version,
    limits: &Limits,
    connection: &Connection,
    place: Option<Place>,
) -> Result<Response<Body>, Problem> {
    if version != Version::Http2 {
        let script = http1::script(fault, plan, message, version, limits);
        let reservation = connection.unsent.reserve(script.bytes())?;
        match connection.wire.take_over(script, place, reservation).await {}
    }
    let sending = sending(plan, connection, place);
    match http2::stream(fault, plan, message, limits) {
        http2::Stream::Reset => {
            let mut marked = Response::new(Body::empty());
            marked.extensions_mut().insert(ResetStream);
            Ok(marked)
        }
        http2::Stream::Whole(message) => respond(message, sending),
        http2::Stream::Cut(message, length, wait) => {
            let Message { fields, content } = message;
            let body = content::cut(content, length, wait, sending)?;
            Ok(with_head(plan, fields, body))
        }
    }
}
