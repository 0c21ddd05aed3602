//! What a page says about itself in its head.

use http_status::Code;
use leptos::prelude::*;
use leptos_meta::{Link, Meta, Script, Title};

use crate::{page_context::base_url, written_view::IntoHtml as _};

/// Title and description of a page, for tabs, search engines and chats.
///
/// `path` is the page's canonical address; a page without one asks not to be
/// indexed. `card` is the code whose picture stands for the page, and `data` its
/// JSON-LD.
#[component]
pub(crate) fn PageMeta(
    title: String,
    description: String,
    #[prop(optional, into)] path: Option<String>,
    #[prop(optional)] card: Option<Code>,
    #[prop(optional)] data: Option<serde_json::Value>,
) -> impl IntoView {
    let base_url = base_url();
    let name = card.map_or_else(|| "statuslab".to_owned(), |code| code.to_string());
    let picture = format!("{base_url}/cards/{name}.png");
    let about = path.map(|path| {
        let address = format!("{base_url}{path}");
        view! {
            <Link rel="canonical" href=address.clone()/>
            <Meta property="og:url" content=address/>
        }
    });
    let hidden =
        about.is_none().then(|| view! { <Meta name="robots" content="noindex"/> });
    view! {
        <Title text=format!("{} · Statuslab", in_title(&title))/>
        <Meta name="description" content=description.clone()/>
        {about}
        {hidden}
        <Meta property="og:site_name" content="Statuslab"/>
        <Meta property="og:type" content="article"/>
        <Meta property="og:title" content=title/>
        <Meta property="og:description" content=description/>
        <Meta property="og:image" content=picture/>
        <Meta property="og:image:width" content="1200"/>
        <Meta property="og:image:height" content="630"/>
        <Meta name="twitter:card" content="summary_large_image"/>
        {data.map(|data| view! {
            <Script type_="application/ld+json">{in_script(&data)}</Script>
        })}
    }
    .into_html()
}

/// Text that cannot end the element it stands in: `leptos_meta` escapes attributes
/// but not the title.
fn in_title(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// JSON that cannot end the element it stands in.
fn in_script(data: &serde_json::Value) -> String {
    data.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_leave_its_element() {
        assert_eq!(in_title("</title><b> & c"), "&lt;/title>&lt;b> &amp; c");
    }

    #[test]
    fn data_cannot_leave_its_element() {
        let data = serde_json::json!({ "name": "</script><b>" });
        assert_eq!(in_script(&data), r#"{"name":"\u003c/script>\u003cb>"}"#);
    }
}
