//! Content as a body: at once, late, drop by drop, or cut short.

use std::iter;

use axum::body::Body;
use bytes::Bytes;
use futures_util::stream;
use http_status::{Content, Millis, Plan, pace};

use crate::{clock::Clock, serve::ResetStream, wire::Place};

/// The content, at the pace of the plan; the place among the waiting ones is
/// given back when it is sent, or when the client leaves.
pub(super) fn body(
    content: Vec<u8>,
    plan: &Plan,
    has_length: bool,
    clock: Clock,
    place: Option<Place>,
) -> Body {
    let is_paced = !plan.body_delay.is_zero() || !plan.drip.is_zero();
    let is_forbidden = plan.content == Content::Forbidden;
    if is_forbidden || (has_length && (content.is_empty() || !is_paced)) {
        return Body::from(content);
    }
    let length = content.len();
    paced(portions(content, length, plan), clock, place)
}

/// So much of the content, at the pace of the whole; then a wait, and an error,
/// which resets the stream.
pub(super) fn cut(
    content: Vec<u8>,
    length: usize,
    wait: Millis,
    plan: &Plan,
    clock: Clock,
    place: Option<Place>,
) -> Body {
    let end = iter::once((wait, Err(ResetStream)));
    paced(portions(content, length, plan).chain(end), clock, place)
}

type Step = (Millis, Result<Bytes, ResetStream>);

/// Portions are cut when it is their time: a list of them may be larger than the
/// content.
fn portions(
    content: Vec<u8>,
    length: usize,
    plan: &Plan,
) -> impl Iterator<Item = Step> + Send + 'static {
    let portions = pace(content.len(), plan.body_delay, plan.drip);
    // As large as it is and no larger: it may have to wait for long.
    let mut rest = Bytes::from(content.into_boxed_slice());
    rest.truncate(length);
    portions.map_while(move |portion| {
        let bytes = rest.split_to(portion.length.min(rest.len()));
        (!bytes.is_empty()).then_some((portion.wait, Ok(bytes)))
    })
}

fn paced(
    steps: impl Iterator<Item = Step> + Send + 'static,
    clock: Clock,
    place: Option<Place>,
) -> Body {
    let start = (steps, clock, place);
    Body::from_stream(stream::unfold(start, |(mut steps, clock, place)| async move {
        let (wait, bytes) = steps.next()?;
        if !wait.is_zero() {
            clock.sleep(wait).await;
        }
        Some((bytes, (steps, clock, place)))
    }))
}
