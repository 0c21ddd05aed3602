//! Content that is the same at every request.

use std::sync::OnceLock;

use bytes::Bytes;
use tokio::sync::OnceCell;

use super::{Coding, Effort};

/// Content, and what was made of it: compressed once per coding, hashed once.
#[derive(Debug)]
pub(crate) struct Kept {
    content: Bytes,
    etag: OnceLock<String>,
    brotli: OnceCell<Option<Bytes>>,
    gzip: OnceCell<Option<Bytes>>,
}

impl Kept {
    pub(crate) fn new(content: Bytes) -> Self {
        let (brotli, gzip) = (OnceCell::new(), OnceCell::new());
        Self { content, etag: OnceLock::new(), brotli, gzip }
    }

    /// The content as it is.
    pub(crate) fn content(&self) -> Bytes {
        self.content.clone()
    }

    /// Its entity tag, by this function.
    pub(crate) fn etag(&self, of: impl FnOnce(&[u8]) -> String) -> &str {
        self.etag.get_or_init(|| of(&self.content))
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
        let encode = move || coding.encode(&self.content, Effort::Kept);
        let encode = move || tokio::task::spawn_blocking(encode);
        // A task of its own, so that it is not done again when a client leaves.
        let first = async move {
            cell.get_or_init(|| async { encode().await.ok().flatten() }).await.clone()
        };
        tokio::spawn(first).await.ok().flatten()
    }
}
