//! The crates of this workspace depend on each other as `ARCHITECTURE.md` says, in
//! tests and build scripts too.
#![expect(clippy::unwrap_used, reason = "what fails in a test fails the test")]

use std::{env, fs, path::Path, process::Command};

use serde_json::Value;

/// Between a crate and those that it depends on.
const ARROW: &str = " → ";
/// Stands for the crates of a crate that depends on none of this workspace.
const NONE: &str = "nothing of ours";

/// The lines of the one block of `ARCHITECTURE.md` that has arrows, in order and
/// without their padding.
fn allowed(text: &str) -> Vec<String> {
    let block = text.split("```").find(|block| block.contains(ARROW)).unwrap();
    let lines = block.lines().filter_map(|line| line.split_once(ARROW));
    sorted(lines.map(|(from, to)| format!("{}{ARROW}{to}", from.trim_end())).collect())
}

/// The same lines, as the manifests have them: a dependency with a path is one of
/// ours, whatever it is for.
fn declared(metadata: &Value) -> Vec<String> {
    let name = |value: &Value| value["name"].as_str().unwrap().to_owned();
    let lines = metadata["packages"].as_array().unwrap().iter().map(|package| {
        let dependencies = package["dependencies"].as_array().unwrap().iter();
        let ours = dependencies.filter(|dependency| dependency["path"].is_string());
        let mut ours = sorted(ours.map(name).collect());
        ours.dedup();
        let to = if ours.is_empty() { NONE.to_owned() } else { ours.join(", ") };
        format!("{}{ARROW}{to}", name(package))
    });
    sorted(lines.collect())
}

fn sorted(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts
}

#[test]
fn crates_depend_on_each_other_as_is_written() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let written = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let answer = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()))
        .args(["metadata", "--offline", "--no-deps", "--format-version", "1"])
        .current_dir(root)
        .output()
        .unwrap();
    let metadata = serde_json::from_slice(&answer.stdout).unwrap();
    assert_eq!(
        declared(&metadata),
        allowed(&written),
        "the manifests, and below them `ARCHITECTURE.md`"
    );
}

#[test]
fn a_dependency_of_any_kind_is_an_arrow() {
    let metadata = serde_json::json!({ "packages": [
        { "name": "server", "dependencies": [
            { "name": "tokio", "kind": null },
            { "name": "http-status", "kind": null, "path": "/a/crates/http-status" },
            { "name": "app", "kind": null, "path": "/a/app", "optional": true },
            { "name": "http-status", "kind": "dev", "path": "/a/crates/http-status" },
        ] },
        { "name": "http-status", "dependencies": [
            { "name": "inspect", "kind": "dev", "path": "/a/crates/inspect" },
        ] },
        { "name": "inspect", "dependencies": [{ "name": "sfv", "kind": null }] },
    ] });
    assert_eq!(
        declared(&metadata),
        [
            "http-status → inspect",
            "inspect → nothing of ours",
            "server → app, http-status"
        ]
    );
}
