//! Questions that rules about security and cookies ask.

use std::cell::OnceCell;

use super::Subject;
use crate::syntax::{
    cookie::{self, Cookie},
    csp,
    origin::split_port,
};

/// How many cookies and policies are looked at: more than any user agent keeps.
const MOST: usize = 300;

/// What is read once and asked by many rules.
#[derive(Debug, Clone, Default)]
pub(super) struct SecurityAnswers<'a> {
    cookies: OnceCell<Vec<Cookie<'a>>>,
    policies: OnceCell<Vec<csp::Policy<'a>>>,
}

/// Where a request went.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Target<'a> {
    /// Whether it is `https`; nothing where the scheme is not known.
    pub(crate) is_https: Option<bool>,
    /// Host and port, as they were written.
    pub(crate) authority: &'a str,
}

impl<'a> Target<'a> {
    /// The host, without its port.
    pub(crate) fn host(&self) -> &'a str {
        split_port(self.authority).0
    }

    /// Whether it is the own machine, which browsers trust without TLS.
    pub(crate) fn is_local(&self) -> bool {
        let host = self.host().to_ascii_lowercase();
        host == "localhost"
            || host.ends_with(".localhost")
            || host.starts_with("127.")
            || host == "[::1]"
    }
}

impl<'a> Subject<'a> {
    /// Where the request went, as far as that is known.
    pub(crate) fn request_target(&self) -> Option<Target<'a>> {
        let url = self.request()?.url.as_str();
        if let Some((scheme, rest)) = url.split_once("://") {
            let is_https = match scheme.to_ascii_lowercase().as_str() {
                "https" | "wss" => Some(true),
                "http" | "ws" => Some(false),
                _ => None,
            };
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let authority = rest.get(..end)?;
            let authority =
                authority.rsplit_once('@').map_or(authority, |(_, host)| host);
            return Some(Target { is_https, authority });
        }
        let host = self.request_field("Host")?;
        Some(Target { is_https: None, authority: host.value.as_str() })
    }

    /// Whether the request is known to have gone over `https`.
    pub(crate) fn is_over_https(&self) -> bool {
        self.request_target().is_some_and(|target| target.is_https == Some(true))
    }

    /// Whether the request is known to have gone over plain `http` to another
    /// machine.
    pub(crate) fn is_over_http(&self) -> bool {
        let target = self.request_target();
        target
            .is_some_and(|target| target.is_https == Some(false) && !target.is_local())
    }

    /// Whether the response says that its content is HTML.
    pub(crate) fn says_html(&self) -> bool {
        let essence = self.field("Content-Type").map(|line| {
            let end = line.value.find(';').unwrap_or(line.value.len());
            line.value.get(..end).unwrap_or_default().trim()
        });
        essence.is_some_and(|essence| {
            essence.eq_ignore_ascii_case("text/html")
                || essence.eq_ignore_ascii_case("application/xhtml+xml")
        })
    }

    /// When the response was made, by its `Date`, in seconds since 1970.
    pub(crate) fn date_seconds(&self) -> Option<i64> {
        i64::try_from(self.date_of("Date")?).ok()
    }

    /// The cookies that the response sets; lines with several cookies are left out,
    /// as a rule of its own reports them.
    pub(crate) fn cookies(&self) -> impl Iterator<Item = Cookie<'a>> {
        let cookies = self.security.cookies.get_or_init(|| {
            let lines = self.fields().all("Set-Cookie").take(MOST);
            lines
                .filter(|line| !cookie::is_folded(&line.value))
                .map(|line| Cookie::new(&line.value, line.line))
                .collect()
        });
        cookies.iter().copied()
    }

    /// Whether a cookie is sent to delete one: it has expired already.
    pub(crate) fn deletes(&self, cookie: &Cookie<'_>) -> bool {
        match (cookie.max_age(), cookie.expires()) {
            (Some(max_age), _) => max_age <= 0,
            (None, Some(expires)) => {
                let long_ago = 1_000_000_000;
                expires < self.date_seconds().unwrap_or(long_ago)
            }
            (None, None) => false,
        }
    }

    /// The policies of `Content-Security-Policy` and of its report-only twin, the
    /// remainders after stray commas left out.
    pub(crate) fn policies(&self) -> impl Iterator<Item = csp::Policy<'a>> {
        self.policies_and_remainders().filter(|policy| !policy.is_remainder())
    }

    /// The policies, with what stray commas leave over.
    pub(crate) fn policies_and_remainders(
        &self,
    ) -> impl Iterator<Item = csp::Policy<'a>> {
        let policies = self.security.policies.get_or_init(|| {
            let names = [
                ("Content-Security-Policy", false),
                ("Content-Security-Policy-Report-Only", true),
            ];
            let fields = self.fields();
            let policies = names.into_iter().flat_map(move |(name, is_report_only)| {
                fields.all(name).flat_map(move |line| {
                    csp::Policy::all(&line.value, line.line, is_report_only)
                })
            });
            policies.take(MOST).collect()
        });
        policies.iter().copied()
    }

    /// The policies that are enforced.
    pub(crate) fn enforced_policies(&self) -> impl Iterator<Item = csp::Policy<'a>> {
        self.policies().filter(|policy| !policy.is_report_only)
    }
}
