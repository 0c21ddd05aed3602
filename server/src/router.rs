//! The route table.

use std::{future::ready, sync::Arc};

use axum::{
    Router,
    extract::Request,
    http::{Method, Uri},
    middleware::from_fn,
    response::{IntoResponse as _, Response},
    routing::{any, get, post},
};
use http_status::Limits;
use futures_util::{FutureExt as _, future::Either};
use tower::ServiceExt as _;

use crate::{
    Settings,
    admission::answer_before_routing,
    assets, cards, codes,
    coding::encode_content,
    conditional::revalidate,
    connection::Connection,
    index,
    inspection::route::inspect_text,
    keys, pages,
    panics::{answer_or_500, begin},
    problem::Problem,
    simulator::{PREFIX, Simulator, simulate_status},
    transcript::{self, Transcripts},
    unsent,
};

/// Every route of the service.
#[derive(Clone)]
pub struct Routes {
    simulator: Simulator,
    transcripts: Transcripts,
    others: Router,
}

impl Routes {
    /// The routes, under these settings.
    pub fn new(settings: &Settings) -> Self {
        let keys = keys::in_memory(settings);
        let others = others(&Arc::new(settings.limits())).merge(keys::route::routes(Arc::clone(&keys)));
        let simulator = Simulator::new(settings, keys);
        let transcripts = Transcripts::new(simulator.clone(), settings);
        Self { simulator, transcripts, others }
    }

    /// The answer to any request.
    ///
    /// Nothing stands between the simulator and the connection: a layer that can
    /// invent a status or touch a field would make it lie.
    pub fn answer(&self, request: Request) -> impl Future<Output = Response> + use<> {
        answer_or_500(begin(|| self.route(request)))
    }

    fn route(&self, request: Request) -> impl Future<Output = Response> + use<> {
        if let Some(response) = answer_before_routing(&request) {
            return Either::Left(ready(response));
        }
        // In a box, because hyper keeps the place of an answer in the making as
        // long as the connection lives, and makes it as large as it can become.
        if request.uri().path().starts_with(PREFIX) {
            let simulated = simulate_status(self.simulator.clone(), request);
            return Either::Right(simulated.boxed());
        }
        if request.uri().path().starts_with(transcript::PREFIX) {
            return Either::Right(self.transcripts.clone().show(request).boxed());
        }
        Either::Right(answer_other(self.others.clone(), request).boxed())
    }
}

/// The answer of what is no simulator, counted for as long as it is in memory. Where
/// there is no room for it, it is not made.
async fn answer_other(others: Router, request: Request) -> Response {
    let unsent = request.extensions().get::<Connection>().map(|own| own.unsent.clone());
    let full = unsent.as_ref().and_then(|unsent| unsent.reserve(unsent::OWN).err());
    if let Some(problem) = full {
        return problem.into_response();
    }
    let Ok(response) = others.oneshot(codes::from_page_path(request)).await;
    match unsent {
        Some(unsent) => unsent.hold_response(response),
        None => response,
    }
}

fn others(limits: &Arc<Limits>) -> Router {
    let catalogue = Router::new()
        .route("/api/codes", get(codes::list_codes).fallback(only_get))
        .route("/api/codes/{code}", get(codes::show_code).fallback(only_get));

    let inspector =
        Router::new().route("/api/inspect", post(inspect_text).fallback(only_post));

    let unknown = Router::new()
        .route("/api", any(unknown_route))
        .route("/api/{*rest}", any(unknown_route));

    let files = Router::new()
        .route("/pkg/{file}", get(assets::show_asset).fallback(only_get))
        .route("/favicon.svg", get(assets::show_asset).fallback(only_get));

    let documents = Router::new()
        .route("/cards/{file}", get(cards::show_card).fallback(only_get))
        .route("/robots.txt", get(index::show_robots).fallback(only_get))
        .route("/sitemap.xml", get(index::show_sitemap).fallback(only_get))
        .merge(catalogue)
        .merge(pages::routes(limits))
        .layer(from_fn(revalidate))
        .layer(from_fn(encode_content));

    documents.merge(inspector).merge(unknown).merge(files)
}

pub(crate) async fn only_get() -> Problem {
    Problem::method_not_allowed("GET, HEAD")
}

async fn only_post() -> Problem {
    Problem::method_not_allowed("POST")
}

pub(crate) async fn unknown_route(method: Method, uri: Uri) -> Problem {
    Problem::not_found(format!(
        "no resource answers {method} {}: there are /api/status/{{codes}}, \
         /api/wire/{{codes}}, /api/keys/{{key}}, /api/codes, /api/codes/{{code}} and \
         /api/inspect",
        uri.path()
    ))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use clap::Parser as _;

    use super::*;

    /// Its place is part of the memory of every connection, even of an idle one.
    #[test]
    fn an_answer_in_the_making_is_small() {
        let routes = Routes::new(&Settings::parse_from(["statuslab"]));
        let size = |path: &str| {
            let request = Request::get(path).body(Body::empty()).unwrap();
            size_of_val(&routes.answer(request))
        };
        assert!(size("/api/status/200") <= 256, "{}", size("/api/status/200"));
    }
}
