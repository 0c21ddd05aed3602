//! The shapes that the handling of a code can have.

/// The shape of the handling; each tool has a template for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Shape {
    /// Interim responses before the final one.
    Interim,
    /// The connection changes its protocol.
    Upgrade,
    /// Read the response; it has content.
    Show,
    /// Read the response; there is nothing to parse.
    Bare,
    /// Check which part was sent.
    Part,
    /// Use the stored copy.
    Cached,
    /// Ask again until the work is done.
    Poll,
    /// Go where `Location` points.
    Follow,
    /// Give up and say why.
    Report,
    /// Send a changed request, once.
    Mend,
    /// Send less in one request.
    Shrink,
    /// Read the current state, then try again with its entity tag.
    Refresh,
    /// Wait as long as `Retry-After` says, then try again.
    Wait,
    /// Wait ever longer between attempts of an idempotent request.
    BackOff,
}
