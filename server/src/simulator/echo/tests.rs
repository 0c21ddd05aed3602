use axum::http::{HeaderName, HeaderValue};

use super::{json::MAX_DEPTH, *};

const FORM: &str = "content-type: application/x-www-form-urlencoded";
const JSON: &str = "content-type: application/json";
const TEXT: &str = "content-type: text/plain";
const BYTES: &str = "content-type: application/octet-stream";

/// The content of a request with these fields, of which so many bytes were kept.
fn shown(lines: &[&str], content: &[u8], most: usize) -> String {
    let fields = lines.iter().map(|line| {
        let (name, value) = line.split_once(": ").unwrap();
        let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
        (name, HeaderValue::from_str(value).unwrap())
    });
    let start = content[..most.min(content.len())].to_vec().into();
    let content = ReadContent { start, length: content.len() as u64 };
    let fields: HeaderMap = fields.collect();
    serde_json::to_string(&Echo::new(&fields, &content)).unwrap()
}

fn member(kind: &str, value: &str, left_out: usize) -> String {
    format!(r#"{{"kind":"{kind}","value":{value},"left_out":{left_out}}}"#)
}

#[test]
fn the_kind_goes_by_the_media_type_and_the_bytes() {
    let cases: &[(&[&str], &str, &str, &str)] = &[
        (&[TEXT], "a \"b\"\n", "text", r#""a \"b\"\n""#),
        (&[TEXT], "\0", "text", r#""\u0000""#),
        (&["content-type: Text/HTML; charset=\"UTF-8\""], "é", "text", "\"é\""),
        (&["content-type: text/csv; charset=us-ascii"], "a,b", "text", "\"a,b\""),
        (&["content-type: text/plain; charset=iso-8859-1"], "a", "base64", "\"YQ==\""),
        (&["content-type: text/plain; charset=utf-16"], "a\0", "base64", "\"YQA=\""),
        (&["content-type: application/xml"], "<a/>", "text", "\"<a/>\""),
        (&["content-type: image/svg+xml"], "<svg/>", "text", "\"<svg/>\""),
        (&[JSON], " {\"a\" :1} \n", "json", "{\"a\" :1}"),
        (&[JSON], "\"text\"", "json", "\"text\""),
        (&[JSON], "null", "json", "null"),
        (&["content-type: application/problem+json"], "[]", "json", "[]"),
        (&["content-type: application/json; charset=utf-16"], "1", "json", "1"),
        (&[JSON], "{\"a\":1,}", "text", r#""{\"a\":1,}""#),
        (&[JSON], "1 2", "text", "\"1 2\""),
        (&[JSON], "\u{feff}{}", "text", "\"\u{feff}{}\""),
        (&[FORM], "a=1+2&b=%C3%A9&a", "form", r#"[["a","1 2"],["b","é"],["a",""]]"#),
        (&[FORM], "=&&=", "form", r#"[["",""],["",""]]"#),
        (&[FORM], "&", "form", "[]"),
        (&[FORM], "a=%zz", "text", "\"a=%zz\""),
        (&[FORM], "a=%ff", "text", "\"a=%ff\""),
        (&[BYTES], "abc", "base64", "\"YWJj\""),
        (&["content-type: multipart/form-data; boundary=a"], "-", "base64", "\"LQ==\""),
        (&["content-type: text"], "abc", "base64", "\"YWJj\""),
        (&[TEXT, TEXT], "abc", "base64", "\"YWJj\""),
        (&[], "abc\r\n\t", "text", r#""abc\r\n\t""#),
        (&[], "{}", "text", "\"{}\""),
        (&[], "a\0", "base64", "\"YQA=\""),
        (&[JSON, "content-encoding: gzip"], "{}", "base64", "\"e30=\""),
        (&[JSON, "content-encoding: identity, br"], "{}", "base64", "\"e30=\""),
        (&[JSON, "content-encoding: Identity"], "{}", "json", "{}"),
    ];
    for (fields, content, kind, value) in cases {
        let expected = member(kind, value, 0);
        assert_eq!(shown(fields, content.as_bytes(), 1000), expected, "{fields:?}");
    }
    assert_eq!(shown(&[TEXT], b"", 1000), "null");
    for fields in [&[TEXT][..], &[JSON], &[FORM], &[BYTES], &[]] {
        assert_eq!(shown(fields, b"\xff", 1000), member("base64", "\"/w==\"", 0));
    }
}

#[test]
fn json_stays_as_it_was_written() {
    for json in [
        "1e400",
        "-1.0",
        "1.50E+2",
        "123456789012345678901234567890.000",
        r#"{"b":1,"a":2,"b":3}"#,
        r#"{"a": "\u0041\ud800\/<script>"}"#,
        "[1,\r\n\t2 ]",
    ] {
        assert_eq!(shown(&[JSON], json.as_bytes(), 1000), member("json", json, 0));
    }
}

#[test]
fn json_that_is_deeper_than_readers_go_is_text() {
    let nested = |open: &str, close: &str, depth: usize| {
        format!("{}0{}", open.repeat(depth), close.repeat(depth))
    };
    for (open, close) in [("[", "]"), ("{\"]\\\"\":", "}")] {
        for depth in [1, MAX_DEPTH] {
            let json = nested(open, close, depth);
            assert_eq!(shown(&[JSON], json.as_bytes(), 9999), member("json", &json, 0));
        }
        for depth in [MAX_DEPTH + 1, 128, 32_000] {
            let json = nested(open, close, depth);
            let text = serde_json::to_string(&json).unwrap();
            let shown = shown(&[JSON], json.as_bytes(), usize::MAX);
            assert_eq!(shown, member("text", &text, 0));
        }
    }
    // Only what is open at a time is deep.
    let flat = format!("[{}[]]", "[],".repeat(1000));
    assert_eq!(shown(&[JSON], flat.as_bytes(), 9999), member("json", &flat, 0));
}

#[test]
fn what_is_cut_is_text_or_bytes_and_says_how_much_is_missing() {
    for (fields, content, most, kind, value, left_out) in [
        (&[TEXT][..], "abcdef", 4, "text", "\"abcd\"", 2),
        (&[TEXT], "abcé", 4, "text", "\"abc\"", 2),
        (&[TEXT], "a😀", 4, "text", "\"a\"", 4),
        (&[JSON], "[1, 2]", 5, "text", "\"[1, 2\"", 1),
        (&[JSON], "1234", 2, "text", "\"12\"", 2),
        (&[FORM], "a=%41", 3, "text", "\"a=%\"", 2),
        (&[FORM], "a=1&b=2", 3, "text", "\"a=1\"", 4),
        (&[BYTES], "abcd", 3, "base64", "\"YWJj\"", 1),
        (&[TEXT], "abcd", 0, "text", "\"\"", 4),
        (&[BYTES], "abcd", 0, "base64", "\"\"", 4),
        (&[], "abcd", 2, "text", "\"ab\"", 2),
    ] {
        let expected = member(kind, value, left_out);
        assert_eq!(shown(fields, content.as_bytes(), most), expected, "{content}");
    }
    let broken = shown(&[TEXT], b"a\xffbcd", 3);
    assert_eq!(broken, member("base64", "\"Yf9i\"", 2));
}
