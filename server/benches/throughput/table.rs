//! The table of requests a second.

use std::fmt;

use crate::load::Turn;

/// A cell is a server: requests a second, in a processor second, and the slowest of them.
/// Behind the first is what part of the others' it is.
pub(crate) const HEAD: &str = "\
| asked | connections | server | requests a second | in a processor second | p99 | failed | statuslab's part: requests, in a processor second |
| --- | --: | --- | --: | --: | --: | --: | --- |";

/// All servers under one load; ours is the first.
pub(crate) struct Row<'a> {
    pub(crate) target: &'a str,
    pub(crate) keeps: bool,
    pub(crate) connections: usize,
    pub(crate) figures: Vec<(&'static str, Turn)>,
}

impl fmt::Display for Row<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kept = if self.keeps { "kept" } else { "one for each request" };
        let per_second = |turn: &Turn| turn.processor.map(|each| 1e6 / each);
        let ours = self.figures[0].1;
        for (number, (name, turn)) in self.figures.iter().enumerate() {
            let processor = per_second(turn).map(|rate| format!("{rate:.0}"));
            let part = per_second(&ours).zip(per_second(turn));
            let part = part.map(|(ours, theirs)| format!(", {:.2}", ours / theirs));
            let part =
                format!("{:.2}{}", ours.rate / turn.rate, part.unwrap_or_default());
            if number > 0 {
                f.write_str("\n")?;
            }
            write!(
                f,
                "| {} | {} {kept} | {name} | {:.0} | {} | {:.2} ms | {} | {} |",
                self.target,
                self.connections,
                turn.rate,
                processor.unwrap_or_default(),
                f64::from(turn.p99) / 1000.0,
                turn.failed,
                if number == 0 { String::new() } else { part },
            )?;
        }
        Ok(())
    }
}
