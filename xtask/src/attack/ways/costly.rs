//! Work that takes long on the processor, asked for again as soon as it is done.

use super::{INSPECT, TEXT};
use crate::attack::way::{Reads, Script, Way};

/// Connections that ask, each for one thing at a time.
const AT_ONCE: usize = 8;

pub(super) fn ways() -> Vec<Way> {
    let fields = "A: b\r\n".repeat((TEXT - 64) / 6);
    let options: String =
        (0..32).map(|number| format!("&header=X-Field-{number}:+{:0200}", 0)).collect();
    let words: String = (0..100).map(|number| format!("{number}+")).collect();
    vec![
        costly(
            "POST /api/inspect, many fields",
            post(INSPECT, "HTTP/1.1 200 OK\r\n", &fields),
        ),
        costly("POST /api/inspect, many responses", post(INSPECT, "", &responses())),
        costly("POST /inspect", post("/inspect", "text=", &fields)),
        costly(
            "a page of many options",
            get(&format!("/codes/502?omit=Date{options}")),
        ),
        costly("a page", get("/codes/502")),
        costly("/search", get(&format!("/search?q={words}"))),
        costly("a picture", get("/cards/502.png")),
        costly("a large transcript", get("/api/wire/200?size=1048576")),
    ]
}

/// The service ends the connection with its answer, and another asks.
fn costly(name: &str, request: String) -> Way {
    let script = Script::send(request).reads(Reads::Everything);
    Way::new(format!("costly: {name}"), AT_ONCE, script)
}

fn post(target: &str, start: &str, content: &str) -> String {
    format!(
        "POST {target} HTTP/1.1\r\nHost: lab.example\r\nConnection: close\r\n\
         Content-Length: {}\r\n\r\n{start}{content}",
        start.len() + content.len(),
    )
}

fn get(target: &str) -> String {
    format!(
        "GET {target} HTTP/1.1\r\nHost: lab.example\r\nConnection: close\r\n\
         Accept-Encoding: br\r\n\r\n"
    )
}

/// As many responses as are read, with many fields each.
fn responses() -> String {
    let fields: String = (0..90).map(|number| format!("A{number}: b\r\n")).collect();
    let mut all = format!("HTTP/1.1 200 OK\r\n{fields}\r\n").repeat(1000);
    all.truncate(TEXT);
    all
}
