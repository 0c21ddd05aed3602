//! What the Inspector finds in a text, as JSON: for the API and the command line.

use inspect::{
    Exchange, Inspected, PasteContext, Report,
    cache::{Verdict, Verdicts},
    paste,
};
use serde::Serialize;

/// One entry for each final response of the text.
#[derive(Serialize)]
pub(crate) struct Document {
    responses: Vec<Response>,
}

#[derive(Serialize)]
struct Response {
    status: Option<u16>,
    findings: Vec<Finding>,
    #[serde(skip_serializing_if = "is_none")]
    findings_left_out: usize,
    cache: Option<Cache>,
}

#[derive(Serialize)]
struct Finding {
    id: &'static str,
    level: &'static str,
    lines: Vec<u32>,
    message: String,
    fix: &'static str,
    spec: Option<&'static str>,
}

#[derive(Serialize)]
struct Cache {
    private: CacheVerdict,
    shared: CacheVerdict,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

/// What a cache may do, in values and in sentences.
#[derive(Serialize)]
struct CacheVerdict {
    storable: bool,
    storage_rule: &'static str,
    storage: String,
    fresh_seconds: Option<u64>,
    freshness_rule: Option<&'static str>,
    freshness: Option<String>,
    age_seconds: Option<u64>,
    staleness_rule: Option<&'static str>,
    stale_while_revalidate_seconds: Option<u64>,
    stale_if_error_seconds: Option<u64>,
    staleness: Option<String>,
    remarks: Vec<String>,
    spec: &'static str,
}

/// The exchanges of a text, each with what is found in it.
pub(crate) fn read(text: &str, known: &PasteContext) -> Vec<(Exchange, Report)> {
    let read = paste::read_with(text, known);
    let inspected = Inspected::all(read.exchanges).into_iter();
    inspected.map(|Inspected { exchange, report }| (exchange, report)).collect()
}

impl From<Vec<(Exchange, Report)>> for Document {
    fn from(read: Vec<(Exchange, Report)>) -> Self {
        Self { responses: read.into_iter().map(Response::from).collect() }
    }
}

impl From<(Exchange, Report)> for Response {
    fn from((exchange, report): (Exchange, Report)) -> Self {
        let response = exchange.response.as_ref();
        let findings = report.findings.into_iter().map(|finding| Finding {
            id: finding.rule.id,
            level: finding.level.id(),
            lines: finding.lines,
            message: finding.message,
            fix: finding.rule.fix,
            spec: finding.section.map(|section| section.url),
        });
        Self {
            status: response.and_then(|response| response.status.number),
            findings: findings.collect(),
            findings_left_out: report.left_out,
            cache: report.cache.map(Cache::from),
        }
    }
}

impl From<Verdicts> for Cache {
    fn from(verdicts: Verdicts) -> Self {
        Self { private: verdicts.private.into(), shared: verdicts.shared.into() }
    }
}

impl From<Verdict> for CacheVerdict {
    fn from(verdict: Verdict) -> Self {
        let Verdict { storage, freshness, age, staleness, remarks } = verdict;
        Self {
            storable: storage.is_allowed(),
            storage_rule: storage.rule.id(),
            storage: storage.sentence,
            fresh_seconds: freshness.as_ref().and_then(|freshness| freshness.seconds),
            freshness_rule: freshness.as_ref().map(|freshness| freshness.rule.id()),
            freshness: freshness.map(|freshness| freshness.sentence),
            age_seconds: age.seconds,
            staleness_rule: staleness.as_ref().map(|staleness| staleness.rule.id()),
            stale_while_revalidate_seconds: staleness
                .as_ref()
                .and_then(|staleness| staleness.while_revalidate),
            stale_if_error_seconds: staleness
                .as_ref()
                .and_then(|staleness| staleness.if_error),
            staleness: staleness.map(|staleness| staleness.sentence),
            remarks: remarks.into_iter().map(|remark| remark.sentence).collect(),
            spec: storage.section.url,
        }
    }
}
