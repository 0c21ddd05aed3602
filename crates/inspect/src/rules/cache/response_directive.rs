//! Directive of responses in a request.

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::cache_control::{Directives, PLAIN, SECONDS},
    syntax::words,
};

pub(super) const RULE: Rule = Rule {
    id: "request-cache-control-response-directive",
    level: Level::Note,
    title: "Directive of responses in a request",
    finds: "`Cache-Control` of the request has a directive that only responses have, \
            such as `must-revalidate` or `private`.",
    why: "Caches pass over it in a request, so the client does not get what it seems \
          to ask for.",
    fix: "Write `no-cache` for a validated response, or `no-store` for one that is not \
          kept.",
    sections: &[rfc_section!(9111, "5.2.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(fields) = subject.request().and_then(|request| request.fields.as_ref())
    else {
        return;
    };
    let directives = Directives::from_fields(fields);
    let only_response: Vec<_> = directives
        .iter()
        .filter(|d| d.is_one_of(SECONDS) || d.is_one_of(PLAIN) || d.is("private"))
        .filter(|d| {
            !d.is_one_of(&["max-age", "no-store", "no-transform", "stale-if-error"])
        })
        .collect();
    if only_response.is_empty() {
        return;
    }
    let names = words::row(only_response.iter().map(|directive| directive.name));
    report.report(
        only_response.iter().map(|directive| directive.line),
        format!(
            "In a request, caches pass over {names}: only responses have such \
             directives."
        ),
    );
}
