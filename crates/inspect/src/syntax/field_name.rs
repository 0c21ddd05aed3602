//! Field names: whether one can be a name, and which well-known one it nearly is.

use http_status::is_token;

/// Names that are well known.
const NAMES: &[&str] = &[
    "Accept-Ranges",
    "Cache-Control",
    "Content-Disposition",
    "Content-Encoding",
    "Content-Language",
    "Content-Length",
    "Content-Location",
    "Content-Range",
    "Content-Security-Policy",
    "Content-Type",
    "Cross-Origin-Embedder-Policy",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "ETag",
    "Expires",
    "Last-Modified",
    "Location",
    "Permissions-Policy",
    "Proxy-Authenticate",
    "Referrer-Policy",
    "Retry-After",
    "Server-Timing",
    "Set-Cookie",
    "Strict-Transport-Security",
    "Transfer-Encoding",
    "WWW-Authenticate",
    "X-Content-Type-Options",
    "X-Frame-Options",
];

/// Whether this cannot be a name, whatever white space stands around it, which is a
/// matter of how the text was read.
pub(crate) fn is_malformed(name: &str) -> bool {
    !is_token(name.trim_matches([' ', '\t']))
}

/// Names of their own, though they are near to others: that of RFC 2965, and words
/// that services use.
const NEAR: [&str; 3] = ["Set-Cookie2", "Tag", "Expired"];

/// The well-known name that this nearly is.
pub(crate) fn meant(name: &str) -> Option<&'static str> {
    if NEAR.iter().chain(NAMES).any(|own| own.eq_ignore_ascii_case(name)) {
        return None;
    }
    NAMES.iter().copied().find(|known| is_near(name.as_bytes(), known.as_bytes()))
}

/// Whether one letter is missing, too many or wrong, two neighbours are
/// exchanged, or only hyphens differ.
fn is_near(name: &[u8], meant: &[u8]) -> bool {
    let difference = name.len().abs_diff(meant.len());
    if difference > 3 {
        return false;
    }
    let same = |(one, other): &(&u8, &u8)| one.eq_ignore_ascii_case(other);
    let start = name.iter().zip(meant).take_while(same).count();
    let end = name.iter().rev().zip(meant.iter().rev()).take_while(same).count();
    let shorter = name.len().min(meant.len());
    let is_one_off = difference <= 1 && start + end + 1 >= name.len().max(meant.len());
    let is_exchanged = difference == 0
        && start + end + 2 == shorter
        && matches!(
            (name.get(start..start + 2), meant.get(start..start + 2)),
            (Some([a, b]), Some([c, d]))
                if a.eq_ignore_ascii_case(d) && b.eq_ignore_ascii_case(c)
        );
    is_one_off || is_exchanged || is_same_without_hyphens(name, meant)
}

fn is_same_without_hyphens(name: &[u8], meant: &[u8]) -> bool {
    fn letters(text: &[u8]) -> impl Iterator<Item = u8> {
        let letters = text.iter().filter(|b| !matches!(b, b'-' | b'_'));
        letters.map(u8::to_ascii_lowercase)
    }
    letters(name).eq(letters(meant))
}
