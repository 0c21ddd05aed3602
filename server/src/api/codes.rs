//! `/api/codes`: the catalogue as JSON.

use std::{borrow::Cow, collections::BTreeMap};

use app::content::{Article, Neighbour, Prose, article};
use axum::{Extension, http::Uri, response::Response};
use http_status::{
    Code, Entry, catalog,
    paths::{CODES, STATUS},
    query,
};
use serde::Serialize;

use crate::{
    base_path::{BasePath, PerBasePath},
    http::{
        coding::static_document::StaticDocument,
        json::{self, to_vec as to_json},
        problem::Problem,
    },
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
    lead: Cow<'static, str>,
    what_it_means: Cow<'static, str>,
    common_causes: Cow<'static, str>,
    how_to_fix_it: Fix,
    told_apart_from: Vec<Difference>,
    what_clients_do_with_it: Cow<'static, str>,
    for_operations: Cow<'static, str>,
    history_and_specification: Cow<'static, str>,
    symptoms: &'static [String],
}

#[derive(Serialize)]
struct Fix {
    client: Cow<'static, str>,
    owner: Cow<'static, str>,
    operator: Cow<'static, str>,
}

#[derive(Serialize)]
struct Difference {
    code: u16,
    says: Cow<'static, str>,
}

impl Text {
    fn new(article: &'static Article, base_path: &BasePath) -> Self {
        let text = |prose: &'static Prose| base_path.in_markdown(prose.source());
        let difference = |neighbour: &'static Neighbour| Difference {
            code: neighbour.code,
            says: text(&neighbour.difference),
        };
        Self {
            lead: text(&article.lead),
            what_it_means: text(&article.meaning),
            common_causes: text(&article.causes),
            how_to_fix_it: Fix {
                client: text(&article.fix.client),
                owner: text(&article.fix.owner),
                operator: text(&article.fix.operator),
            },
            told_apart_from: article.neighbours.iter().map(difference).collect(),
            what_clients_do_with_it: text(&article.clients),
            for_operations: text(&article.operations),
            history_and_specification: text(&article.history),
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

impl Row {
    fn new(entry: &'static Entry, base_path: &BasePath) -> Self {
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
            text: article(entry.code).map(|article| Text::new(article, base_path)),
            links: Links {
                explanation: format!("{base_path}/codes/{}", entry.code),
                simulate: format!("{base_path}{STATUS}{}", entry.code),
            },
        }
    }
}

static LIST: PerBasePath<StaticDocument> = PerBasePath::new(|base_path| {
    let rows: Vec<_> =
        catalog::entries().map(|entry| Row::new(entry, base_path)).collect();
    StaticDocument::new(to_json(&rows).into())
});

type Entries = BTreeMap<u16, StaticDocument>;

static ENTRIES: PerBasePath<Entries> = PerBasePath::new(|base_path| {
    let json = |entry| StaticDocument::new(to_json(&Row::new(entry, base_path)).into());
    catalog::entries().map(|entry| (entry.code.get(), json(entry))).collect()
});

/// Every entry, in the order of the catalogue.
pub(crate) async fn list_codes(Extension(base_path): Extension<BasePath>) -> Response {
    json::respond_static(LIST.get(&base_path))
}

/// The entry of one code.
pub(crate) async fn show_code(
    Extension(base_path): Extension<BasePath>,
    uri: Uri,
) -> Result<Response, Problem> {
    let segment = uri.path().strip_prefix(CODES).unwrap_or_default();
    let segment = segment.strip_prefix('/').unwrap_or_default();
    entry_of(segment, &base_path).map(json::respond_static)
}

/// The entry of the code that a segment of a path names.
pub(crate) fn entry_of(
    segment: &str,
    base_path: &BasePath,
) -> Result<&'static StaticDocument, Problem> {
    let text = query::decode_text(segment).unwrap_or_default();
    let code: Code = text
        .parse()
        .map_err(|_| Problem::not_found("a code is three digits, 100 to 999"))?;
    ENTRIES.get(base_path).get(&code.get()).ok_or_else(|| {
        Problem::not_found(format!(
            "{code} is in no registry that we know of; {base_path}{STATUS}{code} \
             simulates it all the same"
        ))
    })
}
