//! Path that is no path.

use http_status::excerpt;

use super::sections::{PARSING, PATH};
use super::shown;
use crate::{Level, Rule, Subject, rule::Reporter, syntax::cookie::Prefix};

pub(super) const RULE: Rule = Rule {
    id: "cookie-path-invalid",
    level: Level::Warning,
    title: "Path that is no path",
    finds: "The value of `Path` does not start with a slash.",
    why: "User agents ignore it and take the folder of the request, so the cookie is \
          missing elsewhere.",
    fix: "Send `Path=/`, or another absolute path.",
    sections: &[PATH, PARSING],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for cookie in subject.cookies() {
        // `__Host-` makes `Path=/` a must, and has a rule of its own.
        if matches!(cookie.prefix(), Some(Prefix::Host | Prefix::HostHttp)) {
            continue;
        }
        let Some(path) = cookie.attribute("Path").filter(|path| !path.starts_with('/'))
        else {
            continue;
        };
        let path = if path.is_empty() {
            "an empty `Path`".to_owned()
        } else {
            format!("the path `{}`", excerpt(path))
        };
        report.report(
            [cookie.line],
            format!(
                "{} has {path}, which is ignored for want of a slash.",
                shown(&cookie)
            ),
        );
    }
}
