//! The paths of the API, for whoever routes them and whoever links to them.

/// Where all of them begin: nothing else is below it.
pub const API: &str = "/api/";

/// The simulator: the codes stand behind it.
pub const STATUS: &str = "/api/status/";

/// The transcript of what the simulator sends: the codes stand behind it.
pub const WIRE: &str = "/api/wire/";

/// What is known of a key: the key stands behind it.
pub const KEYS: &str = "/api/keys/";

/// The catalogue; one code of it stands behind this and a slash.
pub const CODES: &str = "/api/codes";

/// The Inspector, for a text that is posted to it.
pub const INSPECT: &str = "/api/inspect";
