//! The script of a fault, carried out on a connection that hyper has let go of.

use std::{future::poll_fn, io, pin::pin, time::Duration};

use http_status::fault::http1::{End, Step};
use tokio::{
    io::AsyncWriteExt as _,
    sync::watch,
    time::{sleep, timeout},
};

use super::{
    handle::Takeover,
    socket::{DRAIN_TIMEOUT, Socket},
    transport::Transport,
};
use crate::clock::Clock;

/// Sends, waits and ends as the script says. A peer that leaves, takes nothing
/// for too long, or a service that stops ends it early.
pub(super) async fn carry_out<T: Transport>(
    mut socket: Socket<T>,
    takeover: Takeover,
    clock: &Clock,
    stopped: &mut watch::Receiver<bool>,
    stall_timeout: Duration,
) -> io::Result<()> {
    let Takeover { script, permit, reservation: _reservation } = takeover;
    // What was answered before is not part of the fault.
    flush(&mut socket, stall_timeout).await?;
    for step in script.steps {
        match step {
            Step::Send(bytes) => {
                send(&mut socket, &bytes, stall_timeout).await?;
                flush(&mut socket, stall_timeout).await?;
            }
            Step::Repeat(bytes, length) => {
                let mut left = usize::try_from(length).unwrap_or(usize::MAX);
                while left > 0 {
                    let part = bytes.get(..left).unwrap_or(bytes);
                    send(&mut socket, part, stall_timeout).await?;
                    left -= part.len();
                }
                flush(&mut socket, stall_timeout).await?;
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
    drop(permit);
    match script.end {
        End::Reset => {
            socket.transport.reset();
            return Ok(());
        }
        End::Cut => socket.transport.cut(),
        End::Close => {}
    }
    timeout(stall_timeout, socket.transport.shutdown()).await??;
    let drained = poll_fn(|context| socket.poll_drained(context));
    tokio::select! {
        () = drained => {}
        () = sleep(DRAIN_TIMEOUT) => {}
    }
    Ok(())
}

async fn send<T: Transport>(
    socket: &mut Socket<T>,
    mut bytes: &[u8],
    stall_timeout: Duration,
) -> io::Result<()> {
    while !bytes.is_empty() {
        let written = timeout(stall_timeout, socket.transport.write(bytes)).await??;
        if written == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        bytes = bytes.get(written..).unwrap_or_default();
    }
    Ok(())
}

async fn flush<T: Transport>(
    socket: &mut Socket<T>,
    stall_timeout: Duration,
) -> io::Result<()> {
    timeout(stall_timeout, socket.transport.flush()).await?
}
