//! What a page says about itself to machines, as JSON-LD of schema.org.

use http_status::Entry;
use serde_json::{Value, json};

use crate::page_context::base_url;

/// The article about a code.
pub(crate) fn about_code(entry: &Entry, description: &str) -> Value {
    let base_url = base_url();
    let name = format!("{} {}", entry.code, entry.phrase);
    // The registry does not have the habits of vendors.
    let set = match entry.specification {
        Some(_) => "https://www.iana.org/assignments/http-status-codes".to_owned(),
        None => format!("{base_url}/"),
    };
    json!({
        "@context": "https://schema.org",
        "@type": "TechArticle",
        "headline": name,
        "description": description,
        "inLanguage": "en",
        "url": format!("{base_url}/codes/{}", entry.code),
        "image": format!("{base_url}/cards/{}.png", entry.code),
        "isPartOf": { "@type": "WebSite", "name": "Statuslab", "url": format!("{base_url}/") },
        "about": {
            "@type": "DefinedTerm",
            "name": name,
            "termCode": entry.code.to_string(),
            "inDefinedTermSet": set,
        },
        "citation": entry.specification.map(|specification| specification.url),
    })
}

/// Any other page.
pub(crate) fn about_page(path: &str, title: &str, description: &str) -> Value {
    let base_url = base_url();
    json!({
        "@context": "https://schema.org",
        "@type": "TechArticle",
        "headline": title,
        "description": description,
        "inLanguage": "en",
        "url": format!("{base_url}{path}"),
    })
}
