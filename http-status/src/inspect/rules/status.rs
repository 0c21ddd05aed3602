//! Rules about one status each.

mod no_allow_405;

use crate::inspect::Rule;

/// The family.
pub(super) const RULES: &[&Rule] = &[&no_allow_405::RULE];
