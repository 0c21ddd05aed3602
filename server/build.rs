//! A release build holds the site, so a new site is a new server. A debug build reads
//! the site from its folder.

use std::{env, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::rerun-if-changed=../target/site");
        // What is built to be tested may do without: it is not optimised.
        if env::var("OPT_LEVEL").is_ok_and(|level| level != "0") {
            require_site(Path::new("../target/site"));
        }
    }
}

/// Fails where the pages would have no style and no script, or those of a debug build,
/// which are ten times as large. `manifest.json` names what pages load; only what is
/// optimised is compressed.
fn require_site(site: &Path) {
    let has = |name: &str| site.join(name).is_file();
    if !has("manifest.json") {
        println!(
            "cargo::error=the pages are not built: run `cargo xtask site` first, \
             then this again"
        );
    } else if !has("favicon.svg.br") {
        println!(
            "cargo::error=target/site has the pages of a debug build: run \
             `cargo xtask site` first, then this again"
        );
    }
}
