//! `Accept-Encoding`: the coding that a request likes best.

use axum::http::{HeaderMap, header};

use super::encode::Coding;

/// The coding that a request likes best; nothing where that is none of ours, or
/// no coding at all. Where nothing is acceptable, content goes out as it is (RFC 9110
/// section 12.5.3).
pub(crate) fn choose(headers: &HeaderMap) -> Option<Coding> {
    let weights = Weights::read(headers);
    let identity = weights.named(&["identity"]).unwrap_or_default();
    let mut best = (None, identity.max(1));
    for coding in Coding::ALL {
        let names: &[&str] = match coding {
            Coding::Brotli => &["br"],
            Coding::Gzip => &["gzip", "x-gzip"],
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

/// The weights of `Accept-Encoding`, in thousandths (RFC 9110 sections 12.4.2 and
/// 12.5.3). What has no weight as it should is not there.
struct Weights<'a> {
    named: Vec<(&'a str, u16)>,
    of_others: Option<u16>,
}

impl<'a> Weights<'a> {
    fn read(headers: &'a HeaderMap) -> Self {
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

#[cfg(test)]
mod tests {
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
            assert_eq!(choose(&headers), expected, "{lines:?}");
        }
    }
}
