//! What the site consists of: from sources to hashed names and compressed
//! siblings. No files are touched here.

use std::path::Path;

use anyhow::Result;

use crate::compress;
use crate::file_names::{HASH, NAME, file_name};
use crate::files::Files;
use crate::manifest::{self, Manifest};
use crate::split::Pieces;
use crate::stamp::name_hash;
use crate::workspace::Profile;

/// The folder of the style sheets; they are joined in the order of their names.
pub(crate) const STYLE: &str = "style/";
/// The folder of the files that keep their names.
pub(crate) const PUBLIC: &str = "public/";

/// The folder of what a page loads, under names that change with the content: a
/// browser may keep each of them for ever.
pub(crate) const PACKAGE: &str = "pkg/";

/// How the name of a file in gzip ends.
const GZIP: &str = "gz";

/// Every file of the site; for releases with its compressed siblings.
pub(crate) fn lay_out(
    pieces: Pieces,
    sources: &Files,
    profile: Profile,
) -> Result<Files> {
    let css = join_styles(sources);
    let stylesheet = format!("{NAME}.{}.css", name_hash(&[&css]));
    let (package, manifest) = with_hash(pieces, &stylesheet);
    let package = package.into_iter().chain([(stylesheet, css)]);
    let mut site = public(sources);
    site.extend(package.map(|(name, bytes)| (format!("{PACKAGE}{name}"), bytes)));
    if !matches!(profile, Profile::Debug) {
        site = with_siblings(site)?;
    }
    site.insert(manifest::FILE.to_owned(), manifest.write()?);
    Ok(site)
}

/// Puts the hash into names and contents. All files of the wasm carry one hash, of
/// them all: they fit each other only, and load each other by their names.
fn with_hash(pieces: Pieces, stylesheet: &str) -> (Files, Manifest) {
    let Pieces { files, lazy } = pieces;
    let parts = files.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes]);
    let hash = name_hash(&parts.collect::<Vec<_>>());
    let address = |name: &str| format!("/{PACKAGE}{}", name.replace(HASH, &hash));
    let loader = file_name("loader.js");
    let manifest = Manifest {
        stylesheet: address(stylesheet),
        glue: address(&file_name("js")),
        loader: files.contains_key(&loader).then(|| address(&loader)),
        main: address(&file_name("main.wasm")),
        lazy: lazy
            .into_iter()
            .map(|(entry, names)| (entry, names.iter().map(|n| address(n)).collect()))
            .collect(),
    };
    let files = files
        .into_iter()
        .map(|(name, bytes)| {
            (
                name.replace(HASH, &hash),
                replace(bytes, HASH.as_bytes(), hash.as_bytes()),
            )
        })
        .collect();
    (files, manifest)
}

/// Replaces all of `old` by `new`, which is as long, so that no offset in the wasm
/// changes.
fn replace(mut bytes: Vec<u8>, old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut rest = bytes.as_mut_slice();
    while let Some(at) = rest.windows(old.len()).position(|window| window == old) {
        let (found, after) = rest.split_at_mut(at).1.split_at_mut(old.len());
        found.copy_from_slice(new);
        rest = after;
    }
    bytes
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

/// Adds the compressed forms, where they are smaller. Wasm stays in these alone: plain, it
/// would be a tenth of the program, and every browser takes a compressed form.
fn with_siblings(plain: Files) -> Result<Files> {
    let mut all = Files::new();
    for (name, bytes) in plain {
        if compress::compressible(&name) {
            let forms =
                [("br", compress::brotli(&bytes)?), (GZIP, compress::gzip(&bytes)?)];
            for (suffix, packed) in forms {
                if packed.len() < bytes.len() {
                    all.insert(format!("{name}.{suffix}"), packed);
                }
            }
        }
        let is_packed = all.contains_key(&format!("{name}.{GZIP}"));
        let is_wasm = Path::new(&name).extension().is_some_and(|own| own == "wasm");
        if !(is_packed && is_wasm) {
            all.insert(name, bytes);
        }
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

    fn pieces(wasm: &[u8]) -> Pieces {
        let glue = format!("import './{}';\n", file_name("loader.js")).repeat(5);
        Pieces {
            files: Files::from([
                (file_name("js"), glue.into_bytes()),
                (file_name("loader.js"), b"export {};".to_vec()),
                (file_name("main.wasm"), wasm.to_vec()),
                (file_name("workbench.wasm"), b"chunk".to_vec()),
            ]),
            lazy: [("workbench".to_owned(), vec![file_name("workbench.wasm")])].into(),
        }
    }

    fn site(wasm: &[u8]) -> Files {
        lay_out(pieces(wasm), &sources(), Profile::Release).unwrap()
    }

    fn manifest(site: &Files) -> Manifest {
        Manifest::read(&site[manifest::FILE]).unwrap()
    }

    /// The one file of a page with this ending.
    fn named<'a>(site: &'a Files, ending: &str) -> &'a str {
        site.keys()
            .find(|name| name.starts_with("pkg/") && name.ends_with(ending))
            .unwrap()
    }

    #[test]
    fn what_loads_each_other_shares_a_hash() {
        let site = site(b"wasm");
        let Manifest { glue, loader, main, lazy, .. } = manifest(&site);
        let hash = &glue["/pkg/statuslab.".len()..glue.len() - ".js".len()];
        assert_eq!(hash.len(), 16);
        assert_eq!(loader.unwrap(), format!("/pkg/statuslab.{hash}.loader.js"));
        assert_eq!(main, format!("/pkg/statuslab.{hash}.main.wasm"));
        assert_eq!(
            lazy["workbench"],
            [format!("/pkg/statuslab.{hash}.workbench.wasm")]
        );
        let import = format!("import './statuslab.{hash}.loader.js';\n");
        assert_eq!(site[&glue[1..]], import.repeat(5).as_bytes());
    }

    #[test]
    fn the_manifest_names_files_of_the_site() {
        let site = site(b"wasm");
        let Manifest { stylesheet, glue, loader, main, lazy } = manifest(&site);
        let chunks = lazy.into_values().flatten();
        for address in [stylesheet, glue, main].into_iter().chain(loader).chain(chunks)
        {
            assert!(site.contains_key(&address[1..]), "{address}");
        }
    }

    #[test]
    fn every_place_is_replaced() {
        assert_eq!(replace(b"-ab-abab".to_vec(), b"ab", b"xy"), b"-xy-xyxy");
        assert_eq!(replace(b"a".to_vec(), b"ab", b"xy"), b"a");
    }

    #[test]
    fn a_debug_build_is_not_compressed() {
        let files = lay_out(pieces(b"wasm"), &sources(), Profile::Debug).unwrap();
        // What is there is plain: the style sheet, the wasm's four, two public files and
        // the manifest.
        assert_eq!(files.len(), 8);
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
    fn wasm_is_there_in_compressed_forms_alone() {
        let wasm = b"wasm".repeat(50);
        let site = site(&wasm);
        let main = manifest(&site).main;
        let main = &main[1..];
        assert!(!site.contains_key(main));
        assert!(site.contains_key(&format!("{main}.br")));
        let packed = &site[&format!("{main}.gz")];
        assert_eq!(compress::plain_length(packed), Some(200));
    }

    #[test]
    fn no_sibling_where_it_would_not_help() {
        let site = site(b"wasm");
        assert!(!site.contains_key("img/card.png.br"));
        assert!(!site.keys().any(|name| name.ends_with(".wasm.gz")));
        assert!(site.keys().any(|name| name.ends_with(".js.br")));
    }
}
