//! The site: pages, the files that they load, pictures for links, lists for crawlers.

pub(crate) mod assets;
pub(crate) mod cards;
mod encoded_fragment;
mod errors;
pub(crate) mod index;
pub(crate) mod outside;
mod page_jobs;
pub(crate) mod pages;
mod redirect;
pub(crate) mod scripts;
pub(crate) mod search;
pub(crate) mod security_txt;
pub(crate) mod service_worker;
mod typed_codes;
