//! The URL grammars of the simulator, a file for each: how a target becomes an
//! [`Ask`](http_status::Ask).

pub(crate) mod statuslab;
