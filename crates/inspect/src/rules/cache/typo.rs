//! Unknown directive that looks like a known one.

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::{
        cache_control::{FIELDS, PLAIN, SECONDS},
        nearest::nearest_within,
    },
};

pub(super) const RULE: Rule = Rule {
    id: "cache-control-typo",
    level: Level::Warning,
    title: "Unknown directive that looks like a known one",
    finds: "`Cache-Control` has a directive that nobody defines and that differs in a \
            letter or two from one that exists, such as `nocache` or `max_age`.",
    why: "Caches must pass over directives that they do not know, so it has no effect.",
    fix: "Spell it right.",
    sections: &[rfc_section!(9111, "5.2.3")],
    check,
    ..Rule::DEFAULT
};

/// The most unknown directives that are compared with the known ones.
const MOST: usize = 16;

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let directives = subject.directives();
    let unknown =
        directives.iter().filter(|d| http_status::is_token(d.name) && !d.is_known());
    for directive in unknown.take(MOST) {
        if let Some(meant) = meant(directive.name) {
            report.report(
                [directive.line],
                format!(
                    "Caches pass over `{}`, for they do not know it; `{meant}` is \
                     probably meant.",
                    directive.written()
                ),
            );
        }
    }
}

/// The directive that an unknown name probably stands for.
fn meant(name: &str) -> Option<&'static str> {
    let known = [SECONDS, PLAIN, FIELDS].into_iter().flatten().copied();
    // Short names look like many others.
    nearest_within(name, known, |length| match length {
        0..5 => 0,
        5..9 => 1,
        9..16 => 2,
        _ => 3,
    })
}

#[test]
fn a_misspelled_name_is_recognised() {
    let table = [
        ("nocache", Some("no-cache")),
        ("no-chache", Some("no-cache")),
        ("no_store", Some("no-store")),
        ("nostore", Some("no-store")),
        ("max_age", Some("max-age")),
        ("maxage", Some("max-age")),
        ("s-max-age", Some("s-maxage")),
        ("must-revaldiate", Some("must-revalidate")),
        ("imutable", Some("immutable")),
        ("pubic", Some("public")),
        ("stale-while-revalidation", Some("stale-while-revalidate")),
        ("none", None),
        ("community", None),
        ("channel-maxage", None),
        ("group", None),
        ("x", None),
    ];
    for (name, expected) in table {
        assert_eq!(meant(name), expected, "{name}");
    }
}
