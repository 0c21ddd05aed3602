//! The files of a folder: listed, read, written.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::compress;

/// Files by their path with `/`, in order.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Makes the folder hold these files and no others. What is right already is
/// left alone: a fresh time of change would have cargo rebuild the server.
pub(crate) fn write_all(site: &Path, files: &Files) -> Result<()> {
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

/// The size of every file under a folder, and of those that are there in gzip alone.
pub(crate) fn lengths(folder: &Path) -> Result<BTreeMap<String, u64>> {
    let files = files_under(folder)?;
    let mut lengths = BTreeMap::new();
    for (name, path) in &files {
        lengths.insert(name.clone(), fs::metadata(path)?.len());
        let plain =
            name.strip_suffix(".gz").filter(|plain| !files.contains_key(*plain));
        if let Some(plain) = plain {
            let length = compress::plain_length(&read(path)?);
            lengths.insert(plain.to_owned(), length.context("an empty gzip file")?);
        }
    }
    Ok(lengths)
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

/// Reads a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
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
