//! A chunk of the wasm that is loaded when somebody first needs it.

use leptos::prelude::*;

use crate::inspector::{BoxFuture, NotLoaded};

/// A chunk, once it is loaded. Copies are the same.
#[derive(Debug)]
pub(crate) struct ChunkState<T: 'static> {
    /// The functions of the chunk, or that it could not be loaded.
    pub(crate) loaded: RwSignal<Option<Result<T, NotLoaded>>>,
    is_loading: StoredValue<bool>,
    fetch: fn() -> BoxFuture<Result<T, NotLoaded>>,
}

impl<T> Clone for ChunkState<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for ChunkState<T> {}

impl<T: Clone + Send + Sync + 'static> ChunkState<T> {
    /// A chunk that is not loaded, and what loads it.
    pub(crate) fn new(fetch: fn() -> BoxFuture<Result<T, NotLoaded>>) -> Self {
        Self { loaded: RwSignal::new(None), is_loading: StoredValue::new(false), fetch }
    }

    /// Loads the chunk, unless it is there or on its way.
    pub(crate) fn load(self) {
        let is_there = matches!(*self.loaded.read_untracked(), Some(Ok(_)));
        if is_there || self.is_loading.get_value() {
            return;
        }
        self.is_loading.set_value(true);
        leptos::task::spawn_local(async move {
            let chunk = (self.fetch)().await;
            self.is_loading.set_value(false);
            self.loaded.set(Some(chunk));
        });
    }
}
