//! The steps of `test` and `check`: timed, two at a time where that is faster, summed up
//! at the end.

use std::env;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, bail};

use crate::beside;
use crate::step::Step;
use crate::workspace::Workspace;

/// What a developer waits for: format, lints, spelling and dependencies.
pub(crate) const CHECK: [Step; 6] = [
    Step::RustTools,
    Step::Format,
    Step::Spelling,
    Step::Dependencies,
    Step::Lints,
    Step::BrowserLints,
];

/// What needs nothing of the front end. The lints of the browser's half need what it is
/// linked from: they come last, and wait until it is.
const BESIDE: [Step; 7] = [
    Step::Redis,
    Step::Chromium,
    Step::Spelling,
    Step::Dependencies,
    Step::ToolTests,
    Step::Documentation,
    Step::BrowserLints,
];

/// Runs steps one after another.
pub(crate) fn one_by_one(workspace: &Workspace, steps: &[Step]) -> Result<()> {
    Suite::default().run(|suite| suite.steps(workspace, steps))
}

/// Everything, with the browser and with the code of the pages or without. What fails
/// at once comes first. A linker is busy on one core, and installing waits for others:
/// the lints run beside the front end. Browser tests have the machine for themselves.
pub(crate) fn test(
    workspace: &Workspace,
    in_browser: bool,
    snippets: bool,
) -> Result<()> {
    let first = [Step::Curl, Step::RustTools, Step::Format];
    let is_needed = |step: &Step| in_browser || *step != Step::Chromium;
    let beside: Vec<_> = BESIDE.into_iter().filter(is_needed).collect();
    // They need nothing of ours, and the tests wait for many things.
    let servers: &[_] = if snippets { &[Step::SnippetServers] } else { &[] };
    let clients: &[_] = if snippets { &[Step::SnippetClients] } else { &[] };
    let browser: &[_] = if in_browser { &[Step::BrowserTests] } else { &[] };
    // A step may compile this program anew: its path is known only before.
    let program = env::current_exe().context("cannot find this program")?;
    Suite::default().run(|suite| {
        let front_end = || suite.steps(workspace, &[Step::FrontEnd]);
        let tests = || suite.steps(workspace, &[Step::Tests]);
        suite.steps(workspace, &first)?;
        suite.beside(&program, &beside, front_end)?;
        suite.beside(&program, servers, tests)?;
        suite.steps(workspace, browser)?;
        // A client keeps one core busy, and an attack waits most of its time.
        let clients = || suite.steps(workspace, clients);
        suite.beside(&program, &[Step::Attacks], clients)
    })
}

/// The steps so far.
#[derive(Default)]
struct Suite {
    done: Mutex<Vec<Done>>,
}

struct Done {
    step: Step,
    took: Duration,
    passed: bool,
}

impl Suite {
    /// Does the work and sums it up, wherever it ended.
    fn run(&self, work: impl FnOnce(&Self) -> Result<()>) -> Result<()> {
        let start = Instant::now();
        let result = work(self);
        eprint!("\n{}", self.summary(start.elapsed()));
        result
    }

    fn steps(&self, workspace: &Workspace, steps: &[Step]) -> Result<()> {
        steps.iter().try_for_each(|step| {
            eprintln!("\n== {} ==", step.name());
            self.timed(*step, || step.perform(workspace))
        })
    }

    /// Does the work while other steps run in processes of their own. What they print
    /// follows when each has ended.
    fn beside(
        &self,
        program: &Path,
        others: &[Step],
        work: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        thread::scope(|scope| {
            let others = scope.spawn(|| {
                others.iter().try_for_each(|step| {
                    self.timed(*step, || beside::perform(program, *step))
                })
            });
            let result = work();
            let others = others.join().map_err(|_| anyhow!("a thread panicked"))?;
            match (result, others) {
                (Err(one), Err(two)) => bail!("{one:#}\n{two:#}"),
                (one, two) => one.and(two),
            }
        })
    }

    fn timed(&self, step: Step, work: impl FnOnce() -> Result<()>) -> Result<()> {
        let start = Instant::now();
        let result = work();
        let done = Done { step, took: start.elapsed(), passed: result.is_ok() };
        self.done.lock().map_err(|_| anyhow!("a thread panicked"))?.push(done);
        result.map_err(|error| {
            anyhow!("{}: {error:#}\nWhat to do: {}.", step.name(), step.mend())
        })
    }

    fn summary(&self, whole: Duration) -> String {
        let mut text = String::new();
        // Writing to a String does not fail.
        for Done { step, took, passed } in
            self.done.lock().iter().flat_map(|d| d.iter())
        {
            let word = if *passed { "passed" } else { "FAILED" };
            let (took, name) = (took.as_secs_f64(), step.name());
            let _ = writeln!(text, "{word}  {took:>7.1} s  {name}");
        }
        let _ = writeln!(text, "        {:>7.1} s  in all", whole.as_secs_f64());
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_step_says_what_to_do_and_stands_in_the_summary() {
        let suite = Suite::default();
        suite.timed(Step::Spelling, || Ok(())).unwrap();
        let error = suite.timed(Step::Format, || Err(anyhow!("it broke")));
        let error = error.unwrap_err().to_string();
        assert_eq!(error, "format: it broke\nWhat to do: `cargo fmt --all` mends it.");

        let summary = suite.summary(Duration::from_secs(5));
        let lines: Vec<_> = summary.lines().collect();
        assert!(lines[0].starts_with("passed") && lines[0].ends_with("s  spelling"));
        assert!(lines[1].starts_with("FAILED") && lines[1].ends_with("s  format"));
        assert_eq!(lines[2], "            5.0 s  in all");
    }
}
