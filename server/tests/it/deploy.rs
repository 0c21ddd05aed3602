//! Manifests, workflows, and what the documentation says of them: what they name of the
//! program is there.

use std::{fs, path::Path};

use clap::{Arg, Command, CommandFactory as _};
use statuslab::cli::Arguments;

use crate::service::Service;

/// What tells people or machines how to start the program.
const FILES: [&str; 10] = [
    "README.md",
    "docs/RUNNING.md",
    "deploy/Containerfile",
    "deploy/compose.yaml",
    "deploy/github-actions.yml",
    "deploy/kubernetes.yaml",
    "deploy/statuslab.service",
    "deploy/try.sh",
    ".github/workflows/ci.yml",
    ".github/workflows/release.yml",
];

fn read(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::read_to_string(root.join(name))
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A word that follows each place of a mark, in every file.
fn words(mark: &str, is_part: fn(char) -> bool) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    for name in FILES {
        for rest in read(name).split(mark).skip(1) {
            found.push((name, rest.chars().take_while(|c| is_part(*c)).collect()));
        }
    }
    found
}

fn is_version(c: char) -> bool {
    c.is_ascii_digit() || c == '.'
}

/// The flags behind the name of the program, to the end of the command.
fn flags(text: &str) -> impl Iterator<Item = &str> {
    let commands = text.lines().flat_map(|line| line.split("statuslab ").skip(1));
    let commands = commands.map(|rest| rest.split(['`', '|', '&']).next().unwrap());
    let words = commands.flat_map(str::split_whitespace);
    words.filter_map(|word| word.strip_prefix("--")?.split('=').next())
}

/// The program with its own flags and those of its commands.
fn arguments() -> Vec<Arg> {
    let mut program = Arguments::command();
    program.build();
    let own = program.get_arguments();
    own.chain(program.get_subcommands().flat_map(Command::get_arguments))
        .cloned()
        .collect()
}

#[test]
fn every_flag_is_one_of_the_program() {
    let known = arguments();
    let known: Vec<_> = known.iter().filter_map(Arg::get_long).collect();
    let mut count = 0;
    for name in FILES {
        for flag in flags(&read(name)) {
            assert!(known.contains(&flag), "{name}: --{flag}");
            count += 1;
        }
    }
    assert!(count >= 3, "{count}");
}

#[test]
fn flags_end_where_the_command_does() {
    let text = "`docker run --rm statuslab --max-delay 1s --key-time=2s` and `--other`";
    assert!(flags(text).eq(["max-delay", "key-time"]));
}

#[test]
fn every_variable_is_that_of_a_setting() {
    let known = arguments();
    let known: Vec<_> =
        known.iter().filter_map(|arg| arg.get_env()?.to_str()).collect();
    let named = words("STATUSLAB_", |c| c.is_ascii_uppercase() || c == '_');
    assert!(named.len() >= 10, "{named:?}");
    for (file, name) in named {
        let name = format!("STATUSLAB_{name}");
        // Kubernetes would set this one, and the manifest says why it must not.
        let is_refused = name == "STATUSLAB_PORT" && file == "deploy/kubernetes.yaml";
        assert!(is_refused || known.contains(&&*name), "{file}: {name}");
    }
}

#[test]
fn every_port_is_the_one_that_is_listened_on() {
    let arguments = arguments();
    let listen = arguments.iter().find(|arg| arg.get_long() == Some("listen")).unwrap();
    let default = listen.get_default_values()[0].to_str().unwrap();
    let port = default.rsplit(':').next().unwrap();
    for mark in ["127.0.0.1:", "0.0.0.0:", "EXPOSE ", "containerPort: "] {
        let named = words(mark, |c| c.is_ascii_digit());
        assert!(!named.is_empty(), "{mark}");
        for (file, named) in named {
            let is_free = named == "0" && file == "deploy/try.sh";
            let is_of_a_client = named == "33778" && file == "README.md";
            assert!(
                is_free || is_of_a_client || named == port,
                "{file}: {mark}{named}"
            );
        }
    }
}

#[test]
fn versions_are_those_of_the_manifest() {
    let version = env!("CARGO_PKG_VERSION");
    for mark in ["statuslab:", "/releases/download/v"] {
        let named = words(mark, is_version);
        let named: Vec<_> = named.iter().filter(|(_, word)| !word.is_empty()).collect();
        assert!(!named.is_empty(), "{mark}");
        for (file, named) in named {
            assert_eq!(named, version, "{file}: {mark}");
        }
    }
    let oldest = env!("CARGO_PKG_RUST_VERSION");
    for mark in ["library/rust:", "RUSTUP_TOOLCHAIN="] {
        let named = words(mark, is_version);
        assert_eq!(named, [("deploy/Containerfile", format!("{oldest}.0"))]);
    }
}

#[test]
fn probes_get_an_answer() {
    let service = Service::start();
    let paths = words("path: /", |c| !c.is_whitespace());
    let probes: Vec<_> =
        paths.iter().filter(|(file, _)| *file == "deploy/kubernetes.yaml").collect();
    assert_eq!(probes.len(), 2, "{probes:?}");
    for (_, path) in probes {
        assert_eq!(service.get(&format!("/{path}")).status(), 200, "/{path}");
    }
}

/// A name can be given to other code, a commit cannot.
#[test]
fn actions_of_others_are_named_by_commit() {
    let named = words("uses: ", |c| !c.is_whitespace());
    assert!(named.len() >= 5, "{named:?}");
    for (file, action) in named {
        let commit = action.split_once('@').map_or("", |(_, commit)| commit);
        let is_commit =
            commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit());
        assert!(is_commit, "{file}: {action}");
    }
}
