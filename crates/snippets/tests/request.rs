//! One request in every format: a plain one, and one that hurts.

use snippets::{FORMATS, Request};

/// What quoting has to survive.
const CONTENT: &str =
    "it's \"so\"\n\t$HOME `id` ${x} {{y}} \\n \\u0041 100% # !! é 🙂 ‘’ “\\";

fn request(
    method: &str,
    url: &str,
    fields: &[(&str, &str)],
    content: Option<&str>,
) -> Request {
    let fields = fields.iter();
    Request {
        method: method.to_owned(),
        url: url.to_owned(),
        fields: fields
            .map(|(name, value)| (name.to_string(), value.to_string()))
            .collect(),
        content: content.map(str::to_owned),
    }
}

fn every_text(request: &Request) -> String {
    let texts = FORMATS.iter().map(|format| {
        let text = format.text(request);
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{}", format.id);
        format!("== {}\n{text}\n", format.name)
    });
    texts.collect()
}

#[expect(clippy::unwrap_used, reason = "the tests name formats that are there")]
fn text(id: &str, request: &Request) -> String {
    FORMATS.iter().find(|format| format.id == id).unwrap().text(request)
}

#[test]
fn ids_and_names_are_unique() {
    for of in [|f: &snippets::Format| f.id, |f: &snippets::Format| f.name] {
        let mut all: Vec<_> = FORMATS.iter().map(of).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), FORMATS.len());
    }
}

#[test]
fn a_plain_request_in_every_format() {
    let url = "http://127.0.0.1:3000/api/status/503?retry_after=9&delay=1s";
    insta::assert_snapshot!(every_text(&request("GET", url, &[], None)));
}

#[test]
fn a_request_that_hurts_in_every_format() {
    let fields = [
        ("Content-Type", "text/plain; charset=\"utf-8\""),
        ("X-Quotes", "it's \"so\" \\ $HOME `id` 100% {{y}} #!"),
        ("X-Equals", "=@:;"),
        ("X-Empty", ""),
        ("__proto__", "a"),
        ("X-Twice", "1"),
        ("x-twice", "2"),
    ];
    let url =
        "http://127.0.0.1:3000/api/status/422?reason=it's%20%22so%22%20$x&a=[{b}]";
    insta::assert_snapshot!(every_text(&request("POST", url, &fields, Some(CONTENT))));
}

#[test]
fn what_cannot_be_sent_is_left_out_and_said() {
    let fields = [
        ("X Space", "a"),
        ("X-Line", "a\r\nX-Smuggled: b"),
        ("X-Letters", "é"),
        ("Host", "elsewhere.example"),
        ("X-Padded", " a "),
    ];
    let url = "http://127.0.0.1:3000/api/status/200#top";
    insta::assert_snapshot!(text("curl", &request("HEAD", url, &fields, Some("a"))));
}

#[test]
fn odd_content_is_escaped_piped_or_left_out() {
    let url = "http://127.0.0.1:3000/api/status/200";
    let request = request("PUT", url, &[], Some("'\0\u{1b}[31m\r\n\u{202e}\u{feff}\\"));
    insta::assert_snapshot!(every_text(&request));
}

#[test]
fn a_file_of_requests_leaves_out_what_means_something_in_it() {
    for content in ["{{a}}", "a\n###\nb", "< file", " a", "a\n", "a\r\nb", "> {% x %}"]
    {
        let request = request("POST", "http://a/b", &[], Some(content));
        let text = text("http-file", &request);
        assert!(text.starts_with("# Left out: the content; "), "{content:?}: {text}");
        assert!(
            text.ends_with("charset=UTF-8\n") || text.ends_with("POST http://a/b\n"),
            "{content:?}: {text}"
        );
    }
}

#[test]
fn httpie_leaves_out_a_value_that_it_would_change() {
    for (value, is_kept) in
        [(r"a\:b", false), (r"a\\:b", true), (r"a\\\=b", false), (r"a\b:c\", true)]
    {
        let text =
            text("httpie", &request("GET", "http://a/b", &[("X-A", value)], None));
        assert_eq!(text.contains(&format!("'X-A: {value}'")), is_kept, "{text}");
        assert_eq!(!text.starts_with("# Left out"), is_kept, "{text}");
    }
}

#[test]
fn a_url_holds_nothing_that_ends_it() {
    let request = request("GET", "http://[::1]:3000/a b\"\n{c}[d]é?e'f#g", &[], None);
    assert_eq!(
        text("curl", &request),
        "curl -i 'http://[::1]:3000/a%20b%22%0A%7Bc%7D%5Bd%5D%C3%A9?e'\\''f'\n"
    );
}
