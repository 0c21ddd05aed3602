//! Texts that run as they are: curl, fetch, httpx.

use std::process::Command;

use anyhow::Result;
use snippets::Tool;

use super::{Language, say_version};
use crate::snippets::tool_folder::{ToolFolder, install};

/// Nothing has to be changed or built.
fn as_it_is(text: &str, _folder: &str) -> String {
    text.to_owned()
}

pub(super) const LANGUAGES: [Language; 3] = [CURL, FETCH, HTTPX];

const CURL: Language = Language {
    tool: Tool::Curl,
    programs: &["curl", "sh"],
    mend: "`apt-get install -y --no-install-recommends curl`",
    file: "main.sh",
    adapt: as_it_is,
    build: |_, _| say_version("curl", "--version"),
    command: |_, _| {
        let mut command = Command::new("sh");
        command.arg("main.sh");
        command
    },
};

/// Node's fetch stands for that of the browsers: the texts say where they differ.
const FETCH: Language = Language {
    tool: Tool::Fetch,
    programs: &["node"],
    mend: "`apt-get install -y --no-install-recommends nodejs` (20 or newer)",
    file: "main.mjs",
    adapt: as_it_is,
    build: |_, _| say_version("node", "--version"),
    command: |_, _| {
        let mut command = Command::new("node");
        // Browsers have WebSocket, and so has Node from version 22 on.
        command.args(["--experimental-websocket", "--no-warnings", "main.mjs"]);
        command
    },
};

const HTTPX: Language = Language {
    tool: Tool::Httpx,
    programs: &["python3"],
    mend: "`apt-get install -y --no-install-recommends python3 python3-venv`",
    file: "main.py",
    adapt: as_it_is,
    build: |tool_folder, _| virtual_environment(tool_folder),
    command: |tool_folder, _| {
        let mut command = Command::new(tool_folder.work.join("venv/bin/python"));
        command.args(["-W", "error", "main.py"]);
        command
    },
};

/// Installs what the list pins, in a folder of the tool's own.
pub(crate) fn virtual_environment(tool_folder: &ToolFolder) -> Result<()> {
    const LIST: &str = "requirements.txt";
    say_version("python3", "--version")?;
    let done = tool_folder.work.join("venv/installed.txt");
    let wanted = std::fs::read(tool_folder.manifest.join(LIST))?;
    if std::fs::read(&done).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    tool_folder.copy(LIST)?;
    let here = &tool_folder.work;
    install(Command::new("python3").args(["-m", "venv", "venv"]).current_dir(here))?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"];
    let mut python = Command::new(here.join("venv/bin/python"));
    install(python.args(pip).arg(LIST).current_dir(here))?;
    Ok(std::fs::write(done, wanted)?)
}
