//! One connection of an attack.

use std::io::{self, ErrorKind, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use super::frames;
use super::way::{Reads, Script};

/// How long one waits to be let in: a full queue drops who comes.
const PATIENCE: Duration = Duration::from_millis(100);
/// Most that one sends, and takes, before it is another's turn, in bytes.
pub(super) const TURN: usize = 64 * 1024;

pub(super) struct Peer {
    number: usize,
    stream: TcpStream,
    unsent: Vec<u8>,
    /// How much of that was sent.
    at: usize,
    turn: u32,
    next: Instant,
    /// Frames that came, up to one that has not come whole.
    inbox: Vec<u8>,
}

impl Peer {
    pub(super) fn connect(
        address: SocketAddr,
        number: usize,
        script: &Script,
    ) -> io::Result<Self> {
        let stream = TcpStream::connect_timeout(&address, PATIENCE)?;
        stream.set_nonblocking(true)?;
        stream.set_nodelay(true)?;
        let unsent = script.once.to_vec();
        let next = Instant::now() + script.pace;
        Ok(Self { number, stream, unsent, at: 0, turn: 0, next, inbox: Vec::new() })
    }

    /// Goes on as far as it can at once; how many bytes it sent and took. What it takes
    /// is in `scratch` for a moment.
    ///
    /// # Errors
    ///
    /// The connection is over.
    pub(super) fn go_on(
        &mut self,
        script: &Script,
        scratch: &mut [u8],
    ) -> io::Result<usize> {
        if let Some(error) = self.stream.take_error()? {
            return Err(error);
        }
        let taken = self.take(script, scratch)?;
        let is_turn = self.unsent.is_empty() && Instant::now() >= self.next;
        if let Some(again) = script.again.as_ref().filter(|_| is_turn) {
            self.unsent = again(self.number, self.turn);
            self.turn = self.turn.wrapping_add(1);
        }
        if is_turn {
            self.next = Instant::now() + script.pace;
        }
        Ok(taken + self.send()?)
    }

    fn send(&mut self) -> io::Result<usize> {
        let rest = self.unsent.get(self.at..).unwrap_or_default();
        let rest = rest.get(..TURN).unwrap_or(rest);
        if rest.is_empty() {
            return Ok(0);
        }
        let sent = match self.stream.write(rest) {
            Err(error) if error.kind() == ErrorKind::WouldBlock => 0,
            sent => sent?,
        };
        self.at += sent;
        if self.at >= self.unsent.len() {
            self.unsent.clear();
            self.at = 0;
        }
        Ok(sent)
    }

    fn take(&mut self, script: &Script, scratch: &mut [u8]) -> io::Result<usize> {
        let most = match script.reads {
            Reads::Nothing => return Ok(0),
            Reads::Slowly if Instant::now() < self.next => return Ok(0),
            Reads::Slowly => 1,
            Reads::Everything | Reads::Frames => TURN,
        };
        let room = scratch.get_mut(..most).unwrap_or_default();
        let taken = match self.stream.read(room) {
            Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(0),
            Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
            taken => taken?,
        };
        if script.reads == Reads::Frames {
            self.inbox.extend_from_slice(scratch.get(..taken).unwrap_or_default());
            let replies = frames::replies(&mut self.inbox);
            self.unsent.extend(replies);
        }
        Ok(taken)
    }
}
