//! The imports that a program needs.

use super::{super::text::without_literals, LITERALS};

/// Classes that the texts use, in the order of ASCII after the static one.
const CLASSES: [&str; 46] = [
    "static java.time.temporal.ChronoUnit.MINUTES",
    "java.io.IOException",
    "java.io.InputStream",
    "java.lang.System.Logger",
    "java.lang.System.Logger.Level",
    "java.net.SocketTimeoutException",
    "java.net.URI",
    "java.nio.charset.StandardCharsets",
    "java.nio.file.Files",
    "java.nio.file.Path",
    "java.time.Duration",
    "java.time.Instant",
    "java.util.Arrays",
    "java.util.List",
    "java.util.Map",
    "java.util.Set",
    "java.util.UUID",
    "java.util.concurrent.ConcurrentHashMap",
    "java.util.concurrent.ExecutorService",
    "java.util.concurrent.Executors",
    "java.util.concurrent.TimeUnit",
    "java.util.concurrent.TimeoutException",
    "org.springframework.http.CacheControl",
    "org.springframework.http.HttpHeaders",
    "org.springframework.http.HttpMethod",
    "org.springframework.http.HttpRange",
    "org.springframework.http.HttpStatus",
    "org.springframework.http.MediaType",
    "org.springframework.http.ResponseEntity",
    "org.springframework.http.client.SimpleClientHttpRequestFactory",
    "org.springframework.util.StreamUtils",
    "org.springframework.web.HttpRequestMethodNotSupportedException",
    "org.springframework.web.bind.annotation.DeleteMapping",
    "org.springframework.web.bind.annotation.ExceptionHandler",
    "org.springframework.web.bind.annotation.GetMapping",
    "org.springframework.web.bind.annotation.PatchMapping",
    "org.springframework.web.bind.annotation.PathVariable",
    "org.springframework.web.bind.annotation.PostMapping",
    "org.springframework.web.bind.annotation.PutMapping",
    "org.springframework.web.bind.annotation.RequestBody",
    "org.springframework.web.bind.annotation.RequestHeader",
    "org.springframework.web.bind.annotation.RequestParam",
    "org.springframework.web.bind.annotation.RestController",
    "org.springframework.web.bind.annotation.RestControllerAdvice",
    "org.springframework.web.client.RestTemplate",
    "org.springframework.web.servlet.support.ServletUriComponentsBuilder",
];

/// Other classes, of packages that are in the list above already.
const MORE: [(&str, &str); 2] = [
    (
        "org.springframework.web.client.ResourceAccessException",
        "org.springframework.web.client.RestTemplate",
    ),
    (
        "org.springframework.web.client.RestClientException",
        "org.springframework.web.client.RestTemplate",
    ),
];

/// Adds the imports that the text uses.
pub(super) fn with_imports(text: &str) -> String {
    let code = without_literals(LITERALS, text);
    let part = |c: char| c.is_alphanumeric() || c == '_' || c == '"' || c == '-';
    let used = |path: &str| {
        let name = path.rsplit('.').next().unwrap_or(path);
        code.match_indices(name).any(|(at, _)| {
            let (before, rest) = code.split_at(at);
            let after = rest.get(name.len()..).and_then(|rest| rest.chars().next());
            let is_code = before.lines().next_back().is_none_or(|line| {
                // Not in a text, nor in a comment.
                line.matches('"').count() % 2 == 0 && !line.contains("//")
            });
            !before.ends_with(part) && after.is_none_or(|c| !part(c)) && is_code
        })
    };
    let mut head = String::new();
    for path in CLASSES {
        for (more, _) in MORE.iter().filter(|(_, next)| *next == path) {
            if used(more) {
                head.push_str(&format!("import {more};\n"));
            }
        }
        if used(path) {
            let blank = if path.starts_with("static") { "\n" } else { "" };
            head.push_str(&format!("import {path};\n{blank}"));
        }
    }
    format!("{head}\n{text}")
}
