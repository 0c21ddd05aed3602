//! Vary: Cookie on a response that may be shared.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "vary-cookie",
    level: Level::Note,
    title: "Vary: Cookie on a response that may be shared",
    finds: "`Vary` names `Cookie` and shared caches may store the response.",
    why: "Cookies differ from user to user, and with every change of any of them, so a \
          shared cache fills up without ever finding one that fits.",
    fix: "Write `private`, or leave `Cookie` out where no cookie changes the response.",
    sections: &[rfc_section!(9110, "12.5.5"), rfc_section!(9111, "4.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let found = subject
        .vary()
        .iter()
        .copied()
        .find(|(name, _)| name.eq_ignore_ascii_case("Cookie"));
    let Some((_, line)) = found else { return };
    if subject.is_shareable() && !subject.varies_on("*") {
        report.report(
            [line],
            "A shared cache may store this response, and with `Vary: Cookie` will \
             hardly ever reuse it.",
        );
    }
}
