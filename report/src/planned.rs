//! What a URL of the simulator will send, as an exchange, and what is found in it.

use http_status::{
    Ask, Chance, Content as Planned, Fault, Format, Interim, Limits, Padded, Plan,
    Request, plan,
};
use inspect::{
    Content, Exchange, FieldLine, Fields, RequestHead, ResponseHead, Source, Status,
};

use crate::{
    Inspected,
    card::report_html_with,
    text::{attribute, escape},
};

/// What is found in the response that the simulator will give, as [`planned`]: HTML
/// with lines that are elements `{place}-{line}`. Of a fault it says that it comes
/// on top.
///
/// ```
/// let date = "Sun, 22 Nov 2026 12:00:00 GMT";
/// let path = "/api/status/503?fault=truncate";
/// let html = report::planned_html("GET", "", path, date, "sent").unwrap();
/// assert!(html.contains("/faults#truncate"));
/// ```
pub fn planned_html(
    method: &str,
    origin: &str,
    path: &str,
    date: &str,
    place: &str,
) -> Option<String> {
    let (plan, exchange) = read(method, origin, path, date)?;
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

/// The response that the simulator will give to a method and a path with query
/// (`/api/status/503?delay=1s`), at this time (an IMF-fixdate, RFC 9110 section
/// 5.6.7). Nothing where the path is no ask.
///
/// The lines of its messages are numbered as they come, from 1.
///
/// ```
/// let date = "Sun, 22 Nov 2026 12:00:00 GMT";
/// let exchange = report::planned("GET", "", "/api/status/405?omit=Allow", date).unwrap();
/// assert_eq!(exchange.response.unwrap().status.number, Some(405));
/// assert!(report::planned("GET", "", "/api/status/4", date).is_none());
/// ```
pub fn planned(method: &str, origin: &str, path: &str, date: &str) -> Option<Exchange> {
    read(method, origin, path, date).map(|(_, exchange)| exchange)
}

fn read(
    method: &str,
    origin: &str,
    path: &str,
    date: &str,
) -> Option<(Plan, Exchange)> {
    let ask = path.strip_prefix("/api/status/")?;
    let (codes, query) = ask.split_once('?').unwrap_or((ask, ""));
    let codes = http_status::query::decode_text(codes)?;
    let ask = Ask::from_query(&codes, query).ok()?;
    let request = Request { method, ..Request::get(origin) };
    let plan = plan(&ask, &request, &Limits::default(), Chance::new(0)).ok()?;
    let mut exchange = exchange(&plan, date);
    exchange.request = Some(RequestHead {
        method: method.to_owned(),
        url: format!("{origin}{path}"),
        protocol: "HTTP/1.1".to_owned(),
        fields: None,
    });
    Some((plan, exchange))
}

fn exchange(plan: &Plan, date: &str) -> Exchange {
    let mut line = 0;
    let interim = plan.interim.iter();
    let interim = interim.map(|interim| interim_head(interim, &mut line)).collect();
    let message = plan.render(stand_in(plan).into(), date);
    let response = head(
        plan.status.get(),
        &plan.phrase,
        message.fields.iter().map(|(name, value)| (&**name, &**value)),
        &mut line,
    );
    let has_content =
        matches!(plan.content, Planned::Diagnostic(_) | Planned::Custom(_))
            && !plan.head;
    Exchange {
        source: Source::Wire,
        interim,
        response: Some(response),
        content: if has_content { content(&message.content) } else { Content::Absent },
        ..Exchange::default()
    }
}

/// Content as it goes out; of what is padded a lot, its length.
fn content(sent: &Padded) -> Content {
    const MOST_SPACES: u64 = 4096;
    if sent.spaces <= MOST_SPACES {
        return Content::Bytes(sent.to_vec());
    }
    Content::Length(sent.len())
}

/// A document of the right kind: the real one is known when a request comes.
fn stand_in(plan: &Plan) -> &'static str {
    match plan.content {
        Planned::Diagnostic(Format::Json | Format::Problem) => {
            "{\"type\":\"about:blank\",\"title\":\"...\"}\n"
        }
        Planned::Diagnostic(Format::Html) => {
            "<!DOCTYPE html>\n<html lang=\"en\"><title>...</title><p>...</p></html>\n"
        }
        _ => "...\n",
    }
}

fn interim_head(interim: &Interim, line: &mut u32) -> ResponseHead {
    let fields = interim.fields.iter().copied();
    head(interim.code.get(), interim.phrase, fields, line)
}

fn head<'a>(
    number: u16,
    phrase: &str,
    fields: impl Iterator<Item = (&'a str, &'a str)>,
    line: &mut u32,
) -> ResponseHead {
    let mut next = || {
        *line += 1;
        *line
    };
    ResponseHead {
        protocol: "HTTP/1.1".to_owned(),
        status: Status { text: number.to_string(), number: Some(number) },
        phrase: Some(phrase.to_owned()),
        line: next(),
        fields: Fields(
            fields
                .map(|(name, value)| FieldLine {
                    name: name.to_owned(),
                    value: value.to_owned(),
                    line: next(),
                })
                .collect(),
        ),
    }
}
