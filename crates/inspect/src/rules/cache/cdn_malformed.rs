//! CDN-Cache-Control that does not follow its grammar.

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::targeted::parse, syntax::words,
};

pub(super) const RULE: Rule = Rule {
    id: "cdn-cache-control-malformed",
    level: Level::Error,
    title: "CDN-Cache-Control that does not follow its grammar",
    finds: "`CDN-Cache-Control`, or the like field of one CDN, is empty or not a \
            dictionary of a structured field.",
    why: "A CDN must pass over all of it and go by `Cache-Control`.",
    fix: "Write keys in lower case with commas between, and integers without quotation \
          marks, such as `max-age=600, must-revalidate`.",
    sections: &[rfc_section!(9213, "2.1"), rfc_section!(9651, "3.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for (name, value) in subject.targeted() {
        let lines = subject.fields().lines(name);
        match parse(value) {
            Some(directives) if directives.is_empty() => {
                report.report(
                    lines,
                    format!("`{name}` is empty, so CDNs go by `Cache-Control`."),
                );
            }
            Some(_) => {}
            None => {
                let value = words::shown(value);
                report.report(
                    lines,
                    format!(
                        "CDNs pass over `{name}`, as `{value}` is not a dictionary \
                         of a structured field."
                    ),
                );
            }
        }
    }
}
