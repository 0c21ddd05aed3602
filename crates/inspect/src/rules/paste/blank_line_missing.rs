//! No empty line before the content.

use crate::{Level, OddityKind, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "blank-line-missing",
    level: Level::Warning,
    title: "No empty line before the content",
    finds: "Something that cannot be a field follows the fields, without an empty line \
          between them.",
    why: "A client takes such a line for a field: it rejects the response, or loses \
          the start of the content.",
    fix: "End the header section with an empty line. If only the copy lost it, paste \
          the text again.",
    sections: &[rfc_section!(9112, "2.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(odd) = subject.oddities(OddityKind::NoBlankLine) else { return };
    let message = format!(
        "Content starts at `{}`, but no empty line ends the header section before \
         it.",
        odd.first.text
    );
    report.report(odd.lines, message);
}
