//! Go: every text is a package of one program.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};
use http_status::Code;
use snippets::{Snippet, Tool};

use super::{Place, Program};
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

    fn build(&self, place: &Place, texts: &[(Code, Snippet)]) -> Result<Command> {
        place.copy("go.mod")?;
        let mut imports = String::new();
        let mut calls = String::new();
        for (code, snippet) in texts {
            place.write(&format!("c{code}/api.go"), &snippet.text)?;
            imports.push_str(&format!("\tc{code} \"proof/c{code}\"\n"));
            let has_server = snippet.text.contains("\nvar Server = ");
            let server =
                if has_server { format!("&c{code}.Server") } else { "nil".to_owned() };
            calls.push_str(&format!("\tserve({code}, c{code}.Routes, {server})\n"));
        }
        let main = std::fs::read_to_string(place.manifest.join("main.go.txt"))?
            .replace("\t// imports\n", &imports)
            .replace("\t// calls\n", &calls);
        place.write("main.go", main)?;
        formatted(&place.work, texts)?;
        run::run(
            Command::new("go")
                .args(["build", "-o", "proof", "."])
                .env("GOFLAGS", "-mod=mod")
                .env("GOTOOLCHAIN", "local")
                .current_dir(&place.work),
        )?;
        let mut command = Command::new(place.work.join("proof"));
        command.current_dir(&place.work);
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
