//! The signal that has the settings read again.

use std::io;

#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};

/// SIGHUP, where there is one and it is caught; otherwise it never comes.
pub struct ReloadSignal {
    #[cfg(unix)]
    hangup: Option<Signal>,
}

impl ReloadSignal {
    /// Catches it from now on, where it is wanted. It ends a process that does not catch
    /// it, as the end of a terminal should.
    ///
    /// # Errors
    ///
    /// A system that refuses.
    pub fn catch(is_wanted: bool) -> io::Result<Self> {
        #[cfg(not(unix))]
        let _ = is_wanted;
        Ok(Self {
            #[cfg(unix)]
            hangup: is_wanted.then(|| signal(SignalKind::hangup())).transpose()?,
        })
    }

    /// The next one.
    pub async fn next(&mut self) {
        #[cfg(unix)]
        if let Some(hangup) = &mut self.hangup
            && hangup.recv().await.is_some()
        {
            return;
        }
        std::future::pending::<()>().await;
    }
}
