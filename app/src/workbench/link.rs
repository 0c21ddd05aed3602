//! The two addresses of an ask: its page and its simulator URL.

use http_status::{Ask, Codes, paths, query};

use super::{
    request::Draft,
    row::{Row, pairs_of},
};

/// The key of a link to a sequence that the server wrote. A page is the same for all who
/// read it, so its key is too; the browser makes one for each of them.
pub(crate) const SERVED_KEY: &str = "my-test";

/// Path and query of the page that restores the request and every row.
///
/// A valid ask is written canonically; otherwise the rows go in as they were
/// typed, so that nothing is lost on a reload.
pub(super) fn page_link(
    base_path: &str,
    codes: &Codes,
    draft: &Draft,
    rows: &[Row],
    ask: Option<&Ask>,
) -> String {
    let request = Some(draft.to_query()).filter(|query| !query.is_empty());
    let query = options(rows, ask);
    let parts: Vec<_> = request.into_iter().chain(query).collect();
    with_query(format!("{base_path}/codes/{codes}"), &parts.join("&"))
}

/// Path and query of the page of rows that nobody has checked yet.
#[cfg(feature = "ssr")]
pub(crate) fn link_of_rows(
    base_path: &str,
    codes: &Codes,
    draft: &Draft,
    rows: &[Row],
) -> String {
    let ask = Ask::from_pairs(&codes.to_string(), &pairs_of(rows)).ok();
    page_link(base_path, codes, draft, rows, ask.as_ref())
}

/// Path and query of the simulator for the same ask.
pub(super) fn simulator_path(
    base_path: &str,
    codes: &Codes,
    rows: &[Row],
    ask: Option<&Ask>,
) -> String {
    let query = options(rows, ask).unwrap_or_default();
    with_query(format!("{base_path}{}{codes}", paths::STATUS), &query)
}

fn options(rows: &[Row], ask: Option<&Ask>) -> Option<String> {
    let typed = || {
        let pairs = pairs_of(rows);
        query::encode(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    };
    Some(ask.map_or_else(typed, Ask::to_query)).filter(|query| !query.is_empty())
}

fn with_query(path: String, query: &str) -> String {
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        page_address::{codes_in, parameters_in},
        workbench::{
            check::{check, tests::site},
            row::rows_of,
        },
    };

    /// The link of the page that this address opens.
    fn reopened(address: &str) -> String {
        let codes = codes_in(address).unwrap();
        let parameters = parameters_in(address);
        let (draft, rows) = (Draft::from_parameters(&parameters), rows_of(&parameters));
        let checked = check(&site(), &codes, &draft, &rows);
        page_link("", &codes, &draft, &rows, checked.ask())
    }

    #[test]
    fn page_links_round_trip() {
        for link in [
            "/codes/502",
            "/codes/503,503,200?key=mytest&order=sequence",
            "/codes/503,503,200?key=a&order=sequence&step1.retry_after=1&step2.fault=reset",
            "/codes/200:9,500-504?seed=7",
            "/codes/502?method=POST",
            "/codes/502?method=BREW&request_header=A:%20b&request_body=c&delay=1s",
            "/codes/503?method=DELETE&delay=1.5s&retry_after=120",
            "/codes/405?header=Allow:%20GET,%20HEAD&header=X-A:%20%25%26=%2B",
            "/codes/200?body=caf%C3%A9%20%26%20cr%C3%A8me&interim=103,102",
            "/codes/200?body=",
            "/codes/301?location=/api/status/200%3Fa=b",
            // Wrong, and kept as it is.
            "/codes/502?delay=2",
            "/codes/502?delay=",
            "/codes/502?method=PUT&delay=1s&delay=2s",
            "/codes/502?header=no%20colon&omit=Date",
            "/codes/302?location=//evil.example",
            "/codes/503,200?order=sequence&step2.fault=explode&step3.delay=1s",
        ] {
            assert_eq!(reopened(link), link);
        }
    }

    #[test]
    fn a_link_is_made_canonical_and_loses_what_is_not_an_option() {
        for (address, link) in [
            (
                "/codes/502?retry_after=9&delay=1500ms",
                "/codes/502?delay=1.5s&retry_after=9",
            ),
            ("/codes/502?method=GET&utm_source=mail", "/codes/502"),
            (
                "/codes/502?seed=7&request_header=A:b&method=put",
                "/codes/502?method=PUT&request_header=A:%20b&seed=7",
            ),
            ("/codes/502/?header=A:+b", "/codes/502?header=A:%20b"),
        ] {
            assert_eq!(reopened(address), link);
        }
    }

    #[test]
    fn the_simulator_url_has_the_options_and_not_the_request() {
        let parameters =
            parameters_in("/codes/502?method=POST&request_header=A:b&delay=1500ms");
        let rows = rows_of(&parameters);
        let codes = codes_in("/codes/502").unwrap();
        let draft = Draft::from_parameters(&parameters);
        let checked = check(&site(), &codes, &draft, &rows);
        for base_path in ["", "/statuslab"] {
            let path = simulator_path(base_path, &codes, &rows, checked.ask());
            assert_eq!(path, format!("{base_path}/api/status/502?delay=1.5s"));
            let link = page_link(base_path, &codes, &draft, &rows, checked.ask());
            assert!(link.starts_with(&format!("{base_path}/codes/502?")), "{link}");
        }
    }
}
