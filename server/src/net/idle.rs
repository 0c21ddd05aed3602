//! The list of connections: when all places are taken, the one that is idle longest goes.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::time::{Duration, Instant};

use super::activity::Activity;

/// All connections. Their order is corrected when one has to go, and not with every
/// request, which would have to wait for the others.
#[derive(Clone, Default)]
pub(super) struct IdleList(Arc<Mutex<Table>>);

#[derive(Default)]
struct Table {
    /// By a time since which each may be idle: it is idle since then, or since later.
    by_time: BTreeMap<(Instant, u64), Activity>,
    next: u64,
}

/// A connection in the list, until this is dropped.
pub(super) struct Listed {
    list: IdleList,
    activity: Activity,
}

impl IdleList {
    /// Lists a connection.
    pub(super) fn list(&self, activity: Activity) -> Listed {
        let mut table = self.table();
        let number = table.next;
        table.next += 1;
        table.put(activity.begun(), number, activity.clone());
        drop(table);
        Listed { list: self.clone(), activity }
    }

    /// Asks the connection that is idle longest, and for so long at least, to leave.
    /// Whether there was one: it may have got a request meanwhile, and stays then.
    pub(super) fn ask_longest_idle_to_leave(&self, at_least: Duration) -> bool {
        let mut table = self.table();
        let now = Instant::now();
        // Each is looked at where it was, and where it should have been.
        for _ in 0..2 * table.by_time.len() {
            let Some(((time, number), activity)) = table.by_time.pop_first() else {
                return false;
            };
            match activity.idle_since() {
                Some(since) if since > time => table.put(since, number, activity),
                // All others are idle for less.
                Some(_) if time + at_least > now => {
                    table.put(time, number, activity);
                    return false;
                }
                Some(_) => {
                    activity.ask_to_leave();
                    // Whoever is asked next is another one.
                    table.put(now, number, activity);
                    return true;
                }
                None => table.put(now, number, activity),
            }
        }
        false
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Table {
    fn put(&mut self, time: Instant, number: u64, activity: Activity) {
        let place = (time, number);
        *activity.listed().lock().unwrap_or_else(PoisonError::into_inner) = Some(place);
        self.by_time.insert(place, activity);
    }
}

impl Drop for Listed {
    fn drop(&mut self) {
        let mut table = self.list.table();
        let place =
            *self.activity.listed().lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = place {
            table.by_time.remove(&place);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::thread::sleep;

    use futures_util::FutureExt as _;

    use super::*;

    fn is_asked(activity: &Activity) -> bool {
        activity.asked_to_leave().now_or_never().is_some()
    }

    /// The time of requests is kept in milliseconds.
    const LATER: Duration = Duration::from_millis(3);

    #[test]
    fn the_one_that_is_idle_longest_is_asked() {
        let list = IdleList::default();
        assert!(!list.ask_longest_idle_to_leave(LATER), "there is none");
        let mut all = Vec::new();
        for _ in 0..3 {
            let activity = Activity::begin();
            all.push((list.list(activity.clone()), activity));
            sleep(LATER);
        }
        // The first was used since, and the second is busy.
        drop(all[0].1.begin_request());
        let busy = all[1].1.begin_request();
        let asked = || {
            let has_asked = list.ask_longest_idle_to_leave(LATER);
            let asked: Vec<_> = all.iter().map(|(_, one)| is_asked(one)).collect();
            (has_asked, asked)
        };
        assert_eq!(asked(), (true, vec![false, false, true]));
        sleep(LATER);
        assert_eq!(asked(), (true, vec![true, false, false]));
        drop(busy);
        assert_eq!(
            asked(),
            (true, vec![false, false, true]),
            "the second was just used"
        );
        drop(all);
        assert!(list.table().by_time.is_empty());
    }
}
