//! Every server has a text for every code, and every text is fit to be shown.

use http_status::{Code, catalog};
use snippets::{Body, Recipe, Side, Snippet, Tool, snippet};

fn texts() -> impl Iterator<Item = (Code, Snippet)> {
    let servers = Tool::ALL.into_iter().filter(|tool| tool.side() == Side::Server);
    servers.flat_map(|tool| {
        let codes = catalog::entries().map(|entry| entry.code);
        codes.filter_map(move |code| Some((code, snippet(tool, code, "", "")?)))
    })
}

/// A tab is four columns wide.
fn width(line: &str) -> usize {
    line.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

#[test]
fn every_code_has_a_text_of_every_server() {
    assert_eq!(texts().count(), 5 * catalog::entries().count());
}

#[test]
fn texts_fit_the_page() {
    let mut faults = Vec::new();
    for (code, Snippet { tool, text, .. }) in texts() {
        let id = format!("{} {code}", tool.id());
        let lines = text.lines().count();
        if !(7..=58).contains(&lines) {
            faults.push(format!("{id}: {lines} lines"));
        }
        for line in text.lines() {
            if width(line) > 80 {
                faults.push(format!("{id}: {} columns: {line}", width(line)));
            }
            if line.trim_end() != line {
                faults.push(format!("{id}: ends in blanks: {line}"));
            }
        }
        if !text.ends_with('\n') || text.ends_with("\n\n") || text.starts_with('\n') {
            faults.push(format!("{id}: begins or ends badly"));
        }
        if text.contains("\n\n\n") && tool != Tool::FastApi {
            faults.push(format!("{id}: two empty lines"));
        }
        for word in ["TODO", "FIXME", "$problem", "$logged", "@id", "$title"] {
            if text.contains(word) {
                faults.push(format!("{id}: has {word}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn texts_name_what_their_code_needs() {
    let mut faults = Vec::new();
    for (code, Snippet { tool, text, limit }) in texts() {
        let recipe = Recipe::for_code(code).unwrap();
        // A limited text, an interim code and a library's own work have others.
        if limit.is_some() || code.is_interim() || matches!(code.get(), 206 | 304 | 405)
        {
            continue;
        }
        let plain = text.to_lowercase().replace(['-', '_'], "");
        let elsewhere = ["Date", "Content-Type"];
        for field in recipe.own_fields().map(|field| &*field.name) {
            let name = field.to_lowercase().replace('-', "");
            let by_helper = field == "Location" && recipe.is_followed();
            if !elsewhere.contains(&field) && !by_helper && !plain.contains(&name) {
                faults.push(format!("{} {code}: no {field}", tool.id()));
            }
        }
        let writes = ["json(", "body(", ".send(", "Encode(", "problem"];
        if recipe.body() == Body::Forbidden
            && recipe.entry.retry == catalog::Retry::NotApplicable
            && code.get() == 204
            && writes.iter().any(|call| text.contains(call))
        {
            faults.push(format!("{} {code}: writes content", tool.id()));
        }
        if text.contains("Proxy-Status") {
            faults.push(format!("{} {code}: Proxy-Status of an origin", tool.id()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_a_tool_cannot_do_is_told_in_a_sentence() {
    for (code, Snippet { tool, limit, .. }) in texts() {
        if let Some(limit) = limit {
            let id = format!("{} {code}: {limit}", tool.id());
            assert!(limit.ends_with('.') && !limit.contains("  "), "{id}");
        }
    }
}

#[test]
fn texts_of_a_spread_of_codes() {
    for number in [103, 200, 204, 206, 304, 308, 401, 405, 429, 502, 521, 999] {
        let code = Code::new(number).unwrap();
        let mut all = String::new();
        for (_, text) in texts().filter(|(own, _)| *own == code) {
            let limit = text.limit.map(|limit| format!("limit: {limit}\n"));
            let limit = limit.unwrap_or_default();
            all += &format!("== {} ==\n{limit}{}\n", text.tool.id(), text.text);
        }
        insta::assert_snapshot!(format!("server_{number}"), all);
    }
}

/// Characters that are special in one of the languages.
const NASTY: &str = "header=X-Nasty:+a%5Cb+%22c%22%23+'d'+%60e%60+%24%7Bf%7D+%25s\
                     &header=x-words:+in+void+in,+id;+time.now+(id)+request.+headers";

/// Content that is special in one of the languages, and ends no line of theirs.
const NASTY_CONTENT: &str = "type=text/x-nasty&body=a%5Cb%22c%22%23'd'%60e%60%24%7Bf%7D%25s\
                             %0D%0A%09+%01%C3%A9+in+void";

/// What this query makes of the texts of a code.
fn asking(code: Code, query: &str) -> String {
    let servers = Tool::ALL.into_iter().filter(|tool| tool.side() == Side::Server);
    let texts = servers.filter_map(|tool| snippet(tool, code, "", query));
    let text = |text: Snippet| {
        let limit = text.limit.map(|limit| format!("limit: {limit}\n"));
        let limit = limit.unwrap_or_default();
        format!("== {} ==\n{limit}{}\n", text.tool.id(), text.text)
    };
    texts.map(text).collect()
}

#[test]
fn texts_answer_with_what_is_asked_for() {
    for (name, number, query) in [
        ("an_option", 503, "retry_after=7&delay=1s"),
        ("nasty_values", 520, NASTY),
        ("in_a_fixed_text", 502, NASTY),
        (
            "of_a_redirect",
            307,
            "location=/elsewhere%3Fa%3D1&header=X-A:+1&header=X-A:+2",
        ),
        ("without_a_required_one", 401, "omit=www-authenticate"),
        ("shared_with_the_other_answer", 304, "header=Vary:+Accept&omit=Cache-Control"),
        ("content", 503, "body=Back+in+five+minutes.&retry_after=300"),
        (
            "content_on_a_condition",
            429,
            "body=%7B%22slow%22:+true%7D&type=application/json",
        ),
        (
            "content_of_a_redirect",
            302,
            "body=%3Cp%3EMoved&header=content-type:+text/html",
        ),
        ("nasty_content", 520, NASTY_CONTENT),
    ] {
        let code = Code::new(number).unwrap();
        insta::assert_snapshot!(format!("asked_{name}"), asking(code, query));
    }
}

#[test]
fn options_that_change_no_field_change_no_text() {
    for number in [200, 206, 308, 429, 502] {
        let query = "delay=1s&drip=2s&format=html&header=Content-Type:+text/css&seed=4";
        let code = Code::new(number).unwrap();
        assert_eq!(asking(code, query), asking(code, ""), "{number}");
    }
}

#[test]
fn a_text_that_keeps_its_content_says_so() {
    for number in [206, 207, 405, 408, 422, 500, 502, 504] {
        let code = Code::new(number).unwrap();
        let plain = asking(code, "");
        let text = asking(code, "body=x");
        let texts = |all: &str| {
            let lines = all.lines().filter(|line| !line.starts_with("limit: "));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(texts(&text), texts(&plain), "{number}");
        assert_eq!(text.matches("limit: ").count(), 5, "{number}: {text}");
    }
}

#[test]
fn a_code_without_content_has_none_that_is_asked_for() {
    for number in [204, 205, 304] {
        let code = Code::new(number).unwrap();
        assert_eq!(asking(code, "body=x&type=text/css"), asking(code, ""), "{number}");
    }
}

#[test]
fn a_text_that_keeps_its_fields_says_so() {
    for (number, query) in [
        (103, "header=X-A:+1"),
        (206, "header=X-A:+1"),
        (207, "header=X-A:+1"),
        (304, "header=etag:+%22x%22"),
        (405, "omit=Allow"),
        (408, "retry_after=1"),
        (412, "omit=ETag"),
        (416, "header=X-A:+1"),
        (416, "header=X-A:+1&body=x"),
    ] {
        let code = Code::new(number).unwrap();
        let text = snippet(Tool::Express, code, "", query).unwrap();
        let plain = snippet(Tool::Express, code, "", "").unwrap();
        assert_eq!(text.text, plain.text, "{number}");
        let limit = text.limit.unwrap();
        assert!(
            limit.contains("not those that the page asks for"),
            "{number}: {limit}"
        );
        assert_eq!(limit.contains("content"), query.contains("body"), "{limit}");
    }
}
