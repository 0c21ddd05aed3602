//! The fields of a form (URL Standard, section 5.1).

use http_status::query;
use serde::{Serialize, Serializer};

/// Fields that decode. They stay encoded until they are written, because a list of many
/// short ones is many times as large.
pub(in crate::simulator) struct Form<'a>(&'a str);

impl<'a> Form<'a> {
    /// The fields, if all of them are UTF-8, percent-encoded.
    pub(super) fn read(text: &'a str) -> Option<Self> {
        query::pairs(text).all(|pair| pair.is_ok()).then_some(Self(text))
    }

    /// Names and values, in order.
    pub(in crate::simulator) fn pairs(&self) -> impl Iterator<Item = (String, String)> {
        query::pairs(self.0).filter_map(Result::ok)
    }
}

impl Serialize for Form<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.pairs())
    }
}
