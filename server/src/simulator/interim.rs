//! Interim responses: what goes out before the response that hyper sends.

use axum::http::request::Parts;
use http_status::{Code, Head, Plan, Version};

use super::request::is_content_read;
use crate::{
    http::request_content::expects_continue,
    net::{connection::Connection, stream::hyper_stream::CONTINUE},
};

/// Sends those of a plan, as HTTP/1.1 messages of their own. hyper itself sends the
/// 100 that a client waits for with `Expect`, when its content is read: all of them
/// take its place then, and it has its own among them.
pub(super) async fn send(plan: &Plan, parts: &Parts, connection: &Connection) {
    let mut bytes = Vec::new();
    for interim in &plan.interim {
        let mut head = Head::status_line(Version::Http11, interim.code, interim.phrase);
        for (name, value) in &interim.fields {
            head.field(name, value.as_ref());
        }
        bytes.extend(head.end());
    }
    if bytes.is_empty() {
        return;
    }
    if !(expects_continue(parts) && is_content_read(parts, plan)) {
        return connection.stream.send_ahead(&bytes).await;
    }
    if plan.interim.iter().all(|interim| interim.code != Code::CONTINUE) {
        bytes.extend_from_slice(CONTINUE.as_bytes());
    }
    connection.stream.replace_continue(&bytes);
}
