//! Unknown directive in Strict-Transport-Security.

use http_status::excerpt;

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    rules::MOST,
    section::rfc_section,
    syntax::{hsts, nearest::nearest},
};

pub(super) const RULE: Rule = Rule {
    id: "hsts-directive-unknown",
    level: Level::Warning,
    title: "Unknown directive in Strict-Transport-Security",
    finds: "A directive is none of `max-age`, `includeSubDomains` and `preload`.",
    why: "User agents skip it, so with a typo in `includeSubDomains` the subdomains \
          stay open.",
    fix: "Write `includeSubDomains` in one word, with an `s` at its end.",
    sections: &[rfc_section!(6797, "6.1"), rfc_section!(6797, "6.1.2")],
    check,
    ..Rule::DEFAULT
};

const KNOWN: [&str; 3] = ["max-age", "includeSubDomains", "preload"];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Strict-Transport-Security") else { return };
    // Without `max-age` all of it is ignored: another rule.
    if hsts::max_age(&line.value).is_none() {
        return;
    }
    for name in unknown(&line.value) {
        let meant = nearest(name, KNOWN)
            .map_or(String::new(), |meant| format!("; `{meant}` was probably meant"));
        report.report_line(
            line,
            format!("User agents do not know `{}`{meant}.", excerpt(name)),
        );
    }
}

/// The first unknown names, of which a few tell enough.
fn unknown(value: &str) -> impl Iterator<Item = &str> {
    hsts::directives(value)
        .filter(|directive| http_status::is_token(directive.name))
        .filter(|directive| !KNOWN.iter().any(|known| directive.is(known)))
        .map(|directive| directive.name)
        .take(MOST)
}

/// Whether this directive seems to be there, and is misspelt.
pub(super) fn is_misspelt(value: &str, meant: &str) -> bool {
    unknown(value).any(|name| nearest(name, KNOWN) == Some(meant))
}
