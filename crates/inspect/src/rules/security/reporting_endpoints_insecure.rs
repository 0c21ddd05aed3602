//! Reports over plain http.

use http_status::excerpt;

use super::sections::REPORTING;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    subject::Target,
    syntax::structured::{self, Value},
};

pub(super) const RULE: Rule = Rule {
    id: "reporting-endpoints-insecure",
    level: Level::Warning,
    title: "Reports over plain http",
    finds: "An endpoint of `Reporting-Endpoints` starts with `http:`.",
    why: "Browsers send reports to secure addresses only.",
    fix: "Give the `https` address.",
    sections: &[REPORTING],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Reporting-Endpoints";
    let Some(value) = subject.fields().value(name) else { return };
    let Ok(members) = structured::dictionary(&value) else { return };
    let insecure = members.iter().find_map(|member| match &member.value {
        Value::Text(url) => {
            let authority = url.strip_prefix("http://")?.split('/').next()?;
            let target = Target { is_https: Some(false), authority };
            (!target.is_local()).then_some(url)
        }
        _ => None,
    });
    if let Some(url) = insecure.map(|url| excerpt(url)) {
        let message = format!("Browsers send no reports to `{url}`, which has no TLS.");
        report.report(subject.fields().lines(name), message);
    }
}
