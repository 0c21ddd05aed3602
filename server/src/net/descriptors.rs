//! How many connections there can be: each takes a descriptor.

use crate::settings::Settings;

/// Descriptors that no connection gets: the standard streams, the listening sockets, the
/// runtime's own, and files to inspect.
const RESERVED: u64 = 64;

/// Raises the limit of open descriptors as far as it may be, and lowers
/// `max_connections` to what fits. Says so where something does not fit.
pub fn fit_connections(settings: &mut Settings) -> Option<String> {
    let limit = rlimit::increase_nofile_limit(u64::MAX).ok()?;
    let wanted = settings.max_connections;
    let fitting = fitting(limit, wanted);
    settings.max_connections = fitting;
    let needed = u64::try_from(wanted).unwrap_or(u64::MAX).saturating_add(RESERVED);
    (fitting < wanted).then(|| {
        format!(
            "warning: {fitting} connections fit and not {wanted}, because this process may \
             open {limit} files: raise that to {needed} (`ulimit -n {needed}`, or \
             LimitNOFILE= of systemd), or set --max-connections to {fitting}"
        )
    })
}

/// How many of so many connections fit a limit of descriptors; at least one.
fn fitting(limit: u64, wanted: usize) -> usize {
    let free = limit.saturating_sub(RESERVED).max(1);
    usize::try_from(free).unwrap_or(usize::MAX).min(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connections_fit_what_is_left_of_the_limit() {
        for (limit, wanted, expected) in [
            (u64::MAX, 10_000, 10_000),
            (10_064, 10_000, 10_000),
            (10_063, 10_000, 9_999),
            (1024, 10_000, 960),
            (1024, 1, 1),
            (65, 10_000, 1),
            (64, 10_000, 1),
            (0, 10_000, 1),
        ] {
            assert_eq!(fitting(limit, wanted), expected, "{limit} {wanted}");
        }
    }
}
