//! axum: every text is a module of one crate.

use std::process::Command;

use anyhow::{Context as _, Result, bail};
use http_status::Code;
use snippets::{Snippet, Tool};

use super::{Program, ToolFolder};
use crate::root::cargo;
use crate::run;

pub(super) struct Axum;

impl Program for Axum {
    fn tool(&self) -> Tool {
        Tool::Axum
    }

    /// Whoever runs this has cargo.
    fn missing(&self) -> Option<String> {
        None
    }

    fn build(
        &self,
        tool_folder: &ToolFolder,
        texts: &[(Code, Snippet)],
    ) -> Result<Command> {
        tool_folder.copy("Cargo.toml")?;
        tool_folder.copy("Cargo.lock")?;
        // Else the workspace's own style would count.
        tool_folder.copy("rustfmt.toml")?;
        let mut modules = String::new();
        let mut calls = String::new();
        for (code, snippet) in texts {
            tool_folder.write(&format!("c{code}.rs"), &snippet.text)?;
            modules.push_str(&format!("mod c{code};\n"));
            calls.push_str(&format!("    serve({code}, c{code}::app()).await;\n"));
        }
        let main = std::fs::read_to_string(tool_folder.manifest.join("main.rs.txt"))
            .context("cannot read main.rs.txt")?
            .replace("// modules\n", &modules)
            .replace("    // calls\n", &calls);
        tool_folder.write("main.rs", main)?;
        formatted(tool_folder, texts)?;
        // The workspace may have moved its own target folder here: ours is beside.
        let target = tool_folder.work.join("target");
        run::run(
            cargo("build")
                .args(["--locked", "--quiet"])
                .env("CARGO_TARGET_DIR", &target)
                .env("RUSTFLAGS", "-D warnings")
                .current_dir(&tool_folder.work),
        )?;
        let name = format!("debug/proof-axum{}", std::env::consts::EXE_SUFFIX);
        let mut command = Command::new(target.join(name));
        command.current_dir(&tool_folder.work);
        Ok(command)
    }
}

/// Fails where rustfmt would write something else, at the width of the page.
fn formatted(tool_folder: &ToolFolder, texts: &[(Code, Snippet)]) -> Result<()> {
    let mut command = Command::new("rustfmt");
    command
        .args(["--check", "--edition", "2024"])
        .args(texts.iter().map(|(code, _)| format!("c{code}.rs")))
        .current_dir(&tool_folder.work);
    let Ok(output) = command.output() else { return Ok(()) };
    if !output.status.success() {
        let differing = String::from_utf8_lossy(&output.stdout);
        bail!("rustfmt would write otherwise:\n{differing}");
    }
    Ok(())
}
