//! Content as the body of a response: at once, late, at a pace, or cut short.

use std::iter;

use axum::body::Body;
use bytes::Bytes;
use futures_util::stream;
use http_status::{Content, Millis, Padded, Plan, Portion, SPACES, pace};

use crate::{
    http::problem::Problem,
    net::{
        connection::Connection, serve::http2::ResetStream, stream::handle::DelayPermit,
    },
};

/// What a body needs besides its content.
pub(super) struct Delivery<'a> {
    pub(super) plan: &'a Plan,
    /// Its clock sets the pace, and its budget counts the content for as long as that is
    /// in memory.
    pub(super) connection: &'a Connection,
    /// Given back when the content is sent, or when the client leaves.
    pub(super) permit: Option<DelayPermit>,
}

/// The content, at the pace of the plan.
pub(super) fn body(
    content: Padded,
    has_length: bool,
    delivery: Delivery<'_>,
) -> Result<Body, Problem> {
    let plan = delivery.plan;
    let is_paced = !plan.body_delay.is_zero() || !plan.drip.is_zero();
    let is_forbidden = plan.content == Content::Forbidden;
    if is_forbidden || (has_length && (content.is_empty() || !is_paced)) {
        let bytes = delivery.connection.unsent.count(content.bytes)?;
        return Ok(match content.spaces {
            0 => Body::from(bytes),
            spaces => Body::from_stream(stream::iter(
                PacedContent::at_once(bytes, spaces).map(|(_, bytes)| bytes),
            )),
        });
    }
    let length = content.len();
    Ok(paced_body(paced_content(content, length, &delivery)?, delivery))
}

/// So much of the content, at the pace of the whole; then a wait, and an error,
/// which resets the stream.
pub(super) fn cut(
    content: Padded,
    length: u64,
    wait: Millis,
    delivery: Delivery<'_>,
) -> Result<Body, Problem> {
    let end = iter::once((wait, Err(ResetStream)));
    Ok(paced_body(paced_content(content, length, &delivery)?.chain(end), delivery))
}

type Step = (Millis, Result<Bytes, ResetStream>);

fn paced_content(
    mut content: Padded,
    length: u64,
    delivery: &Delivery<'_>,
) -> Result<impl Iterator<Item = Step> + Send + use<>, Problem> {
    let Plan { body_delay, drip, .. } = *delivery.plan;
    let pace = pace(content.len(), body_delay, drip);
    content.truncate(length);
    // As large as it is and no larger: it may have to wait for long.
    let bytes = delivery.connection.unsent.count(content.bytes.into_boxed_slice())?;
    Ok(PacedContent { bytes, spaces: content.spaces, due: 0, pace })
}

/// Content that is cut into portions when their time has come: a list of them may be
/// larger than the content.
struct PacedContent<P> {
    bytes: Bytes,
    spaces: u64,
    /// What is left of the portion whose time has come.
    due: u64,
    pace: P,
}

impl PacedContent<iter::Once<Portion>> {
    fn at_once(bytes: Bytes, spaces: u64) -> Self {
        let length = spaces.saturating_add(bytes.len() as u64);
        let pace = iter::once(Portion { wait: Millis::ZERO, length });
        Self { bytes, spaces, due: 0, pace }
    }
}

impl<P> PacedContent<P> {
    /// At most so much of what comes next.
    fn take(&mut self, most: u64) -> Bytes {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        if !self.bytes.is_empty() {
            return self.bytes.split_to(most.min(self.bytes.len()));
        }
        let spaces = usize::try_from(self.spaces).unwrap_or(usize::MAX).min(most);
        let spaces = SPACES.get(..spaces).unwrap_or(SPACES);
        self.spaces -= spaces.len() as u64;
        Bytes::from_static(spaces)
    }
}

impl<P: Iterator<Item = Portion>> Iterator for PacedContent<P> {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let mut wait = Millis::ZERO;
        if self.due == 0 {
            let portion = self.pace.next()?;
            (wait, self.due) = (portion.wait, portion.length);
        }
        let bytes = self.take(self.due);
        self.due -= bytes.len() as u64;
        (!bytes.is_empty()).then_some((wait, Ok(bytes)))
    }
}

fn paced_body(
    steps: impl Iterator<Item = Step> + Send + 'static,
    delivery: Delivery<'_>,
) -> Body {
    let start = (steps, delivery.connection.clock.clone(), delivery.permit);
    Body::from_stream(stream::unfold(start, |(mut steps, clock, permit)| async move {
        let (wait, bytes) = steps.next()?;
        if !wait.is_zero() {
            clock.sleep(wait).await;
        }
        Some((bytes, (steps, clock, permit)))
    }))
}
