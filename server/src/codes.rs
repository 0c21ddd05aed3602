//! `/api/codes`: the catalogue as JSON.

use axum::{
    http::{HeaderMap, HeaderName, Uri, header},
    response::{IntoResponse, Response},
};
use http_status::{Code, Entry, catalog, query};
use serde::Serialize;

use crate::{clock::Moment, problem::Problem, simulator::to_json};

#[derive(Serialize)]
struct Row {
    code: u16,
    reason: &'static str,
    aliases: &'static [&'static str],
    class: &'static str,
    registered: bool,
    registration: &'static str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    vendors: &'static [&'static str],
    meaning: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    specification: Option<Specification>,
    content_allowed: bool,
    caching: &'static str,
    required_fields: &'static [&'static str],
    recommended_fields: &'static [&'static str],
    forbidden_fields: &'static [&'static str],
    retry: &'static str,
    redirect: &'static str,
    related: &'static [u16],
    seen_by_clients: bool,
    links: Links,
}

#[derive(Serialize)]
struct Specification {
    title: &'static str,
    url: &'static str,
}

#[derive(Serialize)]
struct Links {
    explanation: String,
    simulate: String,
}

impl From<&'static Entry> for Row {
    fn from(entry: &'static Entry) -> Self {
        Self {
            code: entry.code.get(),
            reason: entry.phrase,
            aliases: entry.aliases,
            class: entry.code.class().id(),
            registered: entry.registration.is_registered(),
            registration: entry.registration.id(),
            vendors: entry.registration.vendors(),
            meaning: entry.meaning,
            specification: entry
                .specification
                .map(|s| Specification { title: s.title, url: s.url }),
            content_allowed: entry.allows_content,
            caching: entry.caching.id(),
            required_fields: entry.required,
            recommended_fields: entry.recommended,
            forbidden_fields: entry.forbidden,
            retry: entry.retry.id(),
            redirect: entry.redirect.id(),
            related: entry.related,
            seen_by_clients: entry.seen_by_clients,
            links: Links {
                explanation: format!("/codes/{}", entry.code),
                simulate: format!("/api/status/{}", entry.code),
            },
        }
    }
}

/// Every entry, in the order of the catalogue.
pub(crate) async fn list_codes() -> Response {
    let rows: Vec<Row> = catalog::entries().map(Row::from).collect();
    respond(&rows)
}

/// The entry of one code.
pub(crate) async fn show_code(uri: Uri) -> Result<Response, Problem> {
    let segment = uri.path().strip_prefix("/api/codes/").unwrap_or_default();
    let text = query::decode_text(segment).unwrap_or_default();
    let code: Code = text
        .parse()
        .map_err(|_| Problem::not_found("a code is three digits, 100 to 999"))?;
    let entry = catalog::entry(code).ok_or_else(|| {
        Problem::not_found(format!(
            "{code} is in no registry that we know of; /api/status/{code} simulates it all \
             the same"
        ))
    })?;
    Ok(respond(&Row::from(entry)))
}

fn respond(value: &impl Serialize) -> Response {
    let mut headers = HeaderMap::new();
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = value.parse() {
            headers.insert(name, value);
        }
    };
    set(header::CONTENT_TYPE, "application/json");
    set(header::DATE, &Moment::now().imf_fixdate());
    set(header::CACHE_CONTROL, "public, max-age=3600");
    set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    (headers, to_json(value)).into_response()
}
