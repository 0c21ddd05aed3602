//! Permits to run: a fair semaphore, round robin between the clients that wait.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::oneshot;

use crate::net::{client::Client, places::PerClient};

/// All of them. Work of nobody in particular has a turn like that of a client, and no
/// share.
#[derive(Clone)]
pub(super) struct Permits(Arc<Mutex<State>>);

struct State {
    free: usize,
    per_client: PerClient,
    /// How many each client has; it has one at least.
    taken: HashMap<Client, usize>,
    /// Whose turn it is stands first. Each line has somebody in it.
    lines: VecDeque<Line>,
}

/// Those of one client that wait, in the order in which they came.
struct Line {
    client: Option<Client>,
    waiting: VecDeque<oneshot::Sender<()>>,
}

/// A permit, until this is dropped.
pub(super) struct Permit {
    permits: Permits,
    client: Option<Client>,
}

/// Somebody who waits for one; dropping it leaves the line.
struct Waiting {
    permits: Permits,
    client: Option<Client>,
    turn: oneshot::Receiver<()>,
}

impl Permits {
    /// So many, and a share of each client.
    pub(super) fn new(all: usize, per_client: PerClient) -> Self {
        let (taken, lines) = (HashMap::new(), VecDeque::new());
        Self(Arc::new(Mutex::new(State { free: all, per_client, taken, lines })))
    }

    /// How many are free.
    pub(super) fn free(&self) -> usize {
        self.state().free
    }

    /// A permit at once; nothing where all are taken, or this client has its share.
    pub(super) fn try_take(&self, client: Option<Client>) -> Option<Permit> {
        let mut state = self.state();
        if !state.may_have(client) {
            return None;
        }
        state.take(client);
        Some(Permit { permits: self.clone(), client })
    }

    /// A permit, when it is this client's turn.
    pub(super) async fn take(&self, client: Option<Client>) -> Option<Permit> {
        let mut waiting = self.wait(client);
        (&mut waiting.turn).await.ok()?;
        Some(Permit { permits: self.clone(), client })
    }

    /// Joins the line of a client.
    fn wait(&self, client: Option<Client>) -> Waiting {
        let (turn, waits) = oneshot::channel();
        let mut state = self.state();
        match state.lines.iter_mut().find(|line| line.client == client) {
            Some(line) => line.waiting.push_back(turn),
            None => state.lines.push_back(Line { client, waiting: [turn].into() }),
        }
        // One may have been given back since this client tried.
        state.give_turns();
        Waiting { permits: self.clone(), client, turn: waits }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn may_have(&self, client: Option<Client>) -> bool {
        let Some(client) = client else { return self.free > 0 };
        let taken = self.taken.get(&client).copied().unwrap_or_default();
        self.free > 0 && self.per_client.of(client).is_none_or(|most| taken < most)
    }

    fn take(&mut self, client: Option<Client>) {
        self.free -= 1;
        if let Some(client) = client {
            *self.taken.entry(client).or_default() += 1;
        }
    }

    fn give_back(&mut self, client: Option<Client>) {
        self.free += 1;
        let Some(client) = client else { return };
        match self.taken.get_mut(&client) {
            Some(count) if *count > 1 => *count -= 1,
            _ => drop(self.taken.remove(&client)),
        }
    }

    /// Gives permits to those whose turn it is. Whose client had one stand last.
    fn give_turns(&mut self) {
        let next = |state: &Self| {
            state.lines.iter().position(|line| state.may_have(line.client))
        };
        while let Some(mut line) = next(self).and_then(|at| self.lines.remove(at)) {
            let client = line.client;
            let turn = line.waiting.pop_front();
            if !line.waiting.is_empty() {
                self.lines.push_back(line);
            }
            if turn.is_some_and(|turn| turn.send(()).is_ok()) {
                self.take(client);
            }
        }
    }

    /// Takes out of their line those of a client that wait no more.
    fn leave(&mut self, client: Option<Client>) {
        let at = self.lines.iter().position(|line| line.client == client);
        let Some(at) = at else { return };
        if let Some(line) = self.lines.get_mut(at) {
            line.waiting.retain(|turn| !turn.is_closed());
            if line.waiting.is_empty() {
                self.lines.remove(at);
            }
        }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let mut state = self.permits.state();
        state.give_back(self.client);
        state.give_turns();
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let mut state = self.permits.state();
        self.turn.close();
        if self.turn.try_recv().is_ok() {
            // The turn came, and nobody took it.
            state.give_back(self.client);
            state.give_turns();
        } else {
            state.leave(self.client);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::task::Poll;

    use futures_util::poll;

    use super::*;

    const LOCAL: &str = "127.0.0.1";

    /// Who asks for a permit, one after the other, while one is taken; in which order they
    /// get it.
    async fn order(asked: &[&str]) -> Vec<String> {
        let permits = Permits::new(1, PerClient::elsewhere(1));
        let first = permits.try_take(None);
        let mut waiting = Vec::new();
        for client in asked {
            let mut turn = Box::pin(permits.take(Some(Client::at(client))));
            assert!(poll!(&mut turn).is_pending());
            waiting.push((*client, turn));
        }
        drop(first);
        let mut order = Vec::new();
        while order.len() < asked.len() {
            let mut served = None;
            for (at, (_, turn)) in waiting.iter_mut().enumerate() {
                if let Poll::Ready(permit) = poll!(turn) {
                    assert!(served.replace((at, permit)).is_none(), "one for two");
                }
            }
            let (at, _permit) = served.unwrap();
            order.push(waiting.remove(at).0.to_owned());
        }
        order
    }

    #[tokio::test]
    async fn clients_have_turns() {
        let (a, b, c) = ("192.0.2.1", "192.0.2.2", "192.0.2.3");
        for (asked, expected) in [
            (&[a, a, a][..], &[a, a, a][..]),
            (&[a, a, a, b], &[a, b, a, a]),
            (&[a, a, a, b, c, b], &[a, b, c, a, b, a]),
            (&[LOCAL, LOCAL, b], &[LOCAL, b, LOCAL]),
        ] {
            assert_eq!(order(asked).await, expected, "{asked:?}");
        }
    }

    #[tokio::test]
    async fn a_client_leaves_permits_to_others() {
        let permits = Permits::new(3, PerClient::elsewhere(2));
        let [one, other] = ["192.0.2.1", "192.0.2.2"].map(|at| Some(Client::at(at)));
        let mut own =
            vec![permits.try_take(one).unwrap(), permits.try_take(one).unwrap()];
        assert!(permits.try_take(one).is_none(), "it has its share");
        let mut third = Box::pin(permits.take(one));
        assert!(poll!(&mut third).is_pending());
        assert!(permits.try_take(other).is_some());
        assert_eq!(permits.free(), 1);
        own.pop();
        assert!(poll!(&mut third).is_ready());
        drop(own);
        assert_eq!((permits.free(), permits.state().taken.len()), (3, 0));
    }

    #[tokio::test]
    async fn who_leaves_the_line_takes_nothing_along() {
        let permits = Permits::new(1, PerClient::elsewhere(1));
        let client = Some(Client::at("192.0.2.1"));
        let running = permits.try_take(client);
        let mut lines = [0, 1, 2].map(|_| Some(Box::pin(permits.take(client))));
        for turn in lines.iter_mut().flatten() {
            assert!(poll!(turn).is_pending());
        }
        // One leaves while it waits, one when its turn has come.
        lines[0] = None;
        drop(running);
        lines[1] = None;
        assert!(poll!(lines[2].as_mut().unwrap()).is_ready());
        lines[2] = None;
        assert_eq!(permits.free(), 1);
        assert!(permits.state().lines.is_empty());
    }
}
