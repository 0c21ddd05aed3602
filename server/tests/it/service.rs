//! A service on a free port, and a client that hides nothing.

use std::{
    fmt::Write as _,
    io::{ErrorKind, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use statuslab::Server;

/// A running service; it stops when this is dropped.
pub(crate) struct Service {
    pub(crate) address: SocketAddr,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Service {
    pub(crate) fn start() -> Self {
        Self::with(&[])
    }

    /// With these arguments besides the address.
    pub(crate) fn with(arguments: &[&str]) -> Self {
        let arguments: Vec<_> = arguments.iter().map(ToString::to_string).collect();
        let (tell, told) = std::sync::mpsc::channel();
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Runtime::new().unwrap();
            runtime.block_on(async {
                let server = Server::with_flags(arguments).await.unwrap();
                tell.send(server.address()).unwrap();
                let _ = stopped.await;
                server.stop().await;
            });
        });
        let address = told.recv().unwrap();
        Self { address, stop: Some(stop), thread: Some(thread) }
    }

    pub(crate) fn connect(&self) -> Client {
        Client::connect(self.address)
    }

    /// One request on a connection of its own.
    pub(crate) fn get(&self, target: &str) -> Response {
        self.ask("GET", target, &[])
    }

    pub(crate) fn ask(
        &self,
        method: &str,
        target: &str,
        fields: &[(&str, &str)],
    ) -> Response {
        let mut client = self.connect();
        client.send(method, target, fields, "");
        client.receive(method)
    }

    /// Sends content to a target.
    pub(crate) fn post(&self, target: &str, content: &str) -> Response {
        let mut client = self.connect();
        let none = [("Content-Length", "0")];
        let fields = if content.is_empty() { &none[..] } else { &[] };
        client.send("POST", target, fields, content);
        client.receive("POST")
    }

    /// Everything that comes back for these bytes, until the service closes.
    pub(crate) fn exchange(&self, bytes: &[u8]) -> String {
        let mut client = self.connect();
        client.write(bytes);
        client.rest()
    }

    /// Stops accepting; what is under way goes on.
    pub(crate) fn stop(&mut self) {
        self.stop.take();
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.stop();
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

/// How a connection ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// By a FIN.
    Closed,
    /// By an RST, read as `ECONNRESET`.
    Reset,
}

/// One connection.
pub(crate) struct Client {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Client {
    pub(crate) fn connect(address: SocketAddr) -> Self {
        Self::of(TcpStream::connect(address).unwrap())
    }

    pub(crate) fn of(stream: TcpStream) -> Self {
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        Self { stream, buffer: Vec::new() }
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) {
        // A service that has answered already may have closed its side.
        let _ = self.stream.write_all(bytes);
    }

    pub(crate) fn send(
        &mut self,
        method: &str,
        target: &str,
        fields: &[(&str, &str)],
        content: &str,
    ) {
        let mut request =
            format!("{method} {target} HTTP/1.1\r\nHost: lab.example\r\n");
        for (name, value) in fields {
            write!(request, "{name}: {value}\r\n").unwrap();
        }
        if !content.is_empty() {
            write!(request, "Content-Length: {}\r\n", content.len()).unwrap();
        }
        write!(request, "\r\n{content}").unwrap();
        self.write(request.as_bytes());
    }

    /// One response, framed as RFC 9112 section 6.3 says and not a byte more.
    pub(crate) fn receive(&mut self, method: &str) -> Response {
        let head = self.read_head();
        let mut lines = head.split("\r\n");
        let status_line = lines.next().unwrap().to_owned();
        let fields: Vec<_> = lines
            .map(|line| {
                let (name, value) = line.split_once(": ").unwrap();
                (name.to_owned(), value.to_owned())
            })
            .collect();
        let mut response = Response { status_line, fields, content: Vec::new() };
        let bare =
            matches!(response.status(), 100..=199 | 204 | 304) || method == "HEAD";
        if let Some(length) = response.field("content-length").filter(|_| !bare) {
            response.content = self.read(length.parse().unwrap());
        } else if response.field("transfer-encoding") == Some("chunked") && !bare {
            response.content = self.read_chunks();
        }
        response
    }

    /// All bytes until the end of the connection.
    pub(crate) fn rest(&mut self) -> String {
        while self.fill() {}
        String::from_utf8_lossy(&std::mem::take(&mut self.buffer)).into_owned()
    }

    /// Reads, and drops, until this text has come.
    pub(crate) fn read_until(&mut self, text: &str) {
        let is_there = |bytes: &[u8]| {
            bytes.windows(text.len()).any(|window| window == text.as_bytes())
        };
        while !is_there(&self.buffer) {
            assert!(self.fill(), "{text:?} did not come");
        }
        self.buffer.clear();
    }

    /// All bytes until the end of the connection, and how it ended.
    pub(crate) fn rest_and_end(&mut self) -> (Vec<u8>, End) {
        let mut bytes = [0; 16 * 1024];
        loop {
            match self.stream.read(&mut bytes) {
                Ok(0) => return (std::mem::take(&mut self.buffer), End::Closed),
                Ok(count) => self.buffer.extend_from_slice(&bytes[..count]),
                Err(error) if error.kind() == ErrorKind::ConnectionReset => {
                    return (std::mem::take(&mut self.buffer), End::Reset);
                }
                Err(error) => panic!("{error} after {:?}", self.buffer),
            }
        }
    }

    /// Says that nothing more will be sent.
    pub(crate) fn close_own_side(&mut self) {
        self.stream.shutdown(std::net::Shutdown::Write).unwrap();
    }

    /// Whether nothing comes for a while.
    pub(crate) fn is_silent(&mut self) -> bool {
        let usual = self.stream.read_timeout().unwrap();
        self.stream.set_read_timeout(Some(Duration::from_millis(300))).unwrap();
        let came = self.fill();
        self.stream.set_read_timeout(usual).unwrap();
        !came && self.buffer.is_empty()
    }

    pub(crate) fn is_closed(&mut self) -> bool {
        self.buffer.is_empty() && !self.fill()
    }

    fn read_head(&mut self) -> String {
        loop {
            let end = self.buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n");
            if let Some(end) = end {
                let head = self.read(end + 4);
                return String::from_utf8(head[..end].to_vec()).unwrap();
            }
            let read = String::from_utf8_lossy(&self.buffer).into_owned();
            assert!(self.fill(), "closed in the middle of a head: {read:?}");
        }
    }

    fn read(&mut self, length: usize) -> Vec<u8> {
        while self.buffer.len() < length {
            assert!(self.fill(), "closed in the middle of the content");
        }
        self.buffer.drain(..length).collect()
    }

    fn read_chunks(&mut self) -> Vec<u8> {
        let mut content = Vec::new();
        loop {
            let mut line = Vec::new();
            while !line.ends_with(b"\r\n") {
                line.extend(self.read(1));
            }
            let size = std::str::from_utf8(&line).unwrap().trim();
            let size = usize::from_str_radix(size, 16).unwrap();
            content.extend(self.read(size));
            assert_eq!(self.read(2), b"\r\n");
            if size == 0 {
                return content;
            }
        }
    }

    fn fill(&mut self) -> bool {
        let mut bytes = [0; 16 * 1024];
        let count = self.stream.read(&mut bytes).unwrap_or_default();
        self.buffer.extend_from_slice(&bytes[..count]);
        count > 0
    }
}

/// A response as it stood on the wire.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status_line: String,
    pub(crate) fields: Vec<(String, String)>,
    pub(crate) content: Vec<u8>,
}

impl Response {
    pub(crate) fn status(&self) -> u16 {
        self.status_line.get(9..12).unwrap().parse().unwrap()
    }

    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        let mut fields = self.fields.iter();
        let field = fields.find(|(own, _)| own.eq_ignore_ascii_case(name));
        field.map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.content.clone()).unwrap()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.content).unwrap()
    }

    /// The status line and the fields as they came, with the empty line.
    pub(crate) fn head(&self) -> String {
        let lines =
            self.fields.iter().map(|(name, value)| format!("{name}: {value}\r\n"));
        format!("{}\r\n{}\r\n", self.status_line, lines.collect::<String>())
    }

    /// The whole response, without what changes from run to run.
    pub(crate) fn show(&self) -> String {
        let mut shown = format!("{}\n", self.status_line);
        for (name, value) in &self.fields {
            let varies = name == "date" || name == "content-length" && value != "0";
            let value = if varies { "…" } else { value };
            writeln!(shown, "{name}: {value}").unwrap();
        }
        let content = self.text();
        let lines = content.lines().map(|line| {
            let varies = ["\"time\": ", "\"remote_addr\": ", "imulated at "];
            let varies =
                varies.iter().find_map(|name| Some(line.find(name)? + name.len()));
            varies.map_or_else(|| line.to_owned(), |end| format!("{}…", &line[..end]))
        });
        for line in lines {
            writeln!(shown, "| {line}").unwrap();
        }
        shown
    }

    /// A problem of the service's own, and its detail.
    pub(crate) fn problem(&self) -> String {
        assert_eq!(self.field("content-type"), Some("application/problem+json"));
        assert_eq!(self.field("simulated-status"), None);
        let problem = self.json();
        assert_eq!(problem["status"], self.status());
        problem["detail"].as_str().unwrap().to_owned()
    }
}
