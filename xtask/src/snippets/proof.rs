//! What runs the texts of a tool, and what comes of it.

use std::time::Duration;

use anyhow::Result;
use http_status::Code;
use snippets::Tool;

use super::tool_folder::ToolFolder;

/// A tool that can prove its texts.
pub(crate) trait Runner {
    /// Which.
    fn tool(&self) -> Tool;

    /// What is not on the machine and how to install it; `None` where all is.
    fn missing(&self) -> Option<String>;

    /// Runs the texts of these codes, all in one program, and gives one proof
    /// for each of them, in any order.
    ///
    /// # Errors
    ///
    /// What keeps the whole tool from running: it does not compile or start.
    fn prove(&self, tool_folder: &ToolFolder, codes: &[Code]) -> Result<Vec<Proof>>;
}

/// What came of one text.
#[derive(Debug)]
pub(crate) struct Proof {
    pub(crate) code: Code,
    /// What the tool cannot do, as the text says.
    pub(crate) limit: Option<&'static str>,
    /// The text was compiled and not run.
    pub(crate) compiled_only: bool,
    /// Every untruth, a sentence each; none where the text is right.
    pub(crate) faults: Vec<String>,
}

/// What came of one tool.
pub(crate) struct Outcome {
    pub(crate) tool: Tool,
    pub(crate) took: Duration,
    pub(crate) result: Ran,
}

/// Whether a tool ran.
pub(crate) enum Ran {
    /// It did, with these proofs.
    Yes(Vec<Proof>),
    /// It is not on the machine: this is missing.
    LeftOut(String),
    /// It should have.
    No(anyhow::Error),
}
