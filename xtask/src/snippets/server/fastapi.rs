//! `FastAPI`: every text is a module of one process, with a uvicorn each.

use std::process::Command;

use anyhow::Result;
use http_status::Code;
use snippets::{Snippet, Tool};

use super::{Program, ToolFolder};
use crate::machine::on_path;
use crate::snippets::tool_folder::install;

pub(super) struct FastApi;

impl Program for FastApi {
    fn tool(&self) -> Tool {
        Tool::FastApi
    }

    fn missing(&self) -> Option<String> {
        let mend = "apt-get install python3 python3-venv, 3.11 or newer";
        // Debian splits the module that makes environments off.
        let question =
            Command::new("python3").args(["-c", "import venv, ensurepip"]).output();
        let there = question.is_ok_and(|answer| answer.status.success());
        (on_path("python3").is_none() || !there)
            .then(|| format!("python3 with venv is not there: {mend}"))
    }

    fn build(
        &self,
        tool_folder: &ToolFolder,
        texts: &[(Code, Snippet)],
    ) -> Result<Command> {
        let python = tool_folder.work.join("venv/bin/python");
        if tool_folder.is_stale("requirements.txt", "venv/installed") {
            install(
                Command::new("python3")
                    .args(["-m", "venv", "venv"])
                    .current_dir(&tool_folder.work),
            )?;
            install(
                Command::new(&python)
                    .args(["-m", "pip", "install", "--quiet", "--no-deps"])
                    .args(["--disable-pip-version-check", "-r"])
                    .arg(tool_folder.manifest.join("requirements.txt"))
                    .current_dir(&tool_folder.work),
            )?;
            tool_folder.write("venv/installed", "")?;
            tool_folder.copy("requirements.txt")?;
        }
        tool_folder.copy("main.py")?;
        for (code, snippet) in texts {
            tool_folder.write(&format!("codes/c{code}.py"), &snippet.text)?;
        }
        let mut command = Command::new(&python);
        command.arg("main.py").current_dir(&tool_folder.work);
        command.args(texts.iter().map(|(code, _)| code.to_string()));
        Ok(command)
    }
}
