//! Carrying out a script on a connection that hyper has let go of.

use std::{future::poll_fn, io, pin::pin, time::Duration};

use http_status::fault::http1::{End, Step};
use tokio::{
    io::AsyncWriteExt as _,
    sync::watch,
    time::{sleep, timeout},
};

use super::{
    LONGEST_LINGER,
    handle::Takeover,
    socket::{Socket, Transport},
};
use crate::clock::Clock;

/// Sends, waits and ends as the script says. A peer that leaves, takes nothing
/// for too long, or a service that stops ends it early.
pub(super) async fn carry_out<S: Transport>(
    mut socket: Socket<S>,
    takeover: Takeover,
    clock: &Clock,
    stopped: &mut watch::Receiver<bool>,
    stall: Duration,
) -> io::Result<()> {
    let Takeover { script, place, reservation: _reservation } = takeover;
    for step in script.steps {
        match step {
            Step::Send(bytes) => {
                send(&mut socket, &bytes, stall).await?;
                flush(&mut socket, stall).await?;
            }
            Step::Repeat(bytes, length) => {
                let mut left = usize::try_from(length).unwrap_or(usize::MAX);
                while left > 0 {
                    let part = bytes.get(..left).unwrap_or(bytes);
                    send(&mut socket, part, stall).await?;
                    left -= part.len();
                }
                flush(&mut socket, stall).await?;
            }
            Step::Wait(time) => {
                let mut waited = pin!(clock.sleep(time));
                tokio::select! {
                    () = &mut waited => {}
                    () = poll_fn(|context| socket.poll_drained(context)) => return Ok(()),
                    _ = stopped.wait_for(|stopped| *stopped) => break,
                }
            }
        }
    }
    drop(place);
    match script.end {
        End::Reset => socket.io.reset(),
        End::Close => {
            socket.io.shutdown().await?;
            let drained = poll_fn(|context| socket.poll_drained(context));
            tokio::select! {
                () = drained => {}
                () = sleep(LONGEST_LINGER) => {}
            }
        }
    }
    Ok(())
}

async fn send<S: Transport>(
    socket: &mut Socket<S>,
    mut bytes: &[u8],
    stall: Duration,
) -> io::Result<()> {
    while !bytes.is_empty() {
        let written = timeout(stall, socket.io.write(bytes)).await??;
        if written == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        bytes = bytes.get(written..).unwrap_or_default();
    }
    Ok(())
}

async fn flush<S: Transport>(
    socket: &mut Socket<S>,
    stall: Duration,
) -> io::Result<()> {
    timeout(stall, socket.io.flush()).await?
}
