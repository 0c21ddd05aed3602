//! The steps of a sequence as they are edited, and where the options of a step go when
//! steps change their places.

use http_status::Codes;

/// The most steps that are edited one by one.
pub(crate) const MOST_STEPS: usize = 50;

/// A step as somebody typed it, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StepText {
    /// A code, or a range of them.
    pub(crate) code: String,
    /// How likely it is beside the others; empty where nobody said.
    pub(crate) weight: String,
}

/// The steps that codes are written as.
pub(crate) fn steps_of(codes: &Codes) -> Vec<StepText> {
    let text = codes.to_string();
    let items = text.split(',').map(|item| item.split_once(':').unwrap_or((item, "")));
    items
        .map(|(code, weight)| StepText {
            code: code.to_owned(),
            weight: weight.to_owned(),
        })
        .collect()
}

/// The codes as they are written in a path. A sequence has no use for weights.
pub(crate) fn codes_text(steps: &[StepText], has_weights: bool) -> String {
    let item = |step: &StepText| match step.weight.trim() {
        weight if has_weights && !weight.is_empty() => {
            format!("{}:{weight}", step.code.trim())
        }
        _ => step.code.trim().to_owned(),
    };
    steps.iter().map(item).collect::<Vec<_>>().join(",")
}

/// How many places of a sequence a step has: a range has one for each of its codes.
pub(crate) fn places(code: &str) -> u64 {
    let range = code.split_once('-').and_then(|(low, high)| {
        let (low, high) = (low.parse::<u64>().ok()?, high.parse::<u64>().ok()?);
        high.checked_sub(low)
    });
    range.map_or(1, |more| more + 1)
}

/// The first place of a step, from 1.
pub(crate) fn first_place(places: &[u64], index: usize) -> u64 {
    places.iter().take(index).sum::<u64>() + 1
}

/// A change of the steps, by their indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// Puts a new one behind all.
    Add,
    /// Takes one away.
    Remove(usize),
    /// Puts one in the place of its neighbour.
    Swap(usize, usize),
    /// Puts a copy behind one.
    Duplicate(usize),
}

/// The steps after a change, each as the index that it had before; nothing for a new one.
pub(crate) fn order_after(count: usize, change: Change) -> Vec<Option<usize>> {
    let mut order: Vec<_> = (0..count).map(Some).collect();
    match change {
        Change::Add => order.push(None),
        Change::Remove(index) if index < count => drop(order.remove(index)),
        Change::Duplicate(index) if index < count => order.insert(index, Some(index)),
        Change::Swap(one, other) if one.max(other) < count => order.swap(one, other),
        _ => {}
    }
    order
}

/// The new places of what stood at a place of the sequence: none where its step is gone,
/// two where it was duplicated.
pub(crate) fn moved(
    before: &[u64],
    after: &[u64],
    order: &[Option<usize>],
    place: u64,
) -> Vec<u64> {
    let places = order.iter().enumerate().filter_map(|(index, was)| {
        let was = (*was)?;
        let offset = place.checked_sub(first_place(before, was))?;
        let has_it = offset < before.get(was).copied()?.min(after.get(index).copied()?);
        has_it.then(|| first_place(after, index) + offset)
    });
    places.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_steps_and_come_back() {
        for text in ["503", "503,503,200", "200:9,500-504:0.5"] {
            let steps = steps_of(&text.parse().unwrap());
            assert_eq!(codes_text(&steps, true), text);
        }
        let steps = steps_of(&"200:9,500-504:0.5".parse().unwrap());
        assert_eq!(codes_text(&steps, false), "200,500-504");
        for (code, count) in [("503", 1), ("500-504", 5), ("5-", 1), ("504-500", 1)] {
            assert_eq!(places(code), count, "{code}");
        }
    }

    #[test]
    fn options_go_with_their_step() {
        type Case = (Change, [&'static [u64]; 3]);
        // 503, 500-504, 200: options at the first, at the third of the range, at the last.
        let before = [1, 5, 1];
        let cases: [Case; 6] = [
            (Change::Add, [&[1], &[4], &[7]]),
            (Change::Remove(0), [&[], &[3], &[6]]),
            (Change::Remove(1), [&[1], &[], &[2]]),
            (Change::Swap(0, 1), [&[6], &[3], &[7]]),
            (Change::Duplicate(1), [&[1], &[4, 9], &[12]]),
            (Change::Swap(2, 3), [&[1], &[4], &[7]]),
        ];
        for (change, expected) in cases {
            let order = order_after(before.len(), change);
            let after: Vec<_> =
                order.iter().map(|was| was.map_or(1, |was| before[was])).collect();
            let places = [1, 4, 7].map(|place| moved(&before, &after, &order, place));
            assert_eq!(places, expected.map(<[u64]>::to_vec), "{change:?}");
        }
    }

    #[test]
    fn a_step_that_becomes_a_range_moves_what_is_behind_it() {
        let order = order_after(2, Change::Swap(0, 0));
        assert_eq!(moved(&[1, 1], &[5, 1], &order, 2), [6]);
        assert!(moved(&[5, 1], &[1, 1], &order, 3).is_empty());
    }
}
