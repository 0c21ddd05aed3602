//! Field without effect.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::names,
};

pub(super) const RULE: Rule = Rule {
    id: "field-useless",
    level: Level::Note,
    title: "Field without effect",
    finds: "The response has a field that means nothing in HTTP.",
    why: "It costs bytes in every response, and readers look for a meaning that it \
          does not have.",
    fix: "Leave it out.",
    sections: &[rfc_section!(9110, "5.1")],
    check,
    ..Rule::DEFAULT
};

const TABLE: &names::Table = &[
    ("cache", "`Cache-Control` is what caches read"),
    ("cneonction", "a load balancer spoilt `Connection` to hide it"),
    ("connectiox", "a load balancer spoilt `Connection` to hide it"),
    (
        "content-transfer-encoding",
        "it belongs to mail, and content of HTTP is binary anyway",
    ),
    ("cteonnt-length", "a load balancer spoilt `Content-Length` to hide it"),
    ("imagetoolbar", "it spoke to Internet Explorer 6"),
    ("mime-version", "it belongs to mail, and HTTP is not MIME"),
    ("msthemecompatible", "it spoke to Internet Explorer 6"),
    ("nncoection", "a load balancer spoilt `Connection` to hide it"),
    ("ntcoent-length", "a load balancer spoilt `Content-Length` to hide it"),
    ("proxy-connection", "no specification knows it"),
    (
        "status",
        "the status line says it, and this is a word between CGI and its server",
    ),
    ("x-cnection", "a load balancer spoilt `Connection` to hide it"),
    ("x-pad", "it worked around a fault of Netscape"),
    ("x-ua-compatible", "it spoke to Internet Explorer"),
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for (name, why, lines) in names::found(TABLE, subject.fields()) {
        // In HTTP/2 this one is worse than useless.
        if subject.is_multiplexed() && name.eq_ignore_ascii_case("Proxy-Connection") {
            continue;
        }
        report.report(lines, format!("{} has no effect: {why}.", shown(name)));
    }
}

#[test]
fn the_table_is_sorted() {
    assert!(names::is_sorted(TABLE));
}
