//! The result: a row for each tool, then every failure in full.

use std::fmt;

use super::proof::{Outcome, Proof, Ran};

/// The outcomes so far.
pub(crate) struct Table {
    codes: usize,
    outcomes: Vec<Outcome>,
}

impl Table {
    pub(crate) fn new(codes: usize) -> Self {
        Self { codes, outcomes: Vec::new() }
    }

    pub(crate) fn add(&mut self, outcome: Outcome) {
        self.outcomes.push(outcome);
    }

    /// Texts that are untrue, and tools that did not run though they should.
    pub(crate) fn failures(&self) -> usize {
        let failed = |outcome: &Outcome| match &outcome.result {
            Ran::Yes(proofs) => count(proofs, |proof| !proof.faults.is_empty()),
            Ran::LeftOut(_) => 0,
            Ran::No(_) => 1,
        };
        self.outcomes.iter().map(failed).sum()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [tool, passed, limited, compiled, failed, out] =
            ["tool", "passed", "limited", "compiled", "FAILED", "left out"];
        writeln!(
            f,
            "{tool:<10} {passed:>7} {limited:>8} {compiled:>9} {failed:>7} {out:>9}"
        )?;
        for outcome in &self.outcomes {
            let proofs: &[Proof] = match &outcome.result {
                Ran::Yes(proofs) => proofs,
                Ran::LeftOut(_) | Ran::No(_) => &[],
            };
            let right = |p: &Proof| p.faults.is_empty();
            let ran = |p: &Proof| right(p) && !p.compiled_only;
            writeln!(
                f,
                "{:<10} {:>7} {:>8} {:>9} {:>7} {:>9}  {:>6.1} s",
                outcome.tool.id(),
                count(proofs, |p| ran(p) && p.limit.is_none()),
                count(proofs, |p| ran(p) && p.limit.is_some()),
                count(proofs, |p| right(p) && p.compiled_only),
                count(proofs, |p| !right(p)),
                self.codes.saturating_sub(proofs.len()),
                outcome.took.as_secs_f64(),
            )?;
        }
        self.outcomes.iter().try_for_each(|outcome| details(f, outcome))
    }
}

fn details(f: &mut fmt::Formatter<'_>, outcome: &Outcome) -> fmt::Result {
    let id = outcome.tool.id();
    match &outcome.result {
        Ran::LeftOut(missing) => writeln!(f, "\nleft out  {id}: {missing}"),
        Ran::No(error) => writeln!(f, "\nFAILED  {id}: {error:#}"),
        Ran::Yes(proofs) => {
            for proof in proofs.iter().filter(|proof| !proof.faults.is_empty()) {
                writeln!(f, "\nFAILED  {id} {}", proof.code)?;
                for fault in &proof.faults {
                    writeln!(f, "  {}", fault.trim_end().replace('\n', "\n  "))?;
                }
            }
            Ok(())
        }
    }
}

fn count(proofs: &[Proof], is: impl Fn(&Proof) -> bool) -> usize {
    proofs.iter().filter(|proof| is(proof)).count()
}
