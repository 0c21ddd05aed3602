//! How long each page takes: `cargo bench -p server --bench pages`.
//!
//! Every page is asked for many times in this process, without a socket, and its
//! median is taken. The budget is 2 ms for each; going past it fails the run.

#![expect(clippy::print_stdout, reason = "figures are what a benchmark is for")]
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a benchmark may stop where it stands"
)]

use std::time::{Duration, Instant};

use axum::{body::Body, http::Request};
use clap::Parser as _;
use http_body_util::BodyExt as _;
use http_status::catalog;
use inspect::RULES;
use statuslab::{Settings, net::connection::Connection, router::Routes};

const BUDGET: Duration = Duration::from_millis(2);
const ROUNDS: usize = 41;

fn main() {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let settings = Settings::parse_from(["statuslab"]);
    let routes = Routes::new(&settings);
    let connection = Connection::without_peer(&settings);
    let codes = catalog::entries().map(|entry| format!("/codes/{}", entry.code));
    let pairs = app::content::pairs().map(|(a, b)| format!("/compare/{a}-vs-{b}"));
    let rules = RULES.iter().map(|rule| format!("/rules/{}", rule.id));
    let fields = app::content::fields().map(app::content::FieldText::path);
    let others = [
        "/",
        "/which-code",
        "/rules",
        "/fields",
        "/search?q=upstream+timed+out",
        "/search?q=the",
        "/nothing",
    ];
    let others = others.map(str::to_owned);
    let pages: Vec<_> =
        codes.chain(pairs).chain(rules).chain(fields).chain(others).collect();

    let mut is_slow = false;
    for (words, coding) in [("rendered", "identity"), ("rendered and compressed", "br")]
    {
        let mut times: Vec<_> = pages
            .iter()
            .map(|page| {
                (runtime.block_on(median(&routes, &connection, page, coding)), page)
            })
            .collect();
        times.sort();
        let (middle, _) = times[times.len() / 2];
        let (slowest, page) = times[times.len() - 1];
        println!(
            "{} pages {words}: median {middle:.0?}, slowest {slowest:.0?} ({page})",
            times.len(),
        );
        is_slow |= coding == "identity" && slowest > BUDGET;
    }
    assert!(!is_slow, "a page takes more than {BUDGET:?}");
}

/// The median over many requests for a page, after one that warms up.
async fn median(
    routes: &Routes,
    connection: &Connection,
    page: &str,
    coding: &str,
) -> Duration {
    let mut times = Vec::new();
    for _ in 0..=ROUNDS {
        let request = Request::get(page)
            .header("Host", "127.0.0.1:3000")
            .header("Accept-Encoding", coding)
            .body(Body::empty())
            .unwrap();
        let start = Instant::now();
        let response = routes.respond(connection.clone(), request).await;
        let content = response.into_body().collect().await.unwrap().to_bytes();
        times.push(start.elapsed());
        assert!(content.len() > 1000, "{page}");
    }
    times.remove(0);
    times.sort();
    times[times.len() / 2]
}
