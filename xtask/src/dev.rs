//! `cargo xtask dev`: serves a debug build, and builds and restarts it when a source
//! changes.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context as _, Result};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::assets::{PUBLIC, STYLE};
use crate::build::build;
use crate::root::{cargo, root};
use crate::workspace::{Profile, Workspace};
use crate::{manifest, run};

/// How long nothing more has to change before a build starts: an editor writes several
/// files at once.
const QUIET: Duration = Duration::from_millis(100);

/// What the loop waits for.
enum Event {
    Changed(PathBuf),
    Stop,
}

/// This tool compiled with optimisation: it pays from the second build on.
pub(crate) fn optimised(args: &[OsString]) -> Command {
    let mut command = cargo("run");
    command.args(["--locked", "--profile", "tool", "--package", "xtask", "--"]);
    command.args(["dev", "--optimised", "--"]).args(args);
    command
}

/// Builds and serves until Ctrl-C. A build that fails leaves the server as it was.
pub(crate) fn dev(workspace: &Workspace, args: &[OsString]) -> Result<()> {
    let (sender, events) = mpsc::channel();
    let _watcher = watch(workspace, sender.clone())?;
    ctrlc::set_handler(move || {
        let _ = sender.send(Event::Stop);
    })?;
    let mut server = Server::new(workspace, args);
    loop {
        let start = Instant::now();
        let result = build(workspace, Profile::Debug).and_then(|()| server.renew());
        let seconds = start.elapsed().as_secs_f64();
        match result {
            Ok(()) => eprintln!("\nReady after {seconds:.1} s. Waiting for changes."),
            Err(error) => eprintln!("\nerror: {error:#}\nWaiting for changes."),
        }
        if next_change(&events).is_none() {
            return Ok(());
        }
    }
}

/// Waits for a change of a source, and for the end of changes; none where this is to
/// end.
fn next_change(events: &Receiver<Event>) -> Option<()> {
    let Event::Changed(path) = events.recv().ok()? else { return None };
    let path = path.strip_prefix(root()).unwrap_or(&path);
    eprintln!("\nChanged: {}", path.display());
    while let Ok(event) = events.recv_timeout(QUIET) {
        if matches!(event, Event::Stop) {
            return None;
        }
    }
    Some(())
}

/// Watches the sources of everything that the server is made of.
fn watch(workspace: &Workspace, sender: Sender<Event>) -> Result<RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(move |event| {
        let Ok(notify::Event { kind, paths, .. }) = event else { return };
        // Building reads the sources.
        if matches!(kind, EventKind::Access(_)) {
            return;
        }
        for path in paths.into_iter().filter(|path| is_source(path)) {
            let _ = sender.send(Event::Changed(path));
        }
    })?;
    let packages = workspace.packages().map(Path::to_path_buf);
    let others = [STYLE, PUBLIC].map(|folder| root().join(folder));
    for folder in packages.chain(others) {
        watcher
            .watch(&folder, RecursiveMode::Recursive)
            .with_context(|| format!("cannot watch {}", folder.display()))?;
    }
    Ok(watcher)
}

/// Editors keep copies beside a file, hidden or with a `~`.
fn is_source(path: &Path) -> bool {
    let inside = path.strip_prefix(root()).unwrap_or(path);
    let is_hidden = inside.components().any(|part| {
        let name = part.as_os_str().to_string_lossy();
        name.starts_with('.') || name.ends_with('~')
    });
    !is_hidden && !path.is_dir()
}

/// The server that runs, ended by its handle when this is dropped.
struct Server<'a> {
    binary: PathBuf,
    args: &'a [OsString],
    running: Option<Running>,
}

struct Running {
    child: Child,
    made_of: MadeOf,
}

/// What a server is started with: it reads the manifest of the site once.
#[derive(PartialEq, Eq)]
struct MadeOf {
    binary: SystemTime,
    manifest: Vec<u8>,
}

impl<'a> Server<'a> {
    fn new(workspace: &Workspace, args: &'a [OsString]) -> Self {
        Self { binary: workspace.binary(Profile::Debug), args, running: None }
    }

    /// Starts what was built, where it is new or the old one has ended.
    fn renew(&mut self) -> Result<()> {
        let made_of = MadeOf {
            binary: fs::metadata(&self.binary)?.modified()?,
            manifest: fs::read(Workspace::site().join(manifest::FILE))?,
        };
        let is_current = self.running.as_mut().is_some_and(|running| {
            running.made_of == made_of && matches!(running.child.try_wait(), Ok(None))
        });
        if is_current {
            return Ok(());
        }
        self.stop();
        let mut command = Command::new(&self.binary);
        command.args(self.args).current_dir(root());
        let line = run::announce(&command);
        let child = command.spawn().with_context(|| format!("cannot run `{line}`"))?;
        self.running = Some(Running { child, made_of });
        Ok(())
    }

    fn stop(&mut self) {
        if let Some(mut running) = self.running.take() {
            // It may have ended by itself.
            let _ = running.child.kill();
            let _ = running.child.wait();
        }
    }
}

impl Drop for Server<'_> {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_editors_are_no_sources() {
        assert!(is_source(&root().join("app/src/lib.rs")));
        assert!(is_source(&root().join("app/content/502.md")));
        for path in
            ["app/src/.lib.rs.swp", "style/10-base.css~", "app/.git/index", "app"]
        {
            assert!(!is_source(&root().join(path)), "{path}");
        }
    }
}
