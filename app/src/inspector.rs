//! stub
use http_status::Plan;
use inspect::{Inspected, BrowserResponse};
#[derive(Clone, Copy)]
pub(crate) struct Inspector { pub(crate) planned: fn(&Plan, &str, &str, &str) -> Inspected, pub(crate) seen: fn(&BrowserResponse) -> Inspected }
