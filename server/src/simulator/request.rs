//! A request to the simulator, read as far as its plan needs it.

use axum::http::{self, request::Parts};
use http_status::{Ask, Chance, Code, Limits, Plan, Request, Version, plan};

use super::dialect;
use crate::{
    base_path::BasePath,
    http::{problem::Problem, request_content::expects_continue, target::Target},
};

/// What a simulated response depends on besides its request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Attempt {
    /// Which arrival with its key the request is, from 1; 1 without a key.
    pub(crate) number: u64,
    /// The seed of every choice.
    pub(crate) seed: u64,
}

/// A request, and what its URL asks for.
pub(super) struct SimulatorRequest<'a> {
    pub(super) ask: Ask,
    parts: &'a Parts,
    origin: &'a str,
    base_path: &'a str,
    fields: Vec<(&'a str, &'a str)>,
}

impl<'a> SimulatorRequest<'a> {
    /// Reads a request that came to this origin, below this base path.
    pub(super) fn read(
        parts: &'a Parts,
        target: &Target,
        origin: &'a str,
        base_path: &'a BasePath,
    ) -> Result<Self, Problem> {
        let path = base_path.strip(parts.uri.path()).unwrap_or_default();
        let ask = dialect::statuslab::read(path, target)?;
        let base_path = base_path.as_str();
        Ok(Self { ask, parts, origin, base_path, fields: fields(parts) })
    }

    /// The same as the n-th arrival with its key.
    pub(super) fn as_arrival(&self, number: u64) -> Request<'_> {
        Request {
            method: self.parts.method.as_str(),
            version: version(self.parts),
            origin: self.origin,
            base_path: self.base_path,
            path: Some(self.parts.uri.path()),
            fields: &self.fields,
            attempt: number,
        }
    }

    /// The plan for it.
    pub(super) fn plan(
        &self,
        attempt: Attempt,
        limits: &Limits,
    ) -> Result<Plan, Problem> {
        let chance = Chance::new(attempt.seed);
        plan(&self.ask, &self.as_arrival(attempt.number), limits, chance)
            .map_err(Problem::bad_ask)
    }
}

/// The field lines; their values are known to be US-ASCII.
pub(crate) fn fields(parts: &Parts) -> Vec<(&str, &str)> {
    let lines = parts.headers.iter();
    lines
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap_or_default()))
        .collect()
}

/// The version of the protocol that it came in.
pub(super) fn version(parts: &Parts) -> Version {
    match parts.version {
        http::Version::HTTP_2 => Version::Http2,
        http::Version::HTTP_11 => Version::Http11,
        _ => Version::Http10,
    }
}

/// Whether the content is read before the answer: a client that waits for a
/// 100 is spared the transfer when the final status is an error, unless the ask
/// has it go on.
pub(super) fn is_content_read(parts: &Parts, plan: &Plan) -> bool {
    let goes_on = plan.status.get() < 400
        || plan.interim.iter().any(|interim| interim.code == Code::CONTINUE);
    !plan.websocket && (goes_on || !expects_continue(parts))
}
