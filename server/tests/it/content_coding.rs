//! Content codings of documents (RFC 9110 section 8.4).

use std::io::Read as _;

use crate::service::{Response, Service};

/// A document of each kind, and whether it is the same at every request, whatever its
/// method.
const DOCUMENTS: [(&str, bool); 11] = [
    ("/", false),
    ("/codes/502", false),
    ("/nothing", false),
    ("/search?q=timeout", false),
    ("/search.json?q=timeout", false),
    ("/api/codes", true),
    ("/api/codes/502", true),
    ("/codes/502.json", true),
    ("/cards/502.svg", true),
    ("/sitemap.xml", true),
    ("/sw.js", true),
];

fn decoded(response: &Response) -> Vec<u8> {
    let mut content = Vec::new();
    match response.field("content-encoding") {
        Some("br") => {
            brotli::BrotliDecompress(&mut &response.content[..], &mut content).unwrap();
        }
        Some("gzip") => {
            let mut decoder = flate2::read::GzDecoder::new(&response.content[..]);
            decoder.read_to_end(&mut content).unwrap();
        }
        Some(other) => panic!("{other}"),
        None => content.clone_from(&response.content),
    }
    content
}

#[test]
fn a_document_is_the_same_in_every_coding_and_has_the_length_it_says() {
    let service = Service::start();
    for (target, is_same) in DOCUMENTS {
        let plain = service.get(target);
        assert_eq!(plain.field("content-encoding"), None, "{target}");
        for (accepted, coding) in [
            ("br", Some("br")),
            ("gzip, br", Some("br")),
            ("gzip", Some("gzip")),
            ("br;q=0, *", Some("gzip")),
            ("identity", None),
            ("zstd", None),
        ] {
            let fields = [("Accept-Encoding", accepted)];
            let coded = service.ask("GET", target, &fields);
            let is_small = plain.content.len() < 256;
            let coding = coding.filter(|_| !is_small);
            assert_eq!(coded.field("content-encoding"), coding, "{target} {accepted}");
            assert_eq!(coded.status(), plain.status(), "{target}");
            assert_eq!(coded.field("etag"), plain.field("etag"), "{target}");
            let length = coded.content.len().to_string();
            assert_eq!(
                coded.field("content-length"),
                Some(length.as_str()),
                "{target}"
            );
            assert!(
                coded.fields.iter().any(|field| {
                    field == &("vary".to_owned(), "accept-encoding".to_owned())
                }),
                "{target}"
            );
            if is_same {
                assert!(decoded(&coded) == plain.content, "{target} {accepted}");
                let head = service.ask("HEAD", target, &fields);
                assert_eq!(
                    head.field("content-length"),
                    Some(length.as_str()),
                    "{target}"
                );
            } else {
                assert_eq!(decoded(&coded).len(), plain.content.len(), "{target}");
            }
            if coding.is_some() {
                assert!(coded.content.len() * 2 < plain.content.len(), "{target}");
            }
        }
    }
}

#[test]
fn a_picture_has_no_coding() {
    let service = Service::start();
    let picture = service.ask("GET", "/cards/502.png", &[("Accept-Encoding", "br")]);
    assert_eq!(picture.field("content-encoding"), None);
    assert!(picture.content.starts_with(b"\x89PNG"));
}
