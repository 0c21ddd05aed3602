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
//!
//! Pure, like `http_status`.

mod browser_response;
pub mod cache;
mod cause;
mod exchange;
mod finding;
mod inspected;
mod known;
pub mod paste;
mod paste_input;
mod planned;
mod rule;
mod rules;
mod subject;
mod syntax;
pub mod transcript;

pub use browser_response::BrowserResponse;
pub use exchange::{
    Content, Exchange, FieldLine, Fields, Oddity, OddityKind, RequestHead,
    ResponseHead, Source, Status,
};
pub use finding::{Finding, Report};
pub use inspected::Inspected;
pub use known::{Known, MOST_REQUEST_FIELDS, PARAMETERS};
pub use paste_input::{LONGEST_LINK, PasteInput};
pub use planned::planned;
pub use rule::{Level, Rule, Section};
pub use rules::{FAMILIES, RULES};
pub use subject::Subject;

use finding::Reporter;

/// All that is to be said of an exchange, the gravest first.
///
/// ```
/// use inspect::{inspect, paste};
///
/// let read = paste::read("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n");
/// let report = inspect(&read.exchanges[0]);
/// assert!(report.findings.iter().any(|finding| finding.rule.id == "405-no-allow"));
/// ```
pub fn inspect(exchange: &Exchange) -> Report {
    let is_whole = !Subject::new(exchange).leaves_out_fields();
    let cache = if is_whole { cache::verdicts(exchange) } else { None };
    let mut findings = cause::without_effects(look(exchange), exchange, look);
    findings.sort_by(|a, b| (a.level, &a.lines).cmp(&(b.level, &b.lines)));
    Report { findings, cache }
}

/// What every rule finds. Where fields were left out, only what is said of those
/// that are there, or of none.
fn look(exchange: &Exchange) -> Vec<Finding> {
    let subject = Subject::new(exchange);
    let mut findings = Vec::new();
    for rule in RULES {
        (rule.check)(&subject, &mut Reporter::new(rule, &mut findings));
    }
    if subject.leaves_out_fields() {
        let is_shown = |line: &u32| subject.fields().0.iter().any(|f| f.line == *line);
        findings.retain(|finding| {
            rules::WITHOUT_FIELDS.contains(&finding.rule.id)
                || finding.lines.iter().any(is_shown)
        });
    }
    findings
}
