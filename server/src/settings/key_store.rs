//! Where keys are counted: in the memory of this process, or in Redis or Valkey.

use std::{fmt, sync::Arc};

use redis::{Client, IntoConnectionInfo, RedisResult, parse_redis_url};

/// Stands for a password that is not shown.
const HIDDEN: &str = "***";

/// Where keys are counted. It prints without its password.
#[derive(Clone)]
pub enum KeyStoreAddress {
    /// In the memory of this process.
    Memory,
    /// In a server that replicas share.
    Redis(Arc<Server>),
}

/// A server of Redis or Valkey.
pub struct Server {
    /// Its URL, without the password.
    shown: String,
    client: Client,
}

impl Server {
    /// What connects to it.
    pub(crate) fn client(&self) -> Client {
        self.client.clone()
    }
}

impl fmt::Display for KeyStoreAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Memory => f.write_str("memory"),
            Self::Redis(server) => f.write_str(&server.shown),
        }
    }
}

impl fmt::Debug for KeyStoreAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Reads the value of `--keys`. What is said of a wrong one has nothing of it.
pub(super) fn key_store(text: &str) -> Result<KeyStoreAddress, String> {
    if text == "memory" {
        return Ok(KeyStoreAddress::Memory);
    }
    let right = "write memory, or the URL of a server of Redis or Valkey, as in \
                 redis://user:password@host:6379/0, or rediss:// for TLS";
    let wrong = |why: &str| format!("{why}: {right}");
    let url = parse_redis_url(text)
        .filter(|url| ["redis", "rediss"].contains(&url.scheme()))
        .ok_or_else(|| wrong("it is neither"))?;
    if url.query().is_some() || url.fragment().is_some() {
        return Err(wrong(
            "it goes on after ? or #, which a password has as %3F or %23",
        ));
    }
    if url.password() == Some(HIDDEN) {
        return Err(format!("{HIDDEN} stands for a password that was not shown"));
    }
    let client = client(url).map_err(|error| wrong(&error.to_string()))?;
    let shown = without_password(text);
    Ok(KeyStoreAddress::Redis(Arc::new(Server { shown, client })))
}

fn client(url: impl IntoConnectionInfo) -> RedisResult<Client> {
    let connection = url.into_connection_info()?;
    // One right less that a user needs.
    let session = connection.redis_settings().clone().set_skip_set_lib_name();
    Client::open(connection.set_redis_settings(session))
}

/// The text with three stars in place of a password, whether or not it is a URL that is
/// right: whatever is before the last `@`, and behind the name of a user.
pub(crate) fn without_password(text: &str) -> String {
    let Some((user_info, host)) = text.rsplit_once('@') else { return text.to_owned() };
    let (scheme, user_info) = match user_info.split_once("://") {
        Some((scheme, user_info)) => (format!("{scheme}://"), user_info),
        None => (String::new(), user_info),
    };
    let user = user_info.split_once(':').map_or("", |(user, _)| user);
    format!("{scheme}{user}:{HIDDEN}@{host}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_counted_in_memory_or_in_a_server() {
        for (text, expected) in [
            ("memory", Ok("memory")),
            ("redis://keys.example", Ok("redis://keys.example")),
            ("redis://[::1]:6380/3", Ok("redis://[::1]:6380/3")),
            ("redis://:s3cret@keys.example", Ok("redis://:***@keys.example")),
            ("redis://ann:s3cret@keys.example/1", Ok("redis://ann:***@keys.example/1")),
            (
                "rediss://ann:s3%40t@keys.example:1",
                Ok("rediss://ann:***@keys.example:1"),
            ),
            ("", Err("it is neither")),
            ("keys.example:6379", Err("it is neither")),
            ("http://keys.example", Err("it is neither")),
            ("redis+unix:///s3cret", Err("it is neither")),
            ("redis://", Err("Missing hostname")),
            ("redis://a:s3cret@0.0.0.0", Err("Cannot connect to a wildcard address")),
            ("redis://a:s3cret@b/x", Err("Invalid database number")),
            ("redis://a:s3cret@b:x", Err("it is neither")),
            ("redis://a:s3?cret@b", Err("it is neither")),
            ("redis://a:s3cret@b?s3cret=1", Err("it goes on after ?")),
            ("rediss://a:s3cret@b#insecure", Err("it goes on after ?")),
            ("redis://a:***@b", Err("*** stands for a password")),
        ] {
            match (key_store(text), expected) {
                (Ok(store), Ok(shown)) => {
                    assert_eq!(
                        format!("{store} {store:?}"),
                        format!("{shown} {shown}")
                    );
                }
                (Err(said), Err(expected)) => {
                    assert!(said.starts_with(expected), "{text}: {said}");
                    assert!(!said.contains("cret"), "{text}: {said}");
                }
                (result, _) => panic!("{text}: {result:?}"),
            }
        }
    }

    #[test]
    fn a_password_is_not_shown_even_of_what_is_no_url() {
        for (text, shown) in [
            ("redis://a:p@ss@b", "redis://a:***@b"),
            ("redis://a:p/s?s#@b", "redis://a:***@b"),
            ("a:pass@b", "a:***@b"),
            ("pass@b", ":***@b"),
            ("redis://b", "redis://b"),
        ] {
            assert_eq!(without_password(text), shown, "{text}");
        }
    }
}
