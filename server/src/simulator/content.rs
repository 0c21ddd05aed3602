//! Content as a body: at once, late, or drop by drop.

use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use futures_util::stream;
use http_status::{Content, Plan};
use std::convert::Infallible;
use tokio::{sync::OwnedSemaphorePermit, time::sleep};

/// Shortest time between two drops; below that they melt together anyway.
const SHORTEST_STEP: Duration = Duration::from_millis(50);

/// The content, at the pace of the plan; the place among the waiting ones is
/// given back when it is sent, or when the client leaves.
pub(super) fn body(
    content: Vec<u8>,
    plan: &Plan,
    has_length: bool,
    place: Option<OwnedSemaphorePermit>,
) -> Body {
    let paced = !plan.body_delay.is_zero() || !plan.drip.is_zero();
    let is_forbidden = plan.content == Content::Forbidden;
    if is_forbidden || (has_length && (content.is_empty() || !paced)) {
        return Body::from(content);
    }
    let drops = drops(content, plan.drip.into());
    let step = Duration::from(plan.drip)
        .checked_div(u32::try_from(drops.len()).unwrap_or(u32::MAX))
        .unwrap_or_default();
    let first = Duration::from(plan.body_delay) + step;
    let start = (drops.into_iter(), first, place);
    Body::from_stream(stream::unfold(
        start,
        move |(mut drops, wait, place)| async move {
            let drop = drops.next()?;
            if !wait.is_zero() {
                sleep(wait).await;
            }
            Some((Ok::<_, Infallible>(drop), (drops, step, place)))
        },
    ))
}

/// Pieces of nearly equal size, at most one a step and never an empty one.
fn drops(content: Vec<u8>, time: Duration) -> Vec<Bytes> {
    let content = Bytes::from(content);
    let steps = time.as_millis() / SHORTEST_STEP.as_millis();
    let most = content.len().max(1);
    let steps = usize::try_from(steps).unwrap_or(usize::MAX).clamp(1, most);
    let size = content.len().div_ceil(steps).max(1);
    let starts = (0..content.len()).step_by(size);
    starts.map(|start| content.slice(start..content.len().min(start + size))).collect()
}
