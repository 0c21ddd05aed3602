//! Responses that an ask breaks on purpose, and the rules that see it: every rule
//! about a status, and some of each other family.

mod others;
mod status;

use std::collections::BTreeSet;

use inspect::{Content, FAMILIES, RULES, Source, inspect, paste};

use crate::service::Service;

/// A rule, the request that provokes it (`METHOD codes?options`, or an absolute
/// target), and fields of that request.
type Provoked = (&'static str, &'static str, &'static [&'static str]);

/// A rule, the request that comes nearest to provoking it, fields of that request,
/// and why the rule finds nothing.
type OutOfReach = (&'static str, &'static str, &'static [&'static str], &'static str);

/// The rules that find something in the answer to a request.
fn found(service: &Service, request: &str, fields: &[&str]) -> BTreeSet<&'static str> {
    let (method, target) = request.split_once(' ').unwrap();
    let is_absolute = target.starts_with("http");
    let prefix = if is_absolute { "" } else { "/api/status/" };
    let mut text =
        format!("{method} {prefix}{target} HTTP/1.1\r\nHost: lab.example\r\n");
    for field in fields {
        text += &format!("{field}\r\n");
    }
    text += "\r\n";
    let mut client = service.connect();
    client.write(text.as_bytes());
    let content = loop {
        let response = client.receive(method);
        text += &response.head();
        if !matches!(response.status(), 100 | 102..200) {
            break response.content;
        }
    };
    let mut exchange = paste::read(&text).exchanges.remove(0);
    exchange.source = Source::Wire;
    exchange.content =
        if content.is_empty() { Content::Absent } else { Content::Bytes(content) };
    inspect(&exchange).findings.into_iter().map(|finding| finding.rule.id).collect()
}

#[test]
fn what_an_ask_breaks_is_found_and_nothing_of_it_without_its_options() {
    let service = Service::start();
    let mut faults = Vec::new();
    for (id, request, fields) in status::PROVOKED.iter().chain(others::PROVOKED) {
        let ids = found(&service, request, fields);
        if !ids.contains(id) {
            faults.push(format!("{id} not in {request}: {ids:?}"));
        }
        if let Some((plain, _)) = request.split_once('?')
            && found(&service, plain, fields).contains(id)
        {
            faults.push(format!("{id} in {plain}, without options"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_is_out_of_reach_is_not_found() {
    let service = Service::start();
    for (id, request, fields, why) in status::OUT_OF_REACH {
        let ids = found(&service, request, fields);
        assert!(!ids.contains(id), "{request} provokes {id}, but: {why}");
    }
}

#[test]
fn every_rule_about_a_status_is_provoked_or_out_of_reach() {
    let reached: BTreeSet<_> = status::PROVOKED.iter().map(|row| row.0).collect();
    let out_of_reach: BTreeSet<_> =
        status::OUT_OF_REACH.iter().map(|row| row.0).collect();
    let both: Vec<_> = reached.intersection(&out_of_reach).collect();
    assert!(both.is_empty(), "in both tables: {both:?}");
    assert_eq!(status::OUT_OF_REACH.len(), out_of_reach.len(), "a rule twice");
    let listed: BTreeSet<_> = reached.union(&out_of_reach).copied().collect();
    let (_, family) = FAMILIES.iter().find(|(name, _)| *name == "status").unwrap();
    let rules: BTreeSet<_> = family.iter().map(|rule| rule.id).collect();
    let missing: Vec<_> = rules.difference(&listed).collect();
    assert!(missing.is_empty(), "in neither table: {missing:?}");
    let others: Vec<_> = listed.difference(&rules).collect();
    assert!(others.is_empty(), "no rules about a status: {others:?}");
    assert!(others::PROVOKED.iter().all(|row| !rules.contains(row.0)));
    let known: BTreeSet<_> = RULES.iter().map(|rule| rule.id).collect();
    assert!(others::PROVOKED.iter().all(|row| known.contains(row.0)));
}
