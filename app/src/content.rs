//! What is written about codes and fields, from Markdown: an article a code, a text a
//! field, and the guides; and what clients made of faults. On the server only.

mod article;
mod example;
mod field_rules;
mod fields;
mod guide;
pub(crate) mod markdown;
mod observed;
mod picture;
mod seen_error;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, sync::LazyLock};

use http_status::Code;
use include_dir::{Dir, include_dir};

pub use self::article::{Article, Fix, Front, Neighbour, Prose};
pub(crate) use self::example::example;
pub use self::example::{Example, examples};
pub use self::fields::{
    Definition, FieldGroup, FieldText, field, field_groups, fields,
};
pub(crate) use self::{
    guide::{Answer, Guide, Question, Target, which_code},
    observed::{Client, ClientReport, Observed, Occasion, observed},
    picture::{Picture, Step, picture_of},
    seen_error::{SeenError, seen_errors},
};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content");

static ARTICLES: LazyLock<BTreeMap<u16, Article>> = LazyLock::new(|| {
    let texts = FILES.files().filter_map(|file| file.contents_utf8());
    texts
        .filter_map(Article::read)
        .map(|article| (article.front.code, article))
        .collect()
});

/// The article of a code of the catalogue.
///
/// ```
/// let article = app::content::article(http_status::Code::OK);
/// assert!(article.is_some_and(|article| article.lead.html().contains("<strong>")));
/// ```
pub fn article(code: Code) -> Option<&'static Article> {
    ARTICLES.get(&code.get())
}

/// Every pair of codes that an article tells apart, the lower one first.
///
/// ```
/// let pairs: Vec<_> = app::content::pairs().collect();
/// assert!(pairs.iter().any(|(a, b)| (a.get(), b.get()) == (502, 504)));
/// ```
pub fn pairs() -> impl Iterator<Item = (Code, Code)> {
    let named = ARTICLES.values().flat_map(|article| {
        let own = article.front.code;
        let others = article.neighbours.iter().map(|neighbour| neighbour.code);
        others
            .filter(move |other| *other != own)
            .map(move |other| (own.min(other), own.max(other)))
    });
    let pairs: std::collections::BTreeSet<_> = named.collect();
    pairs.into_iter().filter_map(|(a, b)| Code::new(a).zip(Code::new(b)))
}
