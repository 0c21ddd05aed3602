//! HTTP status codes as data, and the plan of a simulated response.
//!
//! Everything here is pure: no input or output, clock, randomness, environment
//! or framework. What the outside knows (the time, a random number, the limits)
//! comes in as an argument.
//!
//! ```text
//! URL + header fields ── Ask ── plan(&Ask, &Request, Limits, Chance) ── Plan
//! ```
//!
//! Words are those of RFC 9110: a *field* has a name and a value, *content* is
//! what a message carries after its header section, the *reason phrase* follows
//! the number on an HTTP/1.1 status line, an *interim* response is a 1xx.

mod accept;
mod ask;
pub mod browser;
pub mod catalog;
mod chance;
mod code;
mod codes;
mod cookie;
pub mod credentials;
pub mod curl;
pub mod fault;
pub mod field_policy;
mod head;
mod limits;
mod millis;
mod pace;
mod padded;
pub mod parameter;
pub mod paths;
mod plan;
mod problem;
pub mod query;
mod range;
mod request;
mod section;
mod sequence;
mod text;

pub use accept::{prefers_html, weight};
pub use ask::{
    Ask, CustomField, Format, OPTIONS, OptionEntry, StepOptions, option, step_option,
    step_option_name,
};
pub use catalog::Entry;
pub use chance::Chance;
pub use code::{Class, Code, InvalidCode};
pub use codes::{Codes, InvalidCodes};
pub use fault::Fault;
pub use head::Head;
pub use limits::Limits;
pub use millis::{InvalidMillis, Millis, Span};
pub use pace::{Portion, pace};
pub use padded::{Padded, SPACES};
pub use parameter::{Parameter, Takes};
pub use plan::{
    Content, Field, Fields, Interim, Message, Outcome, Part, Plan, Value, counted_key,
    outcome, plan,
};
pub use problem::{Problem, Problems};
pub use range::ByteRange;
pub use request::{Request, Version};
pub use section::Section;
pub use sequence::{OnEnd, Step, is_key};
pub use text::{excerpt, field_line, is_field_text, is_imf_fixdate, is_token};
