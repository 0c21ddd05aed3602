//! The scheme of a connection's URLs: `http` or `https`.

use std::fmt;

/// Which URLs lead to a connection (RFC 9110 section 4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Nothing secures it.
    Http,
    /// TLS does.
    Https,
}

impl Scheme {
    /// Its name.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
