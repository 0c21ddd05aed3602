//! What clients made of each fault, as `cargo xtask observe` wrote it down.

use std::sync::LazyLock;

use http_status::Fault;
use serde_json::Value;

use super::FILES;

static OBSERVED: LazyLock<Option<Observed>> = LazyLock::new(|| {
    let text = FILES.get_file("faults/observed.json")?.contents_utf8()?;
    Observed::read(&serde_json::from_str(text).ok()?)
});

/// The observations; nothing where their file is of another shape.
pub(crate) fn observed() -> Option<&'static Observed> {
    OBSERVED.as_ref()
}

/// What was asked for, and what each client made of it.
#[derive(Debug)]
pub(crate) struct Observed {
    /// The status that every client asked for.
    pub(crate) status: u64,
    /// The length of the whole content, in bytes. Its characters are US-ASCII.
    pub(crate) bytes: u64,
    /// How long `stall` was silent.
    pub(crate) silence_seconds: u64,
    /// How often every client asked for each fault, at least.
    pub(crate) times: u64,
    /// The clients, in the order of the page.
    pub(crate) clients: Vec<Client>,
}

/// A client, and what it reported.
#[derive(Debug)]
pub(crate) struct Client {
    /// Its name for readers.
    pub(crate) name: String,
    /// Its version.
    pub(crate) version: String,
    /// The day on which it was asked, `2026-11-22`.
    pub(crate) date: String,
    /// The machine that it ran on.
    pub(crate) machine: String,
    /// What it reported of each fault, in the order of [`Fault::ALL`]; several where
    /// that was not the same each time.
    pub(crate) seen: Vec<Vec<ClientReport>>,
}

/// What a client reported of one fault.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ClientReport {
    /// The status, where it came to know one.
    pub(crate) status: Option<u64>,
    /// What it handed over or showed, and its unit.
    pub(crate) content: Option<(u64, &'static str)>,
    /// Its error; without one it took the response.
    pub(crate) error: Option<String>,
}

impl Observed {
    fn read(file: &Value) -> Option<Self> {
        let asked = file.get("asked")?;
        let number = |name| asked.get(name).and_then(Value::as_u64);
        let clients = file.get("clients")?.as_array()?;
        Some(Self {
            status: number("status")?,
            bytes: number("bytes")?,
            silence_seconds: number("silence_seconds")?,
            times: number("times")?,
            clients: clients.iter().map(Client::read).collect::<Option<_>>()?,
        })
    }

    /// How many clients fail at a fault, a fragment.
    pub(crate) fn tally(&self, fault: Fault) -> String {
        let clients = self.clients.len();
        let seen = || self.clients.iter().map(|client| client.reports(fault));
        let always =
            seen().filter(|seen| seen.iter().all(ClientReport::is_failure)).count();
        let ever =
            seen().filter(|seen| seen.iter().any(ClientReport::is_failure)).count();
        let told = match always {
            0 if ever == 0 => return "nobody notices".to_owned(),
            all if all == clients => format!("all {all} fail"),
            some => format!("{some} of {clients} fail"),
        };
        match ever - always {
            0 => told,
            others => format!("{told}, {others} at times"),
        }
    }

    /// How a response was taken that has no error, a fragment.
    pub(crate) fn success_text(&self, seen: &ClientReport) -> String {
        let Some((length, unit)) = seen.content else { return String::new() };
        let status = seen.status.unwrap_or_default();
        // What is no answer to the question is not a part of it either.
        let is_part = length < self.bytes && status == self.status;
        let of = if is_part { format!(" of {}", self.bytes) } else { String::new() };
        format!("{status} with {length}{of} {unit}")
    }

    /// The days and machines, and who was asked there.
    pub(crate) fn occasions(&self) -> Vec<Occasion<'_>> {
        let mut occasions: Vec<Occasion<'_>> = Vec::new();
        for client in &self.clients {
            let here = (client.date.as_str(), client.machine.as_str());
            match occasions.iter_mut().find(|one| (one.date, one.machine) == here) {
                Some(occasion) => occasion.clients.push(client),
                None => occasions.push(Occasion {
                    date: here.0,
                    machine: here.1,
                    clients: vec![client],
                }),
            }
        }
        occasions
    }
}

/// A day and a machine.
#[derive(Debug)]
pub(crate) struct Occasion<'a> {
    /// The day.
    pub(crate) date: &'a str,
    /// The machine.
    pub(crate) machine: &'a str,
    /// Who was asked.
    pub(crate) clients: Vec<&'a Client>,
}

impl Client {
    fn read(value: &Value) -> Option<Self> {
        let text = |name| value.get(name)?.as_str().map(ToOwned::to_owned);
        let seen = value.get("seen")?;
        let of_fault = |fault: &Fault| -> Option<Vec<ClientReport>> {
            seen.get(fault.id())?.as_array()?.iter().map(ClientReport::read).collect()
        };
        Some(Self {
            name: text("name")?,
            version: text("version")?,
            date: text("date")?,
            machine: text("machine")?,
            seen: Fault::ALL.iter().map(of_fault).collect::<Option<_>>()?,
        })
    }

    /// What it reported of a fault; nothing of one it was not asked for.
    pub(crate) fn reports(&self, fault: Fault) -> &[ClientReport] {
        let mut pairs = Fault::ALL.iter().zip(&self.seen);
        let seen = pairs.find(|(known, _)| **known == fault).map(|(_, seen)| seen);
        seen.map_or(&[], Vec::as_slice)
    }
}

impl ClientReport {
    /// Whether the client reported an error.
    pub(crate) fn is_failure(&self) -> bool {
        self.error.is_some()
    }

    fn read(value: &Value) -> Option<Self> {
        let number = |name| value.get(name).and_then(Value::as_u64);
        let content = ["bytes", "characters"]
            .into_iter()
            .find_map(|unit| Some((number(unit)?, unit)));
        let error = value.get("error").and_then(Value::as_str).map(ToOwned::to_owned);
        // One of the two it has to say.
        content.as_ref().map(|_| ()).or(error.as_ref().map(|_| ()))?;
        Some(Self { status: number("status"), content, error })
    }
}
