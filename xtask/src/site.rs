//! The front end, from sources to the folder that the server embeds.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::assets::{self, PUBLIC, STYLE};
use crate::manifest::{self, Manifest};
use crate::sizes::Sizes;
use crate::split;
use crate::stamp::{self, Files};
use crate::workspace::{Profile, Workspace, root};
use crate::{content, front_end, install};

/// Builds the site where something changed. That of a release is compressed, and its
/// sizes are printed; where they are too much, this fails.
pub(crate) fn build(workspace: &Workspace, profile: Profile) -> Result<()> {
    install::wasm_target()?;
    front_end::compile(profile)?;
    let wasm = read(&workspace.wasm(front_end::PACKAGE, profile))?;
    if matches!(profile, Profile::Release) {
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
        Profile::Release => check_sizes(&site),
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

/// Makes the folder hold these files and no others. What is right already is
/// left alone: a fresh time of change would have cargo rebuild the server.
fn write_all(site: &Path, files: &Files) -> Result<()> {
    for (name, path) in files_under(site)? {
        if !files.contains_key(&name) {
            fs::remove_file(&path)
                .with_context(|| format!("cannot remove {}", path.display()))?;
        }
    }
    for (name, bytes) in files {
        let path = site.join(name);
        if fs::read(&path).is_ok_and(|known| known == *bytes) {
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("cannot make {}", folder.display()))?;
        }
        fs::write(&path, bytes)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// The size of every file of the site.
fn lengths(site: &Path) -> Result<BTreeMap<String, u64>> {
    let files = files_under(site)?.into_iter();
    files.map(|(name, path)| Ok((name, fs::metadata(path)?.len()))).collect()
}

/// Every file under a folder, by its path with `/`. No folder, no files.
pub(crate) fn files_under(folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    let mut folders = BTreeSet::from([(String::new(), folder.to_path_buf())]);
    while let Some((prefix, folder)) = folders.pop_first() {
        if !folder.exists() {
            continue;
        }
        let entries = fs::read_dir(&folder)
            .with_context(|| format!("cannot list {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str());
            let name =
                name.with_context(|| format!("{} is not UTF-8", path.display()))?;
            if path.is_dir() {
                folders.insert((format!("{prefix}{name}/"), path));
            } else {
                found.insert(format!("{prefix}{name}"), path);
            }
        }
    }
    Ok(found)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of the test's own, removed at its end.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let name = format!("statuslab-xtask-{name}-{}", std::process::id());
            let path = std::env::temp_dir().join(name);
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn site(list: &[(&str, &str)]) -> Files {
        let owned = |(name, text): &(&str, &str)| ((*name).into(), (*text).into());
        list.iter().map(owned).collect()
    }

    #[test]
    fn the_folder_holds_what_it_should_and_nothing_older() {
        let folder = Folder::new("sync");
        let path = &folder.0;
        write_all(path, &site(&[("robots.txt", "a"), ("pkg/old.js", "b")])).unwrap();
        write_all(path, &site(&[("robots.txt", "a"), ("pkg/new.js", "c")])).unwrap();
        let names: Vec<_> = files_under(path).unwrap().into_keys().collect();
        assert_eq!(names, ["pkg/new.js", "robots.txt"]);
        assert_eq!(lengths(path).unwrap()["pkg/new.js"], 1);
    }

    #[test]
    fn what_is_right_is_not_written_again() {
        let folder = Folder::new("same");
        let path = &folder.0;
        let files = site(&[("robots.txt", "a")]);
        write_all(path, &files).unwrap();
        let file =
            fs::File::options().write(true).open(path.join("robots.txt")).unwrap();
        file.set_modified(std::time::UNIX_EPOCH).unwrap();
        write_all(path, &files).unwrap();
        let modified =
            fs::metadata(path.join("robots.txt")).unwrap().modified().unwrap();
        assert_eq!(modified, std::time::UNIX_EPOCH);
    }

    #[test]
    fn a_missing_folder_has_no_files() {
        assert!(files_under(Path::new("/no/such/folder")).unwrap().is_empty());
    }
}
