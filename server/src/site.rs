//! The site: pages, the files that they load, pictures for links, lists for crawlers.

pub(crate) mod assets;
pub(crate) mod cards;
pub(crate) mod copy_menu;
mod errors;
pub(crate) mod index;
pub(crate) mod pages;
pub(crate) mod search;
mod typed_codes;
