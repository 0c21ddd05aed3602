//! What the service can listen on, as the setting `listen` writes it.

use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    str::FromStr,
};

/// One value of the setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListenAddress {
    /// `127.0.0.1:3000`, `[::1]:3000`
    Tcp(SocketAddr),
    /// `:3000`: every interface, of both families.
    EveryInterface(u16),
    /// `localhost:3000`: every address of a name.
    Name(String, u16),
    /// `unix:/run/statuslab.sock`
    Unix(PathBuf),
    /// `systemd`: what a service manager hands over.
    Systemd,
}

impl FromStr for ListenAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let read = || {
            if text == "systemd" {
                return Some(Self::Systemd);
            }
            if let Some(path) = text.strip_prefix("unix:") {
                let is_path = !path.is_empty() && !path.contains('\0');
                return is_path.then(|| Self::Unix(path.into()));
            }
            if let Ok(address) = text.parse() {
                return Some(Self::Tcp(address));
            }
            let (host, port) = text.rsplit_once(':')?;
            let is_number = port.bytes().all(|b| b.is_ascii_digit());
            let port = port.parse().ok().filter(|_| is_number)?;
            match host {
                "" => Some(Self::EveryInterface(port)),
                _ => is_name(host).then(|| Self::Name(host.to_owned(), port)),
            }
        };
        read().ok_or_else(|| {
            let meant = match (text.parse::<u16>(), text.parse::<IpAddr>()) {
                (Ok(port), _) => format!("`:{port}` or `127.0.0.1:{port}`"),
                (_, Ok(ip)) => format!("`{}`", SocketAddr::new(ip, 3000)),
                _ => "`127.0.0.1:3000`, `[::1]:3000`, `:3000`, `localhost:3000`, \
                      `unix:/run/statuslab.sock` or `systemd`"
                    .to_owned(),
            };
            format!("write what to listen on, as in {meant}")
        })
    }
}

impl fmt::Display for ListenAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => address.fmt(f),
            Self::EveryInterface(port) => write!(f, ":{port}"),
            Self::Name(name, port) => write!(f, "{name}:{port}"),
            Self::Unix(path) => write!(f, "unix:{}", path.display()),
            Self::Systemd => f.write_str("systemd"),
        }
    }
}

/// A name that is looked up (RFC 1123 section 2.1). What ends in a number would be an
/// address, and is none.
fn is_name(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
    };
    let mut labels = text.strip_suffix('.').unwrap_or(text).split('.');
    let last = labels.clone().next_back().unwrap_or_default();
    text.len() <= 253
        && labels.all(is_label)
        && !last.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_and_printed() {
        for (text, expected) in [
            ("127.0.0.1:3000", ListenAddress::Tcp("127.0.0.1:3000".parse().unwrap())),
            ("[::1]:0", ListenAddress::Tcp("[::1]:0".parse().unwrap())),
            ("0.0.0.0:80", ListenAddress::Tcp("0.0.0.0:80".parse().unwrap())),
            (":8080", ListenAddress::EveryInterface(8080)),
            ("localhost:65535", ListenAddress::Name("localhost".to_owned(), 65535)),
            ("a-b.c_d.example:1", ListenAddress::Name("a-b.c_d.example".to_owned(), 1)),
            ("unix:/run/a b.sock", ListenAddress::Unix("/run/a b.sock".into())),
            ("unix:a:80", ListenAddress::Unix("a:80".into())),
            ("systemd", ListenAddress::Systemd),
        ] {
            assert_eq!(text.parse::<ListenAddress>().as_ref(), Ok(&expected), "{text}");
            assert_eq!(expected.to_string(), text);
        }
    }

    #[test]
    fn what_is_wrong_says_what_is_right() {
        for (text, meant) in [
            ("8080", "`:8080` or `127.0.0.1:8080`"),
            ("127.0.0.1", "`127.0.0.1:3000`"),
            ("::1", "`[::1]:3000`"),
            ("", "`systemd`"),
            ("localhost", "`localhost:3000`"),
            (":", "`:3000`"),
            (":65536", "`:3000`"),
            (":+80", "`:3000`"),
            ("::1:80:", "`[::1]:3000`"),
            ("256.0.0.1:80", "`127.0.0.1:3000`"),
            ("a..b:80", "`localhost:3000`"),
            ("a b:80", "`localhost:3000`"),
            ("http://a:80", "`localhost:3000`"),
            ("unix:", "`unix:/run/statuslab.sock`"),
            ("Systemd", "`systemd`"),
        ] {
            let error = text.parse::<ListenAddress>().unwrap_err();
            assert!(error.contains(meant), "{text}: {error}");
        }
    }
}
