//! `/search.json`: what a search finds, for the list under its field.

use app::search::{Found, Hit, remark, search_at};
use axum::{
    Extension,
    http::Uri,
    response::{IntoResponse as _, Response},
};
use serde::Serialize;

use crate::{
    base_path::BasePath,
    http::{
        envelope::FOR_AN_HOUR,
        json::{envelope, to_vec},
    },
};

/// What was found, best first.
#[derive(Serialize)]
struct Answer<'a> {
    q: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    remark: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    corrected: Vec<Correction<'a>>,
    hits: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Correction<'a> {
    typed: &'a str,
    meant: &'a str,
}

#[derive(Serialize)]
struct Row<'a> {
    kind: &'static str,
    title: &'a str,
    path: String,
    line: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    leads_to: Vec<String>,
}

impl<'a> Answer<'a> {
    fn new(found: &'a Found, remark: Option<String>, base_path: &BasePath) -> Self {
        let corrected = found.corrected.iter();
        Self {
            q: &found.text,
            remark,
            corrected: corrected
                .map(|(typed, meant)| Correction { typed, meant })
                .collect(),
            hits: found.hits.iter().map(|hit| Row::new(hit, base_path)).collect(),
        }
    }
}

impl<'a> Row<'a> {
    fn new(hit: &'a Hit, base_path: &BasePath) -> Self {
        Self {
            kind: hit.kind.id(),
            title: &hit.title,
            path: base_path.join(&hit.path),
            line: &hit.line,
            reason: hit.reason,
            leads_to: hit.more.iter().map(|link| base_path.join(&link.path)).collect(),
        }
    }
}

/// Makes the index before somebody searches.
pub(crate) fn prepare() {
    app::search::prepare();
}

/// What fits `q`.
pub(crate) async fn show_found(
    Extension(base_path): Extension<BasePath>,
    uri: Uri,
) -> Response {
    let address = uri.path_and_query().map_or("", |target| target.as_str());
    let found = search_at(address);
    let answer = Answer::new(&found, remark(address), &base_path);
    (envelope(FOR_AN_HOUR).headers(), to_vec(&answer)).into_response()
}
