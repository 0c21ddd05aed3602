//! `docs/rules.md` is made from the rules: `INSPECT_UPDATE=1` writes it.

use std::{fmt::Write as _, fs, path::Path};

use inspect::{Level, RULES};

const HEAD: &str = "\
# Rules of the Inspector

Made from the rules in `crates/inspect/src/rules/` by `INSPECT_UPDATE=1 cargo
test -p inspect`; a test compares. The level follows the word of the
specification: MUST, or clients break: error; SHOULD: warning; all else: note.
";

fn document() -> String {
    let mut text = HEAD.to_owned();
    for (level, title) in [
        (Level::Error, "Errors"),
        (Level::Warning, "Warnings"),
        (Level::Note, "Notes"),
        (Level::Good, "Done well"),
    ] {
        let rules: Vec<_> = RULES.iter().filter(|rule| rule.level == level).collect();
        if rules.is_empty() {
            continue;
        }
        write!(text, "\n## {title}\n").unwrap();
        for rule in rules {
            let sections: Vec<_> = rule
                .sections
                .iter()
                .map(|section| format!("[{}]({})", section.title, section.url))
                .collect();
            write!(
                text,
                "\n### {}\n\n{}. {}\n\n{}\n\nFix: {}\n\n{}\n",
                rule.id,
                rule.title(),
                rule.finds(),
                rule.why,
                rule.fix,
                sections.join(", ")
            )
            .unwrap();
        }
    }
    text
}

#[test]
fn the_document_lists_every_rule() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rules.md");
    let document = document();
    if std::env::var_os("INSPECT_UPDATE").is_some() {
        fs::write(&path, &document).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == document, "docs/rules.md is not made from the rules of today");
}

/// Without backticks, which a title may lack.
fn plain(text: &str) -> String {
    text.replace('`', "")
}

#[test]
fn the_file_of_a_rule_opens_with_its_title() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let families = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = families.filter(|path| path.is_dir()).flat_map(|family| {
        fs::read_dir(family).unwrap().map(|entry| entry.unwrap().path())
    });
    let texts = files.map(|path| fs::read_to_string(path).unwrap());
    let texts: Vec<_> = texts.filter(|text| text.contains("RULE: Rule")).collect();
    assert_eq!(texts.len(), RULES.len());
    for rule in RULES {
        let id = format!("    id: \"{}\",", rule.id);
        let text = texts.iter().find(|text| text.contains(&id)).unwrap();
        let lines = text.lines().map_while(|line| line.strip_prefix("//! "));
        let opening = plain(&lines.collect::<Vec<_>>().join(" "));
        let title = format!("{}.", plain(rule.title()));
        assert!(opening.starts_with(&title), "{}: {opening}", rule.id);
    }
}
