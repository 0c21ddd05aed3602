//! Malformed `RateLimit` or RateLimit-Policy.

use http_status::excerpt;

use super::sections::RATE_LIMIT;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::structured::{self, Member, Value},
};

pub(super) const RULE: Rule = Rule {
    id: "rate-limit-invalid",
    level: Level::Warning,
    title: "Malformed RateLimit or RateLimit-Policy",
    finds: "`RateLimit` is not a list of names in double quotes with the number `r`, \
          or `RateLimit-Policy` not one with the number `q`.",
    why: "Clients that slow down by themselves cannot read it.",
    fix: "Write `RateLimit-Policy: \"default\";q=100;w=60` and `RateLimit: \
          \"default\";r=50;t=30`.",
    sections: &[RATE_LIMIT, rfc_section!(9651, "3.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for (name, needed) in [("RateLimit", "r"), ("RateLimit-Policy", "q")] {
        let Some(value) = subject.fields().value(name) else { continue };
        if structured::is_old_rate_limit(&value) {
            continue;
        }
        let fault = match structured::list(&value) {
            Err(fault) => fault,
            Ok(members) => {
                let Some(fault) = members.iter().find_map(|m| fault(m, needed)) else {
                    continue;
                };
                fault
            }
        };
        report.report(
            subject.fields().lines(name),
            format!("`{name}` cannot be read: {fault}."),
        );
    }
}

fn fault(member: &Member, needed: &str) -> Option<String> {
    let Value::Text(policy) = &member.value else {
        return Some("a policy has no name in double quotes".to_owned());
    };
    match member.parameter(needed) {
        Some(Value::Integer(0..)) => None,
        _ => Some(format!("`{}` has no number `{needed}`", excerpt(policy))),
    }
}
