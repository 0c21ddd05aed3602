//! The state of a workbench: a signal for each thing that changes by itself, and a
//! memo for each thing that follows.

mod request;

use http_status::{Codes, Fault, Limits};
use leptos::{html, prelude::*};
#[cfg(feature = "ssr")]
use snippets::Request;

use super::{
    compose::{ComposeChunk, SequenceChunk, compose_state, sequence_state},
    exchange_chunk::{ExchangeChunk, exchange_state},
    result_chunk,
};
use crate::{
    chunk_state::ChunkState,
    page_address::{codes_in, parameters_in},
    site::Site,
    workbench::{
        Checked, ComposedRequest, Copied, Copyable, Draft, Group, LiveRequest, Planner,
        Row, Side, Suggestion, Tab, Verdict, curl, method_problem, planner_state, seen,
        sent, waited,
    },
};

#[cfg(feature = "ssr")]
use crate::workbench::link_of_rows;

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

/// An option that is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OptionRow {
    /// Stays with the row while others come and go.
    pub(super) id: u32,
    /// The step of a sequence that it is for; nothing where it is for all.
    pub(super) step: Option<u64>,
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
            step: row.step,
            option: row.option,
            text: RwSignal::new(row.text),
            is_given: RwSignal::new(row.is_given),
            is_new: false,
        }
    }

    /// A copy at another step.
    pub(super) fn copied(self, id: u32, step: u64) -> Self {
        Self {
            id,
            step: Some(step),
            option: self.option,
            text: RwSignal::new(self.text.get_untracked()),
            is_given: RwSignal::new(self.is_given.get_untracked()),
            is_new: false,
        }
    }

    /// Whether it is this option, for all steps.
    fn is(self, option: &str) -> bool {
        self.step.is_none() && self.option == option
    }

    /// The group of controls that it belongs to.
    pub(super) fn group(self) -> Group {
        Group::of(self.step, self.option)
    }

    fn row(self) -> Row {
        Row {
            id: self.id,
            step: self.step,
            option: self.option,
            text: self.text.get(),
            is_given: self.is_given.get(),
        }
    }
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
        self.live.read().as_ref()?.told.said.clone()
    }

    /// Path and query of the page for this state; nothing before the planner is here.
    pub(super) fn page_link(self) -> Option<String> {
        let planner = loaded(self.planner)?;
        let (rows, checked) = (plain(&self.rows.read()), self.checked.read());
        let draft = self.draft.read();
        Some((planner.page_link)(&self.codes.read(), &draft, &rows, checked.ask()))
    }

    /// Whether the request is another than that of the address.
    pub(super) fn is_request_changed(self) -> bool {
        *self.draft.read_untracked() != self.first.read_value().1
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

    /// The address of the page for this state, as the reader reached it.
    #[cfg(feature = "ssr")]
    pub(super) fn page_address(self) -> String {
        self.origin.get() + &self.page_link().unwrap_or_default()
    }

    /// What is on in each group, for the browser to take over.
    #[cfg(feature = "ssr")]
    pub(super) fn marks_text(self) -> String {
        let text = |(count, is_wrong)| {
            let mark = if is_wrong { "!" } else { "" };
            format!("{count}{mark}")
        };
        self.marks().into_iter().map(text).collect::<Vec<_>>().join(",")
    }

    /// Path of the simulator and the verdict on the ask, for the browser to take over.
    #[cfg(feature = "ssr")]
    pub(super) fn served_ask(self) -> String {
        let word = self.checked.read().verdict().id();
        format!("{word} {}", *self.path.read())
    }

    /// Path and query of the page with other codes or rows.
    #[cfg(feature = "ssr")]
    pub(super) fn link_with(self, change: impl FnOnce(&mut Vec<Row>)) -> String {
        let mut rows = plain(&self.rows.read());
        change(&mut rows);
        link_of_rows(&self.codes.read(), &self.draft.read(), &rows)
    }

    /// The fault that is asked for.
    pub(super) fn fault(self) -> Option<Fault> {
        let row = self.row_named("fault")?;
        let id = row.text.read();
        Fault::ALL.iter().copied().find(|fault| fault.id() == *id)
    }

    /// The row of an option that is for all steps, where it says something.
    pub(super) fn row_named(self, option: &str) -> Option<OptionRow> {
        let rows = self.rows.read();
        rows.iter().copied().find(|row| row.is(option) && row.is_given.get())
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

    /// The request that Send sends, but for its URL.
    pub(super) fn composed(self) -> ComposedRequest {
        self.checked.read().request().clone()
    }

    /// The request that Send sends, for the programs of others.
    #[cfg(feature = "ssr")]
    pub(super) fn request(self) -> Request {
        let ComposedRequest { method, fields, content, .. } = self.composed();
        Request { method, url: self.url(), fields, content }
    }

    /// The command for the same request.
    pub(super) fn curl(self) -> String {
        curl(self.checked.read().request(), &self.url())
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
        let covers = |row: &&OptionRow| suggestion.covers(row.option, &row.text.read());
        let row = rows.iter().filter(|row| row.step.is_none()).find(covers);
        row.map(|row| row.id)
    }

    /// A side of the exchange; the transcript is none.
    pub(super) fn side(self, tab: Tab) -> Side {
        let (checked, path) = (self.checked.read(), self.path.read());
        match tab {
            Tab::Sent => sent(&checked, &path),
            Tab::Seen => {
                let live = self.live.read();
                let mut side = seen(live.as_ref(), checked.request(), &path);
                if let Some((chunk, live)) = result_chunk::loaded().zip(live.as_ref()) {
                    (chunk.add_details)(&mut side, live);
                }
                side
            }
            Tab::Wire => Side::default(),
        }
    }

    /// Follows what a side is made of, without making it. A memo has to be read: one
    /// that is only tracked would not follow what it is made of itself.
    pub(super) fn track_side(self, tab: Tab) {
        let _ = (self.checked.read(), self.path.read());
        if tab == Tab::Seen {
            self.live.track();
        }
    }

    /// What is wrong with the method.
    pub(super) fn method_problem(self) -> Option<String> {
        let problem = method_problem(&self.draft.read().method)?;
        Some(problem.sentence().to_owned())
    }

    /// Chooses a method, as it is typed.
    pub(super) fn choose_method(self, method: &str) {
        self.draft.update(|draft| method.clone_into(&mut draft.method));
    }

    /// Adds a suggestion's row, or takes it away where it is there already.
    pub(super) fn toggle(self, suggestion: &Suggestion) {
        match untrack(|| self.row_of(suggestion)) {
            Some(id) => self.rows.update(|rows| rows.retain(|row| row.id != id)),
            None => drop(self.add(None, suggestion.option, &suggestion.text, true)),
        }
    }

    /// Takes a row away.
    pub(super) fn remove(self, id: u32) {
        self.rows.update(|rows| rows.retain(|row| row.id != id));
    }

    /// Sets an option for all steps; nothing takes it away.
    pub(super) fn put(self, option: &'static str, text: Option<&str>) {
        self.put_at(None, option, text);
    }

    /// Sets an option for a step, or for all; nothing takes it away.
    pub(super) fn put_at(
        self,
        step: Option<u64>,
        option: &'static str,
        text: Option<&str>,
    ) {
        let is_it = |row: &OptionRow| row.step == step && row.option == option;
        let rows = self.rows.get_untracked();
        match (rows.iter().find(|row| is_it(row)), text) {
            (Some(row), Some(text)) => {
                row.text.set(text.to_owned());
                row.is_given.set(true);
            }
            (None, Some(text)) => drop(self.add(step, option, text, false)),
            (Some(_), None) => self.rows.update(|rows| rows.retain(|row| !is_it(row))),
            (None, None) => {}
        }
    }

    /// The media type that is asked for, of a step or of all.
    pub(super) fn media_type(self, step: Option<u64>) -> Option<String> {
        let rows = self.rows.get_untracked();
        let row = rows.iter().find(|row| row.step == step && row.option == "type")?;
        Some(row.text.get_untracked())
    }

    /// Takes the rows of another address of this page over.
    pub(super) fn take_rows(self, address: &str) {
        if let Some(planner) = untrack(|| loaded(self.planner)) {
            let rows = (planner.rows)(address).into_iter().map(OptionRow::restored);
            self.rows.set(rows.collect());
        }
    }

    /// Reads the limits of the service.
    pub(super) fn with_limits<T>(self, read: impl FnOnce(&Limits) -> T) -> T {
        self.site.with_value(|site| read(&site.limits))
    }

    /// Adds a row, and gives its id.
    pub(super) fn add(
        self,
        step: Option<u64>,
        option: &'static str,
        text: &str,
        is_new: bool,
    ) -> u32 {
        let rows = self.rows.get_untracked();
        let row = OptionRow {
            id: rows.iter().map(|row| row.id + 1).max().unwrap_or_default(),
            step,
            option,
            text: RwSignal::new(text.to_owned()),
            is_given: RwSignal::new(!text.is_empty()),
            is_new,
        };
        self.rows.update(|rows| rows.push(row));
        row.id
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

/// Makes rows of an address: on the server at once, in the browser when the planner is
/// here.
fn restore_rows(
    planner: ChunkState<Planner>,
    rows: RwSignal<Vec<OptionRow>>,
    address: &str,
) {
    let address = address.to_owned();
    let restore = move |planner: Planner| {
        let restored = (planner.rows)(&address).into_iter().map(OptionRow::restored);
        rows.set(restored.collect());
    };
    match loaded(planner) {
        Some(planner) => restore(planner),
        None => planner.on_load(restore),
    }
}

/// What the server says of the ask of a page: the path of the simulator, and the
/// verdict. The server itself has a planner.
fn served_ask() -> (String, Verdict) {
    #[cfg(feature = "ssr")]
    return (String::new(), Verdict::Wrong);
    #[cfg(not(feature = "ssr"))]
    {
        let text = crate::browser::served_page::data("ask").unwrap_or_default();
        let (word, path) = text.split_once(' ').unwrap_or_default();
        (path.to_owned(), Verdict::from_id(word))
    }
}

/// What the server says of the groups: `2,0,1!,0`, where the mark stands for a mistake.
fn served_marks() -> Vec<(usize, bool)> {
    #[cfg(feature = "ssr")]
    return Vec::new();
    #[cfg(not(feature = "ssr"))]
    {
        let text = crate::browser::served_page::data("marks").unwrap_or_default();
        let mark = |mark: &str| {
            let count = mark.trim_end_matches('!');
            (count.parse().unwrap_or_default(), count != mark)
        };
        text.split(',').map(mark).collect()
    }
}

/// The rows as values.
fn plain(rows: &[OptionRow]) -> Vec<Row> {
    rows.iter().map(|row| row.row()).collect()
}

#[cfg(test)]
mod tests;
