//! The handshake of TLS, and clients that speak HTTP without one.

use std::future::ready;

use axum::{BoxError, body::Body};
use futures_util::FutureExt as _;
use hyper::{Request, Response, body::Incoming};
use tokio::{net::TcpStream, time::timeout};
use tokio_rustls::TlsAcceptor;

use super::{config::Tls, transport::TlsTransport};
use crate::net::{
    connection::Connection,
    serve::{Service, ending, serve as serve_connection},
    stream::refusal::Refusal,
};

/// Most bytes of a connection that are encrypted and wait for its socket; they count
/// nowhere else.
const MAX_ENCRYPTED: usize = 16 * 1024;

/// What a connection turns out to be.
enum Opened {
    Secured(TlsTransport),
    /// The client begins with HTTP.
    Plain(TcpStream),
}

/// Serves a connection to its end. The handshake has the time of a request head, and is no
/// request yet: when others need the place, or the service stops, it is over.
pub(in crate::net) async fn serve<S: Service>(
    stream: TcpStream,
    tls: Tls,
    connection: Connection,
    service: S,
) -> Result<(), BoxError> {
    let limits = connection.limits.clone();
    let opened = tokio::select! {
        biased;
        opened = timeout(limits.head_timeout, open(stream, tls)) => opened??,
        _ = ending(connection.clone()) => None,
    };
    let connect = |stream| Connection { stream, ..connection };
    match opened {
        Some(Opened::Secured(transport)) => {
            serve_connection(transport, limits, connect, service).await
        }
        Some(Opened::Plain(stream)) => {
            serve_connection(stream, limits, connect, Unsecured(service)).await
        }
        None => Ok(()),
    }
}

/// Nothing where the client left without a byte.
async fn open(stream: TcpStream, tls: Tls) -> std::io::Result<Option<Opened>> {
    let mut first = [0];
    if stream.peek(&mut first).await? == 0 {
        return Ok(None);
    }
    if is_http(first) {
        return Ok(Some(Opened::Plain(stream)));
    }
    let acceptor = TlsAcceptor::from(tls.config());
    let limited = |session: &mut rustls::ServerConnection| {
        session.set_buffer_limit(Some(MAX_ENCRYPTED));
    };
    let stream = acceptor.accept_with(stream, limited).await?;
    Ok(Some(Opened::Secured(TlsTransport::new(stream))))
}

/// Whether a request of HTTP/1 can begin so, or the preface of HTTP/2: with a method, or an
/// empty line before it (RFC 9112 sections 2.2 and 3.1). A handshake begins with 22 (RFC
/// 8446 section 5.1).
fn is_http([first]: [u8; 1]) -> bool {
    first.is_ascii_graphic() || matches!(first, b'\r' | b'\n')
}

/// The same service, to clients that do not secure their requests.
#[derive(Clone)]
struct Unsecured<S>(S);

impl<S: Service> Service for Unsecured<S> {
    fn answer(
        &self,
        connection: Connection,
        request: Request<Incoming>,
    ) -> impl Future<Output = Response<Body>> + Send + use<S> {
        ready(S::refuse_unsecured(&connection, request.map(Body::new))).boxed()
    }

    fn refuse(refusal: Refusal) -> Vec<u8> {
        S::refuse(refusal)
    }

    fn refuse_unsecured(
        connection: &Connection,
        request: Request<Body>,
    ) -> Response<Body> {
        S::refuse_unsecured(connection, request)
    }
}
