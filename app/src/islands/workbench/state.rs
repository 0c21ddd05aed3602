//! The state of a workbench: a signal for each thing that changes by itself, and a
//! memo for each thing that follows.

mod exchange;
mod option_row;
mod request;
mod rows;
mod served;

use http_status::{Codes, Limits};
use leptos::{html, prelude::*};

pub(super) use self::option_row::OptionRow;
use self::{
    rows::{plain, restore_rows},
    served::{served_ask, served_marks},
};
use super::{
    compose::{ComposeChunk, SequenceChunk, compose_state, sequence_state},
    exchange_chunk::{ExchangeChunk, exchange_state},
};
use crate::{
    chunk_state::ChunkState,
    page_address::{codes_in, parameters_in},
    site::Site,
    workbench::{
        Checked, Copied, Copyable, Draft, Group, LiveRequest, Planner, Suggestion, Tab,
        planner_state,
    },
};

/// What a person works with. Every copy is the same state.
#[derive(Clone, Copy)]
pub(super) struct WorkbenchState {
    /// The service behind the page.
    site: StoredValue<Site>,
    /// The codes that are asked for.
    pub(super) codes: RwSignal<Codes>,
    /// Whether codes were typed that are none, so that others are asked for.
    pub(super) has_wrong_codes: RwSignal<bool>,
    /// The codes of the page, and the request of its address.
    first: StoredValue<(Codes, Draft)>,
    /// Whether the page does what is clicked and typed.
    pub(super) is_ready: RwSignal<bool>,
    /// Scheme and authority of the simulator, as the reader reached it.
    pub(super) origin: RwSignal<String>,
    /// The request.
    pub(super) draft: RwSignal<Draft>,
    /// The options.
    pub(super) rows: RwSignal<Vec<OptionRow>>,
    /// Whether they are an ask, and what it will send.
    pub(super) checked: Memo<Checked>,
    /// Path and query of the simulator.
    pub(super) path: Memo<String>,
    /// What makes plans and links.
    pub(super) planner: ChunkState<Planner>,
    /// The controls.
    pub(super) compose: ChunkState<ComposeChunk>,
    /// The editor of sequences.
    pub(super) sequence: ChunkState<SequenceChunk>,
    /// The request that is shown, and what became of it.
    pub(super) live: RwSignal<Option<LiveRequest>>,
    /// The request that is under way.
    pub(super) pending: RwSignal<Option<LiveRequest>>,
    /// For how many tenths of a second it has been.
    pub(super) ticks: RwSignal<u32>,
    /// What counts them.
    pub(super) clock: StoredValue<Option<IntervalHandle>>,
    /// Sends, and shows what changes.
    pub(super) exchange_chunk: ChunkState<ExchangeChunk>,
    /// Shows the exchange.
    pub(super) exchange: NodeRef<html::Section>,
    /// The tab that is open.
    pub(super) tab: RwSignal<Tab>,
    /// The group of controls that is open.
    pub(super) group: RwSignal<Group>,
    /// What was copied last, and whether that worked.
    pub(super) copied: RwSignal<Option<Copied>>,
}

impl WorkbenchState {
    /// The state that an address restores; nothing where it is no page of codes.
    pub(super) fn restore(address: &str, site: Site) -> Option<Self> {
        let codes = RwSignal::new(codes_in(address)?);
        let draft = Draft::from_parameters(&parameters_in(address));
        let first = StoredValue::new((codes.get_untracked(), draft.clone()));
        let draft = RwSignal::new(draft);
        let rows = RwSignal::new(Vec::new());
        let origin = RwSignal::new(site.origin.clone());
        let site = StoredValue::new(site);
        let planner = planner_state();
        restore_rows(planner, rows, address);
        let served = StoredValue::new(served_ask());
        let checked = Memo::new(move |before: Option<&Checked>| {
            let draft = draft.read();
            if let Some(planner) = loaded(planner) {
                let (codes, rows) = (codes.read(), plain(&rows.read()));
                return (planner.check)(&site.read_value(), &codes, &draft, &rows);
            }
            let (path, verdict) = &*served.read_value();
            // Whoever changes it and changes it back is no longer shown what was served.
            let is_of_page = *draft == first.read_value().1
                && !before.is_some_and(Checked::is_unchecked);
            Checked::served(draft.composed(), is_of_page, path, *verdict)
        });
        let path = Memo::new(move |_| checked.read().path().to_owned());
        Some(Self {
            site,
            codes,
            has_wrong_codes: RwSignal::new(false),
            first,
            is_ready: RwSignal::new(false),
            origin,
            draft,
            rows,
            checked,
            path,
            planner,
            compose: compose_state(),
            sequence: sequence_state(),
            live: RwSignal::new(None),
            pending: RwSignal::new(None),
            ticks: RwSignal::new(0),
            clock: StoredValue::new(None),
            exchange_chunk: exchange_state(),
            exchange: NodeRef::new(),
            tab: RwSignal::new(Tab::Sent),
            group: RwSignal::new(Group::Response),
            copied: RwSignal::new(None),
        })
    }

    /// Whether some client can send the ask.
    pub(super) fn is_valid(self) -> bool {
        self.checked.read().is_valid() && !self.has_wrong_codes.get()
    }

    /// Whether other codes are asked for than the page is about.
    pub(super) fn is_of_other_codes(self) -> bool {
        *self.codes.read() != self.first.read_value().0
    }

    /// Whether this page can send the ask.
    pub(super) fn is_sendable(self) -> bool {
        self.checked.read().is_sendable() && !self.has_wrong_codes.get()
    }

    /// Whether Send sends.
    pub(super) fn can_send(self) -> bool {
        self.is_ready.get() && self.is_sendable()
    }

    /// Path and query of the page for this state; nothing before the planner is here.
    pub(super) fn page_link(self) -> Option<String> {
        let planner = loaded(self.planner)?;
        let (rows, checked) = (plain(&self.rows.read()), self.checked.read());
        let draft = self.draft.read();
        let (site, codes) = (self.site.read_value(), self.codes.read());
        Some((planner.page_link)(&site, &codes, &draft, &rows, checked.ask()))
    }

    /// The options to offer, in order.
    pub(super) fn suggestions(self) -> Vec<Suggestion> {
        let Some(planner) = loaded(self.planner) else { return Vec::new() };
        let method = self.checked.read().request().method.clone();
        (planner.suggestions)(&self.site.read_value(), &self.codes.read(), &method)
    }

    /// Loads what makes plans, and the controls.
    pub(super) fn load_controls(self) {
        self.planner.load();
        self.compose.load();
    }

    /// For each group of controls, how much of it is on, and whether any of that is
    /// wrong.
    pub(super) fn marks(self) -> Vec<(usize, bool)> {
        if loaded(self.planner).is_none() {
            return served_marks();
        }
        let (rows, checked) = (self.rows.read(), self.checked.read());
        let mark = |group| {
            if group == Group::Request {
                return (self.draft.read().count(), checked.has_request_problem());
            }
            let own = || rows.iter().filter(|row| row.group() == group);
            let is_wrong = own().any(|row| checked.problem(row.id).is_some())
                || (group == Group::Sequence && self.has_wrong_codes.get());
            (own().filter(|row| row.is_given.get()).count(), is_wrong)
        };
        Group::ALL.map(mark).to_vec()
    }

    /// The simulator URL.
    pub(super) fn url(self) -> String {
        self.origin.get() + &*self.path.read()
    }

    /// The text to copy.
    pub(super) fn text(self, what: Copyable) -> String {
        match what {
            Copyable::Url => self.url(),
            Copyable::Curl => self.curl(),
        }
    }

    /// Reads what is known of the service.
    pub(super) fn with_site<T>(self, read: impl FnOnce(&Site) -> T) -> T {
        self.site.with_value(read)
    }

    /// Reads the limits of the service.
    pub(super) fn with_limits<T>(self, read: impl FnOnce(&Limits) -> T) -> T {
        self.site.with_value(|site| read(&site.limits))
    }
}

/// The planner, where it is there: always on the server.
#[cfg_attr(
    feature = "ssr",
    expect(clippy::unnecessary_wraps, reason = "the browser may not have it yet")
)]
fn loaded(planner: ChunkState<Planner>) -> Option<Planner> {
    #[cfg(feature = "ssr")]
    {
        let _ = planner;
        Some(Planner::new())
    }
    #[cfg(not(feature = "ssr"))]
    planner.get()
}

#[cfg(test)]
mod tests;
