//! What a person does, and what it changes.

use std::time::Duration;

use leptos::{ev, prelude::*};

use crate::{
    bench::{Copied, Copyable, Exchange, METHODS, Outcome, State, Tab, input_id},
    browser::{clipboard, element, exchange},
};

/// The state, once the page is awake.
#[derive(Clone, Copy, Default)]
pub(super) struct Bench(pub(super) RwSignal<Option<State>>);

/// How long it is said that something was copied.
const SHOWN: Duration = Duration::from_secs(2);

impl Bench {
    fn change<T>(self, change: impl FnOnce(&mut State) -> T) -> Option<T> {
        self.0.try_update(|state| state.as_mut().map(change)).flatten()
    }

    /// A click on anything that says in `data-do` what it does.
    pub(super) fn click(self, event: &ev::MouseEvent) {
        let Some(action) = element::action_of(event) else { return };
        let (verb, object) = action.split_once('-').unwrap_or((&action, ""));
        match verb {
            "copy" => Copyable::ALL
                .into_iter()
                .filter(|what| what.id() == action)
                .for_each(|what| self.copy(what)),
            "tab" => {
                if let Some(tab) = Tab::of(object) {
                    self.open(tab);
                }
            }
            "toggle" => {
                let place = object.parse().unwrap_or(usize::MAX);
                if let Some(id) = self.change(|state| state.toggle(place)).flatten() {
                    element::focus_soon(input_id(id));
                }
            }
            "remove" => {
                let id = object.parse().unwrap_or(u32::MAX);
                self.change(|state| state.remove(id));
                element::focus_soon("more-options".to_owned());
            }
            "fault" => {
                event.prevent_default();
                self.change(|state| state.put("fault", object));
            }
            "cancel" => self.cancel(),
            _ => {
                self.change(|state| state.copied = None);
            }
        }
    }

    /// Typing in a row, or choosing a method.
    pub(super) fn input(self, event: &ev::Event) {
        let (id, text) = element::input_of(event);
        if id == "method" {
            let method = METHODS.into_iter().find(|method| *method == text);
            self.change(|state| {
                state.method = method.unwrap_or(state.method);
                state.check();
            });
        } else if let Some(row) =
            id.strip_prefix("option-").and_then(|id| id.parse().ok())
        {
            self.change(|state| state.edit(row, text));
        }
    }

    /// Arrows between the tabs.
    pub(super) fn key(self, event: &ev::KeyboardEvent) {
        let action = element::action_of(event).unwrap_or_default();
        let Some(tab) = action.strip_prefix("tab-").and_then(Tab::of) else { return };
        let next = match event.key().as_str() {
            "ArrowRight" => tab.next(),
            "ArrowLeft" => tab.next().next(),
            "Home" => Tab::Sent,
            "End" => Tab::Wire,
            _ => return,
        };
        event.prevent_default();
        self.open(next);
        element::focus_soon(format!("tab-{}", next.id()));
    }

    fn open(self, tab: Tab) {
        self.change(|state| state.tab = tab);
    }

    /// Sends the ask, and gives up on the one that is under way.
    pub(super) fn send(self) {
        let sent = self.change(|state| {
            let plan = state.checked.plan()?.clone();
            let (request, method, outcome) =
                (state.request(), state.method, Outcome::Waiting);
            state.exchange = Some(Exchange { request, method, plan, outcome });
            state.tab = Tab::Seen;
            Some((method, state.path()))
        });
        let Some((method, path)) = sent.flatten() else { return };
        let signal = exchange::start();
        leptos::task::spawn_local(async move {
            let outcome = exchange::send(method, &path, signal.as_ref()).await;
            // Whoever aborted has said already what became of it.
            if !signal.is_some_and(|signal| signal.aborted()) {
                self.end(outcome);
            }
        });
    }

    fn cancel(self) {
        exchange::abort();
        self.end(Outcome::Cancelled);
    }

    fn end(self, outcome: Outcome) {
        self.change(|state| {
            if let Some(exchange) = state.exchange.as_mut() {
                exchange.outcome = outcome;
            }
        });
    }

    fn copy(self, what: Copyable) {
        let Some(text) = self.change(|state| state.text(what)) else { return };
        leptos::task::spawn_local(async move {
            let refused = (!clipboard::write(&text).await).then_some(text);
            let by_hand = refused.is_some();
            self.change(|state| state.copied = Some(Copied { what, refused }));
            if by_hand {
                element::focus_soon("copy-by-hand-text".to_owned());
                return;
            }
            set_timeout(
                move || {
                    self.change(|state| {
                        let is_same = |copied: &Copied| copied.what == what;
                        if state.copied.as_ref().is_some_and(is_same) {
                            state.copied = None;
                        }
                    });
                },
                SHOWN,
            );
        });
    }
}
