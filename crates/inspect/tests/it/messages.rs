//! What findings say of values that are wrong in one of several ways.

use inspect::{inspect, paste};

/// Field lines, a rule, and what it says of each.
const TABLE: [(&str, &str, &[&str]); 19] = [
    (
        "ETag: x",
        "etag-unquoted",
        &["The quotation marks of an entity tag are a part of it, and `x` lacks them."],
    ),
    (
        "ETag: W\"x\"",
        "etag-unquoted",
        &[
            "The quotation marks of an entity tag are a part of it, and `W\"x\"` has no \
           slash between the `W` and them.",
        ],
    ),
    (
        "ETag: \"x\"-gzip",
        "etag-unquoted",
        &[
            "The quotation marks of an entity tag are a part of it, and `\"x\"-gzip` goes \
           on after them.",
        ],
    ),
    (
        "ETag: “x”",
        "etag-unquoted",
        &["The quotation marks of an entity tag are a part of it, and `“x”` has \
           typographic ones, which do not count."],
    ),
    (
        "Clear-Site-Data: \"cache\"; \"cookies\"",
        "clear-site-data-unquoted",
        &[
            "Browsers skip `\"cache\"; \"cookies\"`: commas, not semicolons, part the values.",
        ],
    ),
    (
        "Clear-Site-Data: cache, cookies, \"storage\"",
        "clear-site-data-unquoted",
        &["Browsers skip `cache` and `cookies`: each value stands in double quotes."],
    ),
    (
        "Date: Tue, 22 Nov 2025 12:00:00 GMT",
        "date-invalid",
        &["`Date` is `Tue, 22 Nov 2025 12:00:00 GMT`, and that day is a Saturday."],
    ),
    (
        "Date: Tue, 31 Jun 2025 12:00:00 GMT",
        "date-invalid",
        &[
            "`Date` is `Tue, 31 Jun 2025 12:00:00 GMT`, and there is no such day in the \
           calendar.",
        ],
    ),
    (
        "Content-Type: text/html; charset=“utf-8”",
        "field-value-not-ascii",
        &["`Content-Type` is `text/html; charset=“utf-8”`, and U+201C in it is not \
           ASCII, so the value is not understood."],
    ),
    (
        "X-Town: Kraków",
        "field-value-not-ascii",
        &["`X-Town` is `Kraków`, and U+00F3 in it is not ASCII."],
    ),
    (
        "Strict-Transport-Security: \"max-age=31536000\"",
        "hsts-invalid",
        &["`Strict-Transport-Security` cannot be read: `\"max-age=31536000\"` is no \
           directive (no quotation marks stand around directives)."],
    ),
    (
        "Strict-Transport-Security: max-age:31536000",
        "hsts-invalid",
        &[
            "`Strict-Transport-Security` cannot be read: `max-age:31536000` is no directive \
           (an equals sign follows the name).",
        ],
    ),
    (
        "Content-Security-Policy: \"default-src 'self'; frame-ancestors 'self'\"",
        "csp-directive-unknown",
        &[
            "Browsers skip the directive `\"default-src`, as quotation marks stand around \
           the policy.",
        ],
    ),
    (
        "Content-Security-Policy: scrpit-src 'self'; colour red",
        "csp-directive-unknown",
        &[
            "Browsers skip the directive `scrpit-src`; `script-src` was probably meant.",
            "Browsers skip the directive `colour`.",
        ],
    ),
    (
        "Content-Security-Policy: sandbox a b c d e f g",
        "csp-sandbox-unknown",
        &["Browsers skip `a`, `b`, `c`, `d`, `e`, `f` and more in `sandbox`."],
    ),
    (
        "Content Type: text/html",
        "field-name-invalid",
        &["`Content Type` cannot be a field name: `Content-Type` may be meant."],
    ),
    (
        "Allow: get, POST, put",
        "allow-lowercase",
        &["`Allow` has `get` and `put`, and the methods are `GET` and `PUT`."],
    ),
    (
        "X-Powered-By: PHP/8.3\nX-AspNet-Version: 4.0",
        "implementation-leak",
        &[
            "`X-Powered-By` tells everybody `PHP/8.3`.",
            "`X-AspNet-Version` tells everybody `4.0`.",
        ],
    ),
    (
        "Referer-Policy: a\nContnet-Type: b",
        "field-misspelt",
        &[
            "`Referer-Policy` is no known field: `Referrer-Policy` may be meant.",
            "`Contnet-Type` is no known field: `Content-Type` may be meant.",
        ],
    ),
];

/// What a rule says of a response.
fn said(text: &str, id: &str) -> Vec<String> {
    let exchange = paste::read(text).exchanges.remove(0);
    let findings = inspect(&exchange).findings.into_iter();
    findings.filter(|one| one.rule.id == id).map(|one| one.message).collect()
}

#[test]
fn a_message_says_what_is_wrong_with_this_value() {
    for (lines, id, messages) in TABLE {
        assert_eq!(said(&format!("HTTP/1.1 200 OK\n{lines}\n\n"), id), messages);
    }
}

#[test]
fn fields_of_one_connection_have_no_place_in_others() {
    let of =
        |lines: &str| said(&format!("HTTP/2 200\n{lines}\n"), "connection-field-http2");
    assert_eq!(of("connection: close"), ["`Connection` has no place in HTTP/2."]);
    assert_eq!(
        of("connection: close\nkeep-alive: max=5\nupgrade: h2c"),
        ["`Connection`, `Keep-Alive` and `Upgrade` have no place in HTTP/2."]
    );
}

#[test]
fn a_text_of_defects_has_few_findings() {
    let lines = |line: &str| {
        let most = paste::LIMIT / line.len() / 2;
        format!("HTTP/1.1 200 OK\n{}\n", line.repeat(most))
    };
    for (line, id) in [
        ("X-Town: Kraków\n", "field-value-not-ascii"),
        ("Referer-Policy: x\n", "field-misspelt"),
        ("a b: x\n", "field-name-invalid"),
        ("Server:\n", "field-empty"),
        ("Via: x, y\n", "via-invalid"),
        ("Content-Language: a_b, c_d\n", "content-language-invalid"),
        ("Content-Security-Policy: a; b\n", "csp-directive-unknown"),
        ("Clear-Site-Data: x\n", "clear-site-data-unquoted"),
        ("Clear-Site-Data: \"x\"\n", "clear-site-data-unknown"),
    ] {
        let count = said(&lines(line), id).len();
        assert_eq!(count, 9, "{id}");
    }
}
