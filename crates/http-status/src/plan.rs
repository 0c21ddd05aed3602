//! The plan: what will be sent, decided before anything is.
//!
//! A plan is a default plus a table of exceptions (`exceptions`), changed by
//! what the ask says. Whoever executes it decides nothing.

mod arrival;
mod checks;
mod content;
mod cookies;
mod exceptions;
mod field_list;
mod fields;
mod notes;
mod render;

use std::borrow::Cow;

pub use arrival::{Outcome, counted_key, outcome};
pub use content::{Content, Part};
pub use field_list::{Field, Fields, Value};
pub use render::Message;

use crate::{
    Ask, Chance, Code, Fault, Limits, Millis, Problems, Request, Step, Version, catalog,
};

/// A response, before the time and the diagnostic document are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The code that was asked for, after the choice if there was one.
    pub asked: Code,
    /// The codes it was chosen from; empty where there was no choice.
    pub chosen_from: Vec<Code>,
    /// Which arrival with its key the request was; nothing without a key.
    pub attempt: Option<u64>,
    /// The step of the sequence, where the codes are one.
    pub step: Option<Step>,
    /// Interim responses, in order, sent before any delay.
    pub interim: Vec<Interim>,
    /// The status on the status line of the final response.
    pub status: Code,
    /// The reason phrase; HTTP/2 has none.
    pub phrase: Cow<'static, str>,
    /// The fields, in order.
    pub fields: Fields,
    /// What stands after the header section.
    pub content: Content,
    /// Pad the content with spaces to this many bytes.
    pub size: u64,
    /// The part of the representation that a 206 transfers.
    pub part: Option<Part>,
    /// The request was a HEAD: the fields of a GET, and no content.
    pub head: bool,
    /// Wait before the status line.
    pub delay: Millis,
    /// Wait between the header section and the content.
    pub body_delay: Millis,
    /// Spread the content over this long.
    pub drip: Millis,
    /// The connection becomes a WebSocket that echoes.
    pub websocket: bool,
    /// How the response is broken, on purpose.
    pub fault: Option<Fault>,
    /// What the reader of the response should know about it.
    pub notes: Vec<String>,
}

/// An interim response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interim {
    /// 100, or 102 to 199.
    pub code: Code,
    /// Its reason phrase.
    pub phrase: &'static str,
    /// Its fields.
    pub fields: Vec<(&'static str, Cow<'static, str>)>,
}

/// Decides the whole response to a request for an ask.
///
/// # Errors
///
/// The options that go past the limits, or redirect to somebody else's host.
///
/// ```
/// use http_status::{Ask, Chance, Limits, Request, plan};
///
/// let ask = Ask::from_query("405", "")?;
/// let request = Request::get("http://127.0.0.1:3000");
/// let plan = plan(&ask, &request, &Limits::default(), Chance::new(0))?;
/// assert_eq!(plan.fields.text("Allow"), Some("POST"));
/// # Ok::<(), http_status::Problems>(())
/// ```
pub fn plan(
    ask: &Ask,
    request: &Request<'_>,
    limits: &Limits,
    chance: Chance,
) -> Result<Plan, Problems> {
    checks::check(ask, request, limits)?;
    if !arrival::is_simulated(ask, request) {
        return Ok(preflight(ask, request));
    }
    let mut chance = ask.seed.map_or(chance, Chance::new);
    let (asked, step) = arrival::choose(ask, request, &mut chance);
    let ask = &*ask.at_step(step.and_then(|step| step.position));
    let mut plan = Plan::start(ask, request, asked);
    plan.delay = ask.delay.unwrap_or_default().choose(&mut chance);
    plan.body_delay = ask.body_delay.unwrap_or_default().choose(&mut chance);
    plan.drip = ask.drip.unwrap_or_default();
    if matches!(plan.content, Content::Forbidden | Content::Empty) {
        (plan.body_delay, plan.drip) = (Millis::ZERO, Millis::ZERO);
    }
    plan.attempt = ask.key.as_ref().map(|_| request.attempt);
    plan.step = step;
    if step.is_none() && ask.codes.single().is_none() {
        plan.chosen_from = ask.codes.distinct();
    }
    plan.interim = interim(ask, request, asked);
    plan.fields = fields::build(ask, request, &plan);
    plan.notes = notes::write(ask, request, &plan);
    Ok(plan)
}

impl Plan {
    /// Whether the response ends with its header section, whatever its fields say
    /// (RFC 9112 section 6.3).
    pub fn is_bare(&self) -> bool {
        self.head || self.content == Content::Forbidden
    }

    /// Whether it waits for anything, because it was asked to.
    pub fn waits(&self) -> bool {
        let times = [self.delay, self.body_delay, self.drip];
        self.fault == Some(Fault::Stall) || times.iter().any(|time| !time.is_zero())
    }

    /// Whether there is content to send.
    pub fn has_content(&self) -> bool {
        !self.head && self.content.has_bytes(self.size)
    }

    /// Whether its content tells what the request was. That of a HEAD is made for its
    /// length (RFC 9110 section 8.6); a fault may leave all of it out.
    pub fn shows_request(&self) -> bool {
        matches!(self.content, Content::Diagnostic(_))
            && self.fault.is_none_or(Fault::begins)
    }

    fn start(ask: &Ask, request: &Request<'_>, asked: Code) -> Self {
        let status = final_status(request, asked);
        let phrase = match &ask.reason {
            Some(reason) => Cow::Owned(reason.clone()),
            None => Cow::Borrowed(catalog::phrase(status)),
        };
        let content = Content::choose(ask, request, status);
        let size = ask.size.unwrap_or_default();
        let is_part = status == Code::PARTIAL_CONTENT && content.has_bytes(size);
        Self {
            asked,
            chosen_from: Vec::new(),
            attempt: None,
            step: None,
            interim: Vec::new(),
            status,
            phrase,
            fields: Fields::default(),
            content,
            size,
            part: is_part.then(|| Part::choose(request)),
            head: request.method == "HEAD",
            delay: Millis::ZERO,
            body_delay: Millis::ZERO,
            drip: Millis::ZERO,
            websocket: status == Code::SWITCHING_PROTOCOLS,
            fault: ask.fault,
            notes: Vec::new(),
        }
    }
}

/// A 1xx comes before a 200; a 101 needs a client that asked to switch
/// (RFC 9110 section 15.2.2).
fn final_status(request: &Request<'_>, asked: Code) -> Code {
    match asked {
        Code::SWITCHING_PROTOCOLS if request.is_websocket_handshake() => asked,
        Code::SWITCHING_PROTOCOLS => Code::UPGRADE_REQUIRED,
        _ if asked.is_interim() => Code::OK,
        _ => asked,
    }
}

/// Interim responses exist in HTTP/1.1 and HTTP/2 (RFC 9110 section 15.2);
/// this service sends them on HTTP/1.1.
fn interim(ask: &Ask, request: &Request<'_>, asked: Code) -> Vec<Interim> {
    if request.version != Version::Http11 {
        return Vec::new();
    }
    let last = asked.is_interim() && asked != Code::SWITCHING_PROTOCOLS;
    let codes = ask.interim.iter().copied().chain(last.then_some(asked));
    codes
        .map(|code| Interim {
            code,
            phrase: catalog::phrase(code),
            fields: exceptions::interim_fields(code, request),
        })
        .collect()
}

/// The answer to a CORS preflight (Fetch, section 4.8): the service speaks, so
/// that the simulated response itself can be read.
fn preflight(ask: &Ask, request: &Request<'_>) -> Plan {
    let status = Code::NO_CONTENT;
    let mut plan = Plan::start(&Ask::new(ask.codes.clone()), request, status);
    plan.fields = fields::preflight(request);
    plan
}
