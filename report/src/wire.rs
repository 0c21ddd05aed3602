//! What goes over the wire: transcripts of `/api/wire`, as HTML and as exchanges.

mod bytes;
mod compare;
mod html;
mod transcript;

pub use html::wire_html;
pub use transcript::{Transcript, hops_of};
