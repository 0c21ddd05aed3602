//! The API besides the simulator: the catalogue, the Inspector, keys and transcripts.

pub(crate) mod codes;
pub(crate) mod fields;
pub(crate) mod inspect;
pub(crate) mod keys;
pub(crate) mod page_path;
pub(crate) mod wire;
