//! What an abusive client can cause: `cargo bench -p server --bench abuse`.
//!
//! For each way of abuse a service of its own process is started with its default
//! settings, but fewer connections. Good clients are counted alone and beside the abuse,
//! and the memory of the service is watched until it is back. An argument picks the ways
//! with this text in their name; `--full` lets each go on for a minute.

#![expect(clippy::print_stdout, reason = "figures are what a benchmark is for")]
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a benchmark may stop where it stands"
)]

use std::{
    env,
    thread::sleep,
    time::{Duration, Instant},
};

mod attack;
mod course;
#[path = "../../tests/it/frames.rs"]
#[expect(dead_code, reason = "an attacker does a part of what tests do")]
mod frames;
mod good;
mod peer;
#[path = "../../tests/it/process.rs"]
mod process;
mod service;
mod streams;
mod way;
mod ways;

use attack::Attack;
use good::Good;
use service::Service;
use way::Way;

/// What the service may grow by, in kB.
const MOST_GROWTH: u32 = 64 * 1024;
/// The same for each connection, where that is more: as much as a delayed response takes.
const MOST_EACH: u32 = 16;
/// What it may grow by before the abuse ends, in kB: the machine goes on.
const BOUND: u32 = 400_000;
/// Part of their rate that good clients keep.
const LEAST_RATE: f64 = 0.5;
/// What is left afterwards, as a part of the idle memory.
const MOST_LEFT: f64 = 1.5;
/// Longest time until then.
const BACK: Duration = Duration::from_mins(1);
/// How long good clients are counted alone.
const ALONE: Duration = Duration::from_secs(2);
/// How often memory is read.
const OFTEN: Duration = Duration::from_millis(5);

/// What one way of abuse did; memory in kB.
struct Figures {
    idle: u32,
    peak: u32,
    left: u32,
    /// What the attacker sent.
    sent: u32,
    /// Good answers a second without the abuse.
    alone: f64,
    meanwhile: f64,
    /// Until the memory was back.
    back: Duration,
}

fn main() {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let is_full = arguments.iter().any(|argument| argument == "--full");
    let time = Duration::from_secs(if is_full { 60 } else { 10 });
    let picked = arguments.iter().find(|argument| !argument.starts_with("--"));
    println!("MB idle, at the peak, left; sent | good answers a second, alone | back");
    let mut failed = Vec::new();
    let wasm = Service::start().wasm();
    for way in ways::all(&wasm) {
        if picked.is_some_and(|text| !way.name.contains(text)) {
            continue;
        }
        let figures = measure(&way, time);
        println!("{}\n  {}", way.name, figures.line(&way));
        failed.extend(
            figures.past_budget(&way).map(|what| format!("{what}: {}", way.name)),
        );
    }
    assert!(failed.is_empty(), "past the budget:\n{}", failed.join("\n"));
}

fn measure(way: &Way, time: Duration) -> Figures {
    let service = Service::start();
    let good = Good::begin(service.address);
    sleep(ALONE);
    let alone = good.end();
    let idle = service.memory();

    let good = Good::begin(service.address);
    let attack = Attack::begin(service.address, way);
    let begun = Instant::now();
    let mut peak = idle;
    while begun.elapsed() < time && peak < idle + BOUND {
        sleep(OFTEN);
        peak = peak.max(service.memory());
    }
    let meanwhile = good.end();
    let sent = attack.end();

    let ended = Instant::now();
    while f64::from(service.memory()) > f64::from(idle) * MOST_LEFT
        && ended.elapsed() < BACK
    {
        sleep(OFTEN);
    }
    let (left, back) = (service.memory(), ended.elapsed());
    Figures { idle, peak, left, sent, alone, meanwhile, back }
}

impl Figures {
    fn growth(&self) -> u32 {
        self.peak - self.idle
    }

    fn line(&self, way: &Way) -> String {
        let mb = |kb: u32| f64::from(kb) / 1000.0;
        let part = self.meanwhile / self.alone;
        format!(
            "{:.1} {:.1} {:.1}; {:.1} | {:.0}, {:.0}: {part:.2} | {:.1?} \
             ({} connections: {} kB each)",
            mb(self.idle),
            mb(self.peak),
            mb(self.left),
            mb(self.sent),
            self.meanwhile,
            self.alone,
            self.back,
            way.connections,
            self.growth() / way.connections,
        )
    }

    fn past_budget(&self, way: &Way) -> impl Iterator<Item = &'static str> {
        let most = MOST_GROWTH.max(way.connections * MOST_EACH);
        let all = [
            (self.growth() >= most, "memory at the peak"),
            (self.meanwhile < self.alone * LEAST_RATE, "rate of good clients"),
            (self.back >= BACK, "memory afterwards"),
        ];
        all.into_iter().filter_map(|(is_past, what)| is_past.then_some(what))
    }
}
