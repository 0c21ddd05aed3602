//! The budget of unsent bytes: what waits in memory until a peer takes it.
//!
//! A response may have to wait for its peer, and on HTTP/2 many of one connection
//! may. So what is made for a response is counted for as long as it is in memory,
//! wherever the HTTP library keeps it, and refused past a limit. So is content of a
//! request that is kept until its end.

mod account;
pub(crate) mod body;
pub(crate) mod budget;

pub(crate) use account::{OverBudget, RESERVED_PER_CONNECTION};

#[cfg(test)]
mod tests;
