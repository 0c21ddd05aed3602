//! Scenarios: the route of a program and the condition that leads to a code.
//!
//! Nothing that the plan or the catalogue says is here: status, title, fields and
//! content come from the recipe.

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

const GET: Scenario = Scenario {
    method: "GET",
    route: REPORT,
    action: ("get", "report"),
    check: Check::Always,
    detail: "",
    document: &[("id", "@id"), ("total", "1299")],
    location: "",
};
const PUT: Scenario =
    Scenario { method: "PUT", route: ORDER, action: ("replace", "order"), ..GET };
const POST: Scenario = Scenario {
    method: "POST",
    route: "/orders",
    action: ("create", "order"),
    document: &[("id", "7"), ("state", "open")],
    location: "/orders/7",
    ..GET
};

const fn state(set: &'static str) -> Check {
    Check::State { set, within: true }
}

impl Scenario {
    /// The scenario of a recipe.
    pub(crate) fn from_recipe(recipe: &Recipe) -> Self {
        special(recipe.code.get()).unwrap_or_else(|| Self::for_tests(recipe))
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
            ..GET
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

/// The rows of the codes that an application sends by itself.
#[expect(clippy::too_many_lines, reason = "one row for each code")]
fn special(code: u16) -> Option<Scenario> {
    let scenario = match code {
        100 => Scenario { method: "PUT", document: &[("stored", "yes")], ..GET },
        101 | 426 => Scenario {
            route: "/live",
            action: ("open", "live"),
            check: Check::Absent("Upgrade"),
            detail: "Connect with a WebSocket.",
            document: &[("live", "yes")],
            ..GET
        },
        104 => Scenario { location: "/uploads/7", route: "/uploads", ..POST },
        102 | 103 | 200 => GET,
        201 | 303 => POST,
        202 => Scenario {
            route: "/exports",
            action: ("start", "export"),
            document: &[("status_url", "/jobs/7")],
            ..POST
        },
        204 => PUT,
        205 => Scenario { route: "/entries", action: ("add", "entry"), ..POST },
        206 | 416 => Scenario { detail: "The report ends before this range.", ..GET },
        207 => Scenario { route: "/batch", action: ("run", "batch"), ..POST },
        226 => Scenario {
            route: "/feed",
            action: ("get", "feed"),
            check: Check::Is("A-IM", "feed"),
            document: &[("added", "report 42")],
            ..GET
        },
        300 => Scenario {
            document: &[("csv", "/reports/42.csv"), ("pdf", "/reports/42.pdf")],
            location: "/reports/42.pdf",
            ..GET
        },
        301 => Scenario { route: "/archive/{id}", location: "/reports/42", ..GET },
        302 => Scenario { route: "/latest", location: "/reports/42", ..GET },
        304 => Scenario { check: Check::Current, ..GET },
        307 | 308 => Scenario { location: "/v2/orders", ..POST },
        400 => Scenario {
            route: "/reports",
            action: ("list", "reports"),
            check: Check::NotNumber("page"),
            detail: "`page` must be a whole number.",
            document: &[("page", "1")],
            ..GET
        },
        401 => Scenario {
            check: Check::Unknown { field: "Authorization", set: "tokens" },
            detail: "A valid access token is needed.",
            ..GET
        },
        402 => {
            Scenario { check: state("unpaid"), detail: "The plan is unpaid.", ..GET }
        }
        403 => Scenario {
            check: state("confidential"),
            detail: "Your role may not read this report.",
            ..GET
        },
        404 => Scenario {
            check: Check::State { set: "reports", within: false },
            detail: "There is no such report.",
            ..GET
        },
        405 => Scenario {
            action: ("read", "report"),
            detail: "Reports are read-only.",
            ..GET
        },
        406 => Scenario {
            check: Check::NotAccepted,
            detail: "Reports are served as JSON only.",
            ..GET
        },
        407 => Scenario {
            check: Check::Unknown { field: "Proxy-Authorization", set: "tokens" },
            detail: "This proxy needs credentials.",
            ..GET
        },
        408 => Scenario { detail: "The content did not arrive in time.", ..POST },
        409 => Scenario {
            method: "DELETE",
            action: ("cancel", "order"),
            check: state("shipped"),
            detail: "The order has been shipped.",
            ..PUT
        },
        410 => Scenario {
            check: state("deleted"),
            detail: "This report was deleted for good.",
            ..GET
        },
        411 => Scenario {
            check: Check::NoLength,
            detail: "Send a Content-Length.",
            ..POST
        },
        412 => Scenario {
            check: Check::NoMatch("If-Match"),
            detail: "The order has changed since you read it.",
            ..PUT
        },
        413 => Scenario {
            check: Check::LongContent(1_048_576),
            detail: "At most 1 MiB is accepted.",
            ..POST
        },
        414 => Scenario {
            route: "/search",
            action: ("search", "reports"),
            check: Check::LongTarget(2000),
            detail: "Send long queries with POST.",
            document: &[("found", "0")],
            ..GET
        },
        415 => Scenario {
            check: Check::NotJson,
            detail: "Orders are read as JSON only.",
            ..POST
        },
        417 => Scenario {
            check: Check::IsNot("Expect", "100-continue"),
            detail: "The only expectation met is 100-continue.",
            ..POST
        },
        418 => Scenario {
            route: "/coffee",
            action: ("brew", "coffee"),
            detail: "This pot is for tea.",
            ..POST
        },
        421 => Scenario {
            check: Check::IsNot("Host", "reports.example"),
            detail: "This server does not answer for that host.",
            ..GET
        },
        422 => Scenario { detail: "`quantity` must be at least 1.", ..POST },
        423 => Scenario {
            check: state("locked"),
            detail: "Someone else is editing this order.",
            ..PUT
        },
        424 => Scenario {
            check: state("failed"),
            detail: "The payment before this step failed.",
            ..PUT
        },
        425 => Scenario {
            check: Check::Is("Early-Data", "1"),
            detail: "Repeat this after the TLS handshake.",
            ..POST
        },
        428 => Scenario {
            check: Check::Absent("If-Match"),
            detail: "Send the ETag you read as If-Match.",
            ..PUT
        },
        429 => Scenario {
            check: Check::Rate(10),
            detail: "At most 10 requests a minute.",
            ..GET
        },
        431 => Scenario {
            check: Check::LongField("Cookie", 4096),
            detail: "The Cookie field is too long.",
            ..GET
        },
        451 => Scenario {
            check: state("blocked"),
            detail: "A court order blocks this report.",
            ..GET
        },
        500 => Scenario { detail: "The report could not be made.", ..GET },
        501 => Scenario {
            method: "PATCH",
            action: ("patch", "report"),
            detail: "Reports cannot be patched yet.",
            ..GET
        },
        502 => Scenario { detail: "The stock service failed.", ..GET },
        503 => Scenario {
            check: Check::Flag("maintenance"),
            detail: "Down for maintenance.",
            ..GET
        },
        504 => Scenario { detail: "The stock service took too long.", ..GET },
        507 => Scenario {
            check: state("full"),
            route: "/accounts/{id}",
            action: ("store", "account"),
            detail: "The quota of this account is used up.",
            ..PUT
        },
        _ => return None,
    };
    Some(scenario)
}
