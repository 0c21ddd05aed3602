//! The same content coding twice.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "content-encoding-duplicate",
    level: Level::Warning,
    title: "The same content coding twice",
    finds: "`Content-Encoding` names a coding more than once.",
    why: "It says that the content was compressed twice. If it was, clients do \
          needless work and some decode once; if it was not, all of them fail.",
    fix: "Find out which layer compresses, mostly the application and the proxy, and \
          switch one off.",
    sections: &[rfc_section!(9110, "8.4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(value) = subject.fields().value("Content-Encoding") else { return };
    let value = value.to_ascii_lowercase();
    let mut codings: Vec<_> = members(&value).collect();
    codings.sort_unstable();
    let twice = codings.windows(2).find_map(|pair| match pair {
        [one, other] if one == other => Some(*one),
        _ => None,
    });
    if let Some(coding) = twice {
        report.report(
            subject.fields().lines("Content-Encoding"),
            format!("`Content-Encoding` names {} twice.", shown(coding)),
        );
    }
}
