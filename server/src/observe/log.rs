//! The log: lines on standard error, as text or as JSON.

use std::{
    io::Write as _,
    sync::{Mutex, OnceLock, PoisonError},
    time::{Duration, Instant},
};

use clap::ValueEnum;
use tracing::Level;
use tracing_subscriber::{
    Layer as _, filter::Targets, layer::SubscriberExt as _,
    util::SubscriberInitExt as _,
};

/// How lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// An object a line, for machines.
    Json,
    /// Not at all.
    Off,
}

/// What is logged of each request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LoggedRequests {
    /// Nothing.
    None,
    /// Method and path, and what was answered.
    Paths,
    /// That, and the query: it may hold what its sender would not want in a log.
    Queries,
}

/// The form that lines have from now on; before that they are for people.
static FORMAT: OnceLock<LogFormat> = OnceLock::new();

/// Begins to log in this form.
pub fn begin(format: LogFormat) {
    let _ = FORMAT.set(format);
    let layer = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .with_target(false);
    // What a library says of a client has no bound.
    let ours = Targets::new().with_target(env!("CARGO_CRATE_NAME"), Level::INFO);
    let registry = tracing_subscriber::registry();
    // Another service of this process may have begun already.
    let _ = match format {
        LogFormat::Text => registry.with(layer.with_filter(ours)).try_init(),
        LogFormat::Json => {
            let layer = layer.json().flatten_event(true);
            registry.with(layer.with_filter(ours)).try_init()
        }
        LogFormat::Off => return,
    };
}

/// Says something about the service that is no error. Text that others wrote has to be
/// escaped.
pub fn remark(line: &str) {
    match FORMAT.get() {
        None | Some(LogFormat::Text) => write_line(line),
        Some(LogFormat::Json) => tracing::info!("{line}"),
        Some(LogFormat::Off) => {}
    }
}

/// Says what is wrong with the service. Text that others wrote has to be escaped.
pub fn complain(problem: &str) {
    match FORMAT.get() {
        None | Some(LogFormat::Text) => write_line(&format!("error: {problem}")),
        Some(LogFormat::Json) => tracing::error!("{problem}"),
        Some(LogFormat::Off) => {}
    }
}

fn write_line(line: &str) {
    // Nobody is left to tell where standard error is closed.
    let _ = std::io::stderr().write_all(format!("{line}\n").as_bytes());
}

/// So many lines a second; those past it are counted.
#[derive(Debug)]
pub(crate) struct LineLimit {
    per_second: u32,
    second: Mutex<Second>,
}

#[derive(Debug, Default)]
struct Second {
    begun: Option<Instant>,
    lines: u32,
    left_out: u64,
}

/// Whether a line may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Allowance {
    /// It may, and so many were left out before it.
    Write(u64),
    /// It may not.
    LeaveOut,
}

impl LineLimit {
    pub(crate) fn new(per_second: u32) -> Self {
        Self { per_second, second: Mutex::default() }
    }

    /// One more line.
    pub(crate) fn note(&self, now: Instant) -> Allowance {
        let mut second = self.second.lock().unwrap_or_else(PoisonError::into_inner);
        let is_over = second.begun.is_none_or(|begun| {
            now.saturating_duration_since(begun) >= Duration::from_secs(1)
        });
        if is_over {
            (second.begun, second.lines) = (Some(now), 0);
        }
        if second.lines >= self.per_second {
            second.left_out += 1;
            return Allowance::LeaveOut;
        }
        second.lines += 1;
        Allowance::Write(std::mem::take(&mut second.left_out))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_has_so_many_lines_and_the_next_says_what_is_missing() {
        let limit = LineLimit::new(2);
        let start = Instant::now();
        for (millis, expected) in [
            (0, Allowance::Write(0)),
            (1, Allowance::Write(0)),
            (2, Allowance::LeaveOut),
            (999, Allowance::LeaveOut),
            (1000, Allowance::Write(2)),
            (1001, Allowance::Write(0)),
            (1002, Allowance::LeaveOut),
            (5000, Allowance::Write(1)),
        ] {
            let now = start + Duration::from_millis(millis);
            assert_eq!(limit.note(now), expected, "at {millis} ms");
        }
    }
}
