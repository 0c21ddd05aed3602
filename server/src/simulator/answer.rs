//! `/api/status/{codes}`: carries out what [`http_status::plan`] decides.

mod asked;
mod content;
mod count;
mod document;
mod fault;
mod intake;
mod interim;
mod json;
mod response;
mod websocket;

pub(crate) use intake::fields;
pub(crate) use json::{respond as respond_json, to_vec as to_json};

use std::sync::Arc;

use axum::{
    body::Body,
    extract::Request,
    http::{Response, request::Parts},
    response::IntoResponse,
};
use http_status::{Content, Limits, Message, Plan};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::{
    Settings, clock,
    connection::{Connection, Turn},
    keys::Keys,
    problem::Problem,
    request_content::discard,
    simulator::{
        asked::Asked,
        content::Sending,
        document::Document,
        response::{fields_of, respond},
    },
    wire::Place,
};

/// Where the simulator's paths begin.
pub(crate) const PREFIX: &str = "/api/status/";

/// What the simulator keeps between requests: its limits, and counts of keys.
#[derive(Clone)]
pub(crate) struct Simulator(Arc<Inner>);

struct Inner {
    limits: Limits,
    max_request_content: u64,
    waiting: Arc<Semaphore>,
    keys: Arc<dyn Keys>,
}

impl Simulator {
    pub(crate) fn new(settings: &Settings, keys: Arc<dyn Keys>) -> Self {
        Self(Arc::new(Inner {
            limits: settings.limits(),
            max_request_content: settings.max_request_content,
            waiting: Arc::new(Semaphore::new(settings.max_waiting)),
            keys,
        }))
    }

    /// The turn that a request would have if it came now, or as this arrival with its
    /// key, and the plan for it.
    pub(crate) async fn foresee(
        &self,
        parts: &Parts,
        connection: &Connection,
        arrival: Option<u64>,
    ) -> Result<(Turn, Plan), Problem> {
        let origin = connection.origin(&parts.uri, &parts.headers);
        let asked = Asked::read(parts, origin)?;
        let attempt = count::foreseen(self, &asked, arrival).await?;
        let turn = Turn { seed: clock::seed(), attempt };
        Ok((turn, asked.plan(turn, &self.0.limits)?))
    }

    /// Gives a request its turn, unless it has one: the plan for it, and a place
    /// among the responses that wait, where it does.
    async fn admit(
        &self,
        parts: &Parts,
        connection: &Connection,
    ) -> Result<(Plan, Option<Place>), Problem> {
        let origin = connection.origin(&parts.uri, &parts.headers);
        let asked = Asked::read(parts, origin)?;
        if let Some(turn) = connection.turn {
            return Ok((asked.plan(turn, &self.0.limits)?, None));
        }
        let seed = clock::seed();
        let (attempt, reserved) = count::count(self, &asked, seed).await?;
        let plan = asked.plan(Turn { seed, attempt }, &self.0.limits)?;
        let permit = match reserved {
            _ if !plan.waits() => None,
            None => Some(self.reserve()?),
            reserved => reserved,
        };
        Ok((plan, permit.map(|permit| connection.wire.place(permit))))
    }

    /// A place among the responses that wait.
    fn reserve(&self) -> Result<OwnedSemaphorePermit, Problem> {
        let permit = Arc::clone(&self.0.waiting).try_acquire_owned();
        let busy =
            "too many delayed responses are under way: try again, or without delay";
        permit.map_err(|_| Problem::busy(busy))
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
    let connection = Connection::of(&parts.extensions)?.clone();
    // In a box, because every response would be as large as its beginning.
    let (plan, place) = Box::pin(simulator.admit(parts, &connection)).await?;
    interim::send(&plan, parts, &connection).await;
    let received = if intake::is_read(parts, &plan) {
        discard(body, simulator.0.max_request_content).await?
    } else {
        0
    };
    if !plan.delay.is_zero() {
        connection.clock.sleep(plan.delay).await;
    }
    let message = message(parts, &plan, &connection, received);
    if !plan.websocket && plan.fault.is_none() {
        return respond(message, sending(&plan, &connection, place));
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
        return respond(message, sending(&plan, &connection, place));
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
    broken.await
}

/// What the content of a plan needs to go out on this connection.
fn sending<'a>(
    plan: &'a Plan,
    connection: &'a Connection,
    place: Option<Place>,
) -> Sending<'a> {
    Sending { plan, clock: connection.clock.clone(), place, unsent: &connection.unsent }
}
