//! Time and randomness: the only module that asks the system for either.

use std::{
    cell::RefCell,
    future::poll_fn,
    rc::Rc,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
    task::Poll,
    time::{Duration, SystemTime},
};

use axum::http::HeaderValue;
use http_status::Millis;

/// One moment, in the forms that we print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment(SystemTime);

impl Moment {
    pub(crate) fn now() -> Self {
        Self(SystemTime::now())
    }

    /// For those who print it otherwise.
    pub(crate) fn time(&self) -> SystemTime {
        self.0
    }

    /// For `Date` (RFC 9110 section 5.6.7).
    pub(crate) fn imf_fixdate(&self) -> String {
        httpdate::fmt_http_date(self.0)
    }

    /// For JSON (RFC 3339), to the second so that its length never changes.
    pub(crate) fn rfc3339(&self) -> String {
        humantime::format_rfc3339_seconds(self.0).to_string()
    }

    /// Both of them, printed once a second.
    pub(crate) fn forms(&self) -> Rc<Forms> {
        let second = self.since(Self(SystemTime::UNIX_EPOCH)).as_secs();
        FORMS.with_borrow_mut(|last| {
            if let Some(forms) = last.as_ref().filter(|forms| forms.second == second) {
                return Rc::clone(forms);
            }
            let date = HeaderValue::try_from(self.imf_fixdate());
            let date = date.unwrap_or(HeaderValue::from_static(""));
            let forms = Rc::new(Forms { second, date, rfc3339: self.rfc3339() });
            Rc::clone(last.insert(forms))
        })
    }

    /// The same to the millisecond.
    pub(crate) fn rfc3339_millis(&self) -> String {
        humantime::format_rfc3339_millis(self.0).to_string()
    }

    /// The beginning of the day that is so many days later, in UTC.
    pub(crate) fn days_later(&self, days: u32) -> Self {
        const DAY: u64 = 24 * 60 * 60;
        let now = self.0.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let day = (now.as_secs() / DAY).saturating_add(u64::from(days));
        let since = Duration::from_secs(day.saturating_mul(DAY));
        Self(SystemTime::UNIX_EPOCH + since)
    }

    /// The time since an earlier moment; none where the clock was set back.
    pub(crate) fn since(&self, earlier: Self) -> Duration {
        self.0.duration_since(earlier.0).unwrap_or_default()
    }

    /// Milliseconds since 1970, for whoever keeps it elsewhere.
    pub(crate) fn unix_millis(&self) -> u64 {
        let since = self.since(Self(SystemTime::UNIX_EPOCH)).as_millis();
        u64::try_from(since).unwrap_or(u64::MAX)
    }

    /// So many milliseconds after 1970 began; the start of it where the system has no
    /// such time.
    pub(crate) fn from_unix_millis(millis: u64) -> Self {
        let epoch = SystemTime::UNIX_EPOCH;
        Self(epoch.checked_add(Duration::from_millis(millis)).unwrap_or(epoch))
    }

    /// So many milliseconds after a moment that does not matter.
    #[cfg(test)]
    pub(crate) fn at(millis: u64) -> Self {
        Self::from_unix_millis(millis)
    }
}

/// A second, as we print it.
pub(crate) struct Forms {
    second: u64,
    /// For `Date`.
    pub(crate) date: HeaderValue,
    /// For JSON.
    pub(crate) rfc3339: String,
}

thread_local! {
    /// The second that was printed last.
    static FORMS: RefCell<Option<Rc<Forms>>> = const { RefCell::new(None) };
}

/// How time passes on a connection.
#[derive(Clone)]
pub(crate) enum Clock {
    /// By itself.
    Real,
    /// By being waited for: a plan's times without the waiting, in milliseconds
    /// since its start.
    Planned(Arc<AtomicU64>),
}

impl Clock {
    /// A clock of a plan, at its start.
    pub(crate) fn planned() -> Self {
        Self::Planned(Arc::default())
    }

    /// What a plan's clock shows.
    pub(crate) fn elapsed(&self) -> Millis {
        match self {
            Self::Real => Millis::ZERO,
            Self::Planned(elapsed) => Millis::new(elapsed.load(Relaxed)),
        }
    }

    pub(crate) fn now(&self) -> Moment {
        Moment(SystemTime::now() + Duration::from(self.elapsed()))
    }

    /// Lets this much time pass.
    pub(crate) async fn sleep(&self, time: Millis) {
        match self {
            Self::Real => tokio::time::sleep(time.into()).await,
            Self::Planned(elapsed) => {
                yield_once().await;
                elapsed.fetch_add(time.get(), Relaxed);
            }
        }
    }
}

/// Pending once, so that what is to be sent before a wait is sent before it.
///
/// The runtime's own `yield_now` wakes the task only after all others have run, and the
/// executor of a transcript would take that for the end.
async fn yield_once() {
    let mut is_first = true;
    poll_fn(|context| {
        if std::mem::take(&mut is_first) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(())
    })
    .await;
}

/// A seed that nobody chose.
pub(crate) fn seed() -> u64 {
    fastrand::u64(..)
}
