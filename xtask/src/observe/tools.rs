//! The clients that are asked, and the program of each.

use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::client_report::{ClientReport, Rows};
use super::programs::{
    answer, browser, browser_version, each, program, version, version_of,
};
use crate::snippets::tool_folder::ToolFolder;
use crate::{machine, run};

/// Every tool, in the order of the page.
pub(super) const TOOLS: [Tool; 7] =
    [CURL, CHROMIUM, FIREFOX, NODE, URLLIB, REQUESTS, GO];

/// What brings one client or several.
pub(super) struct Tool {
    /// Its name in `--only`.
    pub(super) id: &'static str,
    /// Its clients.
    pub(super) clients: &'static [Client],
    /// How to get it.
    pub(super) mend: &'static str,
    /// Asks it for its version; nothing where it is not on the machine.
    question: fn() -> Option<Command>,
    /// Asks for the addresses: for each of them what each client reports.
    ask: fn(&ToolFolder, &[String]) -> Result<Rows>,
}

/// Who asks: a line of the page's tables.
pub(super) struct Client {
    /// Its name in the file.
    pub(super) id: &'static str,
    /// Its name for readers.
    pub(super) name: &'static str,
}

const CURL: Tool = Tool {
    id: "curl",
    clients: &[Client { id: "curl", name: "curl" }],
    mend: "`apt-get install -y --no-install-recommends curl`",
    question: || version_of("curl", &["--version"]),
    ask: |tool_folder, addresses| {
        let ask = |address: &String| {
            let mut command = Command::new("sh");
            command.arg(program("curl.sh")).arg(address);
            Ok(vec![
                ClientReport::read_curl(&answer(tool_folder, &mut command)?)?
                    .tidy(address),
            ])
        };
        addresses.iter().map(ask).collect()
    },
};

const CHROMIUM: Tool = Tool {
    id: "chromium",
    clients: &[
        Client { id: "chromium-fetch", name: "Chromium, fetch" },
        Client { id: "chromium-page", name: "Chromium, page" },
    ],
    mend: "Chromium, or its path in CHROMIUM, and Node: \
           `apt-get install -y --no-install-recommends chromium nodejs npm`",
    question: || browser_version(machine::chromium().ok()??),
    ask: |tool_folder, addresses| {
        let path = machine::chromium()?.context("no Chromium")?;
        browser(tool_folder, "chrome", &path, addresses)
    },
};

const FIREFOX: Tool = Tool {
    id: "firefox",
    clients: &[
        Client { id: "firefox-fetch", name: "Firefox, fetch" },
        Client { id: "firefox-page", name: "Firefox, page" },
    ],
    mend: "Firefox, or its path in FIREFOX, and Node: \
           `apt-get install -y --no-install-recommends firefox-esr nodejs npm`",
    question: || browser_version(machine::firefox()?),
    ask: |tool_folder, addresses| {
        let path = machine::firefox().context("no Firefox")?;
        browser(tool_folder, "firefox", &path, addresses)
    },
};

const NODE: Tool = Tool {
    id: "node",
    clients: &[Client { id: "node", name: "Node, fetch" }],
    mend: "`apt-get install -y --no-install-recommends nodejs`",
    question: || version_of("node", &["--version"]),
    ask: |tool_folder, addresses| {
        each(tool_folder, Some("node"), &program("node.mjs"), addresses)
    },
};

const URLLIB: Tool = Tool {
    id: "urllib",
    clients: &[Client { id: "urllib", name: "Python, urllib.request" }],
    mend: "`apt-get install -y --no-install-recommends python3`",
    question: || version_of("python3", &["--version"]),
    ask: |tool_folder, addresses| {
        each(tool_folder, Some("python3"), &program("with_urllib.py"), addresses)
    },
};

const REQUESTS: Tool = Tool {
    id: "requests",
    clients: &[Client { id: "requests", name: "Python, requests" }],
    mend: "`python3 -m pip install requests`",
    question: || {
        let text = "import requests; print(requests.__version__)";
        version_of("python3", &["-c", text])
    },
    ask: |tool_folder, addresses| {
        each(tool_folder, Some("python3"), &program("with_requests.py"), addresses)
    },
};

const GO: Tool = Tool {
    id: "go",
    clients: &[Client { id: "go", name: "Go, net/http" }],
    mend: "`apt-get install -y --no-install-recommends golang-go`",
    question: || version_of("go", &["version"]),
    ask: |tool_folder, addresses| {
        let client = tool_folder.work.join("go-client");
        let mut build = Command::new("go");
        build.args(["build", "-o"]).args([&client, &program("client.go")]);
        run::run(build.current_dir(&tool_folder.work))?;
        each(tool_folder, None, &client, addresses)
    },
};

impl Tool {
    /// Its version; nothing where it cannot be asked for it.
    pub(super) fn version(&self) -> Option<String> {
        let output = (self.question)()?.output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        output.status.success().then(|| version(&text)).flatten()
    }

    /// What its clients report of each address.
    ///
    /// # Errors
    ///
    /// A program did not run, or forgot an address.
    pub(super) fn ask(
        &self,
        tool_folder: &ToolFolder,
        addresses: &[String],
    ) -> Result<Rows> {
        let seen = (self.ask)(tool_folder, addresses)?;
        let whole = seen.iter().all(|row| row.len() == self.clients.len());
        if !whole || seen.len() != addresses.len() {
            bail!("not every client reported every address");
        }
        Ok(seen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_given_once() {
        let clients = || TOOLS.iter().flat_map(|tool| tool.clients);
        for client in clients() {
            let same = clients().filter(|other| other.id == client.id);
            assert_eq!(same.count(), 1, "{}", client.id);
        }
    }
}
