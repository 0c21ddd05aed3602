//! The binary `statuslab`: reads its settings, listens, serves until it is told
//! to stop; or does what a command says.

use std::{io::Write as _, process::ExitCode};

use anyhow::Context as _;
use clap::Parser as _;
use server::{
    Settings, accept,
    cli::{Arguments, Command},
    panics,
    router::Routes,
};
use tokio::net::TcpListener;

fn main() -> ExitCode {
    panics::count_and_log();
    let Arguments { settings, command } = Arguments::parse();
    let done = match command {
        Some(Command::Inspect(inspection)) => inspection.run(),
        None => serve(&settings).map(|()| ExitCode::SUCCESS),
    };
    done.unwrap_or_else(|error| {
        let _ = writeln!(std::io::stderr(), "error: {error:#}");
        ExitCode::from(2)
    })
}

#[tokio::main]
async fn serve(settings: &Settings) -> anyhow::Result<()> {
    let listener = TcpListener::bind(settings.listen)
        .await
        .with_context(|| format!("cannot listen on {}", settings.listen))?;
    let address = listener.local_addr().context("the socket has no address")?;
    announce(&format!("listening on http://{address}"))?;
    accept::serve(listener, Routes::new(settings), settings, accept::stop_signal())
        .await;
    Ok(())
}

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
