//! Header section larger than 32 KiB.

use super::is_large;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "section-too-large",
    level: Level::Warning,
    title: "Header section larger than 32 KiB",
    finds: "All fields together have more than 32 KiB.",
    why: "Clients and proxies limit the whole section too: Node.js stops at 16 KiB, \
          others between 32 and 256 KiB, and the response is lost.",
    fix: "Remove fields that nobody reads, and look for one that is added again and \
          again.",
    sections: &[rfc_section!(9110, "5.4")],
    check,
    ..Rule::DEFAULT
};

const LIMIT: usize = 32 * 1024;

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    // A large line has a finding of its own.
    let rest = subject.fields().0.iter().filter(|line| !is_large(line));
    let sizes = rest.map(|line| line.name.len() + line.value.len() + ": \r\n".len());
    let size: usize = sizes.sum();
    if size > LIMIT {
        report.report(
            [subject.status_line()],
            format!(
                "The {} fields have {size} bytes, more than many clients take.",
                subject.fields().0.len()
            ),
        );
    }
}
