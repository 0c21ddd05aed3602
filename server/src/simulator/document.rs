//! The diagnostic document: the request as it was received, and what is returned.

use std::borrow::Cow;

use axum::http::request::Parts;
use http_status::{Class, Code, Entry, Plan, catalog, credentials, paths::KEYS};
use serde::Serialize;

use super::{
    echo::Echo,
    request::{fields, version},
};
use crate::{
    base_path::BasePath,
    clock::Moment,
    http::{request_content::ReadContent, target::Target},
    net::client::Remote,
};

/// A request, as far as the document describes it.
pub(super) struct Received<'a> {
    pub(super) parts: &'a Parts,
    pub(super) target: &'a Target,
    /// Scheme and authority of its URL.
    pub(super) origin: &'a str,
    /// What stands before each path of ours.
    pub(super) base_path: &'a BasePath,
    /// What was read of its content.
    pub(super) content: &'a ReadContent,
    /// The end of the peer.
    pub(super) remote: Remote,
}

/// The document, borrowed from the request and the plan.
#[derive(Serialize)]
pub(super) struct Document<'a> {
    pub(super) status: u16,
    pub(super) reason: &'a str,
    pub(super) class: &'static str,
    pub(super) description: &'a str,
    pub(super) simulated: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) asked: Option<u16>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) chosen_from: Vec<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) attempt: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sequence: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) interim: Vec<u16>,
    pub(super) request: RequestMember<'a>,
    pub(super) notes: &'a [String],
    pub(super) time: String,
    pub(super) links: Links<'a>,
}

/// What came.
#[derive(Serialize)]
pub(super) struct RequestMember<'a> {
    pub(super) method: &'a str,
    pub(super) url: String,
    pub(super) path: &'a str,
    pub(super) query: &'a [(String, String)],
    pub(super) http_version: &'static str,
    pub(super) headers: Vec<(&'a str, Cow<'a, str>)>,
    pub(super) content_length: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) content: Option<Echo<'a>>,
    pub(super) remote_addr: String,
}

/// What leads further.
#[derive(Serialize)]
pub(super) struct Links<'a> {
    pub(super) explanation: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) specification: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) key: Option<String>,
}

impl<'a> Document<'a> {
    pub(super) fn new(
        received: &Received<'a>,
        plan: &'a Plan,
        moment: &Moment,
    ) -> Self {
        let Received { parts, target, origin, base_path, content, .. } = *received;
        let asked = catalog::entry(plan.asked);
        let fields = fields(parts);
        let mask = credentials::mask_in_document(origin, &fields, &plan.fields);
        let mut pairs = target.query.iter();
        let key = plan.attempt.and_then(|_| pairs.find(|(name, _)| name == "key"));
        // A key is text that a URL never encodes.
        let key = key.map(|(_, key)| format!("{origin}{base_path}{KEYS}{key}"));
        let path_and_query =
            parts.uri.path_and_query().map_or("/", |target| target.as_str());
        Self {
            status: plan.status.get(),
            reason: &plan.phrase,
            class: plan.status.class().id(),
            description: description(plan),
            simulated: true,
            asked: (plan.asked != plan.status).then_some(plan.asked.get()),
            chosen_from: plan.chosen_from.iter().map(|code| code.get()).collect(),
            attempt: plan.attempt,
            sequence: plan.step.map(|step| step.to_string()),
            interim: plan.interim.iter().map(|interim| interim.code.get()).collect(),
            request: RequestMember {
                // A HEAD is described as the GET whose length it announces
                // (RFC 9110 section 9.3.2).
                method: if plan.head { "GET" } else { parts.method.as_str() },
                url: format!("{origin}{path_and_query}"),
                path: parts.uri.path(),
                query: &target.query,
                http_version: version(parts).name(),
                headers: credentials::shown(mask, &fields),
                content_length: content.length,
                content: Echo::new(&parts.headers, content)
                    .filter(|_| plan.shows_request()),
                remote_addr: received.remote.to_string(),
            },
            notes: &plan.notes,
            time: moment.rfc3339(),
            links: Links {
                explanation: explanation(origin, base_path, plan.asked, asked),
                specification: asked.and_then(|e| e.specification).map(|s| s.url),
                key,
            },
        }
    }
}

fn description(plan: &Plan) -> &'static str {
    match catalog::entry(plan.status) {
        Some(entry) => entry.meaning,
        None if plan.status.class() == Class::OutOfRange => {
            "Nothing in HTTP gives this number a meaning; it is outside 100 to 599."
        }
        None => "The number is unassigned; its class is all it says.",
    }
}

/// The page that explains the code, or the list where no page does.
fn explanation(
    origin: &str,
    base_path: &BasePath,
    code: Code,
    entry: Option<&Entry>,
) -> String {
    match entry {
        Some(_) => format!("{origin}{base_path}/codes/{code}"),
        None => format!("{origin}{base_path}/"),
    }
}
