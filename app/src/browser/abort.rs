//! What can be given up: the request on show, and a run of several. Each has one under way
//! at most.

use std::{cell::RefCell, thread::LocalKey};

use web_sys::{AbortController, AbortSignal};

thread_local! {
    static OF_REQUEST: RefCell<Option<AbortController>> = const { RefCell::new(None) };
    static OF_RUN: RefCell<Option<AbortController>> = const { RefCell::new(None) };
}

/// The request on show.
pub(crate) static REQUEST: UnderWay = UnderWay(&OF_REQUEST);
/// The run of several. To give it up leaves the request on show alone.
pub(crate) static RUN: UnderWay = UnderWay(&OF_RUN);

/// One thing at a time that can be given up.
pub(crate) struct UnderWay(&'static LocalKey<RefCell<Option<AbortController>>>);

impl UnderWay {
    /// Gives up on what is under way, and makes a signal for the next.
    pub(crate) fn start(&self) -> Option<AbortSignal> {
        self.abort();
        let controller = AbortController::new().ok()?;
        let signal = controller.signal();
        self.0.set(Some(controller));
        Some(signal)
    }

    /// Gives up on what is under way.
    pub(crate) fn abort(&self) {
        if let Some(controller) = self.0.take() {
            controller.abort();
        }
    }
}
