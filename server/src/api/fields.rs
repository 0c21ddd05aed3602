//! `/api/fields`: what is written about the fields of responses, as JSON.

use std::{collections::BTreeMap, sync::LazyLock};

use app::content::{self, FieldText};
use axum::{
    Extension,
    http::Uri,
    response::{IntoResponse as _, Response},
};
use http_status::{paths::FIELDS, query};
use serde::Serialize;

use crate::http::{
    coding::static_document::StaticDocument,
    envelope::FOR_AN_HOUR,
    json::{self, to_vec as to_json},
    problem::Problem,
};

#[derive(Serialize)]
struct Row {
    name: &'static str,
    meaning: &'static str,
    set_by: &'static [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    specification: Option<Specification>,
    example: &'static str,
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
}

impl From<&'static FieldText> for Row {
    fn from(field: &'static FieldText) -> Self {
        let specification = field.specification.as_ref();
        Self {
            name: field.name,
            meaning: field.summary,
            set_by: &field.set_by,
            specification: specification
                .map(|place| Specification { title: place.title, url: &place.url }),
            example: field.example,
            links: Links { explanation: field.path() },
        }
    }
}

static LIST: LazyLock<StaticDocument> = LazyLock::new(|| {
    let rows: Vec<Row> = content::fields().map(Row::from).collect();
    StaticDocument::new(to_json(&rows).into())
});

static FIELD_DOCUMENTS: LazyLock<BTreeMap<String, StaticDocument>> =
    LazyLock::new(|| {
        let json = |field| StaticDocument::new(to_json(&Row::from(field)).into());
        content::fields().map(|field| (field.id(), json(field))).collect()
    });

/// Every field, group by group.
pub(crate) async fn list_fields() -> Response {
    respond(&LIST)
}

/// What is written about one field. Names of fields have no case (RFC 9110 section 5.1).
pub(crate) async fn show_field(uri: Uri) -> Result<Response, Problem> {
    let segment = uri.path().strip_prefix(FIELDS).unwrap_or_default();
    let segment = segment.strip_prefix('/').unwrap_or_default();
    let name = query::decode_text(segment).unwrap_or_default().to_ascii_lowercase();
    FIELD_DOCUMENTS.get(&name).map(respond).ok_or_else(unknown_field)
}

/// What is said where nothing is written about a field.
pub(crate) fn unknown_field() -> Problem {
    Problem::not_found(
        "nothing is written about a field of this name: all that are known are at /fields",
    )
}

fn respond(document: &'static StaticDocument) -> Response {
    let headers = json::envelope(FOR_AN_HOUR).headers();
    (Extension(document), headers, document.content()).into_response()
}
