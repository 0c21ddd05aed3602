//! The compressed siblings of a file: `.br` and `.gz`.

use std::io::{Cursor, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// Brotli's best quality: done once here, not once per visitor.
const BROTLI_QUALITY: i32 = 11;
/// The base-2 logarithm of brotli's window: 4 MiB, more than any file here.
const BROTLI_WINDOW_BITS: i32 = 22;
/// Gzip's best level, for clients without brotli.
const GZIP_LEVEL: u32 = 9;

/// What is text, or nearly. Pictures and fonts are compressed already.
const COMPRESSIBLE: [&str; 10] =
    ["css", "html", "js", "json", "md", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Whether a file of this name shrinks.
pub(crate) fn compressible(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| COMPRESSIBLE.iter().any(|known| extension == *known))
}

/// The bytes as brotli.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW_BITS,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut Cursor::new(bytes), &mut out, &params)
        .context("brotli")?;
    Ok(out)
}

/// The bytes as gzip, without a time or a name: the same in, the same out.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::new(GZIP_LEVEL));
    encoder.write_all(bytes).context("gzip")?;
    encoder.finish().context("gzip")
}

/// How long the content of a gzip file is, as its last four bytes say (RFC 1952 section
/// 2.3.1).
pub(crate) fn plain_length(gzip: &[u8]) -> Option<u64> {
    gzip.last_chunk().map(|bytes| u32::from_le_bytes(*bytes).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn both_forms_come_back_as_they_were() {
        let text = "statuslab ".repeat(1000);
        let mut plain = Vec::new();
        let packed = brotli(text.as_bytes()).unwrap();
        brotli::BrotliDecompress(&mut Cursor::new(&packed), &mut plain).unwrap();
        assert_eq!(plain, text.as_bytes());
        assert!(packed.len() < 100, "{}", packed.len());

        let packed = gzip(text.as_bytes()).unwrap();
        let mut plain = String::new();
        flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut plain).unwrap();
        assert_eq!(plain, text);
        assert_eq!(packed, gzip(text.as_bytes()).unwrap());
    }

    #[test]
    fn text_is_compressed_and_pictures_are_not() {
        assert!(compressible("pkg/statuslab.0123456789abcdef_bg.wasm"));
        assert!(compressible("robots.txt"));
        assert!(!compressible("favicon.ico"));
        assert!(!compressible("card.png"));
        assert!(!compressible("LICENSE"));
    }
}
