//! The answer of the simulator: sends what a plan says, when it says so.

use std::time::Instant;

use axum::{
    body::{Body, HttpBody as _},
    extract::Request,
    http::{Response, request::Parts},
    response::IntoResponse,
};
use http_status::{Content, Message, Plan};

use super::{
    content::Delivery,
    document::{Document, Received},
    fault, interim, planning,
    prepared::{self, Prepared},
    representation,
    request::{Attempt, SimulatorRequest, is_content_read, version},
    response::{fields_of, respond},
    state::Simulator,
    websocket,
};
use crate::{
    http::{
        problem::Problem,
        request_content::{ReadContent, read_start},
        target::Target,
    },
    net::connection::Connection,
};

/// Answers with the status that the URL asks for; as this attempt, where that is given.
///
/// Not an asynchronous function: that would hold the request twice as long as the
/// response waits.
pub(crate) fn answer(
    simulator: Simulator,
    connection: Connection,
    target: Target,
    request: Request,
    attempt: Option<Attempt>,
) -> impl Future<Output = Response<Body>> + Send + use<> {
    let (mut parts, body) = request.into_parts();
    async move {
        let simulated =
            simulate(&simulator, &connection, &target, &mut parts, body, attempt).await;
        simulated.unwrap_or_else(Problem::into_response)
    }
}

/// The answer to a plain request whose like was answered on the same connection.
pub(crate) fn answer_again(
    simulator: &Simulator,
    connection: &Connection,
    request: &Request,
) -> Option<Response<Body>> {
    let begun = Instant::now();
    let (asked, response) = prepared::answer(connection, request)?;
    simulator.metrics().asked(asked, None);
    let response = response.inspect(|response| {
        simulator.metrics().simulated(response.status().as_u16(), begun.elapsed());
    });
    Some(response.unwrap_or_else(Problem::into_response))
}

async fn simulate(
    simulator: &Simulator,
    connection: &Connection,
    target: &Target,
    parts: &mut Parts,
    body: Body,
    attempt: Option<Attempt>,
) -> Result<Response<Body>, Problem> {
    let begun = Instant::now();
    let is_counted = attempt.is_none();
    let origin = connection.origin(&parts.uri, &parts.headers);
    // In a box, because every response would be as large as its beginning.
    let admitted = Box::pin(async {
        let request =
            SimulatorRequest::read(parts, target, &origin, simulator.base_path())?;
        planning::admit(simulator, connection, &request, attempt).await
    });
    let (plan, permit) = admitted.await?;
    if is_counted {
        simulator.metrics().asked(plan.asked, plan.fault);
        let (origin, base_path) = (&*origin, simulator.base_path());
        let (content, remote) = (&ReadContent::default(), connection.remote);
        let received = Received { parts, target, origin, base_path, content, remote };
        let prepared = Prepared::new(&received, &body, &plan, connection);
        if let Some(prepared) = prepared {
            let response = prepared.respond(connection)?;
            connection.activity.kept().keep(prepared);
            simulator.metrics().simulated(response.status().as_u16(), begun.elapsed());
            return Ok(response);
        }
    }
    let planned = begun.elapsed();
    interim::send(&plan, parts, connection).await;
    let mut content = if body.is_end_stream() || !is_content_read(parts, &plan) {
        ReadContent::default()
    } else {
        let most =
            if plan.shows_request() { simulator.max_echoed_content() } else { 0 };
        let limit = simulator.max_request_content();
        // In a box as well.
        Box::pin(read_start(body, limit, most, &connection.unsent)).await?
    };
    if !plan.delay.is_zero() {
        connection.clock.sleep(plan.delay).await;
    }
    let resumed = Instant::now();
    let tell = |content: &ReadContent| {
        let (origin, remote) = (origin.as_str(), connection.remote);
        let base_path = simulator.base_path();
        let received = Received { parts, target, origin, base_path, content, remote };
        message(&received, &plan, connection)
    };
    let mut message = tell(&content);
    // It is in the message now; where there is no room for that, it is left out.
    let was_kept = !std::mem::take(&mut content.start).is_empty();
    if was_kept && connection.unsent.reserve(message.content.bytes.len()).is_err() {
        message = tell(&content);
    }
    let delivery = Delivery { plan: &plan, connection, permit };
    let response = if plan.websocket || plan.fault.is_some() {
        // In a box, because every response would be as large as this rare one.
        Box::pin(switch_or_break(simulator, parts, message, delivery)).await?
    } else {
        respond(message, delivery)?
    };
    if is_counted && plan.fault.is_none() {
        let took = planned + resumed.elapsed();
        simulator.metrics().simulated(response.status().as_u16(), took);
    }
    Ok(response)
}

/// The message of a plan, at this moment.
fn message(received: &Received<'_>, plan: &Plan, connection: &Connection) -> Message {
    let moment = connection.clock.now();
    let document = match &plan.content {
        Content::Diagnostic(format) => {
            let document = Document::new(received, plan, &moment);
            representation::render(&document, *format)
        }
        _ => Vec::new(),
    };
    plan.render(document, &moment.imf_fixdate())
}

/// The message of a plan that needs more than a response of hyper's.
async fn switch_or_break(
    simulator: &Simulator,
    parts: &mut Parts,
    mut message: Message,
    delivery: Delivery<'_>,
) -> Result<Response<Body>, Problem> {
    let plan = delivery.plan;
    if plan.websocket {
        let fields = std::mem::take(&mut message.fields);
        let switched =
            websocket::switch(parts, plan, fields, delivery.connection).await?;
        if plan.fault.is_none() {
            return Ok(switched);
        }
        message.fields = fields_of(&switched);
    }
    let Some(fault) = plan.fault else {
        return respond(message, delivery);
    };
    let (version, limits) = (version(parts), simulator.limits());
    fault::break_response(fault, message, version, limits, delivery).await
}
