//! `/api/fields`: what is written about the fields of responses, as JSON.

use std::{borrow::Cow, collections::BTreeMap};

use app::content::{self, FieldText};
use axum::{Extension, http::Uri, response::Response};
use http_status::{paths::FIELDS, query};
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
    name: &'static str,
    meaning: Cow<'static, str>,
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

impl Row {
    fn new(field: &'static FieldText, base_path: &BasePath) -> Self {
        let specification = field.specification.as_ref();
        Self {
            name: field.name,
            meaning: base_path.in_markdown(field.summary),
            set_by: &field.set_by,
            specification: specification
                .map(|place| Specification { title: place.title, url: &place.url }),
            example: field.example,
            links: Links { explanation: base_path.join(&field.path()) },
        }
    }
}

static LIST: PerBasePath<StaticDocument> = PerBasePath::new(|base_path| {
    let rows: Vec<_> =
        content::fields().map(|field| Row::new(field, base_path)).collect();
    StaticDocument::new(to_json(&rows).into())
});

type Entries = BTreeMap<String, StaticDocument>;

static FIELD_DOCUMENTS: PerBasePath<Entries> = PerBasePath::new(|base_path| {
    let json = |field| StaticDocument::new(to_json(&Row::new(field, base_path)).into());
    content::fields().map(|field| (field.id(), json(field))).collect()
});

/// Every field, group by group.
pub(crate) async fn list_fields(Extension(base_path): Extension<BasePath>) -> Response {
    json::respond_static(LIST.get(&base_path))
}

/// What is written about one field. Names of fields have no case (RFC 9110 section 5.1).
pub(crate) async fn show_field(
    Extension(base_path): Extension<BasePath>,
    uri: Uri,
) -> Result<Response, Problem> {
    let segment = uri.path().strip_prefix(FIELDS).unwrap_or_default();
    let segment = segment.strip_prefix('/').unwrap_or_default();
    let name = query::decode_text(segment).unwrap_or_default().to_ascii_lowercase();
    let documents = FIELD_DOCUMENTS.get(&base_path);
    documents
        .get(&name)
        .map(json::respond_static)
        .ok_or_else(|| unknown_field(&base_path))
}

/// What is said where nothing is written about a field.
pub(crate) fn unknown_field(base_path: &BasePath) -> Problem {
    Problem::not_found(format!(
        "nothing is written about a field of this name: all that are known are at \
         {base_path}/fields"
    ))
}
