//! The codings that content is sent in, and the encoders behind them.

use std::io::Write as _;

use brotli::enc::BrotliEncoderParams;
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};

/// A content coding that we write (RFC 9110 section 8.4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Coding {
    /// RFC 7932.
    Brotli,
    /// RFC 9110 section 8.4.1.3.
    Gzip,
}

/// How hard to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// Under a millisecond for a page: it is made for one response.
    Fast,
    /// As small as it gets: it is kept for all responses to come.
    Smallest,
}

impl Coding {
    /// Every coding, best first.
    pub(crate) const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// Its name in `Content-Encoding`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// Content in this coding; nothing where the encoder fails.
    pub(crate) fn encode(self, content: &[u8], effort: Effort) -> Option<Bytes> {
        let mut coded = Vec::with_capacity(content.len() / 3);
        match self {
            Self::Brotli => {
                let (quality, lgwin) = match effort {
                    Effort::Fast => (4, 18),
                    Effort::Smallest => (10, 22),
                };
                let size_hint = content.len();
                let defaults = BrotliEncoderParams::default();
                let params =
                    BrotliEncoderParams { quality, lgwin, size_hint, ..defaults };
                let mut content = content;
                brotli::BrotliCompress(&mut content, &mut coded, &params).ok()?;
            }
            Self::Gzip => {
                let level = match effort {
                    Effort::Fast => Compression::new(4),
                    Effort::Smallest => Compression::best(),
                };
                let mut encoder = GzEncoder::new(coded, level);
                encoder.write_all(content).ok()?;
                coded = encoder.finish().ok()?;
            }
        }
        Some(coded.into())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn content_comes_back_as_it_was() {
        let content = "every HTTP status code, for real ".repeat(200);
        for effort in [Effort::Fast, Effort::Smallest] {
            let coded = Coding::Brotli.encode(content.as_bytes(), effort).unwrap();
            let mut plain = Vec::new();
            brotli::BrotliDecompress(&mut &coded[..], &mut plain).unwrap();
            assert_eq!(plain, content.as_bytes());
            assert!(coded.len() < content.len() / 10);
            let coded = Coding::Gzip.encode(content.as_bytes(), effort).unwrap();
            let mut plain = String::new();
            flate2::read::GzDecoder::new(&coded[..])
                .read_to_string(&mut plain)
                .unwrap();
            assert_eq!(plain, content);
        }
    }
}
