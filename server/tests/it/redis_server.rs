//! A real server of Redis or Valkey on a free port, with a folder of its own.

use std::{
    env, fs,
    net::{TcpListener, TcpStream},
    os::unix::process::CommandExt as _,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// It says which rights a user needs.
pub(crate) const OPERATING: &str = include_str!("../../../docs/OPERATING.md");

/// A certificate for 127.0.0.1, its key, and who signed it: of no use but here.
const TLS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/redis_tls");

/// Runs, unless it is killed, until this is dropped.
pub(crate) struct RedisServer {
    port: u16,
    has_tls: bool,
    folder: PathBuf,
    child: Option<Child>,
}

impl RedisServer {
    /// Starts one that writes every change to its disk before it answers.
    pub(crate) fn start(name: &str) -> Self {
        Self::start_in(name, &configuration(), false)
    }

    /// The same, with a configuration of its own.
    pub(crate) fn start_as(name: &str, configuration: &str) -> Self {
        Self::start_in(name, configuration, false)
    }

    /// The same, and it takes nothing but TLS.
    pub(crate) fn start_with_tls(name: &str) -> Self {
        Self::start_in(name, &configuration(), true)
    }

    fn start_in(name: &str, configuration: &str, has_tls: bool) -> Self {
        let folder = env::temp_dir()
            .join(format!("statuslab-redis-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("redis.conf"), configuration).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        drop(listener);
        let mut server = Self { port, has_tls, folder, child: None };
        server.start_again();
        server
    }

    /// What the setting `--keys` is.
    pub(crate) fn url(&self) -> String {
        let scheme = if self.has_tls { "rediss" } else { "redis" };
        format!("{scheme}://statuslab:s3cret@{}/2", self.host())
    }

    /// Host and port.
    pub(crate) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Who signed its certificate.
    pub(crate) fn authority() -> String {
        format!("{TLS}/ca.pem")
    }

    pub(crate) fn start_again(&mut self) {
        let (program, name) = program();
        let mut command = Command::new(program);
        command.arg0(name).arg(self.folder.join("redis.conf")).args([
            if self.has_tls { "--tls-port" } else { "--port" },
            &self.port.to_string(),
            "--bind",
            "127.0.0.1",
            "--dir",
            self.folder.to_str().unwrap(),
            "--save",
            "",
            "--appendonly",
            "yes",
            "--appendfsync",
            "always",
        ]);
        if self.has_tls {
            let file = |name: &str| format!("{TLS}/{name}.pem");
            command.args(["--port", "0", "--tls-auth-clients", "no"]);
            command.args(["--tls-cert-file", &file("certificate")]);
            command.args(["--tls-key-file", &file("key")]);
            command.args(["--tls-ca-cert-file", &file("ca")]);
        }
        self.child = Some(command.stdout(Stdio::null()).spawn().unwrap());
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(10), "it does not start");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Ends it at once, as a machine does that fails.
    pub(crate) fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    /// Has it answer nothing, and then again.
    pub(crate) fn signal(&self, name: &str) {
        let child = self.child.as_ref().unwrap();
        let id = child.id().to_string();
        assert!(Command::new("kill").args([name, &id]).status().unwrap().success());
    }
}

impl Drop for RedisServer {
    fn drop(&mut self) {
        self.kill();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// One user with the rights that are enough. The user `default` keeps its rights: Redis 7.0
/// reads its own file as that one.
fn configuration() -> String {
    format!("requirepass other\nuser {}\n", rights(OPERATING, "ACL SETUSER "))
}

/// What a user may do, behind a word in a text.
pub(crate) fn rights<'a>(text: &'a str, behind: &str) -> &'a str {
    let (_, rights) = text.split_once(behind).unwrap();
    rights.lines().next().unwrap()
}

/// The program, and the name by which it knows what to be. Debian's package redis-tools has
/// it under the name of another, and without a service that begins by itself.
fn program() -> (PathBuf, &'static str) {
    let path = env::var_os("PATH").unwrap_or_default();
    for (file, name) in [
        ("redis-server", "redis-server"),
        ("valkey-server", "valkey-server"),
        ("redis-check-rdb", "redis-server"),
    ] {
        let found = env::split_paths(&path).map(|folder| folder.join(file));
        if let Some(program) =
            found.into_iter().find(|program: &PathBuf| program.is_file())
        {
            return (program, name);
        }
    }
    panic!(
        "this test needs Redis or Valkey: `cargo xtask test --only redis` installs it where \
         there is apt, as `apt-get install redis-tools` does"
    )
}
