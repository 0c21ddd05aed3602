//! The table attack × held, in Markdown, row by row.

use std::io::{Write as _, stdout};

use super::figures::{Figures, Usage};
use super::way::Way;

/// Its head is printed.
pub(super) struct Table;

impl Table {
    pub(super) fn begin() -> Self {
        line(
            "| attack | connections | held | good answers a second, part of undisturbed \
             | p99, undisturbed | MB before, peak, after | descriptors before, peak, after \
             | back after | MB moved |\n\
             | --- | --: | --- | --- | --- | --- | --- | --: | --: |",
        );
        Self
    }

    #[expect(clippy::unused_self, reason = "a row stands below its head")]
    pub(super) fn row(&self, way: &Way, figures: &Figures, broken: &[String]) {
        let held = if broken.is_empty() { "yes".to_owned() } else { broken.join(", ") };
        let usage = |of: fn(Usage) -> String| {
            [figures.before, figures.peak, figures.after].map(of).join(", ")
        };
        line(&format!(
            "| {} | {} | {held} | {:.0}, {:.2} | {:.1?}, {:.1?} | {} | {} | {:.1} s | {} |",
            way.name,
            way.connections,
            figures.beside.rate,
            figures.kept(),
            figures.beside.p99,
            figures.alone.p99,
            usage(|usage| format!("{:.1}", f64::from(usage.memory) / 1000.0)),
            usage(|usage| usage.descriptors.to_string()),
            figures.back.as_secs_f64(),
            figures.sent / 1_000_000,
        ));
    }
}

/// The table is what the command is asked for: it goes to standard output.
pub(super) fn line(text: &str) {
    // Nobody may read it.
    let _ = writeln!(stdout(), "{text}");
}
