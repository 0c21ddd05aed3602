//! Request content that a handler left unread: it is dropped before the response goes out,
//! or the connection ends with the response.

use std::{sync::PoisonError, time::Duration};

use axum::{
    body::{Body, HttpBody as _},
    http::{HeaderValue, Response, Version, header},
};
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use tokio::time::timeout;

use super::timed::{Left, LeftSlot};
use crate::net::peer_limits::PeerLimits;

/// Longest time that a response waits for content that nobody reads.
const DROP_TIMEOUT: Duration = Duration::from_secs(1);

/// The content of a request, if its handler left any unread.
pub(crate) struct Unread {
    pub(super) slot: LeftSlot,
    pub(super) waits_for_continue: bool,
    pub(super) is_http_1_0: bool,
    pub(super) limits: PeerLimits,
}

impl Unread {
    /// The response, after little content was read and dropped; where more is left
    /// the connection ends with the response, and the response says so (RFC 9112
    /// section 9.6).
    pub(crate) async fn settle(self, mut response: Response<Body>) -> Response<Body> {
        let is_over = match self.left() {
            Left::Nothing => true,
            Left::Some(content) => self.drop_rest(content).await,
            Left::Broken => false,
        };
        if is_over {
            return response;
        }
        if self.is_http_1_0 {
            // A response of HTTP/1.0 ends its connection, and the library says so by
            // leaving `keep-alive` out.
            *response.version_mut() = Version::HTTP_10;
        } else {
            let close = HeaderValue::from_static("close");
            response.headers_mut().append(header::CONNECTION, close);
        }
        response
    }

    fn left(&self) -> Left {
        std::mem::take(&mut *self.slot.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads to the end what is little and comes soon; false where it does not.
    ///
    /// A client that waits for a 100 sends nothing, and reading would ask it to.
    async fn drop_rest(&self, mut content: Incoming) -> bool {
        let most = self.limits.max_dropped_content;
        if self.waits_for_continue || content.size_hint().lower() > most {
            return false;
        }
        let all = async {
            let mut read = 0;
            while let Some(frame) = content.frame().await {
                let Ok(frame) = frame else { return false };
                read += frame.data_ref().map_or(0, |data| data.len() as u64);
                if read > most {
                    return false;
                }
            }
            true
        };
        let limit = DROP_TIMEOUT.min(self.limits.content_timeout);
        timeout(limit, all).await.unwrap_or(false)
    }
}
