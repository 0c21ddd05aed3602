//! The service behind a connection: what answers its requests.

use axum::body::Body;
use hyper::{Request, Response, body::Incoming};

use crate::net::{connection::Connection, stream::refusal::Refusal};

/// Answers the requests of connections.
pub trait Service: Clone + Send + 'static {
    /// The answer to a request that came by this connection.
    fn answer(
        &self,
        connection: Connection,
        request: Request<Incoming>,
    ) -> impl Future<Output = Response<Body>> + Send + use<Self>;

    /// The whole last response of a connection on HTTP/1, to a request that hyper
    /// refused.
    fn refuse(refusal: Refusal) -> Vec<u8>;

    /// The last answer of a connection on which TLS was expected, and HTTP came without.
    fn refuse_unsecured(
        connection: &Connection,
        request: Request<Body>,
    ) -> Response<Body>;
}
