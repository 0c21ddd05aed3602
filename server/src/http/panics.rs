//! Panics of a handler: a mistake of ours costs one request an honest 500.

use std::panic::{self, AssertUnwindSafe};

use axum::{body::Body, http::Response, response::IntoResponse as _};
use futures_util::FutureExt as _;

use super::problem::Problem;

/// What a handler made, unless it panicked before it waited for anything.
pub(crate) fn begin<F>(handle: impl FnOnce() -> F) -> Option<F> {
    // A request that panicked leaves nothing behind that others see: what is shared
    // is behind locks, which go on where one was poisoned.
    panic::catch_unwind(AssertUnwindSafe(handle)).ok()
}

/// The answer of a handler that began so, or a 500 where it panicked or does.
pub(crate) fn answer_or_500<F>(
    begun: Option<F>,
) -> impl Future<Output = Response<Body>> + use<F>
where
    F: Future<Output = Response<Body>>,
{
    let answer = match begun {
        Some(answer) => answer.left_future(),
        None => std::future::ready(failed()).right_future(),
    };
    AssertUnwindSafe(answer)
        .catch_unwind()
        .map(|done| done.unwrap_or_else(|_| failed()))
}

fn failed() -> Response<Body> {
    Problem::internal(
        "the service made a mistake over this request: it is counted and logged",
    )
    .into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn status<F: Future<Output = Response<Body>>>(handle: impl Fn() -> F) -> u16 {
        answer_or_500(begin(handle)).await.status().as_u16()
    }

    #[tokio::test]
    async fn a_panic_is_a_500() {
        let fine = || std::future::ready(Response::new(Body::empty()));
        assert_eq!(status(fine).await, 200);
        let late = || async {
            tokio::task::yield_now().await;
            panic!("after waiting")
        };
        assert_eq!(status(late).await, 500);
        let early = || {
            assert!(!std::hint::black_box(true), "before waiting");
            std::future::ready(Response::new(Body::empty()))
        };
        assert_eq!(status(early).await, 500);
    }
}
