//! A defect that follows from another is not told.

use super::{Exchange, Finding, Level};

/// The rule that names what cannot be read in a value.
const CAUSE: &str = "field-value-not-ascii";

/// Leaves out what is found in a value only for a character outside ASCII; that is
/// then as grave as what followed from it. `look` finds what there is in an exchange.
pub(super) fn keep_causes(
    findings: &mut Vec<Finding>,
    exchange: &Exchange,
    look: impl Fn(&Exchange) -> Vec<Finding>,
) {
    let (mut causes, others): (Vec<_>, Vec<_>) =
        std::mem::take(findings).into_iter().partition(|one| one.rule.id == CAUSE);
    if causes.is_empty() {
        *findings = others;
        return;
    }
    let left = [plain, nothing].map(|meant| look(&in_ascii(exchange, meant)));
    let stays = |one: &Finding| {
        let is_same =
            |other: &Finding| other.rule.id == one.rule.id && other.lines == one.lines;
        left.iter().all(|left| left.iter().any(is_same))
    };
    for other in others {
        let is_of =
            |cause: &&mut Finding| cause.lines.iter().any(|n| other.lines.contains(n));
        let is_effect = other.level != Level::Good && !stays(&other);
        match causes.iter_mut().find(is_of).filter(|_| is_effect) {
            Some(cause) => add(cause, &other),
            None => findings.push(other),
        }
    }
    findings.append(&mut causes);
}

/// The exchange as it would be if its values were US-ASCII.
fn in_ascii(exchange: &Exchange, meant: fn(char) -> &'static str) -> Exchange {
    let mut exchange = exchange.clone();
    let heads = exchange.interim.iter_mut().chain(&mut exchange.response);
    let sections = heads.map(|head| &mut head.fields).chain([&mut exchange.trailers]);
    for line in sections.flat_map(|fields| &mut fields.0) {
        if !line.value.is_ascii() {
            let mut value = String::new();
            for sign in line.value.chars() {
                if sign.is_ascii() {
                    value.push(sign);
                } else {
                    value.push_str(meant(sign));
                }
            }
            value.trim().clone_into(&mut line.value);
        }
    }
    exchange
}

/// The plain sign for a typographic one, and any letter for another.
fn plain(sign: char) -> &'static str {
    match sign {
        '“' | '”' | '„' | '«' | '»' => "\"",
        '‘' | '’' => "'",
        '‐'..='―' => "-",
        _ if sign.is_whitespace() => " ",
        _ => "x",
    }
}

/// None, where quotation marks do not belong.
fn nothing(_: char) -> &'static str {
    ""
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::RULES;

    #[test]
    fn the_rule_that_is_named_exists() {
        assert!(RULES.iter().any(|rule| rule.id == CAUSE));
    }
}
