//! The dearest request of each route: `cargo bench -p server --bench dearest`.
//!
//! Each is asked for some times in this process, without a socket. What counts is the time
//! that it keeps a task that answers from answering others: jobs run apart. The budget is
//! 10 ms for each; going past it fails the run.

#![expect(clippy::print_stdout, reason = "figures are what a benchmark is for")]
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a benchmark may stop where it stands"
)]

use std::{
    future::poll_fn,
    pin::pin,
    time::{Duration, Instant},
};

use axum::{body::Body, http::Request};
use clap::Parser as _;
use http_body_util::BodyExt as _;
use statuslab::{Settings, net::connection::Connection, router::Routes};

const BUDGET: Duration = Duration::from_millis(10);
const ROUNDS: usize = 11;

/// The longest target that is read, but for what the path takes.
const LONG: usize = 7800;

fn main() {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let settings = Settings::parse_from(["statuslab"]);
    let routes = Routes::new(&settings);
    println!("| request | answered with | on the tasks that answer | in all |");
    println!("| --- | --: | --: | --: |");
    let mut slowest = Duration::ZERO;
    for (method, target, content) in requests(&settings) {
        let (status, busy, whole) = runtime.block_on(async {
            let mut all = Vec::new();
            for _ in 0..=ROUNDS {
                all.push(answer(&routes, &settings, method, &target, &content).await);
            }
            // The first warms up.
            all.remove(0);
            all.sort_by_key(|(_, busy, _)| *busy);
            all[all.len() / 2]
        });
        let shown: String = target.chars().take(40).collect();
        let rest = if shown.len() < target.len() { "…" } else { "" };
        let (busy_ms, whole) = (busy.as_secs_f64() * 1e3, whole.as_secs_f64() * 1e3);
        println!(
            "| `{method} {shown}{rest}` {} | {status} | {busy_ms:.2} ms | {whole:.1} ms |",
            told(target.len(), content.len()),
        );
        slowest = slowest.max(busy);
    }
    assert!(slowest <= BUDGET, "a request keeps a task busy for more than {BUDGET:?}");
}

fn told(target: usize, content: usize) -> String {
    match content {
        0 => format!("({target} bytes of target)"),
        content => format!("({content} bytes of content)"),
    }
}

/// For each route what costs most of it: the longest target, the most options, as much
/// content as is taken.
fn requests(settings: &Settings) -> Vec<(&'static str, String, Vec<u8>)> {
    let fields = (0..settings.max_fields).map(|n| format!("&header=x-{n}:+a"));
    let fields: String = fields.collect();
    let body = "%22%3Cb%3E".repeat(LONG / 10);
    let steps = "200,".repeat(LONG / 4);
    let query = "proxy+timeout+".repeat(LONG / 14);
    let header_section = "X-A: 1, \"b\"; c=d\r\n".repeat(60_000);
    let message = format!("HTTP/1.1 200 OK\r\n{header_section}\r\n").into_bytes();
    let mut message = message[..1024 * 1024].to_vec();
    message.extend(b"\r\n\r\n");
    message.truncate(1024 * 1024);
    let form = [b"text=".as_slice(), &message[..900_000]].concat();
    let most = settings.max_content;
    let json = format!("[{}1]", "1,".repeat(500_000)).into_bytes();
    let get = |target: String| ("GET", target, Vec::new());
    vec![
        get("/api/status/502".to_owned()),
        get(format!("/api/status/502?seed=1{fields}")),
        get(format!("/api/status/200?body={body}")),
        get(format!("/api/status/200?size={most}")),
        get(format!("/api/status/{steps}200")),
        ("POST", "/api/status/200".to_owned(), json),
        get(format!("/api/wire/200?body={body}")),
        get("/api/codes".to_owned()),
        get("/api/codes/502".to_owned()),
        get("/api/fields".to_owned()),
        ("POST", "/api/inspect".to_owned(), message),
        ("POST", "/inspect".to_owned(), form),
        get("/".to_owned()),
        get(format!("/codes/502?seed=1{fields}")),
        get(format!("/codes/502?body={body}")),
        get(format!("/search?q={query}")),
        get(format!("/search.json?q={query}")),
        get("/compare/301-vs-308".to_owned()),
        get("/docs".to_owned()),
        get("/rules".to_owned()),
        get("/fields".to_owned()),
        get("/cards/502.png".to_owned()),
        get("/sitemap.xml".to_owned()),
        get("/sw.js".to_owned()),
    ]
}

/// The status of the answer, how long it kept this task busy, and how long it took.
async fn answer(
    routes: &Routes,
    settings: &Settings,
    method: &str,
    target: &str,
    content: &[u8],
) -> (u16, Duration, Duration) {
    let connection = Connection::without_peer(settings);
    let request = Request::builder()
        .method(method)
        .uri(target)
        .header("Host", "127.0.0.1:3000")
        .header("Accept-Encoding", "br")
        .header("Content-Type", content_type(target))
        .body(Body::from(content.to_vec()))
        .unwrap();
    let begun = Instant::now();
    let mut busy = Duration::ZERO;
    let mut answered = pin!(async {
        let response = routes.respond(connection, request).await;
        let status = response.status().as_u16();
        response.into_body().collect().await.unwrap();
        status
    });
    let status = poll_fn(|context| {
        let begun = Instant::now();
        let polled = answered.as_mut().poll(context);
        busy += begun.elapsed();
        polled
    })
    .await;
    (status, busy, begun.elapsed())
}

fn content_type(target: &str) -> &'static str {
    match target {
        "/inspect" => "application/x-www-form-urlencoded",
        "/api/inspect" => "text/plain",
        _ => "application/json",
    }
}
