//! Age on a response that is not to be stored.

use crate::{
    Level, Rule, Subject,
    cache::{Kind, StorageRule, duration},
    rule::Reporter,
    section::rfc_section,
};

pub(super) const RULE: Rule = Rule {
    id: "age-unstorable",
    level: Level::Note,
    title: "Age on a response that is not to be stored",
    finds: "There is an `Age` above 0, and `no-store` forbids every cache to keep the \
            response.",
    why: "So a cache kept it all the same: by a setting or a field of its own, or \
          against the rule.",
    fix: "If a CDN should keep it, say so in `CDN-Cache-Control`, and see that others \
          do not.",
    sections: &[rfc_section!(9111, "5.2.2.5"), rfc_section!(9111, "5.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let (Some(facts), Some(line)) = (subject.caching(), subject.field("Age")) else {
        return;
    };
    let is_kept = facts.age.is_some_and(|age| age > 0);
    let has_other_word = !subject.targeted().is_empty();
    if is_kept && facts.storage(Kind::Shared) == StorageRule::NoStore && !has_other_word
    {
        report.report_line(
            line,
            format!(
                "A cache kept this response for {}, although `no-store` forbids it.",
                duration(facts.age.unwrap_or(0))
            ),
        );
    }
}
