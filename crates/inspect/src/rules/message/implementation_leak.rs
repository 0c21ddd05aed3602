//! Field that tells of the implementation.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::names,
};

pub(super) const RULE: Rule = Rule {
    id: "implementation-leak",
    level: Level::Note,
    title: "Field that tells of the implementation",
    finds: "The response has a field that only tells with what it was made.",
    why: "Clients do nothing with it, and whoever looks for sites with a known hole \
          finds them by it.",
    fix: "Switch it off: `expose_php = Off`, `app.disable('x-powered-by')`, \
          `proxy_hide_header X-Powered-By`.",
    sections: &[rfc_section!(9110, "17.12"), rfc_section!(9110, "10.2.4")],
    check,
    ..Rule::DEFAULT
};

const TABLE: &names::Table = &[
    ("x-application-context", ""),
    ("x-aspnet-version", ""),
    ("x-aspnetmvc-version", ""),
    ("x-backend-server", ""),
    ("x-content-encoded-by", ""),
    ("x-drupal-cache", ""),
    ("x-generator", ""),
    ("x-mod-pagespeed", ""),
    ("x-page-speed", ""),
    ("x-pingback", ""),
    ("x-powered-by", ""),
    ("x-powered-by-plesk", ""),
    ("x-powered-cms", ""),
    ("x-rack-cache", ""),
    ("x-runtime", ""),
    ("x-varnish", ""),
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for (name, _, lines) in names::found(TABLE, subject.fields()) {
        let value = subject.field(name).map_or("", |line| line.value.as_str());
        let message = format!("{} tells everybody {}.", shown(name), shown(value));
        report.report(lines, message);
    }
}

#[test]
fn the_table_is_sorted() {
    assert!(names::is_sorted(TABLE));
}
