//! A defect that follows from another is not told.

use super::Finding;

/// The rule that names what cannot be read in a value.
const CAUSE: &str = "field-value-not-ascii";

/// How the names of rules end that say that a value cannot be read.
const GRAMMAR: [&str; 6] =
    ["-invalid", "-malformed", "-bad", "-unknown", "-unquoted", "-no-challenge"];

/// Those among them that are about names of fields.
const NAMES: [&str; 2] = ["field-name-invalid", "cors-field-unknown"];

/// Leaves out that a value cannot be read where a character outside ASCII is why;
/// that is then as grave as what followed from it.
pub(super) fn keep_causes(findings: &mut Vec<Finding>) {
    let (mut causes, others): (Vec<_>, Vec<_>) =
        std::mem::take(findings).into_iter().partition(|one| one.rule.id == CAUSE);
    for other in others {
        let is_about = |cause: &&mut Finding| {
            is_about_grammar(other.rule.id)
                && cause.lines.iter().any(|line| other.lines.contains(line))
        };
        match causes.iter_mut().find(is_about) {
            Some(cause) => add(cause, &other),
            None => findings.push(other),
        }
    }
    findings.append(&mut causes);
}

/// Takes over what follows.
fn add(cause: &mut Finding, other: &Finding) {
    const EFFECT: &str = ", so the value is not understood.";
    cause.level = cause.level.min(other.level);
    if !cause.message.ends_with(EFFECT) {
        cause.message.truncate(cause.message.trim_end_matches('.').len());
        cause.message.push_str(EFFECT);
    }
}

fn is_about_grammar(id: &str) -> bool {
    GRAMMAR.iter().any(|end| id.ends_with(end)) && !NAMES.contains(&id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::RULES;

    #[test]
    fn the_rules_that_are_named_exist() {
        for id in [CAUSE].iter().chain(&NAMES) {
            assert!(RULES.iter().any(|rule| rule.id == *id), "{id}");
        }
        for end in GRAMMAR {
            assert!(RULES.iter().any(|rule| rule.id.ends_with(end)), "{end}");
        }
    }
}
