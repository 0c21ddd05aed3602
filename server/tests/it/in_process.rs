//! A service in the process of a test.

use std::net::TcpStream;

use statuslab::Server;

#[tokio::test]
async fn urls_lead_to_the_service() {
    let server = Server::start().await.unwrap();
    let address = server.address();
    assert!(address.ip().is_loopback(), "{address}");
    assert_eq!(server.url(503), format!("http://{address}/api/status/503"));
    assert_eq!(
        server.url("503x2,200"),
        format!("http://{address}/api/status/503x2,200")
    );

    let secured = Server::with_flags(["--tls-self-signed"]).await.unwrap();
    let address = secured.address();
    assert_eq!(secured.url(200), format!("https://{address}/api/status/200"));

    let below = Server::with_flags(["--base-path", "/statuslab"]).await.unwrap();
    let address = below.address();
    assert_eq!(below.url(200), format!("http://{address}/statuslab/api/status/200"));
}

#[tokio::test]
async fn flags_are_those_of_the_program() {
    let error = Server::with_flags(["--max-delay", "soon"]).await.unwrap_err();
    let error = error.to_string();
    assert!(error.contains("'soon'") && error.contains("--max-delay"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_was_stopped_accepts_nobody() {
    let server = Server::start().await.unwrap();
    let address = server.address();
    let connect = move || TcpStream::connect(address);
    tokio::task::spawn_blocking(connect).await.unwrap().unwrap();
    server.stop().await;
    tokio::task::spawn_blocking(connect).await.unwrap().unwrap_err();
}
