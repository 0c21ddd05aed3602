//! The tests of the crate from outside, one module a subject.
#![expect(
    clippy::unwrap_used,
    clippy::type_complexity,
    reason = "what fails in a test fails the test, and tables say what they hold"
)]

mod ask;
mod browser;
mod catalog;
mod cookies;
mod credentials;
mod faults;
mod field_policy;
mod plans;
mod sequence;
mod takes;
