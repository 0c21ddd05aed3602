//! The gravest level that is found about each line.

use std::collections::BTreeMap;

use inspect::{Inspected, Level};

/// The gravest level that is found about each line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct LineLevels(BTreeMap<u32, Level>);

impl LineLevels {
    /// The levels of what was found.
    pub(crate) fn from_inspected(inspected: &[Inspected]) -> Self {
        let findings = inspected.iter().flat_map(|one| &one.report.findings);
        Self::from_findings(findings.flat_map(|finding| {
            finding.lines.iter().map(|line| (*line, finding.level))
        }))
    }

    /// The levels of findings, each with one of its lines.
    pub(crate) fn from_findings(findings: impl Iterator<Item = (u32, Level)>) -> Self {
        let mut levels = BTreeMap::new();
        for (line, level) in findings {
            let gravest = levels.entry(line).or_insert(level);
            *gravest = level.min(*gravest);
        }
        Self(levels)
    }

    /// The name of the level of a line.
    pub(crate) fn get(&self, line: u32) -> Option<&'static str> {
        self.0.get(&line).map(|level| level.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_the_gravest_level() {
        let findings = [(2, Level::Note), (2, Level::Error), (3, Level::Good)];
        let levels = LineLevels::from_findings(findings.into_iter());
        let names = [1, 2, 3].map(|line| levels.get(line));
        assert_eq!(names, [None, Some("error"), Some("good")]);
    }
}
