//! All ways of attack against one service, round after round.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use clap::Args;

use super::assault::Assault;
use super::figures::{Usage, Watch};
use super::good::Good;
use super::service::Service;
use super::way::{Start, Way};
use super::{binary, table, ways};
use crate::workspace::Workspace;

/// What good clients ask for.
const ASKED: &str = "/api/status/200";
/// How long a quick run attacks.
const SHORT: Duration = Duration::from_secs(3);
/// Connections of each in a quick run.
const FEW: usize = 8;

/// How long to soak, and what.
#[derive(Args)]
pub(crate) struct Soak {
    /// How long all of it goes on; a round that has begun is finished.
    #[arg(long, default_value_t = 60, value_name = "MINUTES")]
    #[arg(value_parser = clap::value_parser!(u64).range(1..=10_080))]
    minutes: u64,
    /// How long each way goes on in a round.
    #[arg(long, default_value_t = 4, value_name = "SECONDS")]
    #[arg(value_parser = clap::value_parser!(u64).range(1..=600))]
    seconds: u64,
    /// Ways with this text in their name only.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// The service to attack; else the release build, which is made first.
    #[arg(long, value_name = "PATH")]
    binary: Option<PathBuf>,
}

/// Attacks one service for a long time, and prints a row for each round.
///
/// # Errors
///
/// The service panicked, did not answer, or kept more than it had after the first round.
pub(crate) fn soak(workspace: &Workspace, choice: &Soak) -> Result<()> {
    let binary = binary(workspace, choice.binary.as_ref())?;
    let ways = ways::named(choice.only.as_deref())?;
    let service = Service::start(&binary, Start::default())?;
    service.warm_up()?;
    let time = Duration::from_secs(choice.seconds);
    let before = service.usage()?;
    let begun = Instant::now();
    let mut first = None;
    table::line("| minutes | MB | descriptors | good answers a second | p99 |");
    table::line("| --: | --: | --: | --: | --: |");
    while begun.elapsed() < Duration::from_secs(60 * choice.minutes) || first.is_none()
    {
        let good = Good::begin(&service.good);
        let usage = round(&service, &ways, time, before)?;
        let good = good.end();
        table::line(&format!(
            "| {} | {:.1} | {} | {:.0} | {:.1?} |",
            begun.elapsed().as_secs() / 60,
            f64::from(usage.memory) / 1000.0,
            usage.descriptors,
            good.rate,
            good.p99,
        ));
        let first = *first.get_or_insert(usage);
        ensure!(usage.memory_is_back(first), "the service has grown");
    }
    Ok(())
}

/// All ways at once, for some seconds. What the service keeps of memory is not judged: it
/// may have an allocator that gives nothing back.
///
/// # Errors
///
/// The service panicked, did not answer, or kept descriptors.
pub(super) fn quick(binary: &Path, ways: &[Way]) -> Result<()> {
    let service = Service::start(binary, Start::default())?;
    service.get(ASKED)?;
    let before = service.usage()?;
    let mut watch = Watch::from(before);
    let few = |way: &Way| Way { connections: way.connections.min(FEW), ..way.clone() };
    let begin = |way| Assault::begin(service.attacked, &few(way));
    let assaults: Vec<_> = ways.iter().map(begin).collect();
    watch.during(&service, SHORT)?;
    for assault in assaults {
        assault.end();
    }
    check(&service).context(
        "after all attacks at once; `cargo xtask attack` tells one from the other",
    )?;
    let usage = watch.until_back(&service, false)?;
    ensure!(usage.descriptors_are_back(before), "descriptors are left");
    table::line(&format!("{} attacks at once, and the service held", ways.len()));
    Ok(())
}

/// It answers, and has not panicked.
fn check(service: &Service) -> Result<()> {
    service.get(ASKED)?;
    let panics = service.panics()?;
    ensure!(panics == 0, "the service has panicked {panics} times");
    Ok(())
}

/// Each way for a time, and the usage after all of them.
fn round(
    service: &Service,
    ways: &[Way],
    time: Duration,
    before: Usage,
) -> Result<Usage> {
    let mut watch = Watch::from(before);
    for way in ways {
        let assault = Assault::begin(service.attacked, way);
        watch.during(service, time)?;
        assault.end();
        check(service).with_context(|| way.name.clone())?;
    }
    let usage = watch.until_back(service, true)?;
    ensure!(usage.descriptors_are_back(before), "descriptors are left");
    Ok(usage)
}
