//! Server-Timing that cannot be read.

use super::shown;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::{
        lists::members,
        scanner::{Scanner, SyntaxError},
    },
};

pub(super) const RULE: Rule = Rule {
    id: "server-timing-invalid",
    level: Level::Error,
    title: "Server-Timing that cannot be read",
    finds: "A metric of `Server-Timing` has a name with spaces, a parameter that \
          cannot be read, or (a warning) a duration that is no number.",
    why: "Browsers drop the metric, or show a duration of 0.",
    fix: "Write `db;dur=53.2;desc=\"all queries\"`: a token, then parameters; \
          milliseconds without a unit.",
    sections: &[crate::Section {
        title: "Server Timing section 2",
        url: "https://www.w3.org/TR/server-timing/#the-server-timing-header-field",
    }],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for line in subject.fields().all("Server-Timing") {
        let mut metrics = members(&line.value);
        let wrong = metrics.find_map(|metric| Some((metric, fault(metric)?)));
        if let Some((metric, fault)) = wrong {
            let level = if fault == NO_NUMBER { Level::Warning } else { Level::Error };
            let message = format!("The metric {} {fault}.", shown(metric));
            report.report_as(level, [line.line], message);
            return;
        }
    }
}

/// What follows the grammar, and shows as 0.
const NO_NUMBER: SyntaxError = "has a duration that is no number of milliseconds";

fn fault(metric: &str) -> Option<SyntaxError> {
    let mut scanner = Scanner::new(metric);
    if scanner.token().is_none() {
        return Some("does not start with a name");
    }
    let parameters = match scanner.parameters() {
        Ok(parameters) => parameters,
        Err(fault) => return Some(fault),
    };
    if !scanner.is_done() {
        return Some("goes on after the name with something that is no parameter");
    }
    let duration = parameters.iter().find(|parameter| parameter.name == "dur")?;
    let number = duration.value.as_deref().unwrap_or_default();
    number
        .parse::<f64>()
        .map_or(true, |number| !number.is_finite())
        .then_some(NO_NUMBER)
}
