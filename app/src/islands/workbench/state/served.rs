//! What the server says of a workbench in its page, for the browser to take over.

#[cfg(feature = "ssr")]
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::{WorkbenchState, plain};
use crate::workbench::Verdict;
#[cfg(feature = "ssr")]
use crate::workbench::{Row, link_of_rows};

#[cfg(feature = "ssr")]
impl WorkbenchState {
    /// The address of the page for this state, as the reader reached it.
    pub(in crate::islands::workbench) fn page_address(self) -> String {
        self.origin.get() + &self.page_link().unwrap_or_default()
    }

    /// What is on in each group, for the browser to take over.
    pub(in crate::islands::workbench) fn marks_text(self) -> String {
        let text = |(count, is_wrong)| {
            let mark = if is_wrong { "!" } else { "" };
            format!("{count}{mark}")
        };
        self.marks().into_iter().map(text).collect::<Vec<_>>().join(",")
    }

    /// Path of the simulator and the verdict on the ask, for the browser to take over.
    pub(in crate::islands::workbench) fn served_ask(self) -> String {
        let word = self.checked.read().verdict().id();
        format!("{word} {}", *self.path.read())
    }

    /// Path and query of the page with other codes or rows.
    pub(in crate::islands::workbench) fn link_with(
        self,
        change: impl FnOnce(&mut Vec<Row>),
    ) -> String {
        let mut rows = plain(&self.rows.read());
        change(&mut rows);
        let (site, codes) = (self.site.read_value(), self.codes.read());
        link_of_rows(&site.base_path, &codes, &self.draft.read(), &rows)
    }
}

/// What the server says of the ask of a page: the path of the simulator, and the
/// verdict. The server itself has a planner.
pub(super) fn served_ask() -> (String, Verdict) {
    #[cfg(feature = "ssr")]
    return (String::new(), Verdict::Wrong);
    #[cfg(not(feature = "ssr"))]
    {
        let text = crate::browser::served_page::data("ask").unwrap_or_default();
        let (word, path) = text.split_once(' ').unwrap_or_default();
        (path.to_owned(), Verdict::from_id(word))
    }
}

/// What the server says of the groups: `2,0,1!,0`, where the mark stands for a mistake.
pub(super) fn served_marks() -> Vec<(usize, bool)> {
    #[cfg(feature = "ssr")]
    return Vec::new();
    #[cfg(not(feature = "ssr"))]
    {
        let text = crate::browser::served_page::data("marks").unwrap_or_default();
        let mark = |mark: &str| {
            let count = mark.trim_end_matches('!');
            (count.parse().unwrap_or_default(), count != mark)
        };
        text.split(',').map(mark).collect()
    }
}
