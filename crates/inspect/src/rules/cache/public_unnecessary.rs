//! public without need.

use crate::{Level, Rule, Subject, cache::Kind, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "public-unnecessary",
    level: Level::Note,
    title: "public without need",
    finds: "`public` stands beside an explicit lifetime, and no credentials call for \
            it.",
    why: "A lifetime alone lets shared caches store the response; `public` adds only \
          that they may do so when the request had `Authorization`.",
    fix: "Leave `public` out, unless responses to requests with credentials are to be \
          shared.",
    sections: &[rfc_section!(9111, "5.2.2.9"), rfc_section!(9111, "3.5")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(facts) = subject.caching() else { return };
    let directives = &facts.directives;
    let is_contrary = directives.has("private") || directives.has("no-store");
    let is_explicit =
        facts.is_explicit(Kind::Shared) && facts.storage(Kind::Shared).allows();
    let is_shared_anyway = subject.request_lacks("Authorization")
        || directives.has("s-maxage")
        || directives.has("must-revalidate");
    if is_contrary || !is_explicit || !is_shared_anyway {
        return;
    }
    if let Some(public) = directives.get("public") {
        report.report(
            [public.line],
            "`public` adds nothing here: shared caches may store the response without \
             it.",
        );
    }
}
