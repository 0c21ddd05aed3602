//! Every rule, in the order of the catalogue.

mod cache;
mod cookies;
mod cors;
mod message;
mod paste;
mod security;
mod status;

use super::Rule;

/// Families of rules, each in the order in which its page lists them.
const FAMILIES: [&[&Rule]; 7] = [
    paste::RULES,
    status::RULES,
    message::RULES,
    cache::RULES,
    cors::RULES,
    cookies::RULES,
    security::RULES,
];

#[expect(clippy::indexing_slicing, reason = "a wrong index does not compile")]
const COUNT: usize = {
    let mut count = 0;
    let mut family = 0;
    while family < FAMILIES.len() {
        count += FAMILIES[family].len();
        family += 1;
    }
    count
};

/// Every rule.
pub static RULES: &[&Rule] = &joined();

#[expect(clippy::indexing_slicing, reason = "a wrong index does not compile")]
const fn joined() -> [&'static Rule; COUNT] {
    let mut rules = [FAMILIES[0][0]; COUNT];
    let (mut next, mut family) = (0, 0);
    while family < FAMILIES.len() {
        let mut place = 0;
        while place < FAMILIES[family].len() {
            rules[next] = FAMILIES[family][place];
            next += 1;
            place += 1;
        }
        family += 1;
    }
    rules
}
