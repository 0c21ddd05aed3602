//! How long the Inspector takes: budgets are 50 µs for a typical response and
//! 100 ms for a text as long as may be.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use http_status::inspect::{inspect, paste};

const TYPICAL: &str = "HTTP/1.1 200 OK\r
Server: nginx/1.22.1\r
Date: Sun, 22 Nov 2026 12:00:00 GMT\r
Content-Type: text/html; charset=utf-8\r
Content-Length: 13\r
Connection: keep-alive\r
Vary: Accept-Encoding\r
Last-Modified: Sat, 21 Nov 2026 12:00:00 GMT\r
ETag: \"5f3b-a1\"\r
Cache-Control: public, max-age=3600, stale-while-revalidate=60\r
Strict-Transport-Security: max-age=31536000; includeSubDomains\r
X-Content-Type-Options: nosniff\r
Referrer-Policy: strict-origin-when-cross-origin\r
Content-Security-Policy: default-src 'self'; img-src *; object-src 'none'\r
Set-Cookie: id=a3fWa; Path=/; Secure; HttpOnly; SameSite=Lax\r
Accept-Ranges: bytes\r
\r
<h1>hi</h1>\r
";

/// A head, then lines up to the limit.
fn filled(line: &str) -> String {
    let head = "HTTP/1.1 200 OK\n";
    let count = (paste::LIMIT - head.len()) / line.len();
    format!("{head}{}", line.repeat(count))
}

fn har() -> String {
    let entry = r#"{"request":{"method":"GET","url":"https://example.com/","httpVersion":"h2",
        "headers":[{"name":"accept","value":"*/*"}]},"response":{"status":200,"statusText":"",
        "httpVersion":"h2","headers":[{"name":"content-type","value":"text/plain"},
        {"name":"cache-control","value":"no-store"}],"content":{"size":2,"text":"ok"}}}"#;
    let count = paste::LIMIT / (entry.len() + 2);
    format!("{{\"log\":{{\"entries\":[{}", vec![entry; count].join(",\n"))
}

fn run(text: &str) -> usize {
    let read = paste::read(black_box(text));
    read.exchanges.iter().map(|exchange| inspect(exchange).findings.len()).sum()
}

fn benches(criterion: &mut Criterion) {
    let texts = [
        ("typical", TYPICAL.to_owned()),
        ("1 MiB of field lines", filled("X-Field: some value\n")),
        ("1 MiB of short field lines", filled("a:\n")),
        ("1 MiB of lines without a colon", filled("x\n")),
        ("1 MiB of folded lines", filled(" x\n")),
        ("1 MiB of empty lines", filled("\n")),
        ("1 MiB of status lines", filled("HTTP/1.1 200 OK\n\n")),
        ("1 MiB of one line", filled(&format!("A: {}", "x".repeat(paste::LIMIT - 19)))),
        ("1 MiB of one line of stars", filled(&"* ".repeat(paste::LIMIT / 2 - 8))),
        ("1 MiB of JSON that is no HAR", format!("{{{}", "[".repeat(paste::LIMIT - 1))),
        ("1 MiB of names of entries", format!("{{{}", "\"entries\":[".repeat(80_000))),
        ("1 MiB of HAR", har()),
    ];
    for (name, text) in texts {
        criterion.bench_function(name, |bencher| bencher.iter(|| run(&text)));
    }
}

criterion_group! {
    name = inspector;
    config = Criterion::default().sample_size(10);
    targets = benches
}
criterion_main!(inspector);
