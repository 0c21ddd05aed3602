//! Pages that take long to make: they are made as jobs, and all others at once.

use axum::{
    Extension,
    body::{Body, to_bytes},
    extract::Request,
    http::Uri,
    middleware::Next,
    response::{IntoResponse as _, Response},
};

use crate::{
    http::{
        job_queue::{JobQueue, MadeAsJob},
        problem::Problem,
    },
    net::connection::Connection,
};

/// Longest query of a page that is made at once. What a page shows of its options grows
/// with them.
const LONGEST_QUERY: usize = 512;

/// A layer that has the costly ones made as jobs.
pub(super) async fn render_as_job(
    Extension(connection): Extension<Connection>,
    Extension(jobs): Extension<JobQueue>,
    request: Request,
    next: Next,
) -> Response {
    if !is_costly(request.uri()) {
        return next.run(request).await;
    }
    run_as_job(&jobs, &connection, next.run(request)).await
}

/// What makes a page, run as a job. A page is made while it is read, so this reads it.
pub(super) async fn run_as_job<F>(
    jobs: &JobQueue,
    connection: &Connection,
    page: F,
) -> Response
where
    F: Future<Output = Response> + Send + 'static,
{
    let whole = async {
        let (mut parts, body) = page.await.into_parts();
        parts.extensions.insert(MadeAsJob);
        let content = to_bytes(body, usize::MAX).await;
        content.map(|content| Response::from_parts(parts, Body::from(content)))
    };
    match jobs.run_future(Some(connection), whole).await {
        Ok(Ok(response)) => response,
        Ok(Err(_)) => Problem::internal("a page could not be written").into_response(),
        Err(problem) => problem.into_response(),
    }
}

fn is_costly(uri: &Uri) -> bool {
    let Some(query) = uri.query() else { return false };
    query.len() > LONGEST_QUERY || uri.path() == "/search"
}
