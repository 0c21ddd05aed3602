//! Status that is not registered.

use http_status::{Code, catalog};

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "status-unregistered",
    level: Level::Note,
    title: "Status that is not registered",
    finds: "The status is from 100 to 599, but the registry does not list it.",
    why: "A client that does not know a code treats it like the first of its class, so \
          whatever else the number was meant to say is lost.",
    fix: "Send a registered code, and say in the content what makes the case special.",
    sections: &[rfc_section!(9110, "15"), rfc_section!(9110, "16.2.1")],
    needs_fields: false,
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for head in subject.heads() {
        let Some(code) = head.status.number.and_then(Code::new) else { continue };
        let number = code.get();
        let entry = catalog::entry(code);
        if number > 599 || entry.is_some_and(|entry| entry.registration.is_registered())
        {
            continue;
        }
        let base = number / 100 * 100;
        let message = match entry {
            Some(entry) => format!(
                "{number} is not registered: it is known as \"{}\" ({}), and other \
                 clients take it for a {base}.",
                entry.phrase,
                entry.registration.vendors().join(", "),
            ),
            None => {
                format!("{number} is not registered, so clients take it for a {base}.")
            }
        };
        report.report([head.line], message);
    }
}
