//! A step of `test`: its name, what it does, and how one mends it.

use ::snippets::Side;
use anyhow::Result;
use clap::ValueEnum;

use crate::workspace::{Profile, WASM, Workspace};
use crate::{attack, browser, checks, front_end, install, site, snippets, tools};

/// What `test` is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// Install what the browser tests need: npm packages, Chromium.
    Chromium,
    /// Install curl, whose exit status tests read.
    Curl,
    /// Install Redis, in which replicas count together.
    Redis,
    /// Install rustfmt, clippy and the target of the browser.
    RustTools,
    /// Is every file formatted?
    Format,
    /// Is every word spelled right?
    Spelling,
    /// Licences, sources and duplicates of dependencies, and whether each is used.
    Dependencies,
    /// Lint what runs natively, without building it.
    Lints,
    /// Lint what runs in a browser.
    BrowserLints,
    /// Make the optimised site, and check its sizes.
    FrontEnd,
    /// Lint, build and run the tests of everything native but this tool.
    Tests,
    /// Lint, build and run the tests of this tool.
    ToolTests,
    /// Build the documentation of the crates that others may read.
    Documentation,
    /// Attack the server that `tests` built in every known way, for some seconds.
    Attacks,
    /// Run Playwright against the server that `tests` built.
    BrowserTests,
    /// Run the servers among the code of the pages, in every language that is there.
    SnippetServers,
    /// Run its clients against the server that `tests` built.
    SnippetClients,
}

impl Step {
    /// The word for it on the command line.
    pub(crate) fn name(self) -> String {
        let value = self.to_possible_value();
        value.map_or_else(String::new, |value| value.get_name().to_owned())
    }

    /// What to do where it failed.
    pub(crate) fn mend(self) -> String {
        match self {
            Self::Format => "`cargo fmt --all` mends it".to_owned(),
            Self::Lints | Self::BrowserLints => {
                "mend what it says; `cargo xtask check` looks again".to_owned()
            }
            _ => format!(
                "mend what it says; `cargo xtask test --only {}` repeats this step",
                self.name()
            ),
        }
    }

    /// Does what it is about.
    pub(crate) fn perform(self, workspace: &Workspace) -> Result<()> {
        match self {
            Self::Chromium => browser::requirements(),
            Self::Curl => install::curl(),
            Self::Redis => install::redis(),
            Self::RustTools => {
                install::components()?;
                install::target(WASM)?;
                site::ensure_folder()
            }
            Self::Format => checks::format(),
            Self::Spelling => tools::spelling(workspace),
            Self::Dependencies => tools::dependencies(workspace),
            Self::Lints => checks::lints(),
            Self::BrowserLints => front_end::lint(Profile::Test),
            Self::FrontEnd => site::build(workspace, Profile::Test),
            Self::Tests => checks::tests(),
            Self::ToolTests => checks::tool_tests(),
            Self::Documentation => checks::documentation(),
            Self::Attacks => attack::quick(workspace),
            Self::BrowserTests => browser::tests(workspace),
            Self::SnippetServers => {
                snippets::prove(workspace, &snippets::Choice::of(Side::Server))
            }
            Self::SnippetClients => {
                snippets::prove(workspace, &snippets::Choice::of(Side::Client))
            }
        }
    }
}
