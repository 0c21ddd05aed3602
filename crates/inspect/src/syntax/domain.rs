//! Names of hosts, as the `Domain` of a cookie has them.

/// Suffixes under which anybody can have a name: the best known of the public
/// suffix list, besides the names without a dot.
const PUBLIC: [&str; 30] = [
    "ac.uk",
    "appspot.com",
    "azurewebsites.net",
    "blogspot.com",
    "cloudfront.net",
    "co.in",
    "co.jp",
    "co.kr",
    "co.nz",
    "co.uk",
    "co.za",
    "com.au",
    "com.br",
    "com.cn",
    "com.mx",
    "com.tr",
    "firebaseapp.com",
    "fly.dev",
    "github.io",
    "gitlab.io",
    "gov.uk",
    "herokuapp.com",
    "net.au",
    "netlify.app",
    "onrender.com",
    "org.uk",
    "pages.dev",
    "vercel.app",
    "web.app",
    "workers.dev",
];

/// Whether this is the name of a host, with a dot in front or not. Letters outside
/// of ASCII are let pass: user agents translate them.
pub(crate) fn is_domain(text: &str) -> bool {
    let name = text.strip_prefix('.').unwrap_or(text);
    let is_letter = |c: char| !c.is_ascii() || c.is_ascii_alphanumeric();
    let is_label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| is_letter(c) || c == '-' || c == '_')
    };
    name.split('.').all(is_label)
}

/// Whether this name, in lower case, belongs to many. Not all such names are known.
pub(crate) fn is_public_suffix(name: &str) -> bool {
    let is_top = !name.contains(['.', ':']) && is_domain(name) && name != "localhost";
    is_top || PUBLIC.contains(&name)
}

/// Whether a host is a domain or below it, both in lower case.
pub(crate) fn is_within(host: &str, domain: &str) -> bool {
    let above = host.strip_suffix(domain);
    above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains() {
        assert!(
            ["example.com", ".example.com", "localhost"].into_iter().all(is_domain)
        );
        let wrong =
            ["https://example.com", "example.com:80", "a..b", "*.b", "", "a/b", "b."];
        assert!(!wrong.into_iter().any(is_domain));
        assert!(["com", "github.io", "co.uk"].into_iter().all(is_public_suffix));
        assert!(!["example.com", "localhost", ""].into_iter().any(is_public_suffix));
        assert!(is_within("www.example.com", "example.com"));
        assert!(!is_within("badexample.com", "example.com"));
    }
}
