//! What a request asks of the simulator.

use axum::http::request::Parts;
use http_status::{Ask, Chance, Limits, Plan, Request, plan, query};

use super::{PREFIX, intake};
use crate::{connection::Turn, problem::Problem};

/// A request to the simulator, read as far as its plan needs it.
pub(super) struct Asked<'a> {
    /// What its URL asks for.
    pub(super) ask: Ask,
    parts: &'a Parts,
    origin: String,
    fields: Vec<(&'a str, &'a str)>,
}

impl<'a> Asked<'a> {
    /// Reads a request that came to this origin.
    pub(super) fn read(parts: &'a Parts, origin: String) -> Result<Self, Problem> {
        Ok(Self { ask: ask(parts)?, parts, origin, fields: intake::fields(parts) })
    }

    /// The same as the n-th arrival with its key.
    pub(super) fn as_arrival(&self, attempt: u64) -> Request<'_> {
        Request {
            method: self.parts.method.as_str(),
            version: intake::version(self.parts),
            origin: &self.origin,
            path: Some(self.parts.uri.path()),
            fields: &self.fields,
            attempt,
        }
    }

    /// The plan for it.
    pub(super) fn plan(&self, turn: Turn, limits: &Limits) -> Result<Plan, Problem> {
        let chance = Chance::new(turn.seed);
        plan(&self.ask, &self.as_arrival(turn.attempt), limits, chance)
            .map_err(Problem::bad_ask)
    }
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
