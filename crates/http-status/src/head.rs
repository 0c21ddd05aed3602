//! The head of an HTTP/1 message as bytes: a start line, and field lines (RFC 9112
//! section 2.1).

use std::fmt::Display;

use crate::Version;

/// A head that is being written.
///
/// ```
/// use http_status::{Head, Version};
///
/// let mut head = Head::status_line(Version::Http11, 204, "No Content");
/// head.field("Date", "Sun, 06 Nov 1994 08:49:37 GMT");
/// assert_eq!(
///     head.end(),
///     b"HTTP/1.1 204 No Content\r\ndate: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n",
/// );
/// ```
#[derive(Debug, Clone)]
pub struct Head(Vec<u8>);

impl Head {
    /// Begins with the status line of a response.
    pub fn status_line(version: Version, status: impl Display, phrase: &str) -> Self {
        Self(format!("{} {status} {phrase}\r\n", version.name()).into_bytes())
    }

    /// Begins with the request line of a request.
    pub fn request_line(method: &str, target: impl Display, version: Version) -> Self {
        Self(format!("{method} {target} {}\r\n", version.name()).into_bytes())
    }

    /// Adds a field line. Names are written in lower case, as hyper writes them.
    pub fn field(&mut self, name: &str, value: impl AsRef<[u8]>) {
        self.0.extend(name.bytes().map(|byte| byte.to_ascii_lowercase()));
        self.0.extend_from_slice(b": ");
        self.0.extend_from_slice(value.as_ref());
        self.0.extend_from_slice(b"\r\n");
    }

    /// The head with the empty line that ends it.
    pub fn end(mut self) -> Vec<u8> {
        self.0.extend_from_slice(b"\r\n");
        self.0
    }

    /// The lines so far, for a head that is broken or does not end.
    pub fn without_end(self) -> Vec<u8> {
        self.0
    }
}
