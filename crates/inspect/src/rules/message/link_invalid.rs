//! Link that cannot be read.

use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "link-invalid",
    level: Level::Error,
    title: "Link that cannot be read",
    finds: "`Link` does not follow its grammar: `<target>; rel=\"type\"`.",
    why: "Clients drop the link, and some drop all that come after it in the field.",
    fix: "Put the target in `<` and `>`, percent-encode it, and separate links with \
          commas.",
    sections: &[rfc_section!(8288, "3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let wrong = subject
        .links()
        .filter_map(|(line, text, link)| Some((line, text, link.err()?)));
    let mut wrong = wrong.peekable();
    let Some((_, text, fault)) = wrong.peek() else { return };
    let message = format!("The link {} {fault}.", shown(text));
    report.report(wrong.map(|(line, _, _)| line.line), message);
}
