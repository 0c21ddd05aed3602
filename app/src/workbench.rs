//! What the workbench works with: rows of options, checked and written as links and
//! as a command, and both sides of the exchange. Pure: no browser, no signals.

mod announcement;
mod answer;
mod check;
mod comparison;
mod copyable;
mod curl;
mod cut;
mod details;
mod differences;
mod duration;
mod group;
mod har;
mod json;
mod json_tree;
mod key;
mod link;
mod many;
mod media_type;
mod message;
mod next_step;
mod past;
mod planner;
mod request;
mod response_text;
mod row;
mod seen;
mod sent;
mod share;
mod steps;
mod suggestion;
mod tab;
mod timing;
mod unanswered;

pub(crate) use announcement::waited;
pub(crate) use answer::{Answer, Content, End, LiveRequest, Outcome, Told, text_of};
pub(crate) use check::{Checked, Verdict, hint};
pub(crate) use comparison::{
    ComparedRow, Comparison, ContentLine, Difference, LineSide, Lines,
};
pub(crate) use copyable::{Copied, Copyable};
pub(crate) use curl::curl;
pub(crate) use cut::Cut;
pub(crate) use details::add_details;
pub(crate) use duration::{Unit, duration_text, number_and_unit};
pub(crate) use group::Group;
pub(crate) use har::har;
pub(crate) use json::Kind;
pub(crate) use json_tree::{LONGEST, Node, Value, counted, tree};
pub(crate) use key::key_of;
pub(crate) use link::SERVED_KEY;
#[cfg(feature = "ssr")]
pub(crate) use link::link_of_rows;
pub(crate) use many::{MOST_REQUESTS, Progress, Run, Way, number_of, stepped};
#[cfg(feature = "ssr")]
pub(crate) use media_type::MEDIA_TYPES;
pub(crate) use media_type::media_type_of;
pub(crate) use message::{ContentFile, Field, Hop, Message, Side};
pub(crate) use past::{MOST_TEXT, PastExchange};
pub(crate) use planner::{Planner, planner_state};
#[cfg(feature = "ssr")]
pub(crate) use request::parameter;
pub(crate) use request::{
    ComposedRequest, Draft, FieldRow, METHODS, MediaType, Place, method_problem,
};
pub(crate) use row::{Row, name_of};
#[cfg(feature = "ssr")]
pub(crate) use row::{pairs_of, rows_of};
pub(crate) use seen::seen;
pub(crate) use sent::sent;
pub(crate) use share::{
    MOST_SHARED_CONTENT, SHARED_START, SharedLink, compressed_in, is_short_enough,
    shared_fragment,
};
pub(crate) use steps::{
    Change, MOST_STEPS, StepText, codes_text, first_place, moved, order_after, places,
    steps_of,
};
pub(crate) use suggestion::Suggestion;
pub(crate) use tab::Tab;
pub(crate) use timing::{Segment, Timing};
pub(crate) use unanswered::Unanswered;
