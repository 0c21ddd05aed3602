//! What goes over the wire: transcripts of `/api/wire` as HTML.

mod bytes;
mod html;
mod writer;

pub use html::wire_html;

/// `1.050 s`.
fn seconds(millis: u64) -> String {
    format!("{}.{:03} s", millis / 1000, millis % 1000)
}
