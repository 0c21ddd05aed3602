//! How long responses took, in a histogram: an addition each, and no lock.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
    time::Duration,
};

use prometheus_client::{
    collector::Collector,
    encoding::{DescriptorEncoder, MetricEncoder, NoLabelSet},
    metrics::MetricType,
    registry::Unit,
};

use super::by_code::{SERVICE, SIMULATOR};

/// Upper bounds of the buckets, in microseconds.
const BOUNDS: [u64; 12] = [
    50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 50_000, 250_000, 1_000_000,
    10_000_000,
];

/// How many responses took how long.
#[derive(Clone, Debug, Default)]
pub(super) struct Latency(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    /// Up to each bound, and above them all.
    buckets: [AtomicU64; BOUNDS.len() + 1],
    /// In microseconds.
    sum: AtomicU64,
}

impl Latency {
    pub(super) fn add(&self, took: Duration) {
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let bucket = BOUNDS.partition_point(|bound| *bound < micros);
        if let Some(bucket) = self.0.buckets.get(bucket) {
            bucket.fetch_add(1, Relaxed);
        }
        self.0.sum.fetch_add(micros, Relaxed);
    }

    fn encode(&self, encoder: &mut MetricEncoder<'_>, by: &'static str) -> fmt::Result {
        let bounds = BOUNDS.iter().map(|bound| seconds(*bound)).chain([f64::INFINITY]);
        let counts = self.0.buckets.iter().map(|count| count.load(Relaxed));
        let buckets: Vec<_> = bounds.zip(counts).collect();
        let count = buckets.iter().map(|(_, count)| count).sum();
        let sum = seconds(self.0.sum.load(Relaxed));
        let labels = [("by", by)];
        let mut encoder = encoder.encode_family(&labels)?;
        encoder.encode_histogram::<NoLabelSet>(sum, count, &buckets, None)
    }
}

fn seconds(micros: u64) -> f64 {
    Duration::from_micros(micros).as_secs_f64()
}

/// Of the simulator, and of the service in its own name.
#[derive(Debug)]
pub(super) struct Responses {
    pub(super) simulated: Latency,
    pub(super) own: Latency,
}

impl Collector for Responses {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let mut encoder = encoder.encode_descriptor(
            "response",
            "From the head of a request to that of its response, without the delay that was \
             asked for and without waiting for what the client sends",
            Some(&Unit::Seconds),
            MetricType::Histogram,
        )?;
        self.simulated.encode(&mut encoder, SIMULATOR)?;
        self.own.encode(&mut encoder, SERVICE)
    }
}
