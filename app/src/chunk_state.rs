//! A chunk of the wasm that is loaded when somebody first needs it.

use leptos::prelude::*;

use crate::inspector::{BoxFuture, NotLoaded};

/// A chunk, once it is loaded. Copies are the same.
#[derive(Debug)]
pub(crate) struct ChunkState<T: 'static> {
    /// The functions of the chunk, or that it could not be loaded.
    pub(crate) loaded: RwSignal<Option<Result<T, NotLoaded>>>,
    is_loading: StoredValue<bool>,
    /// What is done with the chunk before anybody else sees it.
    on_load: StoredValue<Option<OnLoad<T>>>,
    fetch: fn() -> BoxFuture<Result<T, NotLoaded>>,
}

/// Takes a chunk that was just loaded.
type OnLoad<T> = Box<dyn FnOnce(T) + Send + Sync>;

impl<T> Clone for ChunkState<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for ChunkState<T> {}

impl<T: Copy + Send + Sync + 'static> ChunkState<T> {
    /// A chunk that is not loaded, and what loads it.
    pub(crate) fn new(fetch: fn() -> BoxFuture<Result<T, NotLoaded>>) -> Self {
        Self {
            loaded: RwSignal::new(None),
            is_loading: StoredValue::new(false),
            on_load: StoredValue::new(None),
            fetch,
        }
    }

    /// Does this with the chunk once it is loaded, before anybody else sees it.
    pub(crate) fn on_load(self, work: impl FnOnce(T) + Send + Sync + 'static) {
        self.on_load.set_value(Some(Box::new(work)));
    }

    /// The chunk, where it is there.
    pub(crate) fn get(self) -> Option<T> {
        self.loaded.get().and_then(Result::ok)
    }

    /// Loads the chunk, unless it is there or on its way.
    pub(crate) fn load(self) {
        if untrack(|| self.get()).is_some() || self.is_loading.get_value() {
            return;
        }
        self.is_loading.set_value(true);
        leptos::task::spawn_local(async move {
            let _ = self.ready().await;
            self.is_loading.set_value(false);
        });
    }

    /// Waits for the chunk.
    pub(crate) async fn ready(self) -> Result<T, NotLoaded> {
        let chunk = (self.fetch)().await;
        if untrack(|| self.get()).is_some() {
            return chunk;
        }
        if let Ok(chunk) = chunk
            && let Some(Some(work)) = self.on_load.try_update_value(Option::take)
        {
            work(chunk);
        }
        self.loaded.set(Some(chunk));
        chunk
    }
}
