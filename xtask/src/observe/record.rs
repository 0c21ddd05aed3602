//! The file of the results, which the page at `/faults` is made of.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use http_status::Fault;
use serde_json::{Value, json};

use super::client_report::{self, ClientReport};
use super::tools::Client;
use crate::root::root;

/// What one client reported of each fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Observed {
    /// The name of the client in the file.
    pub(super) id: String,
    /// Its version.
    pub(super) version: String,
    /// The day, `2026-11-22`.
    pub(super) date: String,
    /// The machine, in a few words.
    pub(super) machine: String,
    /// For each fault, by its id; several where it did not report the same each
    /// time.
    pub(super) seen: Vec<(String, Vec<ClientReport>)>,
}

/// What was asked for, the same of every client.
pub(super) struct Asked {
    /// The status.
    pub(super) status: u16,
    /// The length of the whole content.
    pub(super) bytes: u64,
    /// How long `stall` is silent.
    pub(super) silence_seconds: u64,
    /// How often.
    pub(super) times: usize,
}

/// Where it is.
fn path() -> PathBuf {
    root().join("app/content/faults/observed.json")
}

/// The results so far; none where there is no file yet.
///
/// # Errors
///
/// The file is not as it was written.
pub(super) fn read() -> Result<Vec<Observed>> {
    let path = path();
    if !path.exists() {
        return Ok(Vec::new());
    }
    let text = fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    parse(&text).with_context(|| {
        format!("{} is not what `cargo xtask observe` writes", path.display())
    })
}

/// Writes the results, the clients in this order.
///
/// # Errors
///
/// The file cannot be written.
pub(super) fn write<'a>(
    asked: &Asked,
    clients: impl Iterator<Item = &'a Client>,
    observed: &[Observed],
) -> Result<()> {
    crate::snippets::tool_folder::write(&path(), print(asked, clients, observed))
}

/// Puts a client in the place of the one that stands there. Of the same version on
/// the same kind of machine, what it reported before stays.
pub(super) fn keep(observed: &mut Vec<Observed>, mut new: Observed) {
    let is_same =
        |old: &Observed| old.version == new.version && old.machine == new.machine;
    let before = observed.iter().find(|old| old.id == new.id && is_same(old));
    for (fault, all) in before.iter().flat_map(|old| &old.seen) {
        if let Some((_, own)) = new.seen.iter_mut().find(|(id, _)| id == fault) {
            own.extend(all.iter().cloned());
            client_report::distinct(own);
        }
    }
    observed.retain(|old| old.id != new.id);
    observed.push(new);
}

fn parse(text: &str) -> Result<Vec<Observed>> {
    let file: Value = serde_json::from_str(text)?;
    let clients = file.get("clients").and_then(Value::as_array);
    clients.context("there are no `clients`")?.iter().map(Observed::read).collect()
}

/// An observation stands on one line, so that a difference does.
fn print<'a>(
    asked: &Asked,
    clients: impl Iterator<Item = &'a Client>,
    observed: &[Observed],
) -> String {
    let entries: Vec<_> = clients
        .filter_map(|client| {
            let own = observed.iter().find(|one| one.id == client.id)?;
            Some(own.print(client.name))
        })
        .collect();
    let Asked { status, bytes, silence_seconds, times } = asked;
    let asked = json!({
        "status": status, "bytes": bytes, "silence_seconds": silence_seconds,
        "times": times,
    });
    format!(
        "{{\n  \"asked\": {asked},\n  \"clients\": [\n{}\n  ]\n}}\n",
        entries.join(",\n")
    )
}

impl Observed {
    fn read(value: &Value) -> Result<Self> {
        let text = |name: &str| {
            let text = value.get(name).and_then(Value::as_str);
            text.map(ToOwned::to_owned).with_context(|| format!("no `{name}`"))
        };
        let seen = value.get("seen").and_then(Value::as_object);
        let seen = seen.context("no `seen`")?.iter();
        Ok(Self {
            id: text("id")?,
            version: text("version")?,
            date: text("date")?,
            machine: text("machine")?,
            seen: seen
                .map(|(fault, seen)| {
                    let all = seen.as_array().context("not a list")?;
                    let all = all.iter().map(ClientReport::read);
                    Ok((fault.clone(), all.collect::<Result<_>>()?))
                })
                .collect::<Result<_>>()?,
        })
    }

    fn print(&self, name: &str) -> String {
        let facts = [
            ("id", self.id.as_str()),
            ("name", name),
            ("version", &self.version),
            ("date", &self.date),
            ("machine", &self.machine),
        ];
        let facts =
            facts.map(|(name, text)| format!("      \"{name}\": {}", json!(text)));
        let seen = Fault::ALL.iter().filter_map(|fault| {
            let (id, seen) = self.seen.iter().find(|(id, _)| id == fault.id())?;
            let seen: Vec<_> = seen.iter().map(ClientReport::to_json).collect();
            Some(format!("        \"{id}\": {}", Value::from(seen)))
        });
        let seen: Vec<_> = seen.collect();
        format!(
            "    {{\n{},\n      \"seen\": {{\n{}\n      }}\n    }}",
            facts.join(",\n"),
            seen.join(",\n")
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED: Asked =
        Asked { status: 503, bytes: 1000, silence_seconds: 2, times: 5 };

    type Row = (String, Vec<ClientReport>);

    fn observed(id: &str) -> Observed {
        let seen = |fault: &Fault| {
            (
                fault.id().to_owned(),
                vec![ClientReport {
                    error: Some("\"EOF\"".to_owned()),
                    ..ClientReport::default()
                }],
            )
        };
        Observed {
            id: id.to_owned(),
            version: "1.2".to_owned(),
            date: "2026-11-22".to_owned(),
            machine: "a machine".to_owned(),
            seen: Fault::ALL.iter().map(seen).collect(),
        }
    }

    #[test]
    fn what_is_written_is_read_again_in_the_order_of_the_clients() {
        let clients =
            [("b", "B"), ("c", "C"), ("a", "A")].map(|(id, name)| Client { id, name });
        let text = print(&ASKED, clients.iter(), &[observed("a"), observed("b")]);
        let mut read = parse(&text).unwrap();
        let by_id = |(a, _): &Row, (b, _): &Row| a.cmp(b);
        let mut expected = [observed("b"), observed("a")];
        for one in read.iter_mut().chain(&mut expected) {
            one.seen.sort_by(by_id);
        }
        assert_eq!(read, expected);
        assert!(text.contains("\n        \"empty\": [{\"error\":\"\\\"EOF\\\"\"}],\n"));
    }

    #[test]
    fn what_the_same_version_reported_before_stays() {
        let taken = ClientReport {
            status: Some(503),
            bytes: Some(500),
            ..ClientReport::default()
        };
        let failed = |id: &str| observed(id).seen.remove(0).1.remove(0);
        let mut new = observed("a");
        new.seen = vec![("empty".to_owned(), vec![taken.clone()])];
        let mut other = new.clone();
        other.version = "1.3".to_owned();
        for (new, expected) in
            [(new, vec![taken.clone(), failed("a")]), (other, vec![taken])]
        {
            let mut all = vec![observed("b"), observed("a")];
            keep(&mut all, new);
            assert_eq!(all.len(), 2);
            assert_eq!(all[1].seen, [("empty".to_owned(), expected)]);
            // Once is enough.
            let again = all[1].clone();
            keep(&mut all, again.clone());
            assert_eq!(all[1], again);
        }
    }

    #[test]
    fn a_file_of_another_shape_is_refused() {
        assert_eq!(parse("{}").unwrap_err().to_string(), "there are no `clients`");
        let text = r#"{ "clients": [{ "id": "curl" }] }"#;
        assert!(parse(text).is_err());
    }
}
