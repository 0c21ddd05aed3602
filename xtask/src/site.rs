//! The front end, from sources to the folder that the server embeds.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::assets::{self, PUBLIC, STYLE};
use crate::files::{Files, files_under, lengths, read, write_all};
use crate::manifest::{self, Manifest};
use crate::root::root;
use crate::sizes::Sizes;
use crate::split;
use crate::stamp;
use crate::workspace::{Profile, WASM, Workspace};
use crate::{content, front_end, install};

/// Builds the site where something changed.
pub(crate) fn build(workspace: &Workspace, profile: Profile) -> Result<()> {
    compile(profile)?;
    renew(workspace, profile)
}

/// Compiles the wasm.
pub(crate) fn compile(profile: Profile) -> Result<()> {
    install::target(WASM)?;
    front_end::compile(profile)
}

/// Makes the site of the wasm and the other sources, where something changed. That of a
/// release is compressed, and its sizes are printed; where they are too much, this
/// fails.
pub(crate) fn renew(workspace: &Workspace, profile: Profile) -> Result<()> {
    let wasm = read(&workspace.wasm(front_end::PACKAGE, profile))?;
    if !matches!(profile, Profile::Debug) {
        content::check(&wasm, &root().join("app/content"))?;
    }
    let mut inputs = sources()?;
    inputs.insert("frontend.wasm".to_owned(), wasm);
    let site = Workspace::site();
    if is_current(&site, &inputs)? {
        eprintln!("The site is up to date.");
    } else {
        eprintln!("Making the site: {}", site.display());
        make(&site, workspace, &inputs, profile)?;
    }
    match profile {
        Profile::Debug => Ok(()),
        Profile::Test | Profile::Release => check_sizes(&site),
    }
}

fn check_sizes(site: &Path) -> Result<()> {
    let manifest = Manifest::read(&read(&site.join(manifest::FILE))?)?;
    let sizes = Sizes::new(&manifest, &lengths(site)?)?;
    eprint!("{}", sizes.table());
    sizes.check()
}

/// Makes sure that the folder is there: without it the server does not
/// compile, not even for clippy.
pub(crate) fn ensure_folder() -> Result<()> {
    let site = Workspace::site();
    fs::create_dir_all(&site).with_context(|| format!("cannot make {}", site.display()))
}

/// Everything the site is made of besides wasm.
fn sources() -> Result<Files> {
    let mut sources = Files::new();
    for folder in [STYLE, PUBLIC] {
        for (name, path) in files_under(&root().join(folder))? {
            let hidden = name.split('/').any(|part| part.starts_with('.'));
            if !hidden && (folder == PUBLIC || is_css(&name)) {
                sources.insert(format!("{folder}{name}"), read(&path)?);
            }
        }
    }
    Ok(sources)
}

fn is_css(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "css")
}

fn is_current(site: &Path, inputs: &Files) -> Result<bool> {
    let Ok(known) = fs::read_to_string(Workspace::stamp()) else { return Ok(false) };
    Ok(known == stamp::stamp(inputs, files_under(site)?.keys()))
}

fn make(
    site: &Path,
    workspace: &Workspace,
    inputs: &Files,
    profile: Profile,
) -> Result<()> {
    let wasm = workspace.wasm(front_end::PACKAGE, profile);
    let pieces = split::split(&wasm, &workspace.split())?;
    let files = assets::lay_out(pieces, inputs, profile)?;
    write_all(site, &files)?;
    let path = Workspace::stamp();
    fs::write(&path, stamp::stamp(inputs, files.keys()))
        .with_context(|| format!("cannot write {}", path.display()))
}
