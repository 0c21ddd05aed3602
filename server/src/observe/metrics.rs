//! Metrics of the service, in the text format that Prometheus reads (`OpenMetrics` 1.0).
//!
//! Counting is one addition. What others keep anyway (permits, keys) is read when somebody
//! asks for the metrics.

mod by_code;
mod latency;
mod reading;

use std::{
    error::Error,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use http_status::{Code, Fault};
use prometheus_client::{
    encoding::text::encode,
    metrics::{counter::Counter, family::Family},
    registry::Registry,
};

use self::{
    by_code::CodeCounts,
    latency::Latency,
    reading::{Kind, Reading},
};
use super::{panics, process};

/// The media type of [`Metrics::text`] (`OpenMetrics` 1.0, section 4.2.1).
pub(crate) const MEDIA_TYPE: &str =
    "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// A label and its value.
type Label = [(&'static str, &'static str); 1];

/// All metrics of one service.
#[derive(Clone, Debug)]
pub struct Metrics(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    registry: Mutex<Registry>,
    asked: CodeCounts,
    simulated: CodeCounts,
    own: CodeCounts,
    simulated_latency: Latency,
    own_latency: Latency,
    faults: Family<Label, Counter>,
    limits: Family<Label, Counter>,
    accepted: Counter,
    failures: Family<Label, Counter>,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("statuslab");
        let inner = Inner {
            asked: CodeCounts::default(),
            simulated: CodeCounts::default(),
            own: CodeCounts::default(),
            simulated_latency: Latency::default(),
            own_latency: Latency::default(),
            faults: Family::default(),
            limits: Family::default(),
            accepted: Counter::default(),
            failures: Family::default(),
            registry: Mutex::default(),
        };
        inner.register(&mut registry);
        register_process(&mut registry);
        Self(Arc::new(Inner { registry: Mutex::new(registry), ..inner }))
    }
}

impl Inner {
    fn register(&self, registry: &mut Registry) {
        registry.register_collector(Box::new(by_code::Asked(self.asked.clone())));
        registry.register_collector(Box::new(by_code::Answered {
            simulated: self.simulated.clone(),
            own: self.own.clone(),
        }));
        registry.register_collector(Box::new(latency::Responses {
            simulated: self.simulated_latency.clone(),
            own: self.own_latency.clone(),
        }));
        registry.register(
            "faults",
            "Responses that were broken because it was asked for, by fault",
            self.faults.clone(),
        );
        registry.register(
            "limits_hit",
            "Requests and connections that we refused because of a limit, by its setting",
            self.limits.clone(),
        );
        registry.register(
            "connections_accepted",
            "Connections that were accepted",
            self.accepted.clone(),
        );
        registry.register(
            "connection_failures",
            "Connections that ended otherwise than HTTP has it, by what went wrong",
            self.failures.clone(),
        );
    }
}

/// What does not begin with the name of the service: dashboards know it by these names.
fn register_process(registry: &mut Registry) {
    let panics = Reading::new(
        "panics",
        "Mistakes of ours that cost a request a 500",
        Kind::Counter,
        panics::count,
    );
    registry.register_collector(Box::new(panics));
    for (name, help, read) in process::READINGS {
        registry.register_collector(Box::new(Reading::new(
            name,
            help,
            Kind::Gauge,
            read,
        )));
    }
}

impl Metrics {
    /// Everything that was counted, and what is read now.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a String does not fail.
        let _ = encode(&mut text, &self.lock());
        text
    }

    /// Has a value read whenever somebody asks for the metrics. The name says its unit.
    pub(crate) fn read(
        &self,
        name: &'static str,
        help: &'static str,
        read: impl Fn() -> u64 + Send + Sync + 'static,
    ) {
        let reading = Reading::new(name, help, Kind::Gauge, read);
        self.lock().register_collector(Box::new(reading));
    }

    /// The same for what only grows.
    pub(crate) fn count(
        &self,
        name: &'static str,
        help: &'static str,
        read: impl Fn() -> u64 + Send + Sync + 'static,
    ) {
        let reading = Reading::new(name, help, Kind::Counter, read);
        self.lock().register_collector(Box::new(reading));
    }

    /// The simulator was asked for this code, and for this fault.
    pub(crate) fn asked(&self, code: Code, fault: Option<Fault>) {
        self.0.asked.add(code.get());
        if let Some(fault) = fault {
            self.0.faults.get_or_create(&[("fault", fault.id())]).inc();
        }
    }

    /// A simulated response is ready, after so much time that nobody asked for.
    pub(crate) fn simulated(&self, status: u16, took: Duration) {
        self.0.simulated.add(status);
        self.0.simulated_latency.add(took);
    }

    /// A response of our own is ready, after so much time.
    pub(crate) fn answered(&self, status: u16, took: Duration) {
        self.0.own.add(status);
        self.0.own_latency.add(took);
    }

    /// Somebody was refused because of this setting.
    pub(crate) fn limit_hit(&self, setting: &'static str) {
        self.0.limits.get_or_create(&[("limit", setting)]).inc();
    }

    /// A connection was accepted.
    pub(crate) fn accepted(&self) {
        self.0.accepted.inc();
    }

    /// A connection ended otherwise than HTTP has it, or could not be accepted.
    pub(crate) fn failed(&self, why: &'static str) {
        self.0.failures.get_or_create(&[("reason", why)]).inc();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Registry> {
        self.0.registry.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Why a connection failed, in a word of a short list.
pub(crate) fn reason(error: &(dyn Error + 'static)) -> &'static str {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if error.is::<tokio::time::error::Elapsed>() {
            return "timeout";
        }
        if let Some(error) = error.downcast_ref::<std::io::Error>() {
            return match error.get_ref() {
                Some(within) if within.is::<rustls::Error>() => "tls",
                _ => of_io(error.kind()),
            };
        }
        if let Some(error) = error.downcast_ref::<h2::Error>()
            && !error.is_io()
        {
            return if error.is_go_away() || error.is_reset() {
                "http2-protocol"
            } else {
                "http2"
            };
        }
        if let Some(error) = error.downcast_ref::<hyper::Error>() {
            match error {
                _ if error.is_timeout() => return "timeout",
                _ if error.is_parse() => return "not-http",
                _ if error.is_incomplete_message() => return "incomplete",
                _ => {}
            }
        }
        cause = error.source();
    }
    "other"
}

fn of_io(kind: std::io::ErrorKind) -> &'static str {
    use std::io::ErrorKind::{
        BrokenPipe, ConnectionAborted, ConnectionReset, NotConnected, TimedOut,
        UnexpectedEof,
    };

    match kind {
        TimedOut => "timeout",
        ConnectionReset | ConnectionAborted | BrokenPipe | NotConnected => "reset",
        UnexpectedEof => "incomplete",
        _ => "other",
    }
}

#[cfg(test)]
mod tests;
