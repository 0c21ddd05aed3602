//! The binary `statuslab`: serves until a signal stops it, or does what a command says.

use std::{future::pending, io::Write as _, process::ExitCode};

use anyhow::Context as _;
use clap::Parser as _;
use futures_util::FutureExt as _;
use server::{
    Settings,
    admin::Admin,
    cli::{
        Arguments, Command,
        terminal::{escape, escape_lines},
    },
    net::{
        accept,
        listen::{fit_connections, listen},
        stop::StopSignals,
    },
    observe::{log, metrics::Metrics, panics},
    router::Routes,
};
use tokio::sync::{oneshot, watch};

/// What was freed goes back to the system within seconds, whether or not anything
/// else happens.
#[cfg(all(feature = "jemalloc", target_os = "linux", target_env = "gnu"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    panics::count_and_log();
    let Arguments { settings, command } = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return explain(&error),
    };
    let done = match command {
        Some(Command::Inspect(inspection)) => inspection.run(),
        None => serve(settings).map(|()| ExitCode::SUCCESS),
    };
    done.unwrap_or_else(|error| {
        // It may quote the name of a file.
        let error = escape(&format!("{error:#}"));
        let _ = writeln!(std::io::stderr(), "error: {error}");
        ExitCode::from(2)
    })
}

/// Prints help, the version, or what is wrong with the arguments. The last is without
/// colour, because it quotes what a terminal could obey.
fn explain(error: &clap::Error) -> ExitCode {
    let _ = if error.use_stderr() {
        write!(std::io::stderr(), "{}", escape_lines(&error.to_string()))
    } else {
        error.print()
    };
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

#[tokio::main]
async fn serve(mut settings: Settings) -> anyhow::Result<()> {
    let mut signals = StopSignals::catch().context("cannot catch signals")?;
    log::begin(settings.log);
    if let Some(warning) = fit_connections(&mut settings) {
        tracing::warn!("{warning}");
    }
    let listener = listen(settings.listen)
        .with_context(|| format!("cannot listen on {}", settings.listen))?;
    let address = listener.local_addr().context("the socket has no address")?;
    announce(&format!("listening on http://{address}"))?;
    let (stop, stopped) = oneshot::channel();
    let routes = Routes::new(&settings);
    tokio::task::spawn_blocking(Routes::prepare);
    let metrics = routes.metrics().clone();
    let (stopping, stops) = watch::channel(false);
    let admin = serve_admin(&settings, Admin::new(&metrics, stops))?;
    let served = accept::serve(listener, routes, &settings, &metrics, async {
        let _ = stopped.await;
    });
    // The first signal lets what is under way finish, the second does not.
    let stopping = async {
        signals.next().await;
        let _ = stopping.send(true);
        let _ = stop.send(());
        signals.next().await;
    };
    tokio::select! {
        () = served => {}
        () = admin => {}
        () = stopping => {}
    }
    Ok(())
}

/// The listener of operators, where there is one. It ends with the process, so that it
/// says until then that the service stops.
fn serve_admin(
    settings: &Settings,
    admin: Admin,
) -> anyhow::Result<impl Future<Output = ()> + use<>> {
    let Some(address) = settings.admin_listen else {
        return Ok(pending().left_future());
    };
    let listener =
        listen(address).with_context(|| format!("cannot listen on {address}"))?;
    let settings =
        Settings { max_connections: MAX_ADMIN_CONNECTIONS, ..settings.clone() };
    let served = async move {
        let own = Metrics::default();
        accept::serve(listener, admin, &settings, &own, pending()).await;
    };
    Ok(served.right_future())
}

/// Most connections of operators at a time.
const MAX_ADMIN_CONNECTIONS: usize = 64;

/// The one line that whoever started us waits for; a closed pipe is no reason
/// not to serve.
fn announce(line: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{line}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(error.into())
        }
        _ => Ok(()),
    }
}
