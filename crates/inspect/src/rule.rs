//! Rules, their levels and their findings.

use super::{Exchange, FieldLine, Section, Subject};

/// A rule of the Inspector: what it finds, and how.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name, in kebab case, the same for ever.
    pub id: &'static str,
    /// How grave it is.
    pub level: Level,
    /// What it finds, in one line and without a full stop.
    pub(crate) title: &'static str,
    /// What it finds, whole: Markdown of a sentence or two.
    pub(crate) finds: &'static str,
    /// Why that matters to clients and caches.
    pub why: &'static str,
    /// How to mend it.
    pub fix: &'static str,
    /// Where it is said; a finding shows the first, unless it is about another.
    pub sections: &'static [Section],
    /// Whether it looks at fields of the response. Where a tool left some out, it
    /// counts only with what it finds at the lines that are there.
    pub(crate) needs_fields: bool,
    /// How it is the cause of what other rules find at its lines, if it can be.
    pub(crate) cause: Option<Cause>,
    /// Looks at an exchange and reports each defect once.
    pub(crate) check: fn(&Subject<'_>, &mut Reporter<'_>),
}

/// How a defect leads to other findings, which are then no defects of their own.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cause {
    /// The exchange without the defect, once for each thing that may have been meant.
    /// What is found in none of them follows from the defect.
    pub(crate) without: fn(&Exchange) -> Vec<Exchange>,
    /// How the message ends where something follows, with a full stop.
    pub(crate) effect: &'static str,
}

impl Rule {
    /// What a rule is where its constant does not say otherwise.
    pub(crate) const DEFAULT: Self = Self {
        id: "",
        level: Level::Note,
        title: "",
        finds: "",
        why: "",
        fix: "",
        sections: &[],
        needs_fields: true,
        cause: None,
        check: |_, _| {},
    };

    /// Without the texts that only pages and files for people show: the wasm of the
    /// pages is smaller by them.
    pub(crate) const fn without_documentation(mut self) -> Self {
        if !cfg!(feature = "rule-documentation") {
            self.title = "";
            self.finds = "";
        }
        self
    }

    /// What it finds, in one line and without a full stop.
    #[cfg(feature = "rule-documentation")]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// What it finds, whole: Markdown of a sentence or two.
    #[cfg(feature = "rule-documentation")]
    pub const fn finds(&self) -> &'static str {
        self.finds
    }
}

/// How grave a finding is, by the word of the specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A MUST is broken, or clients break.
    Error,
    /// A SHOULD is not kept, or trouble is known.
    Warning,
    /// Worth knowing.
    Note,
    /// Done well, where many do it badly.
    Good,
}

impl Level {
    /// Its name in JSON and on pages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
            Self::Good => "good",
        }
    }
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
pub(crate) struct Reporter<'a> {
    rule: &'static Rule,
    section: Option<Section>,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Reporter<'a> {
    /// Takes the findings of this rule.
    pub(crate) fn new(rule: &'static Rule, findings: &'a mut Vec<Finding>) -> Self {
        Self { rule, section: rule.sections.first().copied(), findings }
    }

    /// Takes findings that another section of the rule speaks of than its first.
    /// It has to be one of [`Rule::sections`], which the page of the rule lists.
    pub(crate) fn citing(&mut self, section: Section) -> Reporter<'_> {
        Reporter { rule: self.rule, section: Some(section), findings: self.findings }
    }

    /// Reports a defect about these lines (0 is no line), at the rule's level.
    pub(crate) fn report(
        &mut self,
        lines: impl IntoIterator<Item = u32>,
        message: impl Into<String>,
    ) {
        self.report_as(self.rule.level, lines, message);
    }

    /// Reports a defect about a field line.
    pub(crate) fn report_line(&mut self, line: &FieldLine, message: impl Into<String>) {
        self.report([line.line], message);
    }

    /// Reports at another level than the rule's usual one.
    pub(crate) fn report_as(
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
