//! The count of a request that names a key, before its response is planned.

use http_status::{Chance, counted_key, outcome};

use super::{request::SimulatorRequest, state::Simulator};
use crate::{
    clock::Moment,
    http::problem::Problem,
    keys::{Arrival, out_of_reach},
    net::{client::Client, places::Place},
};

/// Which arrival of its key a request is, and the permit of its response to wait, where
/// the ask may need one: what has counted must not be refused for want of a permit.
/// Without a key it is the first.
pub(super) async fn count(
    simulator: &Simulator,
    request: &SimulatorRequest<'_>,
    client: Client,
    seed: u64,
) -> Result<(u64, Option<Place>), Problem> {
    let Some(key) = key(simulator, request)? else { return Ok((1, None)) };
    let permit = if request.ask.may_wait() {
        Some(simulator.wait_permit(client)?)
    } else {
        None
    };
    let outcome =
        |number| outcome(&request.ask, &request.as_arrival(number), Chance::new(seed));
    let arrival = Arrival {
        client,
        at: Moment::now(),
        method: request.as_arrival(1).method,
        on_end: request.ask.on_end,
        outcome: &outcome,
    };
    let number = simulator.keys().arrive(key, arrival).await.map_err(out_of_reach)?;
    Ok((number, permit))
}

/// Which arrival of its key a request is taken for: this one, or the one that it
/// would be if it came now. Without a key it is the first.
pub(super) async fn next_number(
    simulator: &Simulator,
    request: &SimulatorRequest<'_>,
    arrival: Option<u64>,
) -> Result<u64, Problem> {
    let Some(key) = key(simulator, request)? else { return Ok(1) };
    if let Some(arrival) = arrival {
        return Ok(arrival);
    }
    let state = simulator.keys().state(key, Moment::now()).await;
    Ok(state.map_err(out_of_reach)?.map_or(1, |state| state.count + 1))
}

/// The key that a request counts for, if it counts.
fn key<'a>(
    simulator: &Simulator,
    request: &'a SimulatorRequest<'_>,
) -> Result<Option<&'a str>, Problem> {
    counted_key(&request.ask, &request.as_arrival(1), simulator.limits())
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
        http::target::Target,
        keys::{KeyState, KeyStore, StoreFuture},
        net::places::{PerClient, Places},
        observe::metrics::Metrics,
        settings::Settings,
    };

    /// A store elsewhere that does not answer.
    struct Elsewhere;

    fn fail<'a, T: Send + 'a>() -> StoreFuture<'a, T> {
        Box::pin(async { Err(io::ErrorKind::ConnectionRefused.into()) })
    }

    impl KeyStore for Elsewhere {
        fn arrive<'a>(&'a self, _: &'a str, _: Arrival<'a>) -> StoreFuture<'a, u64> {
            fail()
        }

        fn state<'a>(
            &'a self,
            _: &'a str,
            _: Moment,
        ) -> StoreFuture<'a, Option<KeyState>> {
            fail()
        }

        fn forget<'a>(&'a self, _: &'a str) -> StoreFuture<'a, ()> {
            fail()
        }
    }

    /// What comes of counting a request, and of asking which it would be.
    fn counts(query: &str) -> [Result<u64, u16>; 2] {
        let settings = Settings::parse_from(["statuslab"]);
        let waiting = Places::new(1, PerClient::elsewhere(1));
        let (keys, metrics) = (Arc::new(Elsewhere), Metrics::default());
        let simulator = Simulator::new(&settings, keys, waiting, metrics);
        let request = http::Request::get(format!("/api/status/200?{query}"));
        let (parts, ()) = request.body(()).unwrap().into_parts();
        let target = Target::decode(&parts.uri).unwrap();
        let (origin, base_path) = ("http://lab.example", simulator.base_path());
        let request =
            SimulatorRequest::read(&parts, &target, origin, base_path).unwrap();
        let counted =
            count(&simulator, &request, Client::at("::1"), 0).now_or_never().unwrap();
        let next = next_number(&simulator, &request, None).now_or_never().unwrap();
        [counted.map(|(number, _)| number), next]
            .map(|number| number.map_err(|problem| problem.status()))
    }

    #[test]
    fn a_store_out_of_reach_concerns_those_who_name_a_key() {
        assert_eq!(counts(""), [Ok(1); 2]);
        assert_eq!(counts("key=a"), [Err(503); 2]);
        assert_eq!(counts("key=a&delay=31s"), [Err(400); 2]);
    }
}
