//! Rules about other origins: CORS, embedding, isolation.

mod coep_invalid;
mod coop_invalid;
mod corp_invalid;
mod corp_with_open_cors;
mod cors_credentials_invalid;
mod cors_error_without_origin;
mod cors_expose_forbidden;
mod cors_expose_safelisted;
mod cors_field_unknown;
mod cors_insecure_origin;
mod cors_max_age_invalid;
mod cors_max_age_long;
mod cors_methods_case;
mod cors_methods_invalid;
mod cors_names_invalid;
mod cors_origin_invalid;
mod cors_origin_list;
mod cors_origin_mismatch;
mod cors_origin_null;
mod cors_origin_varies;
mod cors_preflight_fields_elsewhere;
mod cors_preflight_headers;
mod cors_preflight_method;
mod cors_preflight_status;
mod cors_preflight_unanswered;
mod cors_vary_origin_missing;
mod cors_wildcard_authorization;
mod cors_wildcard_credentials;
mod cors_wildcard_literal;
mod isolation_half;
mod isolation_insecure;
mod origin_agent_cluster_invalid;
mod private_network_invalid;
mod sections;
mod timing_allow_origin_invalid;

use http_status::excerpt;

use crate::Rule;
use crate::{
    Subject,
    rule::Reporter,
    syntax::structured::{self, Value},
};

/// The family.
pub(super) const RULES: &[&Rule] = &[
    &cors_origin_list::RULE,
    &cors_origin_invalid::RULE,
    &cors_origin_null::RULE,
    &cors_wildcard_credentials::RULE,
    &cors_credentials_invalid::RULE,
    &cors_error_without_origin::RULE,
    &cors_origin_mismatch::RULE,
    &cors_vary_origin_missing::RULE,
    &cors_origin_varies::RULE,
    &cors_insecure_origin::RULE,
    &cors_methods_invalid::RULE,
    &cors_methods_case::RULE,
    &cors_names_invalid::RULE,
    &cors_wildcard_literal::RULE,
    &cors_wildcard_authorization::RULE,
    &cors_preflight_status::RULE,
    &cors_preflight_unanswered::RULE,
    &cors_preflight_method::RULE,
    &cors_preflight_headers::RULE,
    &cors_max_age_invalid::RULE,
    &cors_max_age_long::RULE,
    &cors_expose_safelisted::RULE,
    &cors_expose_forbidden::RULE,
    &cors_preflight_fields_elsewhere::RULE,
    &cors_field_unknown::RULE,
    &private_network_invalid::RULE,
    &timing_allow_origin_invalid::RULE,
    &corp_invalid::RULE,
    &corp_with_open_cors::RULE,
    &coop_invalid::RULE,
    &coep_invalid::RULE,
    &isolation_half::RULE,
    &isolation_insecure::RULE,
    &origin_agent_cluster_invalid::RULE,
];

/// Reports a policy of isolation that is not one of these tokens, which browsers
/// then take for `unsafe-none`.
fn reported_isolation(
    subject: &Subject<'_>,
    report: &mut Reporter<'_>,
    names: [&'static str; 2],
    known: &[&str],
) {
    for name in names {
        let Some(value) = subject.fields().value(name) else { continue };
        let is_known = structured::item(&value).is_ok_and(|item| {
            matches!(item.value, Value::Token(token) if known.contains(&token.as_str()))
        });
        if is_known {
            continue;
        }
        let shown = excerpt(&value);
        report.report(
            subject.fields().lines(name),
            format!(
                "Browsers take `{name}: {shown}` for `unsafe-none`: it is none of \
                 the values they know."
            ),
        );
    }
}
