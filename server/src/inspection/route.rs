//! `POST /api/inspect`: a raw response in, findings out.

use axum::{extract::Request, http::Uri, response::Response};
use http_status::query;
use inspect::{PasteContext, paste};

use super::{Document, read};
use crate::{
    connection::Connection, problem::Problem, request_content::collect,
    simulator::respond_json,
};

/// Reads the content of the request as pasted text or HAR.
pub(crate) async fn inspect_text(request: Request) -> Result<Response, Problem> {
    let known = known(request.uri())?;
    let too_large = || {
        Problem::content_too_large(format!(
            "the text is larger than {} bytes, the most that is inspected",
            paste::LIMIT
        ))
    };
    let unsent = Connection::of(request.extensions())?.unsent.clone();
    let content =
        collect(request.into_body(), paste::LIMIT, &unsent, too_large).await?;
    let text = String::from_utf8_lossy(&content);
    let read = read(&text, &known);
    Ok(respond_json(&Document::of(read)))
}

/// What the text may leave out, from the query.
fn known(uri: &Uri) -> Result<PasteContext, Problem> {
    let parameters = query::decode(uri.query().unwrap_or_default());
    let parameters = parameters.map_err(Problem::bad_request)?;
    PasteContext::from_parameters(&parameters).map_err(Problem::bad_ask)
}
