//! Value that goes on in the next line.

use crate::{Level, OddityKind, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "field-folded",
    level: Level::Error,
    title: "Value that goes on in the next line",
    finds: "A line of the header section starts with a space or a tab, which makes it \
          part of the value before it (obs-fold).",
    why: "A sender must not fold lines any more. Recipients may reject the response or \
          join the lines, and HTTP/2 cannot carry the line break.",
    fix: "Write the value on one line, or send the field several times where it is a \
          list.",
    sections: &[rfc_section!(9112, "5.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(odd) = subject.oddities(OddityKind::Folded) else { return };
    let message = format!(
        "The value before it goes on with `{}`: folded lines are obsolete and \
         must not be sent.{}",
        odd.first.text,
        odd.more()
    );
    report.report(odd.lines, message);
}
