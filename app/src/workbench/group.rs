//! The groups of what is asked: whose part of the exchange each is about.

/// A group of controls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// What the simulator answers.
    Response,
    /// What the browser sends.
    Request,
    /// Several codes, one after the other or by chance.
    Sequence,
    /// How the response breaks.
    Faults,
}

impl Group {
    pub(crate) const ALL: [Self; 4] =
        [Self::Response, Self::Request, Self::Sequence, Self::Faults];

    /// The group of an option, for one step or for all.
    pub(crate) fn of(step: Option<u64>, option: &str) -> Self {
        match option {
            _ if step.is_some() => Self::Sequence,
            "key" | "order" | "on_end" => Self::Sequence,
            "fault" => Self::Faults,
            _ => Self::Response,
        }
    }

    /// Its name in ids.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Response => "response",
            Self::Request => "request",
            Self::Sequence => "sequence",
            Self::Faults => "faults",
        }
    }

    /// The words on its tab.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Response => "Response",
            Self::Request => "Request",
            Self::Sequence => "Sequence",
            Self::Faults => "Break it",
        }
    }
}
