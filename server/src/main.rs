//! The binary `statuslab`: serves until a signal stops it, or does what a command says.

use std::{env, future::pending, io::Write as _, process::ExitCode};

use anyhow::Context as _;
use futures_util::FutureExt as _;
use statuslab::{
    Settings,
    admin::Admin,
    cli::{
        config::{Configured, Failure, Invocation, read},
        terminal::{escape, escape_lines},
    },
    net::{
        accept::{self, Serving},
        descriptors::fit_connections,
        listen::{Inherited, listen},
        reload::ReloadSignal,
        scheme::Scheme,
        stop::StopSignals,
        tls::Tls,
    },
    observe::{log, metrics::Metrics, panics},
    router::{Routes, ServiceState},
};
use tokio::sync::{oneshot, watch};

/// What was freed goes back to the system within seconds, whether or not anything
/// else happens.
#[cfg(all(feature = "jemalloc", target_os = "linux", target_env = "gnu"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    panics::count_and_log();
    // Before there is another thread.
    let inherited = Inherited::take();
    let invocation = match read(env::args_os(), &|name| env::var_os(name)) {
        Ok(invocation) => invocation,
        Err(failure) => return explain(&failure),
    };
    let done = match invocation {
        Invocation::Inspect(inspection) => inspection.run(),
        Invocation::Print(text) => print(&text).map(|()| ExitCode::SUCCESS),
        Invocation::Check(configured) => check(&configured).map(|()| ExitCode::SUCCESS),
        Invocation::Serve(configured) => {
            serve(*configured, inherited).map(|()| ExitCode::SUCCESS)
        }
    };
    done.unwrap_or_else(|error| {
        // It may quote the name of a file.
        complain(&format!("{error:#}"));
        ExitCode::from(2)
    })
}

/// Prints help, the version, or what is wrong.
fn explain(failure: &Failure) -> ExitCode {
    match failure {
        Failure::Arguments(error) => explain_arguments(error),
        Failure::Settings(problems) => {
            for problem in problems {
                complain(problem);
            }
            ExitCode::from(2)
        }
    }
}

/// What is wrong with the arguments is without colour, because it quotes what a terminal
/// could obey.
fn explain_arguments(error: &clap::Error) -> ExitCode {
    let _ = if error.use_stderr() {
        write!(std::io::stderr(), "{}", escape_lines(&error.to_string()))
    } else {
        error.print()
    };
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

fn complain(problem: &str) {
    log::complain(&escape(problem));
}

/// Says what is no error.
fn remark(line: &str) {
    log::remark(&escape(line));
}

/// Says that what the settings name can be used, where it can.
fn check(configured: &Configured) -> anyhow::Result<()> {
    Tls::load(&configured.settings, None)?;
    print("the settings are right\n")
}

#[tokio::main]
async fn serve(mut configured: Configured, inherited: Inherited) -> anyhow::Result<()> {
    let mut signals = StopSignals::catch().context("cannot catch signals")?;
    let mut settings = configured.settings.clone();
    log::begin(settings.log);
    let mut tls = Tls::load(&settings, None)?;
    let can_change =
        configured.can_change() || tls.as_ref().is_some_and(Tls::is_from_files);
    let mut reload = ReloadSignal::catch(can_change).context("cannot catch signals")?;
    announce(tls.as_ref(), None);
    if let Some(warning) = fit_connections(&mut settings) {
        remark(&warning);
    }
    let listeners = listen(&settings, inherited)?;
    let scheme = if tls.is_some() { Scheme::Https } else { Scheme::Http };
    for address in listeners.addresses(scheme).context("a socket has no address")? {
        print(&format!("listening on {}\n", escape(&address)))?;
    }
    let (stop, stopped) = oneshot::channel();
    let state = ServiceState::new(&settings);
    let serving = |settings: &_, tls: Option<&Tls>| {
        let routes = Routes::with_state(settings, &state);
        Serving::new(routes, settings).with_tls(tls.cloned())
    };
    let (current, served) = watch::channel(serving(&settings, tls.as_ref()));
    tokio::task::spawn_blocking(Routes::prepare);
    let metrics = state.metrics().clone();
    let (stopping, stops) = watch::channel(false);
    let admin = serve_admin(&settings, Admin::new(&metrics, stops))?;
    let served = accept::serve(listeners, served, &settings, &metrics, async {
        let _ = stopped.await;
    });
    // The first signal lets what is under way finish, the second does not.
    let stopping = async {
        signals.next().await;
        let _ = stopping.send(true);
        let _ = stop.send(());
        signals.next().await;
    };
    let reloading = async {
        loop {
            reload.next().await;
            if read_again(&mut configured, &mut tls) {
                let _ = current.send(serving(&configured.settings, tls.as_ref()));
            }
        }
    };
    tokio::select! {
        () = served => {}
        () = admin => {}
        () = stopping => {}
        () = reloading => {}
    }
    Ok(())
}

/// Reads the settings again, and takes over what can be. Whatever is wrong with them, the
/// service goes on.
fn read_again(configured: &mut Configured, tls: &mut Option<Tls>) -> bool {
    let again = match read(env::args_os(), &|name| env::var_os(name)) {
        Ok(Invocation::Serve(again)) => again,
        Ok(_) => return false,
        Err(failure) => {
            explain(&failure);
            remark("the settings stay as they were");
            return false;
        }
    };
    let (taken_over, changes) = match configured.take_over(*again) {
        Ok(taken_over) => taken_over,
        Err(problem) => {
            complain(&problem);
            return false;
        }
    };
    let tls_again = match Tls::load(&taken_over.settings, tls.as_ref()) {
        Ok(tls_again) => tls_again,
        Err(error) => {
            complain(&format!("{error:#}"));
            remark("the settings and the certificate stay as they were");
            return false;
        }
    };
    remark(&format!("the settings were read again: {} differ", changes.len()));
    for change in changes {
        remark(&change);
    }
    announce(tls_again.as_ref(), tls.as_ref());
    (*configured, *tls) = (taken_over, tls_again);
    true
}

/// Says which certificate the service has, where it is another than before.
fn announce(tls: Option<&Tls>, before: Option<&Tls>) {
    if let Some(tls) = tls
        && !before.is_some_and(|before| before.is_same(tls))
    {
        remark(&tls.announcement());
    }
}

/// The listener of operators, where there is one. It ends with the process, so that it
/// says until then that the service stops.
fn serve_admin(
    settings: &Settings,
    admin: Admin,
) -> anyhow::Result<impl Future<Output = ()> + use<>> {
    let Some(address) = settings.admin_listen.clone() else {
        return Ok(pending().left_future());
    };
    let settings = Settings {
        listen: vec![address],
        max_connections: MAX_ADMIN_CONNECTIONS,
        ..settings.clone()
    };
    let listeners = listen(&settings, Inherited::none())?;
    let serving = watch::channel(Serving::new(admin, &settings)).1;
    let served = async move {
        let own = Metrics::default();
        accept::serve(listeners, serving, &settings, &own, pending()).await;
    };
    Ok(served.right_future())
}

/// Most connections of operators at a time.
const MAX_ADMIN_CONNECTIONS: usize = 64;

/// Prints what somebody may wait for; a closed pipe is no reason not to serve.
fn print(text: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(error.into())
        }
        _ => Ok(()),
    }
}
