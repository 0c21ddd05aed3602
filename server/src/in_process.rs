//! A service inside another program, such as a test: [`Server`].

use std::{ffi::OsString, fmt, net::SocketAddr};

use anyhow::Context as _;
use clap::Parser as _;
use http_status::paths::STATUS;
use tokio::{
    net::TcpListener,
    sync::{oneshot, watch},
    task::JoinHandle,
};

use crate::{
    base_path::BasePath,
    net::{
        accept::{self, Serving},
        scheme::Scheme,
        tls::Tls,
    },
    router::Routes,
    settings::Settings,
};

/// A service on a free port of `127.0.0.1`, in tasks of the runtime that it was started on.
/// It stops when this is dropped.
///
/// ```
/// use std::{io::{Read, Write}, net::TcpStream};
/// use statuslab::Server;
///
/// # fn main() -> anyhow::Result<()> {
/// # tokio::runtime::Runtime::new()?.block_on(async {
/// let server = Server::start().await?;
/// let url = server.url(503);
/// assert!(url.starts_with("http://127.0.0.1:") && url.ends_with("/api/status/503"));
/// // Options follow, as in every URL of the simulator.
/// let slow = format!("{url}?delay=20ms");
///
/// let address = server.address();
/// let status_line = tokio::task::spawn_blocking(move || {
///     let mut stream = TcpStream::connect(address)?;
///     let target = slow.split_once(&address.to_string()).map_or("/", |(_, target)| target);
///     write!(stream, "GET {target} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
///     let mut answer = String::new();
///     stream.read_to_string(&mut answer)?;
///     anyhow::Ok(answer.lines().next().unwrap_or_default().to_owned())
/// });
/// assert_eq!(status_line.await??, "HTTP/1.1 503 Service Unavailable");
/// server.stop().await;
/// # anyhow::Ok(())
/// # })
/// # }
/// ```
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    scheme: Scheme,
    base_path: BasePath,
    stop: oneshot::Sender<()>,
    served: JoinHandle<()>,
}

impl Server {
    /// Starts one with the settings that the program has without any flag.
    ///
    /// # Errors
    ///
    /// As [`Self::with_flags`].
    ///
    /// # Panics
    ///
    /// Outside a runtime of tokio.
    pub async fn start() -> anyhow::Result<Self> {
        Self::with_flags([""; 0]).await
    }

    /// Starts one with flags of the program, such as `["--max-delay", "2m"]`. What no flag
    /// says is read from the environment, as the program does. Where it listens is not
    /// theirs to say.
    ///
    /// # Errors
    ///
    /// Flags that are wrong, a certificate that cannot be read, no free port.
    ///
    /// # Panics
    ///
    /// Outside a runtime of tokio.
    pub async fn with_flags<I>(flags: I) -> anyhow::Result<Self>
    where
        I: IntoIterator<Item: Into<OsString>>,
    {
        let flags = flags.into_iter().map(Into::into);
        let program = OsString::from("statuslab");
        let settings = Settings::try_parse_from([program].into_iter().chain(flags))?;
        let tls = Tls::load(&settings, None)?;
        let scheme = if tls.is_some() { Scheme::Https } else { Scheme::Http };
        let base_path = settings.base_path.clone().unwrap_or_default();
        let listener = TcpListener::bind("127.0.0.1:0").await;
        let listener = listener.context("cannot listen on a free port of 127.0.0.1")?;
        let address = listener.local_addr().context("a socket has no address")?;

        let routes = Routes::new(&settings);
        let metrics = routes.metrics().clone();
        let serving = Serving::new(routes, &settings).with_tls(tls);
        let serving = watch::channel(serving).1;
        let (stop, stopped) = oneshot::channel();
        let served = tokio::spawn(async move {
            let stopped = async {
                let _ = stopped.await;
            };
            accept::serve(listener.into(), serving, &settings, &metrics, stopped).await;
        });
        Ok(Self { address, scheme, base_path, stop, served })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The URL that answers with a code, or with one of several: `503`,
    /// `"503x2,200"`, `"200@80,503"`. Options go behind a `?`.
    pub fn url(&self, codes: impl fmt::Display) -> String {
        let Self { scheme, address, base_path, .. } = self;
        format!("{scheme}://{address}{base_path}{STATUS}{codes}")
    }

    /// Accepts no connection any more, and waits until all that are open have ended.
    pub async fn stop(self) {
        // Whoever listened for it may be gone.
        let _ = self.stop.send(());
        // It ends in no other way, but with a panic, which was told already.
        let _ = self.served.await;
    }
}
