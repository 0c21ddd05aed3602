//! The command that shows the same exchange outside the browser.

use snippets::curl_line;

use super::ComposedRequest;

/// `curl -i` for a request to a URL, as a POSIX shell reads it.
pub(crate) fn curl(request: &ComposedRequest, url: &str) -> String {
    let mut line = curl_line(&request.method, url);
    for (name, value) in &request.fields {
        // A colon and nothing would take the field away.
        let end = if value.is_empty() { ";" } else { ": " };
        line = line + " -H " + &quote(&[name, end, value].concat());
    }
    let Some(content) = &request.content else { return line };
    if !request.has("Content-Type") {
        // curl would say that it is a form.
        line += " -H 'Content-Type:'";
    }
    line + " --data-raw " + &quote(content)
}

/// Single quotes keep everything but a single quote as it is.
fn quote(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page_address::parameters_in, workbench::Draft};

    #[test]
    fn fields_and_content_are_written_as_curl_sends_them() {
        for (query, rest) in [
            (
                "request_header=X-A:it's&request_header=X-B:",
                r" -H 'X-A: it'\''s' -H 'X-B;'",
            ),
            (
                "request_body={\"a\":\"it's\"}",
                r#" -H 'Content-Type: application/json' --data-raw '{"a":"it'\''s"}'"#,
            ),
            (
                "request_type=none&request_body=@a%0Ab",
                " -H 'Content-Type:' --data-raw '@a\nb'",
            ),
        ] {
            let address = format!("/codes/200?method=POST&{query}");
            let draft = Draft::from_parameters(&parameters_in(&address));
            let line = curl(&draft.composed(), "/b");
            assert_eq!(line, format!("curl -i -X POST '/b'{rest}"));
        }
        let line = curl(&Draft::of_method("two words").composed(), "/b");
        assert_eq!(line, "curl -i -X 'two words' '/b'");
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
