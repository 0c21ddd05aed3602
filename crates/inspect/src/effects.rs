//! Leaving out the findings that follow from another finding.

use super::{
    Exchange, Finding, Level,
    rule::{Cause, Rule},
};

/// Leaves out what follows from other findings; those are then as grave as that.
/// `look` finds all there is in an exchange.
pub(super) fn without_effects(
    mut findings: Vec<Finding>,
    exchange: &Exchange,
    look: impl Fn(&Exchange) -> Vec<Finding>,
) -> Vec<Finding> {
    let found = findings.iter().map(|finding| finding.rule);
    let mut causes: Vec<_> =
        found.filter_map(|rule| Some((rule, rule.cause?))).collect();
    causes.dedup_by_key(|(rule, _)| rule.id);
    for (rule, cause) in causes {
        let left: Vec<_> = (cause.without)(exchange).iter().map(&look).collect();
        findings = without_effects_of(rule, cause, findings, &left);
    }
    findings
}

/// Leaves out what follows from the findings of this rule. `left` is what is found in
/// each exchange without them.
fn without_effects_of(
    rule: &Rule,
    cause: Cause,
    findings: Vec<Finding>,
    left: &[Vec<Finding>],
) -> Vec<Finding> {
    let (mut causes, others): (Vec<_>, Vec<_>) =
        findings.into_iter().partition(|one| one.rule.id == rule.id);
    let stays = |one: &Finding| {
        let is_same =
            |other: &Finding| other.rule.id == one.rule.id && other.lines == one.lines;
        left.iter().all(|left| left.iter().any(is_same))
    };
    let mut findings = Vec::new();
    for other in others {
        let is_at_its_line =
            |cause: &&mut Finding| cause.lines.iter().any(|n| other.lines.contains(n));
        let is_effect = other.level != Level::Good && !stays(&other);
        match causes.iter_mut().find(is_at_its_line).filter(|_| is_effect) {
            Some(found) => add(found, cause.effect, &other),
            None => findings.push(other),
        }
    }
    findings.append(&mut causes);
    findings
}

/// Takes over what follows.
fn add(cause: &mut Finding, effect: &str, other: &Finding) {
    cause.level = cause.level.min(other.level);
    if !cause.message.ends_with(effect) {
        cause.message.truncate(cause.message.trim_end_matches('.').len());
        cause.message.push_str(effect);
    }
}
