//! Bodies that are in memory as a whole, and count as long as they are.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use axum::{
    body::{Body, HttpBody},
    http::Response,
};
use bytes::Bytes;
use hyper::body::{Frame, SizeHint};

use super::{
    account::OverBudget,
    budget::{Reservation, UnsentBudget},
};

/// Marks a response whose content is in memory as long as the service runs, and so
/// costs nothing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StaticContent;

/// The same response, with its content counted.
///
/// # Errors
///
/// As [`UnsentBudget::reserve`].
pub(crate) fn count_response(
    budget: &UnsentBudget,
    response: Response<Body>,
) -> Result<Response<Body>, OverBudget> {
    if response.extensions().get::<StaticContent>().is_some() {
        return Ok(response);
    }
    let (parts, content) = response.into_parts();
    Ok(Response::from_parts(parts, count_body(budget, content)?))
}

/// The same body, counted, where its length is known and it is in memory.
pub(super) fn count_body(
    budget: &UnsentBudget,
    body: Body,
) -> Result<Body, OverBudget> {
    let length = body.size_hint().exact().unwrap_or_default();
    let reservation = budget.reserve(usize::try_from(length).unwrap_or(usize::MAX))?;
    Ok(Body::new(CountedBody { body, reservation: Some(reservation) }))
}

/// Its one frame takes the reservation along.
struct CountedBody {
    body: Body,
    reservation: Option<Reservation>,
}

impl HttpBody for CountedBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let counted = &mut *self;
        let frame = Pin::new(&mut counted.body).poll_frame(context);
        frame.map_ok(|frame| {
            frame.map_data(|bytes| match counted.reservation.take() {
                Some(reservation) => reservation.count(bytes),
                None => bytes,
            })
        })
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
