//! What an attack did, and whether the service held.

use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::Result;

use super::{good, service::Service, way::Way};

/// What the service may grow by, in kB.
const MOST_GROWTH: u32 = 64 * 1024;
/// The same for each connection, where that is more.
const MOST_EACH: u32 = 16;
/// Growth at which an attack is broken off, in kB: the machine goes on.
const BOUND: u32 = 400_000;
/// Part of their rate that good clients keep.
const LEAST_RATE: f64 = 0.8;
/// Longest time for 99 of 100 answers to them, where it was less before.
const LONGEST: Duration = Duration::from_millis(50);
/// What is left afterwards, as a part of the memory before.
const MOST_LEFT: f64 = 1.5;
/// Descriptors that may be left: those of good clients.
const DESCRIPTORS_LEFT: usize = 16;
/// Longest time until then.
const BACK: Duration = Duration::from_mins(1);
/// How often the service is looked at.
const OFTEN: Duration = Duration::from_millis(10);

/// What the service has of the machine.
#[derive(Clone, Copy)]
pub(super) struct Usage {
    /// Resident, in kB.
    pub(super) memory: u32,
    pub(super) descriptors: usize,
}

/// Its usage over a time.
pub(super) struct Watch {
    before: Usage,
    pub(super) peak: Usage,
}

impl Watch {
    pub(super) fn from(before: Usage) -> Self {
        Self { before, peak: before }
    }

    /// For a time, or until the service has grown too much.
    pub(super) fn during(&mut self, service: &Service, time: Duration) -> Result<()> {
        let begun = Instant::now();
        while begun.elapsed() < time && self.peak.memory < self.before.memory + BOUND {
            let usage = service.usage()?;
            self.peak.memory = self.peak.memory.max(usage.memory);
            self.peak.descriptors = self.peak.descriptors.max(usage.descriptors);
            sleep(OFTEN);
        }
        Ok(())
    }

    /// Until it has what it had before, or that takes too long. Not every allocator gives
    /// memory back: whether it counts is up to the caller.
    pub(super) fn until_back(
        &self,
        service: &Service,
        counts_memory: bool,
    ) -> Result<Usage> {
        let begun = Instant::now();
        loop {
            let usage = service.usage()?;
            let is_back = (!counts_memory || usage.memory_is_back(self.before))
                && usage.descriptors_are_back(self.before);
            if is_back || begun.elapsed() > BACK {
                return Ok(usage);
            }
            sleep(OFTEN);
        }
    }
}

impl Usage {
    pub(super) fn memory_is_back(self, before: Self) -> bool {
        f64::from(self.memory) <= f64::from(before.memory) * MOST_LEFT
    }

    pub(super) fn descriptors_are_back(self, before: Self) -> bool {
        self.descriptors <= before.descriptors + DESCRIPTORS_LEFT
    }
}

/// What one attack did.
pub(super) struct Figures {
    pub(super) alone: good::Service,
    pub(super) beside: good::Service,
    pub(super) before: Usage,
    pub(super) peak: Usage,
    pub(super) after: Usage,
    /// Whether memory has to come back.
    pub(super) counts_memory: bool,
    /// Until the usage was back.
    pub(super) back: Duration,
    /// Bytes that attackers sent and took.
    pub(super) sent: usize,
    /// What was taken from a good client.
    pub(super) probed: Option<String>,
    pub(super) panics: u32,
}

impl Figures {
    /// Part of their rate that good clients kept.
    pub(super) fn kept(&self) -> f64 {
        self.beside.rate / self.alone.rate
    }

    /// What did not hold; nothing where all did.
    pub(super) fn broken(&self, way: &Way) -> Vec<String> {
        let connections = u32::try_from(way.connections).unwrap_or(u32::MAX);
        let most = MOST_GROWTH.max(connections.saturating_mul(MOST_EACH));
        let growth = self.peak.memory.saturating_sub(self.before.memory);
        let is_kept = self.counts_memory && !self.after.memory_is_back(self.before);
        let is_slow = self.beside.p99 > LONGEST.max(self.alone.p99.saturating_mul(3));
        let all = [
            (self.kept() < LEAST_RATE, "rate of good clients"),
            (is_slow, "slowest answers to good clients"),
            (growth > most, "memory at the peak"),
            (is_kept, "memory afterwards"),
            (!self.after.descriptors_are_back(self.before), "descriptors afterwards"),
            (self.panics > 0, "panics"),
        ];
        let broken = all.iter().filter(|(is_broken, _)| *is_broken);
        let broken = broken.map(|(_, what)| (*what).to_owned());
        broken.chain(self.probed.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attack::way::Script;

    fn figures(change: impl FnOnce(&mut Figures)) -> Vec<String> {
        let service = || good::Service { rate: 500.0, p99: Duration::from_millis(2) };
        let usage = Usage { memory: 40_000, descriptors: 20 };
        let mut figures = Figures {
            alone: service(),
            beside: service(),
            before: usage,
            peak: usage,
            after: usage,
            counts_memory: true,
            back: Duration::ZERO,
            sent: 1,
            probed: None,
            panics: 0,
        };
        change(&mut figures);
        figures.broken(&Way::new("a", 100, Script::send("")))
    }

    #[test]
    fn each_bound_is_a_reason_of_its_own() {
        assert_eq!(figures(|_| {}), [""; 0]);
        assert_eq!(figures(|f| f.beside.rate = 401.0), [""; 0]);
        assert_eq!(figures(|f| f.beside.rate = 399.0), ["rate of good clients"]);
        let slow = Duration::from_millis(51);
        assert_eq!(
            figures(|f| f.beside.p99 = slow),
            ["slowest answers to good clients"]
        );
        // The machine was as slow before.
        assert_eq!(figures(|f| (f.beside.p99, f.alone.p99) = (slow, slow)), [""; 0]);
        assert_eq!(figures(|f| f.peak.memory = 105_000), [""; 0]);
        assert_eq!(figures(|f| f.peak.memory = 106_000), ["memory at the peak"]);
        assert_eq!(figures(|f| f.after.memory = 60_001), ["memory afterwards"]);
        assert_eq!(figures(|f| f.after.descriptors = 37), ["descriptors afterwards"]);
        assert_eq!(figures(|f| f.panics = 1), ["panics"]);
        assert_eq!(figures(|f| f.probed = Some("a key".into())), ["a key"]);
    }
}
