use futures_util::FutureExt as _;
use http_status::{Ask, Chance, Code, Fault, OnEnd, Outcome, Request, outcome};

use super::*;
use crate::keys::PastArrival;

const LIFE: Duration = Duration::from_secs(1);

/// A store of so many keys, all of which one client may have.
fn store(max_keys: usize) -> Memory {
    Memory::with_limits(max_keys, PerClient::elsewhere(max_keys), LIFE)
}

fn arrive(memory: &Memory, key: &str, millis: u64) -> u64 {
    arrive_with(memory, key, millis, "GET")
}

fn arrive_with(memory: &Memory, key: &str, millis: u64, method: &str) -> u64 {
    arrive_from("192.0.2.1", memory, key, millis, method)
}

fn arrive_from(
    client: &str,
    memory: &Memory,
    key: &str,
    millis: u64,
    method: &str,
) -> u64 {
    let arrival = Arrival {
        client: Client::at(client),
        at: Moment::at(millis),
        method,
        on_end: OnEnd::Repeat,
        outcome: &|_| Outcome { status: Code::OK, step: None, fault: None },
    };
    memory.arrive(key, arrival).now_or_never().unwrap().unwrap()
}

fn state(memory: &Memory, key: &str, millis: u64) -> Option<KeyState> {
    memory.state(key, Moment::at(millis)).now_or_never().unwrap().unwrap()
}

/// How many keys there are; no map may have more than the other.
fn size(memory: &Memory) -> usize {
    let table = memory.table();
    assert_eq!(table.keys.len(), table.by_last_arrival.len());
    let owned: Vec<_> = table.by_owner.values().map(BTreeSet::len).collect();
    assert_eq!(table.keys.len(), owned.iter().sum::<usize>());
    assert!(!owned.contains(&0));
    table.keys.len()
}

#[test]
fn keys_count_apart_and_are_forgotten_apart() {
    let memory = store(10);
    let counts = ["a", "a", "b", "a", "b"].map(|key| (key, arrive(&memory, key, 0)));
    assert_eq!(counts, [("a", 1), ("a", 2), ("b", 1), ("a", 3), ("b", 2)]);
    for key in ["a", "a", "nothing"] {
        memory.forget(key).now_or_never().unwrap().unwrap();
    }
    assert_eq!(state(&memory, "a", 0), None);
    assert_eq!([arrive(&memory, "a", 0), arrive(&memory, "b", 0)], [1, 3]);
    assert_eq!(size(&memory), 2);
}

#[test]
fn a_full_store_forgets_the_key_asked_least_recently() {
    let memory = store(2);
    for key in ["a", "b", "a", "c"] {
        arrive(&memory, key, 0);
    }
    // Looking is not asking.
    assert_eq!(state(&memory, "b", 0), None);
    assert_eq!(state(&memory, "a", 0).map(|state| state.count), Some(2));
    arrive(&memory, "d", 0);
    let known = ["a", "b", "c", "d"].map(|key| state(&memory, key, 0).is_some());
    assert_eq!(known, [false, false, true, true]);
    assert_eq!(size(&memory), 2);
    let one = store(1);
    let counts = ["a", "a", "b", "a"].map(|key| arrive(&one, key, 0));
    assert_eq!(counts, [1, 2, 1, 1]);
}

#[test]
fn one_client_that_has_its_share_loses_its_own_keys() {
    let memory = Memory::with_limits(6, PerClient::elsewhere(2), LIFE);
    let from = |client: &str, key: &str| arrive_from(client, &memory, key, 0, "GET");
    let known = |keys: [&str; 5]| keys.map(|key| state(&memory, key, 0).is_some());
    from("192.0.2.1", "a");
    from("192.0.2.1", "b");
    // Whoever names a key of another takes nothing of their own share.
    for key in ["x", "y", "a", "b"] {
        from("192.0.2.2", key);
    }
    assert_eq!(known(["a", "b", "x", "y", "z"]), [true, true, true, true, false]);
    for number in 0..100 {
        from("192.0.2.2", &format!("n{number}"));
    }
    assert_eq!(known(["a", "b", "x", "n98", "n99"]), [true, true, false, true, true]);
    // The first of the owner is the one that was asked least recently.
    from("192.0.2.1", "a");
    from("192.0.2.1", "c");
    assert_eq!(known(["a", "b", "c", "n98", "n99"]), [true, false, true, true, true]);
    assert_eq!(size(&memory), 4);
    // No share for this machine.
    for number in 0..100 {
        from("::1", &format!("m{number}"));
    }
    assert_eq!(size(&memory), 6);
}

#[test]
fn a_key_lives_from_its_last_arrival_on() {
    let memory = store(10);
    let counts = [0, 999, 1998, 2998].map(|millis| arrive(&memory, "a", millis));
    assert_eq!(counts, [1, 2, 3, 1]);
    let rest = |millis| state(&memory, "a", millis).map(|state| state.expires_in);
    let millis = |millis| Some(Duration::from_millis(millis));
    assert_eq!(
        [rest(2998), rest(3500), rest(3997), rest(3998)],
        [millis(1000), millis(498), millis(1), None]
    );
    for key in ["b", "c"] {
        arrive(&memory, key, 3500);
    }
    assert_eq!(size(&memory), 3);
    arrive(&memory, "d", 4499);
    assert_eq!(size(&memory), 3, "an expired key is dropped");
    arrive(&memory, "d", 4500);
    assert_eq!(size(&memory), 1);
}

#[test]
fn a_clock_that_is_set_back_loses_no_arrival() {
    let memory = store(10);
    let counts = [
        arrive(&memory, "a", 5000),
        arrive(&memory, "a", 1000),
        // Behind a younger key there is one whose time is over.
        arrive(&memory, "b", 500),
        arrive(&memory, "a", 1500),
        arrive(&memory, "b", 1600),
    ];
    assert_eq!(counts, [1, 2, 1, 3, 1]);
    let gaps: Vec<_> =
        state(&memory, "a", 1500).unwrap().arrivals.iter().map(|a| a.gap).collect();
    assert_eq!(gaps, [None, Some(0), Some(500)]);
    assert_eq!(size(&memory), 2);
}

#[test]
fn the_last_arrivals_are_remembered_and_all_are_counted() {
    let memory = store(10);
    let most = MAX_RECORDS as u64;
    for attempt in 1..=most + 5 {
        assert_eq!(arrive(&memory, "a", attempt * 10), attempt);
    }
    let state = state(&memory, "a", (most + 5) * 10).unwrap();
    assert_eq!((state.count, state.arrivals.len()), (most + 5, MAX_RECORDS));
    let oldest = PastArrival {
        attempt: 6,
        at: Moment::at(60),
        gap: Some(10),
        method: "GET".to_owned(),
        status: Code::OK,
        fault: None,
    };
    assert_eq!(state.arrivals.first(), Some(&oldest));
    assert_eq!(state.arrivals.last().map(|last| last.attempt), Some(most + 5));
}

#[test]
fn a_long_method_is_cut() {
    let memory = store(10);
    for method in ["M", "UPDATEREDIRECTREF", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"] {
        arrive_with(&memory, "a", 0, method);
    }
    let state = state(&memory, "a", 0).unwrap();
    let methods: Vec<_> = state.arrivals.iter().map(|a| a.method.as_str()).collect();
    assert_eq!(methods, ["M", "UPDATEREDIRECTREF", "ABCDEFGHIJKLMNOPQRST"]);
}

#[test]
fn the_count_the_step_and_the_fault_are_of_one_arrival() {
    let memory = store(10);
    let query = "key=a&order=sequence&on_end=410&step2.fault=reset";
    let ask = Ask::from_query("503,200", query).unwrap();
    let outcome = |attempt| {
        let request = Request { attempt, ..Request::get("http://lab.example") };
        outcome(&ask, &request, Chance::new(0))
    };
    for _ in 0..3 {
        let arrival = Arrival {
            client: Client::at("192.0.2.1"),
            at: Moment::at(0),
            method: "GET",
            on_end: ask.on_end,
            outcome: &outcome,
        };
        memory.arrive("a", arrival).now_or_never().unwrap().unwrap();
    }
    let state = state(&memory, "a", 0).unwrap();
    let sent: Vec<_> =
        state.arrivals.iter().map(|a| (a.status.get(), a.fault)).collect();
    assert_eq!(sent, [(503, None), (200, Some(Fault::Reset)), (410, None)]);
    assert_eq!(state.step, Some((ask.step(3).unwrap(), OnEnd::Gone)));
}
