//! The steps of `test` and `check`: one after another, timed, summed up at the end.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};

use crate::workspace::{Profile, Workspace};
use crate::{browser, checks, install, site, tools};

/// What to do where the failing command says enough.
const REPEAT: &str = "mend what it says; that command alone repeats this step";

/// Format, lints, spelling and dependencies.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    timed(|suite| check_steps(suite, workspace))
}

/// Everything, in the order in which faults are cheapest to find.
pub(crate) fn test(workspace: &Workspace, in_browser: bool) -> Result<()> {
    timed(|suite| {
        if in_browser {
            suite.step("Node and Chromium", REPEAT, browser::requirements)?;
        }
        suite.step("curl", REPEAT, install::curl)?;
        check_steps(suite, workspace)?;
        suite.step("front end", "`cargo xtask build` repeats this step", || {
            site::build(workspace, Profile::Test)
        })?;
        // They build the server, too, which the browser tests start.
        suite.step("tests", REPEAT, checks::tests)?;
        suite.step("documentation", REPEAT, checks::documentation)?;
        if in_browser {
            suite.step("browser tests", REPEAT, || browser::tests(workspace))?;
        }
        Ok(())
    })
}

fn check_steps(suite: &mut Suite, workspace: &Workspace) -> Result<()> {
    suite.step("Rust's tools", "then run this again", || {
        install::components()?;
        install::wasm_target()?;
        site::ensure_folder()
    })?;
    suite.step("format", "`cargo fmt --all` mends it", checks::format)?;
    suite.step("spelling", REPEAT, || tools::spelling(workspace))?;
    suite.step("dependencies", REPEAT, || tools::dependencies(workspace))?;
    suite.step("clippy, native", REPEAT, checks::clippy_native)?;
    suite.step("clippy, browser", REPEAT, checks::clippy_browser)
}

/// Runs the steps and sums them up, wherever they ended.
fn timed(steps: impl FnOnce(&mut Suite) -> Result<()>) -> Result<()> {
    let mut suite = Suite::default();
    let result = steps(&mut suite);
    eprint!("\n{}", suite.summary());
    result
}

/// The steps so far.
#[derive(Default)]
struct Suite {
    done: Vec<Done>,
}

struct Done {
    name: &'static str,
    took: Duration,
    passed: bool,
}

impl Suite {
    fn step(
        &mut self,
        name: &'static str,
        mend: &str,
        work: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        eprintln!("\n== {name} ==");
        let start = Instant::now();
        let result = work();
        self.done.push(Done { name, took: start.elapsed(), passed: result.is_ok() });
        result.map_err(|error| anyhow!("{name}: {error:#}\nWhat to do: {mend}."))
    }

    fn summary(&self) -> String {
        let mut text = String::new();
        for Done { name, took, passed } in &self.done {
            let word = if *passed { "passed" } else { "FAILED" };
            // Writing to a String does not fail.
            let _ = writeln!(text, "{word}  {:>7.1} s  {name}", took.as_secs_f64());
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_step_says_what_to_do_and_stands_in_the_summary() {
        let mut suite = Suite::default();
        suite.step("first", "never shown", || Ok(())).unwrap();
        let error = suite.step("second", "mend it", || Err(anyhow!("it broke")));
        let error = error.unwrap_err().to_string();
        assert_eq!(error, "second: it broke\nWhat to do: mend it.");

        let summary = suite.summary();
        let lines: Vec<_> = summary.lines().collect();
        assert!(lines[0].starts_with("passed") && lines[0].ends_with("s  first"));
        assert!(lines[1].starts_with("FAILED") && lines[1].ends_with("s  second"));
    }
}
