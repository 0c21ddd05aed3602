//! Faults: responses that are broken on purpose.
//!
//! The names and what is said of them stand in one table, [`Fault`]. What goes
//! out is decided in [`http1`] and [`http2`], from a plan and its message; whoever
//! sends it decides nothing.

pub mod http1;
pub mod http2;
mod wrong_length;

use crate::Millis;

/// The rest between the last bytes and a reset, which discards what is still on
/// its way to the peer.
pub const LAST_BYTES: Millis = Millis::new(50);

/// What is said of a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// What a client meets, in one sentence.
    pub summary: &'static str,
    /// What goes out on HTTP/1.1, a fragment.
    pub http1: &'static str,
    /// What goes out on HTTP/2, a fragment.
    pub http2: &'static str,
    /// The exit status of curl 7.88 for a GET of content on HTTP/1.1.
    pub curl: u8,
}

/// The enumeration, its ids and its descriptions from one row each. The
/// descriptions are reached by [`Fault::about`] only, so that a page that parses
/// asks does not carry them.
macro_rules! faults {
    ($($name:ident $id:literal: $summary:literal, $http1:literal, $http2:literal, $curl:literal;)*) => {
        /// A way in which a response is broken on purpose.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Fault {
            $(#[doc = $summary] $name,)*
        }

        impl Fault {
            /// Every fault, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The values of `fault=`.
            pub(crate) const IDS: &[&str] = &[$($id,)*];

            /// Its value in `fault=`.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// What is said of it.
            pub const fn about(self) -> About {
                match self {
                    $(Self::$name => About {
                        summary: $summary, http1: $http1, http2: $http2, curl: $curl,
                    },)*
                }
            }
        }
    };
}

faults! {
    Empty "empty":
        "The connection closes without a byte of a response.",
        "a close, and no byte",
        "a stream reset, and no header section", 52;
    Reset "reset":
        "The connection is reset before the status line.",
        "a TCP reset, and no byte",
        "a stream reset, and no header section", 56;
    ResetAfterHeaders "reset-after-headers":
        "The connection is reset when the header section has come.",
        "the header section, then a TCP reset",
        "the header section, then a stream reset", 56;
    Truncate "truncate":
        "The connection closes when half of the content has come.",
        "the header section, half of the content, then a close (RFC 9112 section 8)",
        "the header section, half of the content, then a stream reset", 18;
    Stall "stall":
        "Half of the content comes, and then nothing more for a long time.",
        "the header section, half of the content, silence for the longest delay (30 s, or `--max-delay`), then a close",
        "the header section, half of the content, silence for the longest delay (30 s, or `--max-delay`), then a stream reset", 18;
    BadChunk "bad-chunk":
        "The content is chunked, and the size of a chunk is no number.",
        "one chunk with half of the content, then a chunk size `xyz` (RFC 9112 section 7.1)",
        "HTTP/2 has no chunks (RFC 9113 section 8.1): as `truncate`", 56;
    BadLengthShort "bad-length-short":
        "Content-Length announces less content than comes.",
        "half of the length in `Content-Length`, the whole content, then a close (RFC 9112 section 6.3)",
        "half of the length in `Content-Length`, and the whole content (RFC 9113 section 8.1.1)", 0;
    BadLengthLong "bad-length-long":
        "Content-Length announces more content than comes.",
        "twice the length in `Content-Length`, the whole content, then a close (RFC 9112 section 8)",
        "twice the length in `Content-Length`, and the whole content (RFC 9113 section 8.1.1)", 18;
    Garbage "garbage":
        "What comes is no HTTP.",
        "bytes that are no status line, then a close (RFC 9112 section 4)",
        "a stream reset, and no header section", 1;
    BadHeader "bad-header":
        "A line of the header section has no colon.",
        "`this line has no colon` behind the fields, the content, then a close (RFC 9112 section 5)",
        "a stream reset, and no header section", 8;
    DuplicateLength "duplicate-length":
        "There are two Content-Length fields, and they differ.",
        "the length, and one more than it, in two `Content-Length` lines, the content, then a close (RFC 9112 section 6.3)",
        "both lines, and the content (RFC 9113 section 8.1.1)", 18;
    EndlessHeaders "endless-headers":
        "The header section goes on and on.",
        "field lines as large as the largest content, then a close",
        "a stream reset, and no header section", 56;
}

impl Fault {
    /// The fault of this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|fault| fault.id() == id)
    }

    /// Whether the final response begins at all, on HTTP/1.1.
    pub const fn begins(self) -> bool {
        !matches!(self, Self::Empty | Self::Reset | Self::Garbage)
    }

    /// Whether it stops in the middle of the content.
    pub(crate) const fn cuts_content(self) -> bool {
        matches!(self, Self::Truncate | Self::Stall)
    }

    /// Whether it can be noticed only by who reads content.
    pub(crate) const fn is_about_content(self) -> bool {
        matches!(
            self,
            Self::ResetAfterHeaders
                | Self::BadChunk
                | Self::BadLengthShort
                | Self::BadLengthLong
                | Self::DuplicateLength
        )
    }
}
