//! One way to attack the service.

use std::sync::Arc;
use std::time::Duration;

use super::probe::Probe;

/// A way, and on how many connections it goes.
#[derive(Clone)]
pub(super) struct Way {
    pub(super) name: String,
    pub(super) connections: usize,
    pub(super) script: Script,
    /// What has to be as it was.
    pub(super) probe: Probe,
    /// What the service is started with.
    pub(super) start: Start,
}

/// What the service is started with besides its defaults.
#[derive(Clone, Copy)]
pub(super) struct Start {
    /// Its limit of open files.
    pub(super) descriptors: Option<u32>,
    pub(super) settings: &'static [&'static str],
}

/// What one client may take, as clients of other machines have it by default. The rate is
/// that of all good clients together, which have one address.
const SHARES: &[&str] = &[
    "--max-connections-per-client=1000",
    "--max-waiting-per-client=500",
    "--max-jobs-per-client=1",
    "--max-keys-per-client=1000",
    "--max-requests-per-second=1000",
];

/// The same, with TLS where attackers come.
pub(super) const TLS: &[&str] = &[
    "--max-connections-per-client=1000",
    "--max-requests-per-second=1000",
    "--max-jobs-per-client=1",
    SELF_SIGNED,
];
const SELF_SIGNED: &str = "--tls-self-signed=true";

impl Start {
    /// Whether connections of TCP begin with a handshake.
    pub(super) fn has_tls(self) -> bool {
        self.settings.contains(&SELF_SIGNED)
    }
}

impl Default for Start {
    fn default() -> Self {
        Self { descriptors: None, settings: SHARES }
    }
}

/// What each connection does. Where the service closes it, another takes its place.
#[derive(Clone)]
pub(super) struct Script {
    /// What it sends first.
    pub(super) once: Arc<[u8]>,
    /// What it sends then, again and again.
    pub(super) again: Option<Arc<Again>>,
    /// From one turn to the next.
    pub(super) pace: Duration,
    pub(super) reads: Reads,
}

/// What a connection sends, by its number and the number of its turn.
pub(super) type Again = dyn Fn(usize, u32) -> Vec<u8> + Send + Sync;

/// What a connection takes of what it is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reads {
    Nothing,
    /// A byte in a turn.
    Slowly,
    Everything,
    /// Everything, and what HTTP/2 wants to be acknowledged is.
    Frames,
}

impl Way {
    pub(super) fn new(
        name: impl Into<String>,
        connections: usize,
        script: Script,
    ) -> Self {
        let name = name.into();
        Self {
            name,
            connections,
            script,
            probe: Probe::Nothing,
            start: Start::default(),
        }
    }

    pub(super) fn probed(self, probe: Probe) -> Self {
        Self { probe, ..self }
    }

    pub(super) fn with_descriptors(self, most: u32) -> Self {
        Self { start: Start { descriptors: Some(most), ..self.start }, ..self }
    }

    pub(super) fn with_settings(self, settings: &'static [&'static str]) -> Self {
        Self { start: Start { settings, ..self.start }, ..self }
    }
}

impl Script {
    /// Sends this, and reads nothing.
    pub(super) fn send(once: impl Into<Vec<u8>>) -> Self {
        let once: Vec<u8> = once.into();
        Self {
            once: once.into(),
            again: None,
            pace: Duration::ZERO,
            reads: Reads::Nothing,
        }
    }

    /// And then this, as fast as it is taken.
    pub(super) fn then(
        self,
        again: impl Fn(usize, u32) -> Vec<u8> + Send + Sync + 'static,
    ) -> Self {
        Self { again: Some(Arc::new(again)), ..self }
    }

    /// One turn in this time.
    pub(super) fn every(self, pace: Duration) -> Self {
        Self { pace, ..self }
    }

    pub(super) fn reads(self, reads: Reads) -> Self {
        Self { reads, ..self }
    }
}
