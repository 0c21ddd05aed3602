//! The request of a workbench: its method, its fields, its content.

use leptos::prelude::*;
#[cfg(feature = "ssr")]
use snippets::Request;

use super::WorkbenchState;
use crate::workbench::{ComposedRequest, FieldRow, Place, curl, method_problem};

impl WorkbenchState {
    /// The request that Send sends, for the programs of others.
    #[cfg(feature = "ssr")]
    pub(in crate::islands::workbench) fn request(self) -> Request {
        let ComposedRequest { method, fields, content, .. } = self.composed();
        Request { method, url: self.url(), fields, content }
    }

    /// The request that Send sends, but for its URL.
    pub(in crate::islands::workbench) fn composed(self) -> ComposedRequest {
        self.checked.read().request().clone()
    }

    /// The command for the same request.
    pub(in crate::islands::workbench) fn curl(self) -> String {
        curl(self.checked.read().request(), &self.url())
    }

    /// What is wrong with the method.
    pub(in crate::islands::workbench) fn method_problem(self) -> Option<String> {
        let problem = method_problem(&self.draft.read().method)?;
        Some(problem.sentence().to_owned())
    }

    /// Chooses a method, as it is typed.
    pub(in crate::islands::workbench) fn choose_method(self, method: &str) {
        self.draft.update(|draft| method.clone_into(&mut draft.method));
    }

    /// Whether the request is another than that of the address.
    pub(in crate::islands::workbench) fn is_request_changed(self) -> bool {
        *self.draft.read_untracked() != self.first.read_value().1
    }

    /// What is wrong at a place of the request.
    pub(crate) fn request_problem(self, place: Place) -> Option<String> {
        self.checked.read().request_problem(place).map(ToOwned::to_owned)
    }

    /// Adds an empty row for a field.
    pub(crate) fn add_field(self) {
        self.draft.update(|draft| {
            let id = draft.fields.iter().map(|row| row.id + 1).max();
            let id = id.unwrap_or_default();
            let row = FieldRow { id, name: String::new(), value: String::new() };
            draft.fields.push(row);
        });
    }

    /// The name and the value of a field, as they are now.
    pub(crate) fn field_texts(self, id: u32) -> [String; 2] {
        let draft = self.draft.read_untracked();
        let row = draft.fields.iter().find(|row| row.id == id);
        row.map_or_else(Default::default, |row| [row.name.clone(), row.value.clone()])
    }

    /// Changes the name of a field, or its value.
    pub(crate) fn set_field(self, id: u32, is_name: bool, text: String) {
        self.draft.update(|draft| {
            if let Some(row) = draft.fields.iter_mut().find(|row| row.id == id) {
                *(if is_name { &mut row.name } else { &mut row.value }) = text;
            }
        });
    }

    /// Takes a field away.
    pub(crate) fn remove_field(self, id: u32) {
        self.draft.update(|draft| draft.fields.retain(|row| row.id != id));
    }

    /// The words of the button that takes a field away.
    pub(crate) fn removal_label(self, id: u32) -> String {
        let draft = self.draft.read();
        let row = draft.fields.iter().find(|row| row.id == id);
        let name = row.map(|row| row.name.trim()).filter(|name| !name.is_empty());
        format!("Remove {}", name.unwrap_or("the header field"))
    }

    /// Whether there is content that is not sent with this method.
    pub(crate) fn keeps_content_back(self) -> bool {
        self.draft.read().keeps_content_back()
    }

    /// What is to be known of the content.
    pub(crate) fn content_note(self) -> Option<String> {
        let draft = self.draft.read();
        if draft.keeps_content_back() {
            let method = &draft.method;
            let why = "browsers send none with GET and HEAD (Fetch, section 5.4), and a TRACE \
                       never has any (RFC 9110 section 9.3.8)";
            return Some(format!("This {method} is sent without the content: {why}."));
        }
        let is_own = !draft.content.is_empty() && draft.has_own_type();
        is_own.then(|| "The field Content-Type above says the media type.".to_owned())
    }
}
