//! The content of an answer as it streams in.

use std::{cell::RefCell, rc::Rc};

use gloo_net::http::Response;
use js_sys::{JSON, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

use crate::workbench::{Answer, Content, Cut, End, LiveRequest, Timing, text_of};

/// As much content as is kept, in bytes. All of it is counted.
const MOST_KEPT: usize = 2 * 1024 * 1024;
/// Content that is done sooner than this, in milliseconds, is shown at once.
const SOON: f64 = 250.0;

/// An answer whose content may still be coming.
pub(super) struct Arriving {
    status: u16,
    phrase: String,
    fields: Vec<(String, String)>,
    followed_to: Option<String>,
    /// When the request was made, and when the browser showed the head.
    start: f64,
    head: f64,
    bytes: Vec<u8>,
    length: usize,
    /// How many bytes had come when it was shown last.
    shown: Option<usize>,
}

impl Arriving {
    pub(super) fn new(response: &Response, start: f64) -> Self {
        Self {
            status: response.status(),
            phrase: response.status_text(),
            fields: response.headers().entries().collect(),
            followed_to: response.redirected().then(|| response.url()),
            start,
            head: super::resource_timing::now(),
            bytes: Vec::new(),
            length: 0,
            shown: None,
        }
    }

    /// Reads the content to its end.
    ///
    /// # Errors
    ///
    /// What the browser throws where it breaks.
    pub(super) async fn read(
        arriving: &Rc<RefCell<Self>>,
        response: &Response,
    ) -> Result<(), JsValue> {
        let Some(stream) = response.body() else { return Ok(()) };
        let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
        loop {
            let read = JsFuture::from(reader.read()).await?;
            let chunk = Reflect::get(&read, &JsValue::from_str("value"))?;
            // At the end there is none.
            let Ok(chunk) = chunk.dyn_into::<Uint8Array>() else { return Ok(()) };
            arriving.borrow_mut().take(&chunk.to_vec());
        }
    }

    fn take(&mut self, chunk: &[u8]) {
        let room = MOST_KEPT - self.bytes.len();
        self.length += chunk.len();
        self.bytes.extend_from_slice(chunk.get(..room).unwrap_or(chunk));
    }

    /// Whether there is more to show than before, of content that takes its time.
    pub(super) fn has_news(&mut self, now: f64) -> bool {
        if now - self.head < SOON || self.shown == Some(self.length) {
            return false;
        }
        self.shown = Some(self.length);
        true
    }

    /// The answer as it is now, with the browser's own marks where it has any.
    pub(super) fn answer(
        &self,
        request: &LiveRequest,
        end: End,
        now: f64,
        timing: Option<Timing>,
    ) -> Answer {
        let own_marks = || {
            Timing::new(0.0, self.head - self.start, now - self.start, String::new())
        };
        let mut answer = Answer {
            status: self.status,
            phrase: self.phrase.clone(),
            fields: self.fields.clone(),
            content: self.content(&end),
            bytes: self.bytes.as_slice().into(),
            length: self.length,
            end,
            cut: None,
            followed_to: self.followed_to.clone(),
            timing: timing.unwrap_or_else(own_marks),
        };
        answer.cut = Cut::find(&request.plan, &request.request.method, &answer);
        answer
    }

    fn content(&self, end: &End) -> Content {
        let is_whole = *end == End::Whole && self.bytes.len() == self.length;
        match text_of(&self.bytes) {
            None => Content::Binary,
            Some(text) if is_whole && text.len() < self.length => Content::Binary,
            Some(text) if is_whole && self.is_json() && JSON::parse(text).is_ok() => {
                Content::Json
            }
            Some(_) => Content::Text,
        }
    }

    fn is_json(&self) -> bool {
        self.fields.iter().any(|(name, value)| {
            name == "content-type"
                && value.split(['/', '+', ';']).any(|part| part == "json")
        })
    }
}
