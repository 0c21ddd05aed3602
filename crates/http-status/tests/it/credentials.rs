//! Who is told the cookies and credentials of a request.

use http_status::{
    Ask, Chance, Limits, Request,
    credentials::{Mask, mask, shown},
    plan,
};

const ORIGIN: &str = "http://lab.example";

/// Cookies and credentials, and a field that hides nothing.
const SECRETS: [(&str, &str); 5] = [
    ("cookie", "session=1"),
    ("Cookie", "b=2"),
    ("authorization", "Basic dTpw"),
    ("proxy-authorization", ""),
    ("x-api-key", "k"),
];

const BROWSER: (&str, &str) = ("user-agent", "Mozilla/5.0 (X11; Linux x86_64)");

#[test]
fn they_are_masked_where_another_site_may_ask() {
    type Case<'a> = (&'a [(&'a str, &'a str)], bool);
    let cases: [Case<'_>; 20] = [
        // A program.
        (&[], false),
        (&[("user-agent", "curl/8.5.0")], false),
        // A browser, to a trustworthy URL.
        (&[("sec-fetch-site", "same-origin")], false),
        (&[("sec-fetch-site", "none"), BROWSER], false),
        (&[("Sec-Fetch-Site", "same-site")], true),
        (&[("sec-fetch-site", "cross-site")], true),
        (&[("sec-fetch-site", "cross-site"), ("origin", ORIGIN)], true),
        (&[("sec-fetch-site", "same-origin"), ("origin", "http://b")], false),
        (&[("sec-fetch-site", "")], true),
        (&[("sec-fetch-site", "none, same-site")], true),
        // Lines that no browser sends twice.
        (&[("sec-fetch-site", "same-origin"), ("sec-fetch-site", "cross-site")], true),
        (&[("sec-fetch-site", "cross-site"), ("sec-fetch-site", "none")], true),
        (&[("origin", ORIGIN), ("origin", "http://b")], true),
        // A browser, to plain `http` on another machine.
        (&[BROWSER], true),
        (&[BROWSER, ("origin", ORIGIN)], false),
        (&[BROWSER, ("origin", "HTTP://LAB.EXAMPLE")], false),
        (&[BROWSER, ("origin", "http://www.lab.example")], true),
        (&[BROWSER, ("origin", "https://lab.example")], true),
        (&[("origin", "null")], true),
        (&[("origin", "http://lab.example.evil.example")], true),
    ];
    for (fields, is_masked) in cases {
        let fields: Vec<_> = fields.iter().chain(&SECRETS).copied().collect();
        let mask = mask(ORIGIN, &fields);
        assert_eq!(mask, is_masked.then_some(Mask::Foreign), "{fields:?}");
        let told = shown(mask, &fields);
        let values: Vec<_> =
            told.iter().skip(fields.len() - 5).map(|(_, value)| &**value).collect();
        let expected = if is_masked {
            [
                "[masked: 9 bytes]",
                "[masked: 3 bytes]",
                "[masked: 10 bytes]",
                "[masked: 0 bytes]",
                "k",
            ]
        } else {
            SECRETS.map(|(_, value)| value)
        };
        assert_eq!(values, expected, "{fields:?}");
        assert!(told.iter().map(|(name, _)| *name).eq(fields.iter().map(|f| f.0)));
        // Told of what was told already, nothing changes.
        let again: Vec<_> =
            told.iter().map(|(name, value)| (*name, &**value)).collect();
        assert_eq!(shown(mask, &again), told);
    }
}

#[test]
fn the_document_says_that_something_is_masked_and_why() {
    let foreign = [("cookie", "a=b"), ("sec-fetch-site", "cross-site")];
    let own = [("authorization", "a"), ("cookie", "a=b")];
    let because = "masked: Cookie, because another site may be behind this request";
    let stored =
        "masked: Cookie, Authorization, because a cache may keep this document";
    let cases = [
        ("", &foreign[..], because),
        ("format=problem", &foreign[..], because),
        ("header=Cache-Control: max-age=9", &foreign[..], because),
        ("format=text", &foreign[..], ""),
        ("body=x", &foreign[..], ""),
        ("", &foreign[1..], ""),
        ("", &own[..], ""),
        ("header=cache-control: no-store&header=CDN-Cache-Control: no-store", &own, ""),
        ("header=Cache-Control: max-age=9", &own, stored),
        ("header=Cache-Control: no-store, must-understand", &own, stored),
        ("header=Cache-Control: no-store&header=Cache-Control: public", &own, stored),
        ("header=CDN-Cache-Control: max-age=9", &own, stored),
        ("omit=Cache-Control", &own, stored),
    ];
    for (query, fields, note) in cases {
        let ask = Ask::from_query("503", query).unwrap();
        let request = Request { fields, ..Request::get(ORIGIN) };
        let plan = plan(&ask, &request, &Limits::default(), Chance::new(0)).unwrap();
        assert_eq!(plan.notes.concat(), note, "{query} {fields:?}");
    }
}
