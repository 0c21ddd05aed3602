//! Faults: carries out what [`http_status::fault`] decides.

use axum::{body::Body, http::Response};
use http_status::{
    Fault, Limits, Message, Version,
    fault::{http1, http2},
};

use super::{
    content::{self, Delivery},
    response::{respond, with_head},
};
use crate::{http::problem::Problem, net::serve::http2::ResetStream};

/// Breaks a response. On HTTP/1 this never returns, unless what it would send is too
/// much: the connection is taken over, and ends.
pub(super) async fn break_response(
    fault: Fault,
    message: Message,
    version: Version,
    limits: &Limits,
    delivery: Delivery<'_>,
) -> Result<Response<Body>, Problem> {
    let Delivery { plan, connection, .. } = delivery;
    if version != Version::Http2 {
        let script = http1::script(fault, plan, message, version, limits);
        let reservation = connection.unsent.reserve(script.bytes())?;
        match connection.stream.take_over(script, delivery.permit, reservation).await {}
    }
    match http2::stream(fault, plan, message, limits) {
        http2::Stream::Reset => {
            let mut marked = Response::new(Body::empty());
            marked.extensions_mut().insert(ResetStream);
            Ok(marked)
        }
        http2::Stream::Whole(message) => respond(message, delivery),
        http2::Stream::Cut(message, length, wait) => {
            let Message { fields, content } = message;
            let body = content::cut(content, length, wait, delivery)?;
            Ok(with_head(plan, fields, body))
        }
    }
}
