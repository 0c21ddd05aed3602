//! Two different lengths.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::content_length,
};

pub(super) const RULE: Rule = Rule {
    id: "content-length-differs",
    level: Level::Error,
    title: "Two different lengths",
    finds: "`Content-Length` occurs more than once, with different numbers.",
    why: "Two recipients may end the message in different places, which is how \
          responses are smuggled. Browsers refuse such a response as a network error.",
    fix: "Send `Content-Length` once. Look for a proxy or a filter that adds its own.",
    sections: &[rfc_section!(9112, "6.3"), rfc_section!(9110, "8.6")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let stated = content_length::stated(subject.fields());
    let Some(first) = stated.first() else { return };
    let Some(number) = content_length::number(first) else { return };
    let others = stated.iter().map(|text| (text, content_length::number(text)));
    for (text, other) in others {
        match other {
            None => return,
            Some(other) if other != number => {
                report.report(
                    subject.fields().lines("Content-Length"),
                    format!(
                        "`Content-Length` says both {} and {}.",
                        shown(first),
                        shown(text)
                    ),
                );
                return;
            }
            Some(_) => {}
        }
    }
}
