//! HTTP/1.1 as it arrives: interim responses, the status line, the field lines,
//! the framing, and what comes after.

mod reader;

use std::io::Write as _;
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context as _, Result};

use self::reader::Reader;

/// How long a server may be silent.
const PATIENCE: Duration = Duration::from_secs(20);
/// The most fields of a response.
const FIELDS: usize = 64;

/// An answer to one request.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The interim responses, in order; a 101 is final.
    pub(crate) interim: Vec<Head>,
    /// The head of the final response.
    pub(crate) head: Head,
    /// Its content, without the chunked coding.
    pub(crate) content: Vec<u8>,
    /// Bytes that came after the response had ended.
    pub(crate) surplus: usize,
    /// Whether the server closed the connection afterwards.
    pub(crate) closed: bool,
}

/// A status line and the field lines. The reason phrase is the framework's own
/// affair, and clients ignore it (RFC 9112 section 4).
#[derive(Debug, Clone)]
pub(crate) struct Head {
    pub(crate) status: u16,
    fields: Vec<(String, String)>,
}

impl Head {
    /// The field lines, as they were sent.
    pub(crate) fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    /// Whether there is a field of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.values(name).next().is_some()
    }

    /// The first value of a field.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        self.values(name).next()
    }

    /// Every value of a field.
    pub(crate) fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        self.fields
            .iter()
            .filter(move |(own, _)| own.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// Whether a field that is a list has this member.
    pub(crate) fn lists(&self, name: &str, member: &str) -> bool {
        let members = self.values(name).flat_map(|value| value.split(','));
        members.into_iter().any(|own| own.trim().eq_ignore_ascii_case(member))
    }
}

/// A request in bytes.
#[derive(Debug)]
pub(crate) struct Request<'a> {
    /// Its method: a HEAD is answered without content.
    pub(crate) method: &'a str,
    /// The request line and the header section, with the empty line.
    pub(crate) head: &'a [u8],
    /// The content, as it goes over the wire.
    pub(crate) content: &'a [u8],
    /// The content waits for a 100 (RFC 9110 section 10.1.1).
    pub(crate) waits: bool,
}

/// Sends a request and reads the whole answer.
pub(crate) fn exchange(address: SocketAddr, request: &Request<'_>) -> Result<Answer> {
    let mut stream = TcpStream::connect(address).context("cannot connect")?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    stream.write_all(request.head).context("cannot send")?;
    if !request.waits {
        stream.write_all(request.content).context("cannot send the content")?;
    }
    let mut reader = Reader::new(stream);
    let mut interim = Vec::new();
    let head = loop {
        let head = reader.head()?;
        if head.status >= 200 || head.status == 101 {
            break head;
        }
        if head.status == 100 && request.waits {
            let sent = reader.stream().write_all(request.content);
            sent.context("cannot send the content")?;
        }
        interim.push(head);
    };
    let content = reader.content(&head, request.method)?;
    let (surplus, closed) = reader.afterwards(head.status)?;
    Ok(Answer { interim, head, content, surplus, closed })
}

/// The head at the beginning of the bytes and its length, once it is whole.
fn parse(bytes: &[u8]) -> Result<Option<(Head, usize)>> {
    let mut fields = [httparse::EMPTY_HEADER; FIELDS];
    let mut response = httparse::Response::new(&mut fields);
    let parsed = response.parse(bytes).with_context(|| {
        format!("this is no response: {:?}", String::from_utf8_lossy(bytes))
    })?;
    let httparse::Status::Complete(length) = parsed else { return Ok(None) };
    let fields = response.headers.iter().map(|field| {
        (field.name.to_owned(), String::from_utf8_lossy(field.value).into_owned())
    });
    let head =
        Head { status: response.code.unwrap_or_default(), fields: fields.collect() };
    Ok(Some((head, length)))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    fn answer(bytes: &'static [u8]) -> Result<Answer> {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let server = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = [0; 100];
            let _ = stream.read(&mut request).unwrap();
            stream.write_all(bytes).unwrap();
        });
        let head = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        let request = Request { method: "GET", head, content: b"", waits: false };
        let answer = exchange(address, &request);
        server.join().unwrap();
        answer
    }

    #[test]
    fn interim_responses_and_chunks_are_read() {
        let answer = answer(
            b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n\
              HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\
              3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n",
        )
        .unwrap();
        assert_eq!(answer.interim[0].field("link"), Some("</a>"));
        assert_eq!((answer.head.status, &answer.content[..]), (200, &b"abcde"[..]));
        assert_eq!((answer.surplus, answer.closed), (0, true));
    }

    #[test]
    fn bytes_after_a_response_without_content_are_counted() {
        let answer = answer(b"HTTP/1.1 204 No Content\r\n\r\nhello").unwrap();
        assert_eq!(answer.surplus, 5);
    }

    #[test]
    fn short_content_is_an_error() {
        let answer = answer(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello");
        assert!(answer.unwrap_err().to_string().contains("shorter than 9"));
    }
}
