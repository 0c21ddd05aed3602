//! What the workbench works with: rows of options, checked and written as links and
//! as a command, and both sides of the exchange. Pure: no browser, no signals.

mod announcement;
mod answer;
mod check;
mod copyable;
mod json;
mod link;
mod message;
mod row;
mod seen;
mod sent;
mod suggestion;
mod tab;

pub(crate) use announcement::waited;
pub(crate) use answer::{Answer, Content, LiveRequest, Outcome};
pub(crate) use check::{Checked, check, hint};
pub(crate) use copyable::{Copied, Copyable};
pub(crate) use json::Kind;
#[cfg(feature = "ssr")]
pub(crate) use link::fault_link;
pub(crate) use link::{page_link, simulator_path};
pub(crate) use message::{Field, Message, Side};
#[cfg(feature = "ssr")]
pub(crate) use row::pairs_of;
pub(crate) use row::{METHODS, Row, method_of, rows_of};
pub(crate) use seen::seen;
pub(crate) use sent::sent;
pub(crate) use suggestion::{Suggestion, suggestions};
pub(crate) use tab::Tab;
