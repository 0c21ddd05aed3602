//! Sections of specifications, to cite.

/// A section of a specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    /// Its short name: `RFC 9110 section 15.5.6`.
    pub title: &'static str,
    /// Its address.
    pub url: &'static str,
}

/// A section of an RFC.
///
/// ```
/// let section = http_status::rfc_section!(9110, "15.5.6");
/// assert_eq!(section.title, "RFC 9110 section 15.5.6");
/// assert_eq!(section.url, "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.6");
/// ```
#[macro_export]
macro_rules! rfc_section {
    ($number:literal, $section:literal) => {
        $crate::Section {
            title: concat!("RFC ", $number, " section ", $section),
            url: concat!(
                "https://www.rfc-editor.org/rfc/rfc",
                $number,
                ".html#section-",
                $section
            ),
        }
    };
}
