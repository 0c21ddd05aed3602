//! The paths of the API, for whoever routes them and whoever links to them.

/// Where all of them begin: nothing else is below it.
pub const API: &str = "/api/";

/// The simulator: the codes stand behind it.
pub const STATUS: &str = "/api/status/";

/// The transcript of what the simulator sends: the codes stand behind it.
pub const WIRE: &str = "/api/wire/";

/// The transcript of a path of the simulator.
///
/// ```
/// use http_status::paths::transcript_of;
///
/// assert_eq!(transcript_of("/api/status/503?delay=1s"), "/api/wire/503?delay=1s");
/// ```
pub fn transcript_of(simulator_path: &str) -> String {
    [WIRE, simulator_path.strip_prefix(STATUS).unwrap_or_default()].concat()
}

/// What is known of a key: the key stands behind it.
pub const KEYS: &str = "/api/keys/";

/// The catalogue; one code of it stands behind this and a slash.
pub const CODES: &str = "/api/codes";

/// The Inspector, for a text that is posted to it.
pub const INSPECT: &str = "/api/inspect";

/// What is written about fields; one of them stands behind this and a slash.
pub const FIELDS: &str = "/api/fields";
