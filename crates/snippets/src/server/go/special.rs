//! Handlers of the codes that the common template does not fit.

use super::super::Written;
use super::super::example::Example;
use super::super::text::indented;
use super::{REQUEST_ID, fields, problem};

/// The text of a code whose code differs in kind, without its imports, and what
/// Go cannot do.
pub(super) fn write(example: &Example<'_>) -> Option<Written> {
    let mut limit = None;
    let text = match example.recipe.code.get() {
        100 => CONTINUE,
        101 => SWITCH,
        102..=104 => return Some(Written::whole(interim(example))),
        206 => RANGE,
        207 => MULTI,
        405 => METHODS,
        408 => TIMEOUT,
        416 => UNSATISFIABLE,
        417 => {
            limit = Some(
                "net/http answers an unknown expectation with an empty 417 by \
                 itself, before any handler runs.",
            );
            EXPECTATION
        }
        422 => INVALID,
        500 => FAILURE,
        502 => BAD_GATEWAY,
        504 => GATEWAY_TIMEOUT,
        _ => return None,
    };
    let number = example.number;
    let log = format!("log.Printf(\"{number} in request %x\", requestID)");
    let log_error =
        format!("log.Printf(\"{number} in request %x: %v\", requestID, err)");
    let text = text
        .replace(
            "\t\t$log_error\n",
            &indented("\t\t", &format!("{REQUEST_ID}\n{log_error}")),
        )
        .replace("\t\t$log\n", &indented("\t\t", &format!("{REQUEST_ID}\n{log}")))
        .replace("\t\t$fields\n", &indented("\t\t", &fields(example, &example.fields)))
        .replace("\t\t$problem\n", &indented("\t\t", &problem(example)));
    Some(Written { text, limit })
}

const CONTINUE: &str = include_str!("texts/continue.go.txt");
const SWITCH: &str = include_str!("texts/switch.go.txt");

fn interim(example: &Example<'_>) -> String {
    let (why, field) = match example.number_asked() {
        102 => ("RFC 4918 dropped the 102; prefer a 202 and a page about the job.", ""),
        103 => (
            "A browser fetches this while the report is still being made.",
            "\tw.Header().Set(\"Link\", \"</report.css>; rel=preload; as=style\")\n",
        ),
        _ => (
            "Should this break off, the client goes on at this address.",
            "\tw.Header().Set(\"Location\", \"/uploads/7\")\n",
        ),
    };
    let status = match example.number_asked() {
        102 => "http.StatusProcessing",
        103 => "http.StatusEarlyHints",
        _ => "104",
    };
    let (route, handler) = match example.number_asked() {
        104 => ("/uploads", "upload"),
        _ => ("/reports/", "getReport"),
    };
    format!(
        r#"func Routes(mux *http.ServeMux) {{
	mux.HandleFunc("{route}", {handler})
}}

func {handler}(w http.ResponseWriter, r *http.Request) {{
	// {why}
{field}	if r.ProtoAtLeast(1, 1) {{
		w.WriteHeader({status})
	}}
	total := slowQuery()
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]any{{"total": total}})
}}

func slowQuery() int {{
	time.Sleep(50 * time.Millisecond)
	return 1299
}}
"#
    )
}

const RANGE: &str = include_str!("texts/range.go.txt");
const UNSATISFIABLE: &str = include_str!("texts/unsatisfiable.go.txt");
const MULTI: &str = include_str!("texts/multi.go.txt");
const METHODS: &str = include_str!("texts/methods.go.txt");
const TIMEOUT: &str = include_str!("texts/timeout.go.txt");
const EXPECTATION: &str = include_str!("texts/expectation.go.txt");
const INVALID: &str = include_str!("texts/invalid.go.txt");
const FAILURE: &str = include_str!("texts/failure.go.txt");
const BAD_GATEWAY: &str = include_str!("texts/bad_gateway.go.txt");
const GATEWAY_TIMEOUT: &str = include_str!("texts/gateway_timeout.go.txt");
