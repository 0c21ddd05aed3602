//! The ways of attack: the one list of them.

mod costly;
mod http1;
mod http2;
mod tls;
mod websocket;

use anyhow::{Result, bail};

use super::way::Way;

/// What is large: as much as the default settings let an ask want.
const LARGE: &str = "/api/status/200?size=1048576";
/// The same as a transcript, which is in memory.
const TRANSCRIPT: &str = "/api/wire/200?size=1048576";
const INSPECT: &str = "/api/inspect";
/// Largest text that is inspected, in bytes.
const TEXT: usize = 1024 * 1024;
/// Keeps content to show it, and waits.
const ECHOED: &str = "/api/status/200?delay=30s";
/// As much of it as is kept, in bytes.
const SHOWN: usize = 64 * 1024;

/// Fewer connections than an attack wants, and no share for a client: they are those of
/// many.
const FEW_PLACES: &[&str] = &["--max-connections", "3000"];
/// All, or those with this text in their name.
///
/// # Errors
///
/// There is none.
pub(super) fn named(text: Option<&str>) -> Result<Vec<Way>> {
    let mut all = http1::ways();
    all.extend(http2::ways());
    all.extend(tls::ways());
    all.extend(websocket::ways());
    all.extend(costly::ways());
    let Some(text) = text else { return Ok(all) };
    let names: Vec<_> = all.iter().map(|way| way.name.clone()).collect();
    all.retain(|way| way.name.contains(text));
    if all.is_empty() {
        bail!(
            "no way of attack has `{text}` in its name; there are:\n{}",
            names.join("\n")
        );
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::root::root;

    #[test]
    fn each_way_has_a_name_of_its_own_and_a_bound() {
        let all = named(None).unwrap();
        for way in &all {
            let same = all.iter().filter(|other| other.name == way.name).count();
            assert_eq!(same, 1, "{}", way.name);
            assert!((1..=6000).contains(&way.connections), "{}", way.name);
            assert!(!way.name.contains('|'), "{} stands in a table", way.name);
        }
    }

    #[test]
    fn ways_are_picked_by_a_part_of_their_name() {
        let picked = named(Some("WebSocket")).unwrap();
        assert!(picked.iter().all(|way| way.name.starts_with("WebSocket: ")));
        let error = named(Some("no such")).err().unwrap().to_string();
        assert!(
            error.contains("`no such`") && error.contains("WebSocket: "),
            "{error}"
        );
    }

    /// Rows of the table in the documentation: an attack, ways, tests.
    fn rows(text: &str) -> impl Iterator<Item = (&str, &str)> {
        let lines = text.lines().filter(|line| line.starts_with("| "));
        lines.filter_map(|line| {
            let mut cells = line.trim_matches('|').split('|').skip(1);
            Some((cells.next()?, cells.next()?))
        })
    }

    fn quoted(cell: &str) -> impl Iterator<Item = &str> {
        cell.split('`').skip(1).step_by(2)
    }

    #[test]
    fn what_the_documentation_names_is_there() {
        let path = root().join("docs/SECURITY.md");
        let text = std::fs::read_to_string(path).unwrap();
        let mut tests = 0;
        for (ways, tested) in
            rows(&text).skip_while(|(ways, _)| !ways.contains("xtask attack")).skip(2)
        {
            for way in quoted(ways) {
                assert!(named(Some(way)).is_ok(), "no way has `{way}` in its name");
            }
            for name in quoted(tested) {
                tests += 1;
                let Some((file, function)) = name.split_once("::") else {
                    assert!(
                        root().join("end2end/tests").join(name).is_file(),
                        "{name}"
                    );
                    continue;
                };
                let path = root().join(format!("server/tests/it/{file}.rs"));
                let source = std::fs::read_to_string(path).unwrap();
                assert!(source.contains(&format!("fn {function}(")), "{name}");
            }
        }
        assert!(tests > 20);
    }

    /// Each way is in a row.
    #[test]
    fn the_documentation_names_each_way() {
        let path = root().join("docs/SECURITY.md");
        let text = std::fs::read_to_string(path).unwrap();
        let all: Vec<_> = rows(&text)
            .skip_while(|(ways, _)| !ways.contains("xtask attack"))
            .skip(2)
            .flat_map(|(ways, _)| quoted(ways))
            .collect();
        for way in named(None).unwrap() {
            assert!(all.iter().any(|part| way.name.contains(part)), "{}", way.name);
        }
    }
}
