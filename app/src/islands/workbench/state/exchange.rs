//! The exchange of a workbench: the request under way, and both of its sides.

use leptos::prelude::*;

use super::WorkbenchState;
use crate::{
    islands::workbench::result_chunk,
    workbench::{LiveRequest, Side, Tab, seen, sent, waited},
};

impl WorkbenchState {
    /// Whether a request is under way.
    pub(in crate::islands::workbench) fn is_waiting(self) -> bool {
        self.pending.read().is_some()
    }

    /// How long a request has been under way, once that is longer than a click takes,
    /// and how long it was asked to take.
    pub(in crate::islands::workbench) fn waited(self) -> Option<String> {
        /// Tenths of a second: whoever clicks twice does not mean to cancel.
        const CLICKS: u32 = 3;
        let ticks = self.ticks.get();
        let asked = self.pending.read().as_ref().map(LiveRequest::asked_wait)?;
        (ticks >= CLICKS).then(|| waited(ticks, asked))
    }

    /// The last result in a few words.
    pub(in crate::islands::workbench) fn announcement(self) -> Option<String> {
        self.live.read().as_ref()?.told.said.clone()
    }

    /// A side of the exchange; the transcript is none.
    pub(in crate::islands::workbench) fn side(self, tab: Tab) -> Side {
        let (checked, path) = (self.checked.read(), self.path.read());
        match tab {
            Tab::Sent => sent(&checked, &path),
            Tab::Seen => {
                let live = self.live.read();
                let mut side = seen(live.as_ref(), checked.request(), &path);
                if let Some((chunk, live)) = result_chunk::loaded().zip(live.as_ref()) {
                    (chunk.add_details)(&mut side, live);
                }
                side
            }
            Tab::Wire => Side::default(),
        }
    }

    /// Follows what a side is made of, without making it. A memo has to be read: one
    /// that is only tracked would not follow what it is made of itself.
    pub(in crate::islands::workbench) fn track_side(self, tab: Tab) {
        let _ = (self.checked.read(), self.path.read());
        if tab == Tab::Seen {
            self.live.track();
        }
    }
}
