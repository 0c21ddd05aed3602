//! The layer that sends documents in the coding that the request likes best.

use axum::{
    Extension,
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

use super::{accept_encoding::choose, encode::Effort, static_document::StaticDocument};
use crate::{
    http::{
        envelope::vary,
        job_queue::{JobQueue, MadeAsJob, RunsAsJob},
        problem::Problem,
    },
    net::{connection::Connection, unsent::body::StaticContent},
};

/// Less is not worth its fields.
const SMALLEST: usize = 256;
/// More is compressed as a job: it would hold up the other connections of its thread.
const LARGEST_AT_ONCE: usize = 128 * 1024;
/// More is sent as it is. Only a page about what somebody pasted comes near it.
const LARGEST: usize = 512 * 1024;

/// A layer that sends documents in the coding that the request likes best.
pub(crate) async fn encode_content(
    Extension(connection): Extension<Connection>,
    Extension(jobs): Extension<JobQueue>,
    request: Request,
    next: Next,
) -> Response {
    let coding = choose(request.headers());
    let runs_as_job = request.extensions().get::<RunsAsJob>().is_some();
    let response = next.run(request).await;
    if !is_encodable(&response) {
        return response;
    }
    let document = response.extensions().get::<&'static StaticDocument>().copied();
    let (mut parts, body) = response.into_parts();
    vary(&mut parts.headers, "accept-encoding");
    if document.is_some() {
        parts.extensions.insert(StaticContent);
    }
    let Ok(content) = to_bytes(body, usize::MAX).await else {
        return Problem::internal("a document could not be written").into_response();
    };
    let is_worth_it = (SMALLEST..=LARGEST).contains(&content.len());
    let coding = coding.filter(|_| is_worth_it || document.is_some());
    let is_costly = content.len() > LARGEST_AT_ONCE
        || parts.extensions.get::<MadeAsJob>().is_some();
    let is_job = is_costly && !runs_as_job;
    let coded = match (coding, document) {
        (Some(coding), Some(document)) => document.encoded(coding, &jobs).await,
        (Some(coding), None) if is_job => {
            let content = content.clone();
            let encode = move || coding.encode(&content, Effort::Fast);
            // Where there is no room for the job, it goes out as it is.
            jobs.run(Some(&connection), encode).await.ok().flatten()
        }
        (Some(coding), None) => coding.encode(&content, Effort::Fast),
        (None, _) => None,
    };
    let content = match coding.zip(coded) {
        Some((coding, coded)) => {
            let name = HeaderValue::from_static(coding.name());
            parts.headers.insert(header::CONTENT_ENCODING, name);
            parts.headers.remove(header::CONTENT_LENGTH);
            coded
        }
        None => content,
    };
    Response::from_parts(parts, Body::from(content))
}

/// Whether there is content that shrinks. A 304 has the fields of the 200 already.
fn is_encodable(response: &Response) -> bool {
    let media_type = response.headers().get(header::CONTENT_TYPE);
    let media_type =
        media_type.and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_picture =
        media_type.starts_with("image/") && !media_type.starts_with("image/svg");
    response.status() != StatusCode::NOT_MODIFIED
        && !is_picture
        && !response.headers().contains_key(header::CONTENT_ENCODING)
}
