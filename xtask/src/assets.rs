//! What the site consists of: from sources to hashed names and compressed
//! siblings. No files are touched here.

use anyhow::Result;

use crate::bindings::{Bindings, PAGE};
use crate::compress;
use crate::stamp::{Files, name_hash};

/// The folder of the style sheets; they are joined in the order of their names.
pub(crate) const STYLE: &str = "style/";
/// The folder of the files that keep their names.
pub(crate) const PUBLIC: &str = "public/";

/// Every file of the site. What a page loads goes into `pkg/`, under names
/// that change with the content: a browser may keep each of them for ever.
pub(crate) fn lay_out(modules: Vec<Bindings>, sources: &Files) -> Result<Files> {
    let mut plain = public(sources);
    for Bindings { name, js, wasm } in modules {
        // Glue and wasm carry one hash, of both: they fit each other only, and
        // both names are made from one.
        let pair = name_hash(&[&js, &wasm]);
        plain.insert(format!("pkg/{name}.{pair}.js"), js);
        plain.insert(format!("pkg/{name}.{pair}_bg.wasm"), wasm);
    }
    let css = join_styles(sources);
    let sheet = name_hash(&[&css]);
    plain.insert(format!("pkg/{}.{sheet}.css", PAGE.name), css);
    with_siblings(plain)
}

fn join_styles(sources: &Files) -> Vec<u8> {
    let sheets = sources.iter().filter(|(path, _)| path.starts_with(STYLE));
    sheets.flat_map(|(_, text)| text.iter().chain(b"\n")).copied().collect()
}

fn public(sources: &Files) -> Files {
    let at_root = |(path, bytes): (&String, &Vec<u8>)| {
        Some((path.strip_prefix(PUBLIC)?.to_owned(), bytes.clone()))
    };
    sources.iter().filter_map(at_root).collect()
}

/// Adds the compressed forms, where they are smaller.
fn with_siblings(plain: Files) -> Result<Files> {
    let mut all = Files::new();
    for (name, bytes) in plain {
        if compress::compressible(&name) {
            let forms =
                [("br", compress::brotli(&bytes)?), ("gz", compress::gzip(&bytes)?)];
            for (suffix, packed) in forms {
                if packed.len() < bytes.len() {
                    all.insert(format!("{name}.{suffix}"), packed);
                }
            }
        }
        all.insert(name, bytes);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources() -> Files {
        let robots = "User-agent: *\n".repeat(20);
        Files::from([
            ("public/img/card.png".into(), vec![0; 500]),
            ("public/robots.txt".into(), robots.into_bytes()),
            ("style/10-base.css".into(), b"a{}".to_vec()),
            ("style/20-page.css".into(), b"b{}".to_vec()),
        ])
    }

    fn bindings(wasm: &[u8]) -> Bindings {
        let js = "export { load as default };\n".repeat(5);
        Bindings { name: PAGE.name, js: js.into_bytes(), wasm: wasm.to_vec() }
    }

    fn site(wasm: &[u8]) -> Files {
        lay_out(vec![bindings(wasm)], &sources()).unwrap()
    }

    /// The one file of a page with this ending.
    fn named<'a>(site: &'a Files, ending: &str) -> &'a str {
        site.keys()
            .find(|name| name.starts_with("pkg/") && name.ends_with(ending))
            .unwrap()
    }

    #[test]
    fn glue_and_wasm_share_a_hash() {
        let site = site(b"wasm");
        let name = named(&site, ".js");
        let hash = &name["pkg/statuslab.".len()..name.len() - ".js".len()];
        assert_eq!(hash.len(), 16);
        assert_eq!(named(&site, ".wasm"), format!("pkg/statuslab.{hash}_bg.wasm"));
    }

    #[test]
    fn a_name_changes_with_its_content_only() {
        let before = site(b"wasm");
        assert_eq!(before, site(b"wasm"));
        let after = site(b"more");
        assert_ne!(named(&before, ".js"), named(&after, ".js"));
        assert_ne!(named(&before, ".wasm"), named(&after, ".wasm"));
        assert_eq!(named(&before, ".css"), named(&after, ".css"));
    }

    #[test]
    fn styles_are_joined_in_order_and_public_files_keep_their_names() {
        let site = site(b"wasm");
        assert_eq!(site[named(&site, ".css")], b"a{}\nb{}\n");
        for name in ["img/card.png", "robots.txt", "robots.txt.br", "robots.txt.gz"] {
            assert!(site.contains_key(name), "{name}");
        }
    }

    #[test]
    fn no_sibling_where_it_would_not_help() {
        let site = site(b"wasm");
        assert!(!site.contains_key("img/card.png.br"));
        assert!(!site.keys().any(|name| name.ends_with(".wasm.gz")));
        assert!(site.keys().any(|name| name.ends_with(".js.br")));
    }
}
