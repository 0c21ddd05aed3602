//! Measures requests a second, start time and memory, and writes them down:
//! `docs/PERFORMANCE.md`.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::SystemTime;

use anyhow::{Context as _, Result, bail};
use clap::Args;

use crate::root::{cargo, root};
use crate::run;

/// What to measure, and what becomes of it.
#[derive(Args)]
pub(crate) struct Choice {
    /// Write the results into docs/PERFORMANCE.md. Let the machine rest meanwhile.
    #[arg(long)]
    write: bool,
    /// A short run that shows whether it works: two counts of connections, one turn of half
    /// a second, no start time and no memory.
    #[arg(long, conflicts_with = "write")]
    quick: bool,
    /// The service; else the release build, which is made first.
    #[arg(long, value_name = "PATH")]
    binary: Option<PathBuf>,
    /// Another server beside it, as in <http://127.0.0.1:8080/a>.
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// Build the measuring program in this profile; it is the bare server, too.
    #[arg(long, default_value = "bench", value_name = "PROFILE")]
    profile: String,
}

const QUICK: [&str; 7] =
    ["--connections", "1,32", "--seconds", "0.5", "--turns", "1", "--only-requests"];

/// Measures, and prints Markdown.
///
/// # Errors
///
/// Something cannot be built or run.
pub(crate) fn bench(choice: &Choice) -> Result<()> {
    let mut command = cargo("bench");
    command.args(["--locked", "--profile", &choice.profile]);
    if choice.profile == "ci" {
        // As the tests build it: nothing is compiled for it but itself.
        command.args(["--no-default-features", "-p", "http-status", "-p", "inspect"]);
        command.args(["-p", "snippets", "-p", "app"]);
    }
    command.args(["-p", "server", "--bench", "throughput", "--"]);
    command.args(choice.quick.then_some(QUICK).into_iter().flatten());
    for (flag, value) in [
        ("--binary", choice.binary.as_ref().map(|path| path.as_os_str().to_owned())),
        ("--url", choice.url.as_ref().map(Into::into)),
    ] {
        if let Some(value) = value {
            command.arg(flag).arg(value);
        }
    }
    let line = run::announce(&command);
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.with_context(|| format!("cannot run `{line}`"))?;
    let measured = String::from_utf8(output.stdout).context("what was measured")?;
    if !output.status.success() {
        bail!("`{line}` failed: {}\n{measured}", output.status);
    }
    let text = document(&measured, &machine());
    // Nobody may read it.
    let _ = std::io::stdout().write_all(text.as_bytes());
    if choice.write {
        let path = root().join("docs/PERFORMANCE.md");
        fs::write(&path, text)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// The whole file: whoever measures anew writes it anew.
fn document(measured: &str, machine: &str) -> String {
    format!(
        "# Performance\n\n\
         Written by `cargo xtask bench --write`; do not edit it.\n\n\
         {machine}\n\n\
         Servers are processes of their own and send the same bytes, nginx `Server` and \
         `Connection` besides. Clients are a process on the same machine, which takes a \
         part of it, so compare rather than count. The servers answer in turns, and the \
         turn with the rate in the middle stands here. The last column is what part of \
         the other's rate Statuslab reaches.\n\n\
         {measured}"
    )
}

/// What this was measured on and with, as far as it can be told.
fn machine() -> String {
    let first = |path: &str, name: &str| {
        let text = fs::read_to_string(path).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        line.map(|text| text.trim_matches([' ', '\t', ':', '"', '=']).to_owned())
    };
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let processor = first("/proc/cpuinfo", "model name");
    let system = first("/etc/os-release", "PRETTY_NAME");
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").ok();
    let kernel = kernel.map(|text| format!("Linux {}", text.trim()));
    let said = |program: &str, argument: &str| {
        let output = Command::new(program).arg(argument).output().ok()?;
        // nginx says it on standard error.
        let bytes = [output.stdout, output.stderr].concat();
        let text = String::from_utf8_lossy(&bytes).trim().to_owned();
        text.lines().next().map(str::to_owned)
    };
    let day = humantime::format_rfc3339_seconds(SystemTime::now()).to_string();
    let day = day.split('T').next().map(str::to_owned);
    let parts = [
        day,
        processor,
        Some(format!("{cores} cores")),
        system,
        kernel,
        said("rustc", "--version"),
        said("nginx", "-v"),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    format!("{}.", parts.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_measured_stands_below_what_it_was_measured_on() {
        let text = document("| a |\n", "2026-12-01; a processor.");
        assert!(text.starts_with("# Performance\n\n"));
        assert!(text.contains("\n\n2026-12-01; a processor.\n\n"));
        assert!(text.ends_with("\n\n| a |\n"));
    }

    #[test]
    fn the_machine_has_a_day_and_cores() {
        let machine = machine();
        assert!(machine.starts_with("20"), "{machine}");
        assert!(machine.contains(" cores"), "{machine}");
    }
}
