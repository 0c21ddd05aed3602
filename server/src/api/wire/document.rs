//! The transcript as JSON.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use http_status::{Plan, curl::Curl};
use serde::Serialize;

use super::recording::{Direction, Recording, Segment};

/// The transcript, as JSON has it.
#[derive(Serialize)]
pub(super) struct Document {
    request: Bytes,
    segments: Vec<SegmentMember>,
    ended: &'static str,
    ended_at_ms: u64,
    curl: CurlMember,
}

/// Bytes in base64, and as text: with a replacement character for what is no
/// UTF-8.
#[derive(Serialize)]
struct Bytes {
    bytes: String,
    text: String,
}

#[derive(Serialize)]
struct SegmentMember {
    at_ms: u64,
    direction: &'static str,
    #[serde(flatten)]
    bytes: Bytes,
}

/// What curl says to it.
#[derive(Serialize)]
struct CurlMember {
    exit: u8,
    message: Option<String>,
}

impl Document {
    pub(super) fn new(
        request: &[u8],
        recording: &Recording,
        plan: &Plan,
        method: &str,
    ) -> Self {
        let curl = if has_switched(plan) {
            Curl { exit: 0, message: None }
        } else {
            Curl::read(&recording.received(), method, recording.ended)
        };
        Self {
            request: Bytes::from(request),
            segments: recording.segments.iter().map(SegmentMember::from).collect(),
            ended: recording.ended.id(),
            ended_at_ms: recording.ended_at.get(),
            curl: CurlMember { exit: curl.exit, message: curl.message },
        }
    }
}

impl From<&Segment> for SegmentMember {
    fn from(segment: &Segment) -> Self {
        let direction = match segment.direction {
            Direction::Request => "request",
            Direction::Response => "response",
        };
        Self { at_ms: segment.at.get(), direction, bytes: Bytes::from(&*segment.bytes) }
    }
}

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Self {
        Self {
            bytes: BASE64_STANDARD.encode(bytes),
            text: String::from_utf8_lossy(bytes).into_owned(),
        }
    }
}

/// Whether the connection becomes a WebSocket.
pub(super) fn has_switched(plan: &Plan) -> bool {
    plan.websocket && plan.fault.is_none()
}
