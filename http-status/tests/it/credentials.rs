//! Who is told the cookies and credentials of a request.

use http_status::{Ask, Chance, Limits, Request, Version, credentials::shown, plan};

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
    let cases: [Case<'_>; 17] = [
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
        let told = shown(ORIGIN, &fields);
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
        assert_eq!(shown(ORIGIN, &again), told);
    }
}

#[test]
fn the_document_says_that_something_is_masked() {
    let fields = [("cookie", "a=b"), ("sec-fetch-site", "cross-site")];
    let cases = [
        ("", &fields[..], true),
        ("format=problem", &fields[..], true),
        ("format=text", &fields[..], false),
        ("body=x", &fields[..], false),
        ("", &fields[..1], false),
        ("", &fields[1..], false),
    ];
    for (query, fields, is_said) in cases {
        let ask = Ask::from_query("503", query).unwrap();
        let request =
            Request { fields, version: Version::Http2, ..Request::get(ORIGIN) };
        let plan = plan(&ask, &request, &Limits::default(), Chance::new(0)).unwrap();
        let note = "masked: Cookie, because another site may be behind this request; \
                    they are shown to this origin, to the address bar and to clients \
                    that are no browsers";
        assert_eq!(plan.notes.iter().any(|own| own == note), is_said, "{query}");
    }
}
