//! The connection to a server of Redis: begun again when it is lost, with a bound on every
//! wait. While the server is away, whoever asks is told so at once.

use std::{
    future::pending,
    io,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
    time::Duration,
};

use redis::{
    AsyncConnectionConfig, Client, RedisError, RedisResult, ServerErrorKind,
    aio::MultiplexedConnection,
};
use tokio::{
    sync::watch,
    task::AbortHandle,
    time::{sleep, timeout},
};

/// How often a connection is looked after that nobody may use.
const LOOK_AFTER: Duration = Duration::from_secs(1);
/// The shortest and the longest pause between two attempts to connect.
const PAUSES: [Duration; 2] = [Duration::from_millis(100), Duration::from_secs(2)];

/// The connection, whatever became of it.
pub(super) struct Link {
    shared: Arc<Shared>,
    keeper: AbortHandle,
}

struct Shared {
    client: Client,
    /// The longest wait.
    wait: Duration,
    state: watch::Sender<State>,
    failures: AtomicU64,
}

#[derive(Clone)]
enum State {
    /// An attempt is under way that is worth a wait.
    Connecting,
    /// The connection, and a number that no other has.
    Up(MultiplexedConnection, u64),
    /// The last attempt failed.
    Away,
}

impl Link {
    /// Begins to connect. It needs a runtime.
    pub(super) fn begin(client: Client, wait: Duration) -> Self {
        let state = watch::Sender::new(State::Connecting);
        let failures = AtomicU64::default();
        let shared = Arc::new(Shared { client, wait, state, failures });
        let keeper = tokio::spawn(keep(Arc::clone(&shared))).abort_handle();
        Self { shared, keeper }
    }

    /// Does something with the connection, within the longest wait. What it asked for may
    /// have been done although the answer is an error.
    pub(super) async fn with<T>(
        &self,
        ask: impl AsyncFnOnce(&mut MultiplexedConnection) -> RedisResult<T>,
    ) -> io::Result<T> {
        let mut used = None;
        let asked = async {
            let (mut connection, number) = self.shared.connection().await?;
            used = Some(number);
            ask(&mut connection).await.map_err(Failed::Answer)
        };
        let failed = match timeout(self.shared.wait, asked).await {
            Ok(Ok(answer)) => return Ok(answer),
            Ok(Err(failed)) => failed,
            Err(_) => Failed::Late,
        };
        self.shared.failures.fetch_add(1, Relaxed);
        if let Some(number) = used.filter(|_| failed.is_of_connection()) {
            self.shared.lose(number);
        }
        Err(failed.into())
    }

    /// Whether there is a connection.
    pub(super) fn is_up(&self) -> bool {
        matches!(*self.shared.state.borrow(), State::Up(..))
    }

    /// How often somebody asked in vain.
    pub(super) fn failures(&self) -> u64 {
        self.shared.failures.load(Relaxed)
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.keeper.abort();
    }
}

/// Why there is no answer.
enum Failed {
    Away,
    Late,
    Answer(RedisError),
}

impl Failed {
    /// Whether another connection may do better: also one to the server that took the
    /// place of this one.
    fn is_of_connection(&self) -> bool {
        match self {
            Self::Away => false,
            Self::Late => true,
            Self::Answer(error) => {
                let is_replica = redis::ErrorKind::Server(ServerErrorKind::ReadOnly);
                error.is_unrecoverable_error() || error.kind() == is_replica
            }
        }
    }
}

impl From<Failed> for io::Error {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::Away => io::ErrorKind::NotConnected.into(),
            Failed::Late => io::ErrorKind::TimedOut.into(),
            Failed::Answer(error) => Self::other(error),
        }
    }
}

impl Shared {
    async fn connection(&self) -> Result<(MultiplexedConnection, u64), Failed> {
        let mut states = self.state.subscribe();
        let settled =
            states.wait_for(|state| !matches!(state, State::Connecting)).await;
        match settled.as_deref() {
            Ok(State::Up(connection, number)) => Ok((connection.clone(), *number)),
            _ => Err(Failed::Away),
        }
    }

    /// This connection is of no use any more, unless there is another one already.
    fn lose(&self, lost: u64) {
        self.state.send_if_modified(|state| {
            let is_lost = matches!(state, State::Up(_, number) if *number == lost);
            if is_lost {
                *state = State::Connecting;
            }
            is_lost
        });
    }

    /// A connection that answers.
    async fn connect(&self) -> RedisResult<MultiplexedConnection> {
        let config = AsyncConnectionConfig::new()
            .set_connection_timeout(None)
            .set_response_timeout(None);
        let connecting = async {
            let mut connection = self
                .client
                .get_multiplexed_async_connection_with_config(&config)
                .await?;
            ping(&mut connection).await?;
            Ok(connection)
        };
        let late = |_| io::Error::from(io::ErrorKind::TimedOut);
        timeout(self.wait, connecting).await.map_err(late)?
    }

    /// Returns when this connection is lost.
    async fn look_after(&self, mut connection: MultiplexedConnection, number: u64) {
        let mut states = self.state.subscribe();
        let answers = async {
            loop {
                sleep(LOOK_AFTER).await;
                let answer = timeout(self.wait, ping(&mut connection)).await;
                if !matches!(answer, Ok(Ok(()))) {
                    return;
                }
            }
        };
        tokio::select! {
            () = answers => self.lose(number),
            _ = states.wait_for(|state| !matches!(state, State::Up(..))) => {}
        }
    }
}

async fn ping(connection: &mut MultiplexedConnection) -> RedisResult<()> {
    redis::cmd("PING").exec_async(connection).await
}

/// Keeps a connection.
async fn keep(shared: Arc<Shared>) {
    let [shortest, longest] = PAUSES;
    let mut pause = shortest;
    for number in 0.. {
        match shared.connect().await {
            Ok(connection) => {
                tracing::info!("the store of keys answers");
                shared.state.send_replace(State::Up(connection.clone(), number));
                pause = shortest;
                shared.look_after(connection, number).await;
                tracing::warn!("the connection to the store of keys is lost");
            }
            Err(error) => {
                let was_away =
                    matches!(shared.state.send_replace(State::Away), State::Away);
                if !was_away {
                    tracing::warn!(%error, "the store of keys is out of reach");
                }
                sleep(pause).await;
                pause = longest.min(pause * 2);
            }
        }
    }
    pending::<()>().await;
}
