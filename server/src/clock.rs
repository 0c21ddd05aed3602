//! The clock, and chance: the only place that asks for either.

use std::time::SystemTime;

use http_status::Chance;

/// One moment, in the two forms that we print.
pub(crate) struct Moment(SystemTime);

impl Moment {
    pub(crate) fn now() -> Self {
        Self(SystemTime::now())
    }

    /// For `Date` (RFC 9110 section 5.6.7).
    pub(crate) fn imf_fixdate(&self) -> String {
        httpdate::fmt_http_date(self.0)
    }

    /// For JSON (RFC 3339), to the second so that its length never changes.
    pub(crate) fn rfc3339(&self) -> String {
        humantime::format_rfc3339_seconds(self.0).to_string()
    }
}

/// A seed that nobody chose.
pub(crate) fn chance() -> Chance {
    Chance::new(fastrand::u64(..))
}
