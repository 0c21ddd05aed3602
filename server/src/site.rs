//! The site: the pages of `app`, the files that they load, their pictures, and the lists for
//! crawlers.

pub(crate) mod assets;
pub(crate) mod cards;
mod errors;
pub(crate) mod index;
pub(crate) mod pages;
