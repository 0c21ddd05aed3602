//! What the Inspector finds in each side of the exchange.

use std::sync::Arc;

use inspect::BrowserResponse;
use leptos::prelude::*;

use super::state::WorkbenchState;
use crate::{
    panes::{Question, ReportPane, ReportState, TranscriptState},
    report::Inspection,
    transcript::ChainQuestion,
    workbench::Tab,
};

/// The reports of the three sides, and the transcript that one of them is about.
#[derive(Clone, Copy)]
pub(super) struct Reports {
    pub(super) sent: ReportState,
    pub(super) seen: ReportState,
    pub(super) transcript: TranscriptState,
}

impl Reports {
    /// The reports on what a workbench shows, from now on.
    pub(super) fn new(state: WorkbenchState) -> Self {
        Self {
            sent: ReportState::new(Tab::Sent.id(), move || planned(state)),
            seen: ReportState::new(Tab::Seen.id(), move || response(state)),
            transcript: TranscriptState::new(move || wire_question(state)),
        }
    }
}

fn planned(state: WorkbenchState) -> Option<Question> {
    let checked = state.checked.get();
    let (origin, path) = (state.origin.get(), state.path.get());
    checked.is_valid().then(|| {
        let question: Question = Box::new(move |inspector| match checked.plan() {
            Some(plan) => {
                let method = &checked.request().method;
                (inspector.plan)(plan, method, &origin, &path)
            }
            None => Inspection::default(),
        });
        question
    })
}

/// What the browser shows of the last request; of no answer there is nothing to say.
fn response(state: WorkbenchState) -> Option<Question> {
    let response = shown(state)?;
    (response.status > 0).then(|| {
        let question: Question =
            Box::new(move |inspector| (inspector.browser_response)(&response));
        question
    })
}

/// What the wire is asked about: nothing until somebody looks at it.
fn wire_question(state: WorkbenchState) -> Option<ChainQuestion> {
    if state.tab.get() != Tab::Wire || !state.is_sendable() {
        return None;
    }
    let (request, shown) = (state.composed(), shown(state));
    Some(ChainQuestion { request, path: state.path.get(), shown })
}

fn shown(state: WorkbenchState) -> Option<Arc<BrowserResponse>> {
    state.live.read().as_ref()?.told.response.clone()
}

/// The findings in each side.
#[component]
pub(super) fn ReportCard() -> impl IntoView {
    let state = expect_context::<WorkbenchState>();
    let Reports { sent, seen, transcript } = expect_context();
    let reports =
        [(Tab::Sent, sent), (Tab::Seen, seen), (Tab::Wire, transcript.report())];
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
