//! The request that a server's text answers with its code.

use http_status::catalog::Redirect;
use http_status::{Ask, Chance, Code, Codes, Limits, Plan, Request, plan};

use crate::Recipe;
use crate::server::scenario::{Check, ETAG, LONG_FIELD, Scenario, TOKEN};

/// A request for the server's side, as the harness sends it and the page tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Its method.
    pub method: &'static str,
    /// Its target.
    pub path: &'static str,
    /// Its fields. `Host` is added where it is missing, and the length of the
    /// content where neither it nor a transfer coding is named.
    pub fields: Vec<(&'static str, &'static str)>,
    /// Its content, as it goes over the wire.
    pub content: &'static str,
    /// The most times it has to be sent before the code is the answer.
    pub times: u8,
}

/// The example of RFC 6455 section 1.3.
const HANDSHAKE: [(&str, &str); 4] = [
    ("Connection", "Upgrade"),
    ("Upgrade", "websocket"),
    ("Sec-WebSocket-Version", "13"),
    ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
];

/// The path of another member, which is in no set of the texts; or of the one
/// that is in all of them.
fn other(path: &str, within: bool) -> Option<&'static str> {
    let paths = [
        ("/accounts/42", "/accounts/41"),
        ("/orders/42", "/orders/41"),
        ("/reports/42", "/reports/41"),
    ];
    let pair = paths.into_iter().find(|(one, two)| [*one, *two].contains(&path))?;
    Some(if within { pair.1 } else { pair.0 })
}

impl Recipe {
    /// The request that the server's text answers with its code.
    pub fn request(&self) -> Call {
        let scenario = Scenario::from_recipe(self);
        let method = scenario.method;
        let mut call = Call {
            method,
            path: scenario.path(),
            fields: vec![],
            content: "",
            times: 1,
        };
        if matches!(method, "POST" | "PUT" | "PATCH") {
            call.fields.push(("Content-Type", "application/json"));
            call.content = "{\"sku\":\"A1\",\"quantity\":2}";
        }
        match scenario.check {
            Check::Is(name, value) => call.fields.push((name, value)),
            Check::IsNot("Expect", _) => call.fields.push(("Expect", "a-cake")),
            Check::NoMatch(name) => call.fields.push((name, "\"v6\"")),
            Check::Current => call.fields.push(("If-None-Match", ETAG)),
            Check::NotJson => {
                call.fields = vec![("Content-Type", "text/csv")];
                call.content = "A1,2\n";
            }
            Check::NotAccepted => call.fields.push(("Accept", "text/csv")),
            Check::LongField(name, _) => call.fields.push((name, LONG_FIELD.as_str())),
            Check::LongContent(_) => {
                call.fields.push(("Content-Length", "9000000"));
                call.content = "";
            }
            Check::NoLength => {
                call.fields.push(("Transfer-Encoding", "chunked"));
                call.content = "2\r\n{}\r\n0\r\n\r\n";
            }
            // Two windows of time may share the requests.
            Check::Rate(limit) => {
                call.times = u8::try_from(2 * limit + 1).unwrap_or(u8::MAX);
            }
            _ => {}
        }
        match self.code.get() {
            100 => call.fields.push(("Expect", "100-continue")),
            101 => call.fields = HANDSHAKE.into(),
            206 => call.fields.push(("Range", "bytes=0-9")),
            405 => call.method = "DELETE",
            408 => call.fields.push(("Content-Length", "9000")),
            416 => call.fields.push(("Range", "bytes=9000-")),
            422 => call.content = "{\"sku\":\"A1\",\"quantity\":0}",
            _ => {}
        }
        call
    }

    /// A request for the same route that succeeds: an answer that is always
    /// the same proves no condition. `None` where the route has no other.
    pub fn otherwise(&self) -> Option<Call> {
        let scenario = Scenario::from_recipe(self);
        let mut call = self.request();
        call.times = 1;
        let json = "{\"sku\":\"A1\",\"quantity\":2}";
        let without = |call: &mut Call, name: &str| {
            call.fields.retain(|(own, _)| *own != name);
        };
        match (scenario.check, self.code.get()) {
            (Check::State { within, .. }, _) => call.path = other(call.path, within)?,
            (Check::Unknown { field, .. }, _) => call.fields.push((field, TOKEN)),
            (Check::Absent("If-Match"), _) => call.fields.push(("If-Match", ETAG)),
            (Check::Is(name, _) | Check::LongField(name, _), _) => {
                without(&mut call, name);
            }
            (Check::IsNot(name, value), _) => {
                without(&mut call, name);
                if name == "Host" {
                    call.fields.push((name, value));
                }
            }
            (Check::NoMatch(name), _) => {
                without(&mut call, name);
                call.fields.push((name, ETAG));
            }
            (Check::Current, _) => {
                without(&mut call, "If-None-Match");
                call.fields.push(("If-None-Match", "\"v6\""));
            }
            (Check::NotAccepted, _) => {
                without(&mut call, "Accept");
                call.fields.push(("Accept", "text/html, application/json;q=0.9"));
            }
            (Check::NotJson | Check::LongContent(_) | Check::NoLength, _) => {
                call.fields = vec![("Content-Type", "application/json")];
                call.content = json;
            }
            (Check::LongTarget(_), _) => call.path = "/search?q=a",
            (Check::NotNumber(_), _) => call.path = "/reports?page=2",
            (_, 206 | 416) => without(&mut call, "Range"),
            (_, 405) => call.method = "GET",
            (_, 408) => without(&mut call, "Content-Length"),
            (_, 422) => call.content = json,
            _ => return None,
        }
        Some(call)
    }

    /// The plan for [`Recipe::request`]; that for a plain GET where the ask is
    /// refused.
    pub fn answer(&self) -> Plan {
        let call = self.request();
        let request = Request {
            method: call.method,
            fields: &call.fields,
            ..Request::get("http://127.0.0.1:3000")
        };
        let ask = Ask::new(Codes::one(self.code));
        plan(&ask, &request, &Limits::UNBOUNDED, Chance::new(0))
            .unwrap_or_else(|_| self.plan.clone())
    }

    /// The status of the final response to [`Recipe::request`].
    pub fn final_status(&self) -> Code {
        if self.code == Code::SWITCHING_PROTOCOLS {
            self.code
        } else {
            self.plan.status
        }
    }

    /// Whether clients go on to `Location` by themselves.
    pub fn is_followed(&self) -> bool {
        self.entry.redirect != Redirect::None
    }
}
