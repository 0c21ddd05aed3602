//! Prepared responses: what is the same whenever a plain request comes again is made once.
//!
//! Equal requests have equal plans, so a response that nothing else has a say in differs in
//! the time, and in the address of its client. A connection keeps the last one without
//! these, from its second request on.

mod key;

use axum::{
    body::Body,
    http::{HeaderValue, Request, Response, header},
};
use http_status::{Code, Content, Format, Plan};

use self::key::Key;
use super::{
    document::{Document, Received},
    representation,
    response::with_head,
    template::{REMOTE, TIME, Template},
};
use crate::{http::problem::Problem, net::connection::Connection};

/// A response, and all that it depends on.
pub(super) struct Prepared {
    key: Key,
    asked: Code,
    /// Status line and fields, with any date and any length.
    head: Response<()>,
    content: Template,
}

/// The answer to a request whose like was answered on its connection, and the code that it
/// asks for.
pub(super) fn answer(
    connection: &Connection,
    request: &Request<Body>,
) -> Option<(Code, Result<Response<Body>, Problem>)> {
    if !key::is_plain(request.method(), request.uri(), request.body()) {
        return None;
    }
    connection.activity.kept().read(|prepared: &Prepared| {
        let is_like = prepared.key.is_of(request, connection);
        is_like.then(|| (prepared.asked, prepared.respond(connection)))
    })
}

impl Prepared {
    /// The response to a request that was read and planned, where nothing but the request
    /// has a say in it.
    pub(super) fn new(
        received: &Received<'_>,
        body: &Body,
        plan: &Plan,
        connection: &Connection,
    ) -> Option<Self> {
        let parts = received.parts;
        let is_kept = connection.activity.requests() > 1
            && key::is_plain(&parts.method, &parts.uri, body)
            && key::may_be_kept(&parts.uri, &parts.headers)
            && is_fixed(plan);
        if !is_kept {
            return None;
        }
        let mut document = Document::new(received, plan, &connection.clock.now());
        document.time = TIME.into();
        document.request.remote_addr = REMOTE.into();
        let document = match plan.content {
            Content::Diagnostic(format) => representation::render(&document, format),
            _ => Vec::new(),
        };
        let message = plan.render(document, "");
        Some(Self {
            key: Key::new(parts, connection),
            asked: plan.asked,
            head: with_head(plan, message.fields, ()),
            content: Template::new(message.content.bytes),
        })
    }

    /// The response on this connection, now.
    pub(super) fn respond(
        &self,
        connection: &Connection,
    ) -> Result<Response<Body>, Problem> {
        let forms = connection.clock.now().forms();
        let content = self.content.fill(&forms.rfc3339, &connection.remote.text());
        let mut response = self.head.clone();
        let headers = response.headers_mut();
        if let Some(date) = headers.get_mut(header::DATE) {
            date.clone_from(&forms.date);
        }
        if let Some(length) = headers.get_mut(header::CONTENT_LENGTH) {
            *length = HeaderValue::from(content.len());
        }
        let content = connection.unsent.count(content)?;
        Ok(response.map(|()| Body::from(content)))
    }
}

/// Whether neither chance nor a count nor the length of the content decides anything, and
/// nothing but the response is to be sent, which is no page: those are large.
fn is_fixed(plan: &Plan) -> bool {
    plan.chosen_from.is_empty()
        && plan.attempt.is_none()
        && plan.interim.is_empty()
        && plan.part.is_none()
        && plan.fault.is_none()
        && !plan.websocket
        && !plan.waits()
        && plan.content != Content::Diagnostic(Format::Html)
}

#[cfg(test)]
mod tests;
