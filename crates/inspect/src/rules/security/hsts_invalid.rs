//! Malformed Strict-Transport-Security.

use http_status::excerpt;

use crate::{
    Level, Rule, Section, Subject, rule::Reporter, section::rfc_section, syntax::hsts,
};
use std::collections::HashSet;

const DIRECTIVES: Section = rfc_section!(6797, "6.1");
const SUBDOMAINS: Section = rfc_section!(6797, "6.1.2");
const MAX_AGE: Section = rfc_section!(6797, "6.1.1");

pub(super) const RULE: Rule = Rule {
    id: "hsts-invalid",
    level: Level::Error,
    title: "Malformed Strict-Transport-Security",
    finds: "The value is not a list of directives with semicolons between them, each \
          once, with a number for `max-age` and nothing for `includeSubDomains`.",
    why: "User agents may drop the whole field, and the first visit of everybody \
          stays open to interception.",
    fix: "Send `max-age=31536000; includeSubDomains`.",
    sections: &[DIRECTIVES, MAX_AGE, SUBDOMAINS],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Strict-Transport-Security") else { return };
    if !subject.has_lines() && line.value.contains(',') {
        return;
    }
    let Some((section, fault)) = fault(&line.value) else { return };
    report.citing(section).report_line(
        line,
        format!("`Strict-Transport-Security` cannot be read: {fault}."),
    );
}

fn fault(value: &str) -> Option<(Section, String)> {
    let mut seen = HashSet::new();
    hsts::directives(value).find_map(|directive| {
        let (name, argument) = (directive.name, directive.value);
        let shown = argument.map(excerpt).unwrap_or_default();
        if !http_status::is_token(name) {
            let is_quoted = value.starts_with('"');
            return Some((
                DIRECTIVES,
                no_directive(if is_quoted { value } else { name }),
            ));
        }
        if !seen.insert(name.to_ascii_lowercase()) {
            return Some((DIRECTIVES, format!("`{}` comes twice", excerpt(name))));
        }
        if directive.is("max-age") && !argument.is_some_and(hsts::is_digits) {
            let is_comma = shown.contains(',');
            let hint = if is_comma { " (semicolons separate directives)" } else { "" };
            let fault = format!("`max-age={shown}` is no number of seconds{hint}");
            return Some((MAX_AGE, fault));
        }
        let is_flag = directive.is("includeSubDomains") && argument.is_some();
        is_flag.then(|| (SUBDOMAINS, format!("`{}` takes no value", excerpt(name))))
    })
}

fn no_directive(name: &str) -> String {
    let why = if name.starts_with('"') {
        " (no quotation marks stand around directives)"
    } else if name.contains(':') {
        " (an equals sign follows the name)"
    } else {
        ""
    };
    format!("`{}` is no directive{why}", excerpt(name))
}
