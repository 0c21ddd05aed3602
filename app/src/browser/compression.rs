//! Texts made short by the browser's own compression (Compression Streams), which few
//! browsers lack.

use js_sys::{Array, Function, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStreamDefaultReader, ReadableWritablePair};

/// A text, compressed (RFC 1951); nothing where the browser cannot.
pub(crate) async fn deflate(text: &str) -> Option<Vec<u8>> {
    through("CompressionStream", text.as_bytes(), usize::MAX).await
}

/// The text of compressed bytes; nothing where they are no such text, or where it has more
/// than so many bytes.
pub(crate) async fn inflate(bytes: &[u8], most: usize) -> Option<String> {
    let bytes = through("DecompressionStream", bytes, most).await?;
    String::from_utf8(bytes).ok()
}

/// What a transform of the browser makes of bytes, as far as so many.
async fn through(transform: &str, bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    let constructor = Reflect::get(&window(), &JsValue::from_str(transform)).ok()?;
    let constructor: Function = constructor.dyn_into().ok()?;
    let format = Array::of1(&JsValue::from_str("deflate-raw"));
    let transform = Reflect::construct(&constructor, &format).ok()?;
    let transform: ReadableWritablePair = transform.unchecked_into();
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)));
    let stream = blob.ok()?.stream().pipe_through(&transform);
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut made = Vec::new();
    loop {
        let read = JsFuture::from(reader.read()).await.ok()?;
        let chunk = Reflect::get(&read, &JsValue::from_str("value")).ok()?;
        // At the end there is none.
        let Ok(chunk) = chunk.dyn_into::<Uint8Array>() else { return Some(made) };
        made.extend(chunk.to_vec());
        if made.len() > most {
            let _ = JsFuture::from(reader.cancel()).await;
            return None;
        }
    }
}
