//! Rules about fields that protect pages and their users.

mod clear_site_data_insecure;
mod clear_site_data_unknown;
mod clear_site_data_unquoted;
mod csp_comma;
mod csp_directive_duplicate;
mod csp_directive_retired;
mod csp_directive_unknown;
mod csp_empty;
mod csp_incomplete;
mod csp_keyword_unknown;
mod csp_keyword_unquoted;
mod csp_many;
mod csp_non_ascii;
mod csp_nonce_invalid;
mod csp_nonce_short;
mod csp_none_with_others;
mod csp_report_only_silent;
mod csp_report_to_undefined;
mod csp_report_uri_alone;
mod csp_sandbox_unknown;
mod csp_script_anywhere;
mod csp_source_invalid;
mod csp_strict;
mod csp_strict_dynamic_alone;
mod csp_unsafe_eval;
mod csp_unsafe_inline;
mod document_policy_invalid;
mod hsts_directive_unknown;
mod hsts_duplicate;
mod hsts_invalid;
mod hsts_max_age_short;
mod hsts_max_age_zero;
mod hsts_no_max_age;
mod hsts_over_http;
mod hsts_preload_incomplete;
mod integrity_policy_invalid;
mod nel_group_undefined;
mod nel_invalid;
mod nosniff_invalid;
mod permissions_policy_allowlist;
mod permissions_policy_feature_grammar;
mod permissions_policy_invalid;
mod permissions_policy_retired;
mod rate_limit_invalid;
mod rate_limit_old_draft;
mod referrer_policy_unknown;
mod referrer_policy_unsafe_url;
mod refresh_invalid;
mod refresh_redirect;
mod report_to_invalid;
mod reporting_endpoints_insecure;
mod reporting_endpoints_invalid;
mod sections;
mod security_fields_missing;
mod speculation_rules_invalid;
mod x_frame_options_allow_from;
mod x_frame_options_conflict;
mod x_frame_options_invalid;
mod x_frame_options_overruled;
mod x_xss_protection_on;

use crate::Rule;

/// The family.
pub(super) const RULES: &[&Rule] = &[
    &hsts_invalid::RULE,
    &hsts_no_max_age::RULE,
    &hsts_max_age_zero::RULE,
    &hsts_max_age_short::RULE,
    &hsts_over_http::RULE,
    &hsts_duplicate::RULE,
    &hsts_preload_incomplete::RULE,
    &hsts_directive_unknown::RULE,
    &csp_empty::RULE,
    &csp_directive_unknown::RULE,
    &csp_directive_retired::RULE,
    &csp_directive_duplicate::RULE,
    &csp_comma::RULE,
    &csp_non_ascii::RULE,
    &csp_keyword_unquoted::RULE,
    &csp_keyword_unknown::RULE,
    &csp_source_invalid::RULE,
    &csp_none_with_others::RULE,
    &csp_unsafe_inline::RULE,
    &csp_unsafe_eval::RULE,
    &csp_script_anywhere::RULE,
    &csp_incomplete::RULE,
    &csp_nonce_short::RULE,
    &csp_nonce_invalid::RULE,
    &csp_strict_dynamic_alone::RULE,
    &csp_sandbox_unknown::RULE,
    &csp_report_uri_alone::RULE,
    &csp_report_to_undefined::RULE,
    &csp_report_only_silent::RULE,
    &csp_many::RULE,
    &csp_strict::RULE,
    &nosniff_invalid::RULE,
    &x_frame_options_invalid::RULE,
    &x_frame_options_allow_from::RULE,
    &x_frame_options_conflict::RULE,
    &x_frame_options_overruled::RULE,
    &referrer_policy_unknown::RULE,
    &referrer_policy_unsafe_url::RULE,
    &permissions_policy_feature_grammar::RULE,
    &permissions_policy_invalid::RULE,
    &permissions_policy_allowlist::RULE,
    &permissions_policy_retired::RULE,
    &reporting_endpoints_invalid::RULE,
    &reporting_endpoints_insecure::RULE,
    &report_to_invalid::RULE,
    &nel_invalid::RULE,
    &nel_group_undefined::RULE,
    &clear_site_data_unquoted::RULE,
    &clear_site_data_unknown::RULE,
    &clear_site_data_insecure::RULE,
    &x_xss_protection_on::RULE,
    &rate_limit_invalid::RULE,
    &rate_limit_old_draft::RULE,
    &refresh_invalid::RULE,
    &refresh_redirect::RULE,
    &speculation_rules_invalid::RULE,
    &integrity_policy_invalid::RULE,
    &document_policy_invalid::RULE,
    &security_fields_missing::RULE,
];
