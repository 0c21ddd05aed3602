//! Rules about one status each.

mod accept_101;
mod accept_415;
mod after_head;
mod bad_content_range;
mod bad_proxy_status;
mod bad_retry_after;
mod basic_insecure_401;
mod basic_no_realm_401;
mod blocked_by_451;
mod body_204;
mod body_205;
mod body_304;
mod challenge_511;
mod challenges;
mod content_length_204;
mod content_length_304;
mod content_range_416;
mod content_type_204;
mod context_425;
mod dialog_401;
mod downgrade_3xx;
mod empty_300;
mod error_no_body;
mod forever_301_308;
mod framing_1xx;
mod fresh_5xx;
mod freshness;
mod from_origin_407;
mod h2_101;
mod huge_retry_after;
mod if_none_match_2xx;
mod invalid;
mod location_bad_3xx;
mod location_dup_3xx;
mod method_3xx;
mod method_allowed_405;
mod mismatch_304;
mod missing_fields_206;
mod missing_fields_304;
mod multipart_206;
mod no_allow_405;
mod no_challenge_401;
mod no_challenge_407;
mod no_content_range_206;
mod no_etag_226;
mod no_link_103;
mod no_location_201;
mod no_location_3xx;
mod no_proxy_status_50x;
mod no_retry_after_429_503;
mod no_upgrade_101;
mod no_upgrade_426;
mod not_final_1xx;
mod not_xml_207;
mod odd_content_range;
mod odd_retry_after;
mod other_range_206;
mod past_retry_after;
mod phrase;
mod problem_status;
mod proxy_421;
mod proxy_status_mismatch;
mod range_math_206;
mod repr_metadata_304;
mod retired_305_306;
mod retry_408;
mod retry_after_413;
mod safe_201;
mod self_3xx;
mod soft_error;
mod stored;
mod stored_428;
mod stored_429;
mod stored_431;
mod stored_511;
mod unconditional_304;
mod unregistered;
mod unrequested_101;
mod unrequested_206;
mod websocket_101;
mod without_406;
mod without_412;
mod without_416;
mod without_417;

use crate::Rule;

/// The family.
pub(super) const RULES: &[&Rule] = &[
    &invalid::RULE,
    &unregistered::RULE,
    &phrase::RULE,
    &framing_1xx::RULE,
    &not_final_1xx::RULE,
    &no_upgrade_101::RULE,
    &unrequested_101::RULE,
    &h2_101::RULE,
    &accept_101::RULE,
    &websocket_101::RULE,
    &no_link_103::RULE,
    &if_none_match_2xx::RULE,
    &no_location_201::RULE,
    &safe_201::RULE,
    &body_204::RULE,
    &body_205::RULE,
    &body_304::RULE,
    &content_length_204::RULE,
    &content_type_204::RULE,
    &no_content_range_206::RULE,
    &multipart_206::RULE,
    &range_math_206::RULE,
    &unrequested_206::RULE,
    &other_range_206::RULE,
    &missing_fields_206::RULE,
    &bad_content_range::RULE,
    &odd_content_range::RULE,
    &not_xml_207::RULE,
    &no_etag_226::RULE,
    &empty_300::RULE,
    &no_location_3xx::RULE,
    &location_bad_3xx::RULE,
    &location_dup_3xx::RULE,
    &self_3xx::RULE,
    &downgrade_3xx::RULE,
    &method_3xx::RULE,
    &forever_301_308::RULE,
    &unconditional_304::RULE,
    &mismatch_304::RULE,
    &repr_metadata_304::RULE,
    &content_length_304::RULE,
    &missing_fields_304::RULE,
    &retired_305_306::RULE,
    &no_challenge_401::RULE,
    &dialog_401::RULE,
    &basic_insecure_401::RULE,
    &basic_no_realm_401::RULE,
    &no_allow_405::RULE,
    &method_allowed_405::RULE,
    &without_406::RULE,
    &without_412::RULE,
    &without_416::RULE,
    &without_417::RULE,
    &no_challenge_407::RULE,
    &from_origin_407::RULE,
    &retry_408::RULE,
    &retry_after_413::RULE,
    &accept_415::RULE,
    &content_range_416::RULE,
    &proxy_421::RULE,
    &context_425::RULE,
    &no_upgrade_426::RULE,
    &stored_428::RULE,
    &stored_429::RULE,
    &stored_431::RULE,
    &stored_511::RULE,
    &no_retry_after_429_503::RULE,
    &bad_retry_after::RULE,
    &past_retry_after::RULE,
    &huge_retry_after::RULE,
    &odd_retry_after::RULE,
    &blocked_by_451::RULE,
    &fresh_5xx::RULE,
    &no_proxy_status_50x::RULE,
    &bad_proxy_status::RULE,
    &proxy_status_mismatch::RULE,
    &challenge_511::RULE,
    &error_no_body::RULE,
    &soft_error::RULE,
    &problem_status::RULE,
];
