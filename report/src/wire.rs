//! What goes over the wire: transcripts of `/api/wire`, as HTML and as exchanges.

mod bytes;
mod compare;
mod html;
mod timeline;
mod transcript;
mod writer;

pub use html::wire_html;
pub use transcript::{Transcript, hops_of};
