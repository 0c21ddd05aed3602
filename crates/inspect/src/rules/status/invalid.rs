//! Status outside 100 to 599.

use http_status::{Code, catalog, excerpt};

use crate::{Level, Rule, Source, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "status-invalid",
    level: Level::Error,
    title: "Status outside 100 to 599",
    finds: "The status is not a number of three digits from 100 to 599.",
    why: "No other number is a valid status. Clients are told to treat it as a 5xx, \
          but many pass it on as it is, and some refuse the whole response.",
    fix: "Send the registered code that comes nearest; put a number of your own into \
          the content.",
    sections: &[rfc_section!(9110, "15")],
    needs_fields: false,
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(response) = subject.response() else { return };
    let status = &response.status;
    if status.text.is_empty() || status.number.is_some_and(|n| (100..600).contains(&n))
    {
        return;
    }
    // A browser shows 0 where it hides the status.
    if subject.exchange.source == Source::Browser && status.text == "0" {
        return;
    }
    let known = status.number.and_then(Code::new).and_then(catalog::entry);
    let message = match (status.number, known) {
        (Some(number), Some(entry)) => format!(
            "{number} is outside 100 to 599: it is known as \"{}\" ({}), and other \
             clients take it for a 5xx.",
            entry.phrase,
            entry.registration.vendors().join(", "),
        ),
        (Some(_), None) => format!(
            "{} is outside 100 to 599, so clients that keep to the specification take \
             it for a 5xx.",
            status.text,
        ),
        (None, _) => format!(
            "`{}` is no status code: that is a number of three digits, from 100 to \
             599.",
            excerpt(&status.text),
        ),
    };
    report.report([response.line], message);
}
