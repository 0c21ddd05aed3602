//! `/api/status/{codes}`: carries out what [`http_status::plan`] decides.

mod content;
mod document;
mod intake;
mod json;
mod websocket;

pub(crate) use json::to_vec as to_json;

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
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::{
    Settings,
    clock::{self, Moment},
    connection::Connection,
    problem::Problem,
    simulator::document::Document,
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

    /// A place among the responses that wait, for a plan that does.
    fn place(&self, plan: &Plan) -> Result<Option<OwnedSemaphorePermit>, Problem> {
        let waits = [plan.delay, plan.body_delay, plan.drip];
        if waits.iter().all(|time| time.is_zero()) {
            return Ok(None);
        }
        let place = Arc::clone(&self.0.waiting).try_acquire_owned();
        let busy =
            "too many delayed responses are under way: try again, or without delay";
        place.map(Some).map_err(|_| Problem::busy(busy))
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
    let origin = connection.origin(&parts.uri, &parts.headers);
    let ask = ask(parts)?;
    let plan = {
        let fields = intake::fields(parts);
        let request = http_status::Request {
            method: parts.method.as_str(),
            version: intake::version(parts),
            origin: &origin,
            fields: &fields,
        };
        http_status::plan(&ask, &request, &simulator.0.limits, clock::chance())
            .map_err(Problem::bad_ask)?
    };
    let place = simulator.place(&plan)?;
    send_interim(&plan, parts, &connection).await;
    let received =
        intake::discard(parts, body, &plan, simulator.0.max_request_content).await?;
    if !plan.delay.is_zero() {
        tokio::time::sleep(plan.delay.into()).await;
    }
    let moment = Moment::now();
    let document = match &plan.content {
        Content::Diagnostic(format) => {
            let target = Document::target(parts, &origin);
            Document::new(
                parts,
                &plan,
                &connection,
                &origin,
                &target,
                received,
                &moment,
            )
            .render(*format)
        }
        _ => Vec::new(),
    };
    let message = plan.render(document, &moment.imf_fixdate());
    if plan.websocket {
        return websocket::switch(parts, &plan, message, connection).await;
    }
    Ok(respond(&plan, message, place))
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
    place: Option<OwnedSemaphorePermit>,
) -> Response<Body> {
    let has_length = plan.fields.contains("Content-Length");
    let content = content::body(message.content, plan, has_length, place);
    let mut response = Response::new(content);
    *response.status_mut() = StatusCode::from_u16(plan.status.get())
        .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    set_phrase(&mut response, plan);
    set_fields(&mut response, message.fields);
    response
}

fn set_phrase(response: &mut Response<Body>, plan: &Plan) {
    if let Ok(phrase) = ReasonPhrase::try_from(shared(plan.phrase.clone())) {
        response.extensions_mut().insert(phrase);
    }
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
