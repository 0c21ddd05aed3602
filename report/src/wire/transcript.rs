//! The JSON of `/api/wire`, read.

use inspect::{Content, Exchange, FieldLine, ResponseHead, Source, paste};
use serde_json::Value;

/// What went over a connection for one request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Transcript {
    /// The request, as it was understood.
    pub request: Vec<u8>,
    /// What came back, with milliseconds from the request on.
    pub segments: Vec<(u64, Vec<u8>)>,
    /// How the connection stood at the end: `open`, `closed`, `reset`.
    pub ended: String,
    /// When it ended, in milliseconds from the request on.
    pub ended_at: u64,
    /// The exit status of curl, and what it would say.
    pub curl: (u64, String),
}

impl Transcript {
    /// Reads a transcript; nothing where the text is something else.
    ///
    /// ```
    /// use report::Transcript;
    ///
    /// let json = r#"{"request": {"bytes": "R0VUIC8="}, "segments": [
    ///     {"at_ms": 0, "direction": "request", "bytes": "R0VUIC8="},
    ///     {"at_ms": 5, "direction": "response", "bytes": "T0s="}
    /// ], "ended": "closed", "ended_at_ms": 9, "curl": {"exit": 1, "message": "no HTTP"}}"#;
    /// let transcript = Transcript::read(json).unwrap();
    /// assert_eq!(transcript.segments, [(5, b"OK".to_vec())]);
    /// assert_eq!(transcript.curl, (1, "no HTTP".to_owned()));
    /// ```
    pub fn read(json: &str) -> Option<Self> {
        let document: Value = serde_json::from_str(json).ok()?;
        let curl = document.get("curl")?;
        let segments = document.get("segments")?.as_array()?.iter();
        let received =
            segments.filter(|one| text(one, "direction") == Some("response"));
        Some(Self {
            request: bytes(document.get("request")?)?,
            segments: received
                .map(|one| Some((one.get("at_ms")?.as_u64()?, bytes(one)?)))
                .collect::<Option<_>>()?,
            ended: text(&document, "ended")?.to_owned(),
            ended_at: document.get("ended_at_ms")?.as_u64()?,
            curl: (
                curl.get("exit")?.as_u64()?,
                text(curl, "message").unwrap_or_default().to_owned(),
            ),
        })
    }

    /// Everything that came back.
    pub fn received(&self) -> Vec<u8> {
        self.segments.iter().flat_map(|(_, bytes)| bytes).copied().collect()
    }

    /// The value of a field of the final response.
    pub fn field(&self, name: &str) -> Option<String> {
        let response = self.exchange(0).response?;
        response.fields.first(name).map(|line| line.value.clone())
    }

    /// The exchange, its lines counted on from so many before.
    pub fn exchange(&self, before: u32) -> Exchange {
        let received = self.received();
        let head = head_of(&received);
        let text = [&*self.request, received.get(..head).unwrap_or_default()].concat();
        let text = String::from_utf8_lossy(&text);
        let read = paste::read(&text);
        let mut exchange = read.exchanges.into_iter().next().unwrap_or_default();
        exchange.source = Source::Wire;
        exchange.content = match received.get(head..) {
            Some(content) if !content.is_empty() => Content::Bytes(content.to_vec()),
            _ => Content::Absent,
        };
        shift(&mut exchange, before);
        exchange
    }

    /// How many lines it has, request and answer.
    pub(super) fn lines(&self) -> u32 {
        let count = |bytes: &[u8]| super::bytes::lines(bytes).count();
        u32::try_from(count(&self.request) + count(&self.received()))
            .unwrap_or(u32::MAX)
    }
}

/// Each transcript of a chain, with the lines before it.
pub fn hops_of(chain: &[Transcript]) -> Vec<(u32, &Transcript)> {
    let mut before = 0;
    let mut hops = Vec::new();
    for transcript in chain {
        hops.push((before, transcript));
        before += transcript.lines();
    }
    hops
}

/// Where the content begins: behind the header section of the final response.
pub(super) fn head_of(received: &[u8]) -> usize {
    let mut start = 0;
    loop {
        let rest = received.get(start..).unwrap_or_default();
        let Some(length) = rest.windows(4).position(|four| four == b"\r\n\r\n") else {
            return received.len();
        };
        let is_interim =
            rest.starts_with(b"HTTP/1.1 1") && !rest.starts_with(b"HTTP/1.1 101");
        start += length + 4;
        if !is_interim {
            return start;
        }
    }
}

/// Counts the lines of an exchange on from so many before.
fn shift(exchange: &mut Exchange, before: u32) {
    let on = |line: &mut u32| {
        if *line > 0 {
            *line += before;
        }
    };
    let of_fields = |fields: &mut Vec<FieldLine>| {
        for field in fields {
            on(&mut field.line);
        }
    };
    let of_head = |head: &mut ResponseHead| {
        on(&mut head.line);
        of_fields(&mut head.fields.0);
    };
    exchange.interim.iter_mut().chain(&mut exchange.response).for_each(of_head);
    let requests = exchange.request.iter_mut().filter_map(|head| head.fields.as_mut());
    requests.for_each(|fields| of_fields(&mut fields.0));
    of_fields(&mut exchange.trailers.0);
    for oddity in &mut exchange.oddities {
        on(&mut oddity.line);
    }
}

fn text<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name)?.as_str()
}

fn bytes(value: &Value) -> Option<Vec<u8>> {
    paste::base64::decoded(text(value, "bytes")?)
}
