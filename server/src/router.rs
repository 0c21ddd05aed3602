//! The routes of the service: which part of it answers a request.

use std::{future::ready, sync::Arc, time::Instant};

use axum::{
    Extension, Router,
    extract::{OriginalUri, Request},
    http::HeaderName,
    middleware::from_fn,
    response::{IntoResponse as _, Response},
    routing::{any, get, post},
};
use futures_util::{FutureExt as _, future::Either};
use http_status::{
    Limits,
    paths::{API, CODES, FIELDS, INSPECT, KEYS, STATUS, WIRE},
};
use hyper::body::Incoming;
use tower::ServiceExt as _;

use crate::{
    admin,
    api::{
        codes, fields, inspect::inspect_text, keys as keys_api,
        page_path::from_page_path, wire::Transcripts,
    },
    base_path::BasePath,
    http::{
        admission::{Admission, admit},
        coding::layer::encode_content,
        conditional::revalidate,
        fallback::{only_get, only_post, unknown_route},
        job_queue::JobQueue,
        panics::{answer_or_500, begin},
        problem::{LimitHit, Problem},
        rate_limit::RateLimit,
        refusal,
        request_content::{limit_content, settle_unread},
        target::Target,
    },
    keys::{KeyStore, memory::Memory, redis::Redis},
    net::{
        connection::Connection,
        places::{PerClient, Places},
        proxy::TrustedProxies,
        serve::Service,
        stream::refusal::Refusal,
        unsent::{RESERVED_PER_CONNECTION, body::count_response},
    },
    observe::{
        metrics::Metrics,
        request_log::{RequestLine, RequestLog},
    },
    settings::{Settings, key_store::KeyStoreAddress},
    simulator::{
        answer::{answer as simulate, answer_again},
        state::Simulator,
    },
    site::{
        assets, cards, index,
        outside::{answer_outside, is_at_root},
        pages, scripts, search, security_txt, service_worker,
    },
};

/// The field that every simulated response has, and no other.
const SIMULATED_STATUS: HeaderName = HeaderName::from_static("simulated-status");

/// What goes on when the settings are read again: counts of keys, places to wait, rates
/// of clients, the queue of costly jobs, the metrics.
pub struct ServiceState {
    keys: Arc<dyn KeyStore>,
    waiting: Places,
    rate_limit: RateLimit,
    jobs: JobQueue,
    metrics: Metrics,
    log: RequestLog,
}

impl ServiceState {
    /// A new one, under these settings.
    pub fn new(settings: &Settings) -> Self {
        let metrics = Metrics::default();
        Self {
            keys: key_store(settings, &metrics),
            waiting: waiting(settings, &metrics),
            rate_limit: RateLimit::new(
                settings.max_requests_per_second,
                settings.max_request_burst,
            ),
            jobs: job_queue(settings, &metrics),
            log: RequestLog::new(settings.log_requests, settings.max_log_lines),
            metrics,
        }
    }

    /// What is counted.
    pub fn metrics(&self) -> &Metrics {
        &self.metrics
    }
}

/// Every route of the service.
#[derive(Clone)]
pub struct Routes {
    proxies: TrustedProxies,
    rate_limit: RateLimit,
    simulator: Simulator,
    transcripts: Transcripts,
    documents: Router,
    metrics: Metrics,
    log: RequestLog,
}

impl Routes {
    /// The routes, under these settings, with a state of their own.
    pub fn new(settings: &Settings) -> Self {
        Self::with_state(settings, &ServiceState::new(settings))
    }

    /// The routes, under these settings, with a state that others may share.
    pub fn with_state(settings: &Settings, state: &ServiceState) -> Self {
        let keys = || Arc::clone(&state.keys);
        let jobs = || state.jobs.clone();
        let metrics = state.metrics.clone();
        let base_path = settings.base_path.clone().unwrap_or_default();
        let limits = Arc::new(settings.limits());
        let mut documents =
            documents(&base_path, &limits, keys(), jobs()).merge(admin::routes());
        if settings.admin_listen.is_none() {
            documents = documents.merge(admin::metrics_route(&metrics));
        }
        if let Some(contact) = &settings.security_contact {
            documents = documents.merge(security_txt::route(contact));
        }
        let waiting = state.waiting.clone();
        let simulator = Simulator::new(settings, keys(), waiting, metrics.clone());
        let transcripts = Transcripts::new(simulator.clone(), settings, jobs());
        Self {
            proxies: TrustedProxies::new(settings),
            rate_limit: state.rate_limit.clone(),
            simulator,
            transcripts,
            documents,
            metrics,
            log: state.log.clone(),
        }
    }

    /// What is counted of them.
    pub fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Makes what the first of some requests would wait for. It takes a fifth of a
    /// second, so it runs beside those that come meanwhile.
    pub fn prepare() {
        search::prepare();
    }

    /// The answer to any request.
    ///
    /// Nothing stands between the simulator and the connection: a layer that can
    /// invent a status or touch a field would make it lie.
    pub fn respond(
        &self,
        connection: Connection,
        request: Request,
    ) -> impl Future<Output = Response> + use<> {
        let (uri, fields) = (request.uri(), request.headers());
        let connection = self.proxies.see_through(connection, uri, fields);
        let observation = Observation {
            metrics: self.metrics.clone(),
            begun: Instant::now(),
            line: self.log.begin(&request, connection.remote),
        };
        answer_or_500(begin(|| self.route(connection, request)))
            .inspect(|response| observation.end(response))
    }

    fn route(
        &self,
        connection: Connection,
        request: Request,
    ) -> impl Future<Output = Response> + use<> {
        if let Err(too_many) = self.rate_limit.check(connection.client()) {
            let refused = too_many.refuse().map(Problem::into_response);
            return Either::Right(refused.boxed());
        }
        // Its like was admitted.
        if let Some(response) = answer_again(&self.simulator, &connection, &request) {
            return Either::Left(ready(response));
        }
        let base_path = self.simulator.base_path();
        let target = match admit(&request, base_path) {
            Admission::Answered(response) => return Either::Left(ready(response)),
            Admission::Admitted(target) => target,
        };
        let address = request.uri().path();
        let at_root = || Some(address).filter(|path| is_at_root(path));
        let Some(path) = base_path.strip(address).or_else(at_root) else {
            let answer = answer_outside(&request, base_path);
            return Either::Left(ready(answer));
        };
        // In a box, because hyper reserves memory for an answer in the making as long
        // as the connection lives, as much as the largest answer can take.
        let answer = if path.starts_with(STATUS) {
            let simulator = self.simulator.clone();
            simulate(simulator, connection, target, request, None).boxed()
        } else if path.starts_with(WIRE) {
            self.transcripts.clone().show(connection, target, request).boxed()
        } else {
            let request = below_base_path(request, base_path);
            show_document(self.documents.clone(), connection, target, request).boxed()
        };
        Either::Right(answer)
    }
}

/// What is counted and logged of a request under way.
struct Observation {
    metrics: Metrics,
    begun: Instant,
    line: Option<RequestLine>,
}

impl Observation {
    fn end(self, response: &Response) {
        let is_simulated = response.headers().contains_key(SIMULATED_STATUS);
        if let Some(line) = self.line {
            line.end(response.status(), is_simulated);
        }
        if is_simulated {
            return;
        }
        self.metrics.answered(response.status().as_u16(), self.begun.elapsed());
        if let Some(LimitHit(setting)) = response.extensions().get() {
            self.metrics.limit_hit(setting);
        }
    }
}

/// The store of keys, and how it is.
fn key_store(settings: &Settings, metrics: &Metrics) -> Arc<dyn KeyStore> {
    match &settings.keys {
        KeyStoreAddress::Memory => {
            let keys = Arc::new(Memory::new(settings));
            let counted = Arc::clone(&keys);
            metrics.read("keys", "Keys that are counted", move || counted.len() as u64);
            keys
        }
        KeyStoreAddress::Redis(server) => {
            let keys = Arc::new(Redis::new(server, settings));
            let (up, failed) = (Arc::clone(&keys), Arc::clone(&keys));
            let help = "Whether the store of keys is connected: 1 or 0";
            metrics.read("key_store_up", help, move || up.is_up().into());
            let help = "How often the store of keys was asked in vain";
            metrics.count("key_store_failures", help, move || failed.failures());
            keys
        }
    }
}

/// The places to wait, and how many are taken.
fn waiting(settings: &Settings, metrics: &Metrics) -> Places {
    let most = settings.max_waiting;
    let per_client = PerClient::from_setting(settings.max_waiting_per_client, most);
    let places = Places::new(most, per_client);
    let left = places.clone();
    metrics.read(
        "waiting_responses",
        "Responses that are delayed or stalled because it was asked for",
        move || most.saturating_sub(left.free()) as u64,
    );
    places
}

/// The queue of costly jobs, and what is in it.
fn job_queue(settings: &Settings, metrics: &Metrics) -> JobQueue {
    let jobs = JobQueue::new(
        settings.max_jobs,
        settings.max_queued_jobs,
        settings.max_queue_time.into(),
        settings.max_jobs_per_client,
    );
    let (running, waiting) = (jobs.clone(), jobs.clone());
    metrics
        .read("jobs_running", "Costly jobs that run", move || running.running() as u64);
    metrics.read("jobs_waiting", "Requests that wait for a costly job", move || {
        waiting.waiting() as u64
    });
    jobs
}

impl Service for Routes {
    fn answer(
        &self,
        connection: Connection,
        request: axum::http::Request<Incoming>,
    ) -> impl Future<Output = Response> + Send + use<> {
        let (request, unread) = limit_content(request, &connection.limits);
        settle_unread(self.respond(connection, request), unread)
    }

    fn refuse(refusal: Refusal) -> Vec<u8> {
        refusal::write(refusal)
    }

    fn refuse_unsecured(connection: &Connection, request: Request) -> Response {
        refusal::unsecured(connection, &request)
    }
}

/// A request to the documents, which know their paths alone. The target as it came goes
/// along, and what was taken off.
fn below_base_path(mut request: Request, base_path: &BasePath) -> Request {
    let asked = OriginalUri(request.uri().clone());
    if let Some(uri) = base_path.strip_target(request.uri()) {
        *request.uri_mut() = uri;
    }
    request.extensions_mut().insert(asked);
    request.extensions_mut().insert(base_path.clone());
    request
}

/// The answer of the documents, counted for as long as it is in memory. Where there is
/// no room for one of usual size, it is not made.
async fn show_document(
    documents: Router,
    connection: Connection,
    target: Target,
    request: Request,
) -> Response {
    let unsent = connection.unsent.clone();
    if let Err(over) = unsent.reserve(RESERVED_PER_CONNECTION) {
        return Problem::from(over).into_response();
    }
    let mut request = from_page_path(request);
    request.extensions_mut().insert(connection);
    request.extensions_mut().insert(target);
    let Ok(response) = documents.oneshot(request).await;
    count_response(&unsent, response)
        .unwrap_or_else(|over| Problem::from(over).into_response())
}

/// Everything but the simulator. Handlers have the [`Connection`] and the [`Target`] of
/// a request as extensions, and the [`JobQueue`].
fn documents(
    base_path: &BasePath,
    limits: &Arc<Limits>,
    keys: Arc<dyn KeyStore>,
    jobs: JobQueue,
) -> Router {
    let others = Router::new()
        .route("/cards/{file}", get(cards::show_card).fallback(only_get))
        .route("/copy-menu.js", get(scripts::show_copy_menu).fallback(only_get))
        .route("/explain.js", get(scripts::show_explanations).fallback(only_get))
        .route("/robots.txt", get(index::show_robots).fallback(only_get))
        .route("/search.js", get(scripts::show_suggestions).fallback(only_get))
        .route("/search.json", get(search::show_found).fallback(only_get))
        .route("/sitemap.xml", get(index::show_sitemap).fallback(only_get))
        .route("/sw.js", get(service_worker::show_service_worker).fallback(only_get))
        .route(CODES, get(codes::list_codes).fallback(only_get))
        .route(&format!("{CODES}/{{code}}"), get(codes::show_code).fallback(only_get))
        .route(FIELDS, get(fields::list_fields).fallback(only_get))
        .route(
            &format!("{FIELDS}/{{name}}"),
            get(fields::show_field).fallback(only_get),
        )
        // What is above has an entity tag, and is compressed.
        .layer(from_fn(revalidate))
        .layer(from_fn(encode_content));
    pages::routes(base_path, limits)
        .merge(others)
        .route(INSPECT, post(inspect_text).fallback(only_post))
        .route(&format!("{KEYS}{{key}}"), keys_api::methods(keys))
        .route(API.trim_end_matches('/'), any(unknown_route))
        .route(&format!("{API}{{*rest}}"), any(unknown_route))
        .route("/pkg/{file}", get(assets::show_asset).fallback(only_get))
        .route("/favicon.svg", get(assets::show_asset).fallback(only_get))
        .route("/icons/{file}", get(assets::show_asset).fallback(only_get))
        .route("/manifest.webmanifest", get(assets::show_asset).fallback(only_get))
        .layer(Extension(jobs))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use clap::Parser as _;

    use super::*;

    /// It is part of the memory of every connection, even of an idle one.
    #[tokio::test]
    async fn an_answer_in_the_making_is_small() {
        let settings = Settings::parse_from(["statuslab"]);
        let routes = Routes::new(&settings);
        let size = |path: &str| {
            let request = Request::get(path).body(Body::empty()).unwrap();
            size_of_val(&routes.respond(Connection::without_peer(&settings), request))
        };
        assert!(size("/api/status/200") <= 256, "{}", size("/api/status/200"));
    }
}
