//! The pages of `app`, with the policy that keeps them safe.

use crate::{
    assets,
    clock::Moment,
    connection::origin_of,
    router::{only_get, unknown_route},
};
use app::{App, Origin};
use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, Method, header},
    middleware::map_request,
    response::{IntoResponse as _, Response},
};
use leptos::prelude::{LeptosOptions, use_context};
use leptos_axum::{LeptosRoutes as _, ResponseOptions, generate_route_list};

/// Every page, and the page for what is not there.
pub(crate) fn routes() -> Router {
    let options = options();
    let stylesheet =
        assets::package_file(".css").map_or_else(String::new, |p| format!("/{p}"));
    let shell = {
        let options = options.clone();
        move || app::shell(options.clone(), stylesheet.clone())
    };
    let fallback =
        leptos_axum::render_app_to_stream_with_context(set_fields, shell.clone());
    Router::new()
        .leptos_routes_with_context(
            &options,
            generate_route_list(App),
            set_fields,
            shell,
        )
        .method_not_allowed_fallback(only_get)
        .fallback(move |request: Request| not_found(request, fallback.clone()))
        .layer(map_request(name_origin))
        .with_state(options)
}

/// Tells the pages under which name they are read.
async fn name_origin(mut request: Request) -> Request {
    let origin = Origin(origin_of(&request));
    request.extensions_mut().insert(origin);
    request
}

/// A page for those who read, a problem for those who write.
async fn not_found<P, F>(request: Request, page: P) -> Response
where
    P: Fn(Request) -> F,
    F: Future<Output = Response>,
{
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return page(request).await;
    }
    let (method, uri) = (request.method().clone(), request.uri().clone());
    unknown_route(method, uri).await.into_response()
}

/// Where the page finds its script: Leptos derives the names of script and wasm
/// from one output name, which holds the hash.
fn options() -> LeptosOptions {
    let script = assets::package_file(".js").unwrap_or_default();
    let name = script.strip_prefix("pkg/").and_then(|name| name.strip_suffix(".js"));
    LeptosOptions::builder().output_name(name.unwrap_or("statuslab")).build()
}

/// Fields of every page.
fn set_fields() {
    let Some(response) = use_context::<ResponseOptions>() else { return };
    let fields: [(HeaderName, String); 6] = [
        (header::CONTENT_SECURITY_POLICY, policy()),
        (header::DATE, Moment::now().imf_fixdate()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::REFERRER_POLICY, "same-origin".to_owned()),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin".to_owned(),
        ),
    ];
    for (name, value) in fields {
        if let Ok(value) = HeaderValue::try_from(value) {
            response.insert_header(name, value);
        }
    }
}

/// The Content-Security-Policy of a page.
fn policy() -> String {
    let nonce = leptos::nonce::use_nonce().map_or_else(String::new, |n| n.to_string());
    // Simulated responses on this origin hold what strangers wrote, so `'self'`
    // is no safe source of scripts.
    let scripts =
        format!("script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'");
    [
        "default-src 'none'",
        &scripts,
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
    .join("; ")
}
