//! Set-Cookie on a response that shared caches may store.

use crate::{
    Level, Rule, Subject,
    cache::{FreshnessRule, Kind},
    rule::Reporter,
    section::rfc_section,
};

pub(super) const RULE: Rule = Rule {
    id: "set-cookie-shared",
    level: Level::Warning,
    title: "Set-Cookie on a response that shared caches may store",
    finds: "The response sets a cookie, and a shared cache may store and reuse it; a \
            note where no lifetime is given.",
    why: "`Set-Cookie` does not keep caches from storing a response, so that one user \
          may get the session of another. CDNs that fear this store no response with a \
          cookie at all.",
    fix: "Write `private` or `no-store`, or set the cookie elsewhere.",
    sections: &[rfc_section!(9111, "7.3"), rfc_section!(9111, "5.2.2.7")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(facts) = subject.caching() else { return };
    let lines = subject.fields().lines("Set-Cookie");
    if lines.is_empty() || !subject.is_shareable() || subject.varies_on("*") {
        return;
    }
    let names_it = |name: &&str| facts.directives.names_field(name, "Set-Cookie");
    if ["private", "no-cache"].iter().any(names_it) {
        return;
    }
    match facts.lifetime(Kind::Shared) {
        (FreshnessRule::Heuristic, _) => report.report_as(
            Level::Note,
            lines,
            "Nothing forbids shared caches to store this response with its cookie.",
        ),
        (rule, _) => report.report(
            lines,
            format!(
                "Shared caches may store this response, as `{}` says, and give its \
                 cookie to others.",
                rule.id()
            ),
        ),
    }
}
