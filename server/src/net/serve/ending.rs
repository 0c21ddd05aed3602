//! When a connection has to end although its peer would go on.

use tokio::time::{Duration, Instant, sleep, sleep_until};

use crate::net::connection::Connection;

/// How it has to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::net) enum Ending {
    /// At once: nothing is under way, for too long or while others wait for a place.
    Idle,
    /// With what is under way: it is old, or the service stops.
    Graceful,
}

/// The time in which a peer of HTTP/2 has to see that the connection ends.
const NOTICE: Duration = Duration::from_secs(5);
/// Between two looks at a connection that ends.
const LOOK: Duration = Duration::from_secs(1);

/// Waits until a connection has to end.
pub(in crate::net) async fn ending(connection: Connection) -> Ending {
    let (activity, limits) = (&connection.activity, &connection.limits);
    let mut stopped = connection.stopped.clone();
    let old_at = activity.begun() + limits.max_life;
    loop {
        let since = idle_since(&connection).unwrap_or_else(Instant::now);
        let deadline = old_at.min(since + limits.idle_timeout);
        let is_asked = tokio::select! {
            biased;
            _ = stopped.wait_for(|stopped| *stopped) => return Ending::Graceful,
            () = activity.asked_to_leave() => true,
            () = sleep_until(deadline) => false,
        };
        let now = Instant::now();
        let is_over = |since| is_asked || now >= since + limits.idle_timeout;
        if idle_since(&connection).is_some_and(is_over) {
            return Ending::Idle;
        }
        if now >= old_at {
            return Ending::Graceful;
        }
    }
}

/// Waits until a connection of HTTP/2 that was told to end has nothing under way, or gets
/// requests although it must know.
pub(super) async fn overstayed(connection: Connection) {
    sleep(NOTICE).await;
    let requests = connection.activity.requests();
    while connection.activity.requests() == requests
        && idle_since(&connection).is_none()
    {
        sleep(LOOK).await;
    }
}

/// Since when nothing is under way; nothing while a request is, or an answer waits for the
/// peer, which has a timeout of its own.
fn idle_since(connection: &Connection) -> Option<Instant> {
    let has_unsent = connection.stream.is_blocked()
        || connection.unsent.taken_while_waiting().is_some();
    connection.activity.idle_since().filter(|_| !has_unsent)
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::settings::Settings;

    /// It is part of the memory of every connection.
    #[tokio::test]
    async fn a_wait_for_the_end_is_small() {
        let settings = Settings::parse_from(["statuslab"]);
        let ending = ending(Connection::without_peer(&settings));
        assert!(size_of_val(&ending) <= 704, "{}", size_of_val(&ending));
    }
}
