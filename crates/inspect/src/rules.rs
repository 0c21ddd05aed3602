//! Every rule, in the order of the catalogue.

mod cache;
mod cookies;
mod cors;
mod message;
mod paste;
mod security;
mod status;

use super::Rule;

/// Families of rules by name, each in the order in which its page lists them.
pub const FAMILIES: [(&str, &[&Rule]); 7] = [
    ("paste", paste::RULES),
    ("status", status::RULES),
    ("message", message::RULES),
    ("cache", cache::RULES),
    ("cors", cors::RULES),
    ("cookies", cookies::RULES),
    ("security", security::RULES),
];

/// The most lines or members of which a rule tells one by one.
const MOST: usize = 9;

#[expect(clippy::indexing_slicing, reason = "a wrong index does not compile")]
const COUNT: usize = {
    let mut count = 0;
    let mut family = 0;
    while family < FAMILIES.len() {
        count += FAMILIES[family].1.len();
        family += 1;
    }
    count
};

/// Every rule.
pub static RULES: &[Rule] = &joined();

#[expect(
    clippy::indexing_slicing,
    clippy::large_stack_arrays,
    reason = "the compiler runs it, and a wrong index does not compile"
)]
const fn joined() -> [Rule; COUNT] {
    let mut rules = [Rule::DEFAULT; COUNT];
    let (mut next, mut family) = (0, 0);
    while family < FAMILIES.len() {
        let mut place = 0;
        while place < FAMILIES[family].1.len() {
            rules[next] = FAMILIES[family].1[place].without_documentation();
            next += 1;
            place += 1;
        }
        family += 1;
    }
    rules
}
