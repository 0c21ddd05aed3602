//! `Cache-Status`: a list of caches and what each did (RFC 9211 section 2).

use sfv::{BareItem, Item, List, ListEntry, Parser};

/// What one cache says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Handling {
    /// The name of the cache; nothing where it is neither a string nor a token.
    pub(crate) cache: Option<String>,
    /// Whether the response came from the cache.
    pub(crate) is_hit: bool,
    /// Why the request went on.
    pub(crate) forward: Option<String>,
    /// The status of the server behind, where it differs.
    pub(crate) forward_status: Option<i64>,
    /// For how long the response stays fresh; negative where it is stale.
    pub(crate) ttl: Option<i64>,
    /// Whether it was stored.
    pub(crate) stored: Option<bool>,
    /// Whether the request was collapsed with others.
    pub(crate) collapsed: Option<bool>,
    /// The first parameter whose value has the wrong type.
    pub(crate) wrong_type: Option<String>,
}

/// Reads the value of all lines together; nothing where it is not a list.
pub(crate) fn parse(value: &str) -> Option<Vec<Handling>> {
    let list: List = Parser::new(value).parse().ok()?;
    Some(list.iter().map(handling).collect())
}

fn handling(entry: &ListEntry) -> Handling {
    let ListEntry::Item(Item { bare_item, params }) = entry else {
        return Handling::default();
    };
    let mut handling = Handling { cache: name(bare_item), ..Handling::default() };
    for (key, value) in params {
        let is_right = match (key.as_str(), value) {
            ("hit", BareItem::Boolean(is_hit)) => {
                handling.is_hit = *is_hit;
                true
            }
            ("fwd", BareItem::Token(why)) => {
                handling.forward = Some(why.as_str().to_owned());
                true
            }
            ("fwd-status", BareItem::Integer(status)) => {
                handling.forward_status = Some((*status).into());
                true
            }
            ("ttl", BareItem::Integer(ttl)) => {
                handling.ttl = Some((*ttl).into());
                true
            }
            ("stored", BareItem::Boolean(stored)) => {
                handling.stored = Some(*stored);
                true
            }
            ("collapsed", BareItem::Boolean(collapsed)) => {
                handling.collapsed = Some(*collapsed);
                true
            }
            ("hit" | "fwd" | "fwd-status" | "ttl" | "stored" | "collapsed", _) => false,
            ("key", value) => matches!(value, BareItem::String(_)),
            ("detail", value) => name(value).is_some(),
            _ => true,
        };
        if !is_right && handling.wrong_type.is_none() {
            handling.wrong_type = Some(key.as_str().to_owned());
        }
    }
    handling
}

/// A string or a token.
fn name(item: &BareItem) -> Option<String> {
    match item {
        BareItem::String(text) => Some(text.as_str().to_owned()),
        BareItem::Token(text) => Some(text.as_str().to_owned()),
        _ => None,
    }
}

/// What a reason to forward means; nothing where it is not a registered one.
pub(crate) fn reason(token: &str) -> Option<&'static str> {
    Some(match token {
        "bypass" => "it is set up not to handle such requests",
        "method" => "the method has to be forwarded",
        "uri-miss" => "it had nothing stored for this URI",
        "vary-miss" => "what it had stored was for other request fields",
        "miss" => "it had nothing stored that fits",
        "request" => "the request did not allow the stored response",
        "stale" => "the stored response was stale",
        "partial" => "only a part was stored",
        _ => return None,
    })
}
