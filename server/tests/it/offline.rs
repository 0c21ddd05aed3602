//! What makes the site an application that works without network: the service worker, the
//! manifest, the icons.

use crate::service::Service;

/// The site may not be built where tests run, so the names of its assets are left out.
#[test]
fn the_worker_is_a_script_that_is_asked_about_each_time() {
    let service = Service::start();
    let script = service.ask("GET", "/sw.js", &[("Service-Worker", "script")]);
    let (head, text) = (script.head(), script.text());
    let varies = ["date", "etag", "content-length"];
    let is_fixed =
        |line: &&str| !varies.iter().any(|name| line.starts_with(&format!("{name}: ")));
    let head: Vec<_> = head.lines().filter(is_fixed).collect();
    insta::assert_snapshot!("worker", head.join("\n"));
    let (first, rest) = text.split_once('\n').unwrap();
    let json = first.strip_prefix("const SITE = ").unwrap().strip_suffix(';').unwrap();
    let mut site: serde_json::Value = serde_json::from_str(json).unwrap();
    site["assets"] = "…".into();
    site["version"] = "…".into();
    insta::assert_snapshot!(
        "worker_site",
        serde_json::to_string_pretty(&site).unwrap()
    );
    assert!(rest.starts_with("// The service worker"), "{rest}");
}

/// A cache is filled with all of these or with none.
#[test]
fn whatever_the_worker_keeps_is_there() {
    let service = Service::start();
    let text = service.get("/sw.js").text();
    let (first, _) = text.split_once('\n').unwrap();
    let json = first.strip_prefix("const SITE = ").unwrap().strip_suffix(';').unwrap();
    let site: serde_json::Value = serde_json::from_str(json).unwrap();
    let list = |name: &str| site[name].as_array().unwrap().clone();
    for path in list("assets").into_iter().chain(list("shell")).chain(list("pages")) {
        let path = path.as_str().unwrap();
        let response = service.get(path);
        assert_eq!(response.status(), 200, "{path}");
        let is_page =
            response.field("content-type") == Some("text/html; charset=utf-8");
        let marked = is_page.then_some("page");
        assert_eq!(response.field("statuslab"), marked, "{path}");
    }
}

#[test]
fn pages_that_are_not_there_are_marked_as_ours_too() {
    let service = Service::start();
    let page = service.ask("GET", "/nothing", &[("Accept", "text/html")]);
    assert_eq!((page.status(), page.field("statuslab")), (404, Some("page")));
    // An answer of the simulator has no field that nobody asked for.
    let simulated = service.get("/api/status/200?format=html");
    assert_eq!(simulated.field("statuslab"), None);
}

#[test]
fn the_manifest_names_icons_of_the_sizes_that_they_have() {
    let service = Service::start();
    let manifest = service.get("/manifest.webmanifest");
    assert_eq!(manifest.status(), 200);
    assert_eq!(manifest.field("content-type"), Some("application/manifest+json"));
    assert!(service.get("/").text().contains("href=\"/manifest.webmanifest\""));
    let manifest = manifest.json();
    // Without a slash at the start: what it names stands where it stands itself.
    let address = |path: &serde_json::Value| format!("/{}", path.as_str().unwrap());
    for icon in manifest["icons"].as_array().unwrap() {
        let response = service.get(&address(&icon["src"]));
        assert_eq!(response.status(), 200, "{icon}");
        assert_eq!(response.field("content-type"), icon["type"].as_str(), "{icon}");
        if icon["type"] == "image/png" {
            // Width and height (PNG, third edition, section 11.2.1).
            let side = |at: usize| {
                let bytes = response.content[at..at + 4].try_into().unwrap();
                u32::from_be_bytes(bytes)
            };
            let sizes = format!("{}x{}", side(16), side(20));
            assert_eq!(icon["sizes"], sizes.as_str(), "{icon}");
        }
    }
    for shortcut in manifest["shortcuts"].as_array().unwrap() {
        let page = service.get(&address(&shortcut["url"]));
        assert_eq!(page.status(), 200, "{shortcut}");
    }
    assert_eq!(service.get("/icons/nothing.png").status(), 404);
}
