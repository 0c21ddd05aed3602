//! Rules about caching.

mod age_malformed;
mod age_no_cache;
mod age_past;
mod age_unstorable;
mod argument_missing;
mod argument_quoted;
mod argument_unneeded;
mod cdn_decoded;
mod cdn_malformed;
mod cdn_type;
mod cf_cache_status;
mod conflict;
mod duplicate;
mod empty;
mod etag_characters;
mod etag_unquoted;
mod etag_weak_mark;
mod expires_disagrees;
mod expires_malformed;
mod expires_past;
mod expires_zero;
mod fields;
mod fields_unquoted;
mod heuristic;
mod immutable_alone;
mod malformed;
mod method;
mod modified_future;
mod modified_malformed;
mod modified_no_date;
mod must_understand_alone;
mod must_understand_kept;
mod negative;
mod no_cache_no_validator;
mod no_store_with_others;
mod not_integer;
mod obsolete_directive;
mod pragma;
mod public_unnecessary;
mod redundant;
mod request_directive;
mod response_directive;
mod sections;
mod set_cookie;
mod status_decoded;
mod status_malformed;
mod status_parameters;
mod surrogate;
mod too_large;
mod typo;
mod upper_case;
mod vary_accept_encoding;
mod vary_cookie;
mod vary_duplicate;
mod vary_host;
mod vary_malformed;
mod vary_many;
mod vary_response_field;
mod vary_star;
mod vary_user_agent;
mod x_cache;

use crate::Rule;

/// The family.
pub(super) const RULES: &[&Rule] = &[
    &malformed::RULE,
    &empty::RULE,
    &argument_missing::RULE,
    &argument_unneeded::RULE,
    &argument_quoted::RULE,
    &not_integer::RULE,
    &negative::RULE,
    &too_large::RULE,
    &upper_case::RULE,
    &duplicate::RULE,
    &typo::RULE,
    &request_directive::RULE,
    &response_directive::RULE,
    &obsolete_directive::RULE,
    &fields_unquoted::RULE,
    &fields::RULE,
    &conflict::RULE,
    &no_store_with_others::RULE,
    &redundant::RULE,
    &no_cache_no_validator::RULE,
    &public_unnecessary::RULE,
    &must_understand_alone::RULE,
    &must_understand_kept::RULE,
    &immutable_alone::RULE,
    &vary_star::RULE,
    &vary_user_agent::RULE,
    &vary_host::RULE,
    &vary_many::RULE,
    &vary_cookie::RULE,
    &vary_malformed::RULE,
    &vary_response_field::RULE,
    &vary_duplicate::RULE,
    &vary_accept_encoding::RULE,
    &expires_zero::RULE,
    &expires_malformed::RULE,
    &expires_past::RULE,
    &expires_disagrees::RULE,
    &modified_malformed::RULE,
    &modified_future::RULE,
    &modified_no_date::RULE,
    &etag_unquoted::RULE,
    &etag_weak_mark::RULE,
    &etag_characters::RULE,
    &age_malformed::RULE,
    &age_no_cache::RULE,
    &age_past::RULE,
    &age_unstorable::RULE,
    &pragma::RULE,
    &set_cookie::RULE,
    &heuristic::RULE,
    &method::RULE,
    &cdn_malformed::RULE,
    &cdn_type::RULE,
    &cdn_decoded::RULE,
    &status_malformed::RULE,
    &status_parameters::RULE,
    &status_decoded::RULE,
    &x_cache::RULE,
    &cf_cache_status::RULE,
    &surrogate::RULE,
];
