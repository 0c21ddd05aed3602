//! What is counted and logged about the service itself. Metrics belong here.

pub mod panics;
