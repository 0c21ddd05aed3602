//! Which report is shown, and where it comes from.

use leptos::prelude::*;

use crate::{
    inspector::{Inspector, inspector},
    report::{Inspection, LineLevels},
};

/// A report in the page. Copies are the same report.
///
/// It is like a resource of Leptos: a question, and a function that answers it. The
/// server answers the first question; the browser takes that over and answers every
/// other one.
#[derive(Clone, Copy)]
pub(crate) struct ReportState {
    pub(super) place: &'static str,
    pub(super) shown: RwSignal<Shown>,
    pub(super) is_busy: RwSignal<bool>,
    levels: RwSignal<LineLevels>,
    /// How many findings there are, in words.
    counts: RwSignal<Option<String>>,
    /// How often somebody wants to try again.
    retries: RwSignal<u32>,
    /// How many questions there were.
    questions: StoredValue<u32>,
}

/// What is to be inspected, and how: the rules come as an argument, because they may
/// have to be loaded first.
pub(crate) type Question = Box<dyn FnOnce(Inspector) -> Inspection>;

/// What a report shows.
#[derive(Clone)]
pub(super) enum Shown {
    /// What the server found, which the browser takes as it stands.
    #[cfg_attr(feature = "ssr", expect(dead_code, reason = "browsers only"))]
    Served,
    /// Nothing: there is no question.
    Nothing,
    /// What was found.
    Found(Inspector, Inspection),
    /// The rules could not be loaded.
    NotLoaded,
}

impl ReportState {
    /// A report that shows nothing yet, about lines whose ids begin with `place`.
    pub(crate) fn empty(place: &'static str) -> Self {
        Self {
            place,
            shown: RwSignal::new(Shown::Nothing),
            is_busy: RwSignal::new(false),
            levels: RwSignal::default(),
            counts: RwSignal::new(None),
            retries: RwSignal::new(0),
            questions: StoredValue::new(0),
        }
    }

    /// The report about a question, which the rules answer; an empty one where there is
    /// no question. Whenever a signal changes that it is made of, it is asked again.
    pub(crate) fn new(
        place: &'static str,
        question: impl Fn() -> Option<Question> + Send + Sync + 'static,
    ) -> Self {
        Self::follow(place, Box::new(question))
    }

    /// Not generic: its code is there once for all reports.
    fn follow(
        place: &'static str,
        question: Box<dyn Fn() -> Option<Question> + Send + Sync>,
    ) -> Self {
        let state = Self::empty(place);
        if let Some(question) = untrack(&question) {
            state.show_first(question);
        }
        Effect::new(move |before: Option<()>| {
            let question = question();
            state.retries.track();
            // The first one was answered by the server.
            if before.is_some() {
                state.ask(question);
            }
        });
        state
    }

    /// Inspects what there is first.
    #[cfg(feature = "ssr")]
    fn show_first(self, question: Question) {
        let inspector = Inspector::new();
        self.show(inspector, question(inspector));
    }

    /// Takes over what the server found.
    #[cfg(not(feature = "ssr"))]
    fn show_first(self, _: Question) {
        self.shown.set(Shown::Served);
        self.levels.set(crate::browser::served_page::line_levels(self.place));
    }

    /// Answers a question, unless another one comes while the rules are loaded.
    fn ask(self, question: Option<Question>) {
        let number = self.questions.get_value().wrapping_add(1);
        self.questions.set_value(number);
        let Some(question) = question else {
            self.clear();
            return;
        };
        self.is_busy.set(true);
        leptos::task::spawn_local(async move {
            let inspector = inspector().await;
            if self.questions.get_value() != number {
                return;
            }
            match inspector {
                Ok(inspector) => self.show(inspector, question(inspector)),
                Err(_) => self.fail(),
            }
        });
    }

    /// Shows what was found.
    pub(crate) fn show(self, inspector: Inspector, inspection: Inspection) {
        self.levels.set(LineLevels::from_inspected(&inspection.inspected));
        self.counts.set((inspector.counts)(&inspection));
        self.shown.set(Shown::Found(inspector, inspection));
        self.is_busy.set(false);
    }

    /// Shows nothing.
    pub(crate) fn clear(self) {
        self.levels.set(LineLevels::default());
        self.counts.set(None);
        self.shown.set(Shown::Nothing);
        self.is_busy.set(false);
    }

    /// Says that the rules could not be loaded.
    pub(crate) fn fail(self) {
        self.clear();
        self.shown.set(Shown::NotLoaded);
    }

    /// Answers the question again.
    pub(super) fn retry(self) {
        self.retries.update(|retries| *retries += 1);
    }

    /// Whether something is being inspected.
    pub(crate) fn is_busy(self) -> bool {
        self.is_busy.get()
    }

    /// `1 error, 2 notes`, of all that was found.
    pub(crate) fn counts(self) -> Option<String> {
        self.counts.get()
    }

    /// Whether the browser has found something by itself.
    pub(crate) fn has_rules(self) -> bool {
        matches!(*self.shown.read(), Shown::Found(..))
    }

    /// The level of a line of the place, for `data-level`.
    pub(crate) fn level(self, line: u32) -> Option<&'static str> {
        self.levels.read().get(line)
    }

    /// The levels of all lines.
    pub(crate) fn levels(self) -> LineLevels {
        self.levels.get()
    }
}
