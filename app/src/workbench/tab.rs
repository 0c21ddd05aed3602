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

    /// The one that a key leads to (ARIA Authoring Practices, Tabs); behind the last
    /// one is the first.
    pub(crate) fn by_key(self, key: &str) -> Option<Self> {
        match (key, self) {
            ("ArrowRight", Self::Wire) | ("ArrowLeft", Self::Seen) | ("Home", _) => {
                Some(Self::Sent)
            }
            ("ArrowRight", Self::Sent) | ("ArrowLeft", Self::Wire) => Some(Self::Seen),
            ("ArrowRight", Self::Seen) | ("ArrowLeft", Self::Sent) | ("End", _) => {
                Some(Self::Wire)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round_and_home_and_end_to_the_ends() {
        for (key, next) in [
            ("ArrowRight", [Some(Tab::Seen), Some(Tab::Wire), Some(Tab::Sent)]),
            ("ArrowLeft", [Some(Tab::Wire), Some(Tab::Sent), Some(Tab::Seen)]),
            ("Home", [Some(Tab::Sent); 3]),
            ("End", [Some(Tab::Wire); 3]),
            ("Enter", [None; 3]),
        ] {
            assert_eq!(Tab::ALL.map(|tab| tab.by_key(key)), next, "{key}");
        }
    }
}
