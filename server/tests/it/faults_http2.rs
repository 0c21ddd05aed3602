//! Faults on HTTP/2: streams that are reset, and the connection that lives on.

use bytes::{Bytes, BytesMut};
use http_body_util::{BodyExt as _, Empty};
use http_status::Fault;
use hyper::{
    Request,
    client::conn::http2::{SendRequest, handshake},
};
use hyper_util::rt::{TokioExecutor, TokioIo};

use crate::service::Service;

pub(crate) type Sender = SendRequest<Empty<Bytes>>;

/// What came of a response before its stream ended: the status, the content, and
/// whether the end was an error.
pub(crate) type Came = (Option<u16>, String, bool);

pub(crate) async fn connect(service: &Service) -> Sender {
    let stream = tokio::net::TcpStream::connect(service.address).await.unwrap();
    let (sender, connection) =
        handshake(TokioExecutor::new(), TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    sender
}

pub(crate) async fn get(sender: &mut Sender, target: &str) -> Came {
    let url = format!("http://lab.example{target}");
    let request = Request::get(url).body(Empty::<Bytes>::new()).unwrap();
    let Ok(response) = sender.send_request(request).await else {
        return (None, String::new(), true);
    };
    let status = response.status().as_u16();
    let mut body = response.into_body();
    let mut content = BytesMut::new();
    let is_broken = loop {
        match body.frame().await {
            Some(Ok(frame)) => content.extend_from_slice(frame.data_ref().unwrap()),
            Some(Err(_)) => break true,
            None => break false,
        }
    };
    (Some(status), String::from_utf8(content.to_vec()).unwrap(), is_broken)
}

#[test]
fn every_fault_is_a_stream_that_breaks_and_no_more_than_that() {
    let service = Service::with(&["--max-delay", "100ms"]);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let mut sender = connect(&service).await;
        for fault in Fault::ALL {
            let target =
                format!("/api/status/503?body=0123456789&fault={}", fault.id());
            let expected = match fault {
                Fault::ResetAfterHeaders => (Some(503), "", true),
                Fault::Truncate | Fault::Stall | Fault::BadChunk => {
                    (Some(503), "01234", true)
                }
                _ => (None, "", true),
            };
            for _ in 0..10 {
                let (status, content, is_broken) = get(&mut sender, &target).await;
                let came = (status, content.as_str(), is_broken);
                match fault {
                    // How much a client takes of what it cannot believe is its own
                    // affair; that it does not believe it is what counts.
                    Fault::BadLengthShort
                    | Fault::BadLengthLong
                    | Fault::DuplicateLength => {
                        assert!(is_broken, "{target}: {came:?}");
                    }
                    _ => assert_eq!(came, expected, "{target}"),
                }
                let after = get(&mut sender, "/api/status/200?body=ok").await;
                assert_eq!(
                    after,
                    (Some(200), "ok".to_owned(), false),
                    "after {target}"
                );
            }
        }
    });
}
