//! Wish for a digest that cannot be read.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::digest,
};

pub(super) const RULE: Rule = Rule {
    id: "want-digest-invalid",
    level: Level::Error,
    title: "Wish for a digest that cannot be read",
    finds: "`Want-Content-Digest` or `Want-Repr-Digest` is not a dictionary of \
          integers from 0 to 10.",
    why: "Recipients ignore the whole field.",
    fix: "Write `sha-512=3, sha-256=10`, where 0 means that an algorithm is not \
          acceptable.",
    sections: &[rfc_section!(9530, "4")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for name in ["Want-Content-Digest", "Want-Repr-Digest"] {
        let Some(value) = digest::value(subject.fields(), name) else { continue };
        if !digest::is_wish(&value) {
            report.report(
                subject.fields().lines(name),
                format!("`{name}` is {}, no dictionary of weights.", shown(&value)),
            );
        }
    }
}
