//! Allow that is not a list of methods.

use http_status::is_token;

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::lists::members,
};

pub(super) const RULE: Rule = Rule {
    id: "allow-invalid",
    level: Level::Error,
    title: "Allow that is not a list of methods",
    finds: "`Allow` has something that is not a method, such as `*` beside white space \
          or quotes.",
    why: "A client cannot tell which methods it may use.",
    fix: "Send the methods with commas between them: `Allow: GET, HEAD, POST`.",
    sections: &[rfc_section!(9110, "10.2.1"), rfc_section!(9110, "9.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for line in subject.fields().all("Allow") {
        let methods = members(&line.value);
        let is_wrong = |one: &&str| !is_token(one) || *one == "*";
        if let Some(wrong) = methods.into_iter().find(is_wrong) {
            report
                .report_line(line, format!("`Allow` has {}, no method.", shown(wrong)));
            return;
        }
    }
}
