//! Express: every text is a module of one Node process.

use std::process::Command;

use anyhow::Result;
use http_status::Code;
use snippets::{Snippet, Tool};

use super::{Program, ToolFolder};
use crate::machine::on_path;

pub(super) struct Express;

impl Program for Express {
    fn tool(&self) -> Tool {
        Tool::Express
    }

    fn missing(&self) -> Option<String> {
        let missing =
            ["node", "npm"].into_iter().find(|name| on_path(name).is_none())?;
        Some(format!("{missing} is not on the PATH: https://nodejs.org, 20 or newer"))
    }

    fn build(
        &self,
        tool_folder: &ToolFolder,
        texts: &[(Code, Snippet)],
    ) -> Result<Command> {
        tool_folder.npm_ci()?;
        tool_folder.copy("main.mjs")?;
        for (code, snippet) in texts {
            tool_folder.write(&format!("codes/{code}.mjs"), &snippet.text)?;
        }
        let mut command = Command::new("node");
        command.arg("main.mjs").current_dir(&tool_folder.work);
        command.args(texts.iter().map(|(code, _)| code.to_string()));
        Ok(command)
    }
}
