//! Code that answers with a status code, and code that handles one.
//!
//! Every text is made from the [`Recipe`] of a code, which is read from its plan
//! and its entry in the catalogue: nothing here knows a code by heart that the
//! plan does not. [`FORMATS`] write one request for many tools. No I/O; `cargo xtask snippets` runs every text and compares.

mod call;
mod client;
mod recipe;
mod request;
mod server;

use http_status::Code;

pub use call::Call;
pub use recipe::{Body, Recipe};
pub use request::{FORMATS, Format, Request, curl_line};

/// What a snippet is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tool {
    /// Express 5 on Node.
    Express,
    /// `FastAPI` on Python.
    FastApi,
    /// Spring MVC.
    Spring,
    /// Go's `net/http`, as a server.
    GoServer,
    /// axum 0.8.
    Axum,
    /// curl and a POSIX shell.
    Curl,
    /// `fetch` of browsers and Node.
    Fetch,
    /// Python's httpx.
    Httpx,
    /// Go's `net/http`, as a client.
    GoClient,
    /// Rust's reqwest.
    Reqwest,
    /// Java's `java.net.http.HttpClient`.
    Java,
}

/// Which end of the connection a snippet is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It answers with the code.
    Server,
    /// It handles the code.
    Client,
}

/// A text for a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// What it is written in.
    pub tool: Tool,
    /// The program text, with a final line feed.
    pub text: String,
    /// Why the tool cannot do what the code asks for, where it cannot; the
    /// text then shows the nearest true thing. Or that the text keeps its own fields.
    pub limit: Option<&'static str>,
}

/// The snippet of a code of the catalogue for a tool. `origin` (`http://127.0.0.1:3000`) is where
/// the client's side sends its requests; the server's side ignores it. `query` is that of
/// [`snippets`].
pub fn snippet(tool: Tool, code: Code, origin: &str, query: &str) -> Option<Snippet> {
    let recipe = Recipe::for_code(code)?;
    Some(from_recipe(tool, &recipe, origin, query))
}

/// The snippets of a code of the catalogue for every tool, in the order of
/// [`Tool::ALL`]; none for another code. `origin` is that of [`snippet`], `query` what
/// is asked for besides: options, as [`Ask::to_query`](http_status::Ask::to_query)
/// writes them. The clients ask for them, and the servers answer with their fields.
///
/// ```
/// let code = http_status::Code::OK;
/// let all = snippets::snippets(code, "http://127.0.0.1:3000", "delay=1s");
/// assert_eq!(all.len(), snippets::Tool::ALL.len());
/// ```
pub fn snippets(code: Code, origin: &str, query: &str) -> Vec<Snippet> {
    let Some(recipe) = Recipe::for_code(code) else { return Vec::new() };
    Tool::ALL.map(|tool| from_recipe(tool, &recipe, origin, query)).into()
}

fn from_recipe(tool: Tool, recipe: &Recipe, origin: &str, query: &str) -> Snippet {
    match tool.side() {
        Side::Server => server::snippet(tool, recipe, query),
        Side::Client => client::snippet(tool, recipe, origin, query),
    }
}

/// A request that the snippet of a client sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// Its method.
    pub method: &'static str,
    /// Fields that it has among others.
    pub fields: Vec<(&'static str, &'static str)>,
}

/// The requests that the snippet of a client sends, in order, with this query
/// behind the URL; `None` for a server's tool.
pub fn sent(tool: Tool, code: Code, query: &str) -> Option<Vec<Sent>> {
    match tool.side() {
        Side::Server => None,
        Side::Client => client::sent(tool, code, query),
    }
}

/// What the snippet of a client prints when it is right: the last lines of its
/// standard output. In them a `#` stands for a positive number, and letter case
/// does not count, for the names of fields have none. `query` is what was put
/// behind the URL that the text names; `None` for a server's tool.
pub fn facts(tool: Tool, code: Code, origin: &str, query: &str) -> Option<Vec<String>> {
    match tool.side() {
        Side::Server => None,
        Side::Client => client::facts(tool, code, origin, query),
    }
}

impl Tool {
    /// Every tool, in the order of the page: servers, then clients.
    pub const ALL: [Self; 11] = [
        Self::Express,
        Self::FastApi,
        Self::Spring,
        Self::GoServer,
        Self::Axum,
        Self::Curl,
        Self::Fetch,
        Self::Httpx,
        Self::GoClient,
        Self::Reqwest,
        Self::Java,
    ];

    /// Its end of the connection.
    pub const fn side(self) -> Side {
        match self {
            Self::Express
            | Self::FastApi
            | Self::Spring
            | Self::GoServer
            | Self::Axum => Side::Server,
            _ => Side::Client,
        }
    }

    /// A name for addresses and commands; unique.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Express => "express",
            Self::FastApi => "fastapi",
            Self::Spring => "spring",
            Self::GoServer => "go-server",
            Self::Axum => "axum",
            Self::Curl => "curl",
            Self::Fetch => "fetch",
            Self::Httpx => "httpx",
            Self::GoClient => "go-client",
            Self::Reqwest => "reqwest",
            Self::Java => "java",
        }
    }

    /// A name for people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Express => "Express",
            Self::FastApi => "FastAPI",
            Self::Spring => "Spring",
            Self::GoServer | Self::GoClient => "Go",
            Self::Axum => "axum",
            Self::Curl => "curl",
            Self::Fetch => "fetch",
            Self::Httpx => "httpx",
            Self::Reqwest => "reqwest",
            Self::Java => "Java",
        }
    }
}
