//! What rules find.

use super::{FieldLine, Level, Rule, Section, cache::Verdicts};

/// Everything that was found in an exchange.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The findings, the gravest first, then by line.
    pub findings: Vec<Finding>,
    /// What caches may do with the final response; nothing without one, without a
    /// status of three digits, or where a tool left out fields of it.
    pub cache: Option<Verdicts>,
}

/// One defect, or one thing worth knowing.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How grave it is here.
    pub level: Level,
    /// The lines of the text it is about, ascending; empty where it is about
    /// something that is not there.
    pub lines: Vec<u32>,
    /// What is the matter, in one sentence, with the values of this exchange.
    pub message: String,
    /// Where that is said: one of the sections of the rule, of which each has one.
    pub section: Option<Section>,
}

/// Takes the findings of one rule.
#[derive(Debug)]
pub struct Reporter<'a> {
    rule: &'static Rule,
    section: Option<Section>,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Reporter<'a> {
    /// Takes the findings of this rule.
    pub(super) fn new(rule: &'static Rule, findings: &'a mut Vec<Finding>) -> Self {
        Self { rule, section: rule.sections.first().copied(), findings }
    }

    /// Takes findings that another section of the rule speaks of than its first.
    /// It has to be one of [`Rule::sections`], which the page of the rule lists.
    pub fn citing(&mut self, section: Section) -> Reporter<'_> {
        Reporter { rule: self.rule, section: Some(section), findings: self.findings }
    }

    /// Reports a defect about these lines (0 is no line), at the rule's level.
    pub fn report(
        &mut self,
        lines: impl IntoIterator<Item = u32>,
        message: impl Into<String>,
    ) {
        self.report_as(self.rule.level, lines, message);
    }

    /// Reports a defect about a field line.
    pub fn report_line(&mut self, line: &FieldLine, message: impl Into<String>) {
        self.report([line.line], message);
    }

    /// Reports at another level than the rule's usual one.
    pub fn report_as(
        &mut self,
        level: Level,
        lines: impl IntoIterator<Item = u32>,
        message: impl Into<String>,
    ) {
        let mut lines: Vec<u32> = lines.into_iter().filter(|line| *line > 0).collect();
        lines.sort_unstable();
        lines.dedup();
        self.findings.push(Finding {
            rule: self.rule,
            level,
            lines,
            message: message.into(),
            section: self.section,
        });
    }
}
