//! The settings of the service, from the command line and the environment.

mod network;
mod range;

use std::{net::SocketAddr, num::NonZero, sync::Arc, thread::available_parallelism};

use clap::Parser;
use http_status::{Limits, Millis};
use ipnet::IpNet;

use self::network::network;
use self::range::{
    GIB, KIB, LONGEST, MIB, MOST, MOST_JOBS, MOST_REQUESTS, SHORTEST, number, time,
};
use crate::authority::is_host;

/// An HTTP status simulator: ask for a code and really get it, with a page to
/// explore them all.
#[derive(Debug, Clone, Parser)]
#[command(name = "statuslab", version)]
pub struct Settings {
    /// Address and port to listen on; port 0 takes a free one
    #[arg(
        long,
        env = "STATUSLAB_LISTEN",
        default_value = "127.0.0.1:3000",
        value_name = "ADDR:PORT"
    )]
    pub listen: SocketAddr,

    /// Scheme and host under which clients reach the service, as in
    /// <https://status.example>: for links, and for previews in chats
    #[arg(
        long,
        env = "STATUSLAB_PUBLIC_URL",
        value_parser = origin,
        value_name = "URL"
    )]
    pub public_url: Option<Arc<str>>,

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

    /// Most costly jobs at a time, each on a thread: inspecting a text, drawing a
    /// picture, making a page of many options or results, compressing what is large;
    /// one for each core where this is not set
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

    /// Most keys that are counted at a time; past that, the one asked least
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
    /// answer 429 ourselves. Where this is not set: 100, and no limit for clients of this
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
}

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

/// How many threads run at the same time on this machine.
fn cores() -> usize {
    available_parallelism().map_or(1, NonZero::get).min(MOST_JOBS)
}

/// A host, perhaps a port (RFC 9110 section 7.2).
fn host(text: &str) -> Result<String, String> {
    if text.is_empty() || !is_host(text) {
        return Err("write a host, as in status.example or [::1]:3000".to_owned());
    }
    Ok(text.to_owned())
}

/// `http://` or `https://`, a host, perhaps a port (RFC 9110 section 4.2).
fn origin(text: &str) -> Result<Arc<str>, String> {
    let text = text.trim_end_matches('/');
    let authority =
        text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match authority {
        Some(authority) if !authority.is_empty() && is_host(authority) => {
            Ok(text.into())
        }
        _ => Err("write an origin, as in https://status.example".to_owned()),
    }
}

#[cfg(test)]
mod tests;
