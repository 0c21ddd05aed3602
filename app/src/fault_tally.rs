//! What clients make of each fault, in a few words, as the pages know it.

use http_status::{Fault, query};

/// For each fault how many clients fail, where it was measured.
///
/// The server knows it from what was measured and writes it into the page as data,
/// where the browser reads it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct FaultTally(Vec<(String, String)>);

impl FaultTally {
    /// What was measured; nothing where nothing was.
    pub(crate) fn from_page() -> Self {
        #[cfg(feature = "ssr")]
        {
            crate::content::observed().map_or_else(Self::default, |observed| {
                let texts = Fault::ALL.iter();
                let texts = texts.map(|f| (f.id().to_owned(), observed.tally(*f)));
                Self(texts.collect())
            })
        }
        #[cfg(not(feature = "ssr"))]
        {
            let text = crate::browser::served_page::data("faults");
            Self::from_data(&text.unwrap_or_default())
        }
    }

    /// What is said of a fault.
    pub(crate) fn text(&self, fault: Fault) -> Option<String> {
        let found = self.0.iter().find(|(id, _)| id == fault.id());
        found.map(|(_, text)| text.clone())
    }

    /// All of it as text: parameters, percent-encoded like a query.
    #[cfg(feature = "ssr")]
    pub(crate) fn to_data(&self) -> String {
        query::encode(self.0.iter().map(|(id, text)| (id.as_str(), text.as_str())))
    }

    #[cfg(any(test, not(feature = "ssr")))]
    fn from_data(text: &str) -> Self {
        Self(query::decode(text).unwrap_or_default())
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn every_fault_comes_back_from_the_page() {
        let tally = FaultTally::from_page();
        assert_eq!(FaultTally::from_data(&tally.to_data()), tally);
        for fault in Fault::ALL {
            assert!(tally.text(*fault).is_some(), "{}", fault.id());
        }
    }
}
