//! A value that is read whenever somebody asks for the metrics.

use std::fmt;

use prometheus_client::{
    collector::Collector,
    encoding::{DescriptorEncoder, EncodeMetric as _},
    metrics::{MetricType, counter::ConstCounter, gauge::ConstGauge},
};

/// What a value does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It only grows.
    Counter,
    /// It grows and shrinks.
    Gauge,
}

/// Where a value is read, and what it is.
pub(super) struct Reading<F> {
    name: &'static str,
    help: &'static str,
    kind: Kind,
    read: F,
}

impl<F> Reading<F> {
    pub(super) fn new(
        name: &'static str,
        help: &'static str,
        kind: Kind,
        read: F,
    ) -> Self {
        Self { name, help, kind, read }
    }
}

impl<F> fmt::Debug for Reading<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl<F: Fn() -> u64 + Send + Sync + 'static> Collector for Reading<F> {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let kind = match self.kind {
            Kind::Counter => MetricType::Counter,
            Kind::Gauge => MetricType::Gauge,
        };
        let encoder = encoder.encode_descriptor(self.name, self.help, None, kind)?;
        let value = (self.read)();
        match self.kind {
            Kind::Counter => ConstCounter::new(value).encode(encoder),
            Kind::Gauge => ConstGauge::new(i64::try_from(value).unwrap_or(i64::MAX))
                .encode(encoder),
        }
    }
}
