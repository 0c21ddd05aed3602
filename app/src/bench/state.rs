//! What the workbench knows, and what follows from it.

use http_status::Code;

use super::{
    Checked, Chip, Copied, Copyable, Exchange, Outcome, Row, Side, check, chips,
    curl_line, method_of, page_link, rows_of, seen, sent, simulator_path,
};
use crate::here::{code_of, parameters_of};

/// The side of the exchange that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    /// What the URL sends.
    Sent,
    /// What the browser saw.
    Seen,
    /// What goes over the wire.
    Wire,
}

impl Tab {
    pub(crate) const ALL: [Self; 3] = [Self::Sent, Self::Seen, Self::Wire];

    /// Its name in ids and in `data-do`.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Seen => "seen",
            Self::Wire => "wire",
        }
    }

    /// The side of this name.
    pub(crate) fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.id() == id)
    }

    /// The one behind it; behind the last one is the first.
    pub(crate) const fn next(self) -> Self {
        match self {
            Self::Sent => Self::Seen,
            Self::Seen => Self::Wire,
            Self::Wire => Self::Sent,
        }
    }
}

/// The state of a workbench.
#[derive(Debug, Clone)]
pub(crate) struct State {
    /// The code of the page.
    pub(crate) code: Code,
    /// Scheme and authority; nothing until the browser has said.
    pub(crate) origin: String,
    /// The method.
    pub(crate) method: &'static str,
    /// The options.
    pub(crate) rows: Vec<Row>,
    /// Whether they are an ask.
    pub(crate) checked: Checked,
    /// The last request and what became of it.
    pub(crate) exchange: Option<Exchange>,
    /// The side that is shown.
    pub(crate) tab: Tab,
    /// What was copied last, and whether that worked.
    pub(crate) copied: Option<Copied>,
}

impl State {
    /// The state that an address restores; nothing where it is no code's.
    pub(crate) fn restore(address: &str, origin: String) -> Option<Self> {
        let code = code_of(address)?;
        let parameters = parameters_of(address);
        let (method, rows) = (method_of(&parameters), rows_of(&parameters));
        let checked = check(code, method, &origin, &rows);
        let (exchange, tab, copied) = (None, Tab::Sent, None);
        Some(Self { code, origin, method, rows, checked, exchange, tab, copied })
    }

    /// Checks the ask again, after a change of method or rows.
    pub(crate) fn check(&mut self) {
        self.checked = check(self.code, self.method, &self.origin, &self.rows);
    }

    /// Whether the ask can be sent.
    pub(crate) fn is_valid(&self) -> bool {
        self.checked.ask().is_some()
    }

    /// Whether a request is under way.
    pub(crate) fn is_waiting(&self) -> bool {
        self.exchange.as_ref().is_some_and(|e| e.outcome == Outcome::Waiting)
    }

    /// Path and query of the page for this state.
    pub(crate) fn page_link(&self) -> String {
        page_link(self.code, self.method, &self.rows, self.checked.ask())
    }

    /// Path and query of the simulator.
    pub(crate) fn path(&self) -> String {
        simulator_path(self.code, &self.rows, self.checked.ask())
    }

    /// The command for the same request.
    pub(crate) fn curl(&self) -> String {
        curl_line(self.method, &(self.origin.clone() + &self.path()))
    }

    /// Method and path.
    pub(crate) fn request(&self) -> String {
        format!("{} {}", self.method, self.path())
    }

    /// The text to copy.
    pub(crate) fn text(&self, what: Copyable) -> String {
        match what {
            Copyable::Url => self.origin.clone() + &self.path(),
            Copyable::Curl => self.curl(),
            Copyable::Link => self.origin.clone() + &self.page_link(),
        }
    }

    /// The options to offer.
    pub(crate) fn chips(&self) -> Vec<Chip> {
        chips(self.code, self.method)
    }

    /// Whether a row is what a chip would add.
    pub(crate) fn is_on(&self, chip: &Chip) -> bool {
        !chip.is_repeatable() && self.row_of(chip).is_some()
    }

    /// What one side has to say.
    pub(crate) fn side(&self, tab: Tab) -> Side {
        match tab {
            Tab::Sent => sent(&self.checked, self.method, &self.path()),
            Tab::Seen => seen(self.exchange.as_ref(), &self.request()),
            // The module of the Inspector shows it.
            Tab::Wire => Side::default(),
        }
    }

    /// Adds a row for the chip at a place, or takes it away where it is there
    /// already; the id of a row that is new.
    pub(crate) fn toggle(&mut self, place: usize) -> Option<u32> {
        let chip = self.chips().into_iter().nth(place)?;
        if let Some(id) = self.row_of(&chip).filter(|_| !chip.is_repeatable()) {
            self.remove(id);
            return None;
        }
        let id = self.add(chip.option, &chip.text);
        self.check();
        Some(id)
    }

    /// Gives an option that may not repeat this text, in its row or a new one.
    pub(crate) fn put(&mut self, option: &'static str, text: &str) {
        let known = self.rows.iter().find(|row| row.option == option);
        let id = match known.map(|row| row.id) {
            Some(id) => id,
            None => self.add(option, ""),
        };
        self.edit(id, text.to_owned());
    }

    fn add(&mut self, option: &'static str, text: &str) -> u32 {
        let id = self.rows.iter().map(|row| row.id + 1).max().unwrap_or_default();
        let is_given = !text.is_empty();
        self.rows.push(Row { id, option, text: text.to_owned(), is_given });
        id
    }

    /// Takes a row away.
    pub(crate) fn remove(&mut self, id: u32) {
        self.rows.retain(|row| row.id != id);
        self.check();
    }

    /// Changes the text of a row.
    pub(crate) fn edit(&mut self, id: u32, text: String) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.id == id) {
            row.text = text;
            row.is_given = true;
        }
        self.check();
    }

    fn row_of(&self, chip: &Chip) -> Option<u32> {
        let row = self.rows.iter().find(|row| chip.covers(row.option, &row.text));
        row.map(|row| row.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(address: &str) -> State {
        State::restore(address, "http://lab.example".to_owned()).unwrap()
    }

    fn place(state: &State, label: &str) -> usize {
        state.chips().iter().position(|chip| chip.label() == label).unwrap()
    }

    #[test]
    fn an_address_restores_the_state_that_has_this_address() {
        for address in [
            "/codes/503",
            "/codes/503?method=POST",
            "/codes/429?method=PUT&delay=250ms&header=A:%201&header=B:%202&retry_after=120",
            "/codes/503?delay=2",
        ] {
            assert_eq!(state(address).page_link(), address);
        }
        assert!(State::restore("/codes/abc", String::new()).is_none());
    }

    #[test]
    fn a_chip_adds_its_option_and_takes_it_away() {
        let mut state = state("/codes/503");
        let delay = place(&state, "delay");
        assert_eq!(state.toggle(delay), Some(0));
        state.edit(0, "1.5s".to_owned());
        assert_eq!(state.page_link(), "/codes/503?delay=1.5s");
        assert!(state.is_on(&state.chips()[delay]));
        assert_eq!(state.toggle(delay), None);
        assert_eq!(state.page_link(), "/codes/503");
        assert_eq!(state.toggle(999), None);
    }

    #[test]
    fn an_option_that_may_repeat_is_added_again() {
        let mut state = state("/codes/503");
        let header = place(&state, "header");
        assert_eq!([state.toggle(header), state.toggle(header)], [Some(0), Some(1)]);
        state.remove(0);
        assert_eq!(state.toggle(header), Some(2));
    }

    #[test]
    fn a_fault_is_put_in_one_row() {
        let mut state = state("/codes/503?delay=1s");
        for fault in ["empty", "stall"] {
            state.put("fault", fault);
            assert!(state.page_link().ends_with(&format!("delay=1s&fault={fault}")));
        }
        assert_eq!(state.rows.len(), 2);
        assert!(!state.chips().iter().any(|chip| chip.option == "fault"));
    }

    #[test]
    fn what_is_copied_is_whole() {
        let state = state("/codes/503?method=POST&delay=1s");
        let texts = Copyable::ALL.map(|what| state.text(what));
        assert_eq!(
            texts,
            [
                "http://lab.example/api/status/503?delay=1s",
                "curl -i -X POST 'http://lab.example/api/status/503?delay=1s'",
                "http://lab.example/codes/503?method=POST&delay=1s",
            ]
        );
    }
}
