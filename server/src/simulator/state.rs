//! The state of the simulator: limits, permits to wait, counts of keys.

use std::sync::Arc;

use http_status::Limits;

use crate::{
    base_path::BasePath,
    http::problem::Problem,
    keys::KeyStore,
    net::{
        client::Client,
        places::{Full, Place, Places},
    },
    observe::metrics::Metrics,
    settings::Settings,
};

/// The simulator, under the settings of the service.
#[derive(Clone)]
pub(crate) struct Simulator(Arc<State>);

struct State {
    base_path: BasePath,
    limits: Limits,
    max_request_content: u64,
    max_echoed_content: usize,
    waiting: Places,
    keys: Arc<dyn KeyStore>,
    metrics: Metrics,
}

impl Simulator {
    /// With these counts of keys, places to wait, and metrics.
    pub(crate) fn new(
        settings: &Settings,
        keys: Arc<dyn KeyStore>,
        waiting: Places,
        metrics: Metrics,
    ) -> Self {
        Self(Arc::new(State {
            base_path: settings.base_path.clone().unwrap_or_default(),
            limits: settings.limits(),
            max_request_content: settings.max_request_content,
            max_echoed_content: settings.max_echoed_content,
            waiting,
            keys,
            metrics,
        }))
    }

    /// What stands before each path of the service.
    pub(crate) fn base_path(&self) -> &BasePath {
        &self.0.base_path
    }

    /// What an ask may want.
    pub(super) fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// Most of a request's content that is read, in bytes.
    pub(super) fn max_request_content(&self) -> u64 {
        self.0.max_request_content
    }

    /// Most of it that a document shows, in bytes.
    pub(super) fn max_echoed_content(&self) -> usize {
        self.0.max_echoed_content
    }

    /// The counts of keys.
    pub(super) fn keys(&self) -> &dyn KeyStore {
        &*self.0.keys
    }

    /// Where it is counted what was asked and answered.
    pub(super) fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// A permit for a response of this client to wait.
    pub(super) fn wait_permit(&self, client: Client) -> Result<Place, Problem> {
        self.0.waiting.try_take(Some(client)).map_err(|full| match full {
            Full::OfAll => Problem::busy(
                "too many delayed responses are under way: try again, or without delay",
            )
            .of_limit("max-waiting"),
            Full::OfClient => Problem::too_many_requests(
                "too many delayed responses of this client are under way: try again when \
                 they have come, or without delay",
                5,
            )
            .of_limit("max-waiting-per-client"),
        })
    }
}
