//! The pages of `app`, with the policy that keeps them safe.

mod language;

use std::{future::ready, sync::Arc};

use crate::{
    assets,
    clock::Moment,
    connection::{Connection, origin_of},
    problem::Problem,
    request_content::collect,
    router::{only_get, unknown_route},
};
use app::{App, Served};
use axum::{
    Router,
    body::Body,
    extract::Request,
    http::{HeaderName, HeaderValue, Method, header, request::Parts},
    middleware::{from_fn, map_request},
    response::{IntoResponse as _, Response},
    routing::post,
};
use http_status::query;
use inspect::{PasteInput, paste};
use leptos::prelude::{LeptosOptions, provide_context, use_context};
use leptos_axum::{LeptosRoutes as _, ResponseOptions, generate_route_list};

/// Every page, and the page for what is not there.
pub(crate) fn routes() -> Router {
    let options = LeptosOptions::builder().output_name("statuslab").build();
    let inspector = package_path("inspector", ".js");
    let assets = Arc::new(assets::manifest());
    let context = move || {
        provide_context(Arc::clone(&assets));
        set_fields();
    };
    let fallback =
        leptos_axum::render_app_to_stream_with_context(context.clone(), app::shell);
    let inspect = fallback.clone();
    let inspect = post(move |request: Request| inspect_form(request, inspect.clone()));
    Router::new()
        .leptos_routes_with_context(
            &options,
            generate_route_list(App),
            context,
            app::shell,
        )
        .route("/inspect", inspect.fallback(get_or_post))
        .method_not_allowed_fallback(only_get)
        .fallback(move |request: Request| not_found(request, fallback.clone()))
        .layer(from_fn(language::speak_as_asked))
        .layer(map_request(move |request| {
            ready(name_served(request, inspector.clone()))
        }))
        .with_state(options)
}

/// Tells the pages what they cannot know.
fn name_served(mut request: Request, inspector: String) -> Request {
    let origin = origin_of(&request);
    let date = Moment::now().imf_fixdate();
    request.extensions_mut().insert(Served { origin, date, inspector });
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

/// The page of the Inspector about a form that was sent, as browsers without
/// scripts do.
async fn inspect_form<P, F>(request: Request, page: P) -> Response
where
    P: Fn(Request) -> F,
    F: Future<Output = Response>,
{
    // Each byte of a text may take three in a form.
    const MOST: usize = 3 * paste::LIMIT;
    let (mut parts, body) = request.into_parts();
    let too_large = || {
        Problem::content_too_large(format!(
            "the form is larger than {MOST} bytes, the most that is inspected"
        ))
    };
    let form = match Connection::of(&parts.extensions) {
        Ok(connection) => collect(body, MOST, &connection.unsent, too_large).await,
        Err(problem) => Err(problem),
    };
    let form = match form {
        Ok(form) => form,
        Err(problem) => return problem.into_response(),
    };
    match query::decode(&String::from_utf8_lossy(&form)) {
        Ok(pairs) => parts.extensions.insert(PasteInput::from_parameters(pairs)),
        Err(part) => {
            let detail = format!("the form is not percent-encoded UTF-8 at {part}");
            return Problem::bad_request(detail).into_response();
        }
    };
    page(Request::from_parts(parts, Body::empty())).await
}

async fn get_or_post() -> Problem {
    Problem::method_not_allowed("GET, HEAD, POST")
}

/// The path of a file of the package; empty where the site is not built.
fn package_path(name: &str, ending: &str) -> String {
    assets::package_file(name, ending)
        .map_or_else(String::new, |path| format!("/{path}"))
}

/// Fields of every page.
fn set_fields() {
    let Some(response) = use_context::<ResponseOptions>() else { return };
    let fields: [(HeaderName, String); 6] = [
        (header::CONTENT_SECURITY_POLICY, policy()),
        (header::DATE, Moment::now().imf_fixdate()),
        (header::CACHE_CONTROL, caching().to_owned()),
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

/// A page may be kept and asked about, but not one that holds what somebody sent.
fn caching() -> &'static str {
    let is_sent =
        use_context::<Parts>().is_some_and(|parts| parts.method == Method::POST);
    if is_sent { "no-store" } else { "no-cache" }
}

/// The Content-Security-Policy of a page.
fn policy() -> String {
    let nonce = leptos::nonce::use_nonce().map_or_else(String::new, |n| n.to_string());
    // Simulated responses on this origin hold what strangers wrote, so `'self'`
    // is no safe source of scripts or styles. Their images can do nothing.
    let scripts =
        format!("script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'");
    let styles = format!("style-src 'nonce-{nonce}'");
    [
        "default-src 'none'",
        &scripts,
        &styles,
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
    .join("; ")
}
