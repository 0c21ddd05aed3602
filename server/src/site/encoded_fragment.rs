//! Links with a result whose `#` a chat has encoded: the fragment arrives as the end of
//! the path or of the query, and a redirect makes a fragment of it again.

use axum::{
    extract::Request,
    http::{Method, Uri},
    middleware::Next,
    response::Response,
};

use super::{errors::base_path_of, redirect::temporary_redirect};

/// How such a fragment begins; `app/src/workbench/share.rs` says what follows.
const START: &str = "%23r1.";

/// Leads from such a link to the page that it means (RFC 9110 section 15.4.8).
pub(super) async fn mend(request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    match meant_by(request.uri()).filter(|_| is_read) {
        Some(path) => {
            let address = base_path_of(&request).join(&path);
            temporary_redirect("The result of this link", &address)
        }
        None => next.run(request).await,
    }
}

/// The path of a page of codes with a real fragment. Nothing but letters, digits and
/// the like may follow: anything else is a part of what is asked for.
fn meant_by(uri: &Uri) -> Option<String> {
    let target = uri.path_and_query()?.as_str();
    let (page, rest) = target.split_once(START)?;
    let is_fragment = rest
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte));
    let is_ours = page.starts_with("/codes/");
    (is_ours && is_fragment).then(|| format!("{page}#r1.{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_is_found_at_the_end() {
        for (target, meant) in [
            ("/codes/502%23r1.aB-_.0123abcd", Some("/codes/502#r1.aB-_.0123abcd")),
            ("/codes/502?delay=1s%23r1.a.0", Some("/codes/502?delay=1s#r1.a.0")),
            // A link that was cut says so itself.
            ("/codes/502%23r1.", Some("/codes/502#r1.")),
            ("/codes/502?body=%23r1.a&delay=1s", None),
            ("/codes/502?body=%23r1.a%20b", None),
            ("/codes/502?body=%23r2.a", None),
            ("/codes/502", None),
            ("/inspect%23r1.a.0", None),
            ("//evil.example/codes/502%23r1.a.0", None),
            ("http://a.example/codes/502%23r1.a.0", Some("/codes/502#r1.a.0")),
        ] {
            let uri = target.parse().unwrap();
            assert_eq!(meant_by(&uri).as_deref(), meant, "{target}");
        }
    }
}
