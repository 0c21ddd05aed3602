//! `/search.json`: what a search finds, for the list under its field.

use app::search::{Found, Hit, search_at};
use axum::{
    http::Uri,
    response::{IntoResponse as _, Response},
};
use serde::Serialize;

use crate::http::{
    envelope::FOR_AN_HOUR,
    json::{envelope, to_vec},
};

/// What was found, best first.
#[derive(Serialize)]
struct Answer<'a> {
    q: &'a str,
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
    path: &'a str,
    line: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    leads_to: Vec<&'a str>,
}

impl<'a> From<&'a Found> for Answer<'a> {
    fn from(found: &'a Found) -> Self {
        let corrected = found.corrected.iter();
        Self {
            q: &found.text,
            corrected: corrected
                .map(|(typed, meant)| Correction { typed, meant })
                .collect(),
            hits: found.hits.iter().map(Row::from).collect(),
        }
    }
}

impl<'a> From<&'a Hit> for Row<'a> {
    fn from(hit: &'a Hit) -> Self {
        Self {
            kind: hit.kind.id(),
            title: &hit.title,
            path: &hit.path,
            line: &hit.line,
            reason: hit.reason,
            leads_to: hit.more.iter().map(|link| link.path.as_str()).collect(),
        }
    }
}

/// Makes the index before somebody searches.
pub(crate) fn prepare() {
    app::search::prepare();
}

/// What fits `q`.
pub(crate) async fn show_found(uri: Uri) -> Response {
    let found = search_at(uri.path_and_query().map_or("", |target| target.as_str()));
    (envelope(FOR_AN_HOUR).headers(), to_vec(&Answer::from(&found))).into_response()
}
