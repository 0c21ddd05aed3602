//! Malformed Origin-Agent-Cluster.

use http_status::excerpt;

use super::sections::ORIGIN_KEYED;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::structured::{self, Member, Value},
};

pub(super) const RULE: Rule = Rule {
    id: "origin-agent-cluster-invalid",
    level: Level::Warning,
    title: "Malformed Origin-Agent-Cluster",
    finds: "`Origin-Agent-Cluster` is neither `?1` nor `?0`.",
    why: "It is a Boolean of structured fields; browsers ignore `true`, `1` and the \
          like.",
    fix: "Send `Origin-Agent-Cluster: ?1`.",
    sections: &[ORIGIN_KEYED, rfc_section!(9651, "3.3.6")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let name = "Origin-Agent-Cluster";
    let Some(value) = subject.fields().value(name) else { return };
    let is_boolean = |item: Member| matches!(item.value, Value::Boolean(_));
    if structured::item(&value).is_ok_and(is_boolean) {
        return;
    }
    let value = excerpt(&value);
    report.report(
        subject.fields().lines(name),
        format!("Browsers ignore `{name}: {value}`, which is neither `?1` nor `?0`."),
    );
}
