//! What operators and their programs ask: is it alive, is it ready, which version is it,
//! what was counted.

use axum::{
    Extension, Router,
    response::{IntoResponse as _, Response},
    routing::get,
};
use hyper::body::Incoming;
use serde::Serialize;
use tokio::sync::watch;
use tower::ServiceExt as _;

use crate::{
    base_path::BasePath,
    http::{
        admission::{Admission, admit},
        envelope::{NO_STORE, document},
        fallback::only_get,
        json::respond,
        problem::Problem,
        refusal,
        request_content::{limit_content, settle_unread},
    },
    net::{connection::Connection, serve::Service, stream::refusal::Refusal},
    observe::metrics::{MEDIA_TYPE, Metrics},
};

/// Where the metrics are.
const METRICS: &str = "/metrics";

/// The routes that a public service has as well.
pub(crate) fn routes() -> Router {
    Router::new()
        .route("/healthz", get(show_health).fallback(only_get))
        .route("/readyz", get(show_readiness).fallback(only_get))
        .route("/version", get(show_version).fallback(only_get))
}

/// The route of the metrics.
pub(crate) fn metrics_route(metrics: &Metrics) -> Router {
    let metrics = Extension(metrics.clone());
    Router::new().route(METRICS, get(show_metrics).fallback(only_get)).layer(metrics)
}

/// Everything here, on a listener of its own.
#[derive(Clone)]
pub struct Admin {
    routes: Router,
    stopped: watch::Receiver<bool>,
}

impl Admin {
    /// For the service that has these metrics, and that stops when this is true.
    pub fn new(metrics: &Metrics, stopped: watch::Receiver<bool>) -> Self {
        let routes = routes().merge(metrics_route(metrics)).fallback(show_nothing);
        Self { routes, stopped }
    }
}

impl Service for Admin {
    fn answer(
        &self,
        connection: Connection,
        request: axum::http::Request<Incoming>,
    ) -> impl Future<Output = Response> + Send + use<> {
        let (mut request, unread) = limit_content(request, &connection.limits);
        let Self { routes, stopped } = self.clone();
        let answer = async move {
            if let Admission::Answered(response) = admit(&request, &BasePath::default())
            {
                return response;
            }
            request.extensions_mut().insert(Connection { stopped, ..connection });
            let Ok(response) = routes.oneshot(request).await;
            response
        };
        settle_unread(answer, unread)
    }

    fn refuse(refusal: Refusal) -> Vec<u8> {
        refusal::write(refusal)
    }

    fn refuse_unsecured(
        connection: &Connection,
        request: axum::extract::Request,
    ) -> Response {
        refusal::unsecured(connection, &request)
    }
}

/// The process answers.
async fn show_health() -> Response {
    document(TEXT, NO_STORE, "ok\n")
}

/// New requests are welcome, until the service stops.
async fn show_readiness(Extension(connection): Extension<Connection>) -> Response {
    if *connection.stopped.borrow() {
        return Problem::busy("the service stops").into_response();
    }
    document(TEXT, NO_STORE, "ready\n")
}

#[derive(Serialize)]
struct Version {
    name: &'static str,
    version: &'static str,
}

async fn show_version() -> Response {
    respond(&Version { name: "statuslab", version: env!("CARGO_PKG_VERSION") })
}

async fn show_metrics(Extension(metrics): Extension<Metrics>) -> Response {
    document(MEDIA_TYPE, NO_STORE, metrics.text())
}

async fn show_nothing() -> Problem {
    Problem::not_found(format!(
        "this listener has /healthz, /readyz, /version and {METRICS}"
    ))
}

const TEXT: &str = "text/plain; charset=utf-8";
