//! The link with a result: made as short as it has to be, and read.

use crate::{
    browser::compression,
    workbench::{
        MOST_SHARED_CONTENT, MOST_TEXT, PastExchange, SharedLink, compressed_in,
        is_short_enough, shared_fragment,
    },
};

/// How close to the most content that fits is close enough, in bytes.
const CLOSE: usize = 16;

/// Why there is no link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoLink {
    /// It would be too long, even without content.
    TooLong,
    /// The browser cannot compress.
    Unsupported,
}

impl NoLink {
    /// A sentence, and what to do.
    pub(super) const fn sentence(self) -> &'static str {
        match self {
            Self::TooLong => {
                "The fields of this result are too long for a link. Share the link to the ask \
                 alone, or a HAR file."
            }
            Self::Unsupported => {
                "This browser cannot compress a result for a link. Share the link to the ask \
                 alone, or a HAR file."
            }
        }
    }
}

/// The link with a result on this origin, with as much of the content as fits.
pub(super) async fn make(
    past: &PastExchange,
    origin: &str,
) -> Result<SharedLink, NoLink> {
    let answer = past.answer();
    let kept = answer.and_then(|answer| answer.text()).map_or(0, str::len);
    let whole = kept.min(MOST_SHARED_CONTENT);
    let link = with_content(past, origin, whole).await?;
    if is_short_enough(link.address.len()) {
        return Ok(link);
    }
    let mut best = with_content(past, origin, 0).await?;
    if !is_short_enough(best.address.len()) {
        return Err(NoLink::TooLong);
    }
    let (mut fits, mut too_long) = (0, whole);
    while too_long - fits > CLOSE {
        let most = fits.midpoint(too_long);
        let link = with_content(past, origin, most).await?;
        if is_short_enough(link.address.len()) {
            (fits, best) = (most, link);
        } else {
            too_long = most;
        }
    }
    Ok(best)
}

async fn with_content(
    past: &PastExchange,
    origin: &str,
    most: usize,
) -> Result<SharedLink, NoLink> {
    let text = past.to_text(most);
    let compressed = compression::deflate(&text).await.ok_or(NoLink::Unsupported)?;
    let fragment = shared_fragment(&compressed);
    let read = PastExchange::from_text(&text);
    let held =
        read.as_ref().and_then(PastExchange::answer).map_or(0, |a| a.bytes.len());
    Ok(SharedLink {
        address: [origin, &past.page, "#", &fragment].concat(),
        held,
        length: past.answer().map_or(0, |answer| answer.length),
    })
}

/// The result in a fragment; nothing where it is not whole, or no result.
pub(super) async fn read(fragment: &str) -> Option<PastExchange> {
    let compressed = compressed_in(fragment)?;
    let text = compression::inflate(&compressed, MOST_TEXT).await?;
    PastExchange::from_text(&text)
}
