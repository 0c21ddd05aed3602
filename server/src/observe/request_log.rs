//! A line in the log for each request, where the operator wants that: who asked for what,
//! and what was answered. Contents and field values are never in it.

use std::{
    fmt,
    sync::Arc,
    time::{Duration, Instant},
};

use axum::http::{Method, Request, StatusCode};

use super::{
    log::{Allowance, LineLimit, LoggedRequests},
    request_id::request_id,
};

/// Longest target that is logged, in bytes.
const LONGEST_TARGET: usize = 512;

/// What is logged of requests, and how many lines a second.
#[derive(Debug, Clone)]
pub(crate) struct RequestLog {
    what: LoggedRequests,
    limit: Arc<LineLimit>,
}

/// The line of a request under way. Where it is dropped without an answer, the line says
/// so: a fault took the connection over, or the client left.
#[derive(Debug)]
pub(crate) struct RequestLine(Box<Line>);

/// In a box, because most requests have none.
#[derive(Debug)]
struct Line {
    limit: Arc<LineLimit>,
    begun: Instant,
    id: String,
    client: String,
    method: Method,
    target: String,
    answer: Option<(StatusCode, bool)>,
}

impl RequestLog {
    pub(crate) fn new(what: LoggedRequests, lines_per_second: u32) -> Self {
        Self { what, limit: Arc::new(LineLimit::new(lines_per_second)) }
    }

    /// The line of a request that has just come.
    pub(crate) fn begin<B>(
        &self,
        request: &Request<B>,
        client: impl fmt::Display,
    ) -> Option<RequestLine> {
        let uri = request.uri();
        let target = match self.what {
            LoggedRequests::None => return None,
            LoggedRequests::Paths => uri.path(),
            LoggedRequests::Queries => {
                uri.path_and_query().map_or(uri.path(), |both| both.as_str())
            }
        };
        Some(RequestLine(Box::new(Line {
            limit: Arc::clone(&self.limit),
            begun: Instant::now(),
            id: request_id(request.headers()),
            client: client.to_string(),
            method: request.method().clone(),
            target: shortened(target),
            answer: None,
        })))
    }
}

/// The target, cut where it is very long. One on the wire is ASCII.
fn shortened(target: &str) -> String {
    match target.get(..LONGEST_TARGET) {
        Some(start) if start.len() < target.len() => format!("{start}…"),
        _ => target.to_owned(),
    }
}

impl RequestLine {
    /// The request is answered with this status, simulated or in our own name.
    pub(crate) fn end(mut self, status: StatusCode, is_simulated: bool) {
        self.0.answer = Some((status, is_simulated));
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let Allowance::Write(left_out) = self.limit.note(Instant::now()) else {
            return;
        };
        if left_out > 0 {
            tracing::warn!(left_out, "lines about requests are left out");
        }
        let Self { id, client, method, target, .. } = self;
        let ms = millis(self.begun.elapsed());
        match self.answer {
            // An error that was asked for is none of ours.
            Some((status, true)) => {
                let status = status.as_u16();
                tracing::info!(%id, %client, %method, target, status, ms, "simulated");
            }
            Some((status, false)) if status == StatusCode::INTERNAL_SERVER_ERROR => {
                let status = status.as_u16();
                tracing::error!(%id, %client, %method, target, status, ms, "answered");
            }
            Some((status, false)) if status.is_server_error() => {
                let status = status.as_u16();
                tracing::warn!(%id, %client, %method, target, status, ms, "answered");
            }
            Some((status, false)) => {
                let status = status.as_u16();
                tracing::info!(%id, %client, %method, target, status, ms, "answered");
            }
            None => {
                tracing::info!(%id, %client, %method, target, ms, "broken off");
            }
        }
    }
}

/// In milliseconds, to the tenth.
fn millis(time: Duration) -> f64 {
    (time.as_secs_f64() * 10_000.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_cut_where_it_is_very_long() {
        assert_eq!(shortened("/codes/502"), "/codes/502");
        let long = "a".repeat(LONGEST_TARGET);
        assert_eq!(shortened(&long), long);
        assert_eq!(shortened(&format!("{long}b")), format!("{long}…"));
    }

    #[test]
    fn nothing_is_kept_of_a_request_that_is_not_logged() {
        let request = Request::get("/api/status/503?body=secret").body(()).unwrap();
        let line = |what| RequestLog::new(what, 1).begin(&request, "127.0.0.1:1");
        assert!(line(LoggedRequests::None).is_none());
        let path = line(LoggedRequests::Paths).unwrap();
        assert_eq!(path.0.target, "/api/status/503");
        let query = line(LoggedRequests::Queries).unwrap();
        assert_eq!(query.0.target, "/api/status/503?body=secret");
    }
}
