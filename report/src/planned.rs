//! What is found in what a URL of the simulator will send, as HTML.

use http_status::{Ask, Chance, Fault, Limits, Plan, Request, plan};
use inspect::{Inspected, planned};

use crate::{
    card::report_html_with,
    text::{attribute, escape},
};

/// What is found in the response that the simulator will give to a method and a path
/// with query (`/api/status/503?delay=1s`), as [`planned`]: HTML with lines that are
/// elements `{place}-{line}`. Of a fault it says that it comes on top. Nothing where
/// the path is no ask.
///
/// ```
/// let date = "Sun, 22 Nov 2026 12:00:00 GMT";
/// let path = "/api/status/503?fault=truncate";
/// let html = report::planned_html("GET", "", path, date, "sent").unwrap();
/// assert!(html.contains("/faults#truncate"));
/// assert!(report::planned_html("GET", "", "/api/status/4", date, "sent").is_none());
/// ```
pub fn planned_html(
    method: &str,
    origin: &str,
    path: &str,
    date: &str,
    place: &str,
) -> Option<String> {
    let plan = plan_of(method, origin, path)?;
    let exchange = planned(&plan, method, &[origin, path].concat(), date);
    let remark = plan.fault.map_or_else(String::new, |fault| {
        let wire = path.replacen("/api/status/", "/api/wire/", 1);
        fault_html(fault, &wire)
    });
    Some(report_html_with(&[Inspected::new(exchange)], place, &remark))
}

/// What a fault does, and where more stands.
fn fault_html(fault: Fault, wire: &str) -> String {
    let mut html = "<p class=\"of-fault\">".to_owned();
    escape(&mut html, fault.about().summary);
    html.push_str(" <a");
    attribute(&mut html, "href", wire);
    html.push_str(">Every byte that comes</a>, <a");
    attribute(&mut html, "href", &["/faults#", fault.id()].concat());
    html.push_str(
        ">what clients make of it</a>. The rest is about the response without it.</p>",
    );
    html
}

fn plan_of(method: &str, origin: &str, path: &str) -> Option<Plan> {
    let ask = path.strip_prefix("/api/status/")?;
    let (codes, query) = ask.split_once('?').unwrap_or((ask, ""));
    let codes = http_status::query::decode_text(codes)?;
    let ask = Ask::from_query(&codes, query).ok()?;
    let request = Request { method, ..Request::get(origin) };
    plan(&ask, &request, &Limits::default(), Chance::new(0)).ok()
}
