//! The service from outside: raw sockets for what client libraries hide.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "what fails in a test fails the test"
)]

mod base_path;
mod clients;
mod codes;
mod connections;
mod content_coding;
mod cors;
mod credentials;
mod deploy;
mod docs;
mod documents;
mod echo;
mod every_code;
mod fairness;
mod faults;
mod faults_http2;
mod fields;
mod frame_floods;
mod frames;
mod http2;
mod idle_connections;
mod in_process;
mod inspect;
mod inspect_page;
mod interim;
mod job_queue;
mod keys;
mod large_requests;
mod leaving;
mod listening;
mod mixture;
mod offline;
mod operators;
mod options;
mod own_responses;
mod pages;
mod planted;
mod process;
mod provoked;
mod redis;
mod redis_server;
mod refusals;
mod search;
mod security_txt;
mod service;
mod stalled;
mod start_and_stop;
mod targets;
mod terminal;
mod tls;
mod trusted_proxies;
mod unread;
mod websocket;
mod wire;
