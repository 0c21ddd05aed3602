//! The tests of the crate from outside, one module a subject.

mod ask;
mod browser;
mod catalog;
mod plans;
