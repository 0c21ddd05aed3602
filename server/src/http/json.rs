//! JSON made for reading: a line for each member of an object, lists on one line.

use std::io::{self, Write};

use axum::{
    Extension,
    response::{IntoResponse as _, Response},
};
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use super::{
    coding::static_document::StaticDocument,
    envelope::{Envelope, FOR_AN_HOUR, NO_STORE, Readers},
};

/// The fields of JSON that is kept for so long.
pub(crate) const fn envelope(cache_control: &'static str) -> Envelope {
    let media_type = Some("application/json");
    Envelope { media_type, cache_control, readers: Readers::AnyOrigin }
}

/// The value as JSON with a line break at its end.
pub(crate) fn to_vec(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(1024);
    let mut serializer = Serializer::with_formatter(&mut bytes, Lines { depth: 0 });
    // Writing to memory does not fail, and our types have only string keys.
    let _ = value.serialize(&mut serializer);
    bytes.push(b'\n');
    bytes
}

/// The value as a document of ours that is made anew for each request.
pub(crate) fn respond(value: &impl Serialize) -> Response {
    (envelope(NO_STORE).headers(), to_vec(value)).into_response()
}

/// A document of ours that is the same for each request.
pub(crate) fn respond_static(document: &'static StaticDocument) -> Response {
    let headers = envelope(FOR_AN_HOUR).headers();
    (Extension(document), headers, document.content()).into_response()
}

struct Lines {
    depth: usize,
}

impl Lines {
    fn new_line<W: ?Sized + Write>(&self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b"\n")?;
        (0..self.depth).try_for_each(|_| writer.write_all(b"  "))
    }
}

impl Formatter for Lines {
    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        self.new_line(writer)?;
        writer.write_all(b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        self.new_line(writer)
    }

    fn begin_object_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
    ) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        if first { Ok(()) } else { writer.write_all(b", ") }
    }
}
