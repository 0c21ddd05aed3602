//! Pages are made as jobs: many at once leave the tasks that answer free for others.

use axum::{
    Extension,
    body::{Body, to_bytes},
    extract::Request,
    http::{Method, StatusCode},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

use crate::{
    http::{
        job_queue::{JobQueue, MadeAsJob, RunsAsJob},
        problem::Problem,
    },
    net::connection::Connection,
};

/// A layer that has a page made as a job, with all that the layers below do to it. What
/// has content is read first, so its handler begins the job.
pub(super) async fn render_as_job(
    Extension(connection): Extension<Connection>,
    Extension(jobs): Extension<JobQueue>,
    mut request: Request,
    next: Next,
) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    request.extensions_mut().insert(RunsAsJob);
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
        // It has no content, and no length of it.
        if parts.status == StatusCode::NOT_MODIFIED {
            return Ok(Response::from_parts(parts, body));
        }
        let content = to_bytes(body, usize::MAX).await;
        content.map(|content| Response::from_parts(parts, Body::from(content)))
    };
    match jobs.run_future(Some(connection), whole).await {
        Ok(Ok(response)) => response,
        Ok(Err(_)) => Problem::internal("a page could not be written").into_response(),
        Err(problem) => problem.into_response(),
    }
}
