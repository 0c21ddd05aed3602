//! The imports that a program needs.

use super::{super::text::without_literals, LITERALS};

/// The standard packages that the texts use, in the order of gofmt.
const PACKAGES: [&str; 27] = [
    "bytes",
    "context",
    "crypto/rand",
    "crypto/sha1",
    "encoding/base64",
    "encoding/hex",
    "encoding/json",
    "encoding/xml",
    "errors",
    "fmt",
    "io",
    "log",
    "mime",
    "net",
    "net/http",
    "net/url",
    "os",
    "path",
    "regexp",
    "strconv",
    "strings",
    "sync",
    "sync/atomic",
    "text/template",
    "time",
    "unicode",
    "unicode/utf8",
];

/// Adds the clause of the package, and the imports that the text uses.
pub(super) fn with_imports(text: &str) -> String {
    let code = without_literals(LITERALS, text);
    let uses = |path: &&&str| {
        let own = path.rsplit('/').next().unwrap_or(path);
        code.match_indices(&format!("{own}.")).any(|(at, _)| {
            let before = code.get(..at).and_then(|before| before.chars().next_back());
            before.is_none_or(|c| !c.is_alphanumeric() && !"._/\"".contains(c))
        })
    };
    let imports = PACKAGES.iter().filter(uses).map(|path| format!("\t\"{path}\"\n"));
    let imports: String = imports.collect();
    format!("package api\n\nimport (\n{imports})\n\n{text}")
}
