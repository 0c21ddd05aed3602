//! The grammar of `{codes}` in `/api/status/{codes}`.
//!
//! ```text
//! codes  = item *( "," item )
//! item   = code [ "-" code ] [ ":" weight ]
//! code   = 3DIGIT                       ; 100 to 999
//! weight = 1*6DIGIT [ "." 1*6DIGIT ]    ; more than 0
//! ```

use std::{fmt, str::FromStr};

use crate::{Chance, Code};

/// The codes a URL asks for: one, or several to choose from or to give in order.
///
/// Each code counts once each time that it is named or falls into a range; a
/// weight on a range is the weight of each of its codes.
///
/// ```
/// use http_status::{Chance, Codes};
///
/// let codes: Codes = "200:0.9,500-504".parse()?;
/// assert_eq!(codes.to_string(), "200:0.9,500-504");
/// assert_eq!(codes.choose(&mut Chance::new(1)), codes.choose(&mut Chance::new(1)));
/// # Ok::<(), http_status::InvalidCodes>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codes {
    first: Item,
    more: Vec<Item>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Item {
    low: Code,
    high: Code,
    weight: Weight,
}

/// A weight in millionths, so that equal texts compare equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Weight(u64);

impl Weight {
    const ONE: Self = Self(1_000_000);
}

impl Codes {
    /// Just this code.
    pub const fn one(code: Code) -> Self {
        let first = Item { low: code, high: code, weight: Weight::ONE };
        Self { first, more: Vec::new() }
    }

    /// The code, where there is no choice.
    pub fn single(&self) -> Option<Code> {
        (self.more.is_empty() && self.first.low == self.first.high)
            .then_some(self.first.low)
    }

    /// Every code that can be chosen, once and ascending: 900 at most, however
    /// often a URL names them.
    pub fn distinct(&self) -> Vec<Code> {
        let is_named = |code: &Code| {
            self.items().any(|item| item.low <= *code && *code <= item.high)
        };
        Code::all().filter(is_named).collect()
    }

    /// Chooses one, by the weights.
    pub fn choose(&self, chance: &mut Chance) -> Code {
        if let Some(code) = self.single() {
            return code;
        }
        self.at(chance.below(self.total()))
    }

    /// Whether some codes have a weight of their own, which a sequence has no use for.
    pub fn is_weighted(&self) -> bool {
        self.items().any(|item| item.weight != Weight::ONE)
    }

    /// How many there are in a row: as often as they are named, and every code of
    /// a range.
    pub(crate) fn steps(&self) -> u64 {
        self.total() / Weight::ONE.0
    }

    /// The one at this index of the row, from 0.
    pub(crate) fn step(&self, index: u64) -> Code {
        self.at(index.saturating_mul(Weight::ONE.0))
    }

    fn total(&self) -> u64 {
        self.items().map(Item::total).sum()
    }

    /// The code at a point of the scale that the weights make, the first past it.
    fn at(&self, mut point: u64) -> Code {
        for item in self.items() {
            if let Some(code) = item.at(point) {
                return code;
            }
            point = point.saturating_sub(item.total());
        }
        self.first.low
    }

    fn items(&self) -> impl Iterator<Item = &Item> {
        std::iter::once(&self.first).chain(&self.more)
    }
}

impl Item {
    fn total(&self) -> u64 {
        let count = u64::from(self.high.get() - self.low.get()) + 1;
        count.saturating_mul(self.weight.0)
    }

    /// The code at a point of the item's own scale, if it is within.
    fn at(&self, point: u64) -> Option<Code> {
        let step = u16::try_from(point.checked_div(self.weight.0)?).ok()?;
        let code = Code::new(self.low.get().checked_add(step)?)?;
        (code <= self.high).then_some(code)
    }
}

impl fmt::Display for Codes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.fmt(f)?;
        self.more.iter().try_for_each(|item| write!(f, ",{item}"))
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.low.fmt(f)?;
        if self.high != self.low {
            write!(f, "-{}", self.high)?;
        }
        if self.weight == Weight::ONE { Ok(()) } else { write!(f, ":{}", self.weight) }
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / 1_000_000, self.0 % 1_000_000);
        if part == 0 {
            return whole.fmt(f);
        }
        write!(f, "{whole}.{}", format!("{part:06}").trim_end_matches('0'))
    }
}

/// The text is not a choice of status codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidCodes {
    item: String,
    reason: Reason,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reason {
    Code,
    Range,
    Weight,
}

impl fmt::Display for InvalidCodes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why = match self.reason {
            Reason::Code => {
                "is not a status code: write three digits, 100 to 999, as in `503`, \
                 `200,404,503`, `500-504` or `200:0.9,503:0.1`"
            }
            Reason::Range => {
                "is a range that ends before it begins: write the lower code first, as \
                 in `500-504`"
            }
            Reason::Weight => {
                "has a weight that is not a number above 0 with at most six digits \
                 on either side of the point, as in `200:0.9`"
            }
        };
        write!(f, "`{}` {why}", self.item)
    }
}

impl std::error::Error for InvalidCodes {}

impl FromStr for Codes {
    type Err = InvalidCodes;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut items = text.split(',').map(parse_item);
        let first = items.next().unwrap_or_else(|| parse_item(""))?;
        Ok(Self { first, more: items.collect::<Result<_, _>>()? })
    }
}

fn parse_item(text: &str) -> Result<Item, InvalidCodes> {
    let invalid = |reason| InvalidCodes { item: crate::text::excerpt(text), reason };
    let (codes, weight) = match text.split_once(':') {
        Some((codes, weight)) => {
            (codes, parse_weight(weight).ok_or_else(|| invalid(Reason::Weight))?)
        }
        None => (text, Weight::ONE),
    };
    let (low, high) = codes.split_once('-').unwrap_or((codes, codes));
    let low: Code = low.parse().map_err(|_| invalid(Reason::Code))?;
    let high: Code = high.parse().map_err(|_| invalid(Reason::Code))?;
    if high < low {
        return Err(invalid(Reason::Range));
    }
    Ok(Item { low, high, weight })
}

fn parse_weight(text: &str) -> Option<Weight> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| {
        (1..=6).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
    };
    if !digits(whole) || !digits(part) {
        return None;
    }
    let part: u64 = format!("{part:0<6}").parse().ok()?;
    let weight = whole.parse::<u64>().ok()? * 1_000_000 + part;
    (weight > 0).then_some(Weight(weight))
}
