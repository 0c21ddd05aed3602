//! `/api/status/{codes}`: carries out what [`http_status::plan`] decides.

mod content;
mod document;
mod fault;
mod intake;
mod json;
mod websocket;

pub(crate) use intake::expects_continue;
pub(crate) use json::{respond as respond_json, to_vec as to_json};

use std::{borrow::Cow, sync::Arc};

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderName, HeaderValue, Response, StatusCode, request::Parts},
    response::IntoResponse,
};
use bytes::Bytes;
use http_status::{Ask, Content, Limits, Message, Plan, query};
use hyper::ext::ReasonPhrase;
use tokio::sync::Semaphore;

use crate::{
    Settings,
    clock::{self, Clock},
    connection::Connection,
    problem::Problem,
    simulator::document::Document,
    wire::Place,
};

/// Where the simulator's paths begin.
pub(crate) const PREFIX: &str = "/api/status/";

/// What the simulator keeps between requests: its limits, and nothing else.
#[derive(Clone)]
pub(crate) struct Simulator(Arc<Inner>);

struct Inner {
    limits: Limits,
    max_request_content: u64,
    waiting: Arc<Semaphore>,
}

impl Simulator {
    pub(crate) fn new(settings: &Settings) -> Self {
        Self(Arc::new(Inner {
            limits: settings.limits(),
            max_request_content: settings.max_request_content,
            waiting: Arc::new(Semaphore::new(settings.max_waiting)),
        }))
    }

    /// The plan of a request.
    pub(crate) fn plan(
        &self,
        parts: &Parts,
        connection: &Connection,
    ) -> Result<Plan, Problem> {
        let ask = ask(parts)?;
        let fields = intake::fields(parts);
        let request = http_status::Request {
            method: parts.method.as_str(),
            version: intake::version(parts),
            origin: &connection.origin(&parts.uri, &parts.headers),
            fields: &fields,
        };
        let chance = clock::chance(connection.seed);
        http_status::plan(&ask, &request, &self.0.limits, chance)
            .map_err(Problem::bad_ask)
    }

    /// A place among the responses that wait, for a plan that does; on a plan's
    /// clock nothing waits.
    fn place(
        &self,
        plan: &Plan,
        connection: &Connection,
    ) -> Result<Option<Place>, Problem> {
        if !plan.waits() || !matches!(connection.clock, Clock::Real) {
            return Ok(None);
        }
        let permit = Arc::clone(&self.0.waiting).try_acquire_owned();
        let busy =
            "too many delayed responses are under way: try again, or without delay";
        let permit = permit.map_err(|_| Problem::busy(busy))?;
        Ok(Some(connection.wire.place(permit)))
    }
}

/// Answers with the status that the URL asks for.
pub(crate) async fn simulate_status(
    simulator: Simulator,
    request: Request,
) -> Response<Body> {
    let (mut parts, body) = request.into_parts();
    match simulate(&simulator, &mut parts, body).await {
        Ok(response) => response,
        Err(problem) => problem.into_response(),
    }
}

async fn simulate(
    simulator: &Simulator,
    parts: &mut Parts,
    body: Body,
) -> Result<Response<Body>, Problem> {
    let connection = parts.extensions.get::<Connection>().cloned();
    let connection = connection.ok_or_else(|| Problem::internal("no connection"))?;
    let plan = simulator.plan(parts, &connection)?;
    let place = simulator.place(&plan, &connection)?;
    send_interim(&plan, parts, &connection).await;
    let received =
        intake::discard(parts, body, &plan, simulator.0.max_request_content).await?;
    if !plan.delay.is_zero() {
        connection.clock.sleep(plan.delay).await;
    }
    let message = message(parts, &plan, &connection, received);
    answer(simulator, parts, plan, message, connection, place).await
}

/// The message of a plan, at this moment.
fn message(
    parts: &Parts,
    plan: &Plan,
    connection: &Connection,
    received: u64,
) -> Message {
    let moment = connection.clock.now();
    let document = match &plan.content {
        Content::Diagnostic(format) => {
            let origin = connection.origin(&parts.uri, &parts.headers);
            let target = Document::target(parts, &origin);
            let document = Document::new(
                parts, plan, connection, &origin, &target, received, &moment,
            );
            document.render(*format)
        }
        _ => Vec::new(),
    };
    plan.render(document, &moment.imf_fixdate())
}

async fn answer(
    simulator: &Simulator,
    parts: &mut Parts,
    plan: Plan,
    mut message: Message,
    connection: Connection,
    place: Option<Place>,
) -> Result<Response<Body>, Problem> {
    let version = intake::version(parts);
    if plan.websocket {
        let fields = std::mem::take(&mut message.fields);
        let switched = websocket::switch(parts, &plan, fields, &connection).await?;
        if plan.fault.is_none() {
            return Ok(switched);
        }
        message.fields = fields_of(&switched);
    }
    let Some(fault) = plan.fault else {
        return Ok(respond(&plan, message, connection.clock, place));
    };
    let limits = &simulator.0.limits;
    let broken = fault::break_response(
        fault,
        &plan,
        message,
        version,
        limits,
        &connection,
        place,
    );
    Ok(broken.await)
}

/// The ask of a target: the segment behind `/api/status/`, and the query.
fn ask(parts: &Parts) -> Result<Ask, Problem> {
    let path = parts.uri.path();
    let rest = path.strip_prefix(PREFIX).unwrap_or_default();
    let segment = rest.split('/').next().unwrap_or_default();
    let codes = query::decode_text(segment).unwrap_or_default();
    let query = parts.uri.query().unwrap_or_default();
    Ask::from_query(&codes, query).map_err(Problem::bad_ask)
}

/// Interim responses, as HTTP/1.1 messages of their own. hyper itself sends the
/// 100 that a client waits for with `Expect`, when its content is read.
async fn send_interim(plan: &Plan, parts: &Parts, connection: &Connection) {
    let mut bytes = String::new();
    let mut by_hyper = intake::expects_continue(parts) && intake::is_read(parts, plan);
    for interim in &plan.interim {
        if interim.code.get() == 100 && std::mem::take(&mut by_hyper) {
            continue;
        }
        bytes.push_str(&format!("HTTP/1.1 {} {}\r\n", interim.code, interim.phrase));
        for (name, value) in interim.fields {
            bytes.push_str(&format!("{}: {value}\r\n", name.to_ascii_lowercase()));
        }
        bytes.push_str("\r\n");
    }
    if !bytes.is_empty() {
        connection.wire.send_ahead(bytes.as_bytes()).await;
    }
}

fn respond(
    plan: &Plan,
    message: Message,
    clock: Clock,
    place: Option<Place>,
) -> Response<Body> {
    let has_length = plan.fields.contains("Content-Length");
    let body = content::body(message.content, plan, has_length, clock, place);
    with_head(plan, message.fields, body)
}

/// A response with the status line and the fields of a plan.
fn with_head(plan: &Plan, fields: FieldLines, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(plan.status.get())
        .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    set_phrase(&mut response, plan);
    set_fields(&mut response, fields);
    response
}

fn set_phrase(response: &mut Response<Body>, plan: &Plan) {
    if let Ok(phrase) = ReasonPhrase::try_from(shared(plan.phrase.clone())) {
        response.extensions_mut().insert(phrase);
    }
}

type FieldLines = Vec<(Cow<'static, str>, Cow<'static, str>)>;

fn fields_of(response: &Response<Body>) -> FieldLines {
    let fields = response.headers().iter();
    let text =
        |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    fields.map(|(name, value)| (name.to_string().into(), text(value).into())).collect()
}

/// As many fields as most responses have.
const USUAL_FIELDS: usize = 16;

/// The plan's fields are checked text, so none of the conversions fails.
fn set_fields(
    response: &mut Response<Body>,
    fields: impl IntoIterator<Item = (Cow<'static, str>, Cow<'static, str>)>,
) {
    let headers = response.headers_mut();
    headers.reserve(USUAL_FIELDS);
    for (name, value) in fields {
        let name = HeaderName::from_bytes(name.as_bytes());
        if let (Ok(name), Ok(value)) =
            (name, HeaderValue::from_maybe_shared(shared(value)))
        {
            headers.append(name, value);
        }
    }
}

/// The bytes of a text, where they are.
fn shared(text: Cow<'static, str>) -> Bytes {
    match text {
        Cow::Borrowed(text) => Bytes::from_static(text.as_bytes()),
        Cow::Owned(text) => Bytes::from(text),
    }
}
