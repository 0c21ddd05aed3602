//! The tabs of the exchange.

/// A side of the exchange that can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tab {
    /// What the URL sends.
    Sent,
    /// What the browser saw.
    Seen,
    /// What goes over the wire.
    Wire,
}

impl Tab {
    pub(crate) const ALL: [Self; 3] = [Self::Sent, Self::Seen, Self::Wire];

    /// Its name in ids.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Seen => "seen",
            Self::Wire => "wire",
        }
    }

    /// The words on it.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Sent => "What this URL sends",
            Self::Seen => "What your browser saw",
            Self::Wire => "On the wire",
        }
    }
}
