//! The service from outside: raw sockets for what client libraries hide.

mod codes;
mod connections;
mod cors;
mod every_code;
mod http2;
mod interim;
mod options;
mod pages;
mod refusals;
mod service;
mod websocket;
