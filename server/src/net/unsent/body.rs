//! A body that is in memory as a whole, and counts as long as it is.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use axum::body::{Body, HttpBody};
use bytes::Bytes;
use hyper::body::{Frame, SizeHint};

use super::Reservation;

/// Its one portion takes the reservation along.
pub(super) struct Held {
    pub(super) body: Body,
    pub(super) reservation: Option<Reservation>,
}

impl HttpBody for Held {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let held = &mut *self;
        let frame = Pin::new(&mut held.body).poll_frame(context);
        frame.map_ok(|frame| {
            frame.map_data(|bytes| match held.reservation.take() {
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
