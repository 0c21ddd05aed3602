//! What runs each format. Those that nothing here runs are left out: their text is
//! read by the tests of the crate alone.

use std::process::Command;

use anyhow::Result;

use crate::root::cargo;
use crate::snippets::client::virtual_environment;
use crate::snippets::tool_folder::ToolFolder;

/// What runs a format.
pub(super) struct Program {
    /// The name of the format.
    pub(super) format: &'static str,
    /// Programs that have to be on the machine.
    pub(super) needs: &'static [&'static str],
    /// Gets what is needed besides.
    pub(super) install: fn(&ToolFolder) -> Result<()>,
    /// The file of the text.
    pub(super) file: &'static str,
    /// Files that have to stand beside it.
    pub(super) beside: &'static [Beside],
    /// What is run in the folder of the text.
    pub(super) command: fn(&ToolFolder) -> Command,
}

/// The name of a file, and what makes it.
pub(super) type Beside = (&'static str, fn() -> String);

/// A text that a program takes as it is.
const fn plain(
    format: &'static str,
    needs: &'static [&'static str],
    file: &'static str,
    command: fn(&ToolFolder) -> Command,
) -> Program {
    Program { format, needs, install: |_| Ok(()), file, beside: &[], command }
}

/// The programs, in the order of the menu.
pub(super) const PROGRAMS: [Program; 12] = [
    plain("curl", &["curl", "sh"], "main.sh", shell),
    Program {
        install: virtual_environment,
        ..plain("httpie", &["python3", "sh"], "main.sh", shell)
    },
    plain("wget", &["wget", "sh"], "main.sh", shell),
    plain("powershell", &["pwsh"], "main.ps1", |_| {
        words("pwsh", &["-NoProfile", "-Command", "(. ./main.ps1).Content"])
    }),
    plain("fetch", &["node"], "main.mjs", node),
    Program {
        install: ToolFolder::npm_ci,
        ..plain("axios", &["node", "npm"], "main.mjs", node)
    },
    Program {
        install: virtual_environment,
        ..plain("requests", &["python3"], "main.py", python)
    },
    Program {
        install: virtual_environment,
        ..plain("httpx", &["python3"], "main.py", python)
    },
    plain("go", &["go"], "main.go", |_| words("go", &["run", "main.go"])),
    Program {
        beside: &[
            ("Cargo.toml", || {
                named(include_str!(
                    "../../../../crates/snippets/proof/reqwest/Cargo.toml"
                ))
            }),
            ("Cargo.lock", || {
                named(include_str!(
                    "../../../../crates/snippets/proof/reqwest/Cargo.lock"
                ))
            }),
        ],
        ..plain("reqwest", &["cargo"], "main.rs", |folder| {
            let mut run = cargo("run");
            // What the text needs is built there already.
            let target = folder.work.join("../reqwest/target");
            run.args(["--locked", "--quiet", "--target-dir"]).arg(target);
            run
        })
    },
    plain("java", &["java"], "Main.java", |_| {
        words(
            "java",
            &["-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "Main.java"],
        )
    }),
    plain("hurl", &["hurl"], "main.hurl", |_| words("hurl", &["main.hurl"])),
];

/// A manifest or a lock file with another name of the package: the program of the client's
/// texts is in the same target folder.
fn named(file: &str) -> String {
    file.replace("name = \"client\"", "name = \"copied\"")
}

fn words(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments);
    command
}

/// A shell, in which the programs of the virtual environment come first.
fn shell(folder: &ToolFolder) -> Command {
    let path = std::env::var("PATH").unwrap_or_default();
    let mut command = words("sh", &["main.sh"]);
    command.env("PATH", format!("{}:{path}", folder.work.join("venv/bin").display()));
    command
}

fn node(_: &ToolFolder) -> Command {
    words("node", &["main.mjs"])
}

fn python(folder: &ToolFolder) -> Command {
    let mut command = Command::new(folder.work.join("venv/bin/python"));
    command.args(["-W", "error", "main.py"]);
    command
}
