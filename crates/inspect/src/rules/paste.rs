//! Rules about how a message is written: its status line, field lines and blank line.

mod blank_line_missing;
mod field_folded;
mod field_no_colon;
mod field_space_before_colon;
mod head_unfinished;
mod long_input;
mod space_before_field;
mod status_line_bad;
mod status_line_missing;

use crate::Rule;

/// The family.
pub(super) const RULES: &[&Rule] = &[
    &status_line_bad::RULE,
    &status_line_missing::RULE,
    &space_before_field::RULE,
    &field_no_colon::RULE,
    &field_space_before_colon::RULE,
    &field_folded::RULE,
    &blank_line_missing::RULE,
    &head_unfinished::RULE,
    &long_input::RULE,
];
