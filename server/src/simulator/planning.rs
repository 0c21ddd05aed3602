//! From a request to its plan: counts it, draws a seed, reserves a permit to wait.

use axum::http::request::Parts;
use http_status::Plan;

use super::{
    count,
    request::{Attempt, SimulatorRequest},
    state::Simulator,
};
use crate::{
    clock,
    http::{problem::Problem, target::Target},
    net::{connection::Connection, stream::handle::DelayPermit},
};

/// The plan for a request, and the permit of its response to wait, where it does. A
/// request whose attempt is given does not count, and needs no permit.
pub(super) async fn admit(
    simulator: &Simulator,
    connection: &Connection,
    request: &SimulatorRequest<'_>,
    attempt: Option<Attempt>,
) -> Result<(Plan, Option<DelayPermit>), Problem> {
    if let Some(attempt) = attempt {
        return Ok((request.plan(attempt, simulator.limits())?, None));
    }
    let (client, seed) = (connection.client(), clock::seed());
    let (number, permit) = count::count(simulator, request, client, seed).await?;
    let plan = request.plan(Attempt { number, seed }, simulator.limits())?;
    let permit = match permit {
        _ if !plan.waits() => None,
        None => Some(simulator.wait_permit(client)?),
        permit => permit,
    };
    Ok((plan, permit.map(|permit| connection.delay(permit))))
}

/// The attempt that a request would be if it came now, or as this arrival with its key,
/// and the plan for it; nothing is counted.
pub(crate) async fn preview(
    simulator: &Simulator,
    parts: &Parts,
    target: &Target,
    origin: &str,
    arrival: Option<u64>,
) -> Result<(Attempt, Plan), Problem> {
    let request = SimulatorRequest::read(parts, target, origin, simulator.base_path())?;
    let number = count::next_number(simulator, &request, arrival).await?;
    let attempt = Attempt { number, seed: clock::seed() };
    let plan = request.plan(attempt, simulator.limits())?;
    Ok((attempt, plan))
}
