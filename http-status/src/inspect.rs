//! The Inspector: what is wrong with a response, why that matters to clients and
//! caches, and how to mend it.
//!
//! ```text
//! pasted text ── paste::read ─┐
//! live response ──────────────┼── Exchange ── inspect ── Report (findings, cache)
//! wire transcript ────────────┘
//! ```
//!
//! A rule is one file in `rules/`: its documentation, a constant, and a function
//! that checks. [`RULES`] lists them; the pages, `docs/rules.md` and the tests are
//! read from it. The level follows the word of the specification: MUST is an
//! error, SHOULD a warning, anything else a note.

pub mod cache;
mod cause;
mod exchange;
mod finding;
mod known;
pub mod paste;
mod rule;
mod rules;
mod subject;
mod syntax;

pub use exchange::{
    Content, Exchange, FieldLine, Fields, Oddity, OddityKind, RequestHead,
    ResponseHead, Source, Status,
};
pub use finding::{Finding, Report};
pub use known::{Known, MOST_REQUEST_FIELDS, PARAMETERS};
pub use rule::{Level, Rule, Section};
pub use rules::{FAMILIES, RULES};
pub use subject::Subject;

/// All that is to be said of an exchange, the gravest first.
///
/// ```
/// use http_status::inspect::{inspect, paste};
///
/// let read = paste::read("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n");
/// let report = inspect(&read.exchanges[0]);
/// assert!(report.findings.iter().any(|finding| finding.rule.id == "405-no-allow"));
/// ```
pub fn inspect(exchange: &Exchange) -> Report {
    let is_whole = !Subject::new(exchange).leaves_out_fields();
    let cache = if is_whole { cache::verdicts(exchange) } else { None };
    let mut report = Report { cache, ..Report::default() };
    look(exchange, &mut report);
    cause::keep_causes(&mut report.findings, exchange, |plain| {
        let mut report = Report::default();
        look(plain, &mut report);
        report.findings
    });
    report.sort();
    report
}

/// What every rule finds. Where fields were left out, only what is said of those
/// that are there, or of none.
fn look(exchange: &Exchange, report: &mut Report) {
    let subject = Subject::new(exchange);
    for rule in RULES {
        (rule.check)(&subject, &mut report.of(rule));
    }
    if subject.leaves_out_fields() {
        let is_shown = |line: &u32| subject.fields().0.iter().any(|f| f.line == *line);
        report.findings.retain(|finding| {
            rules::WITHOUT_FIELDS.contains(&finding.rule.id)
                || finding.lines.iter().any(is_shown)
        });
    }
}
