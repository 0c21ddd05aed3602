//! Faults on HTTP/1.1: the bytes, the waits and the end.

mod portions;

use self::portions::{Portions, length_of};
use super::{Fault, LAST_BYTES, wrong_length::break_length};
use crate::{Head, Limits, Message, Millis, Plan, Version, pace};

/// What to do on a connection, which ends with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// In this order.
    pub steps: Vec<Step>,
    /// How the connection ends.
    pub end: End,
}

impl Script {
    /// How many bytes it holds in memory.
    pub fn bytes(&self) -> usize {
        let bytes = |step: &Step| match step {
            Step::Send(bytes) => bytes.len(),
            Step::Repeat(..) | Step::Wait(_) => 0,
        };
        self.steps.iter().map(bytes).sum()
    }
}

/// One step of a [`Script`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Send these bytes.
    Send(Vec<u8>),
    /// Send these bytes over and over, until so many have gone.
    Repeat(&'static [u8], u64),
    /// Wait this long.
    Wait(Millis),
}

/// How a connection ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Orderly: a TCP FIN (RFC 9112 section 9.6), which TLS announces by an alert.
    Close,
    /// A TCP FIN without such an alert, as of a server that was killed: the client has to
    /// take what came for incomplete (RFC 8446 section 6.1, RFC 9112 section 9.8).
    Cut,
    /// By a TCP RST.
    Reset,
}

/// Bytes that are not HTTP, and do not begin as it does.
pub const GARBAGE: &[u8] = b"\x16\x03\x01 this is not HTTP \x00\xff\xfe\r\n\r\n";
/// A line of the header section that is no field.
const NO_FIELD: &str = "this line has no colon\r\n";
/// A field of the header section that does not end.
const ENDLESS: &[u8] = b"x-endless: and on it goes, and on it goes, and on it goes\r\n";
/// As many of it as are sent at once.
const ENDLESS_LINES: &[u8] = &repeated::<{ 256 * ENDLESS.len() }>(ENDLESS);

/// What goes out in place of a message, by the fault of its plan. Interim responses
/// and the delay are over by then.
///
/// ```
/// use http_status::{Ask, Chance, Fault, Limits, Request, Version, fault::http1, plan};
///
/// let ask = Ask::from_query("200", "fault=reset")?;
/// let limits = Limits::default();
/// let plan = plan(&ask, &Request::get("http://a"), &limits, Chance::new(0))?;
/// let message = plan.render(Vec::new(), "");
/// let script = http1::script(Fault::Reset, &plan, message, Version::Http11, &limits);
/// assert_eq!(script.end, http1::End::Reset);
/// # Ok::<(), http_status::Problems>(())
/// ```
pub fn script(
    fault: Fault,
    plan: &Plan,
    message: Message,
    version: Version,
    limits: &Limits,
) -> Script {
    let mut draft = Draft { plan, message, version, odd_line: "" };
    let steps = match fault {
        Fault::Empty | Fault::Reset => Vec::new(),
        Fault::ResetAfterHeaders => {
            [draft.until(0, Vec::new()), vec![Step::Wait(LAST_BYTES)]].concat()
        }
        Fault::Truncate => draft.half(),
        Fault::Stall => [draft.half(), vec![Step::Wait(limits.delay)]].concat(),
        Fault::BadChunk => draft.bad_chunk(),
        Fault::BadLengthShort | Fault::BadLengthLong | Fault::DuplicateLength => {
            break_length(fault, plan, &mut draft.message);
            draft.whole()
        }
        Fault::Garbage => vec![Step::Send(GARBAGE.to_vec())],
        Fault::BadHeader => {
            draft.odd_line = NO_FIELD;
            draft.whole()
        }
        Fault::EndlessHeaders => draft.endless_headers(limits.content),
    };
    let end = match fault {
        Fault::Reset | Fault::ResetAfterHeaders => End::Reset,
        Fault::Empty | Fault::Truncate | Fault::Stall => End::Cut,
        _ => End::Close,
    };
    Script { steps, end }
}

/// A message on its way to being broken.
struct Draft<'a> {
    plan: &'a Plan,
    message: Message,
    version: Version,
    /// Stands behind the fields.
    odd_line: &'static str,
}

impl Draft<'_> {
    /// The status line and the field lines, each with its line break.
    fn head(&self) -> Vec<u8> {
        let mut head =
            Head::status_line(self.version, self.plan.status, &self.plan.phrase);
        for (name, value) in &self.message.fields {
            head.field(name, value.as_bytes());
        }
        [&*head.without_end(), self.odd_line.as_bytes()].concat()
    }

    /// The header section and the content, at the pace of the plan.
    fn whole(self) -> Vec<Step> {
        let length = self.message.content.len();
        self.until(length, vec![Step::Send(b"0\r\n\r\n".to_vec())])
    }

    /// The header section and so much of the content, at the pace of the whole.
    /// Where nothing announces a length it is chunked, and `last` stands behind the
    /// chunks: the end of the connection alone would pass for the end of the
    /// content (RFC 9112 section 6.3).
    fn until(mut self, length: u64, last: Vec<Step>) -> Vec<Step> {
        let is_framed = self.message.has("Content-Length") || self.plan.is_bare();
        if !is_framed && self.version != Version::Http10 {
            self.message.set("Transfer-Encoding", "chunked".to_owned());
        }
        let is_chunked = self.message.has("Transfer-Encoding") && !self.plan.is_bare();
        let mut steps = vec![Step::Send([&*self.head(), b"\r\n"].concat())];
        let content = &self.message.content;
        let mut rest = Portions::new(content, 0, length);
        for portion in pace(content.len(), self.plan.body_delay, self.plan.drip) {
            let now = rest.take(portion.length);
            if now.length() == 0 {
                break;
            }
            if !portion.wait.is_zero() {
                steps.push(Step::Wait(portion.wait));
            }
            if is_chunked {
                now.push_chunk(&mut steps);
            } else {
                now.push(&mut steps, b"", b"");
            }
        }
        if is_chunked {
            steps.extend(last);
        }
        steps
    }

    /// Half of the content; without any, a header section without its end.
    fn half(self) -> Vec<Step> {
        match self.message.content.len() {
            0 => vec![Step::Send(self.head())],
            length => self.until(length / 2, Vec::new()),
        }
    }

    fn bad_chunk(mut self) -> Vec<Step> {
        self.message.remove("Content-Length");
        self.message.set("Transfer-Encoding", "chunked".to_owned());
        let length = self.message.content.len();
        let rest = Portions::new(&self.message.content, length / 2, length);
        let mut odd = Vec::new();
        rest.push(&mut odd, b"xyz\r\n", b"\r\n0\r\n\r\n");
        self.until(length / 2, odd)
    }

    fn endless_headers(&self, limit: u64) -> Vec<Step> {
        let head = self.head();
        let room = limit.saturating_sub(length_of(&head));
        let whole_lines = room - room % length_of(ENDLESS);
        vec![Step::Send(head), Step::Repeat(ENDLESS_LINES, whole_lines)]
    }
}

/// A line as often as it fits.
const fn repeated<const LENGTH: usize>(line: &[u8]) -> [u8; LENGTH] {
    let mut lines = [0; LENGTH];
    let mut place = 0;
    while place < LENGTH {
        #[expect(clippy::indexing_slicing, reason = "checked by the compiler")]
        {
            lines[place] = line[place % line.len()];
        }
        place += 1;
    }
    lines
}
