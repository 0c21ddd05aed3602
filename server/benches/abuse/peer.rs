//! A peer that sends and reads nothing.

use std::{
    io::{self, ErrorKind, Write as _},
    net::{SocketAddr, TcpStream},
};

use crate::course::Course;

/// Most that one sends before it is another's turn, in bytes.
const TURN: usize = 64 * 1024;

pub(crate) struct Peer {
    stream: TcpStream,
    sent: usize,
}

impl Peer {
    pub(crate) fn connect(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nonblocking(true).unwrap();
        Self { stream, sent: 0 }
    }

    /// Sends as much as the service takes at once, up to a limit.
    pub(crate) fn send(
        &mut self,
        once: &[u8],
        again: &[u8],
        course: &Course,
    ) -> io::Result<()> {
        if let Some(error) = self.stream.take_error()? {
            return Err(error);
        }
        let most = self.sent + TURN;
        while self.sent < most {
            let rest = match once.get(self.sent..) {
                Some(rest) if !rest.is_empty() => rest,
                _ if again.is_empty() => return Ok(()),
                _ => &again[(self.sent - once.len()) % again.len()..],
            };
            let rest = &rest[..rest.len().min(most - self.sent)];
            let sent = match self.stream.write(rest) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
                sent => sent?,
            };
            self.sent += sent;
            if !course.may_send(sent) {
                return Ok(());
            }
        }
        Ok(())
    }
}
