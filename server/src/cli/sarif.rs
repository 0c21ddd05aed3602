//! SARIF 2.1.0 (OASIS), as code scanning reads it.

use std::{collections::BTreeMap, path::Path};

use inspect::{Finding, Level, Rule};
use serde_json::{Value, json};

/// A log with one run.
pub(super) fn log(
    findings: &[&Finding],
    left_out: usize,
    file: &Path,
) -> anyhow::Result<String> {
    let address =
        if file.as_os_str() == "-" { "stdin".into() } else { file.to_string_lossy() };
    let rules: BTreeMap<_, _> =
        findings.iter().map(|finding| (finding.rule.id, finding.rule)).collect();
    let rules: Vec<_> = rules.into_values().map(rule).collect();
    let results: Vec<_> =
        findings.iter().map(|finding| result(finding, &address)).collect();
    let mut log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "statuslab",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "results": results,
        }],
    });
    if left_out > 0
        && let Some(run) = log.pointer_mut("/runs/0").and_then(Value::as_object_mut)
    {
        run.insert("invocations".to_owned(), json!([invocation(left_out)]));
    }
    Ok(format!("{}\n", serde_json::to_string_pretty(&log)?))
}

/// Says that results are missing (SARIF sections 3.20 and 3.58).
fn invocation(left_out: usize) -> Value {
    let text = format!("{left_out} more findings are left out.");
    json!({
        "executionSuccessful": true,
        "toolExecutionNotifications": [{ "level": "warning", "message": { "text": text } }],
    })
}

fn rule(rule: &Rule) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.title() },
        "fullDescription": { "text": rule.finds() },
        "help": { "text": format!("{} {}", rule.why, rule.fix) },
        "helpUri": rule.sections.first().map(|section| section.url),
        "defaultConfiguration": { "level": level(rule.level) },
    })
}

fn result(finding: &Finding, address: &str) -> Value {
    let locations: Vec<_> = match finding.lines.as_slice() {
        [] => vec![location(address, None)],
        lines => lines.iter().map(|line| location(address, Some(*line))).collect(),
    };
    json!({
        "ruleId": finding.rule.id,
        "level": level(finding.level),
        "kind": if finding.level == Level::Good { "pass" } else { "fail" },
        "message": { "text": finding.message },
        "locations": locations,
    })
}

fn location(address: &str, line: Option<u32>) -> Value {
    let mut place = json!({ "artifactLocation": { "uri": address } });
    if let (Some(line), Some(place)) = (line, place.as_object_mut()) {
        place.insert("region".to_owned(), json!({ "startLine": line }));
    }
    json!({ "physicalLocation": place })
}

/// `none` is for results that did not fail (SARIF section 3.27.10).
const fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
        Level::Good => "none",
    }
}
