//! Attacks a service of this machine in every known way, and says whether it held.
//!
//! Each [`Way`] goes on for some seconds against a service of its own process. It is one
//! client's, who has the share of one; those that take all places for connections are of
//! many clients, who have no share. Good clients are timed alone and beside it, and memory and
//! descriptors of the service are watched until they are back. `soak` lets all ways go on
//! against one service for as long as one likes. All of it is on loopback.

mod assault;
mod endpoint;
mod figures;
mod frames;
mod good;
mod peer;
mod probe;
mod service;
mod soak;
mod table;
mod way;
mod ways;

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::Args;

use self::assault::Assault;
use self::figures::{Figures, Watch};
use self::good::Good;
use self::service::Service;
pub(crate) use self::soak::{Soak, soak};
use self::table::Table;
use self::way::Way;
use crate::build::build;
use crate::workspace::{Profile, Workspace};

/// How long good clients are timed alone.
const ALONE: Duration = Duration::from_millis(1500);
/// Until the connections of an attack are there, and it does what it does.
const BEFORE_TIMED: Duration = Duration::from_millis(500);

/// Which attacks, on what.
#[derive(Args)]
pub(crate) struct Choice {
    /// Ways with this text in their name only.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// The service to attack; else the release build, which is made first.
    #[arg(long, value_name = "PATH")]
    binary: Option<PathBuf>,
    /// How long each goes on.
    #[arg(long, default_value_t = 4, value_name = "SECONDS")]
    #[arg(value_parser = clap::value_parser!(u64).range(1..=600))]
    seconds: u64,
    /// Do not judge what is left of memory: builds for tests have an allocator that gives
    /// little back.
    #[arg(long)]
    keeps_memory: bool,
    /// All of them at once for some seconds, and only what does not depend on the machine:
    /// no panic, an answer afterwards, no descriptor left.
    #[arg(long)]
    quick: bool,
}

/// Attacks, and prints a row for each.
///
/// # Errors
///
/// The service did not hold, or could not be started.
pub(crate) fn attack(workspace: &Workspace, choice: &Choice) -> Result<()> {
    let binary = binary(workspace, choice.binary.as_ref())?;
    let ways = ways::named(choice.only.as_deref())?;
    if choice.quick {
        return soak::quick(&binary, &ways);
    }
    let time = Duration::from_secs(choice.seconds);
    let table = Table::begin();
    let mut failed = Vec::new();
    for way in &ways {
        let figures = measure(&binary, way, time, !choice.keeps_memory)?;
        let broken = figures.broken(way);
        table.row(way, &figures, &broken);
        if !broken.is_empty() {
            failed.push(format!("{}: {}", way.name, broken.join(", ")));
        }
    }
    if !failed.is_empty() {
        bail!("{} of {} not held:\n{}", failed.len(), ways.len(), failed.join("\n"));
    }
    Ok(())
}

/// The same in short, for the service of the tests.
///
/// # Errors
///
/// The service did not hold, or could not be started.
pub(crate) fn quick(workspace: &Workspace) -> Result<()> {
    soak::quick(&workspace.binary(Profile::Test), &ways::named(None)?)
}

/// The given program, or the release build.
fn binary(workspace: &Workspace, given: Option<&PathBuf>) -> Result<PathBuf> {
    if let Some(path) = given {
        return Ok(path.clone());
    }
    build(workspace, Profile::Release)?;
    Ok(workspace.binary(Profile::Release))
}

fn measure(
    binary: &Path,
    way: &Way,
    time: Duration,
    counts_memory: bool,
) -> Result<Figures> {
    let service = Service::start(binary, way.start)?;
    service.warm_up()?;
    let good = Good::begin(&service.good);
    sleep(ALONE);
    let alone = good.end();
    let before = service.usage()?;
    let probe = way.probe.before(&service)?;

    let mut watch = Watch::from(before);
    let assault = Assault::begin(service.attacked, way);
    watch.during(&service, BEFORE_TIMED)?;
    let good = Good::begin(&service.good);
    watch.during(&service, time)?;
    let beside = good.end();
    let probed = probe.after(&service);
    let sent = assault.end();

    let ended = Instant::now();
    let after = watch.until_back(&service, counts_memory)?;
    Ok(Figures {
        alone,
        beside,
        before,
        peak: watch.peak,
        after,
        counts_memory,
        back: ended.elapsed(),
        sent,
        probed,
        panics: service.panics()?,
    })
}
