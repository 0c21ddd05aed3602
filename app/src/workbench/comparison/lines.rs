//! Content line by line: the longest common subsequence of two texts, for texts that are
//! not too long for it.

use crate::workbench::past::start;

/// Most lines of each side whose common subsequence is looked for: it takes the product of
/// both. Longer texts are compared line by line as they stand.
const MOST_MATCHED: usize = 400;
/// Most lines of each side that are compared.
const MOST_LINES: usize = 1000;
/// Most bytes of a line that are shown.
const MOST_SHOWN: usize = 500;

/// Two texts as lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Lines {
    /// The lines of both, in order.
    pub(crate) lines: Vec<ContentLine>,
    /// How many lines behind them are not shown.
    pub(crate) left_out: usize,
}

/// A line of content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ContentLine {
    /// Who has it.
    pub(crate) side: LineSide,
    /// The line, or the start of it.
    pub(crate) text: String,
}

/// Who has a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineSide {
    /// Both.
    Both,
    /// The left one alone.
    Left,
    /// The right one alone.
    Right,
}

impl Lines {
    /// Compares two texts; one alone where there is no right one.
    pub(super) fn new(left: &str, right: Option<&str>) -> Self {
        let (left, left_out) = lines_of(left);
        let Some(right) = right else {
            return Self { lines: all(LineSide::Both, &left).collect(), left_out };
        };
        let (right, right_out) = lines_of(right);
        let same = common(left.iter().zip(&right));
        let (left_rest, right_rest) = (rest(&left, same), rest(&right, same));
        let end = common(left_rest.iter().rev().zip(right_rest.iter().rev()));
        let left_middle = but_last(left_rest, end);
        let right_middle = but_last(right_rest, end);
        let is_short = left_middle.len().max(right_middle.len()) <= MOST_MATCHED;
        let middle = if is_short {
            matched(left_middle, right_middle)
        } else {
            by_place(left_middle, right_middle)
        };
        let lines = all(LineSide::Both, left.get(..same).unwrap_or_default());
        let end = rest(left_rest, left_middle.len());
        let lines = lines.chain(middle).chain(all(LineSide::Both, end)).collect();
        Self { lines, left_out: left_out.max(right_out) }
    }

    /// Whether a line is on one side alone.
    pub(crate) fn differ(&self) -> bool {
        self.lines.iter().any(|line| line.side != LineSide::Both)
    }
}

/// The lines that are compared, and how many there are besides.
fn lines_of(text: &str) -> (Vec<&str>, usize) {
    let mut lines = text.lines();
    let first = lines.by_ref().take(MOST_LINES).collect();
    (first, lines.count())
}

/// How many pairs are equal from the start on.
fn common<'a>(pairs: impl Iterator<Item = (&'a &'a str, &'a &'a str)>) -> usize {
    pairs.take_while(|(left, right)| left == right).count()
}

fn rest<'a, 'b>(lines: &'b [&'a str], from: usize) -> &'b [&'a str] {
    lines.get(from..).unwrap_or_default()
}

fn but_last<'a, 'b>(lines: &'b [&'a str], count: usize) -> &'b [&'a str] {
    lines.get(..lines.len().saturating_sub(count)).unwrap_or_default()
}

fn all(side: LineSide, lines: &[&str]) -> impl Iterator<Item = ContentLine> {
    lines.iter().map(move |text| line(side, text))
}

fn line(side: LineSide, text: &str) -> ContentLine {
    let shown = start(text, MOST_SHOWN);
    let mark = if shown.len() < text.len() { " …" } else { "" };
    ContentLine { side, text: [shown, mark].concat() }
}

/// Lines paired by their place.
fn by_place(left: &[&str], right: &[&str]) -> Vec<ContentLine> {
    let mut lines = Vec::new();
    for place in 0..left.len().max(right.len()) {
        match (left.get(place), right.get(place)) {
            (Some(one), Some(other)) if one == other => {
                lines.push(line(LineSide::Both, one));
            }
            (one, other) => {
                lines.extend(one.map(|text| line(LineSide::Left, text)));
                lines.extend(other.map(|text| line(LineSide::Right, text)));
            }
        }
    }
    lines
}

/// Lines paired by their longest common subsequence.
fn matched(left: &[&str], right: &[&str]) -> Vec<ContentLine> {
    let width = right.len() + 1;
    let at = |row: usize, column: usize| row * width + column;
    let mut lengths = vec![0_u16; (left.len() + 1) * width];
    let read =
        |lengths: &[u16], place: usize| lengths.get(place).copied().unwrap_or_default();
    for (row, one) in left.iter().enumerate().rev() {
        for (column, other) in right.iter().enumerate().rev() {
            let length = if one == other {
                read(&lengths, at(row + 1, column + 1)) + 1
            } else {
                read(&lengths, at(row + 1, column))
                    .max(read(&lengths, at(row, column + 1)))
            };
            if let Some(place) = lengths.get_mut(at(row, column)) {
                *place = length;
            }
        }
    }
    let (mut row, mut column, mut lines) = (0, 0, Vec::new());
    loop {
        match (left.get(row), right.get(column)) {
            (None, None) => return lines,
            (Some(one), Some(other)) if one == other => {
                lines.push(line(LineSide::Both, one));
                row += 1;
                column += 1;
            }
            // What the left has goes first where both lead equally far.
            (Some(one), other)
                if other.is_none()
                    || read(&lengths, at(row + 1, column))
                        >= read(&lengths, at(row, column + 1)) =>
            {
                lines.push(line(LineSide::Left, one));
                row += 1;
            }
            (_, other) => {
                lines.extend(other.map(|text| line(LineSide::Right, text)));
                column += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests;
