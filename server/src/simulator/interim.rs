//! Interim responses: what goes out before the response that hyper sends.

use axum::http::request::Parts;
use http_status::{Code, Plan};

use super::intake;
use crate::{
    connection::Connection, request_content::expects_continue, wire::CONTINUE,
};

/// Sends those of a plan, as HTTP/1.1 messages of their own. hyper itself sends the
/// 100 that a client waits for with `Expect`, when its content is read: all of them
/// take its place then, and it has its own among them.
pub(super) async fn send(plan: &Plan, parts: &Parts, connection: &Connection) {
    let mut bytes = String::new();
    for interim in &plan.interim {
        bytes.push_str(&format!("HTTP/1.1 {} {}\r\n", interim.code, interim.phrase));
        for (name, value) in interim.fields {
            bytes.push_str(&format!("{}: {value}\r\n", name.to_ascii_lowercase()));
        }
        bytes.push_str("\r\n");
    }
    if bytes.is_empty() {
        return;
    }
    if !(expects_continue(parts) && intake::is_read(parts, plan)) {
        return connection.wire.send_ahead(bytes.as_bytes()).await;
    }
    if plan.interim.iter().all(|interim| interim.code != Code::CONTINUE) {
        bytes.push_str(CONTINUE);
    }
    connection.wire.replace_continue(bytes.as_bytes());
}
