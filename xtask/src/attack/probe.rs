//! What one client must not take from another, asked before and during an attack.

use anyhow::Result;

use super::service::Service;

/// What is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Probe {
    Nothing,
    /// Whether a key of a good client counts on.
    Key,
    /// Whether a good client gets a response that is delayed.
    Delay,
}

const KEY: &str = "/api/status/200?key=of-a-good-client";
const DELAY: &str = "/api/status/200?delay=10ms";

impl Probe {
    pub(super) fn before(self, service: &Service) -> Result<Self> {
        if self == Self::Key {
            service.get(KEY)?;
        }
        Ok(self)
    }

    /// What is wrong now.
    pub(super) fn after(self, service: &Service) -> Option<String> {
        match self {
            Self::Nothing => None,
            Self::Key => match service.get(KEY) {
                Ok(answer) if answer.contains("\"attempt\": 2") => None,
                Ok(_) => Some("another's key was forgotten".to_owned()),
                Err(error) => Some(format!("{error:#}")),
            },
            Self::Delay => service.get(DELAY).err().map(|error| format!("{error:#}")),
        }
    }
}
