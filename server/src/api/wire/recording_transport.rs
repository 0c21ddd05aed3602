//! The transport of a transcript: in place of a TCP socket, it sends one request and
//! records what passes.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use http_status::curl::Ended;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::recording::{Direction, Recorder};
use crate::{clock::Clock, net::stream::transport::Transport};

/// A transport that reads one request, and records all that passes.
///
/// The client behind it sends one request, waits for a 100 before its content if
/// it says so (RFC 9110 section 10.1.1), and neither sends more nor closes.
pub(super) struct RecordingTransport {
    /// What the client sends next.
    unsent: Bytes,
    /// What it sends after a 100.
    held_back: Bytes,
    recorder: Recorder,
    clock: Clock,
}

impl RecordingTransport {
    pub(super) fn new(
        head: Bytes,
        content: Bytes,
        expects_continue: bool,
        clock: Clock,
    ) -> (Self, Recorder) {
        let recorder = Recorder::new();
        let (unsent, held_back) = if expects_continue {
            (head, content)
        } else {
            ([head, content].concat().into(), Bytes::new())
        };
        let transport = Self { unsent, held_back, recorder: recorder.clone(), clock };
        (transport, recorder)
    }

    fn end(&self, ended: Ended) {
        self.recorder.end(ended, self.clock.elapsed());
    }
}

impl AsyncRead for RecordingTransport {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let transport = self.get_mut();
        if transport.unsent.is_empty() {
            return transport.recorder.poll_left(context).map(Ok);
        }
        let length = transport.unsent.len().min(buffer.remaining());
        let bytes = transport.unsent.split_to(length);
        transport.recorder.add(transport.clock.elapsed(), Direction::Request, &bytes);
        buffer.put_slice(&bytes);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for RecordingTransport {
    fn poll_write(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let transport = self.get_mut();
        transport.recorder.add(transport.clock.elapsed(), Direction::Response, bytes);
        if !transport.held_back.is_empty() && has_continue(bytes) {
            transport.unsent = std::mem::take(&mut transport.held_back);
            transport.recorder.wake_reader();
        }
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        self.end(Ended::Closed);
        Poll::Ready(Ok(()))
    }
}

impl Transport for RecordingTransport {
    fn reset(&mut self) {
        self.end(Ended::Reset);
    }
}

/// Whether there is a 100 among the interim responses that begin these bytes.
fn has_continue(mut bytes: &[u8]) -> bool {
    const END: &[u8] = b"\r\n\r\n";
    while bytes.starts_with(b"HTTP/1.1 1") {
        if bytes.starts_with(b"HTTP/1.1 100 ") {
            return true;
        }
        let end = bytes.windows(END.len()).position(|window| window == END);
        bytes = end.and_then(|end| bytes.get(end + END.len()..)).unwrap_or_default();
    }
    false
}
