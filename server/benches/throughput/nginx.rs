//! nginx with `return`, where it is installed.

use std::{
    env, fs,
    net::{TcpListener, TcpStream},
    process::{Command, Stdio},
    thread::sleep,
    time::Duration,
};

use crate::{process::Process, server::Server};

/// How often one looks whether it answers, and how many times.
const OFTEN: Duration = Duration::from_millis(20);
const TIMES: usize = 100;

/// It sends this response, and `Server` and `Connection` of its own besides. None where
/// there is no nginx.
pub(crate) fn start(told: &str, target: &str) -> Option<Server> {
    let version = Command::new("nginx").arg("-v").stderr(Stdio::null()).status();
    version.ok().filter(std::process::ExitStatus::success)?;
    let folder =
        env::temp_dir().join(format!("statuslab-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let file = folder.join("nginx.conf");
    fs::write(&file, configuration(told, &free.to_string())).unwrap();
    let mut command = Command::new("nginx");
    command.arg("-e").arg(folder.join("error.log")).arg("-p").arg(&folder);
    command.arg("-c").arg(&file).args(["-g", "daemon off;"]);
    let child = command.stdout(Stdio::null()).spawn().unwrap();
    let process = Process { child, address: free };
    for _ in 0..TIMES {
        if TcpStream::connect(free).is_ok() {
            return Some(Server::of("nginx", process, target));
        }
        sleep(OFTEN);
    }
    panic!("nginx does not answer; its configuration is {}", file.display());
}

fn configuration(told: &str, address: &str) -> String {
    let (head, content) = told.split_once("\r\n\r\n").unwrap();
    let quote = |text: &str| text.replace('\\', "\\\\").replace('\'', "\\'");
    let status = head.split(' ').nth(1).unwrap();
    let own = ["date", "content-length", "content-type"];
    let fields = head.lines().skip(1).map(|line| line.split_once(": ").unwrap());
    let kept = fields.filter(|(name, _)| !own.contains(name));
    let fields: String = kept
        .map(|(name, value)| format!("add_header {name} '{}' always;\n", quote(value)))
        .collect();
    format!(
        "worker_processes auto;\npid nginx.pid;\nevents {{ worker_connections 4096; }}\n\
         http {{\naccess_log off;\nserver_tokens off;\nkeepalive_requests 100000000;\n\
         client_body_temp_path a;\nproxy_temp_path b;\nfastcgi_temp_path c;\n\
         uwsgi_temp_path d;\nscgi_temp_path e;\n\
         server {{\nlisten {address} backlog=1024;\ndefault_type application/json;\n\
         location / {{\n{fields}return {status} '{}';\n}}\n}}\n}}\n",
        quote(content)
    )
}
