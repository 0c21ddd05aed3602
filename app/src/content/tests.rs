use http_status::catalog;

use super::*;

const HEADINGS: [&str; 4] =
    ["What it means", "Common causes", "Told apart from", "What clients do"];

#[test]
fn every_code_of_the_catalogue_has_an_article_and_no_other_has() {
    let catalogued: Vec<_> = {
        let mut codes: Vec<_> =
            catalog::entries().map(|entry| entry.code.get()).collect();
        codes.sort_unstable();
        codes
    };
    let written: Vec<_> = ARTICLES.keys().copied().collect();
    assert_eq!(written, catalogued);
    assert_eq!(FILES.files().count(), catalogued.len());
}

#[test]
fn every_file_has_the_name_of_its_code_and_the_headings_in_order() {
    for file in FILES.files() {
        let path = file.path().display().to_string();
        let text = file.contents_utf8().unwrap();
        let headings: Vec<_> =
            text.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(headings, HEADINGS, "{path}");
        let article = read(text).unwrap_or_else(|| panic!("{path} cannot be read"));
        assert_eq!(format!("{}.md", article.code), path);
        assert!(!article.lead_text.is_empty(), "{path}");
    }
}

#[test]
fn every_article_compares_its_own_code_with_its_neighbours() {
    for article in ARTICLES.values() {
        let (own, others) = article.neighbours.split_first().unwrap();
        assert_eq!((own.code, own.is_link), (article.code, false));
        let compared: Vec<_> = others.iter().map(|other| other.code).collect();
        assert_eq!(compared, article.related, "{}", article.code);
        assert!(others.iter().all(|other| other.is_link), "{}", article.code);
    }
}

#[test]
fn every_link_leads_to_a_catalogued_code_or_to_a_specification() {
    for file in FILES.files() {
        let text = file.contents_utf8().unwrap();
        for (at, _) in text.match_indices("](") {
            let link = text[at + 2..].split(')').next().unwrap();
            let known = match link.strip_prefix("/codes/") {
                Some(code) => code.parse().ok().and_then(catalog::entry).is_some(),
                None => [
                    "https://www.rfc-editor.org/rfc/",
                    "https://datatracker.ietf.org/doc/",
                ]
                .iter()
                .any(|host| link.starts_with(host)),
            };
            assert!(known, "{}: {link}", file.path().display());
        }
    }
}

#[test]
fn markdown_becomes_html() {
    assert_eq!(
        markdown::inline_html("a **b** `c<d`\n"),
        "a <strong>b</strong> <code>c&lt;d</code>"
    );
    assert_eq!(markdown::plain_text("a **b**\n`c`\n"), "a b c");
    assert_eq!(markdown::html("- a\n"), "<ul>\n<li>a</li>\n</ul>\n");
}
