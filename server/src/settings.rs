//! The settings of the service: the one table of them. `cli/config` reads it, with their
//! names, for each source that a value can come from.

pub(crate) mod key_store;
pub(crate) mod listen_address;
mod network;
mod range;
mod values;

use std::{path::PathBuf, sync::Arc};

use clap::{ArgAction, Parser};
use http_status::{Limits, Millis};
use ipnet::IpNet;

use self::{
    key_store::{KeyStoreAddress, key_store},
    listen_address::ListenAddress,
    network::network,
    range::{
        GIB, KIB, LONGEST, MIB, MOST, MOST_JOBS, MOST_REQUESTS, SHORTEST, number, time,
    },
    values::{contact, cores, file, host, origin, socket_mode, truth},
};
use crate::{
    base_path::BasePath,
    observe::log::{LogFormat, LoggedRequests},
};

/// An HTTP status simulator: ask for a code and really get it, with a page to
/// explore them all.
// A setting is a field that takes a value, with a long name, a variable and a parser. All
// else (the file, --print-config, the errors) follows from this.
#[derive(Debug, Clone, Parser)]
#[command(name = "statuslab", version)]
pub struct Settings {
    /// Where to listen, once or more: ADDR:PORT, where port 0 takes a free one; :PORT for
    /// every interface, IPv4 and IPv6; NAME:PORT for every address of a name, as in
    /// localhost:3000; unix:PATH for a socket in the file system; systemd for the sockets
    /// that a service manager hands over.
    /// Where this is not set and the variable PORT is, as platforms set it: that port of
    /// the host in the variable HOST, or of every interface
    #[arg(
        long,
        env = "STATUSLAB_LISTEN",
        default_value = "127.0.0.1:3000",
        value_delimiter = ',',
        value_parser = str::parse::<ListenAddress>,
        value_name = "ADDRESS"
    )]
    pub listen: Vec<ListenAddress>,

    /// Permissions of a socket in the file system, in octal: who may write may connect
    #[arg(
        long,
        env = "STATUSLAB_SOCKET_MODE",
        default_value = "0660",
        value_parser = socket_mode,
        value_name = "MODE"
    )]
    pub socket_mode: u32,

    /// Scheme and host under which clients reach the service, as in
    /// <https://status.example>: for links, and for previews in chats
    #[arg(
        long,
        env = "STATUSLAB_PUBLIC_URL",
        value_parser = origin,
        value_name = "URL"
    )]
    pub public_url: Option<Arc<str>>,

    /// What stands before each path of the service, as in /statuslab, where it shares its
    /// host with others: a proxy before it passes the path on as it is
    #[arg(
        long,
        env = "STATUSLAB_BASE_PATH",
        value_parser = str::parse::<BasePath>,
        value_name = "PATH"
    )]
    pub base_path: Option<BasePath>,

    /// Certificate of the service, and then those that vouch for it, in a PEM file:
    /// --listen speaks TLS on its sockets of TCP
    #[arg(
        long,
        env = "STATUSLAB_TLS_CERT",
        value_parser = file,
        value_name = "FILE"
    )]
    pub tls_cert: Option<PathBuf>,

    /// Private key of the certificate, in a PEM file
    #[arg(
        long,
        env = "STATUSLAB_TLS_KEY",
        value_parser = file,
        value_name = "FILE"
    )]
    pub tls_key: Option<PathBuf>,

    /// Have a certificate made at start, for a try: clients will not trust it
    #[arg(
        long,
        env = "STATUSLAB_TLS_SELF_SIGNED",
        action = ArgAction::Set,
        default_value = "false",
        default_missing_value = "true",
        num_args = 0..=1,
        require_equals = true,
        value_parser = truth,
        value_name = "BOOL"
    )]
    pub tls_self_signed: bool,

    /// Longest wait that an ask may want, for each of its options, and the silence
    /// of a stall, as in 30s
    #[arg(
        long,
        env = "STATUSLAB_MAX_DELAY",
        default_value = "30s",
        value_parser = time(Millis::ZERO..=LONGEST),
        value_name = "TIME"
    )]
    pub max_delay: Millis,

    /// Largest simulated content, and longest endless header section, in bytes
    #[arg(
        long,
        env = "STATUSLAB_MAX_CONTENT_BYTES",
        default_value_t = 1024 * 1024,
        value_parser = number(0..=GIB),
        value_name = "BYTES"
    )]
    pub max_content: u64,

    /// Most of a request's content that is read and discarded, in bytes
    #[arg(
        long,
        env = "STATUSLAB_MAX_REQUEST_CONTENT_BYTES",
        default_value_t = 1024 * 1024,
        value_parser = number(0..=1024 * GIB),
        value_name = "BYTES"
    )]
    pub max_request_content: u64,

    /// Most of a request's content that its diagnostic document shows, in bytes; it is
    /// in memory until that is sent
    #[arg(
        long,
        env = "STATUSLAB_MAX_ECHOED_CONTENT_BYTES",
        default_value_t = 64 * 1024,
        value_parser = number::<usize>(0..=MIB),
        value_name = "BYTES"
    )]
    pub max_echoed_content: usize,

    /// Longest time to send a request's content, as in 30s
    #[arg(
        long,
        env = "STATUSLAB_MAX_REQUEST_CONTENT_TIME",
        default_value = "30s",
        value_parser = time(SHORTEST..=LONGEST),
        value_name = "TIME"
    )]
    pub max_request_content_time: Millis,

    /// Most fields that one request may set by header=, and leave out by omit=
    #[arg(
        long,
        env = "STATUSLAB_MAX_FIELDS",
        default_value_t = 32,
        value_parser = number::<usize>(0..=1000),
        value_name = "COUNT"
    )]
    pub max_fields: usize,

    /// Largest section of fields that one request may set, in bytes
    #[arg(
        long,
        env = "STATUSLAB_MAX_FIELD_SECTION_BYTES",
        default_value_t = 8 * 1024,
        value_parser = number(0..=MIB),
        value_name = "BYTES"
    )]
    pub max_field_section: usize,

    // The HTTP library reads heads into a buffer of no less than 8 KiB.
    /// Largest request head: request line and field lines, in bytes
    #[arg(
        long,
        env = "STATUSLAB_MAX_HEAD_BYTES",
        default_value_t = 16 * 1024,
        value_parser = number(8 * KIB..=MIB),
        value_name = "BYTES"
    )]
    pub max_head: usize,

    /// Longest time to send a request head, as in 10s
    #[arg(
        long,
        env = "STATUSLAB_MAX_HEAD_TIME",
        default_value = "10s",
        value_parser = time(SHORTEST..=LONGEST),
        value_name = "TIME"
    )]
    pub max_head_time: Millis,

    /// Longest time a client may take nothing of what is sent, as in 30s
    #[arg(
        long,
        env = "STATUSLAB_MAX_STALL_TIME",
        default_value = "30s",
        value_parser = time(SHORTEST..=LONGEST),
        value_name = "TIME"
    )]
    pub max_stall_time: Millis,

    /// Most bytes in memory for clients that are slow to take a response or to send a
    /// request, besides 16 KiB for each connection; past that we answer 503 ourselves
    #[arg(
        long,
        env = "STATUSLAB_MAX_UNSENT_BYTES",
        default_value_t = 16 * 1024 * 1024,
        value_parser = number::<usize>(1..=MIB * MIB),
        value_name = "BYTES"
    )]
    pub max_unsent: usize,

    /// Most of these bytes for one connection, with those 16 KiB
    #[arg(
        long,
        env = "STATUSLAB_MAX_UNSENT_PER_CONNECTION_BYTES",
        default_value_t = 8 * 1024 * 1024,
        value_parser = number::<usize>(1..=MIB * MIB),
        value_name = "BYTES"
    )]
    pub max_unsent_per_connection: usize,

    /// Most connections at a time; further ones wait to be accepted. Each takes a
    /// descriptor, so the limit of open files may allow fewer, which is said at start
    #[arg(
        long,
        env = "STATUSLAB_MAX_CONNECTIONS",
        default_value_t = 10_000,
        value_parser = number(1..=MOST),
        value_name = "COUNT"
    )]
    pub max_connections: usize,

    /// Most delayed or stalled responses at a time; past that we answer 503 ourselves
    #[arg(
        long,
        env = "STATUSLAB_MAX_WAITING",
        default_value_t = 5_000,
        value_parser = number(0..=MOST),
        value_name = "COUNT"
    )]
    pub max_waiting: usize,

    /// Most costly jobs at a time, each on a thread: making a page, inspecting a text,
    /// drawing a picture, compressing what is large; one for each core where this is not
    /// set
    #[arg(
        long,
        env = "STATUSLAB_MAX_JOBS",
        default_value_t = cores(),
        value_parser = number::<usize>(1..=MOST_JOBS),
        value_name = "COUNT"
    )]
    pub max_jobs: usize,

    /// Most requests that wait for such a job; past that we answer 503 ourselves
    #[arg(
        long,
        env = "STATUSLAB_MAX_QUEUED_JOBS",
        default_value_t = 64,
        value_parser = number(0..=MOST),
        value_name = "COUNT"
    )]
    pub max_queued_jobs: usize,

    /// Longest wait for such a job to begin, as in 2s; past that we answer 503 ourselves
    #[arg(
        long,
        env = "STATUSLAB_MAX_QUEUE_TIME",
        default_value = "2s",
        value_parser = time(SHORTEST..=LONGEST),
        value_name = "TIME"
    )]
    pub max_queue_time: Millis,

    /// Where keys are counted: memory for the memory of this process; or, for replicas
    /// that count together, the URL of a server of Redis or Valkey, as in
    /// <redis://user:password@host:6379/0>, or rediss:// for TLS
    #[arg(
        long,
        env = "STATUSLAB_KEYS",
        hide_env_values = true,
        default_value = "memory",
        value_parser = key_store,
        value_name = "STORE"
    )]
    pub keys: KeyStoreAddress,

    /// Longest wait for such a server, as in 1s; past that we answer 503 ourselves
    #[arg(
        long,
        env = "STATUSLAB_KEY_STORE_TIME",
        default_value = "1s",
        value_parser = time(SHORTEST..=LONGEST),
        value_name = "TIME"
    )]
    pub key_store_time: Millis,

    /// Most keys that are counted in memory at a time; past that, the one asked least
    /// recently is forgotten
    #[arg(
        long,
        env = "STATUSLAB_MAX_KEYS",
        default_value_t = 10_000,
        value_parser = number(1..=MOST),
        value_name = "COUNT"
    )]
    pub max_keys: usize,

    /// How long a key is kept after its last request, as in 600s
    #[arg(
        long,
        env = "STATUSLAB_KEY_TIME",
        default_value = "600s",
        value_parser = time(Millis::ZERO..=LONGEST),
        value_name = "TIME"
    )]
    pub key_time: Millis,

    /// Longest wait for responses under way when SIGTERM or SIGINT stops the service;
    /// a second signal ends it at once
    #[arg(
        long,
        env = "STATUSLAB_SHUTDOWN_TIME",
        default_value = "10s",
        value_parser = time(Millis::ZERO..=LONGEST),
        value_name = "TIME"
    )]
    pub shutdown_time: Millis,

    /// Hosts (host or host:port) that Location may name besides this origin
    #[arg(
        long = "redirect-host",
        env = "STATUSLAB_REDIRECT_HOSTS",
        value_delimiter = ',',
        value_parser = host,
        value_name = "HOST"
    )]
    pub redirect_hosts: Vec<String>,

    /// Whom to tell of a weakness, as in <mailto:security@status.example> or
    /// <https://status.example/report>: for /.well-known/security.txt
    #[arg(
        long,
        env = "STATUSLAB_SECURITY_CONTACT",
        value_parser = contact,
        value_name = "URI"
    )]
    pub security_contact: Option<Arc<str>>,

    /// Proxies whose word on the client and its origin counts (`Forwarded`, or
    /// `X-Forwarded-For`, `-Proto` and `-Host`): addresses or networks, as in 10.0.0.0/8
    #[arg(
        long = "trusted-proxy",
        env = "STATUSLAB_TRUSTED_PROXIES",
        value_delimiter = ',',
        value_parser = network,
        value_name = "CIDR"
    )]
    pub trusted_proxies: Vec<IpNet>,

    /// Longest time without a request on a connection, as in 60s; what keeps a connection
    /// alive is no request
    #[arg(
        long,
        env = "STATUSLAB_MAX_IDLE_TIME",
        default_value = "60s",
        value_parser = time(SHORTEST..=LONGEST),
        value_name = "TIME"
    )]
    pub max_idle_time: Millis,

    /// Longest time that a connection gets new requests, as in 3600s; what is under way
    /// then is finished
    #[arg(
        long,
        env = "STATUSLAB_MAX_CONNECTION_TIME",
        default_value = "3600s",
        value_parser = time(SHORTEST..=LONGEST),
        value_name = "TIME"
    )]
    pub max_connection_time: Millis,

    /// Most connections of one client: an address, or a /64 of IPv6. Trusted proxies have
    /// no such limit. Where this is not set: a tenth of all, but 16, and no limit for
    /// clients of this machine
    #[arg(
        long,
        env = "STATUSLAB_MAX_CONNECTIONS_PER_CLIENT",
        value_parser = number::<usize>(1..=MOST),
        value_name = "COUNT"
    )]
    pub max_connections_per_client: Option<usize>,

    /// Most delayed or stalled responses of one client; past that we answer 429 ourselves.
    /// Where this is not set: as for connections
    #[arg(
        long,
        env = "STATUSLAB_MAX_WAITING_PER_CLIENT",
        value_parser = number::<usize>(0..=MOST),
        value_name = "COUNT"
    )]
    pub max_waiting_per_client: Option<usize>,

    /// Most costly jobs of one client at a time, and half of those that wait; others of
    /// its own wait for them. Where this is not set: half of all, and no limit for clients
    /// of this machine
    #[arg(
        long,
        env = "STATUSLAB_MAX_JOBS_PER_CLIENT",
        value_parser = number::<usize>(1..=MOST_JOBS),
        value_name = "COUNT"
    )]
    pub max_jobs_per_client: Option<usize>,

    /// Most keys of one client; past that, its own asked least recently is forgotten.
    /// Where this is not set: as for connections
    #[arg(
        long,
        env = "STATUSLAB_MAX_KEYS_PER_CLIENT",
        value_parser = number::<usize>(1..=MOST),
        value_name = "COUNT"
    )]
    pub max_keys_per_client: Option<usize>,

    /// Most requests of one client in a second on average, 0 for any number; past that we
    /// answer 429 ourselves. As many connections begin in a second. Where this is not set: 100, and no limit for clients of this
    /// machine
    #[arg(
        long,
        env = "STATUSLAB_MAX_REQUESTS_PER_SECOND",
        value_parser = number::<u32>(0..=MOST_REQUESTS),
        value_name = "COUNT"
    )]
    pub max_requests_per_second: Option<u32>,

    /// Most of these at once, after a rest; twice as many as in a second where this is not
    /// set
    #[arg(
        long,
        env = "STATUSLAB_MAX_REQUEST_BURST",
        value_parser = number::<u32>(1..=MOST_REQUESTS),
        value_name = "COUNT"
    )]
    pub max_request_burst: Option<u32>,

    /// Most frames of HTTP/2 in a second, on one connection, that are no request, no content
    /// and no word on what it takes; past that it is read more slowly
    #[arg(
        long,
        env = "STATUSLAB_MAX_FRAMES_PER_SECOND",
        default_value_t = 200,
        value_parser = number::<u32>(1..=MOST_REQUESTS),
        value_name = "COUNT"
    )]
    pub max_frames_per_second: u32,

    /// A listener of its own, written as in --listen, for /metrics, /healthz, /readyz and
    /// /version; /metrics is then nowhere else
    #[arg(
        long,
        env = "STATUSLAB_ADMIN_LISTEN",
        value_parser = str::parse::<ListenAddress>,
        value_name = "ADDRESS"
    )]
    pub admin_listen: Option<ListenAddress>,

    /// How the log is written, on standard error
    #[arg(long, env = "STATUSLAB_LOG", default_value = "text", value_name = "FORMAT")]
    pub log: LogFormat,

    /// What is logged of each request. Contents and fields never are
    #[arg(
        long,
        env = "STATUSLAB_LOG_REQUESTS",
        default_value = "none",
        value_name = "WHAT"
    )]
    pub log_requests: LoggedRequests,

    /// Most lines about requests in a second; the others are counted
    #[arg(
        long,
        env = "STATUSLAB_MAX_LOG_LINES",
        default_value_t = 100,
        value_parser = number::<u32>(1..=1_000_000),
        value_name = "COUNT"
    )]
    pub max_log_lines: u32,
}

/// Settings that count for connections to come when they are read again; the others are
/// read at start only.
pub(crate) const RELOADED: [&str; 17] = [
    "public-url",
    "tls-cert",
    "tls-key",
    "tls-self-signed",
    "max-delay",
    "max-content",
    "max-request-content",
    "max-echoed-content",
    "max-request-content-time",
    "max-fields",
    "max-field-section",
    "max-head",
    "max-head-time",
    "max-stall-time",
    "max-frames-per-second",
    "redirect-host",
    "security-contact",
];

/// Settings whose value may have a password, which is not shown.
pub(crate) const WITH_PASSWORD: [&str; 1] = ["keys"];

impl Settings {
    /// The limits that a plan keeps to.
    pub(crate) fn limits(&self) -> Limits {
        Limits {
            delay: self.max_delay,
            content: self.max_content,
            fields: self.max_fields,
            field_section: self.max_field_section,
            redirect_hosts: self.redirect_hosts.clone(),
            ..Limits::default()
        }
    }
}

#[cfg(test)]
mod tests;
