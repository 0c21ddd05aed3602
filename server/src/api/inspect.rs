//! `POST /api/inspect`: a raw response in, the findings of the Inspector out.

pub(crate) mod report;

use axum::{Extension, extract::Request, response::Response};
use inspect::{PasteContext, paste};

use self::report::{Document, read};
use crate::{
    http::{
        job_queue::JobQueue, json::respond as respond_json, problem::Problem,
        request_content::collect, target::Target,
    },
    net::connection::Connection,
};

/// Reads the content of the request as pasted text or HAR.
pub(crate) async fn inspect_text(
    Extension(connection): Extension<Connection>,
    Extension(target): Extension<Target>,
    Extension(jobs): Extension<JobQueue>,
    request: Request,
) -> Result<Response, Problem> {
    // What the text leaves out is said in the query.
    let known =
        PasteContext::from_parameters(&target.query).map_err(Problem::bad_ask)?;
    let too_large = || {
        Problem::content_too_large(format!(
            "the text is larger than {} bytes, the most that is inspected",
            paste::LIMIT
        ))
    };
    let unsent = &connection.unsent;
    let content = collect(request.into_body(), paste::LIMIT, unsent, too_large).await?;
    let inspect = move || {
        let text = String::from_utf8_lossy(&content);
        respond_json(&Document::from(read(&text, &known)))
    };
    jobs.run(Some(&connection), inspect).await
}
