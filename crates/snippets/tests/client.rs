//! The texts of the client's side: all of them by rule, some of them whole.

use http_status::{Code, catalog};
use snippets::{Side, Snippet, Tool, facts, snippet};

const ORIGIN: &str = "http://127.0.0.1:3000";

/// One of each kind.
const SPREAD: [u16; 14] =
    [101, 103, 200, 204, 206, 304, 308, 401, 405, 412, 429, 502, 522, 999];

fn tools() -> impl Iterator<Item = Tool> {
    Tool::ALL.into_iter().filter(|tool| tool.side() == Side::Client)
}

#[expect(clippy::unwrap_used, reason = "every code of the catalogue has a text")]
fn text(tool: Tool, code: Code) -> Snippet {
    snippet(tool, code, ORIGIN, "").unwrap()
}

/// Every text, with a name for messages.
fn each(mut check: impl FnMut(&str, Code, &Snippet)) {
    for tool in tools() {
        for entry in catalog::entries() {
            let name = format!("{} {}", tool.id(), entry.code);
            check(&name, entry.code, &text(tool, entry.code));
        }
    }
}

#[test]
fn every_text_is_laid_out_well() {
    each(|name, _, snippet| {
        let text = &snippet.text;
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{name}");
        assert!(!text.contains("TODO"), "{name}");
        assert!(!text.contains("\n\n\n\n"), "{name}");
        for line in text.lines() {
            let width = line.replace('\t', "    ").chars().count();
            assert!(width <= 80, "{name}: {line}");
            assert_eq!(line.trim_end(), line, "{name}: trailing blanks");
        }
        let lines = text.lines().count();
        assert!((8..=55).contains(&lines), "{name}: {lines} lines");
    });
}

#[test]
fn no_part_of_a_template_is_left_empty_handed() {
    each(|name, _, snippet| {
        let names = snippet.text.split('@').skip(1).step_by(2);
        for part in names {
            let is_name = part.bytes().all(|byte| byte.is_ascii_lowercase());
            assert!(part.is_empty() || !is_name, "{name}: @{part}@");
        }
    });
}

#[test]
fn every_text_asks_the_simulator_for_its_code_once() {
    each(|name, code, snippet| {
        let url = format!("/api/status/{code}");
        assert_eq!(snippet.text.matches(&url).count(), 1, "{name}");
    });
}

#[test]
fn every_text_reads_the_fields_that_it_prints() {
    for tool in tools() {
        for entry in catalog::entries() {
            let code = entry.code;
            let text = text(tool, code).text.to_ascii_lowercase();
            for fact in facts(tool, code, ORIGIN, "").unwrap() {
                let Some((field, _)) = fact.split_once(": ") else { continue };
                let field = field.strip_prefix("then ").unwrap_or(field);
                assert!(
                    text.contains(&field.to_ascii_lowercase()),
                    "{} {code}: {field}",
                    tool.id()
                );
            }
        }
    }
}

#[test]
fn what_the_code_requires_is_read_wherever_it_can_be_seen() {
    each(|name, code, snippet| {
        let entry = catalog::entry(code).unwrap();
        if snippet.limit.is_some() {
            return;
        }
        let text = snippet.text.to_ascii_lowercase();
        for field in entry.required.iter().filter(|field| **field != "Connection") {
            assert!(text.contains(&field.to_ascii_lowercase()), "{name}: {field}");
        }
    });
}

#[test]
fn a_code_that_asks_for_a_delay_gets_it_and_no_more_than_three_requests() {
    each(|name, code, snippet| {
        use http_status::catalog::Retry;
        let entry = catalog::entry(code).unwrap();
        let retries = matches!(entry.retry, Retry::AfterDelay);
        if retries && name.starts_with("curl") {
            assert!(snippet.text.contains("--retry 2"), "{name}");
        } else if retries {
            assert!(snippet.text.contains("Retry-After"), "{name}");
            assert!(snippet.text.contains('3'), "{name}");
        }
        if matches!(entry.retry, Retry::No) {
            assert!(!snippet.text.to_ascii_lowercase().contains("sleep"), "{name}");
        }
    });
}

#[test]
fn a_limit_is_one_sentence_and_in_the_text() {
    each(|name, _, snippet| {
        let Some(limit) = snippet.limit else { return };
        assert!(limit.ends_with('.') && !limit.trim_end_matches('.').contains(". "));
        let words = |text: &str| {
            let words = text.split_whitespace();
            words
                .filter(|word| !matches!(*word, "//" | "#"))
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert!(words(&snippet.text).contains(&words(limit)), "{name}");
    });
}

#[test]
fn the_printed_retry_after_is_what_the_url_asks_for() {
    let code = Code::new(429).unwrap();
    let facts = facts(Tool::Httpx, code, ORIGIN, "retry_after=1").unwrap();
    assert_eq!(facts, ["429", "Retry-After: 1", "attempts: 3"]);
}

#[test]
fn some_texts_whole() {
    for tool in tools() {
        let texts = SPREAD.map(|number| {
            let code = Code::new(number).unwrap();
            format!("==== {number}\n{}", text(tool, code).text)
        });
        insta::assert_snapshot!(tool.id(), texts.join("\n"));
    }
}
