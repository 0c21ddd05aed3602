//! What the Inspector finds in each side of the exchange.

use http_status::Plan;
use inspect::BrowserResponse;
use leptos::prelude::*;

use super::state::WorkbenchState;
use crate::{
    inspector::Inspector,
    report::{FaultRemark, Inspection, ReportPane, ReportState},
    transcript::{ChainQuestion, TranscriptState},
    workbench::{Tab, wire_path},
};

/// The reports of the three sides, and the transcript that one of them is about.
#[derive(Clone, Copy)]
pub(super) struct Reports {
    pub(super) sent: ReportState,
    pub(super) seen: ReportState,
    pub(super) transcript: TranscriptState,
}

/// A response that is planned: what the Inspector is asked about.
#[derive(Debug, Clone, PartialEq)]
struct Planned {
    plan: Plan,
    method: &'static str,
    url: String,
    transcript: String,
}

impl Reports {
    /// The reports on what a workbench shows, from now on.
    pub(super) fn new(state: WorkbenchState) -> Self {
        Self {
            sent: ReportState::new(Tab::Sent.id(), move || planned(state), inspect_plan),
            seen: ReportState::new(
                Tab::Seen.id(),
                move || response(state),
                |inspector: Inspector, response: &BrowserResponse| Inspection {
                    inspected: vec![(inspector.browser_response)(response)],
                    ..Inspection::default()
                },
            ),
            transcript: TranscriptState::new(move || wire_question(state)),
        }
    }
}

fn planned(state: WorkbenchState) -> Option<Planned> {
    let plan = state.checked.read().plan()?.clone();
    let path = state.path.get();
    let transcript = wire_path(&path);
    let url = state.origin.get() + &path;
    Some(Planned { plan, method: state.method.get(), url, transcript })
}

fn inspect_plan(inspector: Inspector, planned: &Planned) -> Inspection {
    let Planned { plan, method, url, transcript } = planned;
    let inspected = (inspector.plan)(plan, method, url);
    let fault = plan
        .fault
        .map(|fault| FaultRemark { fault, transcript: transcript.clone() });
    Inspection { inspected: vec![inspected], fault }
}

/// What the browser shows of the last request; of no answer there is nothing to say.
fn response(state: WorkbenchState) -> Option<BrowserResponse> {
    let live = state.live.read();
    let response = live.as_ref()?.response(&state.origin.read());
    response.filter(|response| response.status > 0)
}

/// What the wire is asked about: nothing until somebody looks at it.
fn wire_question(state: WorkbenchState) -> Option<ChainQuestion> {
    if state.tab.get() != Tab::Wire || !state.is_valid() {
        return None;
    }
    let live = state.live.read();
    let shown = live.as_ref().and_then(|live| live.response(&state.origin.read()));
    Some(ChainQuestion { method: state.method.get(), path: state.path.get(), shown })
}

/// The findings in each side.
#[component]
pub(super) fn ReportCard() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let Reports { sent, seen, transcript } = expect_context();
    let reports = [(Tab::Sent, sent), (Tab::Seen, seen), (Tab::Wire, transcript.report())];
    let sides = reports.map(|(tab, report)| {
        view! {
            <div
                class="report-side"
                id=format!("report-{}", tab.id())
                data-place=tab.id()
                hidden=move || state.tab.get() != tab
                aria-busy=move || report.is_busy().to_string()
            >
                <ReportPane state=report/>
            </div>
        }
    });
    view! { <section class="card report" aria-label="Inspector">{sides}</section> }
}
