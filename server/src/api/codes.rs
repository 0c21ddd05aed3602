//! `/api/codes`: the catalogue as JSON.

use std::{collections::BTreeMap, sync::LazyLock};

use app::content::{Article, Neighbour, article};
use axum::{
    Extension,
    http::Uri,
    response::{IntoResponse, Response},
};
use http_status::{
    Code, Entry, catalog,
    paths::{CODES, STATUS},
    query,
};
use serde::Serialize;

use crate::http::{
    coding::static_document::StaticDocument,
    envelope::FOR_AN_HOUR,
    json::{self, to_vec as to_json},
    problem::Problem,
};

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
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Text>,
    links: Links,
}

/// What is written about the code, in Markdown.
#[derive(Serialize)]
struct Text {
    lead: &'static str,
    what_it_means: &'static str,
    common_causes: &'static str,
    how_to_fix_it: Fix,
    told_apart_from: Vec<Difference>,
    what_clients_do_with_it: &'static str,
    for_operations: &'static str,
    history_and_specification: &'static str,
    symptoms: &'static [String],
}

#[derive(Serialize)]
struct Fix {
    client: &'static str,
    owner: &'static str,
    operator: &'static str,
}

#[derive(Serialize)]
struct Difference {
    code: u16,
    says: &'static str,
}

impl From<&'static Article> for Text {
    fn from(article: &'static Article) -> Self {
        let difference = |neighbour: &'static Neighbour| Difference {
            code: neighbour.code,
            says: neighbour.difference.source(),
        };
        Self {
            lead: article.lead.source(),
            what_it_means: article.meaning.source(),
            common_causes: article.causes.source(),
            how_to_fix_it: Fix {
                client: article.fix.client.source(),
                owner: article.fix.owner.source(),
                operator: article.fix.operator.source(),
            },
            told_apart_from: article.neighbours.iter().map(difference).collect(),
            what_clients_do_with_it: article.clients.source(),
            for_operations: article.operations.source(),
            history_and_specification: article.history.source(),
            symptoms: &article.front.symptoms,
        }
    }
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
            text: article(entry.code).map(Text::from),
            links: Links {
                explanation: format!("/codes/{}", entry.code),
                simulate: format!("{STATUS}{}", entry.code),
            },
        }
    }
}

static LIST: LazyLock<StaticDocument> = LazyLock::new(|| {
    let rows: Vec<Row> = catalog::entries().map(Row::from).collect();
    StaticDocument::new(to_json(&rows).into())
});

static ENTRIES: LazyLock<BTreeMap<u16, StaticDocument>> = LazyLock::new(|| {
    let json = |entry| StaticDocument::new(to_json(&Row::from(entry)).into());
    catalog::entries().map(|entry| (entry.code.get(), json(entry))).collect()
});

/// Every entry, in the order of the catalogue.
pub(crate) async fn list_codes() -> Response {
    respond(&LIST)
}

/// The entry of one code.
pub(crate) async fn show_code(uri: Uri) -> Result<Response, Problem> {
    let segment = uri.path().strip_prefix(CODES).unwrap_or_default();
    let segment = segment.strip_prefix('/').unwrap_or_default();
    entry_of(segment).map(respond)
}

/// The entry of the code that a segment of a path names.
pub(crate) fn entry_of(segment: &str) -> Result<&'static StaticDocument, Problem> {
    let text = query::decode_text(segment).unwrap_or_default();
    let code: Code = text
        .parse()
        .map_err(|_| Problem::not_found("a code is three digits, 100 to 999"))?;
    ENTRIES.get(&code.get()).ok_or_else(|| {
        Problem::not_found(format!(
            "{code} is in no registry that we know of; {STATUS}{code} simulates it all the \
             same"
        ))
    })
}

fn respond(document: &'static StaticDocument) -> Response {
    let headers = json::envelope(FOR_AN_HOUR).headers();
    (Extension(document), headers, document.content()).into_response()
}
