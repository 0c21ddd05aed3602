//! A plan of the simulator as an exchange: what it will send, before it is sent.

use http_status::{Content as PlannedContent, Format, Interim, Padded, Plan};

use super::{
    Content, Exchange, FieldLine, Fields, RequestHead, ResponseHead, Source, Status,
};

/// The longest padding that is written out; of more, only the length is told.
const MOST_PADDING: u64 = 4096;

/// The exchange of a plan: a request with this method for this URL, answered at this
/// time (an IMF-fixdate, RFC 9110 section 5.6.7). It has no fault: that comes on top.
///
/// The lines of the responses are numbered as they come, from 1.
///
/// ```
/// use http_status::{Ask, Chance, Limits, Request, plan};
///
/// let ask = Ask::from_query("405", "omit=Allow")?;
/// let request = Request::get("http://lab.example");
/// let plan = plan(&ask, &request, &Limits::default(), Chance::new(0))?;
/// let date = "Sun, 22 Nov 2026 12:00:00 GMT";
/// let url = "http://lab.example/api/status/405?omit=Allow";
/// let exchange = inspect::planned(&plan, "GET", url, date);
/// assert_eq!(exchange.response.unwrap().status.number, Some(405));
/// # Ok::<(), http_status::Problems>(())
/// ```
pub fn planned(plan: &Plan, method: &str, url: &str, date: &str) -> Exchange {
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
    let has_content = matches!(
        plan.content,
        PlannedContent::Diagnostic(_) | PlannedContent::Custom(_)
    ) && !plan.head;
    Exchange {
        source: Source::Wire,
        request: Some(RequestHead {
            method: method.to_owned(),
            url: url.to_owned(),
            protocol: "HTTP/1.1".to_owned(),
            fields: None,
        }),
        interim,
        response: Some(response),
        content: if has_content { content(&message.content) } else { Content::Absent },
        ..Exchange::default()
    }
}

/// Content as it goes out; of what is padded a lot, its length.
fn content(sent: &Padded) -> Content {
    if sent.spaces <= MOST_PADDING {
        return Content::Bytes(sent.to_vec());
    }
    Content::Length(sent.len())
}

/// A document of the right kind: the real one is known when a request comes.
fn stand_in(plan: &Plan) -> &'static str {
    match plan.content {
        PlannedContent::Diagnostic(Format::Json | Format::Problem) => {
            "{\"type\":\"about:blank\",\"title\":\"...\"}\n"
        }
        PlannedContent::Diagnostic(Format::Html) => {
            "<!DOCTYPE html>\n<html lang=\"en\"><title>...</title><p>...</p></html>\n"
        }
        _ => "...\n",
    }
}

fn interim_head(interim: &Interim, line: &mut u32) -> ResponseHead {
    let fields = interim.fields.iter().map(|(name, value)| (*name, &**value));
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
