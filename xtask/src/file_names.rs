//! The names of the files of the wasm: those of the lazy chunks are made of the islands
//! and functions that need them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::{Result, bail};

/// What the names of all files start with.
pub(crate) const NAME: &str = "statuslab";

/// Stands for the hash in names until all contents are known; as long as a hash,
/// because the wasm holds it too.
pub(crate) const HASH: &str = "__CONTENT_HASH__";

/// The name of a file of the pages, with its hash still to come.
pub(crate) fn file_name(ending: &str) -> String {
    format!("{NAME}.{HASH}.{ending}")
}

/// The chunks of a build, by the names that the splitting tool gave them.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Chunks {
    /// The file of each chunk: the tool's name without its ending, and ours.
    names: BTreeMap<String, String>,
    /// For each lazy island or function its chunks, by our names.
    lazy: BTreeMap<String, Vec<String>>,
}

impl Chunks {
    /// Names the chunks. `needed` holds the tool's names of the chunks of each split.
    ///
    /// A chunk of one lazy function has its name, another that of all who share it.
    pub(crate) fn new(needed: &HashMap<String, Vec<String>>) -> Result<Self> {
        let mut by_entry = BTreeMap::new();
        let mut sharers: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for (split, stems) in needed {
            let entry = entry_name(split);
            for stem in stems {
                sharers.entry(stem.clone()).or_default().insert(entry);
            }
            if by_entry.insert(entry, stems).is_some() {
                bail!(
                    "two lazy functions are called `{entry}`: one needs another name"
                );
            }
        }
        let names: BTreeMap<String, String> = sharers
            .into_iter()
            .map(|(stem, sharers)| {
                let words = sharers.into_iter().collect::<Vec<_>>().join("-and-");
                let is_own = stem.starts_with("split_");
                let kind = if is_own { words } else { format!("shared-by-{words}") };
                (stem, file_name(&format!("{}.wasm", kind.replace('_', "-"))))
            })
            .collect();
        let lazy = by_entry.into_iter().map(|(entry, stems)| {
            let chunks: BTreeSet<_> =
                stems.iter().filter_map(|stem| names.get(stem).cloned()).collect();
            (entry.to_owned(), chunks.into_iter().collect())
        });
        let lazy = lazy.collect();
        Ok(Self { names, lazy })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.lazy.is_empty()
    }

    /// The tool's names without their ending, and ours.
    pub(crate) fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        self.names.iter().map(|(stem, name)| (stem.as_str(), name.as_str()))
    }

    /// The loader with our names in it.
    pub(crate) fn rename_in(&self, loader: &str) -> String {
        self.names.iter().fold(loader.to_owned(), |text, (stem, name)| {
            text.replace(&format!("\"./{stem}.wasm\""), &format!("\"./{name}\""))
        })
    }

    /// For each lazy island or function its chunks.
    pub(crate) fn lazy(self) -> BTreeMap<String, Vec<String>> {
        self.lazy
    }
}

/// The name of a lazy function as it stands in its source: Leptos adds the hash of a
/// place to it, and `_loader` to that of an island.
fn entry_name(split: &str) -> &str {
    let name = split
        .rsplit_once('_')
        .filter(|(_, hash)| hash.bytes().all(|byte| byte.is_ascii_digit()))
        .map_or(split, |(name, _)| name);
    name.strip_suffix("_loader").unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunks(needed: &[(&str, &[&str])]) -> Result<Chunks> {
        let owned = |(split, stems): &(&str, &[&str])| {
            let stems = stems.iter().map(|stem| (*stem).to_owned());
            ((*split).to_owned(), stems.collect())
        };
        Chunks::new(&needed.iter().map(owned).collect())
    }

    #[test]
    fn chunks_have_the_names_of_those_that_need_them() {
        let chunks = chunks(&[
            ("workbench_loader_12", &["chunk_3", "split_workbench_loader_12"]),
            ("paste_box_loader_7", &["split_paste_box_loader_7"]),
            ("inspector", &["chunk_3", "split_inspector"]),
        ])
        .unwrap();
        let names: Vec<_> = chunks.names().map(|(_, name)| name).collect();
        assert_eq!(
            names,
            [
                "statuslab.__CONTENT_HASH__.shared-by-inspector-and-workbench.wasm",
                "statuslab.__CONTENT_HASH__.inspector.wasm",
                "statuslab.__CONTENT_HASH__.paste-box.wasm",
                "statuslab.__CONTENT_HASH__.workbench.wasm",
            ]
        );
        assert_eq!(
            chunks.rename_in(r#"fetch("./split_inspector.wasm")"#),
            r#"fetch("./statuslab.__CONTENT_HASH__.inspector.wasm")"#
        );
        let lazy = chunks.lazy();
        assert_eq!(
            lazy["workbench"],
            [names_of("shared-by-inspector-and-workbench"), names_of("workbench")]
        );
        assert_eq!(lazy["paste_box"], [names_of("paste-box")]);
    }

    fn names_of(chunk: &str) -> String {
        file_name(&format!("{chunk}.wasm"))
    }

    #[test]
    fn no_two_lazy_functions_have_one_name() {
        let error =
            chunks(&[("copy_1", &["split_copy_1"]), ("copy_2", &[])]).unwrap_err();
        assert!(error.to_string().contains("`copy`"), "{error}");
    }

    #[test]
    fn a_page_without_lazy_functions_has_no_chunk() {
        assert!(chunks(&[]).unwrap().is_empty());
    }

    #[test]
    fn the_place_of_the_hash_is_as_long_as_a_hash() {
        assert_eq!(HASH.len(), crate::stamp::name_hash(&[b"wasm"]).len());
    }
}
