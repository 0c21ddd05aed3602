//! A whole report: its heading, its findings and what caches may do.

use http_status::{Code, catalog};
use inspect::{Exchange, Finding, Inspected, Level};
use leptos::prelude::*;

use super::{
    FaultRemark, Inspection, cache::CacheVerdicts, finding::FindingView,
    inspection::Pasted, meaning::Meaning, taken_for::TakenFor,
};
use crate::base_path::href;

/// What was found in these exchanges, with its heading. Lines are links to the
/// elements `{place}-{line}`.
#[component]
pub(crate) fn ReportView(
    /// What was inspected.
    inspection: Inspection,
    /// How the ids of its lines begin.
    place: &'static str,
) -> impl IntoView {
    let Inspection { inspected, fault, pasted } = inspection;
    let count = match &*inspected {
        [] => None,
        [single] => counted(single.report.findings.iter()),
        several => Some(format!("{} responses", several.len())),
    };
    let is_single = inspected.len() == 1;
    let is_pasted = pasted.is_some();
    let taken_for = match pasted {
        Some(Pasted::Other(kind)) => Some(view! { <TakenFor kind/> }),
        _ => None,
    };
    let is_response = taken_for.is_none();
    let reports = inspected.into_iter().map(|one| {
        let heading = (!is_single).then(|| {
            let count = counted(one.report.findings.iter());
            view! { <h3>{title(&one.exchange)} {count.map(count_view)}</h3> }
        });
        let meaning =
            is_pasted.then(|| view! { <Meaning exchange=one.exchange.clone()/> });
        // Of a request alone, there is nothing to say that is well.
        let findings = (is_response || !one.report.findings.is_empty())
            .then(|| view! { <Findings inspected=one place/> });
        (heading, meaning, findings)
    });
    view! {
        <h2>"Inspector" {count.map(count_view)}</h2>
        {fault.map(fault_view)}
        {taken_for}
        {reports.collect_view()}
    }
}

fn count_view(count: String) -> impl IntoView {
    (" ", view! { <span class="report-count">{count}</span> })
}

/// What a fault does, and where more stands.
fn fault_view(remark: FaultRemark) -> impl IntoView {
    let FaultRemark { fault, transcript } = remark;
    view! {
        <p class="of-fault">
            {fault.about().summary} " " <a href=transcript>"Every byte that comes"</a> ", "
            <a href=href(&format!("/faults#{}", fault.id()))>"what clients make of it"</a>
            ". The rest is about the response without it."
        </p>
    }
}

/// What was found in one exchange.
#[component]
fn Findings(
    /// What was inspected.
    inspected: Inspected,
    /// How the ids of its lines begin.
    place: &'static str,
) -> impl IntoView {
    let report = inspected.report;
    let (well, odd): (Vec<_>, Vec<_>) =
        report.findings.into_iter().partition(|finding| finding.level == Level::Good);
    let nothing = odd.is_empty().then(|| {
        view! { <p class="nothing-found">"Nothing to say against it."</p> }
    });
    let well = (!well.is_empty()).then(|| {
        let things =
            if well.len() == 1 { "1 thing done well" } else { "Things done well" };
        view! {
            <details class="done-well">
                <summary>{things}</summary>
                {list(well, place)}
            </details>
        }
    });
    let left_out = (report.left_out > 0).then(|| {
        let text = format!("{} more findings are left out.", report.left_out);
        view! { <p class="findings-left-out">{text}</p> }
    });
    view! {
        {nothing}
        {list(odd, place)}
        {left_out}
        {well}
        {report.cache.map(|verdicts| view! { <CacheVerdicts verdicts/> })}
    }
}

fn list(findings: Vec<Finding>, place: &'static str) -> Option<impl IntoView> {
    if findings.is_empty() {
        return None;
    }
    let items =
        findings.into_iter().map(|finding| view! { <FindingView finding place/> });
    Some(view! { <ul class="findings">{items.collect_view()}</ul> })
}

/// `1 error, 2 notes` of all exchanges; nothing where there are none.
pub(crate) fn counts(inspection: &Inspection) -> Option<String> {
    let exchanges = inspection.inspected.iter();
    counted(exchanges.flat_map(|one| &one.report.findings))
}

/// `1 error, 2 notes`; nothing where there are none.
fn counted<'a>(findings: impl Iterator<Item = &'a Finding>) -> Option<String> {
    let levels: Vec<_> = findings.map(|finding| finding.level).collect();
    let words =
        [(Level::Error, "error"), (Level::Warning, "warning"), (Level::Note, "note")];
    let counts = words.into_iter().filter_map(|(level, word)| {
        let count = levels.iter().filter(|found| **found == level).count();
        let plural = if count == 1 { "" } else { "s" };
        (count > 0).then(|| format!("{count} {word}{plural}"))
    });
    Some(counts.collect::<Vec<_>>().join(", ")).filter(|counts| !counts.is_empty())
}

/// The final status of an exchange and what it is called.
fn title(exchange: &Exchange) -> String {
    let Some(response) = &exchange.response else {
        return "No final response".to_owned();
    };
    match response.status.number.and_then(Code::new) {
        Some(code) => format!("{code} {}", catalog::phrase(code)),
        None if response.status.text.is_empty() => {
            "A response without a status".to_owned()
        }
        None => response.status.text.clone(),
    }
}
