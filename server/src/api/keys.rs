//! `/api/keys/{key}`: shows what is known of a key, and forgets it.

use std::sync::Arc;

use axum::{
    Extension,
    extract::State,
    http::{HeaderMap, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
    routing::{MethodRouter, get},
};
use http_status::{
    Fault, OnEnd, Step, is_key,
    paths::{KEYS, STATUS},
    query,
};
use serde::Serialize;

use crate::{
    base_path::BasePath,
    clock::Moment,
    http::{
        envelope::{Envelope, NO_STORE, Readers},
        json::respond as respond_json,
        problem::Problem,
    },
    keys::{KeyState, KeyStore, PastArrival, out_of_reach},
};

const METHODS: &str = "GET, HEAD, DELETE, OPTIONS";

#[derive(Serialize)]
struct Document<'a> {
    key: &'a str,
    count: u64,
    sequence: Option<Sequence>,
    arrivals: Vec<Row>,
    expires_in_s: u64,
}

#[derive(Serialize)]
struct Sequence {
    position: Option<u64>,
    of: u64,
    on_end: &'static str,
}

#[derive(Serialize)]
struct Row {
    attempt: u64,
    time: String,
    method: String,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    fault: Option<&'static str>,
    gap_ms: Option<u32>,
}

impl From<(Step, OnEnd)> for Sequence {
    fn from((step, on_end): (Step, OnEnd)) -> Self {
        Self { position: step.position, of: step.of, on_end: on_end.id() }
    }
}

impl From<PastArrival> for Row {
    fn from(arrived: PastArrival) -> Self {
        Self {
            attempt: arrived.attempt,
            time: arrived.at.rfc3339_millis(),
            method: arrived.method,
            status: arrived.status.get(),
            fault: arrived.fault.map(Fault::id),
            gap_ms: arrived.gap,
        }
    }
}

/// The methods of a key in this store.
pub(crate) fn methods(keys: Arc<dyn KeyStore>) -> MethodRouter {
    get(show).delete(forget).options(options).fallback(other_methods).with_state(keys)
}

async fn show(
    State(keys): State<Arc<dyn KeyStore>>,
    Extension(base_path): Extension<BasePath>,
    uri: Uri,
) -> Result<Response, Problem> {
    let key = key(&uri)?;
    let state = keys.state(&key, Moment::now()).await.map_err(out_of_reach)?;
    let state = state.ok_or_else(|| {
        Problem::not_found(format!(
            "no request has named this key of late: `{base_path}{STATUS}{{codes}}?key=` \
             and the key counts it"
        ))
    })?;
    let KeyState { count, step, arrivals, expires_in } = state;
    let document = Document {
        key: &key,
        count,
        sequence: step.map(Sequence::from),
        arrivals: arrivals.into_iter().map(Row::from).collect(),
        expires_in_s: expires_in.as_millis().div_ceil(1000).try_into().unwrap_or(0),
    };
    Ok(respond_json(&document))
}

/// The same answer whether or not there was such a key: it is gone either way.
async fn forget(
    State(keys): State<Arc<dyn KeyStore>>,
    uri: Uri,
) -> Result<Response, Problem> {
    keys.forget(&key(&uri)?).await.map_err(out_of_reach)?;
    Ok((StatusCode::NO_CONTENT, no_content()).into_response())
}

/// The methods, to whoever asks and to a preflight (Fetch, section 4.8).
async fn options() -> Response {
    let fields = [
        (header::ALLOW, METHODS),
        (header::ACCESS_CONTROL_ALLOW_METHODS, METHODS),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "*"),
        (header::ACCESS_CONTROL_MAX_AGE, "600"),
    ];
    (StatusCode::NO_CONTENT, no_content(), fields).into_response()
}

async fn other_methods() -> Problem {
    Problem::method_not_allowed(METHODS)
}

/// The key of a path, where it may be one.
fn key(uri: &Uri) -> Result<String, Problem> {
    let segment = uri.path().strip_prefix(KEYS).unwrap_or_default();
    query::decode_text(segment).filter(|key| is_key(key)).ok_or_else(|| {
        Problem::not_found(
            "a key is 1 to 64 of the characters `A-Z a-z 0-9 . _ ~ -`, and not `.` or `..`: \
             there is none of this name",
        )
    })
}

/// The fields of a response without content.
fn no_content() -> HeaderMap {
    let readers = Readers::AnyOrigin;
    Envelope { media_type: None, cache_control: NO_STORE, readers }.headers()
}
