//! Reads a response piece by piece.

use std::io::{self, Read as _};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use super::{Head, parse};

/// How long to look for bytes after a response that has ended.
const AFTERWARDS: Duration = Duration::from_millis(100);

/// A connection, and what has come and was not taken yet.
pub(super) struct Reader {
    stream: TcpStream,
    bytes: Vec<u8>,
}

impl Reader {
    pub(super) fn new(stream: TcpStream) -> Self {
        Self { stream, bytes: Vec::new() }
    }

    /// For what is sent in between.
    pub(super) fn stream(&mut self) -> &mut TcpStream {
        &mut self.stream
    }

    /// Reads more; whether there was any.
    fn more(&mut self) -> Result<bool> {
        let mut buffer = [0; 4096];
        let count = self.stream.read(&mut buffer).context("no answer in time")?;
        self.bytes.extend(buffer.iter().take(count));
        Ok(count > 0)
    }

    fn take(&mut self, count: usize) -> Vec<u8> {
        let rest = self.bytes.split_off(count.min(self.bytes.len()));
        std::mem::replace(&mut self.bytes, rest)
    }

    /// The next head, an interim one or the final one.
    pub(super) fn head(&mut self) -> Result<Head> {
        loop {
            if let Some((head, length)) = parse(&self.bytes)? {
                self.take(length);
                return Ok(head);
            }
            if !self.more()? {
                bail!(
                    "the connection was closed in the header section, after {:?}",
                    String::from_utf8_lossy(&self.bytes)
                );
            }
        }
    }

    /// The content, by the rules of RFC 9112 section 6.3.
    pub(super) fn content(&mut self, head: &Head, method: &str) -> Result<Vec<u8>> {
        if method == "HEAD" || matches!(head.status, 101 | 204 | 304) {
            return Ok(Vec::new());
        }
        if head.lists("Transfer-Encoding", "chunked") {
            return self.chunks();
        }
        if let Some(length) = head.field("Content-Length") {
            let length = length.trim().parse().context("the Content-Length")?;
            return self.exactly(length);
        }
        while self.more()? {}
        Ok(std::mem::take(&mut self.bytes))
    }

    fn exactly(&mut self, length: usize) -> Result<Vec<u8>> {
        while self.bytes.len() < length {
            if !self.more()? {
                bail!("the content is shorter than {length} bytes");
            }
        }
        Ok(self.take(length))
    }

    fn chunks(&mut self) -> Result<Vec<u8>> {
        let mut content = Vec::new();
        loop {
            let size = self.line()?;
            let size = size.split(';').next().unwrap_or_default().trim();
            let size = usize::from_str_radix(size, 16).context("a chunk's size")?;
            if size == 0 {
                // Trailers, up to an empty line.
                while !self.line()?.is_empty() {}
                return Ok(content);
            }
            content.extend(self.exactly(size)?);
            if !self.line()?.is_empty() {
                bail!("a chunk is longer than its size");
            }
        }
    }

    fn line(&mut self) -> Result<String> {
        loop {
            if let Some(end) = self.bytes.windows(2).position(|two| two == b"\r\n") {
                let line = self.take(end);
                self.take(2);
                return Ok(String::from_utf8_lossy(&line).into_owned());
            }
            if !self.more()? {
                bail!("the connection was closed within a chunk");
            }
        }
    }

    /// Looks for what nobody announced.
    pub(super) fn afterwards(&mut self, status: u16) -> Result<(usize, bool)> {
        if status == 101 {
            return Ok((0, false));
        }
        self.stream.set_read_timeout(Some(AFTERWARDS))?;
        let mut buffer = [0; 4096];
        let mut surplus = self.bytes.len();
        loop {
            match self.stream.read(&mut buffer) {
                Ok(0) => return Ok((surplus, true)),
                Ok(count) => surplus += count,
                Err(error) if is_timeout(&error) => return Ok((surplus, false)),
                // A reset is an end as well.
                Err(_) => return Ok((surplus, true)),
            }
        }
    }
}

fn is_timeout(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut)
}
