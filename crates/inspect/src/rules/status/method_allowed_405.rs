//! 405 to a method that Allow lists.

use http_status::excerpt;

use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "405-method-allowed",
    level: Level::Warning,
    title: "405 to a method that Allow lists",
    finds: "The status is 405, and `Allow` lists the method of the request.",
    why: "The response contradicts itself: a client that believes `Allow` sends the \
          same request again.",
    fix: "List in `Allow` the methods of this resource only, or, if the method is \
          known and merely forbidden to this user, send a 403.",
    sections: &[rfc_section!(9110, "15.5.6"), rfc_section!(9110, "10.2.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(method) = subject.method() else { return };
    if !subject.is_status(&[405]) {
        return;
    }
    let lines = subject.fields().all("Allow");
    let found = lines.filter(|line| members(&line.value).any(|one| one == method));
    for line in found.take(1) {
        let message =
            format!("The {0} was refused, and `Allow` lists {0}.", excerpt(method));
        report.report_line(line, message);
    }
}
