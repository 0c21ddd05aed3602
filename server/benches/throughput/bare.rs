//! The bare hyper server that ours is measured by.

use std::convert::Infallible;

use bytes::Bytes;
use futures_util::future::ready;
use http_body_util::Full;
use hyper::{
    Request, Response, StatusCode,
    body::Incoming,
    header::{HeaderName, HeaderValue},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::{TokioIo, TokioTimer};

/// A server that sends this response, and nothing else.
pub(crate) async fn serve(told: &str) {
    let (head, content) = told.split_once("\r\n\r\n").unwrap();
    let content = Bytes::from(content.to_owned());
    let status: StatusCode = head.split(' ').nth(1).unwrap().parse().unwrap();
    let fields = head.lines().skip(1).map(|line| line.split_once(": ").unwrap());
    // hyper writes these itself.
    let own = |name: &str| ["date", "content-length"].contains(&name);
    let fields: Vec<(HeaderName, HeaderValue)> = fields
        .filter(|(name, _)| !own(name))
        .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
        .collect();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("http://{}", listener.local_addr().unwrap());
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        stream.set_nodelay(true).unwrap();
        let (content, fields) = (content.clone(), fields.clone());
        let answer = service_fn(move |_: Request<Incoming>| {
            let mut response = Response::new(Full::new(content.clone()));
            *response.status_mut() = status;
            response.headers_mut().extend(fields.iter().cloned());
            ready(Ok::<_, Infallible>(response))
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .serve_connection(TokioIo::new(stream), answer);
        tokio::spawn(connection);
    }
}
