//! The metrics as text, whole.

use std::fmt;

use super::*;

/// What does not depend on the process that runs the tests.
fn text(metrics: &Metrics) -> String {
    let text = metrics.text();
    let of_process = ["resident_memory", "open_descriptors", "panics"];
    let lines =
        text.lines().filter(|line| !of_process.iter().any(|name| line.contains(name)));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_fresh_service_has_counted_nothing() {
    insta::assert_snapshot!("fresh", text(&Metrics::default()));
}

#[test]
fn what_happened_is_counted_by_what_it_was() {
    let metrics = Metrics::default();
    let code = |number| Code::new(number).unwrap();
    metrics.asked(code(503), None);
    metrics.simulated(503, Duration::from_micros(40));
    metrics.asked(code(103), None);
    metrics.simulated(200, Duration::from_millis(3));
    metrics.asked(code(200), Some(Fault::Reset));
    metrics.answered(404, Duration::from_secs(1));
    metrics.answered(404, Duration::from_mins(1));
    metrics.limit_hit("max-waiting");
    metrics.accepted();
    metrics.failed("timeout");
    metrics.read("keys", "Keys that are counted", || 7);
    insta::assert_snapshot!("counted", text(&metrics));
}

#[test]
fn a_failure_has_a_reason_of_a_short_list() {
    use std::io::{Error as IoError, ErrorKind};

    for (kind, expected) in [
        (ErrorKind::TimedOut, "timeout"),
        (ErrorKind::ConnectionReset, "reset"),
        (ErrorKind::BrokenPipe, "reset"),
        (ErrorKind::UnexpectedEof, "incomplete"),
        (ErrorKind::OutOfMemory, "other"),
    ] {
        assert_eq!(reason(&IoError::from(kind)), expected);
    }
    assert_eq!(reason(&fmt::Error), "other");
}
