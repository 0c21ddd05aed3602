//! Policies of `Content-Security-Policy` (CSP 3, section 2.2).

use super::csp_source;

/// Directives that browsers know.
pub(crate) const DIRECTIVES: [&str; 27] = [
    "base-uri",
    "child-src",
    "connect-src",
    "default-src",
    "fenced-frame-src",
    "font-src",
    "form-action",
    "frame-ancestors",
    "frame-src",
    "img-src",
    "manifest-src",
    "media-src",
    "object-src",
    "report-to",
    "report-uri",
    "require-trusted-types-for",
    "sandbox",
    "script-src",
    "script-src-attr",
    "script-src-elem",
    "style-src",
    "style-src-attr",
    "style-src-elem",
    "trusted-types",
    "upgrade-insecure-requests",
    "webrtc",
    "worker-src",
];

/// Directives of earlier drafts, which browsers have dropped or never had.
pub(crate) const RETIRED: [&str; 12] = [
    "allow",
    "block-all-mixed-content",
    "disown-opener",
    "navigate-to",
    "options",
    "plugin-types",
    "policy-uri",
    "prefetch-src",
    "referrer",
    "reflected-xss",
    "require-sri-for",
    "xhr-src",
];

/// A policy.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Policy<'a> {
    /// The number of its line.
    pub(crate) line: u32,
    /// Whether it only reports.
    pub(crate) is_report_only: bool,
    /// Whether another one stands before it on its line.
    pub(crate) is_after_comma: bool,
    text: &'a str,
}

/// A directive.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Directive<'a> {
    pub(crate) name: &'a str,
    pub(crate) value: &'a str,
}

impl<'a> Directive<'a> {
    /// Its sources, or whatever it lists.
    pub(crate) fn values(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.value.split_ascii_whitespace()
    }

    /// Whether it has this name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Whether it lists sources.
    pub(crate) fn has_sources(&self) -> bool {
        let name = self.name.to_ascii_lowercase();
        ["-src", "-src-elem", "-src-attr"].iter().any(|end| name.ends_with(end))
            || ["base-uri", "form-action", "frame-ancestors"].contains(&name.as_str())
    }

    /// Whether one of its values is this, in whatever case.
    pub(crate) fn names(&self, value: &str) -> bool {
        self.values().any(|found| found.eq_ignore_ascii_case(value))
    }

    /// Whether a nonce or a hash is among its sources.
    pub(crate) fn has_nonce_or_hash(&self) -> bool {
        self.values().any(|source| {
            csp_source::nonce(source).is_some() || csp_source::hash(source).is_some()
        })
    }
}

impl<'a> Policy<'a> {
    /// The policies of a field value.
    pub(crate) fn all(
        value: &'a str,
        line: u32,
        is_report_only: bool,
    ) -> impl Iterator<Item = Self> {
        value.split(',').enumerate().map(move |(place, text)| Self {
            line,
            is_report_only,
            is_after_comma: place > 0,
            text,
        })
    }

    /// Its directives, duplicates too; empty ones are left out.
    pub(crate) fn directives(&self) -> impl Iterator<Item = Directive<'a>> + use<'a> {
        let parts = self.text.split(';').map(str::trim_ascii);
        parts.filter(|part| !part.is_empty()).map(|part| {
            let (name, value) = part
                .split_once(|c: char| c.is_ascii_whitespace())
                .unwrap_or((part, ""));
            Directive { name, value }
        })
    }

    /// Whether quotation marks stand around all of it.
    pub(crate) fn is_quoted(&self) -> bool {
        self.text.trim_ascii_start().starts_with(['"', '\''])
    }

    /// The directive with this name; of several the first one counts.
    pub(crate) fn directive(&self, name: &str) -> Option<Directive<'a>> {
        self.directives().find(|directive| directive.is(name))
    }

    /// What rules over scripts: `script-src`, or else `default-src`.
    pub(crate) fn scripts(&self) -> Option<Directive<'a>> {
        self.directive("script-src").or_else(|| self.directive("default-src"))
    }

    /// Whether it is what a comma inside of a source list leaves over.
    pub(crate) fn is_remainder(&self) -> bool {
        let first = self.directives().next();
        self.is_after_comma && first.is_some_and(|first| !is_known(first.name))
    }
}

/// Whether a directive has this name, or once had.
pub(crate) fn is_known(name: &str) -> bool {
    let names = DIRECTIVES.iter().chain(&RETIRED);
    names.into_iter().any(|known| known.eq_ignore_ascii_case(name))
}
