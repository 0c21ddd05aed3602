//! Structured fields (RFC 9651): the one place that knows the crate `sfv`.

use sfv::{BareItem, Dictionary, InnerList, Item, List, ListEntry, Parameters, Parser};

/// The longest value that is read; a longer one counts as empty. No implementation
/// takes so much.
const LONGEST: usize = 64 * 1024;

/// A value, as far as rules look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Token(String),
    Text(String),
    Integer(i64),
    Boolean(bool),
    /// Decimals, byte sequences, dates and display strings.
    Other,
    Inner(Vec<Value>),
}

/// A member of a list or a dictionary, or an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    /// The key; empty in lists and items.
    pub(crate) key: String,
    pub(crate) value: Value,
    pub(crate) parameters: Vec<(String, Value)>,
}

impl Member {
    /// The value of a parameter.
    pub(crate) fn parameter(&self, key: &str) -> Option<&Value> {
        self.parameters.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }
}

/// Reads a dictionary; the error says what is wrong, as a phrase.
pub(crate) fn dictionary(text: &str) -> Result<Vec<Member>, String> {
    let text = if text.len() > LONGEST { "" } else { text };
    let read: Dictionary = Parser::new(text).parse().map_err(|error| phrase(&error))?;
    Ok(read.into_iter().map(|(key, entry)| member(key.as_str(), entry)).collect())
}

/// Reads a list.
pub(crate) fn list(text: &str) -> Result<Vec<Member>, String> {
    let text = if text.len() > LONGEST { "" } else { text };
    let read: List = Parser::new(text).parse().map_err(|error| phrase(&error))?;
    Ok(read.into_iter().map(|entry| member("", entry)).collect())
}

/// Reads an item.
pub(crate) fn item(text: &str) -> Result<Member, String> {
    let read: Item = Parser::new(text).parse().map_err(|error| phrase(&error))?;
    Ok(member("", ListEntry::Item(read)))
}

/// Whether a text is what `Feature-Policy` had, and no dictionary: keywords in
/// single quotes, or a name and a list with a space between them.
pub(crate) fn is_feature_policy(text: &str) -> bool {
    let keywords = ["'none'", "'self'", "'src'"];
    let is_spaced = text.split_once(' ').is_some_and(|(name, list)| {
        http_status::is_token(name) && !list.is_empty() && !name.contains(['=', ','])
    });
    keywords.iter().any(|keyword| text.contains(keyword)) || is_spaced
}

/// Whether rate limits are written as in the drafts before they became lists of
/// strings: `limit=100, remaining=50, reset=5`, or a bare number.
pub(crate) fn is_old_rate_limit(text: &str) -> bool {
    let first = text.split([',', ';']).next().unwrap_or_default().trim();
    let first = first.split('=').next().unwrap_or_default();
    ["limit", "remaining", "reset"].contains(&first)
        || (!first.is_empty() && first.bytes().all(|b| b.is_ascii_digit()))
}

fn phrase(error: &sfv::Error) -> String {
    error.to_string()
}

fn member(key: &str, entry: ListEntry) -> Member {
    let (value, parameters) = match entry {
        ListEntry::Item(Item { bare_item, params }) => (value(bare_item), params),
        ListEntry::InnerList(InnerList { items, params }) => {
            let items = items.into_iter().map(|item| value(item.bare_item));
            (Value::Inner(items.collect()), params)
        }
    };
    Member { key: key.to_owned(), value, parameters: pairs(parameters) }
}

fn pairs(parameters: Parameters) -> Vec<(String, Value)> {
    let pairs = parameters.into_iter();
    pairs.map(|(key, item)| (key.as_str().to_owned(), value(item))).collect()
}

fn value(item: BareItem) -> Value {
    match item {
        BareItem::Token(token) => Value::Token(token.as_str().to_owned()),
        BareItem::String(text) => Value::Text(text.as_str().to_owned()),
        BareItem::Integer(number) => Value::Integer(number.into()),
        BareItem::Boolean(flag) => Value::Boolean(flag),
        _ => Value::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_keep_their_keys_values_and_parameters() {
        let read = dictionary(r#"a=(self "x");p=1, b"#).unwrap();
        let inner = vec![Value::Token("self".to_owned()), Value::Text("x".to_owned())];
        assert_eq!(read[0].key, "a");
        assert_eq!(read[0].value, Value::Inner(inner));
        assert_eq!(read[0].parameter("p"), Some(&Value::Integer(1)));
        assert_eq!(read[1].value, Value::Boolean(true));
        assert!(dictionary("a 'none'; b 'self'").is_err());
        assert!(list("\"a\";q=1, \"b\"").unwrap().len() == 2);
        assert!(item("?1").unwrap().value == Value::Boolean(true));
    }
}
