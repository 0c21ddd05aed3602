//! What a client reports of one request, in a form that compares.

use anyhow::{Context as _, Result};
use serde_json::{Map, Value};

/// What was seen: a row for each address, in it one for each client of a tool.
pub(super) type Rows = Vec<Vec<ClientReport>>;

/// Most letters of an error: some repeat themselves.
const MOST_LETTERS: usize = 160;

/// What one client reports of one request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ClientReport {
    /// The status, where it came to know one.
    pub(super) status: Option<u16>,
    /// The content it handed over, in bytes; nothing where there is an error.
    pub(super) bytes: Option<u64>,
    /// The text that a page of a browser shows, in characters.
    pub(super) characters: Option<u64>,
    /// Its own error, where it reports one.
    pub(super) error: Option<String>,
}

impl ClientReport {
    /// Reads what a program printed, or what stands in the file.
    ///
    /// # Errors
    ///
    /// It says neither what came nor what went wrong.
    pub(super) fn read(value: &Value) -> Result<Self> {
        let number = |name| value.get(name).and_then(Value::as_u64);
        let error = value.get("error").and_then(Value::as_str);
        let seen = Self {
            status: number("status").and_then(|status| u16::try_from(status).ok()),
            bytes: number("bytes"),
            characters: number("characters"),
            error: error.map(ToOwned::to_owned),
        };
        let says = seen.status.is_some() || seen.error.is_some();
        says.then_some(seen).with_context(|| format!("`{value}` says nothing"))
    }

    /// Reads the `%{json}` of curl; its error becomes the line that `curl -sS`
    /// prints. How much came before an error depends on the packets it came in.
    ///
    /// # Errors
    ///
    /// It has no exit status, as that of curl before 7.75.
    pub(super) fn read_curl(value: &Value) -> Result<Self> {
        let number = |name| value.get(name).and_then(Value::as_u64);
        let exit = number("exitcode").context("curl says no `exitcode`")?;
        let message = value.get("errormsg").and_then(Value::as_str);
        let error = || format!("curl: ({exit}) {}", message.unwrap_or_default());
        let status = number("http_code").and_then(|status| u16::try_from(status).ok());
        Ok(Self {
            status: status.filter(|status| *status > 0),
            bytes: number("size_download").filter(|_| exit == 0),
            characters: None,
            error: (exit != 0).then(error),
        })
    }

    /// The same without what differs from run to run; `address` is what was asked
    /// for.
    pub(super) fn tidy(self, address: &str) -> Self {
        Self { error: self.error.map(|error| tidy(&error, address)), ..self }
    }

    /// As it stands in the file.
    pub(super) fn to_json(&self) -> Value {
        let numbers = [
            ("status", self.status.map(Into::into)),
            ("bytes", self.bytes.map(Into::into)),
            ("characters", self.characters.map(Into::into)),
            ("error", self.error.clone().map(Into::into)),
        ];
        let known =
            numbers.into_iter().filter_map(|(name, value): (_, Option<Value>)| {
                Some((name.to_owned(), value?))
            });
        Value::Object(known.collect::<Map<_, _>>())
    }
}

/// Each report once, in an order that does not depend on that in which they came.
pub(super) fn distinct(seen: &mut Vec<ClientReport>) {
    seen.sort_by_cached_key(|seen| seen.to_json().to_string());
    seen.dedup();
}

/// Takes out addresses and control characters, and what is too long.
fn tidy(text: &str, address: &str) -> String {
    let text = text.replace(address, "<url>");
    let mut parts = text.split("127.0.0.1:");
    let mut tidied = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        tidied.push_str("<address>");
        tidied.push_str(part.trim_start_matches(|c: char| c.is_ascii_digit()));
    }
    let words: Vec<_> = tidied.split_whitespace().collect();
    let mut letters = words.join(" ").chars().fold(String::new(), |mut line, c| {
        if c.is_control() {
            line.push_str(&format!("\\x{:02x}", u32::from(c)));
        } else {
            line.push(c);
        }
        line
    });
    if let Some((end, _)) = letters.char_indices().nth(MOST_LETTERS) {
        letters.truncate(end);
        letters.push('…');
    }
    letters
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_error_is_the_same_in_every_run() {
        let url = "http://127.0.0.1:4567/api/status/503?fault=reset";
        let cases = [
            (format!("Get \"{url}\": EOF"), "Get \"<url>\": EOF"),
            (
                "read tcp 127.0.0.1:51196->127.0.0.1:4567: read: reset".to_owned(),
                "read tcp <address>-><address>: read: reset",
            ),
            ("\u{16}\u{0}bad\r\n line\n".to_owned(), "\\x16\\x00bad line"),
        ];
        for (text, tidied) in cases {
            assert_eq!(tidy(&text, url), tidied);
        }
        let long = tidy(&"é".repeat(MOST_LETTERS + 1), url);
        assert_eq!(long, format!("{}…", "é".repeat(MOST_LETTERS)));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let seen = [
            json!({ "status": 503, "bytes": 500 }),
            json!({ "status": 503, "characters": 500 }),
            json!({ "error": "EOF" }),
            json!({ "status": 503, "error": "EOF" }),
        ];
        for value in seen {
            assert_eq!(ClientReport::read(&value).unwrap().to_json(), value);
        }
        let error = ClientReport::read(&json!({ "bytes": 1 })).unwrap_err().to_string();
        assert_eq!(error, "`{\"bytes\":1}` says nothing");
    }

    #[test]
    fn curl_is_quoted_as_it_speaks() {
        let said = |exit: u8, code: u16, bytes: u64| {
            ClientReport::read_curl(&json!({
                "exitcode": exit, "errormsg": "Why", "http_code": code,
                "size_download": bytes,
            }))
            .unwrap()
            .to_json()
        };
        assert_eq!(said(0, 503, 0), json!({ "status": 503, "bytes": 0 }));
        assert_eq!(said(52, 0, 0), json!({ "error": "curl: (52) Why" }));
        assert_eq!(
            said(18, 503, 9),
            json!({ "status": 503, "error": "curl: (18) Why" })
        );
        assert!(ClientReport::read_curl(&json!({ "http_code": 200 })).is_err());
    }
}
