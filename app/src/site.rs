//! What this service does and allows, as its pages know it: its address and limits.

use std::sync::Arc;

use http_status::{Limits, Millis, Request, query};

/// The service behind a page: where it is, and what it allows.
///
/// The server makes it of its settings and writes it into the page as data, and the
/// browser reads it there. So both check an ask by the same limits as the simulator.
///
/// ```
/// use app::Site;
/// use http_status::{Limits, Millis};
///
/// let limits = Limits { delay: Millis::new(60_000), ..Limits::default() };
/// let (origin, base_path) = ("http://lab.example".into(), "/statuslab".into());
/// let site = Site { origin, base_path, limits: limits.into() };
/// assert_eq!(Site::from_data(&site.to_data()), Some(site));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Scheme and authority of the service, `https://status.example`, for links
    /// that have to work elsewhere: in a chat, in a search engine, in a terminal.
    pub origin: String,
    /// What stands before each path of the service, as `/statuslab`; empty where
    /// nothing does.
    pub base_path: String,
    /// What an ask may be, and where `Location` may lead.
    pub limits: Arc<Limits>,
}

impl Site {
    /// Everything as text: parameters, percent-encoded like a query.
    pub fn to_data(&self) -> String {
        let Limits { delay, content, fields, field_section, interim, redirect_hosts } =
            &*self.limits;
        let numbers = [
            ("delay", delay.get()),
            ("content", *content),
            ("fields", number(*fields)),
            ("field_section", number(*field_section)),
            ("interim", number(*interim)),
        ];
        let numbers = numbers.map(|(name, value)| (name, value.to_string()));
        let hosts = redirect_hosts.iter().map(|host| ("redirect_host", host.as_str()));
        let numbers = numbers.iter().map(|(name, value)| (*name, value.as_str()));
        let base_path = Some(("base_path", &*self.base_path));
        let base_path = base_path.filter(|(_, path)| !path.is_empty());
        let places = [("origin", self.origin.as_str())].into_iter().chain(base_path);
        query::encode(places.chain(numbers).chain(hosts))
    }

    /// Reads such a text; nothing where it is not whole.
    pub fn from_data(text: &str) -> Option<Self> {
        let pairs = query::decode(text).ok()?;
        let values = |name: &'static str| {
            pairs.iter().filter(move |(known, _)| known == name).map(|(_, value)| value)
        };
        let number = |name| values(name).next()?.parse::<u64>().ok();
        let limits = Limits {
            delay: Millis::new(number("delay")?),
            content: number("content")?,
            fields: usize::try_from(number("fields")?).ok()?,
            field_section: usize::try_from(number("field_section")?).ok()?,
            interim: usize::try_from(number("interim")?).ok()?,
            redirect_hosts: values("redirect_host").cloned().collect(),
        };
        Some(Self {
            origin: values("origin").next()?.clone(),
            base_path: values("base_path").next().cloned().unwrap_or_default(),
            limits: Arc::new(limits),
        })
    }

    /// A request of this method to the service.
    pub(crate) fn request<'a>(&'a self, method: &'a str) -> Request<'a> {
        let base_path = &*self.base_path;
        Request { method, base_path, ..Request::get(&self.origin) }
    }
}

fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_limit_goes_into_the_page_and_comes_back() {
        let limits = Limits {
            delay: Millis::new(1),
            content: 2,
            fields: 3,
            field_section: 4,
            interim: 5,
            redirect_hosts: vec!["a.example".to_owned(), "[::1]:3000".to_owned()],
        };
        let origin = "https://a&b=c.example".to_owned();
        for base_path in ["", "/statuslab"] {
            let (origin, base_path) = (origin.clone(), base_path.to_owned());
            let site = Site { origin, base_path, limits: Arc::new(limits.clone()) };
            let text = site.to_data();
            assert_eq!(Site::from_data(&text), Some(site));
        }
    }

    #[test]
    fn what_is_not_whole_is_no_site() {
        let site = Site {
            origin: String::new(),
            base_path: String::new(),
            limits: Arc::default(),
        };
        let text = site.to_data();
        for (at, _) in text.match_indices('&') {
            assert_eq!(Site::from_data(&text[..at]), None, "{}", &text[..at]);
        }
        assert_eq!(Site::from_data(&text.replace("delay=", "delay=x")), None);
    }
}
