//! What the workbench works with: rows of options, checked and written as links and
//! as a command, and both sides of the exchange. Pure: no browser, no signals.

mod announcement;
mod answer;
mod check;
mod copyable;
mod curl;
mod cut;
mod details;
mod differences;
mod json;
mod json_tree;
mod link;
mod message;
mod row;
mod seen;
mod sent;
mod suggestion;
mod tab;
mod timing;
mod unanswered;

pub(crate) use announcement::waited;
pub(crate) use answer::{Answer, Content, End, LiveRequest, Outcome, Told, text_of};
pub(crate) use check::{Checked, check, hint};
pub(crate) use copyable::{Copied, Copyable};
pub(crate) use curl::curl_line;
pub(crate) use cut::Cut;
pub(crate) use details::add_details;
pub(crate) use json::Kind;
pub(crate) use json_tree::{LONGEST, Node, Value, counted, tree};
#[cfg(feature = "ssr")]
pub(crate) use link::fault_link;
pub(crate) use link::{page_link, simulator_path};
pub(crate) use message::{ContentFile, Field, Hop, Message, Side};
pub(crate) use row::{METHODS, Row, method_of, rows_of};
pub(crate) use seen::seen;
pub(crate) use sent::sent;
pub(crate) use suggestion::{Suggestion, suggestions};
pub(crate) use tab::Tab;
pub(crate) use timing::{Segment, Timing};
pub(crate) use unanswered::Unanswered;
