//! When what came of a request, by the browser's own marks (Resource Timing).

use std::time::Duration;

use js_sys::{Promise, Reflect};
use leptos::prelude::{set_timeout, window};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Performance, PerformanceResourceTiming, Url};

use super::address;
use crate::workbench::Timing;

/// How often the marks are looked for, and how long after each time: some browsers write
/// them down a moment after the end of the content.
const TRIES: u32 = 3;
const BETWEEN: Duration = Duration::from_millis(20);
/// How coarse the clocks of browsers may be, in milliseconds.
const CLOCK: f64 = 1.0;

/// Forgets the marks of requests before: browsers keep 250, and then no new ones.
pub(super) fn clear() {
    if let Some(performance) = window().performance() {
        performance.clear_resource_timings();
    }
}

/// Milliseconds since the page began.
pub(super) fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// The marks of the request to a path that was made at a time; nothing where the browser
/// has none.
pub(super) async fn of(path: &str, start: f64) -> Option<Timing> {
    let performance = window().performance()?;
    let url = Url::new_with_base(path, &address::origin()).ok()?.href();
    for _ in 0..TRIES {
        if let Some(timing) = marks(&performance, &url, start) {
            return Some(timing);
        }
        pause().await;
    }
    None
}

fn marks(performance: &Performance, url: &str, asked_at: f64) -> Option<Timing> {
    let entries = performance.get_entries_by_name_with_entry_type(url, "resource");
    let entry: PerformanceResourceTiming = entries.iter().last()?.unchecked_into();
    let (start, sent) = (entry.start_time(), entry.request_start());
    // That of a request before, which was cancelled.
    if start < asked_at - CLOCK {
        return None;
    }
    // With interim responses, the first byte is one of those.
    let name = JsValue::from_str("finalResponseHeadersStart");
    let last = Reflect::get(&entry, &name).ok().and_then(|mark| mark.as_f64());
    let head =
        last.filter(|mark| *mark > 0.0).unwrap_or_else(|| entry.response_start());
    // A browser that keeps a mark to itself says 0.
    if sent < start || head < sent || entry.response_end() < head {
        return None;
    }
    let end = entry.response_end() - start;
    Some(Timing::new(sent - start, head - start, end, entry.next_hop_protocol()))
}

async fn pause() {
    let timeout = Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&JsValue::UNDEFINED)), BETWEEN);
    });
    drop(JsFuture::from(timeout).await);
}
