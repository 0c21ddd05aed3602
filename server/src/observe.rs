//! What is counted and logged about the service itself: a metric has its place here.

pub mod panics;
