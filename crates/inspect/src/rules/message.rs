//! Rules about framing and about fields in general.

mod accept_ranges_invalid;
mod accept_ranges_unknown;
mod allow_invalid;
mod allow_lowercase;
mod alt_svc_draft;
mod alt_svc_invalid;
mod charset_conflict;
mod charset_legacy;
mod charset_missing;
mod charset_on_binary;
mod charset_on_json;
mod charset_unknown;
mod chunked_not_final;
mod client_cert_field;
mod connect_framing;
mod connection_close_keep_alive;
mod connection_end_to_end;
mod connection_field_http2;
mod connection_invalid;
mod content_encoding_duplicate;
mod content_encoding_identity;
mod content_encoding_unaccepted;
mod content_encoding_unknown;
mod content_encoding_untrue;
mod content_language_invalid;
mod content_length_and_transfer_encoding;
mod content_length_differs;
mod content_length_duplicate;
mod content_length_invalid;
mod content_length_too_large;
mod content_length_too_small;
mod content_location_invalid;
mod content_no_length;
mod content_type_invalid;
mod content_type_mismatch;
mod content_type_missing;
mod content_type_parameter_duplicate;
mod content_type_wildcard;
mod date_invalid;
mod date_missing;
mod date_obsolete_format;
mod deprecation_invalid;
mod digest_insecure;
mod digest_invalid;
mod digest_length;
mod digest_unknown;
mod disposition_filename_both;
mod disposition_filename_encoded_word;
mod disposition_filename_extended;
mod disposition_filename_not_ascii;
mod disposition_filename_path;
mod disposition_filename_percent;
mod disposition_invalid;
mod disposition_parameter_duplicate;
mod disposition_type_unknown;
mod field_duplicate;
mod field_empty;
mod field_misspelt;
mod field_name_invalid;
mod field_obsolete;
mod field_too_large;
mod field_useless;
mod field_value_control;
mod field_value_not_ascii;
mod gzip_unlabelled;
mod implementation_leak;
mod keep_alive_no_connection;
mod link_anchor;
mod link_invalid;
mod link_preload_as_unknown;
mod link_preload_font_no_crossorigin;
mod link_preload_no_as;
mod link_rel_duplicate;
mod link_rel_missing;
mod link_rev;
mod list_element_empty;
mod media_type_alias;
mod multipart_no_boundary;
mod request_field;
mod section_too_large;
mod server_invalid;
mod server_long;
mod server_timing_invalid;
mod server_version;
mod sunset_before_deprecation;
mod sunset_invalid;
mod trailer_forbidden;
mod trailer_invalid;
mod trailer_not_chunked;
mod transfer_encoding_http10;
mod transfer_encoding_unasked;
mod transfer_encoding_unknown;
mod upgrade_h2c;
mod upgrade_no_connection;
mod via_invalid;
mod want_digest_invalid;

#[cfg(test)]
mod tests;

use http_status::excerpt;

use super::MOST;
use crate::{FieldLine, Rule, Subject, rule::Reporter, syntax::link_value::LinkValue};

/// The family.
pub(super) const RULES: &[&Rule] = &[
    &content_length_invalid::RULE,
    &content_length_differs::RULE,
    &content_length_duplicate::RULE,
    &content_length_too_large::RULE,
    &content_length_too_small::RULE,
    &content_length_and_transfer_encoding::RULE,
    &connect_framing::RULE,
    &transfer_encoding_http10::RULE,
    &transfer_encoding_unknown::RULE,
    &chunked_not_final::RULE,
    &transfer_encoding_unasked::RULE,
    &content_no_length::RULE,
    &connection_field_http2::RULE,
    &connection_invalid::RULE,
    &connection_end_to_end::RULE,
    &connection_close_keep_alive::RULE,
    &keep_alive_no_connection::RULE,
    &upgrade_no_connection::RULE,
    &upgrade_h2c::RULE,
    &field_name_invalid::RULE,
    &field_value_control::RULE,
    &field_value_not_ascii::RULE,
    &field_too_large::RULE,
    &section_too_large::RULE,
    &field_empty::RULE,
    &list_element_empty::RULE,
    &field_duplicate::RULE,
    &field_misspelt::RULE,
    &request_field::RULE,
    &client_cert_field::RULE,
    &field_obsolete::RULE,
    &field_useless::RULE,
    &implementation_leak::RULE,
    &content_type_missing::RULE,
    &content_type_invalid::RULE,
    &content_type_wildcard::RULE,
    &content_type_parameter_duplicate::RULE,
    &multipart_no_boundary::RULE,
    &charset_missing::RULE,
    &charset_unknown::RULE,
    &charset_legacy::RULE,
    &charset_conflict::RULE,
    &charset_on_json::RULE,
    &charset_on_binary::RULE,
    &media_type_alias::RULE,
    &content_type_mismatch::RULE,
    &gzip_unlabelled::RULE,
    &content_encoding_unknown::RULE,
    &content_encoding_identity::RULE,
    &content_encoding_duplicate::RULE,
    &content_encoding_untrue::RULE,
    &content_encoding_unaccepted::RULE,
    &content_language_invalid::RULE,
    &content_location_invalid::RULE,
    &disposition_invalid::RULE,
    &disposition_type_unknown::RULE,
    &disposition_parameter_duplicate::RULE,
    &disposition_filename_not_ascii::RULE,
    &disposition_filename_percent::RULE,
    &disposition_filename_path::RULE,
    &disposition_filename_encoded_word::RULE,
    &disposition_filename_extended::RULE,
    &disposition_filename_both::RULE,
    &link_invalid::RULE,
    &link_rel_missing::RULE,
    &link_rel_duplicate::RULE,
    &link_rev::RULE,
    &link_anchor::RULE,
    &link_preload_no_as::RULE,
    &link_preload_as_unknown::RULE,
    &link_preload_font_no_crossorigin::RULE,
    &accept_ranges_invalid::RULE,
    &accept_ranges_unknown::RULE,
    &allow_invalid::RULE,
    &allow_lowercase::RULE,
    &server_invalid::RULE,
    &server_version::RULE,
    &server_long::RULE,
    &date_missing::RULE,
    &date_invalid::RULE,
    &date_obsolete_format::RULE,
    &trailer_invalid::RULE,
    &trailer_forbidden::RULE,
    &trailer_not_chunked::RULE,
    &via_invalid::RULE,
    &sunset_invalid::RULE,
    &deprecation_invalid::RULE,
    &sunset_before_deprecation::RULE,
    &digest_invalid::RULE,
    &digest_length::RULE,
    &digest_insecure::RULE,
    &digest_unknown::RULE,
    &want_digest_invalid::RULE,
    &server_timing_invalid::RULE,
    &alt_svc_invalid::RULE,
    &alt_svc_draft::RULE,
];

/// A value in a message: short, and as code.
fn shown(text: &str) -> String {
    format!("`{}`", excerpt(text).replace('`', "'"))
}

/// A number of bytes in a message.
fn bytes(count: u64) -> String {
    let noun = if count == 1 { "byte" } else { "bytes" };
    format!("{count} {noun}")
}

/// What many recipients take for one field line.
const FIELD_LIMIT: usize = 8 * 1024;

/// Whether a line is longer than that.
fn is_large(line: &FieldLine) -> bool {
    line.name.len() + line.value.len() > FIELD_LIMIT
}

/// Reports the lines of all links that are wrong, in the words for the first.
fn report_links<'a>(
    subject: &Subject<'a>,
    report: &mut Reporter<'_>,
    is_wrong: impl Fn(&LinkValue<'a>) -> bool,
    say: impl Fn(&LinkValue<'a>) -> String,
) {
    let mut wrong = subject.read_links().filter(|(_, link)| is_wrong(link)).peekable();
    if let Some(message) = wrong.peek().map(|(_, link)| say(link)) {
        report.report(wrong.map(|(line, _)| line.line), message);
    }
}
