//! The route table.

use axum::{
    Router,
    http::{Method, Uri},
    routing::{any, get},
};

use crate::{Settings, assets, codes, pages, problem::Problem, simulator};

/// Every route of the service.
pub fn build(settings: &Settings) -> Router {
    let simulator = Router::new()
        .route("/api/status/{codes}", any(simulator::simulate_status))
        .route("/api/status/{codes}/{*rest}", any(simulator::simulate_status))
        .with_state(simulator::Simulator::new(settings));

    let catalogue = Router::new()
        .route("/api/codes", get(codes::list_codes).fallback(only_get))
        .route("/api/codes/{code}", get(codes::show_code).fallback(only_get));

    let unknown = Router::new()
        .route("/api", any(unknown_route))
        .route("/api/{*rest}", any(unknown_route));

    let site = Router::new()
        .route("/pkg/{file}", get(assets::show_asset).fallback(only_get))
        .route("/favicon.svg", get(assets::show_asset).fallback(only_get))
        .route("/robots.txt", get(assets::show_asset).fallback(only_get))
        .merge(pages::routes());

    simulator.merge(catalogue).merge(unknown).merge(site)
}

pub(crate) async fn only_get() -> Problem {
    Problem::method_not_allowed("GET, HEAD")
}

pub(crate) async fn unknown_route(method: Method, uri: Uri) -> Problem {
    Problem::not_found(format!(
        "no resource answers {method} {}: there are /api/status/{{codes}}, /api/codes and \
         /api/codes/{{code}}",
        uri.path()
    ))
}
