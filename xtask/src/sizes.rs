//! What a visitor downloads, and how much of it is allowed.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, bail};

use crate::manifest::Manifest;

/// The most that the wasm of every page with an island may weigh. All budgets are
/// bytes of brotli.
const MAIN: u64 = 100_000;
/// The most wasm that any page may load before somebody touches it.
const PAGE_WASM: u64 = 160_000;
/// The most that JavaScript, wasm and CSS of a page may weigh together. A first load
/// may be 200 000; the rest is for the HTML.
const PAGE: u64 = 190_000;
/// The most that the rules of the Inspector may weigh.
const RULES: u64 = 290_000;
/// The most that any other chunk may weigh.
const CHUNK: u64 = 30_000;

/// The kinds of page that load wasm, each with its lazy island.
const PAGES: [(&str, Option<&str>); 3] =
    [("/", None), ("/codes/502", Some("workbench")), ("/inspect", Some("paste_box"))];

/// The lazy function behind which the rules are.
const INSPECTOR: &str = "inspector";

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

        let chunks_of = |entry| {
            let chunks = manifest.lazy.get(entry).into_iter().flatten();
            chunks.map(String::as_str).collect::<BTreeSet<_>>()
        };
        let islands = PAGES.iter().filter_map(|(_, island)| *island);
        let in_pages: BTreeSet<_> = islands.flat_map(chunks_of).collect();
        let rules: BTreeSet<_> =
            chunks_of(INSPECTOR).difference(&in_pages).copied().collect();
        let all: BTreeSet<_> =
            manifest.lazy.values().flatten().map(String::as_str).collect();
        for chunk in all {
            let is_loaded_late = !in_pages.contains(chunk) && !rules.contains(chunk);
            rows.push(row(
                chunk_name(chunk),
                size(chunk)?,
                is_loaded_late.then_some(CHUNK),
            ));
        }
        if !rules.is_empty() {
            rows.push(row("the rules", sum(&rules)?, Some(RULES)));
        }

        for (page, island) in PAGES {
            let mut files = island.map(chunks_of).unwrap_or_default();
            files.insert(&manifest.main);
            let wasm = format!("wasm of {page}");
            rows.push(row(&wasm, sum(&files)?, Some(PAGE_WASM)));
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
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        let chunks = |names: &[&str]| {
            names.iter().map(|name| format!("/pkg/s.1.{name}.wasm")).collect()
        };
        Manifest {
            stylesheet: "/pkg/s.2.css".into(),
            glue: "/pkg/s.1.js".into(),
            loader: Some("/pkg/s.1.loader.js".into()),
            main: "/pkg/s.1.main.wasm".into(),
            lazy: BTreeMap::from([
                ("workbench".into(), chunks(&["shared", "workbench"])),
                ("inspector".into(), chunks(&["inspector", "shared"])),
                ("copy_as".into(), chunks(&["copy-as"])),
            ]),
        }
    }

    /// Sizes of a site whose files have these lengths, in brotli.
    fn sizes(lengths: &[(&str, u64)]) -> Sizes {
        let names = [
            "2.css",
            "1.js",
            "1.loader.js",
            "1.main.wasm",
            "1.shared.wasm",
            "1.workbench.wasm",
            "1.inspector.wasm",
            "1.copy-as.wasm",
        ];
        let mut site: BTreeMap<_, _> =
            names.iter().map(|name| (format!("pkg/s.{name}"), 3_000)).collect();
        for (name, length) in lengths {
            site.insert(format!("pkg/s.{name}.br"), *length);
        }
        Sizes::new(&manifest(), &site).unwrap()
    }

    #[test]
    fn a_budget_may_be_reached_but_not_passed() {
        assert!(
            sizes(&[("1.main.wasm", MAIN), ("1.copy-as.wasm", CHUNK)]).check().is_ok()
        );
        let rows = [
            ("1.main.wasm", MAIN, "main: "),
            ("1.copy-as.wasm", CHUNK, "copy-as: "),
            ("1.inspector.wasm", RULES, "the rules: "),
            // Main and what the two share are 3 000 each.
            ("1.workbench.wasm", PAGE_WASM - 6_000, "wasm of /codes/502: "),
            ("2.css", PAGE - 9_000, "all of /: "),
        ];
        for (file, budget, start) in rows {
            assert!(
                sizes(&[(file, budget)]).check().is_ok() || start.starts_with("all")
            );
            let error = sizes(&[(file, budget + 1)]).check().unwrap_err().to_string();
            assert!(error.starts_with(start), "{error}");
        }
    }

    #[test]
    fn what_a_page_loads_is_no_part_of_the_rules() {
        let sizes = sizes(&[("1.shared.wasm", 20_000), ("1.inspector.wasm", 200_000)]);
        let brotli = |name: &str| {
            sizes.rows.iter().find(|row| row.name == name).unwrap().size.brotli
        };
        assert_eq!(brotli("the rules"), 200_000);
        assert_eq!(brotli("wasm of /codes/502"), 26_000);
        assert_eq!(brotli("wasm of /"), 3_000);
    }

    #[test]
    fn a_file_that_is_missing_is_an_error() {
        let site = BTreeMap::from([("pkg/s.2.css".to_owned(), 1)]);
        assert!(Sizes::new(&manifest(), &site).is_err());
    }

    #[test]
    fn the_table_has_a_row_for_each_file_and_each_page() {
        let table = sizes(&[("1.main.wasm", 1_234)]).table();
        let rows: Vec<Vec<&str>> = table
            .lines()
            .map(|line| {
                line.split("  ")
                    .map(str::trim)
                    .filter(|cell| !cell.is_empty())
                    .collect()
            })
            .collect();
        assert_eq!(rows.len(), 1 + 4 + 4 + 1 + 2 * PAGES.len());
        assert_eq!(rows[0], ["bytes", "raw", "gzip", "brotli", "at most"]);
        assert_eq!(rows[4], ["main", "3 000", "3 000", "1 234", &grouped(MAIN)]);
        assert_eq!(rows[5][0], "copy-as");
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_000), "1 000");
        assert_eq!(grouped(1_234_567), "1 234 567");
    }
}
