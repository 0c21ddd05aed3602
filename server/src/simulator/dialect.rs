//! The URL grammars of the simulator, a file for each: how the target of a request becomes
//! an [`Ask`](http_status::Ask).

pub(crate) mod statuslab;
