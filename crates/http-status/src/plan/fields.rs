//! Building the fields of a response: the default, the exceptions, the ask.

use std::borrow::Cow;

use super::{
    Content, Plan, cookies, exceptions,
    field_list::{Fields, Value},
};
use crate::{
    Ask, Code, CustomField, Fault, Format, Millis, Request, Version,
    field_policy::{self, Reason},
};

/// Whether HTTP/2 does not have this field (RFC 9113 section 8.2.2).
pub(super) fn is_of_connection(name: &str) -> bool {
    field_policy::is_refused_as(Reason::Connection, name)
}

/// All fields of a simulated response: the default, the exceptions of the
/// code, and the changes that the ask makes, in this order.
pub(super) fn build(ask: &Ask, request: &Request<'_>, plan: &Plan) -> Fields {
    let mut fields = Fields::with_capacity(16);
    fields.push_text("Simulated-Status", plan.status.to_string());
    fields.push("Date", Value::Date);
    for (name, value) in exceptions::fields_of(plan.status, request) {
        if value != Value::ContentRange || plan.part.is_some() {
            fields.push(name, value);
        }
    }
    content_fields(&mut fields, ask, plan);
    fields.push_text("Cache-Control", "no-store");
    fields.push_text("Access-Control-Allow-Origin", "*");
    fields.push_text("Access-Control-Expose-Headers", "");
    fields.push_text("Timing-Allow-Origin", "*");
    fields.push_text("X-Content-Type-Options", "nosniff");
    fields.push_text("Content-Security-Policy", policy(plan));
    server_timing(&mut fields, plan);
    buffering(&mut fields, plan);
    if let Some(attempt) = plan.attempt {
        fields.push_text("Attempt", attempt.to_string());
    }
    if let Some(step) = plan.step {
        fields.push_text("Sequence", step.to_string());
    }
    customise(&mut fields, ask, request);
    if request.version == Version::Http2 {
        fields.retain(|field| !is_of_connection(&field.name));
    }
    expose(&mut fields);
    fields
}

/// What keeps simulated content harmless: it loads nothing, runs nothing, and has an
/// origin of its own.
///
/// The diagnostic page may have its one style sheet, by its hash (CSP Level 3, section
/// 2.3.1), which a test of the server holds to the sheet. Its links need no exception: a
/// sandbox lets a document navigate itself (HTML, section "Preventing navigation"), and
/// who opens a link in a new tab does so without the document.
fn policy(plan: &Plan) -> &'static str {
    match plan.content {
        Content::Diagnostic(Format::Html) => {
            "default-src 'none'; \
             style-src 'sha256-b+jBsh14ADuRekA/raWvWELoqKAYXVZVAnnt1QwdXYw='; sandbox"
        }
        _ => "default-src 'none'; sandbox",
    }
}

fn content_fields(fields: &mut Fields, ask: &Ask, plan: &Plan) {
    let negotiated = ask.format.is_none()
        && (plan.status == Code::NOT_MODIFIED
            || matches!(plan.content, Content::Diagnostic(_)));
    let media_type = match &plan.content {
        Content::Forbidden | Content::Empty => None,
        Content::Diagnostic(format) => format.media_type(),
        Content::Custom(_) => Some("text/plain; charset=utf-8"),
    };
    if let Some(media_type) = media_type {
        let custom = ask.media_type.clone().map(Cow::Owned);
        fields.push_text("Content-Type", custom.unwrap_or(Cow::Borrowed(media_type)));
    }
    if plan.content != Content::Forbidden {
        fields.push("Content-Length", Value::ContentLength);
    }
    if negotiated {
        fields.push_text("Vary", "Accept");
    }
}

/// Artificial waiting, so that it is not taken for slowness (Server Timing,
/// section 2).
fn server_timing(fields: &mut Fields, plan: &Plan) {
    let metrics =
        [("delay", plan.delay), ("body-delay", plan.body_delay), ("drip", plan.drip)];
    let metrics: Vec<_> = metrics
        .into_iter()
        .filter(|(_, time)| !time.is_zero())
        .map(|(name, time): (&str, Millis)| format!("{name};dur={}", time.get()))
        .collect();
    if !metrics.is_empty() {
        fields.push_text("Server-Timing", metrics.join(", "));
    }
}

/// Content whose pace is the point must not wait in a proxy until it is whole: nginx
/// and others take this for an order to pass it on as it comes, and for themselves.
fn buffering(fields: &mut Fields, plan: &Plan) {
    let is_slow = [plan.body_delay, plan.drip].iter().any(|time| !time.is_zero());
    if is_slow || plan.fault == Some(Fault::Stall) {
        fields.push_text("X-Accel-Buffering", "no");
    }
}

/// What the ask changes: a name given twice becomes two field lines.
fn customise(fields: &mut Fields, ask: &Ask, request: &Request<'_>) {
    let text = |text: &String| Value::Text(Cow::Owned(text.clone()));
    if let Some(location) = &ask.location {
        fields.set("Location".into(), text(location));
    }
    if let Some(retry_after) = &ask.retry_after {
        fields.set("Retry-After".into(), text(retry_after));
    }
    for (index, field) in ask.fields.iter().enumerate() {
        let again = ask
            .fields
            .iter()
            .take(index)
            .any(|earlier| earlier.name.eq_ignore_ascii_case(&field.name));
        let name = Cow::Owned(field.name.clone());
        let value = Value::Text(custom_value(field, ask, request).into());
        if again {
            fields.push(name, value);
        } else {
            fields.set(name, value);
        }
    }
    for name in &ask.omit {
        fields.remove(name);
    }
}

fn custom_value(field: &CustomField, ask: &Ask, request: &Request<'_>) -> String {
    if cookies::is_cookie(field) {
        return cookies::with_path(&field.value, ask, request);
    }
    field.value.clone()
}

/// Lets scripts of any origin read every field (Fetch, section 3.3.3);
/// `Set-Cookie` is never shown to them.
fn expose(fields: &mut Fields) {
    const NAME: &str = "Access-Control-Expose-Headers";
    if fields.text(NAME) != Some("") {
        return;
    }
    // Sorted as they come: there are few, and a sort weighs a page 1 KB.
    let mut names: Vec<String> = Vec::new();
    for field in fields.iter() {
        let name = field.name.to_ascii_lowercase();
        let place = names.binary_search(&name);
        if let Some(place) = place.err().filter(|_| name != "set-cookie") {
            names.insert(place, name);
        }
    }
    fields.set(NAME.into(), Value::Text(names.join(", ").into()));
}

/// The fields of the answer to a preflight. Method and field names are those
/// asked for: `*` would not cover `Authorization` (Fetch, section 4.8).
pub(super) fn preflight(request: &Request<'_>) -> Fields {
    let mut fields = Fields::default();
    let mut echo = |name: &'static str, asked: &str| {
        if let Some(value) = request.field(asked) {
            fields.push_text(name, value.to_owned());
        }
    };
    echo("Access-Control-Allow-Methods", "Access-Control-Request-Method");
    echo("Access-Control-Allow-Headers", "Access-Control-Request-Headers");
    fields.push("Date", Value::Date);
    fields.push_text("Access-Control-Allow-Origin", "*");
    fields.push_text("Access-Control-Max-Age", "600");
    fields.push_text("Cache-Control", "no-store");
    fields
}
