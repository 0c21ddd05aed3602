//! What the workbench works with: rows of options, checked and written as links and
//! as a command, and both sides of the exchange. Pure: no browser, no signals.

mod announcement;
mod answer;
mod check;
mod copyable;
mod curl;
mod group;
mod json;
mod link;
mod message;
mod planner;
mod request;
mod row;
mod seen;
mod sent;
mod suggestion;
mod tab;

pub(crate) use announcement::waited;
pub(crate) use answer::{Answer, Content, LiveRequest, Outcome};
pub(crate) use check::{Checked, Verdict, hint};
pub(crate) use copyable::{Copied, Copyable};
pub(crate) use curl::curl;
#[cfg(feature = "ssr")]
pub(crate) use curl::curl_line;
pub(crate) use group::Group;
pub(crate) use json::Kind;
#[cfg(feature = "ssr")]
pub(crate) use link::fault_link;
pub(crate) use message::{Field, Message, Side};
pub(crate) use planner::{Planner, planner_state};
pub(crate) use request::{
    ComposedRequest, Draft, FieldRow, METHODS, MediaType, Place, method_problem,
};
pub(crate) use row::{Row, name_of};
pub(crate) use seen::seen;
pub(crate) use sent::sent;
pub(crate) use suggestion::Suggestion;
pub(crate) use tab::Tab;
