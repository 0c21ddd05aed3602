//! stub
use http_status::Fault;
use inspect::Inspected;
use leptos::prelude::*;
use crate::inspector::Inspector;
#[derive(Default)]
pub(crate) struct Inspection { pub(crate) inspected: Vec<Inspected>, pub(crate) fault: Option<FaultRemark> }
pub(crate) struct FaultRemark { pub(crate) fault: Fault, pub(crate) transcript: String }
#[derive(Clone, Copy)]
pub(crate) struct ReportState;
impl ReportState {
    pub(crate) fn new<Q: PartialEq + Clone + Send + Sync + 'static>(_: &'static str, _: impl Fn() -> Option<Q> + Send + Sync + 'static, _: fn(Inspector, &Q) -> Inspection) -> Self { Self }
    pub(crate) fn level(self, _: u32) -> Option<&'static str> { None }
    pub(crate) fn is_busy(self) -> bool { false }
}
#[component] pub(crate) fn ReportPane(state: ReportState) -> impl IntoView { let _ = state; }
