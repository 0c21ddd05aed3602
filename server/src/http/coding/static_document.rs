//! Documents that are the same at every request: compressed once, hashed once.

use std::sync::OnceLock;

use bytes::Bytes;
use tokio::sync::OnceCell;

use super::encode::{Coding, Effort};
use crate::http::entity_tag::entity_tag;

/// Content, and what was made of it.
#[derive(Debug)]
pub(crate) struct StaticDocument {
    content: Bytes,
    etag: OnceLock<String>,
    brotli: OnceCell<Option<Bytes>>,
    gzip: OnceCell<Option<Bytes>>,
}

impl StaticDocument {
    pub(crate) fn new(content: Bytes) -> Self {
        let (brotli, gzip) = (OnceCell::new(), OnceCell::new());
        Self { content, etag: OnceLock::new(), brotli, gzip }
    }

    /// The content as it is.
    pub(crate) fn content(&self) -> Bytes {
        self.content.clone()
    }

    /// Its entity tag.
    pub(crate) fn etag(&self) -> &str {
        self.etag.get_or_init(|| entity_tag(&self.content, ""))
    }

    /// The content in a coding; nothing where the encoder fails. Whoever comes first
    /// compresses, and all others wait for that.
    pub(super) async fn encoded(&'static self, coding: Coding) -> Option<Bytes> {
        let cell = match coding {
            Coding::Brotli => &self.brotli,
            Coding::Gzip => &self.gzip,
        };
        if let Some(coded) = cell.get() {
            return coded.clone();
        }
        let encode = move || coding.encode(&self.content, Effort::Smallest);
        let encode = move || tokio::task::spawn_blocking(encode);
        // A task of its own, so that it is not done again when a client leaves.
        let first = async move {
            cell.get_or_init(|| async { encode().await.ok().flatten() }).await.clone()
        };
        tokio::spawn(first).await.ok().flatten()
    }
}
