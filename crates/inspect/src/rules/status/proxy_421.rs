//! 421 that came through a proxy.

use http_status::excerpt;

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "421-proxy",
    level: Level::Note,
    title: "421 that came through a proxy",
    finds: "The status is 421 and there is a `Via` field.",
    why: "A 421 is the word of the server at the end of the connection: a proxy must \
          not make one. Behind a proxy, the connection that the client can change is \
          not the one that was misdirected.",
    fix: "Find out who made the 421: a gateway or an origin server may, a proxy may \
          not.",
    sections: &[rfc_section!(9110, "15.5.20"), rfc_section!(9110, "7.6.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[421]) {
        return;
    }
    let Some(via) = subject.fields().value("Via") else { return };
    let message = format!(
        "The 421 came by way of `{}`, which must not have made it if it is a proxy.",
        excerpt(&via),
    );
    report.report(subject.fields().lines("Via"), message);
}
