//! What stands in the paste box: a signal for each thing that changes by itself.

use std::time::Duration;

use http_status::Problem;
use inspect::{LONGEST_LINK, PARAMETERS, PasteInput};
use leptos::{ev, html, prelude::*};

use crate::{
    browser::{address, clipboard, form},
    inspector::inspector,
    panes::ReportState,
    paste::{PLACE, TEXT, read_input, served_input},
};

/// How long nothing was typed before the address is brought up to date: browsers
/// refuse to change it a hundred times in a few seconds.
const DEBOUNCE: Duration = Duration::from_millis(300);

/// The paste box. Copies are the same box.
///
/// Its form holds the text and the parameters, and nobody but the person who types
/// writes them there, so that caret, selection and undo are theirs. `input` follows.
#[derive(Clone, Copy)]
pub(super) struct PasteState {
    pub(super) form: NodeRef<html::Form>,
    pub(super) parameters: NodeRef<html::Details>,
    /// What stands in the form.
    pub(super) input: RwSignal<PasteInput>,
    /// Whether the rules are loaded.
    pub(super) is_ready: RwSignal<bool>,
    pub(super) report: ReportState,
    /// What is wrong with the parameters.
    problems: Memo<Vec<Problem>>,
    /// What came of the last thing that was done with the box.
    outcome: RwSignal<Option<&'static str>>,
    /// Whether the rules have been asked for.
    is_loading: StoredValue<bool>,
    /// The change of the address that is to come.
    timeout: StoredValue<Option<TimeoutHandle>>,
}

impl PasteState {
    /// The box as the server rendered it.
    pub(super) fn new() -> Self {
        let input = RwSignal::new(served_input());
        let report = ReportState::new(PLACE, move || {
            let input = Some(input.get()).filter(|input| !input.is_empty())?;
            Some(Box::new(move |inspector| (inspector.paste)(&input)))
        });
        Self {
            form: NodeRef::new(),
            parameters: NodeRef::new(),
            input,
            is_ready: RwSignal::new(false),
            report,
            problems: Memo::new(move |_| input.read().problems()),
            outcome: RwSignal::new(None),
            is_loading: StoredValue::new(false),
            timeout: StoredValue::new(None),
        }
    }

    /// Takes what was typed before the page was live, and what the address holds.
    pub(super) fn wake(self) {
        self.read();
        self.restore();
        if self.form.get_untracked().is_some_and(|form| is_touched(&form)) {
            self.load_rules();
        }
        Effect::new(move |_| {
            if self.report.has_rules() {
                self.is_ready.set(true);
            }
        });
        let _ = window_event_listener(ev::hashchange, move |_| self.restore());
    }

    /// Loads the rules, once.
    pub(super) fn load_rules(self) {
        if self.is_loading.get_value() {
            return;
        }
        self.is_loading.set_value(true);
        leptos::task::spawn_local(async move {
            match inspector().await {
                Ok(_) => self.is_ready.set(true),
                Err(_) => self.report.fail(),
            }
        });
    }

    /// Shows what a link holds; what is typed already stays where there is none.
    fn restore(self) {
        if let Some(input) = PasteInput::from_fragment(&address::fragment()) {
            self.load_rules();
            self.put(input);
        }
    }

    /// Takes what stands in the form.
    fn read(self) {
        let Some(form) = self.form.get_untracked() else { return };
        let input = read_input(|name| form::value(&form, name));
        if *self.input.read_untracked() != input {
            self.input.set(input);
        }
    }

    /// Puts a text and its parameters into the form.
    fn put(self, input: PasteInput) {
        if let Some(form) = self.form.get_untracked() {
            form::set_value(&form, TEXT, &input.text);
            for parameter in PARAMETERS {
                let value = input.lines(parameter.name);
                form::set_value(&form, parameter.name, &value);
            }
        }
        if let Some(details) = self.parameters.get_untracked() {
            details.set_open(!input.parameters.is_empty());
        }
        self.outcome.set(None);
        self.input.set(input);
    }

    /// Something was typed.
    pub(super) fn change(self) {
        self.outcome.set(None);
        self.read();
        self.stop_timeout();
        let timeout = set_timeout_with_handle(move || self.write_address(), DEBOUNCE);
        self.timeout.set_value(timeout.ok());
    }

    /// Replaces the text, as if it were typed.
    pub(super) fn replace_text(self, text: &str) {
        if let Some(form) = self.form.get_untracked() {
            form::set_value(&form, TEXT, text);
        }
        self.change();
    }

    /// Empties the box.
    pub(super) fn clear(self) {
        self.put(PasteInput::default());
        self.change();
    }

    /// Copies the link, which the address bar holds.
    pub(super) fn copy_link(self) {
        self.stop_timeout();
        self.write_address();
        leptos::task::spawn_local(async move {
            let is_copied = clipboard::write(&address::href()).await;
            self.outcome.set(Some(if is_copied {
                "Copied. The text is behind the #, which no browser sends."
            } else {
                "The browser keeps the clipboard from this page. The address bar holds the link."
            }));
        });
    }

    /// Says that a file cannot be read.
    pub(super) fn refuse_file(self) {
        self.outcome.set(Some("This file cannot be read."));
    }

    fn stop_timeout(self) {
        if let Some(timeout) = self.timeout.try_update_value(Option::take).flatten() {
            timeout.clear();
        }
    }

    fn write_address(self) {
        let fragment = self.input.read_untracked().fragment();
        address::replace_fragment(&fragment.unwrap_or_default());
    }

    /// Whether there is no text.
    pub(super) fn is_empty(self) -> bool {
        self.input.read().is_empty()
    }

    /// Whether a link can hold what stands here.
    pub(super) fn has_link(self) -> bool {
        self.input.read().fragment().is_some()
    }

    /// What is to be known below the text.
    pub(super) fn note(self) -> Option<String> {
        if let Some(outcome) = self.outcome.get() {
            return Some(outcome.to_owned());
        }
        (self.is_ready.get() && !self.has_link()).then(|| {
            format!(
                "Too long for a link, which holds {} KiB here.",
                LONGEST_LINK / 1024
            )
        })
    }

    /// What is wrong with a parameter.
    pub(super) fn problem(self, name: &str) -> Option<String> {
        let problems = self.problems.read();
        let problem = problems.iter().find(|problem| problem.option == name);
        problem.map(|Problem { value, detail, .. }| format!("{value}: {detail}"))
    }
}

/// Whether pointer or focus are on a form, which may be before it is live.
fn is_touched(form: &web_sys::HtmlFormElement) -> bool {
    form.matches(":hover, :focus-within").unwrap_or_default()
}
