//! The pages of `app`, and the policy that keeps them safe.

use std::sync::Arc;

use app::{App, PageContext, Site};
use axum::{
    Extension, Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Method, header, request::Parts},
    middleware::{Next, from_fn, from_fn_with_state},
    response::{IntoResponse as _, Response},
    routing::post,
};
use http_status::{Limits, query};
use inspect::{PasteInput, paste};
use leptos::prelude::{LeptosOptions, provide_context, use_context};
use leptos_axum::{LeptosRoutes as _, ResponseOptions, generate_route_list};

use super::{
    assets, encoded_fragment,
    errors::{self, base_path_of},
    page_jobs, typed_codes,
};
use crate::{
    base_path::BasePath,
    clock::Moment,
    http::{
        coding::layer::encode_content,
        conditional::revalidate,
        envelope::{Envelope, NO_STORE, Readers, vary},
        fallback::{no_resource, only_get, only_get_or_post},
        job_queue::JobQueue,
        problem::Problem,
        request_content::collect,
    },
    net::connection::Connection,
};

/// Every page, and the page for what is not there, each made, tagged and compressed as one
/// job.
pub(crate) fn routes(base_path: &BasePath, limits: &Arc<Limits>) -> Router {
    let options = LeptosOptions::builder().output_name("statuslab").build();
    let assets = Arc::new(assets::manifest().below(base_path.as_str()));
    let context = move || {
        provide_context(Arc::clone(&assets));
        set_fields();
    };
    let fallback =
        leptos_axum::render_app_to_stream_with_context(context.clone(), app::shell);
    let inspect = fallback.clone();
    let inspect = post(move |connection: _, jobs: _, request: _| {
        inspect_form(connection, jobs, request, inspect.clone())
    });
    Router::new()
        .leptos_routes_with_context(
            &options,
            generate_route_list(App),
            context,
            app::shell,
        )
        .route("/inspect", inspect.fallback(only_get_or_post))
        .method_not_allowed_fallback(only_get)
        .fallback(move |request: Request| not_found(request, fallback.clone()))
        .layer(from_fn_with_state(Arc::clone(limits), errors::negotiate_errors))
        .layer(from_fn_with_state(Arc::clone(limits), add_context))
        .layer(from_fn(encoded_fragment::mend))
        .layer(from_fn(revalidate))
        .layer(from_fn(encode_content))
        .layer(from_fn(page_jobs::render_as_job))
        .with_state(options)
}

/// Gives the pages what only the server knows of a request.
async fn add_context(
    State(limits): State<Arc<Limits>>,
    Extension(connection): Extension<Connection>,
    mut request: Request,
    next: Next,
) -> Response {
    let origin = connection.origin(request.uri(), request.headers());
    let base_path = base_path_of(&request).to_string();
    let site = Site { origin, base_path, limits };
    let date = Moment::now().imf_fixdate();
    request.extensions_mut().insert(PageContext { site, date });
    next.run(request).await
}

/// A page for those who read, perhaps that of a code, a problem for those who write.
async fn not_found<P, F>(request: Request, page: P) -> Response
where
    P: Fn(Request) -> F,
    F: Future<Output = Response>,
{
    let base_path = base_path_of(&request);
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        let uri = request.uri();
        return match typed_codes::codes_in(uri.path()) {
            Some(codes) if errors::reads_html(request.headers()) => {
                let mut response = typed_codes::lead_to_page(&codes, &base_path, uri);
                vary(response.headers_mut(), "accept");
                response
            }
            _ => page(request).await,
        };
    }
    no_resource(request.method(), &base_path, request.uri()).into_response()
}

/// The page of the Inspector about a form that was sent, as browsers without
/// scripts do.
async fn inspect_form<P, F>(
    Extension(connection): Extension<Connection>,
    Extension(jobs): Extension<JobQueue>,
    request: Request,
    page: P,
) -> Response
where
    P: Fn(Request) -> F + Send + 'static,
    F: Future<Output = Response> + Send,
{
    // Each byte of a text may take three in a form.
    const MAX_FORM: usize = 3 * paste::LIMIT;
    let (mut parts, body) = request.into_parts();
    let too_large = || {
        Problem::content_too_large(format!(
            "the form is larger than {MAX_FORM} bytes, the most that is inspected"
        ))
    };
    let form = match collect(body, MAX_FORM, &connection.unsent, too_large).await {
        Ok(form) => form,
        Err(problem) => return problem.into_response(),
    };
    let answer = async move {
        match query::decode(&String::from_utf8_lossy(&form)) {
            Ok(pairs) => parts.extensions.insert(PasteInput::from_parameters(pairs)),
            Err(part) => {
                let detail = format!("the form is not percent-encoded UTF-8 at {part}");
                return Problem::bad_request(detail).into_response();
            }
        };
        page(Request::from_parts(parts, Body::empty())).await
    };
    page_jobs::run_as_job(&jobs, &connection, answer).await
}

/// Fields of every page.
fn set_fields() {
    let Some(response) = use_context::<ResponseOptions>() else { return };
    if let Ok(policy) = HeaderValue::try_from(policy()) {
        response.insert_header(header::CONTENT_SECURITY_POLICY, policy);
    }
    let envelope = Envelope {
        media_type: Some("text/html; charset=utf-8"),
        cache_control: cache_control(),
        readers: Readers::SameOrigin,
    };
    let own = [
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        // By which the service worker tells our pages from those of another program that
        // has this origin later.
        (HeaderName::from_static("statuslab"), "page"),
    ];
    let own = own.map(|(name, value)| (name, HeaderValue::from_static(value)));
    for (name, value) in envelope.fields().chain(own) {
        response.insert_header(name, value);
    }
}

/// A page may be kept and asked about, but not one that holds what somebody sent.
fn cache_control() -> &'static str {
    let is_sent =
        use_context::<Parts>().is_some_and(|parts| parts.method == Method::POST);
    if is_sent { NO_STORE } else { "no-cache" }
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
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
    .join("; ")
}
