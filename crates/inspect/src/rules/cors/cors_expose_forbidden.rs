//! Set-Cookie cannot be exposed.

use super::sections::{EXPOSE, FORBIDDEN};
use crate::{Level, Rule, Subject, rule::Reporter};

pub(super) const RULE: Rule = Rule {
    id: "cors-expose-forbidden",
    level: Level::Note,
    title: "Set-Cookie cannot be exposed",
    finds: "`Access-Control-Expose-Headers` lists `Set-Cookie`.",
    why: "Browsers never show it to pages, whatever is exposed.",
    fix: "Leave it out; hand over what the page needs in the content or in another \
          field.",
    sections: &[FORBIDDEN, EXPOSE],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_cookie = |name: &str| {
        name.eq_ignore_ascii_case("Set-Cookie")
            || name.eq_ignore_ascii_case("Set-Cookie2")
    };
    let mut exposed = subject.listed("Access-Control-Expose-Headers");
    let Some((line, name)) = exposed.find(|(_, name)| is_cookie(name)) else { return };
    report.report_line(
        line,
        format!("No page ever gets to read `{name}`, exposed or not."),
    );
}
