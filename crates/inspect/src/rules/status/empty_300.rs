//! 300 that offers nothing.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "300-empty",
    level: Level::Warning,
    title: "300 that offers nothing",
    finds: "The status is 300, there is no content and no `Location`.",
    why: "A 300 leaves the choice to the client, and this one does not say between \
          what.",
    fix: "List the versions in the content, and name the preferred one in `Location`.",
    sections: &[rfc_section!(9110, "15.4.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_status(&[300]) && subject.lacks_content() && !subject.has("Location")
    {
        report.report(
            [subject.status_line()],
            "The 300 offers a choice, but lists nothing in its content and names \
             nothing in `Location`.",
        );
    }
}
