//! Rules about `Set-Cookie`.

mod cookie_attribute_duplicate;
mod cookie_attribute_obsolete;
mod cookie_attribute_too_long;
mod cookie_attribute_unknown;
mod cookie_control_character;
mod cookie_domain_dot;
mod cookie_domain_invalid;
mod cookie_domain_ip;
mod cookie_domain_mismatch;
mod cookie_domain_public;
mod cookie_duplicate;
mod cookie_expires_form;
mod cookie_expires_invalid;
mod cookie_flag_value;
mod cookie_host_bound;
mod cookie_host_prefix;
mod cookie_http_only_missing;
mod cookie_http_prefix;
mod cookie_lifetime_capped;
mod cookie_lifetimes_differ;
mod cookie_max_age_invalid;
mod cookie_name_invalid;
mod cookie_nameless;
mod cookie_non_ascii;
mod cookie_partitioned_insecure;
mod cookie_partitioned_same_site;
mod cookie_path_invalid;
mod cookie_prefix_case;
mod cookie_same_site_invalid;
mod cookie_same_site_missing;
mod cookie_same_site_none_insecure;
mod cookie_secure_missing;
mod cookie_secure_over_http;
mod cookie_secure_prefix;
mod cookie_too_large;
mod cookie_value_invalid;
mod cookies_folded;
mod cookies_too_many;
mod sections;

use http_status::excerpt;

use crate::Rule;
use crate::syntax::cookie::Cookie;

/// The family.
pub(super) const RULES: &[&Rule] = &[
    &cookies_folded::RULE,
    &cookie_nameless::RULE,
    &cookie_name_invalid::RULE,
    &cookie_value_invalid::RULE,
    &cookie_non_ascii::RULE,
    &cookie_control_character::RULE,
    &cookie_host_prefix::RULE,
    &cookie_secure_prefix::RULE,
    &cookie_http_prefix::RULE,
    &cookie_prefix_case::RULE,
    &cookie_same_site_invalid::RULE,
    &cookie_same_site_none_insecure::RULE,
    &cookie_same_site_missing::RULE,
    &cookie_secure_missing::RULE,
    &cookie_secure_over_http::RULE,
    &cookie_http_only_missing::RULE,
    &cookie_domain_dot::RULE,
    &cookie_domain_invalid::RULE,
    &cookie_domain_public::RULE,
    &cookie_domain_ip::RULE,
    &cookie_domain_mismatch::RULE,
    &cookie_path_invalid::RULE,
    &cookie_expires_invalid::RULE,
    &cookie_expires_form::RULE,
    &cookie_max_age_invalid::RULE,
    &cookie_lifetimes_differ::RULE,
    &cookie_lifetime_capped::RULE,
    &cookie_too_large::RULE,
    &cookie_attribute_too_long::RULE,
    &cookie_duplicate::RULE,
    &cookie_partitioned_insecure::RULE,
    &cookie_partitioned_same_site::RULE,
    &cookie_attribute_unknown::RULE,
    &cookie_attribute_obsolete::RULE,
    &cookie_attribute_duplicate::RULE,
    &cookie_flag_value::RULE,
    &cookies_too_many::RULE,
    &cookie_host_bound::RULE,
];

/// The name of a cookie, as messages show it.
fn shown(cookie: &Cookie<'_>) -> String {
    format!("The cookie `{}`", excerpt(cookie.name))
}

/// Whether this is an address and not a name.
fn is_ip(host: &str) -> bool {
    let bare = host.trim_matches(['[', ']']);
    bare.parse::<std::net::IpAddr>().is_ok()
}
