//! Documents that are the same at every request: compressed once, hashed once.

use std::sync::OnceLock;

use bytes::Bytes;
use tokio::sync::OnceCell;

use super::encode::{Coding, Effort};
use crate::http::{entity_tag::entity_tag, job_queue::JobQueue};

/// Content, and what was made of it.
#[derive(Debug)]
pub(crate) struct StaticDocument {
    content: Bytes,
    etag: OnceLock<String>,
    brotli: OnceCell<Bytes>,
    gzip: OnceCell<Bytes>,
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

    /// The content in a coding; nothing where the encoder fails, or the job does not
    /// begin. Whoever comes first has it compressed, and all others wait for that.
    pub(super) async fn encoded(
        &'static self,
        coding: Coding,
        jobs: &JobQueue,
    ) -> Option<Bytes> {
        let cell = match coding {
            Coding::Brotli => &self.brotli,
            Coding::Gzip => &self.gzip,
        };
        if let Some(coded) = cell.get() {
            return Some(coded.clone());
        }
        let jobs = jobs.clone();
        let encode = move || async move {
            let encode = move || coding.encode(&self.content, Effort::Smallest);
            jobs.run(None, encode).await.ok().flatten().ok_or(())
        };
        // A task of its own, so that it is not done again when a client leaves.
        let first = async move { cell.get_or_try_init(encode).await.ok().cloned() };
        tokio::spawn(first).await.ok().flatten()
    }
}
