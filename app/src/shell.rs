//! The document around every page.

use leptos::{html, nonce::use_nonce, prelude::*};
use leptos_meta::MetaTags;

use crate::{
    assets::assets,
    base_path::{base_path, href},
    routes::App,
    written_view::{Html, IntoHtml as _},
};

/// Chooses between light and dark before the first paint, and copies program
/// texts.
const SCRIPT: &str = include_str!("page.js");
/// Shows what a search finds while it is typed. A page loads it from `/search.js` when
/// somebody comes to its search field.
pub const SUGGESTIONS_SCRIPT: &str = include_str!("suggestions.js");
/// Explains a name or a status in place. A page loads it from `/explain.js` when somebody
/// comes to a link of [`crate::explained`].
pub const EXPLANATIONS_SCRIPT: &str = include_str!("explanations.js");
/// Copies what is chosen in the menu "Copy as". A page loads it from `/copy-menu.js`
/// when somebody opens that.
pub const COPY_MENU_SCRIPT: &str = include_str!("copy-menu.js");
/// Shows pages without network: the service worker. The server writes above it what
/// belongs to this version.
pub const SERVICE_WORKER_SCRIPT: &str = include_str!("service_worker.js");

/// What a browser paints around the page: the ground of `style/00-tokens.css`, in a
/// notation that every browser reads here.
const LIGHT: &str = "#f9fafc";
/// See [`LIGHT`].
const DARK: &str = "#0d1013";

/// The whole document.
pub fn shell() -> Html {
    // What is around the islands is not hydrated.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    let stylesheet = assets().stylesheet.clone();
    // Scripts and islands read it there.
    let base_path = Some(base_path()).filter(|path| !path.is_empty());
    view! {
        <!DOCTYPE html>
        <html lang="en" data-base-path=base_path>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                {theme_colour(LIGHT, "light")}
                {theme_colour(DARK, "dark")}
                <script nonce=use_nonce()>{SCRIPT}</script>
                <link rel="stylesheet" href=stylesheet nonce=use_nonce()/>
                <link rel="icon" href=href("/favicon.svg") type="image/svg+xml"/>
                <link rel="manifest" href=href("/manifest.webmanifest")/>
                <MetaTags/>
            </head>
            <body>
                <a class="skip-link" href="#main">"Skip to the content"</a>
                <noscript>
                    <aside class="without-script" aria-label="Without scripts">
                        "Scripts are off. Every page and every simulator URL works; links and \
                         a form set most options. Send and Copy need scripts."
                    </aside>
                </noscript>
                <App/>
            </body>
        </html>
    }
    .into_html()
}

fn theme_colour(colour: &'static str, scheme: &str) -> impl IntoView {
    let media = format!("(prefers-color-scheme: {scheme})");
    html::meta().name("theme-color").content(colour).attr("media", media)
}
