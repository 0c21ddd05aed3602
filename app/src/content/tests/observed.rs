//! What clients made of each fault is whole, and true to the table of faults.

use http_status::Fault;

use crate::content::{
    FILES, observed,
    observed::{ClientReport, Observed},
};

fn all() -> &'static Observed {
    observed().unwrap()
}

#[test]
fn every_client_is_there_once_and_was_asked_for_every_fault() {
    let names: Vec<_> = all().clients.iter().map(|one| one.name.as_str()).collect();
    for client in ["curl", "Chromium", "Firefox", "Node", "Python", "Go"] {
        assert!(names.iter().any(|name| name.starts_with(client)), "no {client}");
    }
    for client in &all().clients {
        let same = names.iter().filter(|name| **name == client.name);
        assert_eq!(same.count(), 1, "{}", client.name);
        assert_eq!(client.seen.len(), Fault::ALL.len(), "{}", client.name);
        assert!(client.seen.iter().all(|seen| !seen.is_empty()), "{}", client.name);
        assert!(client.version.starts_with(|c: char| c.is_ascii_digit()));
        assert_eq!(client.date.split('-').count(), 3, "{}", client.date);
    }
}

#[test]
fn curl_exits_as_the_table_of_faults_says() {
    let curl = all().clients.iter().find(|client| client.name == "curl").unwrap();
    for fault in Fault::ALL {
        let [seen] = curl.reports(*fault) else { panic!("{}", fault.id()) };
        let error = seen.error.as_deref();
        let exit = error.map_or("0", |error| {
            error.strip_prefix("curl: (").unwrap().split(')').next().unwrap()
        });
        assert_eq!(exit, fault.about().curl.to_string(), "{}", fault.id());
    }
}

#[test]
fn nothing_tells_of_the_machine_that_it_ran_on() {
    let text = FILES.get_file("faults/observed.json").unwrap();
    let text = text.contents_utf8().unwrap();
    for own in ["127.0.0.1", "localhost", "[::1]", "/tmp", "/home", "/root", "0x"] {
        assert!(!text.contains(own), "it names `{own}`");
    }
}

#[test]
fn a_part_of_the_content_is_told_from_something_else() {
    let seen =
        |status, content| ClientReport { status: Some(status), content, error: None };
    for (seen, words) in [
        (seen(503, Some((500, "bytes"))), "503 with 500 of 1000 bytes"),
        (seen(503, Some((1000, "bytes"))), "503 with 1000 bytes"),
        (seen(503, Some((500, "characters"))), "503 with 500 of 1000 characters"),
        (seen(200, Some((28, "bytes"))), "200 with 28 bytes"),
    ] {
        assert_eq!(all().success_text(&seen), words);
    }
}
