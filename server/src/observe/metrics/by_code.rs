//! Counts by status code: one number for each that there can be.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
};

use prometheus_client::{
    collector::Collector,
    encoding::{DescriptorEncoder, EncodeMetric as _, MetricEncoder},
    metrics::{MetricType, counter::ConstCounter},
};

/// Who answered: a response that was asked for, or one of our own.
pub(super) const SIMULATOR: &str = "simulator";
pub(super) const SERVICE: &str = "service";

/// Codes have three digits.
const CODES: usize = 1000;

/// How often each code came.
#[derive(Clone)]
pub(super) struct CodeCounts(Arc<[AtomicU64; CODES]>);

impl Default for CodeCounts {
    fn default() -> Self {
        Self(Arc::new([const { AtomicU64::new(0) }; CODES]))
    }
}

impl fmt::Debug for CodeCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.seen()).finish()
    }
}

impl CodeCounts {
    pub(super) fn add(&self, code: u16) {
        if let Some(count) = self.0.get(usize::from(code)) {
            count.fetch_add(1, Relaxed);
        }
    }

    /// Those that came, with how often.
    fn seen(&self) -> impl Iterator<Item = (usize, u64)> {
        let all = self.0.iter().map(|count| count.load(Relaxed)).enumerate();
        all.filter(|(_, count)| *count > 0)
    }

    fn encode(
        &self,
        encoder: &mut MetricEncoder<'_>,
        by: Option<&'static str>,
    ) -> fmt::Result {
        self.seen().try_for_each(|(code, count)| {
            let code = ("code", code.to_string());
            let labels: Vec<_> =
                by.map(|by| ("by", by.to_owned())).into_iter().chain([code]).collect();
            ConstCounter::new(count).encode(encoder.encode_family(&labels.as_slice())?)
        })
    }
}

/// What the simulator was asked for.
#[derive(Debug)]
pub(super) struct Asked(pub(super) CodeCounts);

impl Collector for Asked {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let mut encoder = encoder.encode_descriptor(
            "asked",
            "Requests to the simulator, by the code that was asked for or drawn",
            None,
            MetricType::Counter,
        )?;
        self.0.encode(&mut encoder, None)
    }
}

/// What was answered, by the simulator and by the service in its own name.
#[derive(Debug)]
pub(super) struct Answered {
    pub(super) simulated: CodeCounts,
    pub(super) own: CodeCounts,
}

impl Collector for Answered {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let mut encoder = encoder.encode_descriptor(
            "responses",
            "Responses by status code, simulated ones apart from our own; those that a \
             fault broke are in statuslab_faults",
            None,
            MetricType::Counter,
        )?;
        self.simulated.encode(&mut encoder, Some(SIMULATOR))?;
        self.own.encode(&mut encoder, Some(SERVICE))
    }
}
