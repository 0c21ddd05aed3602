//! The transcript of a connection, as `/api/wire` gives it in JSON: what went over it
//! for one request, byte for byte, with its times.

mod comparison;
mod timeline;

use http_status::{
    Code,
    catalog::{self, Redirect},
    curl::{Curl, Ended},
};
use serde_json::Value;

use super::{
    Exchange,
    http1::{self, lines},
    paste::base64,
};

pub use comparison::Comparison;

/// What went over a connection for one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transcript {
    /// The request, as it was understood.
    pub request: Vec<u8>,
    /// What came back.
    pub segments: Vec<Segment>,
    /// How the connection stood at the end.
    pub ended: Ended,
    /// When it ended, in milliseconds from the request on.
    pub ended_at: u64,
    /// What curl makes of it.
    pub curl: Curl,
}

/// Bytes that came together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Segment {
    /// When, in milliseconds from the request on.
    pub at: u64,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl Transcript {
    /// Reads a transcript; nothing where the text is something else.
    ///
    /// ```
    /// use inspect::transcript::Transcript;
    ///
    /// let json = r#"{"request": {"bytes": "R0VUIC8="}, "segments": [
    ///     {"at_ms": 0, "direction": "request", "bytes": "R0VUIC8="},
    ///     {"at_ms": 5, "direction": "response", "bytes": "T0s="}
    /// ], "ended": "closed", "ended_at_ms": 9, "curl": {"exit": 1, "message": "no HTTP"}}"#;
    /// let transcript = Transcript::from_json(json).unwrap();
    /// assert_eq!(transcript.received(), b"OK");
    /// assert_eq!(transcript.segments[0].at, 5);
    /// assert_eq!(transcript.curl.message.as_deref(), Some("no HTTP"));
    /// ```
    pub fn from_json(json: &str) -> Option<Self> {
        let document: Value = serde_json::from_str(json).ok()?;
        let curl = document.get("curl")?;
        let segments = document.get("segments")?.as_array()?.iter();
        let received =
            segments.filter(|one| text(one, "direction") == Some("response"));
        Some(Self {
            request: bytes(document.get("request")?)?,
            segments: received.map(segment).collect::<Option<_>>()?,
            ended: Ended::from_id(text(&document, "ended")?)?,
            ended_at: document.get("ended_at_ms")?.as_u64()?,
            curl: Curl {
                exit: curl.get("exit")?.as_u64()?.try_into().ok()?,
                message: text(curl, "message").map(str::to_owned),
            },
        })
    }

    /// Everything that came back.
    pub fn received(&self) -> Vec<u8> {
        self.segments.iter().flat_map(|segment| &segment.bytes).copied().collect()
    }

    /// The value of a field of the final response.
    pub fn field(&self, name: &str) -> Option<String> {
        let response = self.exchange(0).response?;
        response.fields.first(name).map(|line| line.value.clone())
    }

    /// Where a redirect sends its client.
    pub fn redirect_target(&self) -> Option<String> {
        let status = self.exchange(0).response?.status.number?;
        is_redirect(status).then(|| self.field("Location")).flatten()
    }

    /// The exchange, its lines counted on from so many before.
    pub fn exchange(&self, before: u32) -> Exchange {
        http1::read(&self.request, &self.received(), before)
    }

    /// How many lines it has, request and answer.
    fn line_count(&self) -> u32 {
        let count = |bytes: &[u8]| lines(bytes).count();
        u32::try_from(count(&self.request) + count(&self.received()))
            .unwrap_or(u32::MAX)
    }
}

/// Each transcript of a chain of redirects, with the number of lines before it.
pub fn hops(chain: &[Transcript]) -> Vec<(u32, &Transcript)> {
    let mut before = 0;
    let mut hops = Vec::new();
    for transcript in chain {
        hops.push((before, transcript));
        before += transcript.line_count();
    }
    hops
}

/// Whether clients go on from a response with this status.
fn is_redirect(status: u16) -> bool {
    Code::new(status).is_some_and(|code| catalog::redirect(code) != Redirect::None)
}

fn segment(value: &Value) -> Option<Segment> {
    Some(Segment { at: value.get("at_ms")?.as_u64()?, bytes: bytes(value)? })
}

fn text<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name)?.as_str()
}

fn bytes(value: &Value) -> Option<Vec<u8>> {
    base64::decoded(text(value, "bytes")?)
}
