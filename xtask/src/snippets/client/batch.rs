//! Runs the programs of a tool, a few at a time, and judges what they print.

use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use http_status::Code;
use snippets::{Sent, Tool};

use super::tap::{self, Tap};
use crate::child::{self, Ended};
use crate::snippets::proof::Proof;

/// Most programs at once: most of them wait for a delay of theirs.
const AT_ONCE: usize = 8;

/// No text may wait this long.
const PATIENCE: Duration = Duration::from_secs(40);

/// A text, and what it has to print.
pub(crate) struct Trial {
    pub(crate) code: Code,
    /// The folder of its program; its name is good for a module or a package.
    pub(crate) folder: String,
    /// The text, with a query behind its URL.
    pub(crate) text: String,
    limit: Option<&'static str>,
    facts: Vec<String>,
    sent: Vec<Sent>,
    /// The least time between its requests.
    pause: Duration,
    tap: Tap,
}

/// A `Retry-After` that nobody waits for.
const FAR: &str = "retry_after=Wed,%2021%20Oct%202099%2007:28:00%20GMT";

impl Trial {
    /// The trials of a text: one, and where it heeds `Retry-After` one with a
    /// short delay and one with a date that is too far.
    pub(crate) fn all(tool: Tool, code: Code, simulator: &str) -> Result<Vec<Self>> {
        let text = snippets::snippet(tool, code, simulator, "")
            .with_context(|| format!("{code} has no text"))?
            .text;
        let queries: &[(&str, &str, u64)] =
            if text.to_ascii_lowercase().contains("retry-after") {
                &[("", "retry_after=1", 1), ("_far", FAR, 0)]
            } else {
                &[("", "", 0)]
            };
        let trials = queries.iter().map(|(suffix, query, pause)| {
            let pause = Duration::from_secs(*pause);
            let tap = Tap::open(simulator)?;
            Self::with(tool, code, (suffix, query, pause), tap)
                .with_context(|| format!("{code} has no plan"))
        });
        trials.collect()
    }

    fn with(
        tool: Tool,
        code: Code,
        (suffix, query, pause): (&str, &str, Duration),
        tap: Tap,
    ) -> Option<Self> {
        let origin = &tap.address;
        let snippet = snippets::snippet(tool, code, origin, "")?;
        let url = format!("/api/status/{code}");
        let mark = if query.is_empty() { "" } else { "?" };
        let text = snippet.text.replacen(&url, &format!("{url}{mark}{query}"), 1);
        Some(Self {
            code,
            folder: format!("c{code}{suffix}"),
            text,
            limit: snippet.limit,
            facts: snippets::facts(tool, code, origin, query)?,
            sent: snippets::sent(tool, code, query)?,
            pause,
            tap,
        })
    }

    /// What is untrue about what it printed and sent.
    fn faults(&self, output: &str) -> Vec<String> {
        let mut faults = faults(output, &self.facts);
        faults.extend(tap::faults(&self.tap.take(), &self.sent, self.pause));
        faults
    }
}

/// Runs every trial.
pub(crate) fn run(
    trials: &[Trial],
    command: &(dyn Fn(&Trial) -> Command + Sync),
) -> Vec<Proof> {
    let next = AtomicUsize::new(0);
    let proofs = Mutex::new(Vec::with_capacity(trials.len()));
    let work = || {
        while let Some(trial) = trials.get(next.fetch_add(1, Ordering::Relaxed)) {
            let faults = match output(&mut command(trial)) {
                Ok(output) => trial.faults(&output),
                Err(error) => vec![format!("{error:#}")],
            };
            let proof = Proof {
                code: trial.code,
                limit: trial.limit,
                compiled_only: false,
                faults,
            };
            // A thread that panicked would have ended the whole run.
            if let Ok(mut proofs) = proofs.lock() {
                join(&mut proofs, proof);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(work);
        }
    });
    proofs.into_inner().unwrap_or_default()
}

/// Two trials of a text are one proof.
fn join(proofs: &mut Vec<Proof>, proof: Proof) {
    match proofs.iter_mut().find(|other| other.code == proof.code) {
        Some(other) => other.faults.extend(proof.faults),
        None => proofs.push(proof),
    }
}

/// What a program printed, or what it died of.
fn output(command: &mut Command) -> Result<String> {
    let Ended { status, out, err } = child::finish(command, PATIENCE)?;
    if !status.success() {
        bail!("it ended with {status}\n{}", format!("{out}{err}").trim_end());
    }
    Ok(out)
}

/// The last lines have to be the facts.
fn faults(output: &str, facts: &[String]) -> Vec<String> {
    let lines: Vec<_> = output.lines().map(str::trim_end).collect();
    let first = lines.len().saturating_sub(facts.len());
    let last = lines.get(first..).unwrap_or_default();
    let agree = last.len() == facts.len()
        && last.iter().zip(facts).all(|(line, fact)| matches(line, fact));
    if agree {
        return Vec::new();
    }
    vec![format!("it printed {last:?}, the plan says {facts:?}")]
}

/// Whether a line is as the fact says: `#` stands for a positive number.
fn matches(line: &str, fact: &str) -> bool {
    let mut line = line;
    for (index, part) in fact.split('#').enumerate() {
        if index > 0 {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let (number, rest) = line.split_at(digits);
            if number.parse::<u64>().is_ok_and(|number| number == 0) || digits == 0 {
                return false;
            }
            line = rest;
        }
        let Some(head) = line.get(..part.len()) else { return false };
        if !head.eq_ignore_ascii_case(part) {
            return false;
        }
        line = line.get(part.len()..).unwrap_or_default();
    }
    line.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_sign_stands_for_a_positive_number() {
        assert!(matches("content: 832 bytes", "content: # bytes"));
        assert!(matches("content-range: bytes 0-99/832", "Content-Range: bytes 0-#/#"));
        assert!(!matches("content: 0 bytes", "content: # bytes"));
        assert!(!matches("content: bytes", "content: # bytes"));
        assert!(!matches("429 ", "429"));
    }

    #[test]
    fn only_the_last_lines_count_and_all_of_them() {
        let facts = ["429".to_owned(), "attempts: 3".to_owned()];
        assert!(faults("waiting\n429\nattempts: 3\n", &facts).is_empty());
        assert_eq!(faults("429\nattempts: 3\n200\n", &facts).len(), 1);
        assert_eq!(faults("attempts: 3\n", &facts).len(), 1);
    }
}
