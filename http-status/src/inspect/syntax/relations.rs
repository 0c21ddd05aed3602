//! The relation types of `Link` (RFC 8288 section 3.3).

use super::quoted_list::{members, parts, unquoted};

/// Whether a link of the list has this relation type.
pub(crate) fn has_relation(value: &str, relation: &str) -> bool {
    members(value).any(|link| {
        let first = parts(link, b';').skip(1).find_map(|parameter| {
            let (name, value) = parameter.split_once('=')?;
            let is_relation = name.trim().eq_ignore_ascii_case("rel");
            is_relation.then(|| unquoted(value.trim()))
        });
        let mut types = first.unwrap_or_default().split_ascii_whitespace();
        types.any(|one| one.eq_ignore_ascii_case(relation))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relation_is_found_among_others() {
        let has = |value| has_relation(value, "blocked-by");
        assert!(has("<https://a.example/>; rel=\"blocked-by\""));
        assert!(has("</a>; rel=next, </b>; title=\"x, y\"; REL=\"up Blocked-By\""));
        assert!(!has("</blocked-by>; rel=help"));
        assert!(!has("</a>; title=\"rel=blocked-by\""));
        assert!(!has(""));
    }
}
