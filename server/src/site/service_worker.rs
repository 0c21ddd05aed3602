//! `/sw.js`: the service worker, which shows pages without network.

use std::collections::BTreeSet;

use app::Assets;
use axum::{
    Extension,
    http::{HeaderValue, header},
    response::Response,
};
use serde::Serialize;

use super::{assets, index::PAGES, scripts::script};
use crate::{
    base_path::{BasePath, PerBasePath},
    http::{coding::static_document::StaticDocument, entity_tag::entity_tag},
};

/// What it has at hand always, besides the assets: the pages that one begins with, the
/// page for all others, and what pages load by fixed names.
const SHELL: [&str; 7] = [
    "/",
    "/copy-menu.js",
    "/explain.js",
    "/favicon.svg",
    "/inspect",
    "/offline",
    "/search.js",
];

/// What the script knows of the build that it belongs to.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Build<'a> {
    /// A hash of the rest, and of the script.
    version: String,
    /// What stands before each path of the service.
    #[serde(skip_serializing_if = "str::is_empty")]
    base_path: &'a str,
    /// Addresses with a hash.
    assets: BTreeSet<&'a str>,
    shell: Vec<String>,
    /// The first segments of the addresses of pages.
    pages: Vec<String>,
}

static SCRIPT: PerBasePath<StaticDocument> = PerBasePath::new(|base_path| {
    StaticDocument::new(text(&assets::manifest(), base_path).into())
});

/// The script of the service worker. It may ask this origin, and nothing else.
pub(crate) async fn show_service_worker(
    Extension(base_path): Extension<BasePath>,
) -> Response {
    let document = SCRIPT.get(&base_path);
    let mut response = script(document.content());
    let policy = HeaderValue::from_static("default-src 'none'; connect-src 'self'");
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response.extensions_mut().insert::<&'static StaticDocument>(document);
    response
}

/// The script, with what it knows written above it. A browser installs it again when a
/// byte of it is another.
fn text(assets: &Assets, base_path: &BasePath) -> String {
    let assets = assets.clone().below(base_path.as_str());
    let below =
        |paths: &[&str]| paths.iter().map(|path| base_path.join(path)).collect();
    let chunks = assets.lazy.values().flatten();
    let scripts = assets.loader.iter();
    let addresses =
        [&assets.stylesheet, &assets.glue, &assets.main].into_iter().chain(scripts);
    let addresses = addresses.chain(chunks).map(String::as_str);
    let site = Build {
        version: String::new(),
        assets: addresses.filter(|address| !address.is_empty()).collect(),
        base_path: base_path.as_str(),
        shell: below(&SHELL),
        pages: below(&[&PAGES[..], &["/search"]].concat()),
    };
    let tag = entity_tag(write(&site).as_bytes(), "");
    let version = tag.chars().filter(char::is_ascii_hexdigit).collect();
    write(&Build { version, ..site })
}

fn write(site: &Build<'_>) -> String {
    let site = serde_json::to_string(site).unwrap_or_default();
    format!("const SITE = {site};\n{}", app::SERVICE_WORKER_SCRIPT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets(stylesheet: &str) -> Assets {
        let chunks = ["/pkg/a.wasm", "/pkg/b.wasm"].map(String::from).to_vec();
        Assets {
            stylesheet: stylesheet.to_owned(),
            glue: "/pkg/glue.js".to_owned(),
            loader: None,
            main: "/pkg/main.wasm".to_owned(),
            lazy: [("one".to_owned(), chunks.clone()), ("two".to_owned(), chunks)]
                .into(),
        }
    }

    fn base(text: &str) -> BasePath {
        text.parse().unwrap_or_default()
    }

    fn site(text: &str) -> serde_json::Value {
        let line = text.lines().next().unwrap();
        let json = line.strip_prefix("const SITE = ").unwrap();
        serde_json::from_str(json.strip_suffix(';').unwrap()).unwrap()
    }

    #[test]
    fn it_names_each_asset_once_and_has_a_version_of_them() {
        let (one, other) = (
            site(&text(&assets("/pkg/a.css"), &base(""))),
            site(&text(&assets("/pkg/b.css"), &base(""))),
        );
        let names = [
            "/pkg/a.css",
            "/pkg/a.wasm",
            "/pkg/b.wasm",
            "/pkg/glue.js",
            "/pkg/main.wasm",
        ];
        assert_eq!(one["assets"], serde_json::json!(names));
        assert_ne!(one["version"], other["version"]);
        assert_eq!(one, site(&text(&assets("/pkg/a.css"), &base(""))));
        assert_eq!(one["version"].as_str().unwrap().len(), 16);
    }

    #[test]
    fn where_the_site_is_not_built_there_are_no_assets() {
        assert_eq!(
            site(&text(&Assets::default(), &base("")))["assets"],
            serde_json::json!([])
        );
    }

    /// What the simulator and the API answer is left alone.
    #[test]
    fn no_page_is_below_the_api() {
        let site = site(&text(&assets("/pkg/a.css"), &base("")));
        let pages = site["pages"].as_array().unwrap().iter();
        let shell = site["shell"].as_array().unwrap().iter();
        for path in pages.chain(shell).map(|path| path.as_str().unwrap()) {
            assert!(!path.starts_with("/api"), "{path}");
            assert_eq!(path.matches('/').count(), 1, "{path}: one segment");
        }
    }

    /// Another service below the same origin has other names.
    #[test]
    fn all_of_it_is_below_the_base_path() {
        let site = site(&text(&assets("/pkg/a.css"), &base("/statuslab")));
        assert_eq!(site["basePath"], "/statuslab");
        for list in ["assets", "shell", "pages"] {
            for path in site[list].as_array().unwrap() {
                let path = path.as_str().unwrap();
                assert!(path.starts_with("/statuslab/"), "{list}: {path}");
            }
        }
    }
}
