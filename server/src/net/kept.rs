//! What the service keeps for a connection, as long as that lasts.

use std::{
    any::Any,
    sync::{Mutex, PoisonError},
};

/// One value of any type.
#[derive(Default)]
pub(crate) struct Kept(Mutex<Option<Box<dyn Any + Send>>>);

impl Kept {
    /// Reads what is kept, where that is of this type. Nobody waits for it: while another
    /// request has it in hand, there is nothing.
    pub(crate) fn read<T: 'static, R>(
        &self,
        read: impl FnOnce(&T) -> Option<R>,
    ) -> Option<R> {
        let kept = self.0.try_lock().ok()?;
        read(kept.as_ref()?.downcast_ref()?)
    }

    /// Keeps a value in place of another.
    pub(crate) fn keep(&self, value: impl Any + Send) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = Some(Box::new(value));
    }
}
