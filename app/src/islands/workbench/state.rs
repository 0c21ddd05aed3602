//! The state of a workbench: a signal for each thing that changes by itself, and a
//! memo for each thing that follows.

use http_status::{Codes, Fault};
use leptos::{html, prelude::*};
#[cfg(feature = "ssr")]
use snippets::Request;
use snippets::curl_line;

use crate::{
    page_address::{codes_in, parameters_in},
    site::Site,
    workbench::{
        Checked, Copied, Copyable, LiveRequest, METHODS, Row, Side, Suggestion, Tab,
        check, method_of, page_link, rows_of, seen, sent, simulator_path, suggestions,
        waited,
    },
};

#[cfg(feature = "ssr")]
use crate::workbench::fault_link;

/// What a person works with. Every copy is the same state.
#[derive(Clone, Copy)]
pub(super) struct WorkbenchState {
    /// The codes of the page.
    codes: StoredValue<Codes>,
    /// Whether the page does what is clicked and typed.
    pub(super) is_ready: RwSignal<bool>,
    /// Scheme and authority of the simulator, as the reader reached it.
    pub(super) origin: RwSignal<String>,
    /// The method.
    pub(super) method: RwSignal<&'static str>,
    /// The options.
    pub(super) rows: RwSignal<Vec<OptionRow>>,
    /// Whether they are an ask, and what it will send.
    pub(super) checked: Memo<Checked>,
    /// Path and query of the simulator.
    pub(super) path: Memo<String>,
    /// The options to offer.
    pub(super) suggestions: Memo<Vec<Suggestion>>,
    /// The request that is shown, and what became of it.
    pub(super) live: RwSignal<Option<LiveRequest>>,
    /// The request that is under way.
    pub(super) pending: RwSignal<Option<LiveRequest>>,
    /// For how many tenths of a second it has been.
    pub(super) ticks: RwSignal<u32>,
    /// What counts them.
    pub(super) clock: StoredValue<Option<IntervalHandle>>,
    /// Shows the exchange.
    pub(super) exchange: NodeRef<html::Section>,
    /// The tab that is open.
    pub(super) tab: RwSignal<Tab>,
    /// What was copied last, and whether that worked.
    pub(super) copied: RwSignal<Option<Copied>>,
    /// Takes the focus when a row goes away.
    pub(super) more_options: NodeRef<html::Summary>,
}

/// An option that is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OptionRow {
    /// Stays with the row while others come and go.
    pub(super) id: u32,
    /// The option's name.
    pub(super) option: &'static str,
    /// The text.
    pub(super) text: RwSignal<String>,
    /// Whether the row says anything: a new one does not, until it is typed in.
    pub(super) is_given: RwSignal<bool>,
    /// Whether it came while the page was open, and takes the focus.
    pub(super) is_new: bool,
}

impl OptionRow {
    fn restored(row: Row) -> Self {
        Self {
            id: row.id,
            option: row.option,
            text: RwSignal::new(row.text),
            is_given: RwSignal::new(row.is_given),
            is_new: false,
        }
    }

    fn row(self) -> Row {
        Row {
            id: self.id,
            option: self.option,
            text: self.text.get(),
            is_given: self.is_given.get(),
        }
    }
}

impl WorkbenchState {
    /// The state that an address restores; nothing where it is no page of codes.
    pub(super) fn restore(address: &str, site: Site) -> Option<Self> {
        let codes = StoredValue::new(codes_in(address)?);
        let parameters = parameters_in(address);
        let rows = rows_of(&parameters).into_iter().map(OptionRow::restored);
        let rows = RwSignal::new(rows.collect::<Vec<_>>());
        let method = RwSignal::new(method_of(&parameters));
        let origin = RwSignal::new(site.origin.clone());
        let site = StoredValue::new(site);
        let checked = Memo::new(move |_| {
            let (site, codes) = (site.read_value(), codes.read_value());
            check(&site, &codes, method.get(), &plain(&rows.read()))
        });
        let path = Memo::new(move |_| {
            simulator_path(
                &codes.read_value(),
                &plain(&rows.read()),
                checked.read().ask(),
            )
        });
        let suggestions = Memo::new(move |_| {
            suggestions(&site.read_value(), &codes.read_value(), method.get())
        });
        Some(Self {
            codes,
            is_ready: RwSignal::new(false),
            origin,
            method,
            rows,
            checked,
            path,
            suggestions,
            live: RwSignal::new(None),
            pending: RwSignal::new(None),
            ticks: RwSignal::new(0),
            clock: StoredValue::new(None),
            exchange: NodeRef::new(),
            tab: RwSignal::new(Tab::Sent),
            copied: RwSignal::new(None),
            more_options: NodeRef::new(),
        })
    }

    /// Whether the ask can be sent.
    pub(super) fn is_valid(self) -> bool {
        self.checked.read().ask().is_some()
    }

    /// Whether Send sends.
    pub(super) fn can_send(self) -> bool {
        self.is_ready.get() && self.is_valid()
    }

    /// Whether a request is under way.
    pub(super) fn is_waiting(self) -> bool {
        self.pending.read().is_some()
    }

    /// How long a request has been under way, once that is longer than a click takes,
    /// and how long it was asked to take.
    pub(super) fn waited(self) -> Option<String> {
        /// Tenths of a second: whoever clicks twice does not mean to cancel.
        const CLICKS: u32 = 3;
        let ticks = self.ticks.get();
        let asked = self.pending.read().as_ref().map(LiveRequest::asked_wait)?;
        (ticks >= CLICKS).then(|| waited(ticks, asked))
    }

    /// The last result in a few words.
    pub(super) fn announcement(self) -> Option<String> {
        self.live.read().as_ref()?.announcement()
    }

    /// Path and query of the page for this state.
    pub(super) fn page_link(self) -> String {
        let rows = plain(&self.rows.read());
        page_link(
            &self.codes.read_value(),
            self.method.get(),
            &rows,
            self.checked.read().ask(),
        )
    }

    /// The address of the page for this state, as the reader reached it.
    #[cfg(feature = "ssr")]
    pub(super) fn page_address(self) -> String {
        self.origin.get() + &self.page_link()
    }

    /// Path and query of the page with this fault.
    #[cfg(feature = "ssr")]
    pub(super) fn fault_link(self, fault: Fault) -> String {
        fault_link(
            &self.codes.read_value(),
            self.method.get(),
            &plain(&self.rows.read()),
            fault,
        )
    }

    /// The fault that is asked for.
    pub(super) fn fault(self) -> Option<Fault> {
        let rows = self.rows.read();
        let row = rows.iter().find(|row| row.option == "fault")?;
        let id = row.text.read();
        Fault::ALL.iter().copied().find(|fault| fault.id() == *id)
    }

    /// The simulator URL.
    pub(super) fn url(self) -> String {
        self.origin.get() + &*self.path.read()
    }

    /// The request that Send sends, for the programs of others.
    #[cfg(feature = "ssr")]
    pub(super) fn request(self) -> Request {
        let method = self.method.get().to_owned();
        Request { method, url: self.url(), ..Request::default() }
    }

    /// The command for the same request.
    pub(super) fn curl(self) -> String {
        curl_line(self.method.get(), &self.url())
    }

    /// The text to copy.
    pub(super) fn text(self, what: Copyable) -> String {
        match what {
            Copyable::Url => self.url(),
            Copyable::Curl => self.curl(),
        }
    }

    /// The row that a suggestion would add, where it may be there once and is.
    pub(super) fn row_of(self, suggestion: &Suggestion) -> Option<u32> {
        if suggestion.is_repeatable() {
            return None;
        }
        let rows = self.rows.read();
        let row =
            rows.iter().find(|row| suggestion.covers(row.option, &row.text.read()));
        row.map(|row| row.id)
    }

    /// A side of the exchange; the transcript is none.
    pub(super) fn side(self, tab: Tab) -> Side {
        let (method, path) = (self.method.get(), self.path.read());
        match tab {
            Tab::Sent => sent(&self.checked.read(), method, &path),
            Tab::Seen => seen(self.live.read().as_ref(), method, &path),
            Tab::Wire => Side::default(),
        }
    }

    /// Follows what a side is made of, without making it. A memo has to be read: one
    /// that is only tracked would not follow what it is made of itself.
    pub(super) fn track_side(self, tab: Tab) {
        let _ = (self.method.get(), self.path.read());
        match tab {
            Tab::Sent => drop(self.checked.read()),
            Tab::Seen => self.live.track(),
            Tab::Wire => {}
        }
    }

    /// Chooses a method, if it is one of those to choose from.
    pub(super) fn choose_method(self, chosen: &str) {
        if let Some(method) = METHODS.into_iter().find(|method| *method == chosen) {
            self.method.set(method);
        }
    }

    /// Adds a suggestion's row, or takes it away where it is there already.
    pub(super) fn toggle(self, suggestion: &Suggestion) {
        match untrack(|| self.row_of(suggestion)) {
            Some(id) => self.rows.update(|rows| rows.retain(|row| row.id != id)),
            None => self.add(suggestion.option, &suggestion.text, true),
        }
    }

    /// Takes a row away.
    pub(super) fn remove(self, id: u32) {
        self.rows.update(|rows| rows.retain(|row| row.id != id));
    }

    /// Asks for a fault, in place of any other.
    pub(super) fn put_fault(self, fault: Fault) {
        let rows = self.rows.get_untracked();
        match rows.iter().find(|row| row.option == "fault") {
            Some(row) => {
                row.text.set(fault.id().to_owned());
                row.is_given.set(true);
            }
            None => self.add("fault", fault.id(), false),
        }
    }

    fn add(self, option: &'static str, text: &str, is_new: bool) {
        let rows = self.rows.get_untracked();
        let row = OptionRow {
            id: rows.iter().map(|row| row.id + 1).max().unwrap_or_default(),
            option,
            text: RwSignal::new(text.to_owned()),
            is_given: RwSignal::new(!text.is_empty()),
            is_new,
        };
        self.rows.update(|rows| rows.push(row));
    }
}

/// The rows as values.
fn plain(rows: &[OptionRow]) -> Vec<Row> {
    rows.iter().map(|row| row.row()).collect()
}

#[cfg(test)]
mod tests;
