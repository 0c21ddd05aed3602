//! The one way to the rules of the Inspector. In the browser they are a chunk of the
//! wasm by itself, because they weigh more than a page: it is loaded when something
//! is first to be inspected.
#![expect(
    clippy::unnecessary_wraps,
    reason = "loading may fail, before the function that is loaded is called"
)]

use std::{future::Future, pin::Pin};

use http_status::Plan;
use inspect::{BrowserResponse, PasteInput};
use leptos::{prelude::*, wasm_split::SplitLoaderError};

use crate::{
    clock,
    late_view::late_view,
    report::{self, Inspection, ReportView},
    transcript::{self, Chain, ChainQuestion, chain_view},
};

/// What the chunk does. Its functions are reached by their pointers, so that
/// nothing of them is in another chunk.
#[derive(Clone, Copy)]
pub(crate) struct Inspector {
    /// Inspects what a plan will send: to this method, origin and path with query.
    pub(crate) plan: fn(&Plan, &str, &str, &str) -> Inspection,
    /// Inspects what a browser showed.
    pub(crate) browser_response: fn(&BrowserResponse) -> Inspection,
    /// Inspects a pasted text.
    pub(crate) paste: fn(&PasteInput) -> Inspection,
    /// Asks the service for transcripts and inspects them.
    pub(crate) chain: fn(ChainQuestion) -> BoxFuture<Result<Chain, String>>,
    /// Shows a report about lines whose ids begin so.
    pub(crate) report: fn(&Inspection, &'static str) -> AnyView,
    /// How many findings there are, in words.
    pub(crate) counts: fn(&Inspection) -> Option<String>,
    /// Shows transcripts.
    pub(crate) transcripts: fn(&Chain) -> AnyView,
}

/// A future of the one thread that a browser has.
pub(crate) type BoxFuture<T> = Pin<Box<dyn Future<Output = T>>>;

impl Inspector {
    /// The functions themselves, for whoever has them: the server and the chunk.
    pub(crate) fn new() -> Self {
        Self {
            plan: |plan, method, origin, path| {
                Inspection::from_plan(plan, method, origin, path, &clock::date())
            },
            browser_response: |response| Inspection::from_exchange(response.exchange()),
            paste: Inspection::from_paste,
            chain: |question| Box::pin(transcript::chain(question)),
            report: |inspection, place| {
                let inspection = inspection.clone();
                late_view(view! { <ReportView inspection place/> }).into_any()
            },
            counts: report::counts,
            transcripts: |chain| late_view(chain_view(chain)).into_any(),
        }
    }
}

/// The chunk could not be loaded: the server is gone, or has another version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Loads the rules. Whoever could not load them may try again.
#[leptos::wasm_split::wasm_split(
    inspector,
    wasm_split_path = leptos::wasm_split,
    fallible
)]
pub(crate) fn inspector() -> Result<Inspector, NotLoaded> {
    Ok(Inspector::new())
}
