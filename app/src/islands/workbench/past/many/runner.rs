//! A run of requests: started, cancelled, and what came of each.

use std::sync::Arc;

use leptos::{ev, prelude::*};
use web_sys::AbortSignal;

use crate::{
    browser::abort,
    islands::workbench::{
        exchange_chunk::ExchangeChunk, past::PastState, state::WorkbenchState,
    },
    workbench::{LiveRequest, PastExchange, Progress, Run, Way},
};

/// The run that is shown. Every copy is the same.
#[derive(Clone, Copy)]
pub(super) struct Runner {
    state: StoredValue<WorkbenchState>,
    past: PastState,
    /// How many requests the run has, how it is sent, and how far it is; nothing before
    /// the first.
    pub(super) run: RwSignal<Option<(usize, Way, Progress)>>,
    /// Its requests that are over, in the order in which they were.
    pub(super) over: RwSignal<Vec<Arc<PastExchange>>>,
}

impl Runner {
    /// No run yet. Escape and Send end a run.
    pub(super) fn new(state: WorkbenchState, past: PastState) -> Self {
        let runner = Self {
            state: StoredValue::new(state),
            past,
            run: RwSignal::new(None),
            over: RwSignal::new(Vec::new()),
        };
        let listener = window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" {
                runner.cancel();
            }
        });
        on_cleanup(move || listener.remove());
        Effect::new(move |_| {
            if state.is_waiting() {
                runner.cancel();
            }
        });
        runner
    }

    fn state(self) -> WorkbenchState {
        self.state.get_value()
    }

    /// Whether a run could begin.
    pub(super) fn can_start(self) -> bool {
        self.state().can_send()
    }

    /// When the exchange that is shown was over.
    pub(super) fn shown_at(self) -> Option<u64> {
        self.state().live.read().as_ref().map(|live| live.at)
    }

    /// Whether requests are under way.
    pub(super) fn is_sending(self) -> bool {
        matches!(self.run.get(), Some((_, _, Progress::Sending)))
    }

    /// The run with what came of it so far.
    pub(super) fn so_far(self) -> Option<Run> {
        let (count, way, progress) = self.run.get()?;
        Some(Run { count, way, progress, over: self.over.get() })
    }

    /// Sends what is asked for now so many times, and gives up on what is under way.
    pub(super) fn start(self, count: usize, way: Way) {
        let state = self.state();
        if !untrack(|| state.can_send()) {
            return;
        }
        if untrack(|| state.is_waiting()) {
            state.cancel();
        }
        let Some(signal) = abort::RUN.start() else { return };
        self.over.set(Vec::new());
        self.run.set(Some((count, way, Progress::Sending)));
        leptos::task::spawn_local(async move {
            let Some((request, chunk)) = self.prepared().await else {
                // What could not be loaded says so where it belongs.
                return self.cancel();
            };
            self.send(count, way, &request, chunk, signal).await;
        });
    }

    /// The request as it is asked for now, and what sends it.
    async fn prepared(self) -> Option<(LiveRequest, ExchangeChunk)> {
        let state = self.state();
        state.planner.ready().await.ok()?;
        let request = state.planned_request()?;
        let chunk = state.exchange_chunk.ready().await.ok()?;
        Some((request, chunk))
    }

    async fn send(
        self,
        count: usize,
        way: Way,
        request: &LiveRequest,
        chunk: ExchangeChunk,
        signal: AbortSignal,
    ) {
        for _ in 0..count {
            if signal.aborted() {
                return;
            }
            let signal = signal.clone();
            let sent = (chunk.send)(request.clone(), Some(signal.clone()), Some(way));
            let ended = async move {
                let request = sent.await;
                // Whoever aborted has said already what became of the run.
                if !signal.aborted() {
                    self.take(&request);
                }
            };
            match way {
                Way::InTurn => ended.await,
                Way::Together => leptos::task::spawn_local(ended),
            }
        }
    }

    /// Keeps what came of a request, and ends the run with the last one.
    fn take(self, request: &LiveRequest) {
        self.past.add(request);
        let Some(past) = PastExchange::of_request(request) else { return };
        self.over.update(|over| over.push(Arc::new(past)));
        let is_over = |count| self.over.read_untracked().len() == count;
        if let Some((count, way, _)) = self.run.get_untracked()
            && is_over(count)
        {
            self.run.set(Some((count, way, Progress::Over)));
        }
    }

    /// Gives up on the requests that are under way, and sends no more of them.
    pub(super) fn cancel(self) {
        if let Some((count, way, Progress::Sending)) = self.run.get_untracked() {
            abort::RUN.abort();
            self.run.set(Some((count, way, Progress::Cancelled)));
        }
    }

    /// Shows what came of a request as the exchange. The controls stay as they are.
    pub(super) fn show(self, past: Arc<PastExchange>) {
        let state = self.state();
        leptos::task::spawn_local(async move {
            // Without the planner nothing was sent.
            let Ok(planner) = state.planner.ready().await else { return };
            state.show_exchange(planner, &past);
        });
    }
}
