//! Links from a name or a status line to what is written about it. Where scripts run, the
//! page opens it in a popover beside the link (`explanations.js`).

use std::sync::LazyLock;

use http_status::{Code, catalog};
use leptos::{either::Either, prelude::*};

use crate::base_path::href;

/// The fields that have a page, in lower case, sorted.
static FIELD_NAMES: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("explained/field_names.txt").lines().collect());

/// The name of a field, as a link where the field has a page.
pub(crate) fn explained_field(name: String) -> impl IntoView {
    let path = field_path(&name);
    explained(name, path)
}

/// A status line, or what else tells a status, as a link where the code has an entry.
pub(crate) fn explained_status(line: String) -> impl IntoView {
    let path = status_code(&line).and_then(code_path);
    explained(line, path)
}

fn explained(text: String, path: Option<String>) -> impl IntoView {
    match path {
        Some(path) => {
            Either::Left(view! { <a class="explained" href=href(&path)>{text}</a> })
        }
        None => Either::Right(text),
    }
}

/// The address of the page about a field. Names of fields have no case (RFC 9110
/// section 5.1).
pub(crate) fn field_path(name: &str) -> Option<String> {
    let name = name.to_ascii_lowercase();
    FIELD_NAMES.binary_search(&&*name).ok().map(|_| ["/fields/", &name].concat())
}

/// The address of the page about a code of the catalogue.
pub(crate) fn code_path(code: Code) -> Option<String> {
    catalog::is_known(code).then(|| format!("/codes/{code}"))
}

/// The code of `HTTP/1.1 502 Bad Gateway` or `502 Bad Gateway`.
fn status_code(line: &str) -> Option<Code> {
    line.split_whitespace().take(2).find_map(|word| word.parse().ok())
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::content;

    #[test]
    fn every_field_with_a_page_is_listed_and_no_other() {
        let mut written: Vec<_> =
            content::fields().map(content::FieldText::id).collect();
        written.sort();
        assert_eq!(*FIELD_NAMES, written);
        for field in content::fields() {
            assert_eq!(field_path(field.name), Some(field.path()));
        }
        for name in ["x-nothing", "", "age\nallow", "Age ", "é"] {
            assert_eq!(field_path(name), None, "{name}");
        }
    }

    #[test]
    fn a_status_line_leads_to_its_code() {
        for (line, path) in [
            ("HTTP/1.1 502 Bad Gateway", Some("/codes/502")),
            ("HTTP/2 404 ", Some("/codes/404")),
            ("200 OK", Some("/codes/200")),
            ("HTTP/1.1 499 Client Closed Request", Some("/codes/499")),
            ("HTTP/1.1 299 Own", None),
            ("HTTP/1.1 twohundred 200", None),
            ("", None),
        ] {
            let found = status_code(line).and_then(code_path);
            assert_eq!(found.as_deref(), path, "{line}");
        }
    }
}
