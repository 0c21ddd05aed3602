//! Which rules of the Inspector are about a field.

use std::collections::BTreeSet;

use inspect::{RULES, Rule, inspect, paste};

use super::FieldText;

/// The line at which the example of a field stands where it is inspected.
const EXAMPLE_LINE: u32 = 2;

impl FieldText {
    /// The rules of the Inspector that are about it: those that its text lists, those
    /// that name it in code in their title or in what they find, and those that find
    /// something at its example, as they do at a field that is obsolete. They are found
    /// once, because the example is inspected for it.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> {
        self.found_rules.get_or_init(|| self.find_rules()).iter().copied()
    }

    fn find_rules(&self) -> Vec<&'static Rule> {
        let found = self.found_at_example();
        let is_about = |rule: &&Rule| {
            self.lists(rule.id)
                || self.is_named_in(rule.title())
                || self.is_named_in(rule.finds())
                || found.contains(rule.id)
        };
        RULES.iter().filter(is_about).collect()
    }

    fn lists(&self, id: &str) -> bool {
        self.rules.iter().any(|pattern| match pattern.strip_suffix('*') {
            Some(start) => id.starts_with(start),
            None => id == *pattern,
        })
    }

    /// Whether a text has the name in code, alone or with a value behind it. In its own
    /// letters: `public` is a directive, and `Public` a field.
    fn is_named_in(&self, text: &str) -> bool {
        let codes = text.split('`').skip(1).step_by(2);
        codes.map(|code| code.split(':').next().unwrap_or(code)).any(|n| n == self.name)
    }

    fn found_at_example(&self) -> BTreeSet<&'static str> {
        let text = format!("HTTP/1.1 200 OK\n{}: {}\n\n", self.name, self.example);
        let exchanges = paste::read(&text).exchanges;
        let findings = exchanges.iter().flat_map(|exchange| inspect(exchange).findings);
        let here = findings.filter(|finding| finding.lines == [EXAMPLE_LINE]);
        here.map(|finding| finding.rule.id).collect()
    }
}
