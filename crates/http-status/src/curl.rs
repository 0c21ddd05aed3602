//! The exit status and the message of curl for what a connection brings.

/// The exit status of curl, and what it prints with `-S`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Curl {
    /// 0 where curl sees nothing wrong.
    pub exit: u8,
    /// Its message, without `curl: (…)` before it.
    pub message: Option<String>,
}

/// How a connection stood when its last byte had come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Open, for the next request.
    Open,
    /// Closed in an orderly way.
    Closed,
    /// Reset.
    Reset,
}

impl Ended {
    /// Its name in a transcript.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Reset => "reset",
        }
    }

    /// The one of this name.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Open, Self::Closed, Self::Reset].into_iter().find(|one| one.id() == id)
    }
}

/// Most bytes of header sections that curl reads.
const MOST_HEADER_BYTES: usize = 300 * 1024;

impl Curl {
    fn fails(exit: u8, message: impl Into<String>) -> Self {
        Self { exit, message: Some(message.into()) }
    }

    const FINE: Self = Self { exit: 0, message: None };

    /// Reads the answer to an HTTP/1.1 request as curl 7.88 does, which forgives
    /// more than RFC 9112 does: an unfinished header section passes, and of two
    /// lengths the last one counts.
    pub fn read(received: &[u8], method: &str, ended: Ended) -> Self {
        let mut rest = received;
        loop {
            if rest.is_empty() {
                return Self::at_nothing(ended);
            }
            if !rest.starts_with(b"HTTP/") {
                return Self::fails(1, "Received HTTP/0.9 when not allowed");
            }
            let head = match Head::read(rest, received.len() - rest.len()) {
                Ok(Some(head)) => head,
                Ok(None) => return Self::at_an_end(ended, Self::FINE),
                Err(curl) => return curl,
            };
            rest = head.rest;
            if (100..200).contains(&head.status) && head.status != 101 {
                continue;
            }
            let is_bare = method == "HEAD" || matches!(head.status, 101 | 204 | 304);
            return match (is_bare, head.is_chunked, head.length) {
                (true, ..) => Self::FINE,
                (_, true, _) => Self::after_chunks(rest, ended),
                (_, _, Some(length)) => Self::after_length(rest, length, ended),
                _ => Self::at_an_end(ended, Self::FINE),
            };
        }
    }

    fn at_nothing(ended: Ended) -> Self {
        Self::at_an_end(ended, Self::fails(52, "Empty reply from server"))
    }

    /// A reset is always told; otherwise this.
    fn at_an_end(ended: Ended, otherwise: Self) -> Self {
        match ended {
            Ended::Reset => Self::fails(56, "Recv failure: Connection reset by peer"),
            _ => otherwise,
        }
    }

    fn after_length(content: &[u8], length: u64, ended: Ended) -> Self {
        let received = u64::try_from(content.len()).unwrap_or(u64::MAX);
        match length.checked_sub(received) {
            None | Some(0) => Self::FINE,
            Some(more) => {
                let message =
                    format!("transfer closed with {more} bytes remaining to read");
                Self::at_an_end(ended, Self::fails(18, message))
            }
        }
    }

    fn after_chunks(mut rest: &[u8], ended: Ended) -> Self {
        let cut = || {
            let message = "transfer closed with outstanding read data remaining";
            Self::at_an_end(ended, Self::fails(18, message))
        };
        loop {
            let Some((line, after)) = line(rest) else { return cut() };
            let size = std::str::from_utf8(line).unwrap_or_default();
            let size = size.split(';').next().unwrap_or_default().trim();
            let Ok(size) = usize::from_str_radix(size, 16) else {
                return Self::fails(
                    56,
                    "Illegal or missing hexadecimal sequence in chunked-encoding",
                );
            };
            if size == 0 {
                return Self::FINE;
            }
            match after.get(size.saturating_add(2)..) {
                Some(next) => rest = next,
                None => return cut(),
            }
        }
    }
}

/// What counts of a header section.
struct Head<'a> {
    status: u16,
    length: Option<u64>,
    is_chunked: bool,
    rest: &'a [u8],
}

impl<'a> Head<'a> {
    /// Nothing where the section does not end. `before` are the bytes of those
    /// before it, which count as well.
    fn read(bytes: &'a [u8], before: usize) -> Result<Option<Self>, Curl> {
        let mut head = Self { status: 0, length: None, is_chunked: false, rest: bytes };
        let mut is_first = true;
        while let Some((line, rest)) = line(head.rest) {
            head.rest = rest;
            let read = before + bytes.len() - rest.len();
            if read > MOST_HEADER_BYTES {
                let message =
                    format!("Too large response headers: {read} > {MOST_HEADER_BYTES}");
                return Err(Curl::fails(56, message));
            }
            if line.is_empty() {
                return Ok(Some(head));
            }
            let text = String::from_utf8_lossy(line);
            if std::mem::take(&mut is_first) {
                let status = text.split(' ').nth(1).unwrap_or_default();
                head.status = status.parse().unwrap_or_default();
                continue;
            }
            let Some((name, value)) = text.split_once(':') else {
                return Err(Curl::fails(8, "Header without colon"));
            };
            let value = value.trim();
            if name.eq_ignore_ascii_case("content-length") {
                head.length = value.parse().ok();
            }
            head.is_chunked |= name.eq_ignore_ascii_case("transfer-encoding")
                && value.eq_ignore_ascii_case("chunked");
        }
        Ok(None)
    }
}

/// The first line without its break, and what comes behind it.
fn line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let (line, rest) = (bytes.get(..end)?, bytes.get(end + 1..)?);
    Some((line.strip_suffix(b"\r").unwrap_or(line), rest))
}
