//! Obsolete field.

use super::shown;
use crate::{
    Level, Rule, Section, Subject, rule::Reporter, section::rfc_section, syntax::names,
};

const WARNING: Section = rfc_section!(9111, "5.5");

pub(super) const RULE: Rule = Rule {
    id: "field-obsolete",
    level: Level::Note,
    title: "Obsolete field",
    finds: "The response has a field that is registered as obsolete or deprecated.",
    why: "Clients of today ignore it, so it protects from nothing and promises \
          nothing.",
    fix: "Remove it, and send what replaced it if there is something.",
    sections: &[rfc_section!(9110, "16.3.1"), WARNING],
    check,
    ..Rule::DEFAULT
};

/// Names, and why they are obsolete.
const TABLE: &names::Table = &[
    ("accept-ch-lifetime", "hints last as long as the session now"),
    ("access-control", "`Access-Control-Allow-Origin` replaced it"),
    ("c-ext", ""),
    ("c-man", ""),
    ("c-opt", ""),
    ("c-pep", ""),
    ("c-pep-info", ""),
    ("content-base", "links are resolved against the URL, or `base` in the document"),
    ("content-dpr", "images carry their resolution themselves"),
    ("content-id", ""),
    ("content-md5", "`Content-Digest` replaced it"),
    ("content-script-type", "scripts name their type themselves"),
    ("content-style-type", "style sheets name their type themselves"),
    ("content-version", ""),
    ("cookie2", "it was a field of requests that nobody sends"),
    ("default-style", "the document names its style sheet"),
    ("derived-from", ""),
    ("differential-id", ""),
    ("digest", "`Content-Digest` and `Repr-Digest` replaced it"),
    ("dnt", "it was a field of requests that nobody heeds"),
    ("dpr", "`Sec-CH-DPR` replaced it, in requests"),
    ("expect-ct", "browsers ask every certificate for transparency now"),
    ("ext", ""),
    ("feature-policy", "`Permissions-Policy` replaced it"),
    ("getprofile", ""),
    ("http2-settings", "the upgrade to HTTP/2 that it belonged to is obsolete"),
    ("man", ""),
    ("method-check", "preflights of CORS replaced it"),
    ("method-check-expires", "preflights of CORS replaced it"),
    ("opt", ""),
    ("p3p", "the last browser that read it is gone"),
    ("pep", ""),
    ("pep-info", ""),
    ("pics-label", ""),
    ("profileobject", ""),
    ("protocol", ""),
    ("protocol-info", ""),
    ("protocol-query", ""),
    ("protocol-request", ""),
    ("proxy-features", ""),
    ("proxy-instruction", ""),
    ("public", "`Allow` says which methods there are"),
    ("public-key-pins", "browsers removed it because it locked sites out"),
    ("public-key-pins-report-only", "browsers removed pinning"),
    ("referer-root", "`Origin` replaced it, in requests"),
    ("safe", ""),
    ("security-scheme", ""),
    ("set-cookie2", "no browser ever read it; `Set-Cookie` is what they read"),
    ("setprofile", ""),
    ("uri", "`Location` and `Content-Location` replaced it"),
    ("viewport-width", "`Sec-CH-Viewport-Width` replaced it, in requests"),
    ("want-digest", "`Want-Content-Digest` and `Want-Repr-Digest` replaced it"),
    ("warning", "caches neither wrote nor read it"),
    ("width", "`Sec-CH-Width` replaced it, in requests"),
    ("x-content-security-policy", "`Content-Security-Policy` replaced it"),
    ("x-webkit-csp", "`Content-Security-Policy` replaced it"),
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for (name, why, lines) in names::found(TABLE, subject.fields()) {
        let message = if why.is_empty() {
            format!("{} is obsolete, and nothing reads it.", shown(name))
        } else {
            format!("{} is obsolete: {why}.", shown(name))
        };
        if name.eq_ignore_ascii_case("Warning") {
            report.citing(WARNING).report(lines, message);
        } else {
            report.report(lines, message);
        }
    }
}

#[test]
fn the_table_is_sorted() {
    assert!(names::is_sorted(TABLE));
}
