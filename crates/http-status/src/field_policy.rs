//! Which fields an ask may set in a response, and which it may leave out.
//!
//! A link is enough to have a browser receive a simulated response, so a field may
//! be set where it acts on that response only. What does more is a row of
//! [`REFUSED`], with its reason; [`ALLOWED`] has the known fields that do not. A name
//! in neither is somebody's own, and may be set.

mod allowed;
mod refused;

use std::fmt;

pub use allowed::ALLOWED;
pub use refused::REFUSED;

use refused::INSTEAD;

use crate::text::excerpt;

/// Why a field cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It says whose response it is.
    Speaker,
    /// It keeps what strangers wrote harmless.
    Sandbox,
    /// It says where the message ends, or what its bytes are.
    Framing,
    /// It belongs to one connection, and HTTP/2 has no such field (RFC 9113 section
    /// 8.2.2).
    Connection,
    /// A browser keeps it, or does by it what has nothing to do with this response.
    Browser,
    /// A browser tells others of what it does.
    Reports,
    /// It opens to other sites what the request carried.
    Credentials,
    /// It is an order to a gateway, a cache or a load balancer before the service.
    Proxy,
}

impl Reason {
    /// A clause about the field, after "it".
    ///
    /// ```
    /// use http_status::field_policy::Reason;
    ///
    /// assert_eq!(Reason::Speaker.clause(), "says whose response it is");
    /// ```
    pub const fn clause(self) -> &'static str {
        match self {
            Self::Speaker => "says whose response it is",
            Self::Sandbox => "keeps what strangers wrote harmless",
            Self::Framing => "belongs to the framing (RFC 9110 section 6)",
            Self::Connection => "belongs to the connection (RFC 9110 section 7.6.1)",
            Self::Browser => "acts in a browser beyond this response",
            Self::Reports => "has a browser report to an address that a link chose",
            Self::Credentials => "lets other sites read cookies and credentials",
            Self::Proxy => "steers a proxy in front of the service",
        }
    }

    /// Whether the field has to be there: an ask cannot leave it out either.
    pub const fn is_kept(self) -> bool {
        matches!(self, Self::Speaker | Self::Sandbox)
    }
}

/// The fields of one reason.
#[derive(Debug, Clone, Copy)]
pub struct Refused {
    /// Why.
    pub reason: Reason,
    /// Their names with a space between them. A `*` at an end of a name stands for
    /// anything.
    pub names: &'static str,
}

/// A field that was refused, in words for whoever asked for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The name, as the table has it or as it was given.
    pub name: String,
    /// Why.
    pub reason: Reason,
    /// A sentence about what does something of the kind, where something does.
    pub instead: Option<&'static str>,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` cannot be set: it {}", self.name, self.reason.clause())?;
        match self.instead {
            Some(instead) => write!(f, "; {instead}"),
            None => Ok(()),
        }
    }
}

/// Why an ask cannot set the field of this name; nothing where it can.
///
/// ```
/// use http_status::field_policy::{Reason, refusal};
///
/// assert_eq!(refusal("x-accel-redirect").unwrap().reason, Reason::Proxy);
/// assert_eq!(refusal("X-Request-Id"), None);
/// ```
pub fn refusal(name: &str) -> Option<Refusal> {
    let (pattern, reason) = find(name)?;
    let shown = if pattern.contains('*') { name } else { pattern };
    let mut instead = INSTEAD.iter();
    let instead = instead.find(|(own, _)| own.eq_ignore_ascii_case(name));
    Some(Refusal {
        name: excerpt(shown),
        reason,
        instead: instead.map(|(_, sentence)| *sentence),
    })
}

/// Whether the field of this name is refused for this reason.
pub(crate) fn is_refused_as(reason: Reason, name: &str) -> bool {
    let mut rows = REFUSED.iter().filter(|row| row.reason == reason);
    rows.any(|row| row.names.split(' ').any(|pattern| matches(pattern, name)))
}

fn find(name: &str) -> Option<(&'static str, Reason)> {
    REFUSED.iter().find_map(|row| {
        let pattern = row.names.split(' ').find(|pattern| matches(pattern, name))?;
        Some((pattern, row.reason))
    })
}

/// Whether a name is that of a pattern, in any case.
pub(crate) fn matches(pattern: &str, name: &str) -> bool {
    let ends = |part: Option<&str>, own: &str| {
        part.is_some_and(|part| part.eq_ignore_ascii_case(own))
    };
    if let Some(start) = pattern.strip_suffix('*') {
        return ends(name.get(..start.len()), start);
    }
    if let Some(end) = pattern.strip_prefix('*') {
        let at = name.len().checked_sub(end.len());
        return ends(at.and_then(|at| name.get(at..)), end);
    }
    pattern.eq_ignore_ascii_case(name)
}
