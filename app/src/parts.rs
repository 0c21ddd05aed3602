//! Pieces that the pages are made of.

mod bench_view;
mod class_chip;
mod code_header;
mod code_link;
mod explanation;
mod fact_card;
mod page_meta;
mod site_footer;
mod site_header;
mod told_apart;

pub(crate) use bench_view::BenchView;
pub(crate) use class_chip::ClassChip;
pub(crate) use code_header::CodeHeader;
pub(crate) use code_link::code_links;
pub(crate) use explanation::Explanation;
pub(crate) use fact_card::FactCard;
pub(crate) use page_meta::PageMeta;
pub(crate) use site_footer::SiteFooter;
pub(crate) use site_header::SiteHeader;
pub(crate) use told_apart::ToldApart;
