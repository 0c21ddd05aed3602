//! PowerShell 7.

use super::quote::powershell;
use super::sendable::Sendable;

/// What stands between the parameters of a long command.
const BREAK: &str = " `\n  ";

/// The methods that `-Method` knows.
const KNOWN: [&str; 8] =
    ["GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "OPTIONS", "PATCH"];

/// `Invoke-WebRequest`.
pub(super) fn web_request(request: &Sendable<'_>) -> String {
    let parameter =
        if KNOWN.contains(&request.method) { "Method" } else { "CustomMethod" };
    let mut words = vec![
        format!("Invoke-WebRequest -Uri {}", powershell(&request.url)),
        format!("-{parameter} {}", powershell(request.method)),
        "-SkipHttpErrorCheck -MaximumRedirection 0".to_owned(),
    ];
    // The media type has a parameter of its own.
    let is_media_type = |name: &str| name.eq_ignore_ascii_case("Content-Type");
    let (media_type, fields): (Vec<_>, Vec<_>) =
        request.fields.iter().partition(|(name, _)| is_media_type(name));
    for (_, media_type) in media_type {
        words.push(format!("-ContentType {}", powershell(media_type)));
    }
    if !fields.is_empty() {
        let fields = fields.iter();
        let pairs = fields.map(|(name, value)| {
            format!("    {} = {}\n", powershell(name), powershell(value))
        });
        let pairs = pairs.collect::<String>();
        words.push(format!("-SkipHeaderValidation -Headers @{{\n{pairs}  }}"));
    }
    if let Some(content) = request.content {
        let content = powershell(content);
        words.push(format!("-Body ([Text.Encoding]::UTF8.GetBytes({content}))"));
    }
    format!("{}{}\n", request.comments("#"), words.join(BREAK))
}
