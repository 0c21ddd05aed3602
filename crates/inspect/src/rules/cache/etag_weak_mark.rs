//! Mark of a weak `ETag` that is not W/.

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::{
        entity_tag::{Defect, defect},
        words,
    },
};

pub(super) const RULE: Rule = Rule {
    id: "etag-weak-mark",
    level: Level::Error,
    title: "Mark of a weak ETag that is not W/",
    finds: "The value of `ETag` begins with `w/`, or with a backslash for the slash.",
    why: "Case counts here: it is no entity tag, and clients that check will not use \
          it.",
    fix: "Write `W/` in upper case.",
    sections: &[rfc_section!(9110, "8.8.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("ETag") else { return };
    if defect(&line.value) == Some(Defect::WeakMark) {
        let value = words::shown(&line.value);
        report.report_line(
            line,
            format!(
                "The mark of a weak entity tag is `W/`, which \
                 `{value}` does not begin with."
            ),
        );
    }
}
