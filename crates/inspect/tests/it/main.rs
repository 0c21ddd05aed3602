//! The tests of the crate from outside, one module a subject.
#![expect(clippy::unwrap_used, reason = "what fails in a test fails the test")]

mod cache_verdict;
mod docs;
mod findings;
mod http1;
mod kind;
mod messages;
mod paste;
mod paste_context;
mod plans;
mod status;
mod transcript;
