//! The request, as far as a plan depends on it.

/// A request, borrowed from whoever received it.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The method, a token; methods are case-sensitive.
    pub method: &'a str,
    /// The protocol version.
    pub version: Version,
    /// Scheme and authority of the service as the client sees it, without a
    /// slash at the end: `http://127.0.0.1:3000`.
    pub origin: &'a str,
    /// What stands before each path of the service, as `/statuslab`; empty where
    /// nothing does.
    pub base_path: &'a str,
    /// The path of its target as the client wrote it; none where it is the base path,
    /// `/api/status/` and the codes of the ask.
    pub path: Option<&'a str>,
    /// The field lines in their order.
    pub fields: &'a [(&'a str, &'a str)],
    /// Which arrival with the key of its ask this is, from 1; 1 where nobody
    /// counts.
    pub attempt: u64,
}

/// The version of the protocol a request came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// HTTP/1.0: knows no interim responses.
    Http10,
    /// HTTP/1.1.
    Http11,
    /// HTTP/2: knows no reason phrases, no `Connection`, no `Upgrade`.
    Http2,
}

impl Version {
    /// Its name as a request line has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Http10 => "HTTP/1.0",
            Self::Http11 => "HTTP/1.1",
            Self::Http2 => "HTTP/2.0",
        }
    }
}

impl<'a> Request<'a> {
    /// A plain GET of HTTP/1.1 that comes first, as the page shows the plan for.
    pub const fn get(origin: &'a str) -> Self {
        Self {
            method: "GET",
            version: Version::Http11,
            origin,
            base_path: "",
            path: None,
            fields: &[],
            attempt: 1,
        }
    }

    /// The first value of a field.
    pub fn field(&self, name: &str) -> Option<&'a str> {
        self.values(name).next()
    }

    /// Every value of a field, line by line.
    pub fn values(&self, name: &str) -> impl Iterator<Item = &'a str> {
        let fields = self.fields.iter();
        fields
            .filter(move |(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, value)| *value)
    }

    /// Whether a list-valued field has this member, in any case (RFC 9110
    /// section 5.6.1).
    pub fn lists(&self, name: &str, member: &str) -> bool {
        self.values(name)
            .flat_map(|value| value.split(','))
            .any(|item| item.trim().eq_ignore_ascii_case(member))
    }

    /// Whether this is a CORS preflight (Fetch, section 3.3.2).
    pub fn is_preflight(&self) -> bool {
        self.method == "OPTIONS"
            && self.field("Origin").is_some()
            && self.field("Access-Control-Request-Method").is_some()
    }

    /// Whether this is a complete WebSocket handshake (RFC 6455 section 4.2.1).
    pub fn is_websocket_handshake(&self) -> bool {
        self.method == "GET"
            && self.version == Version::Http11
            && self.lists("Connection", "upgrade")
            && self.lists("Upgrade", "websocket")
            && self.field("Sec-WebSocket-Version") == Some("13")
            && self.field("Sec-WebSocket-Key").is_some_and(is_websocket_key)
    }
}

/// Sixteen bytes in base64 (RFC 6455 section 4.1).
fn is_websocket_key(key: &str) -> bool {
    let digits = |text: &str| {
        text.len() == 22
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/".contains(&b))
    };
    key.strip_suffix("==").is_some_and(digits)
}
