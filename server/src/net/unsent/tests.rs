use axum::body::{Body, HttpBody as _};
use bytes::Bytes;
use clap::Parser as _;
use http_body_util::BodyExt as _;

use super::{RESERVED_PER_CONNECTION as OWN, body::count_body, budget::ServiceBudget};
use crate::settings::Settings;

fn budget(all: usize, one: usize) -> ServiceBudget {
    let mut settings = Settings::parse_from(["statuslab"]);
    (settings.max_unsent, settings.max_unsent_per_connection) = (all, one);
    ServiceBudget::new(&settings)
}

#[test]
fn a_connection_and_the_service_have_limits() {
    let budget = budget(10, OWN + 6);
    let (one, other) = (budget.connection_budget(), budget.connection_budget());
    let first = one.reserve(OWN + 6).unwrap();
    assert!(one.reserve(1).is_err(), "its own limit");
    assert!(other.reserve(OWN + 5).is_err(), "that of the service");
    let second = other.reserve(OWN + 4).unwrap();
    drop(first);
    assert!(one.reserve(OWN + 6).is_ok(), "what is gone is free");
    drop(second);
    assert!(one.reserve(usize::MAX).is_err());
}

#[test]
fn a_connection_has_a_part_that_no_other_can_take() {
    let budget = budget(10, 2 * OWN);
    let (one, other) = (budget.connection_budget(), budget.connection_budget());
    let mut all = one.reserve(OWN + 10).unwrap();
    assert!(all.grow(1).is_err());
    let own = [other.reserve(OWN - 1).unwrap(), other.reserve(1).unwrap()];
    assert!(other.reserve(1).is_err());
    drop(all);
    let mut rest = other.reserve(4).unwrap();
    drop(own);
    // What is left is its own now.
    assert!(one.reserve(OWN + 10).is_ok());
    assert!(rest.grow(OWN + 6).is_ok());
    assert!(one.reserve(OWN + 1).is_err());
}

#[test]
fn bytes_count_until_their_last_part_is_gone() {
    let unsent = budget(0, 10).connection_budget();
    let mut bytes = unsent.count(vec![1; 10]).unwrap();
    let part = bytes.split_to(1);
    drop(bytes);
    assert!(unsent.count(vec![1]).is_err());
    drop(part);
    assert!(unsent.count(vec![1; 10]).is_ok());
}

#[test]
fn what_was_handed_over_waits_until_its_last_part_is_gone() {
    let unsent = budget(10, 10).connection_budget();
    let (one, mut other) =
        (unsent.hand_over(Bytes::from("a")), unsent.hand_over(Bytes::from("bc")));
    assert_eq!(unsent.taken_while_waiting(), Some(0));
    drop(one);
    assert_eq!(unsent.taken_while_waiting(), Some(1));
    let part = other.split_to(1);
    drop(other);
    assert_eq!(unsent.taken_while_waiting(), Some(1));
    drop(part);
    assert_eq!(unsent.taken_while_waiting(), None);
}

#[tokio::test]
async fn a_body_counts_from_its_beginning() {
    let unsent = budget(10, 10).connection_budget();
    let body = count_body(&unsent, Body::from("0123456789")).unwrap();
    assert_eq!(body.size_hint().exact(), Some(10));
    assert!(unsent.reserve(1).is_err());
    let bytes = body.collect().await.unwrap().to_bytes();
    assert!(unsent.reserve(1).is_err());
    drop(bytes);
    assert!(unsent.reserve(10).is_ok());
    assert!(count_body(&unsent, Body::from("01234567890")).is_err());
}
