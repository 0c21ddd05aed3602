//! What a visitor downloads, and how much of it is allowed.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};

use crate::bindings::{INSPECTOR, Module, PAGE};

/// The most that the wasm may weigh, in bytes of brotli.
const WASM_BUDGET: u64 = 100_000;
/// The most that the rules of the Inspector may weigh, JavaScript and wasm, in
/// bytes of brotli. They are loaded when they are first needed.
const INSPECTOR_BUDGET: u64 = 300_000;
/// The most that JavaScript, wasm and CSS may weigh together, in bytes of
/// brotli. A first load may be 130 000; the rest is for the HTML.
const PAGE_BUDGET: u64 = 120_000;

/// One file's size in bytes, in its three forms.
#[derive(Clone, Copy, Debug)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// What every page loads besides its HTML, and what it loads when it inspects.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sizes {
    js: Size,
    wasm: Size,
    css: Size,
    inspector: Size,
}

impl Size {
    fn sum(parts: &[Self]) -> Self {
        Self {
            raw: parts.iter().map(|part| part.raw).sum(),
            gzip: parts.iter().map(|part| part.gzip).sum(),
            brotli: parts.iter().map(|part| part.brotli).sum(),
        }
    }
}

impl Sizes {
    /// Picks them from the lengths of all files of the site.
    pub(crate) fn of(lengths: &BTreeMap<String, u64>) -> Result<Self> {
        let size = |module: &Module, extension: &str| {
            let start = format!("pkg/{}.", module.name);
            let wanted =
                |name: &str| name.starts_with(&start) && name.ends_with(extension);
            let (name, &raw) = lengths
                .iter()
                .find(|(name, _)| wanted(name))
                .with_context(|| format!("the site has no {start}…{extension}"))?;
            // A form that is missing was no smaller.
            let form = |suffix: &str| {
                lengths.get(&format!("{name}.{suffix}")).copied().unwrap_or(raw)
            };
            anyhow::Ok(Size { raw, gzip: form("gz"), brotli: form("br") })
        };
        let inspector = [size(&INSPECTOR, ".js")?, size(&INSPECTOR, ".wasm")?];
        Ok(Self {
            js: size(&PAGE, ".js")?,
            wasm: size(&PAGE, ".wasm")?,
            css: size(&PAGE, ".css")?,
            inspector: Size::sum(&inspector),
        })
    }

    fn sum(self) -> Size {
        Size::sum(&[self.js, self.wasm, self.css])
    }

    /// The table that a build prints.
    pub(crate) fn table(self) -> String {
        let rows = [
            ("js", self.js, None),
            ("wasm", self.wasm, Some(WASM_BUDGET)),
            ("css", self.css, None),
            ("sum", self.sum(), Some(PAGE_BUDGET)),
            ("rules", self.inspector, Some(INSPECTOR_BUDGET)),
        ];
        let mut table = format!(
            "{:8}{:>10}{:>10}{:>10}{:>10}\n",
            "bytes", "raw", "gzip", "brotli", "at most"
        );
        for (name, size, budget) in rows {
            let budget = budget.map_or_else(String::new, grouped);
            let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(grouped);
            let row = format!("{name:8}{raw:>10}{gzip:>10}{brotli:>10}{budget:>10}");
            table.push_str(row.trim_end());
            table.push('\n');
        }
        table
    }

    /// Fails when a page has become too heavy.
    pub(crate) fn check(self) -> Result<()> {
        let budgets = [
            ("the wasm", self.wasm.brotli, WASM_BUDGET),
            ("JavaScript, wasm and CSS together", self.sum().brotli, PAGE_BUDGET),
            ("the rules of the Inspector", self.inspector.brotli, INSPECTOR_BUDGET),
        ];
        for (what, size, budget) in budgets {
            if size > budget {
                bail!(
                    "{what}: {} bytes of brotli, the budget is {}: see what the \
                     islands pull in (`cargo tree -p frontend --target \
                     wasm32-unknown-unknown -e normal`)",
                    grouped(size),
                    grouped(budget)
                );
            }
        }
        Ok(())
    }
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

    fn sizes(js: u64, wasm: u64, css: u64) -> Sizes {
        let size = |brotli| Size { raw: brotli * 3, gzip: brotli + brotli / 5, brotli };
        Sizes { js: size(js), wasm: size(wasm), css: size(css), inspector: size(9) }
    }

    #[test]
    fn a_budget_may_be_reached_but_not_passed() {
        assert!(sizes(10_000, 100_000, 10_000).check().is_ok());
        let error = sizes(1, 100_001, 1).check().unwrap_err().to_string();
        assert!(error.starts_with("the wasm: 100 001 bytes"), "{error}");
        let error = sizes(10_000, 100_000, 10_001).check().unwrap_err().to_string();
        assert!(
            error.starts_with("JavaScript, wasm and CSS together: 120 001"),
            "{error}"
        );
    }

    #[test]
    fn sizes_are_picked_from_the_site() {
        let mut site = BTreeMap::from([
            ("pkg/statuslab.1.css".to_owned(), 10),
            ("pkg/statuslab.2.js".to_owned(), 300),
            ("pkg/statuslab.2.js.br".to_owned(), 100),
            ("pkg/statuslab.2.js.gz".to_owned(), 120),
            ("pkg/statuslab.2_bg.wasm".to_owned(), 9_000),
            ("pkg/statuslab.2_bg.wasm.br".to_owned(), 3_000),
            ("pkg/inspector.3.js".to_owned(), 50),
            ("pkg/inspector.3_bg.wasm".to_owned(), 7_000),
        ]);
        let sizes = Sizes::of(&site).unwrap();
        assert_eq!((sizes.js.raw, sizes.js.gzip, sizes.js.brotli), (300, 120, 100));
        assert_eq!(sizes.sum().brotli, 3_110);
        assert_eq!(sizes.inspector.brotli, 7_050);
        site.remove("pkg/statuslab.1.css");
        assert!(Sizes::of(&site).is_err());
    }

    #[test]
    fn the_table_has_a_row_for_each_part_and_their_sum() {
        let table = sizes(7_300, 69_400, 4_000).table();
        let rows: Vec<Vec<&str>> = table
            .lines()
            .map(|line| line.split("  ").filter(|cell| !cell.is_empty()).collect())
            .collect();
        assert_eq!(rows.len(), 6);
        assert_eq!(rows[2].last().unwrap().trim(), "100 000");
        assert_eq!(rows[4][3].trim(), "80 700");
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_000), "1 000");
        assert_eq!(grouped(1_234_567), "1 234 567");
    }
}
