//! Budgets may be reached and not passed, and the table shows every file and page.

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
            ("paste_box".into(), chunks(&["paste-box"])),
            ("inspector".into(), chunks(&["inspector", "shared"])),
            ("instrument".into(), chunks(&["instrument", "shared"])),
            ("result_chunk".into(), chunks(&["result-chunk", "shared"])),
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
        "1.instrument.wasm",
        "1.result-chunk.wasm",
        "1.copy-as.wasm",
        "1.paste-box.wasm",
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
    assert!(sizes(&[("1.main.wasm", MAIN), ("1.copy-as.wasm", CHUNK)]).check().is_ok());
    let rows = [
        ("1.main.wasm", MAIN, "main: "),
        ("1.copy-as.wasm", CHUNK, "copy-as: "),
        ("1.inspector.wasm", LATE[0].2, "the rules: "),
        ("1.instrument.wasm", LATE[1].2, "the instrument: "),
        ("1.result-chunk.wasm", LATE[2].2, "results and history: "),
        // Main and what the two share are 3 000 each.
        ("1.workbench.wasm", CODE_PAGE_WASM - 6_000, "wasm of /codes/502: "),
        ("2.css", PAGE - 9_000, "all of /: "),
    ];
    for (file, budget, start) in rows {
        assert!(sizes(&[(file, budget)]).check().is_ok() || start.starts_with("all"));
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
fn what_is_missing_is_an_error() {
    let site = BTreeMap::from([("pkg/s.2.css".to_owned(), 1)]);
    let error = |manifest: &Manifest, site| {
        Sizes::new(manifest, site).err().unwrap().to_string()
    };
    assert_eq!(error(&manifest(), &site), "the site has no pkg/s.1.js");
    let mut manifest = manifest();
    manifest.lazy.remove("workbench");
    let site = (1..3).flat_map(|hash| {
        let endings = ["css", "js", "loader.js", "main.wasm"];
        endings.map(|ending| (format!("pkg/s.{hash}.{ending}"), 1))
    });
    assert_eq!(error(&manifest, &site.collect()), "no chunk of `workbench`");
}

#[test]
fn the_table_has_a_row_for_each_file_and_each_page() {
    let table = sizes(&[("1.main.wasm", 1_234)]).table();
    let rows: Vec<Vec<&str>> = table
        .lines()
        .map(|line| {
            line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect()
        })
        .collect();
    assert_eq!(rows.len(), 1 + 4 + 7 + LATE.len() + 2 * PAGES.len());
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
