//! Commands of this tool that other files name: each has to be one.

use clap::Parser as _;

use crate::Cli;
use crate::root::root;

const FILES: [&str; 8] = [
    "README.md",
    "docs/RUNNING.md",
    "deploy/Containerfile",
    "deploy/try.sh",
    "server/build.rs",
    ".ci/run",
    ".github/workflows/ci.yml",
    ".github/workflows/release.yml",
];

/// What follows the name of this tool, to the end of the command.
fn commands(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = text.lines().flat_map(|line| line.split("cargo xtask ").skip(1));
    lines.map(|rest| {
        let command = rest.split(['`', '#', '&', '|']).next().unwrap();
        command.split_whitespace().filter(|word| *word != "\\").collect()
    })
}

#[test]
fn every_command_is_one_of_this_tool() {
    let mut count = 0;
    for name in FILES {
        let text = std::fs::read_to_string(root().join(name)).unwrap();
        for words in commands(&text) {
            let parsed = Cli::try_parse_from([&["xtask"], &*words].concat());
            assert!(parsed.is_ok(), "{name}: {words:?}: {:?}", parsed.err());
            count += 1;
        }
    }
    assert!(count >= 8, "{count}");
}

#[test]
fn a_command_ends_where_its_line_or_its_quotation_does() {
    let text = "run `cargo xtask site` first\ncargo xtask build --release   # one file";
    assert!(commands(text).eq([vec!["site"], vec!["build", "--release"]]));
}
