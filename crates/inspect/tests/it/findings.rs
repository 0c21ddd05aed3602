//! The Inspector: a table of raw texts, each with the exact set of what is found
//! in it.
//!
//! A file of `tests/findings/` has cases of this form; `%` lines stand for what
//! a tidy response has, so that a case says only what it is about:
//!
//! ```text
//! ### a 405 without Allow
//! > GET /reports/7 HTTP/1.1
//! HTTP/1.1 405 Method Not Allowed
//! %head
//! %text
//! => 405-no-allow@1
//! ```
//!
//! `=>` lists the findings as `id@line,line`, without lines where there are none,
//! and nothing where nothing is found. `§` and a section follow where a finding
//! cites another section than the first of its rule. `INSPECT_UPDATE=1` writes what
//! is found into the files: read the difference before you keep it.

use std::{fs, path::Path, sync::LazyLock};

use inspect::{Level, RULES, inspect, paste};

/// A case, as it stands in its file.
struct Case {
    name: String,
    text: String,
    expected: String,
}

/// More than is read.
static LONG: LazyLock<String> = LazyLock::new(|| "x".repeat(paste::LIMIT));
/// A field larger than recipients take, and a header section that is.
static LARGE: LazyLock<String> =
    LazyLock::new(|| format!("X-Large: {}", "x".repeat(9000)));
static MANY: LazyLock<String> =
    LazyLock::new(|| vec![format!("X-Many: {}", "x".repeat(990)); 40].join("\n"));

/// What a `%` line stands for.
fn expanded(line: &str) -> &str {
    match line {
        "%head" => "Date: Sun, 22 Nov 2026 12:00:00 GMT\nCache-Control: no-store",
        "%text" => "Content-Type: text/plain; charset=utf-8\nContent-Length: 2\n\nok",
        "%empty" => "Content-Length: 0\n",
        "%large" => &LARGE,
        "%long" => &LONG,
        "%many" => &MANY,
        _ => line,
    }
}

fn cases(file: &str) -> Vec<Case> {
    let blocks = file.split("### ").skip(1);
    blocks
        .map(|block| {
            let (name, rest) = block.split_once('\n').unwrap();
            let (text, expected) = rest.rsplit_once("=>").unwrap();
            let text = text.strip_suffix('\n').unwrap_or(text);
            Case {
                name: name.to_owned(),
                text: text.to_owned(),
                expected: expected.trim().to_owned(),
            }
        })
        .collect()
}

fn found(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(expanded).collect();
    let read = paste::read(&lines.join("\n"));
    let mut found: Vec<_> = read
        .exchanges
        .iter()
        .flat_map(|exchange| inspect(exchange).findings)
        .map(|finding| {
            let lines: Vec<_> = finding.lines.iter().map(ToString::to_string).collect();
            let at = if lines.is_empty() { "" } else { "@" };
            let cited = finding.section.unwrap();
            assert!(finding.rule.sections.contains(&cited), "{}", finding.rule.id);
            let is_first = finding.rule.sections.first() == Some(&cited);
            let section = if is_first {
                String::new()
            } else {
                format!("§{}", cited.title.replace(' ', "-"))
            };
            format!("{}{at}{}{section}", finding.rule.id, lines.join(","))
        })
        .collect();
    found.sort();
    found.join(" ")
}

fn files() -> impl Iterator<Item = (String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| {
        let text = fs::read_to_string(&path).unwrap();
        (path.display().to_string(), text)
    })
}

#[test]
fn each_text_has_exactly_these_findings() {
    let is_update = std::env::var_os("INSPECT_UPDATE").is_some();
    let mut wrong = Vec::new();
    for (path, file) in files() {
        let mut written = file.split("### ").next().unwrap().to_owned();
        for Case { name, text, expected } in cases(&file) {
            let found = found(&text);
            if found != expected {
                wrong.push(format!(
                    "{path}: {name}\n  expected {expected}\n  found    {found}"
                ));
            }
            written += format!("### {name}\n{text}\n=> {found}").trim_end();
            written += "\n\n";
        }
        if is_update {
            fs::write(&path, written.trim_end().to_owned() + "\n").unwrap();
        }
    }
    assert!(is_update || wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_are_unique_and_in_kebab_case() {
    let mut names: Vec<_> = RULES.iter().map(|rule| rule.id).collect();
    let kebab = |name: &&str| {
        name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    assert!(names.iter().all(kebab));
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), RULES.len());
}

#[test]
fn every_rule_is_documented_and_names_a_section() {
    for rule in RULES {
        let texts = [rule.finds(), rule.why, rule.fix];
        assert!(texts.iter().all(|text| text.ends_with('.')), "{}", rule.id);
        assert!(
            !rule.title().ends_with('.') && !rule.title().is_empty(),
            "{}",
            rule.id
        );
        assert!(!rule.sections.is_empty(), "{}", rule.id);
    }
}

#[test]
fn every_rule_fires_somewhere_and_stays_silent_elsewhere() {
    let all: Vec<_> = files().flat_map(|(_, file)| cases(&file)).collect();
    for rule in RULES {
        let fires = |case: &&Case| {
            case.expected
                .split(' ')
                .any(|found| found.split(['@', '§']).next() == Some(rule.id))
        };
        let firing = all.iter().filter(fires).count();
        assert!(firing > 0, "{} fires nowhere", rule.id);
        assert!(firing < all.len(), "{} fires everywhere", rule.id);
    }
}

/// The level of what is found, and the end of its message.
#[test]
fn what_a_terminal_may_have_written_is_no_error() {
    let head = "HTTP/1.1 204 No Content\n";
    let cases = [
        (format!("{head}\nok\n"), "204-body", Level::Warning),
        (format!("{head}Content-Length: 2\n\nok\n"), "204-body", Level::Error),
        (
            "HTTP/1.1 200 OK\nContent-Length: 1\n\nok\n".to_owned(),
            "content-length-too-small",
            Level::Warning,
        ),
        (
            "HTTP/1.1 200 OK\nContent-Length: 9\n\nok\n".to_owned(),
            "content-length-too-large",
            Level::Warning,
        ),
    ];
    for (text, id, level) in cases {
        let read = paste::read(&text);
        let findings = read.exchanges.iter().flat_map(|e| inspect(e).findings);
        let found = findings.into_iter().find(|finding| finding.rule.id == id).unwrap();
        let is_doubted = found.message.contains(", unless ");
        assert_eq!(
            (found.level, is_doubted),
            (level, level == Level::Warning),
            "{text}"
        );
    }
}
