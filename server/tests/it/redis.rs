//! Replicas that count together, in a real server of Redis.

use std::{
    collections::BTreeMap,
    process::Command,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    thread,
    time::{Duration, Instant},
};

use clap::{Arg, CommandFactory as _};
use serde_json::Value;
use statuslab::Settings;

use crate::{
    process::Process,
    redis_server::{OPERATING, RedisServer, rights},
    service::{Client, Response, Service},
};

const CLIENTS: usize = 64;
/// A sequence of 1 000 codes, and its key.
const SEQUENCE: &str = "200-999,300-499?order=sequence&on_end=410&key=many&format=none";

fn replicas(redis: &RedisServer) -> [Service; 2] {
    let keys = format!("--keys={}", redis.url());
    [(), ()].map(|()| Service::with(&[&keys, "--key-store-time=2s"]))
}

/// Whether the store is connected, and how often it was asked in vain.
fn store(service: &Service) -> (String, u64) {
    let text = service.get("/metrics").text();
    let value = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap_or_else(|| panic!("{name}: {text}")).to_owned()
    };
    let failures = value("statuslab_key_store_failures_total ");
    (value("statuslab_key_store_up "), failures.parse().unwrap())
}

fn wait_until(what: &str, is_so: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_secs(20), "{what}");
        thread::sleep(Duration::from_millis(20));
    }
}

/// What clients were answered: which codes each number had, and how many got none.
#[derive(Default)]
struct Answers {
    codes: BTreeMap<u64, Vec<String>>,
    refused: usize,
}

impl Answers {
    fn add(&mut self, response: &Response) {
        let Some(code) = response.field("simulated-status") else {
            assert_eq!(response.status(), 503);
            assert!(response.problem().contains("counts of keys are out of reach"));
            self.refused += 1;
            return;
        };
        let number = response.field("attempt").unwrap().parse().unwrap();
        self.codes.entry(number).or_default().push(code.to_owned());
    }

    /// No number came twice, and each has its code.
    fn check(&self) {
        for (number, codes) in &self.codes {
            let code = match number {
                ..=800 => 199 + number,
                801..=1000 => number - 501,
                _ => 410,
            };
            assert_eq!(codes, &[code.to_string()], "{number}");
        }
    }
}

/// Has all clients ask, half of them each replica, until so many numbers were given.
fn ask_until(replicas: &[Service; 2], answers: &Mutex<Answers>, most: usize) {
    let left = AtomicUsize::new(most - answers.lock().unwrap().codes.len());
    thread::scope(|scope| {
        for service in replicas.iter().cycle().take(CLIENTS) {
            let (left, answers) = (&left, &answers);
            scope.spawn(move || {
                let take =
                    || left.fetch_update(Relaxed, Relaxed, |left| left.checked_sub(1));
                while take().is_ok() {
                    // Some codes close the connection.
                    let response = service.get(&format!("/api/status/{SEQUENCE}"));
                    if response.field("simulated-status").is_none() {
                        left.fetch_add(1, Relaxed);
                        thread::sleep(Duration::from_millis(20));
                    }
                    answers.lock().unwrap().add(&response);
                }
            });
        }
    });
}

#[test]
fn each_of_a_thousand_codes_is_given_once_although_the_store_is_restarted() {
    let mut redis = RedisServer::start("once");
    let replicas = replicas(&redis);
    let answers = Mutex::default();
    ask_until(&replicas, &answers, 500);
    assert_eq!(answers.lock().unwrap().refused, 0);
    redis.kill();
    for service in &replicas {
        answers.lock().unwrap().add(&service.get(&format!("/api/status/{SEQUENCE}")));
    }
    redis.start_again();
    for service in &replicas {
        wait_until("the store is back", || store(service).0 == "1");
    }
    ask_until(&replicas, &answers, 1000);
    let answers = answers.into_inner().unwrap();
    answers.check();
    assert_eq!(
        answers.codes.keys().copied().collect::<Vec<_>>(),
        (1..=1000).collect::<Vec<_>>()
    );
    assert_eq!(answers.refused, 2);
    let [one, other] = replicas.map(|service| {
        let mut shown = service.get("/api/keys/many").json();
        shown.as_object_mut().unwrap().remove("expires_in_s");
        shown
    });
    assert_eq!(one, other);
    assert_eq!(
        (&one["count"], &one["sequence"]["position"]),
        (&1000.into(), &1000.into())
    );
    let attempts = one["arrivals"].as_array().unwrap().iter();
    let attempts: Vec<_> =
        attempts.map(|row| row["attempt"].as_u64().unwrap()).collect();
    assert_eq!(attempts, (937..=1000).collect::<Vec<_>>());
}

/// A number whose answer was lost is given to nobody else.
#[test]
fn no_number_is_given_twice_although_the_store_is_killed_while_it_counts() {
    let mut redis = RedisServer::start("killed");
    let replicas = replicas(&redis);
    let answers = Mutex::default();
    thread::scope(|scope| {
        let asking = scope.spawn(|| ask_until(&replicas, &answers, 1000));
        for numbers in [200, 600] {
            wait_until("clients are answered", || {
                answers.lock().unwrap().codes.len() > numbers
            });
            redis.kill();
            wait_until("clients are refused", || {
                store(&replicas[0]).0 == "0" && store(&replicas[1]).0 == "0"
            });
            redis.start_again();
        }
        asking.join().unwrap();
    });
    let answers = answers.into_inner().unwrap();
    answers.check();
    let highest = *answers.codes.keys().last().unwrap();
    let lost = usize::try_from(highest).unwrap() - answers.codes.len();
    assert!(answers.refused > 0);
    assert!(lost <= answers.refused, "{lost} of {}", answers.refused);
}

#[test]
fn without_its_store_a_replica_serves_all_else() {
    let mut redis = RedisServer::start("away");
    let keys = format!("--keys={}", redis.url());
    let service = Service::with(&[&keys, "--key-store-time=1500ms"]);
    let target = "/api/status/503?key=a";
    let status_and_time = |target: &str| {
        let begun = Instant::now();
        let response = service.get(target);
        let is_ours = response.field("simulated-status").is_none();
        (response.status(), is_ours, begun.elapsed())
    };
    let attempt = || service.get(target).field("attempt").map(str::to_owned);
    assert_eq!(attempt().as_deref(), Some("1"));
    assert_eq!(store(&service), ("1".to_owned(), 0));
    // One that does not answer, and one that is not there.
    for end in [false, true] {
        if end {
            redis.kill();
        } else {
            redis.signal("-STOP");
        }
        wait_until("it is noticed", || store(&service).0 == "0");
        wait_until("it is known", || {
            status_and_time(target).2 < Duration::from_millis(700)
        });
        let (_, before) = store(&service);
        for target in [target, "/api/wire/503?key=a", "/api/keys/a"] {
            let (status, is_ours, time) = status_and_time(target);
            assert_eq!((status, is_ours), (503, true), "{target}");
            assert!(time < Duration::from_millis(700), "{target} {time:?}");
        }
        assert_eq!(service.ask("DELETE", "/api/keys/a", &[]).status(), 503);
        assert_eq!(store(&service), ("0".to_owned(), before + 4));
        assert_eq!(status_and_time("/api/status/404").0, 404);
        assert_eq!(status_and_time("/readyz").0, 200);
        if end {
            redis.start_again();
        } else {
            redis.signal("-CONT");
        }
        wait_until("it is back", || store(&service).0 == "1");
    }
    // What could not be told apart from an answer that got lost may have counted.
    let next: u64 = attempt().unwrap().parse().unwrap();
    assert!((2..10).contains(&next), "{next}");
}

/// The answer without times, and what both replicas say of a key.
fn state(replicas: &[Service; 2]) -> Value {
    let [one, other] = [0, 1].map(|n: usize| {
        let mut shown = replicas[n].get("/api/keys/a").json();
        assert!(shown["expires_in_s"].as_u64().unwrap() <= 600);
        shown["expires_in_s"] = Value::Null;
        shown
    });
    assert_eq!(one, other);
    one
}

#[test]
fn every_replica_knows_the_same_of_a_key() {
    let redis = RedisServer::start("state");
    let replicas = replicas(&redis);
    let steps = "503,200,404?order=sequence&on_end=loop&key=a&step2.fault=empty";
    let target = format!("/api/status/{steps}");
    assert_eq!(replicas[0].get("/api/keys/a").status(), 404);
    for (n, method) in
        ["GET", "POST", "UPDATEREDIRECTREFERENCES", "HEAD"].iter().enumerate()
    {
        let mut client = replicas[n % 2].connect();
        client.send(method, &target, &[("Connection", "close")], "");
        client.rest_and_end();
        assert_eq!(state(&replicas)["count"], n + 1);
    }
    let mut shown = state(&replicas);
    for (n, row) in shown["arrivals"].as_array_mut().unwrap().iter_mut().enumerate() {
        assert_eq!(row["gap_ms"].as_u64().is_some(), n > 0);
        assert!(row["time"].as_str().unwrap().starts_with("20"));
        row["gap_ms"] = Value::Null;
        row["time"] = Value::Null;
    }
    insta::assert_snapshot!("redis_key", format!("{shown:#}"));
    let wire = replicas[1].get("/api/wire/503?key=a");
    assert!(wire.text().contains("attempt: 5\\r\\n"), "{}", wire.text());
    assert_eq!(replicas[1].ask("DELETE", "/api/keys/a", &[]).status(), 204);
    assert_eq!(replicas[0].get("/api/keys/a").status(), 404);
    assert_eq!(replicas[0].get(&target).field("attempt"), Some("1"));
}

#[test]
fn a_key_is_kept_for_a_time_after_its_last_arrival() {
    let redis = RedisServer::start("time");
    let keys = format!("--keys={}", redis.url());
    for (time, pauses, expected) in [
        ("1s", [600, 600, 1500], ["1", "2", "3", "1"]),
        ("0s", [0, 0, 0], ["1", "1", "1", "1"]),
    ] {
        let service = Service::with(&[&keys, &format!("--key-time={time}")]);
        let attempt = || {
            service.get("/api/status/200?key=a").field("attempt").unwrap().to_owned()
        };
        let mut attempts = vec![attempt()];
        for pause in pauses {
            thread::sleep(Duration::from_millis(pause));
            attempts.push(attempt());
        }
        assert_eq!(attempts, expected, "{time}");
        thread::sleep(Duration::from_millis(1100));
        assert_eq!(service.get("/api/keys/a").status(), 404, "{time}");
    }
}

const KUBERNETES: &str = include_str!("../../../deploy/replicas/kubernetes.yaml");
const COMPOSE: &str = include_str!("../../../deploy/replicas/compose.yaml");

#[test]
fn the_store_of_the_manifests_is_one_that_replicas_can_use() {
    let (_, settings) = KUBERNETES.split_once("valkey.conf: |\n").unwrap();
    let settings = settings.lines().take_while(|line| line.starts_with("    "));
    // The test has a folder and an address of its own.
    let settings = settings.map(str::trim).filter(|line| !line.starts_with("dir "));
    let settings: Vec<_> = settings.collect();
    let redis = RedisServer::start_as("manifest", &settings.join("\n"));
    let (_, url) = KUBERNETES.split_once("url: ").unwrap();
    let url = url.lines().next().unwrap().replace("statuslab-keys:6379", &redis.host());
    let service = Service::with(&[&format!("--keys={url}")]);
    assert_eq!(service.get("/api/status/200?key=a").field("attempt"), Some("1"));
    assert_eq!(service.get("/api/keys/a").json()["arrivals"][0]["attempt"], 1);
    let (_, own) = rights(KUBERNETES, "    user ").split_once('~').unwrap();
    let (_, documented) = rights(OPERATING, "ACL SETUSER ").split_once('~').unwrap();
    assert_eq!(own, documented);
}

#[test]
fn variables_of_the_manifests_are_settings() {
    let command = Settings::command();
    let known: Vec<_> = command.get_arguments().filter_map(Arg::get_env).collect();
    let mut count = 0;
    for text in [KUBERNETES, COMPOSE] {
        let words = text.lines().filter(|line| !line.trim().starts_with('#'));
        let words = words.flat_map(|line| line.split([' ', ':', '"']));
        for name in words.filter(|word| word.starts_with("STATUSLAB_")) {
            assert!(known.iter().any(|own| *own == name), "{name}");
            count += 1;
        }
    }
    assert_eq!(count, 7);
}

#[test]
fn a_server_of_tls_has_to_be_trusted() {
    let redis = RedisServer::start_with_tls("tls");
    let authority = RedisServer::authority();
    for (trusted, expected) in [(&*authority, 404), ("/dev/null", 503)] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_statuslab"));
        command.args(["--listen", "127.0.0.1:0", "--keys", &redis.url()]);
        let service = Process::start(command.env("SSL_CERT_FILE", trusted));
        let mut client = Client::connect(service.address);
        client.send("GET", "/api/status/404?key=a", &[], "");
        assert_eq!(client.receive("GET").status(), expected, "{trusted}");
    }
}

#[test]
fn help_does_not_tell_a_password() {
    let mut help = Command::new(env!("CARGO_BIN_EXE_statuslab"));
    let secret = ("STATUSLAB_KEYS", "redis://ann:s3cret@keys.example");
    let said = help.arg("--help").envs([secret]).output().unwrap().stdout;
    let said = String::from_utf8(said).unwrap();
    assert!(
        said.contains("[env: STATUSLAB_KEYS]") && !said.contains("s3cret"),
        "{said}"
    );
}

#[test]
fn a_wrong_password_is_no_reason_not_to_serve() {
    let redis = RedisServer::start("password");
    let wrong = format!("--keys={}", redis.url().replace("s3cret", "wrong"));
    let service = Service::with(&[&wrong]);
    assert_eq!(service.get("/api/status/404?key=a").status(), 503);
    assert_eq!(service.get("/api/status/404").status(), 404);
    assert_eq!(store(&service), ("0".to_owned(), 1));
}
