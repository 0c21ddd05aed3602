//! From cargo's wasm to the pair a browser loads: JavaScript glue and wasm.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

/// A program for the browser.
pub(crate) struct Module {
    /// The package it is made of.
    pub(crate) package: &'static str,
    /// The name its files start with, before their hash.
    pub(crate) name: &'static str,
}

/// What wakes the islands of every page.
pub(crate) const PAGE: Module = Module { package: "frontend", name: "statuslab" };
/// The rules of the Inspector, which a page loads when it first needs them.
pub(crate) const INSPECTOR: Module = Module { package: "inspector", name: "inspector" };

/// The JavaScript and the wasm as wasm-bindgen makes them.
pub(crate) struct Bindings {
    pub(crate) name: &'static str,
    pub(crate) js: Vec<u8>,
    pub(crate) wasm: Vec<u8>,
}

/// Runs wasm-bindgen over `input`. The library writes files, so `folder` is
/// emptied for them first.
pub(crate) fn generate(
    name: &'static str,
    input: &Path,
    folder: &Path,
) -> Result<Bindings> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    Bindgen::new()
        .input_path(input)
        .out_name(name)
        .web(true)?
        // The page tells the glue where the wasm is, by the name with the hash.
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .with_context(|| format!("wasm-bindgen could not read {}", input.display()))?;
    expect_two_files(name, folder)?;
    let file = |name: String| {
        let path = folder.join(name);
        fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    Ok(Bindings {
        name,
        js: file(format!("{name}.js"))?,
        wasm: file(format!("{name}_bg.wasm"))?,
    })
}

/// A dependency with inline JavaScript adds a folder of snippets, which the
/// glue imports by a name of no hash: the site has no place for it.
fn expect_two_files(name: &str, folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let found = entry?.file_name();
        if found != *format!("{name}.js") && found != *format!("{name}_bg.wasm") {
            bail!(
                "wasm-bindgen made `{}` besides the glue and the wasm: a dependency \
                 of the front end brings JavaScript of its own, which the site \
                 does not serve",
                found.display()
            );
        }
    }
    Ok(())
}
