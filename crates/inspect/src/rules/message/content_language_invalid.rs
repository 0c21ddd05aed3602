//! Content-Language that is not a list of language tags.

use super::{MOST, shown};
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::language_tag::is_language_tag,
};

pub(super) const RULE: Rule = Rule {
    id: "content-language-invalid",
    level: Level::Error,
    title: "Content-Language that is not a list of language tags",
    finds: "`Content-Language` has something that is not a language tag.",
    why: "Screen readers, search engines and translators ignore it, and it does not \
          match what `Accept-Language` asks for.",
    fix: "Send tags such as `en`, `pt-BR` or `zh-Hant`, with hyphens and with commas \
          between them.",
    sections: &[rfc_section!(9110, "8.5"), rfc_section!(5646, "2.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let wrong =
        subject.listed("Content-Language").filter(|(_, tag)| !is_language_tag(tag));
    for (line, tag) in wrong.take(MOST) {
        let usual = tag.replace('_', "-");
        let message = if is_language_tag(&usual) {
            format!("{} has an underscore: the tag is {}.", shown(tag), shown(&usual))
        } else {
            format!("{} is not a language tag.", shown(tag))
        };
        report.report_line(line, message);
    }
}
