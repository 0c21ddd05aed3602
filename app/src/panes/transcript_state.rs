//! Which transcripts are shown, and when they are asked for.

use std::time::Duration;

use leptos::prelude::*;

use super::ReportState;
use crate::{
    inspector::{Inspector, inspector},
    transcript::{Chain, ChainQuestion, PLACE},
};

/// How long nothing else was asked before the service is: not at every key.
const DEBOUNCE: Duration = Duration::from_millis(200);

/// Transcripts in the page, and the report about them. Copies are the same.
#[derive(Clone, Copy)]
pub(crate) struct TranscriptState {
    pub(super) shown: RwSignal<Shown>,
    is_busy: RwSignal<bool>,
    report: ReportState,
    /// How often somebody wants to try again.
    retries: RwSignal<u32>,
    /// The question that is answered, or is being answered.
    asked: StoredValue<Option<ChainQuestion>>,
}

/// What is shown.
#[derive(Clone)]
pub(super) enum Shown {
    /// A link to the transcript.
    Link,
    /// Transcripts.
    Found(Inspector, Box<Chain>),
    /// Why there is none.
    Failed(String),
    /// The rules could not be loaded.
    NotLoaded,
}

impl TranscriptState {
    /// The transcripts that answer a question. Where there is none, nobody looks, and
    /// what is shown stays.
    pub(crate) fn new(
        question: impl Fn() -> Option<ChainQuestion> + Send + Sync + 'static,
    ) -> Self {
        let state = Self {
            shown: RwSignal::new(Shown::Link),
            is_busy: RwSignal::new(false),
            report: ReportState::empty(PLACE),
            retries: RwSignal::new(0),
            asked: StoredValue::new(None),
        };
        let question = Memo::new(move |_| question());
        Effect::new(move |_| {
            state.retries.track();
            if let Some(question) = question.get() {
                state.ask(question);
            }
        });
        state
    }

    /// Asks for transcripts, unless these are shown already.
    fn ask(self, question: ChainQuestion) {
        if self.asked.with_value(|asked| asked.as_ref() == Some(&question)) {
            return;
        }
        self.asked.set_value(Some(question.clone()));
        self.is_busy.set(true);
        set_timeout(move || leptos::task::spawn_local(self.answer(question)), DEBOUNCE);
    }

    /// Answers a question, unless another one has come.
    async fn answer(self, question: ChainQuestion) {
        let is_asked =
            || self.asked.with_value(|asked| asked.as_ref() == Some(&question));
        if !is_asked() {
            return;
        }
        let shown = match inspector().await {
            Ok(inspector) => match (inspector.chain)(question.clone()).await {
                Ok(chain) => Shown::Found(inspector, Box::new(chain)),
                Err(words) => Shown::Failed(words),
            },
            Err(_) => Shown::NotLoaded,
        };
        if is_asked() {
            self.show(shown);
        }
    }

    fn show(self, shown: Shown) {
        if let Shown::Found(inspector, chain) = &shown {
            self.report.show(*inspector, chain.inspection());
        } else {
            // Whoever looks again asks again.
            self.asked.set_value(None);
            self.report.clear();
        }
        self.shown.set(shown);
        self.is_busy.set(false);
    }

    /// Asks again.
    pub(super) fn retry(self) {
        self.retries.update(|retries| *retries += 1);
    }

    /// What was found in the transcripts.
    pub(crate) fn report(self) -> ReportState {
        self.report
    }

    /// Whether transcripts are on their way.
    pub(crate) fn is_busy(self) -> bool {
        self.is_busy.get()
    }
}
