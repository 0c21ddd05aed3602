//! A defect that follows from another is not told.

use super::{Exchange, Finding, Level};

/// The rule that names what cannot be read in a value.
const CAUSE: &str = "field-value-not-ascii";

/// Leaves out what is found in a value only for a character outside ASCII; that is
/// then as grave as what followed from it. `look` finds what there is in an exchange.
pub(super) fn without_effects(
    findings: Vec<Finding>,
    exchange: &Exchange,
    look: impl Fn(&Exchange) -> Vec<Finding>,
) -> Vec<Finding> {
    let (mut causes, others): (Vec<_>, Vec<_>) =
        findings.into_iter().partition(|one| one.rule.id == CAUSE);
    if causes.is_empty() {
        return others;
    }
    // Where quotation marks do not belong, nothing may be meant.
    let meanings: [fn(char) -> Option<char>; 2] = [|sign| Some(plain(sign)), |_| None];
    let left = meanings.map(|meant| look(&in_ascii(exchange, meant)));
    let stays = |one: &Finding| {
        let is_same =
            |other: &Finding| other.rule.id == one.rule.id && other.lines == one.lines;
        left.iter().all(|left| left.iter().any(is_same))
    };
    let mut findings = Vec::new();
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
    findings
}

/// The exchange as it would be if its values were US-ASCII.
fn in_ascii(exchange: &Exchange, meant: fn(char) -> Option<char>) -> Exchange {
    let mut exchange = exchange.clone();
    let heads = exchange.interim.iter_mut().chain(&mut exchange.response);
    let sections = heads.map(|head| &mut head.fields).chain([&mut exchange.trailers]);
    for line in sections.flat_map(|fields| &mut fields.0) {
        if !line.value.is_ascii() {
            let signs = line.value.chars();
            let value: String = signs
                .filter_map(|c| if c.is_ascii() { Some(c) } else { meant(c) })
                .collect();
            value.trim().clone_into(&mut line.value);
        }
    }
    exchange
}

/// The plain sign for a typographic one, and any letter for another.
fn plain(sign: char) -> char {
    match sign {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' => '\'',
        '‐'..='―' => '-',
        _ if sign.is_whitespace() => ' ',
        _ => 'x',
    }
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
    use crate::RULES;

    #[test]
    fn the_rule_that_is_named_exists() {
        assert!(RULES.iter().any(|rule| rule.id == CAUSE));
    }
}
