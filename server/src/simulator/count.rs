//! Counting a request that names a key, before its response is planned.

use http_status::{Chance, chosen_status, counted_key};
use tokio::sync::OwnedSemaphorePermit;

use super::{Simulator, asked::Asked};
use crate::{
    clock::Moment,
    keys::{Arrival, out_of_reach},
    problem::Problem,
};

/// Which arrival of its key a request is, and its place among the responses that
/// wait, where the ask may need one: what has counted must not be refused for want
/// of a place. Without a key it is the first.
pub(super) async fn count(
    simulator: &Simulator,
    asked: &Asked<'_>,
    seed: u64,
) -> Result<(u64, Option<OwnedSemaphorePermit>), Problem> {
    let Some(key) = key(simulator, asked)? else { return Ok((1, None)) };
    let reserved = if asked.ask.may_wait() { Some(simulator.reserve()?) } else { None };
    let outcome = |attempt| {
        chosen_status(&asked.ask, &asked.as_arrival(attempt), Chance::new(seed))
    };
    let arrival = Arrival {
        at: Moment::now(),
        method: asked.as_arrival(1).method,
        on_end: asked.ask.on_end,
        outcome: &outcome,
    };
    let attempt = simulator.0.keys.arrive(key, arrival).await.map_err(out_of_reach)?;
    Ok((attempt, reserved))
}

/// Which arrival of its key a request is taken for: this one, or the one that it
/// would be if it came now. Without a key it is the first.
pub(super) async fn foreseen(
    simulator: &Simulator,
    asked: &Asked<'_>,
    arrival: Option<u64>,
) -> Result<u64, Problem> {
    let Some(key) = key(simulator, asked)? else { return Ok(1) };
    if let Some(arrival) = arrival {
        return Ok(arrival);
    }
    let state = simulator.0.keys.state(key, Moment::now()).await;
    Ok(state.map_err(out_of_reach)?.map_or(1, |state| state.count + 1))
}

/// The key that a request counts for, if it counts.
fn key<'a>(
    simulator: &Simulator,
    asked: &'a Asked<'_>,
) -> Result<Option<&'a str>, Problem> {
    counted_key(&asked.ask, &asked.as_arrival(1), &simulator.0.limits)
        .map_err(Problem::bad_ask)
}

#[cfg(test)]
mod tests {
    use std::{io, sync::Arc};

    use axum::http;
    use clap::Parser as _;
    use futures_util::FutureExt as _;

    use super::*;
    use crate::{
        Settings,
        keys::{Answer, Keys, State},
    };

    /// A store elsewhere that does not answer.
    struct Elsewhere;

    fn fail<'a, T: Send + 'a>() -> Answer<'a, T> {
        Box::pin(async { Err(io::ErrorKind::ConnectionRefused.into()) })
    }

    impl Keys for Elsewhere {
        fn arrive<'a>(&'a self, _: &'a str, _: Arrival<'a>) -> Answer<'a, u64> {
            fail()
        }

        fn state<'a>(&'a self, _: &'a str, _: Moment) -> Answer<'a, Option<State>> {
            fail()
        }

        fn forget<'a>(&'a self, _: &'a str) -> Answer<'a, ()> {
            fail()
        }
    }

    /// What comes of counting a request, and of asking which it would be.
    fn counts(query: &str) -> [Result<u64, u16>; 2] {
        let settings = Settings::parse_from(["statuslab"]);
        let simulator = Simulator::new(&settings, Arc::new(Elsewhere));
        let request = http::Request::get(format!("/api/status/200?{query}"));
        let (parts, ()) = request.body(()).unwrap().into_parts();
        let asked = Asked::read(&parts, "http://lab.example".to_owned()).unwrap();
        let counted = count(&simulator, &asked, 0).now_or_never().unwrap();
        let foreseen = foreseen(&simulator, &asked, None).now_or_never().unwrap();
        [counted.map(|(attempt, _)| attempt), foreseen]
            .map(|attempt| attempt.map_err(|problem| problem.status()))
    }

    #[test]
    fn a_store_out_of_reach_concerns_those_who_name_a_key() {
        assert_eq!(counts(""), [Ok(1); 2]);
        assert_eq!(counts("key=a"), [Err(503); 2]);
        assert_eq!(counts("key=a&delay=31s"), [Err(400); 2]);
    }
}
