//! `/api/keys/{key}`: what is known of a key, and forgetting it.

use std::sync::Arc;

use axum::{
    Router,
    extract::State as Shared,
    http::{HeaderName, StatusCode, Uri, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use http_status::{OnEnd, Step, is_key, query};
use serde::Serialize;

use super::{Arrived, Keys, State, out_of_reach};
use crate::{clock::Moment, problem::Problem, simulator::respond_json};

/// Where the paths of keys begin.
pub(crate) const PREFIX: &str = "/api/keys/";
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
    gap_ms: Option<u32>,
}

impl From<(Step, OnEnd)> for Sequence {
    fn from((step, on_end): (Step, OnEnd)) -> Self {
        Self { position: step.position, of: step.of, on_end: on_end.id() }
    }
}

impl From<Arrived> for Row {
    fn from(arrived: Arrived) -> Self {
        Self {
            attempt: arrived.attempt,
            time: arrived.at.rfc3339_millis(),
            method: arrived.method,
            status: arrived.status.get(),
            gap_ms: arrived.gap,
        }
    }
}

/// The routes over a store.
pub(crate) fn routes(keys: Arc<dyn Keys>) -> Router {
    let methods = get(show).delete(forget).options(tell).fallback(others);
    Router::new().route("/api/keys/{key}", methods).with_state(keys)
}

async fn show(
    Shared(keys): Shared<Arc<dyn Keys>>,
    uri: Uri,
) -> Result<Response, Problem> {
    let key = key(&uri)?;
    let state = keys.state(&key, Moment::now()).await.map_err(out_of_reach)?;
    let state = state.ok_or_else(|| {
        Problem::not_found(
            "no request has named this key of late: `/api/status/{codes}?key=` and the \
             key counts it",
        )
    })?;
    let State { count, step, arrivals, expires_in } = state;
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
    Shared(keys): Shared<Arc<dyn Keys>>,
    uri: Uri,
) -> Result<Response, Problem> {
    keys.forget(&key(&uri)?).await.map_err(out_of_reach)?;
    Ok((StatusCode::NO_CONTENT, common()).into_response())
}

/// The methods, to whoever asks and to a preflight (Fetch, section 4.8).
async fn tell() -> Response {
    let fields = [
        (header::ALLOW, METHODS),
        (header::ACCESS_CONTROL_ALLOW_METHODS, METHODS),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "*"),
        (header::ACCESS_CONTROL_MAX_AGE, "600"),
    ];
    (StatusCode::NO_CONTENT, common(), fields).into_response()
}

async fn others() -> Problem {
    Problem::method_not_allowed(METHODS)
}

/// The key of a path, where it may be one.
fn key(uri: &Uri) -> Result<String, Problem> {
    let segment = uri.path().strip_prefix(PREFIX).unwrap_or_default();
    query::decode_text(segment).filter(|key| is_key(key)).ok_or_else(|| {
        Problem::not_found(
            "a key is 1 to 64 of the characters `A-Z a-z 0-9 . _ ~ -`, and not `.` or `..`: \
             there is none of this name",
        )
    })
}

fn common() -> [(HeaderName, String); 3] {
    [
        (header::DATE, Moment::now().imf_fixdate()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*".to_owned()),
    ]
}
