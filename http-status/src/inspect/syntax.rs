//! Grammars of field values, as RFC 9110 and others have them.

pub(super) mod comma_list;
pub(super) mod cookie;
pub(super) mod cookie_date;
pub(super) mod csp;
pub(super) mod csp_source;
pub(super) mod domain;
pub(super) mod excerpt;
pub(super) mod hsts;
pub(super) mod json_shape;
pub(super) mod nearest;
pub(super) mod origin;
pub(super) mod structured;
