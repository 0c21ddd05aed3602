//! stub
use inspect::BrowserResponse;
use leptos::prelude::*;
use crate::report::ReportState;
#[derive(Clone, PartialEq)]
pub(crate) struct WireQuestion { pub(crate) method: &'static str, pub(crate) path: String, pub(crate) seen: Option<BrowserResponse> }
#[derive(Clone, Copy)]
pub(crate) struct TranscriptState;
impl TranscriptState { pub(crate) fn new(_: impl Fn() -> Option<WireQuestion> + Send + Sync + 'static) -> Self { Self }
 pub(crate) fn report(self) -> ReportState { ReportState } pub(crate) fn is_busy(self) -> bool { false } }
#[component] pub(crate) fn TranscriptPane<F: Fn() -> String + Send + Sync + 'static>(state: TranscriptState, json: F) -> impl IntoView { let _ = state; view!{<p class="summary"><a href=json>"The transcript as JSON"</a></p>} }
