//! The wasm of the crate `inspector`, a module beside that of the pages, for as long
//! as that crate exists.

use std::fs;

use anyhow::{Context as _, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::front_end;
use crate::split::expect_two_files;
use crate::stamp::{Files, name_hash};
use crate::workspace::{Profile, Workspace, root};

const NAME: &str = "inspector";

fn exists() -> bool {
    root().join(NAME).exists()
}

/// Compiles it and returns its wasm.
pub(crate) fn compile(
    workspace: &Workspace,
    profile: Profile,
) -> Result<Option<Vec<u8>>> {
    if !exists() {
        return Ok(None);
    }
    front_end::compile_package(NAME, profile, &[])?;
    let path = workspace.wasm(NAME, profile);
    let wasm =
        fs::read(&path).with_context(|| format!("cannot read {}", path.display()));
    wasm.map(Some)
}

/// Its files under their final names.
pub(crate) fn files(workspace: &Workspace, profile: Profile) -> Result<Files> {
    if !exists() {
        return Ok(Files::new());
    }
    let folder = workspace.split().join(NAME);
    Bindgen::new()
        .input_path(workspace.wasm(NAME, profile))
        .out_name(NAME)
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&folder)?;
    expect_two_files(NAME, &folder)?;
    let js = fs::read(folder.join(format!("{NAME}.js")))?;
    let wasm = fs::read(folder.join(format!("{NAME}_bg.wasm")))?;
    let hash = name_hash(&[&js, &wasm]);
    Ok(Files::from([
        (format!("{NAME}.{hash}.js"), js),
        (format!("{NAME}.{hash}_bg.wasm"), wasm),
    ]))
}
