//! The tests of the crate from outside, one module a subject.
#![expect(
    clippy::unwrap_used,
    clippy::type_complexity,
    reason = "what fails in a test fails the test, and tables say what they hold"
)]

mod ask;
mod browser;
mod cache_verdict;
mod catalog;
mod cookies;
mod credentials;
mod faults;
mod field_policy;
mod inspect;
mod inspect_docs;
mod inspect_messages;
mod inspect_plans;
mod inspect_status;
mod known;
mod paste;
mod plans;
mod sequence;
