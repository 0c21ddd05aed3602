//! The byte stream under hyper, on which a connection is served.
//!
//! hyper owns the framing of responses, but cannot send a 1xx at a handler's
//! word, break a response, or answer broken requests otherwise than with an empty
//! 4xx. So every byte it reads or writes passes through a
//! [`hyper_stream::HyperStream`], which can put bytes before hyper's next ones and
//! replaces the refusals of hyper with those of the service. A [`guard::Guard`]
//! shares its socket: it sees a peer leave, and takes the connection over from hyper
//! where a handler wants that.

mod fault_script;
mod frame_heads;
mod frame_meter;
pub(crate) mod guard;
pub(crate) mod handle;
pub(crate) mod hyper_stream;
pub(crate) mod protocol;
pub(crate) mod refusal;
mod socket;

pub(crate) mod transport;
mod turn;
