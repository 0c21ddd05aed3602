//! How long the Inspector takes: budgets are 50 µs for a typical response and
//! 100 ms for a text as long as may be.
//!
//! The worst texts come in three sizes. Where time grows with the length and no
//! faster, the throughput of the three is the same.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use inspect::{inspect, paste};

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

/// The longest text, its half and its quarter.
const SIZES: [usize; 3] = [paste::LIMIT / 4, paste::LIMIT / 2, paste::LIMIT];

/// What a long text is made of: its start, and what is repeated to the end.
struct Worst {
    name: &'static str,
    start: &'static str,
    part: &'static str,
}

const fn worst(name: &'static str, start: &'static str, part: &'static str) -> Worst {
    Worst { name, start, part }
}

const HEAD: &str = "HTTP/1.1 200 OK\n";

const ENTRY: &str = r#"{"request":{"method":"GET","url":"https://example.com/","httpVersion":"h2",
    "headers":[{"name":"accept","value":"*/*"}]},"response":{"status":200,"statusText":"",
    "httpVersion":"h2","headers":[{"name":"content-type","value":"text/plain"},
    {"name":"cache-control","value":"no-store"}],"content":{"size":2,"text":"ok"}}},
"#;

const WORST: &[Worst] = &[
    worst("field lines", HEAD, "X-Field: some value\n"),
    worst("short field lines", HEAD, "a:\n"),
    worst("lines without a colon", HEAD, "x\n"),
    worst("folded lines", HEAD, " x\n"),
    worst("empty lines", HEAD, "\n"),
    worst("status lines", "", "HTTP/1.1 200 OK\n\n"),
    worst("one line", "HTTP/1.1 200 OK\nA: ", "x"),
    worst("one line of stars", HEAD, "* "),
    worst("JSON that is no HAR", "{", "["),
    worst("names of entries", "{", "\"entries\":["),
    worst("HAR", "{\"log\":{\"entries\":[", ENTRY),
    worst(
        "JSON content",
        "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{",
        "\"a\":1,",
    ),
    worst("lines of curl -v", "", "< HTTP/1.1 200 OK\n< A: b\n<\n* x\n"),
    worst("names and values", "", "cache-control\nno-store\n"),
    worst("directives", "HTTP/1.1 200 OK\nCache-Control: ", "max-age=1, "),
    worst("names in Vary", "HTTP/1.1 200 OK\nVary: ", "a, "),
    worst("links", "HTTP/1.1 200 OK\nLink: ", "</a>; rel=preload, "),
    worst("challenges", "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: ", "Basic a=b, "),
    worst(
        "policies",
        "HTTP/1.1 200 OK\nContent-Security-Policy: ",
        "script-src 'self' a; ",
    ),
    worst("permissions", "HTTP/1.1 200 OK\nPermissions-Policy: ", "camera=(), "),
    worst("quotation marks", "HTTP/1.1 200 OK\nETag: ", "\""),
    worst(
        "cookies",
        HEAD,
        "Set-Cookie: a=b; Path=/; Secure; SameSite=Lax; Expires=0\n",
    ),
    worst("JSON in a field", "HTTP/1.1 200 OK\nNEL: ", "{\"report_to\""),
    worst("responses of a length", "", "HTTP/1.1 200 OK\nContent-Length: 500000\n\n"),
    worst("prompts", "HTTP/1.1 200 OK\nContent-Length: 500000\n\n", "a@b:~$ curl a\n"),
    worst("JSON on lines", "HTTP/1.1 200 OK\nContent-Length: 5\n\n[1", "\n,1"),
    worst("fields of a dump", "Headers {\n", "etag: 'a',\n"),
    worst("values of a dump", "Headers { 'a': [", "'',"),
    worst(
        "states",
        "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{",
        "\"status\":\"error\",",
    ),
    worst("entity tags", "> GET / HTTP/1.1\n> If-None-Match: ", "\"\","),
    worst("lists of PowerShell", "", "StatusCode : 200\n"),
    worst("lines of a log", "1 HTTP/1.1 200 OK\n", "1 a: b\n"),
    worst("hops", "HTTP/1.1 200 OK\nVia: ", "1.1 a (b), "),
];

fn text(worst: &Worst, size: usize) -> String {
    let count = (size - worst.start.len()) / worst.part.len();
    format!("{}{}", worst.start, worst.part.repeat(count))
}

fn run(text: &str) -> usize {
    let read = paste::read(black_box(text));
    read.exchanges.iter().map(|exchange| inspect(exchange).findings.len()).sum()
}

fn benches(criterion: &mut Criterion) {
    criterion.bench_function("typical", |bencher| bencher.iter(|| run(TYPICAL)));
    for worst in WORST {
        let mut group = criterion.benchmark_group(worst.name);
        for size in SIZES {
            let text = text(worst, size);
            group.throughput(Throughput::Bytes(text.len() as u64));
            let id = BenchmarkId::from_parameter(format!("{} KiB", size / 1024));
            group.bench_function(id, |bencher| bencher.iter(|| run(&text)));
        }
        group.finish();
    }
}

criterion_group! {
    name = inspector;
    config = Criterion::default().sample_size(10);
    targets = benches
}
criterion_main!(inspector);
