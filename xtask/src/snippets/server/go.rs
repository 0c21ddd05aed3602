//! Go: every text is a package of one program.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};
use http_status::Code;
use snippets::{Snippet, Tool};

use super::{Program, ToolFolder};
use crate::machine::on_path;
use crate::run;

pub(super) struct Go;

impl Program for Go {
    fn tool(&self) -> Tool {
        Tool::GoServer
    }

    fn missing(&self) -> Option<String> {
        on_path("go")
            .is_none()
            .then(|| "go is not on the PATH: apt-get install golang-go".to_owned())
    }

    fn build(
        &self,
        tool_folder: &ToolFolder,
        texts: &[(Code, Snippet)],
    ) -> Result<Command> {
        tool_folder.copy("go.mod")?;
        let mut imports = String::new();
        let mut calls = String::new();
        for (code, snippet) in texts {
            tool_folder.write(&format!("c{code}/api.go"), &snippet.text)?;
            imports.push_str(&format!("\tc{code} \"proof/c{code}\"\n"));
            let has_server = snippet.text.contains("\nvar Server = ");
            let server =
                if has_server { format!("&c{code}.Server") } else { "nil".to_owned() };
            calls.push_str(&format!("\tserve({code}, c{code}.Routes, {server})\n"));
        }
        let main = std::fs::read_to_string(tool_folder.manifest.join("main.go.txt"))?
            .replace("\t// imports\n", &imports)
            .replace("\t// calls\n", &calls);
        tool_folder.write("main.go", main)?;
        formatted(&tool_folder.work, texts)?;
        run::run(
            Command::new("go")
                .args(["build", "-o", "proof", "."])
                .env("GOFLAGS", "-mod=mod")
                .env("GOTOOLCHAIN", "local")
                .current_dir(&tool_folder.work),
        )?;
        let mut command = Command::new(tool_folder.work.join("proof"));
        command.current_dir(&tool_folder.work);
        Ok(command)
    }
}

/// Fails where gofmt would write something else.
fn formatted(folder: &Path, texts: &[(Code, Snippet)]) -> Result<()> {
    if on_path("gofmt").is_none() {
        return Ok(());
    }
    let files = texts.iter().map(|(code, _)| format!("c{code}/api.go"));
    let differing =
        run::read(Command::new("gofmt").arg("-d").args(files).current_dir(folder))?;
    if !differing.is_empty() {
        bail!("gofmt would write otherwise:\n{differing}");
    }
    Ok(())
}
