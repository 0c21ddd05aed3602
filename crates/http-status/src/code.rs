//! A status code and its class.

use std::{fmt, str::FromStr};

/// A three-digit status code, 100 to 999.
///
/// RFC 9110 section 15 gives meaning to 100 to 599 and tells recipients to
/// treat anything else as a 5xx; the simulator sends all of them, because
/// clients meet all of them.
///
/// ```
/// use http_status::Code;
///
/// assert_eq!("502".parse::<Code>().map(|code| code.get()), Ok(502));
/// assert!("0502".parse::<Code>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(u16);

impl Code {
    /// 100 Continue.
    pub const CONTINUE: Self = Self(100);
    /// 200 OK.
    pub const OK: Self = Self(200);
    /// 101 Switching Protocols.
    pub const SWITCHING_PROTOCOLS: Self = Self(101);
    /// 204 No Content.
    pub const NO_CONTENT: Self = Self(204);
    /// 206 (RFC 9110 section 15.3.7).
    pub const PARTIAL_CONTENT: Self = Self(206);
    /// 304 Not Modified.
    pub const NOT_MODIFIED: Self = Self(304);
    /// 410 Gone.
    pub const GONE: Self = Self(410);
    /// 426 Upgrade Required.
    pub const UPGRADE_REQUIRED: Self = Self(426);

    /// The code of this number, where there is one.
    pub const fn new(number: u16) -> Option<Self> {
        if number >= 100 && number <= 999 { Some(Self(number)) } else { None }
    }

    /// Its number.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// Its class, by the first digit.
    pub const fn class(self) -> Class {
        match self.0 {
            100..=199 => Class::Informational,
            200..=299 => Class::Successful,
            300..=399 => Class::Redirection,
            400..=499 => Class::ClientError,
            500..=599 => Class::ServerError,
            _ => Class::OutOfRange,
        }
    }

    /// Whether this announces a later, final response (RFC 9110 section 15.2).
    pub const fn is_interim(self) -> bool {
        self.0 < 200
    }

    /// Every code, ascending.
    pub fn all() -> impl Iterator<Item = Self> {
        (100..=999).map(Self)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The text is not a status code of three digits, 100 to 999.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidCode(());

impl fmt::Display for InvalidCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a status code is three digits, 100 to 999")
    }
}

impl std::error::Error for InvalidCode {}

impl FromStr for Code {
    type Err = InvalidCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() != 3 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(InvalidCode(()));
        }
        text.parse().ok().and_then(Self::new).ok_or(InvalidCode(()))
    }
}

/// The class of a status code (RFC 9110 section 15).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// 1xx: an interim word before the answer.
    Informational,
    /// 2xx.
    Successful,
    /// 3xx.
    Redirection,
    /// 4xx.
    ClientError,
    /// 5xx.
    ServerError,
    /// 600 to 999: outside what HTTP defines; recipients treat it as 5xx.
    OutOfRange,
}

impl Class {
    /// Every class, ascending.
    pub const ALL: [Self; 6] = [
        Self::Informational,
        Self::Successful,
        Self::Redirection,
        Self::ClientError,
        Self::ServerError,
        Self::OutOfRange,
    ];

    /// Its name in JSON and in style sheets.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Informational => "informational",
            Self::Successful => "successful",
            Self::Redirection => "redirection",
            Self::ClientError => "client-error",
            Self::ServerError => "server-error",
            Self::OutOfRange => "out-of-range",
        }
    }

    /// Its digits: `5xx`.
    pub const fn digits(self) -> &'static str {
        match self {
            Self::Informational => "1xx",
            Self::Successful => "2xx",
            Self::Redirection => "3xx",
            Self::ClientError => "4xx",
            Self::ServerError => "5xx",
            Self::OutOfRange => "6xx–9xx",
        }
    }

    /// Its name for people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Informational => "Informational",
            Self::Successful => "Successful",
            Self::Redirection => "Redirection",
            Self::ClientError => "Client error",
            Self::ServerError => "Server error",
            Self::OutOfRange => "Out of range",
        }
    }
}
