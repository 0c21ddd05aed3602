//! Asks the clients on this machine for every fault and keeps what they report.
//!
//! A [`Tool`] brings one client or several, each with a program in `programs/` as
//! one would write it. Nothing is installed globally: what is built or fetched goes
//! to `target/observe/`. The results are `app/content/faults/observed.json`; those of
//! clients that are not asked this time stay, with their own date. What a version of a
//! client reported once stays too, as what it makes of a fault may depend on the
//! packets that it comes in; remove the client from the file to begin anew.

mod checks;
mod client_report;
mod programs;
mod record;
mod tools;

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use http_status::Fault;

use self::client_report::{ClientReport, Rows};
use self::record::{Asked, Observed};
use self::tools::{TOOLS, Tool};
use crate::origin::Origin;
use crate::root::root;
use crate::snippets::tool_folder::ToolFolder;
use crate::workspace::Workspace;

/// Which clients to ask.
#[derive(Args)]
pub(crate) struct Choice {
    /// Ask these only: curl, chromium, firefox, node, urllib, requests, go.
    #[arg(long, value_delimiter = ',', value_parser = tool, value_name = "CLIENTS")]
    only: Vec<&'static str>,
    /// The simulator to ask; else the release build, which is made where it is
    /// missing.
    #[arg(long, value_name = "PATH")]
    server_binary: Option<PathBuf>,
}

/// What every client is asked for. The content has a length that does not depend
/// on the client.
const ASKED: Asked = Asked { status: 503, bytes: 1000, silence_seconds: 1, times: 10 };

/// The same silence, as a setting of the simulator.
const FLAGS: &[&str] = &["--max-delay", "1s"];

/// Asks, and writes the results of those clients that could be asked.
///
/// # Errors
///
/// A client failed where nothing is broken, curl does not exit as the table of
/// faults says, or a program did not run; the results of the others are written.
pub(crate) fn observe(workspace: &Workspace, choice: &Choice) -> Result<()> {
    let mut observed = record::read()?;
    let origin = Origin::new(workspace, choice.server_binary.clone(), FLAGS);
    let (mut asked, mut left_out, mut failures) = (Vec::new(), Vec::new(), Vec::new());
    let wanted =
        |tool: &&Tool| choice.only.is_empty() || choice.only.contains(&tool.id);
    for tool in TOOLS.iter().filter(wanted) {
        eprintln!("\n== {} ==", tool.id);
        let Some(version) = tool.version() else {
            left_out.push(format!("{}: {}", tool.id, tool.mend));
            continue;
        };
        match ask(workspace, tool, &version, origin.address()?) {
            Ok(fresh) => {
                asked.extend(fresh.iter().map(title));
                for one in fresh {
                    record::keep(&mut observed, one);
                }
            }
            Err(error) => failures.push(format!("{}: {error:#}", tool.id)),
        }
    }
    let clients = TOOLS.iter().flat_map(|tool| tool.clients);
    record::write(&ASKED, clients, &observed)?;
    eprintln!("\nAsked: {}", asked.join(", "));
    for missing in left_out {
        eprintln!("Left out, for it is not on this machine: {missing}");
    }
    if !failures.is_empty() {
        bail!("not written:\n{}", failures.join("\n"));
    }
    if asked.is_empty() {
        bail!("none of these clients is on this machine");
    }
    Ok(())
}

fn title(one: &Observed) -> String {
    format!("{} {}", one.id, one.version)
}

/// What the clients of a tool report.
fn ask(
    workspace: &Workspace,
    tool: &Tool,
    version: &str,
    origin: &str,
) -> Result<Vec<Observed>> {
    let tool_folder = ToolFolder {
        work: workspace.observe(),
        manifest: root().join("xtask/src/observe/programs/browser"),
    };
    fs::create_dir_all(&tool_folder.work)
        .with_context(|| format!("cannot make {}", tool_folder.work.display()))?;
    let faults = Fault::ALL.iter().map(|fault| address(origin, Some(*fault)));
    let addresses: Vec<_> = [address(origin, None)].into_iter().chain(faults).collect();
    let rows = tool.ask(&tool_folder, &[addresses.as_slice(); ASKED.times].concat())?;
    let date = today();
    let clients = tool.clients.iter().enumerate();
    clients
        .map(|(column, client)| {
            let seen = |nth| distinct(&rows, addresses.len(), nth, column);
            checks::control(&seen(0)).context(client.id)?;
            let seen: Vec<_> =
                Fault::ALL.iter().copied().zip((1..).map(seen)).collect();
            if client.id == "curl" {
                checks::curl(&seen)?;
            }
            let seen =
                seen.into_iter().map(|(fault, seen)| (fault.id().to_owned(), seen));
            Ok(Observed {
                id: client.id.to_owned(),
                version: version.to_owned(),
                date: date.clone(),
                machine: machine(),
                seen: seen.collect(),
            })
        })
        .collect()
}

/// What the client in a column reported of the nth address, each thing once: what
/// comes in one packet with what differs from time to time, and a client may take
/// it differently.
fn distinct(
    rows: &Rows,
    addresses: usize,
    nth: usize,
    column: usize,
) -> Vec<ClientReport> {
    let rounds = rows.chunks(addresses);
    let mut seen: Vec<_> =
        rounds.filter_map(|round| round.get(nth)?.get(column).cloned()).collect();
    client_report::distinct(&mut seen);
    seen
}

/// The address of a fault; without one a plain 200, which every client has to
/// take.
fn address(origin: &str, fault: Option<Fault>) -> String {
    let Asked { status, bytes, .. } = ASKED;
    match fault {
        Some(fault) => format!(
            "{origin}/api/status/{status}?body=x&size={bytes}&fault={}",
            fault.id()
        ),
        None => format!("{origin}/api/status/200?body=x&size={bytes}"),
    }
}

/// The day by the clock of this machine, in UTC.
fn today() -> String {
    let mut now = humantime::format_rfc3339_seconds(SystemTime::now()).to_string();
    now.truncate("2026-11-22".len());
    now
}

/// The system and the processor, and nothing that tells one machine from another.
fn machine() -> String {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
    let system = name.map_or(OS, |name| name.trim_matches('"'));
    format!("{system}, {ARCH}")
}

fn tool(id: &str) -> Result<&'static str, String> {
    let found = TOOLS.iter().map(|tool| tool.id).find(|known| *known == id);
    found.ok_or_else(|| {
        let ids: Vec<_> = TOOLS.iter().map(|tool| tool.id).collect();
        format!("there are {}", ids.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_silence_is_told_as_it_is() {
        assert_eq!(FLAGS.last(), Some(&format!("{}s", ASKED.silence_seconds).as_str()));
    }

    #[test]
    fn each_thing_that_is_reported_stands_once() {
        let row = |bytes: [u64; 2]| {
            bytes
                .map(|n| ClientReport { bytes: Some(n), ..ClientReport::default() })
                .to_vec()
        };
        // Two clients and two addresses, three times.
        let rows = [[1, 2], [3, 4], [1, 2], [9, 4], [1, 2], [3, 4]].map(row).to_vec();
        let numbers = |nth, column| -> Vec<_> {
            distinct(&rows, 2, nth, column)
                .iter()
                .filter_map(|seen| seen.bytes)
                .collect()
        };
        assert_eq!(numbers(0, 0), [1]);
        assert_eq!(numbers(1, 0), [3, 9]);
        assert_eq!(numbers(0, 1), [2]);
        assert_eq!(numbers(1, 1), [4]);
    }
}
