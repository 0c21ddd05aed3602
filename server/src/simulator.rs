//! `/api/status/{codes}`: carries out what [`http_status::plan`] decides.

mod content;
mod document;
mod fault;
mod intake;
mod json;
mod response;
mod websocket;

pub(crate) use intake::expects_continue;
pub(crate) use json::{respond as respond_json, to_vec as to_json};

use std::sync::Arc;

use axum::{
    body::Body,
    extract::Request,
    http::{Response, request::Parts},
    response::IntoResponse,
};
use http_status::{Ask, Content, Limits, Message, Plan, query};
use tokio::sync::Semaphore;

use crate::{
    Settings,
    clock::{self, Clock},
    connection::Connection,
    problem::Problem,
    simulator::{
        document::Document,
        response::{fields_of, respond},
    },
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
///
/// Not an asynchronous function: that would hold the request twice as long as the
/// response waits.
pub(crate) fn simulate_status(
    simulator: Simulator,
    request: Request,
) -> impl Future<Output = Response<Body>> + Send + use<> {
    let (mut parts, body) = request.into_parts();
    async move {
        let simulated = simulate(&simulator, &mut parts, body).await;
        simulated.unwrap_or_else(Problem::into_response)
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
    if !plan.websocket && plan.fault.is_none() {
        return Ok(respond(&plan, message, connection.clock, place));
    }
    // In a box, because every response would be as large as this rare one.
    Box::pin(switch_or_break(simulator, parts, plan, message, connection, place)).await
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

/// The message of a plan that needs more than a response of hyper's.
async fn switch_or_break(
    simulator: &Simulator,
    parts: &mut Parts,
    plan: Plan,
    mut message: Message,
    connection: Connection,
    place: Option<Place>,
) -> Result<Response<Body>, Problem> {
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
    let (version, limits) = (intake::version(parts), &simulator.0.limits);
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
