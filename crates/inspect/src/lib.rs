//! The Inspector: what is wrong with a response, why that matters to clients and
//! caches, and how to mend it.
//!
//! ```text
//! pasted text ──────── paste::read ─────┐
//! exact bytes ──────── http1::read ─────┤
//! shown by a browser ─ BrowserResponse ─┼── Exchange ── inspect ── Report
//! plan ─────────────── planned ─────────┘
//! ```
//!
//! A rule is one file in `rules/`: a constant with its documentation, and a function
//! that checks. [`RULES`] lists them; the pages, `docs/rules.md` and the tests are
//! read from it. The level follows the word of the specification: MUST is an
//! error, SHOULD a warning, anything else a note.
//!
//! Pure, like `http_status`.

mod browser_response;
pub mod cache;
mod effects;
mod exchange;
pub mod http1;
pub mod paste;
mod paste_context;
mod paste_input;
mod planned;
mod report;
mod rule;
mod rules;
mod section;
mod subject;
mod syntax;
pub mod transcript;

pub use browser_response::BrowserResponse;
pub use exchange::{
    Content, Exchange, FieldLine, Fields, Oddity, OddityKind, RequestHead,
    ResponseHead, Source, Status,
};
pub use paste_context::{MOST_REQUEST_FIELDS, PARAMETERS, PasteContext};
pub use paste_input::{LONGEST_LINK, PasteInput};
pub use planned::planned;
pub use report::{Inspected, MOST_FINDINGS, MOST_FINDINGS_OF_TEXT, Report};
pub use rule::{Finding, Level, Rule};
pub use rules::{FAMILIES, RULES};
pub use section::Section;
pub use syntax::media_type::MediaType;

use rule::Reporter;
use subject::Subject;

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
    let mut findings = effects::without_effects(look(exchange), exchange, look);
    findings.sort_by(|a, b| (a.level, &a.lines).cmp(&(b.level, &b.lines)));
    Report { findings, left_out: 0, cache }
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
            !finding.rule.needs_fields || finding.lines.iter().any(is_shown)
        });
    }
    findings
}
