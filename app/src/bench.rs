//! What the workbench shows, without a browser: rows of options checked,
//! written as links and as a command, and both sides of the exchange.

mod answer;
mod check;
mod chips;
mod copy;
mod curl;
mod html;
mod inspected;
mod json;
mod link;
mod row;
mod seen;
mod sent;
mod side;
mod state;

pub(crate) use answer::{Answer, Content, Exchange, Outcome};
pub(crate) use check::{Checked, check};
pub(crate) use chips::{Chip, chips};
pub(crate) use copy::{Copied, Copyable};
pub(crate) use curl::curl_line;
pub(crate) use html::{chips_html, hint, hint_id, input_id, rows_html, side_html};
pub(crate) use inspected::inspected;
pub(crate) use json::Kind;
pub(crate) use link::{page_link, simulator_path};
pub(crate) use row::{METHODS, Row, method_of, rows_of};
pub(crate) use seen::seen;
pub(crate) use sent::sent;
pub(crate) use side::{Line, Message, Side};
pub(crate) use state::{State, Tab};
