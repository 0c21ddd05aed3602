//! The scenarios of the codes that an application sends by itself, one row for each.

use super::{Check, ORDER, REPORT, Scenario};

/// Most scenarios differ from this one in a field or two.
pub(super) const GET: Scenario = Scenario {
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

/// The scenario of a code, if it has one of its own.
#[expect(clippy::too_many_lines, reason = "one row for each code")]
pub(super) fn find(code: u16) -> Option<Scenario> {
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
