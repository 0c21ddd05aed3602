//! `/api/wire/{codes}`: what `/api/status/{codes}` puts on the wire, byte for byte.
//!
//! The request is served by the code that serves every connection, over a
//! transport that records, and on a clock that waits for nothing.

mod drive;
mod request;
mod tape;

pub(crate) use request::PREFIX;

use axum::{
    body::Body,
    extract::Request,
    response::{IntoResponse as _, Response},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use http_status::{
    Content, Fault, Plan,
    curl::{Curl, Ended},
};
use serde::Serialize;

use self::tape::{Direction, Record, Segment, Tape};
use crate::{
    Settings,
    admission::answer_before_routing,
    clock::Clock,
    connection::Connection,
    problem::Problem,
    request_content::expects_continue,
    serve::serve,
    simulator::{Simulator, respond_json, simulate_status},
    wire::Bounds,
};

/// The transcript, as JSON has it.
#[derive(Serialize)]
struct Document {
    request: Bytes,
    segments: Vec<Piece>,
    ended: &'static str,
    ended_at_ms: u64,
    curl: Verdict,
}

/// Bytes in base64, and as text: with a replacement character for what is no
/// UTF-8.
#[derive(Serialize)]
struct Bytes {
    bytes: String,
    text: String,
}

#[derive(Serialize)]
struct Piece {
    at_ms: u64,
    direction: &'static str,
    #[serde(flatten)]
    bytes: Bytes,
}

/// What curl says to it.
#[derive(Serialize)]
struct Verdict {
    exit: u8,
    message: Option<String>,
}

/// What transcripts are made with.
#[derive(Clone)]
pub(crate) struct Transcripts {
    simulator: Simulator,
    bounds: Bounds,
    /// Largest simulated content, in bytes.
    largest_content: u64,
}

impl Transcripts {
    pub(crate) fn new(simulator: Simulator, settings: &Settings) -> Self {
        Self {
            simulator,
            bounds: Bounds::of(settings),
            largest_content: settings.max_content,
        }
    }

    /// Answers with the transcript of a request. What the simulator refuses is
    /// refused here, and a preflight is answered for this resource itself.
    pub(crate) async fn show(self, request: Request) -> Response {
        match self.transcript(request).await {
            Ok(response) => response,
            Err(problem) => problem.into_response(),
        }
    }

    async fn transcript(self, request: Request) -> Result<Response, Problem> {
        let (mut parts, body) = request.into_parts();
        let connection = Connection::of(&parts.extensions)?.clone();
        request::redirect(&mut parts)?;
        let arrival = request::take_arrival(&mut parts.headers)?;
        let origin = connection.origin(&parts.uri, &parts.headers);
        request::mask_credentials(&mut parts, &origin);
        let (turn, plan) = self.simulator.foresee(&parts, &connection, arrival).await?;
        let connection =
            Connection { clock: Clock::planned(), turn: Some(turn), ..connection };
        if !plan.fields.contains("Simulated-Status") {
            let request = Request::from_parts(parts, Body::empty());
            return Ok(simulate_status(self.simulator, request).await);
        }
        let unsent = connection.unsent.clone();
        let content = request::content(body, &unsent).await?;
        let head = request::head(&parts, &content);
        let shown = Bytes::of(&[&*head, &*content].concat());
        let making = unsent.reserve(self.memory(&plan))?;
        let clock = connection.clock.clone();
        let expects_continue = expects_continue(&parts);
        let (tape, reel) =
            Tape::new(head.into(), content, expects_continue, clock.clone());
        let is_done = self.run(tape, connection).await;
        let mut record = reel.leave(clock.elapsed());
        let has_switched = plan.websocket && plan.fault.is_none();
        if is_done && !has_switched && record.ended == Ended::Open {
            record.ended = Ended::Closed;
        }
        let document = Document::of(shown, &record, &plan, parts.method.as_str());
        let response = respond_json(&document);
        drop((document, record, making));
        Ok(unsent.hold_response(response))
    }

    /// How many bytes a transcript takes while it is made: what went over the wire is
    /// kept as it was, as base64, as text, and in the document.
    fn memory(&self, plan: &Plan) -> usize {
        const FORMS: u64 = 6;
        let content = match (plan.fault, &plan.content) {
            (Some(Fault::EndlessHeaders), _) => self.largest_content,
            (_, Content::Custom(text)) => plan.size.max(text.len() as u64),
            (_, Content::Diagnostic(_)) => plan.size,
            _ => 0,
        };
        let all = content.saturating_add(self.bounds.head as u64).saturating_mul(FORMS);
        usize::try_from(all).unwrap_or(usize::MAX)
    }

    /// Serves the request on the tape; true where the connection ended with it.
    async fn run(self, tape: Tape, connection: Connection) -> bool {
        let Self { simulator, bounds, .. } = self;
        let connect = |wire| Connection { wire, ..connection };
        let answer = move |request: Request| {
            let simulator = simulator.clone();
            async move {
                match answer_before_routing(&request) {
                    Some(response) => response,
                    None => simulate_status(simulator, request).await,
                }
            }
        };
        drive::until_quiet(serve(tape, bounds, connect, answer)).await
    }
}

impl Document {
    fn of(request: Bytes, record: &Record, plan: &Plan, method: &str) -> Self {
        let has_switched = plan.websocket && plan.fault.is_none();
        let curl = if has_switched {
            Curl { exit: 0, message: None }
        } else {
            Curl::read(&record.received(), method, record.ended)
        };
        Self {
            request,
            segments: record.segments.iter().map(Piece::of).collect(),
            ended: record.ended.id(),
            ended_at_ms: record.ended_at.get(),
            curl: Verdict { exit: curl.exit, message: curl.message },
        }
    }
}

impl Piece {
    fn of(segment: &Segment) -> Self {
        let direction = match segment.direction {
            Direction::Request => "request",
            Direction::Response => "response",
        };
        Self { at_ms: segment.at.get(), direction, bytes: Bytes::of(&segment.bytes) }
    }
}

impl Bytes {
    fn of(bytes: &[u8]) -> Self {
        Self {
            bytes: BASE64_STANDARD.encode(bytes),
            text: String::from_utf8_lossy(bytes).into_owned(),
        }
    }
}
