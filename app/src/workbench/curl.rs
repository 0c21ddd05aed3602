//! The command that shows the same exchange outside the browser.

/// `curl -i` for a method and a URL, as a POSIX shell reads it.
pub(crate) fn curl_line(method: &str, url: &str) -> String {
    let url = quote(url);
    match method {
        "GET" => format!("curl -i {url}"),
        // With -X HEAD, curl would wait for content that never comes.
        "HEAD" => format!("curl -I {url}"),
        _ => format!("curl -i -X {method} {url}"),
    }
}

/// Single quotes keep everything but a single quote as it is.
fn quote(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_has_its_line() {
        for (method, line) in [
            ("GET", "curl -i 'http://a/b'"),
            ("HEAD", "curl -I 'http://a/b'"),
            ("POST", "curl -i -X POST 'http://a/b'"),
            ("OPTIONS", "curl -i -X OPTIONS 'http://a/b'"),
        ] {
            assert_eq!(curl_line(method, "http://a/b"), line);
        }
    }

    #[test]
    fn a_shell_reads_the_url_as_it_is() {
        for (url, quoted) in [
            ("/a?b=c&d=e", "'/a?b=c&d=e'"),
            ("/a?b=$HOME`id`\\", "'/a?b=$HOME`id`\\'"),
            ("/a?b=it's", r"'/a?b=it'\''s'"),
            ("''", r"''\'''\'''"),
            ("/a b\"c\"!", "'/a b\"c\"!'"),
        ] {
            assert_eq!(quote(url), quoted);
        }
    }
}
