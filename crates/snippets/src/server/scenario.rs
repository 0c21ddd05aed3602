//! Scenarios: the route of a program and the condition that leads to a code.
//!
//! Nothing that the plan or the catalogue says is here: status, title, fields and
//! content come from the recipe.

mod rows;

use std::sync::LazyLock;

use http_status::Class;

use crate::Recipe;

/// The scenario of a code.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scenario {
    /// The method of the route.
    pub(crate) method: &'static str,
    /// The pattern of its path; a variable part is `{id}`.
    pub(crate) route: &'static str,
    /// A verb and a noun, which name the handler.
    pub(crate) action: (&'static str, &'static str),
    /// When the answer is the one of the code.
    pub(crate) check: Check,
    /// What a problem document tells, or nothing.
    pub(crate) detail: &'static str,
    /// What a document tells: members of a JSON object.
    pub(crate) document: &'static [(&'static str, &'static str)],
    /// Where `Location` leads.
    pub(crate) location: &'static str,
}

/// The condition under which a route answers with the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Check {
    /// None: it always does.
    Always,
    /// The id is in this set, or is not.
    State { set: &'static str, within: bool },
    /// The value of the field is not in this set.
    Unknown { field: &'static str, set: &'static str },
    /// There is no such field.
    Absent(&'static str),
    /// The field has this value.
    Is(&'static str, &'static str),
    /// It is there, and has another value.
    IsNot(&'static str, &'static str),
    /// It is not `ETAG`.
    NoMatch(&'static str),
    /// `If-None-Match` lists the current entity tag.
    Current,
    /// `Content-Type` is not JSON.
    NotJson,
    /// `Accept` does not include JSON.
    NotAccepted,
    /// The field is longer than so many characters.
    LongField(&'static str, u32),
    /// The target is longer than so many characters.
    LongTarget(u32),
    /// `Content-Length` is more than so many bytes.
    LongContent(u32),
    /// There is no `Content-Length`.
    NoLength,
    /// This member of the query is no number.
    NotNumber(&'static str),
    /// A switch that the operators turn.
    Flag(&'static str),
    /// More than so many requests a minute.
    Rate(u32),
}

/// The entity tag of the texts.
pub(crate) const ETAG: &str = "\"v7\"";

/// The credentials that the texts know.
pub(crate) const TOKEN: &str = "Bearer mF_9.B5f-4.1JqM";

/// More characters than [`Check::LongTarget`] and [`Check::LongField`] allow.
pub(crate) static LONG_TARGET: LazyLock<String> =
    LazyLock::new(|| format!("/search?q={}", "a".repeat(2100)));
/// A value longer than the limit of the text.
pub(crate) static LONG_FIELD: LazyLock<String> =
    LazyLock::new(|| format!("theme={}", "a".repeat(4200)));

const ORDER: &str = "/orders/{id}";
const REPORT: &str = "/reports/{id}";

impl Scenario {
    /// The scenario of a recipe.
    pub(crate) fn from_recipe(recipe: &Recipe) -> Self {
        rows::find(recipe.code.get()).unwrap_or_else(|| Self::for_tests(recipe))
    }

    /// A code that an application has no reason to send: the simplest route
    /// that does it all the same.
    fn for_tests(recipe: &Recipe) -> Self {
        let detail = match recipe.code.class() {
            Class::Successful | Class::Redirection => "",
            _ => "Sent for a test.",
        };
        Self {
            route: "/test",
            action: ("send", "test"),
            detail,
            document: &[("message", "sent for a test")],
            ..rows::GET
        }
    }

    /// Whether this is the scenario of a code that no application sends.
    pub(crate) fn is_for_tests(&self) -> bool {
        self.route == "/test"
    }

    /// A path that the route matches.
    pub(crate) fn path(&self) -> &'static str {
        match (self.route, self.check) {
            (_, Check::LongTarget(_)) => LONG_TARGET.as_str(),
            (_, Check::NotNumber(_)) => "/reports?page=two",
            (_, Check::State { within: false, .. }) => "/reports/41",
            (ORDER, _) => "/orders/42",
            (REPORT, _) => "/reports/42",
            ("/accounts/{id}", _) => "/accounts/42",
            ("/archive/{id}", _) => "/archive/42",
            (route, _) => route,
        }
    }

    /// Whether the route has a variable part.
    pub(crate) fn has_id(&self) -> bool {
        self.route.contains("{id}")
    }
}
