//! "Copy as": one request, written for the tools that people send requests with.
//!
//! Each format is a row of [`FORMATS`]. All of them write the same request: what HTTP
//! or a tool cannot carry is left out, and a comment in the text says so.

mod compiled;
mod files;
mod powershell;
mod python;
mod quote;
mod script;
mod sendable;
mod shell;

pub use self::shell::curl_line;

use self::sendable::Sendable;

/// A request, as somebody put it together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Request {
    /// Its method.
    pub method: String,
    /// Its URL, absolute.
    pub url: String,
    /// Its fields, in order.
    pub fields: Vec<(String, String)>,
    /// Its content, sent in UTF-8.
    pub content: Option<String>,
}

/// A way to write a request.
#[derive(Debug, Clone, Copy)]
pub struct Format {
    /// A name for addresses and commands; unique.
    pub id: &'static str,
    /// A name for people.
    pub name: &'static str,
    /// Leaves out what the format cannot carry.
    limit: fn(&mut Sendable<'_>),
    write: fn(&Sendable<'_>) -> String,
}

impl Format {
    /// The text of a request, with a final line feed.
    ///
    /// ```
    /// let request = snippets::Request {
    ///     method: "GET".to_owned(),
    ///     url: "http://127.0.0.1:3000/api/status/503?delay=1s".to_owned(),
    ///     ..snippets::Request::default()
    /// };
    /// let curl = snippets::FORMATS.iter().find(|format| format.id == "curl");
    /// assert_eq!(
    ///     curl.map(|curl| curl.text(&request)).as_deref(),
    ///     Some("curl -i 'http://127.0.0.1:3000/api/status/503?delay=1s'\n")
    /// );
    /// ```
    pub fn text(&self, request: &Request) -> String {
        let mut sendable = Sendable::new(request);
        (self.limit)(&mut sendable);
        (self.write)(&sendable)
    }

    /// A format that can carry all that HTTP can.
    const fn whole(
        id: &'static str,
        name: &'static str,
        write: fn(&Sendable<'_>) -> String,
    ) -> Self {
        Self { id, name, limit: |_| (), write }
    }

    /// The same with a limit.
    const fn within(self, limit: fn(&mut Sendable<'_>)) -> Self {
        Self { limit, ..self }
    }
}

/// Every format, in the order of the menu.
pub static FORMATS: [Format; 16] = [
    Format::whole("curl", "curl", shell::curl),
    Format::whole("httpie", "HTTPie", shell::httpie).within(shell::httpie_limit),
    Format::whole("wget", "wget", shell::wget).within(shell::wget_limit),
    Format::whole("powershell", "PowerShell 7", powershell::web_request),
    Format::whole("fetch", "JavaScript fetch", script::fetch)
        .within(script::fetch_limit),
    Format::whole("axios", "JavaScript axios", script::axios).within(script::limit),
    Format::whole("requests", "Python requests", python::requests),
    Format::whole("httpx", "Python httpx", python::httpx),
    Format::whole("go", "Go", compiled::go),
    Format::whole("reqwest", "Rust reqwest", compiled::reqwest),
    Format::whole("java", "Java", compiled::java),
    Format::whole("csharp", "C#", compiled::csharp),
    Format::whole("k6", "k6 load test", script::k6).within(script::limit),
    Format::whole("playwright", "Playwright route", script::playwright)
        .within(script::limit),
    Format::whole("hurl", "Hurl", files::hurl),
    Format::whole("http-file", ".http file", files::http_file)
        .within(files::http_file_limit),
];
