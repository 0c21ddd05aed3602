//! What a visitor downloads, and how much of it is allowed.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, bail};

use crate::manifest::Manifest;

/// The most that the wasm of every page with an island may weigh. All budgets are
/// bytes of brotli.
const MAIN: u64 = 60_000;
/// The most that JavaScript, wasm and CSS of a page may weigh together. A first load
/// may be 200 000; the rest is for the HTML.
const PAGE: u64 = 190_000;
/// The most that any other chunk may weigh.
const CHUNK: u64 = 30_000;

/// What is loaded as a whole later than its page: what it is, the lazy function behind
/// which it is, and the most that it may weigh. What is needed at one time is one chunk:
/// functions that two chunks share are parted from both, and each part has to be loaded
/// with the page.
const LATE: [(&str, &str, u64); 3] = [
    ("the rules", "inspector", 290_000),
    ("the instrument", "instrument", 135_000),
    ("results and history", "result_chunk", 80_000),
];

/// The most wasm that the page of a code may load before somebody touches it.
const CODE_PAGE_WASM: u64 = 160_000;

/// The kinds of page that load wasm, each with its lazy island and the most wasm that
/// it may load before somebody touches it.
const PAGES: [(&str, Option<&str>, u64); 3] = [
    ("/", None, MAIN),
    ("/codes/502", Some("workbench"), CODE_PAGE_WASM),
    ("/inspect", Some("paste_box"), 105_000),
];

/// A size in bytes, in three forms.
#[derive(Clone, Copy, Debug, Default)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Size {
    fn sum(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(Self::default(), |sum, part| Self {
            raw: sum.raw + part.raw,
            gzip: sum.gzip + part.gzip,
            brotli: sum.brotli + part.brotli,
        })
    }
}

/// A row of the table: a file, or what is loaded together.
struct Row {
    name: String,
    size: Size,
    budget: Option<u64>,
}

/// Every file that browsers load, and every page.
pub(crate) struct Sizes {
    rows: Vec<Row>,
}

impl Sizes {
    /// Looks the files of the manifest up among the lengths of all files of the site.
    pub(crate) fn new(
        manifest: &Manifest,
        lengths: &BTreeMap<String, u64>,
    ) -> Result<Self> {
        let size = |address: &str| size(address, lengths);
        let sum = |addresses: &BTreeSet<&str>| -> Result<Size> {
            let sizes = addresses.iter().map(|address| size(address));
            Ok(Size::sum(sizes.collect::<Result<Vec<_>>>()?))
        };
        let row =
            |name: &str, size, budget| Row { name: name.to_owned(), size, budget };
        let mut rows = vec![
            row("stylesheet", size(&manifest.stylesheet)?, None),
            row("glue", size(&manifest.glue)?, None),
            row("main", size(&manifest.main)?, Some(MAIN)),
        ];
        if let Some(loader) = &manifest.loader {
            rows.insert(2, row("loader", size(loader)?, None));
        }

        let chunks_of = |entry: &str| -> Result<BTreeSet<&str>> {
            let chunks = manifest.lazy.get(entry);
            let chunks = chunks.with_context(|| format!("no chunk of `{entry}`"))?;
            Ok(chunks.iter().map(String::as_str).collect())
        };
        let mut in_pages = BTreeSet::new();
        for island in PAGES.iter().filter_map(|(_, island, _)| *island) {
            in_pages.extend(chunks_of(island)?);
        }
        let mut in_late = BTreeSet::new();
        let mut late_rows = Vec::new();
        for (name, entry, most) in LATE {
            let chunks: BTreeSet<_> =
                chunks_of(entry)?.difference(&in_pages).copied().collect();
            late_rows.push(row(name, sum(&chunks)?, Some(most)));
            in_late.extend(chunks);
        }
        let all: BTreeSet<_> =
            manifest.lazy.values().flatten().map(String::as_str).collect();
        for chunk in all {
            let is_alone = !in_pages.contains(chunk) && !in_late.contains(chunk);
            rows.push(row(chunk_name(chunk), size(chunk)?, is_alone.then_some(CHUNK)));
        }
        rows.append(&mut late_rows);

        for (page, island, most_wasm) in PAGES {
            let mut files = island.map(chunks_of).transpose()?.unwrap_or_default();
            files.insert(&manifest.main);
            let wasm = format!("wasm of {page}");
            rows.push(row(&wasm, sum(&files)?, Some(most_wasm)));
            files.extend([manifest.stylesheet.as_str(), &manifest.glue]);
            files.extend(manifest.loader.as_deref());
            rows.push(row(&format!("all of {page}"), sum(&files)?, Some(PAGE)));
        }
        Ok(Self { rows })
    }

    /// The table that a build prints.
    pub(crate) fn table(&self) -> String {
        let widest =
            self.rows.iter().map(|row| row.name.len()).max().unwrap_or_default();
        let line = |name: &str, cells: [&str; 4]| {
            let [raw, gzip, brotli, budget] = cells;
            let line =
                format!("{name:widest$}{raw:>12}{gzip:>11}{brotli:>11}{budget:>11}");
            line.trim_end().to_owned() + "\n"
        };
        let head = line("bytes", ["raw", "gzip", "brotli", "at most"]);
        self.rows.iter().fold(head, |table, Row { name, size, budget }| {
            let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(grouped);
            let budget = budget.map(grouped).unwrap_or_default();
            table + &line(name, [&raw, &gzip, &brotli, &budget])
        })
    }

    /// Fails where something has become too heavy.
    pub(crate) fn check(&self) -> Result<()> {
        for Row { name, size, budget } in &self.rows {
            if let Some(budget) = budget.filter(|budget| size.brotli > *budget) {
                bail!(
                    "{name}: {} bytes of brotli, the budget is {}: see what the \
                     islands pull in (`cargo tree -p frontend --target \
                     wasm32-unknown-unknown -e normal`)",
                    grouped(size.brotli),
                    grouped(budget)
                );
            }
        }
        Ok(())
    }
}

/// The size of a file; a form that is missing was no smaller.
fn size(address: &str, lengths: &BTreeMap<String, u64>) -> Result<Size> {
    let path = address.trim_start_matches('/');
    let raw = lengths.get(path).copied();
    let raw = raw.with_context(|| format!("the site has no {path}"))?;
    let form =
        |suffix| lengths.get(&format!("{path}.{suffix}")).copied().unwrap_or(raw);
    Ok(Size { raw, gzip: form("gz"), brotli: form("br") })
}

/// `/pkg/statuslab.0123456789abcdef.workbench.wasm` is `workbench`.
fn chunk_name(address: &str) -> &str {
    let name = address.strip_suffix(".wasm").unwrap_or(address);
    name.rsplit('.').next().unwrap_or(name)
}

/// `1234567` is `1 234 567`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests;
