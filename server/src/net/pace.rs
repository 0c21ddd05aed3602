//! The pace of a client: what it has many of comes one after the other, however many at once
//! it asks for. Whoever comes too early waits for its turn.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use tokio::time::{Duration, Instant};

use super::client::Client;

/// Requests in a second, and connections, of a client that is not of this machine, where no
/// setting says otherwise.
pub(crate) const REQUESTS_PER_SECOND: u32 = 100;
/// Most clients that are known at a time; each takes some dozen bytes.
const MOST_CLIENTS: usize = 65_536;
/// So many turns come between two looks at whom to forget.
const SWEEP_EVERY: usize = 1024;
/// Longest time until a turn: who waits is in memory.
const LONGEST: Duration = Duration::from_secs(10);

/// When the next turn of each client is.
pub(crate) struct Pace {
    /// From one to the next.
    apart: Duration,
    /// How much too early one may come: as long as that lasts, turns are at once.
    early: Duration,
    clients: Mutex<Clients>,
}

#[derive(Default)]
struct Clients {
    next: HashMap<Client, Instant>,
    turns: usize,
}

impl Pace {
    /// Turns that are so far apart, after so many at once.
    pub(crate) fn new(apart: Duration, at_once: u32) -> Self {
        let early = apart.saturating_mul(at_once.saturating_sub(1));
        Self { apart, early, clients: Mutex::default() }
    }

    /// When the turn of a client is that comes now.
    pub(crate) fn turn(&self, client: Client, now: Instant) -> Instant {
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        clients.turns = clients.turns.wrapping_add(1);
        if clients.turns.is_multiple_of(SWEEP_EVERY) {
            clients.next.retain(|_, next| *next > now);
            clients.next.shrink_to(SWEEP_EVERY);
        }
        let known = clients.next.get(&client).copied();
        let next = known.unwrap_or(now).clamp(now, now + self.early + LONGEST);
        if known.is_some() || clients.next.len() < MOST_CLIENTS {
            clients.next.insert(client, next + self.apart);
        }
        next.checked_sub(self.early).map_or(now, |turn| turn.max(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const APART: Duration = Duration::from_millis(10);

    #[test]
    fn turns_of_a_client_are_apart() {
        let [one, other] = ["192.0.2.1", "192.0.2.2"].map(Client::at);
        let millis = Duration::from_millis;
        for (at_once, turns) in [
            (
                1,
                &[
                    (one, 0, 0),
                    (one, 0, 10),
                    (other, 0, 0),
                    (one, 5, 20),
                    (one, 30, 30),
                ][..],
            ),
            (1, &[(one, 0, 0), (one, 100, 100), (one, 100, 110)]),
            (3, &[(one, 0, 0), (one, 0, 0), (one, 0, 0), (one, 0, 10), (one, 20, 20)]),
        ] {
            let (pace, now) = (Pace::new(APART, at_once), Instant::now());
            for (client, comes, expected) in turns {
                let turn = pace.turn(*client, now + millis(*comes));
                assert_eq!(turn, now + millis(*expected), "{at_once}: {comes}");
            }
        }
    }

    #[test]
    fn nobody_waits_for_too_long() {
        for at_once in [1, 100] {
            let (pace, now) = (Pace::new(APART, at_once), Instant::now());
            for _ in 0..5000 {
                pace.turn(Client::at("192.0.2.1"), now);
            }
            assert_eq!(pace.turn(Client::at("192.0.2.1"), now), now + LONGEST);
        }
    }

    #[test]
    fn who_came_long_ago_is_forgotten() {
        let (pace, now) = (Pace::new(APART, 1), Instant::now());
        let client = |number: usize| {
            Client::at(&format!("2001:db8:{:x}:{:x}::1", number >> 16, number & 0xffff))
        };
        for number in 0..2 * MOST_CLIENTS {
            pace.turn(client(number), now);
        }
        assert_eq!(pace.clients.lock().unwrap().next.len(), MOST_CLIENTS);
        for _ in 0..SWEEP_EVERY {
            pace.turn(client(0), now + Duration::from_mins(1));
        }
        assert_eq!(pace.clients.lock().unwrap().next.len(), 1);
    }
}
