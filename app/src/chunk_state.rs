//! A chunk of the wasm that is loaded when somebody first needs it.

use leptos::prelude::*;

use crate::inspector::{BoxFuture, NotLoaded};

/// A chunk, once it is loaded. Copies are the same.
#[derive(Debug)]
pub(crate) struct ChunkState<T: 'static> {
    /// The functions of the chunk, or that it could not be loaded.
    pub(crate) loaded: RwSignal<Option<Result<T, NotLoaded>>>,
    loading: StoredValue<Loading<T>>,
}

/// How a chunk is loaded.
struct Loading<T: 'static> {
    fetch: fn() -> BoxFuture<Result<T, NotLoaded>>,
    is_under_way: bool,
    /// What is done with the chunk before anybody else sees it.
    on_load: Option<OnLoad<T>>,
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
        let loading = Loading { fetch, is_under_way: false, on_load: None };
        Self { loaded: RwSignal::new(None), loading: StoredValue::new(loading) }
    }

    /// Does this with the chunk once it is loaded, before anybody else sees it.
    pub(crate) fn on_load(self, work: impl FnOnce(T) + Send + Sync + 'static) {
        let work: OnLoad<T> = Box::new(work);
        self.loading.update_value(|loading| loading.on_load = Some(work));
    }

    /// The chunk, where it is there.
    pub(crate) fn get(self) -> Option<T> {
        self.loaded.get().and_then(Result::ok)
    }

    /// Loads the chunk, unless it is there or on its way.
    pub(crate) fn load(self) {
        let is_under_way = self.loading.read_value().is_under_way;
        if is_under_way || untrack(|| self.get()).is_some() {
            return;
        }
        self.loading.update_value(|loading| loading.is_under_way = true);
        leptos::task::spawn_local(async move {
            let _ = self.ready().await;
            self.loading.update_value(|loading| loading.is_under_way = false);
        });
    }

    /// Waits for the chunk.
    pub(crate) async fn ready(self) -> Result<T, NotLoaded> {
        let fetch = self.loading.read_value().fetch;
        let chunk = fetch().await;
        if untrack(|| self.get()).is_some() {
            return chunk;
        }
        if let Ok(chunk) = chunk {
            let work = self.loading.try_update_value(|loading| loading.on_load.take());
            if let Some(Some(work)) = work {
                work(chunk);
            }
        }
        self.loaded.set(Some(chunk));
        chunk
    }
}
