//! Content codings: which one a request takes, and content in it.
//!
//! Content is compressed whole and at once. An encoder that lives as long as a
//! response would hold its megabytes for as long as somebody reads slowly.

mod kept;

use std::io::Write as _;

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use brotli::enc::BrotliEncoderParams;
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};

pub(crate) use kept::Kept;

use crate::{problem::Problem, unsent::Lasting};

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
    Once,
    /// As small as it gets: it is kept for all responses to come.
    Kept,
}

/// Less is not worth its fields.
const SMALLEST: usize = 256;
/// More is sent as it is: compressing it would hold up the other connections of its
/// thread. No page comes near it, but for what somebody pasted.
const LARGEST: usize = 512 * 1024;

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

    /// The coding that a request likes best; nothing where that is none of ours, or
    /// no coding at all. Where nothing is acceptable, content goes out as it is (RFC 9110
    /// section 12.5.3).
    pub(crate) fn choose(headers: &HeaderMap) -> Option<Self> {
        let weights = Weights::of(headers);
        let identity = weights.named(&["identity"]).unwrap_or_default();
        let mut best = (None, identity.max(1));
        for coding in Self::ALL {
            let names: &[&str] = match coding {
                Self::Brotli => &["br"],
                Self::Gzip => &["gzip", "x-gzip"],
            };
            let weight = weights.named(names).or(weights.of_others).unwrap_or_default();
            let is_better =
                if best.0.is_none() { weight >= best.1 } else { weight > best.1 };
            if is_better {
                best = (Some(coding), weight);
            }
        }
        best.0
    }

    /// Content in this coding; nothing where the encoder fails.
    pub(crate) fn encode(self, content: &[u8], effort: Effort) -> Option<Bytes> {
        let mut coded = Vec::with_capacity(content.len() / 3);
        match self {
            Self::Brotli => {
                let (quality, lgwin) = match effort {
                    Effort::Once => (4, 18),
                    Effort::Kept => (10, 22),
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
                    Effort::Once => Compression::new(4),
                    Effort::Kept => Compression::best(),
                };
                let mut encoder = GzEncoder::new(coded, level);
                encoder.write_all(content).ok()?;
                coded = encoder.finish().ok()?;
            }
        }
        Some(coded.into())
    }
}

/// The weights of `Accept-Encoding`, in thousandths (RFC 9110 sections 12.4.2 and
/// 12.5.3). What has no weight as it should is not there.
struct Weights<'a> {
    named: Vec<(&'a str, u16)>,
    of_others: Option<u16>,
}

impl<'a> Weights<'a> {
    fn of(headers: &'a HeaderMap) -> Self {
        let lines = headers.get_all(header::ACCEPT_ENCODING).iter();
        let items =
            lines.filter_map(|line| line.to_str().ok()).flat_map(|l| l.split(','));
        let named: Vec<_> = items.filter_map(weighted).collect();
        let others = named.iter().find(|(name, _)| *name == "*");
        let of_others = others.map(|(_, weight)| *weight);
        Self { named, of_others }
    }

    /// The weight of the coding with one of these names.
    fn named(&self, names: &[&str]) -> Option<u16> {
        let is_it = |own: &str| names.iter().any(|name| name.eq_ignore_ascii_case(own));
        self.named.iter().find(|(own, _)| is_it(own)).map(|(_, weight)| *weight)
    }
}

fn weighted(item: &str) -> Option<(&str, u16)> {
    let (name, parameter) = item.split_once(';').unwrap_or((item, "q=1"));
    let (q, weight) = parameter.split_once('=')?;
    let weight = http_status::weight(weight.trim())?;
    q.trim().eq_ignore_ascii_case("q").then_some((name.trim(), weight))
}

/// A layer that sends documents in the coding that the request likes best.
pub(crate) async fn encode_content(request: Request, next: Next) -> Response {
    let coding = Coding::choose(request.headers());
    let response = next.run(request).await;
    if !is_encodable(&response) {
        return response;
    }
    let kept = response.extensions().get::<&'static Kept>().copied();
    let (mut parts, body) = response.into_parts();
    vary(&mut parts.headers, "accept-encoding");
    if kept.is_some() {
        parts.extensions.insert(Lasting);
    }
    let Ok(content) = to_bytes(body, usize::MAX).await else {
        return Problem::internal("a document could not be written").into_response();
    };
    let is_worth_it = (SMALLEST..=LARGEST).contains(&content.len());
    let coding = coding.filter(|_| is_worth_it || kept.is_some());
    let coded = match (coding, kept) {
        (Some(coding), Some(kept)) => kept.encoded(coding).await,
        (Some(coding), None) => coding.encode(&content, Effort::Once),
        (None, _) => None,
    };
    let content = match coding.zip(coded) {
        Some((coding, coded)) => {
            let name = HeaderValue::from_static(coding.name());
            parts.headers.insert(header::CONTENT_ENCODING, name);
            parts.headers.remove(header::CONTENT_LENGTH);
            coded
        }
        None => content,
    };
    Response::from_parts(parts, Body::from(content))
}

/// Whether there is content that shrinks. A 304 has the fields of the 200 already.
fn is_encodable(response: &Response) -> bool {
    let media_type = response.headers().get(header::CONTENT_TYPE);
    let media_type =
        media_type.and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_picture =
        media_type.starts_with("image/") && !media_type.starts_with("image/svg");
    response.status() != StatusCode::NOT_MODIFIED
        && !is_picture
        && !response.headers().contains_key(header::CONTENT_ENCODING)
}

/// Adds the name of a request field that the response was chosen by (RFC 9110
/// section 12.5.5).
pub(crate) fn vary(headers: &mut HeaderMap, name: &'static str) {
    let lines = headers.get_all(header::VARY).iter();
    let mut names =
        lines.filter_map(|line| line.to_str().ok()).flat_map(|l| l.split(','));
    if names.any(|own| own.trim().eq_ignore_ascii_case(name)) {
        return;
    }
    headers.append(header::VARY, HeaderValue::from_static(name));
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn the_coding_is_the_one_that_the_request_likes_best() {
        use Coding::{Brotli, Gzip};
        for (lines, expected) in [
            (&[][..], None),
            (&[""], None),
            (&["br"], Some(Brotli)),
            (&["gzip"], Some(Gzip)),
            (&["x-gzip"], Some(Gzip)),
            (&["GZIP"], Some(Gzip)),
            (&["gzip, deflate, br, zstd"], Some(Brotli)),
            (&["gzip", "br"], Some(Brotli)),
            (&["gzip;q=1, br;q=0.5"], Some(Gzip)),
            (&["gzip;q=0.5"], Some(Gzip)),
            (&["br;q=0.001"], Some(Brotli)),
            (&["br;q=0, gzip"], Some(Gzip)),
            (&["br;q=0, gzip;q=0.000"], None),
            (&["br ; Q=0 , gzip"], Some(Gzip)),
            (&["*"], Some(Brotli)),
            (&["*;q=0"], None),
            (&["br;q=0, *"], Some(Gzip)),
            (&["gzip;q=0.5, *;q=0.1"], Some(Gzip)),
            (&["gzip, *;q=0"], Some(Gzip)),
            (&["identity"], None),
            (&["identity, br;q=0.5"], None),
            (&["identity;q=0.5, br;q=0.5"], Some(Brotli)),
            (&["identity;q=0"], None),
            (&["identity;q=0, *"], Some(Brotli)),
            (&["br;q=2, gzip"], Some(Gzip)),
            (&["br;level=1, gzip"], Some(Gzip)),
            (&["brotli, zstd"], None),
        ] {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(header::ACCEPT_ENCODING, line.parse().unwrap());
            }
            assert_eq!(Coding::choose(&headers), expected, "{lines:?}");
        }
    }

    #[test]
    fn content_comes_back_as_it_was() {
        let content = "every HTTP status code, for real ".repeat(200);
        for effort in [Effort::Once, Effort::Kept] {
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

    #[test]
    fn vary_names_each_field_once() {
        let mut headers = HeaderMap::new();
        for name in ["accept", "accept-encoding", "accept"] {
            vary(&mut headers, name);
        }
        let lines: Vec<_> = headers.get_all(header::VARY).iter().collect();
        assert_eq!(lines, ["accept", "accept-encoding"]);
    }
}
