//! Pieces that the pages are made of.

mod class_chip;
mod code_header;
mod code_link;
mod code_samples;
mod contents;
mod explanation;
mod fact_card;
mod found_list;
mod hydration;
mod linked_data;
mod page_meta;
mod picture_view;
mod refused_ask;
mod search_field;
mod site_footer;
mod site_header;
mod told_apart;
mod workbench_view;

pub(crate) use class_chip::ClassChip;
pub(crate) use code_header::CodeHeader;
pub(crate) use code_link::{CodeLink, code_links};
pub(crate) use code_samples::CodeSamples;
pub(crate) use contents::Contents;
pub(crate) use explanation::{Advice, Explanation, section};
pub(crate) use fact_card::{FactCard, fact_list, facts_of};
pub(crate) use found_list::{found_list, suggestions};
pub(crate) use hydration::{Hydration, Island};
pub(crate) use linked_data::{about_code, about_page};
pub(crate) use page_meta::PageMeta;
pub(crate) use picture_view::PictureView;
pub(crate) use search_field::SearchField;
pub(crate) use site_footer::SiteFooter;
pub(crate) use site_header::SiteHeader;
pub(crate) use told_apart::{ToldApart, compare_path};
pub(crate) use workbench_view::WorkbenchView;
