//! What a page says about itself to machines, as JSON-LD of schema.org.

use http_status::Entry;
use serde_json::{Value, json};

use crate::page_context::origin;

/// The article about a code.
pub(crate) fn about_code(entry: &Entry, description: &str) -> Value {
    let origin = origin();
    let name = format!("{} {}", entry.code, entry.phrase);
    // The registry does not have the habits of vendors.
    let set = match entry.specification {
        Some(_) => "https://www.iana.org/assignments/http-status-codes".to_owned(),
        None => format!("{origin}/"),
    };
    json!({
        "@context": "https://schema.org",
        "@type": "TechArticle",
        "headline": name,
        "description": description,
        "inLanguage": "en",
        "url": format!("{origin}/codes/{}", entry.code),
        "image": format!("{origin}/cards/{}.png", entry.code),
        "isPartOf": { "@type": "WebSite", "name": "Statuslab", "url": format!("{origin}/") },
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
    let origin = origin();
    json!({
        "@context": "https://schema.org",
        "@type": "TechArticle",
        "headline": title,
        "description": description,
        "inLanguage": "en",
        "url": format!("{origin}{path}"),
    })
}
