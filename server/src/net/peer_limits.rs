//! What a peer may not exceed: sizes and timeouts of a connection.

use std::{ops::Deref, sync::Arc, time::Duration};

use crate::settings::Settings;

/// The limits of every connection, in one table.
#[derive(Debug, Clone)]
pub(crate) struct PeerLimits(Arc<Table>);

#[derive(Debug)]
pub(crate) struct Table {
    /// Largest request head, in bytes; quoted when one is refused.
    pub(crate) max_head: usize,
    /// Longest time to send a request head.
    pub(crate) head_timeout: Duration,
    /// Longest time without taking a byte of what is sent.
    pub(crate) stall_timeout: Duration,
    /// Longest time to send the content of a request.
    pub(crate) content_timeout: Duration,
    /// Longest time without a request.
    pub(crate) idle_timeout: Duration,
    /// Longest time that a connection gets new requests.
    pub(crate) max_life: Duration,
    /// Most content of a request that is read and dropped where no handler asked
    /// for it, in bytes, so that the connection can go on.
    pub(crate) max_dropped_content: u64,
    /// Most frames of HTTP/2 in a second that are no request and no content.
    pub(crate) frames_per_second: u32,
}

/// Above this, content that nobody asked for costs more than a new connection.
const MAX_DROPPED_CONTENT: u64 = 64 * 1024;

impl PeerLimits {
    pub(crate) fn new(settings: &Settings) -> Self {
        Self(Arc::new(Table {
            max_head: settings.max_head,
            head_timeout: settings.max_head_time.into(),
            stall_timeout: settings.max_stall_time.into(),
            content_timeout: settings.max_request_content_time.into(),
            idle_timeout: settings.max_idle_time.into(),
            max_life: settings.max_connection_time.into(),
            max_dropped_content: settings.max_request_content.min(MAX_DROPPED_CONTENT),
            frames_per_second: settings.max_frames_per_second,
        }))
    }
}

impl Deref for PeerLimits {
    type Target = Table;

    fn deref(&self) -> &Table {
        &self.0
    }
}
