//! What arrived, read from the diagnostic document that the simulator answers with.

use http_status::query;
use serde_json::Value;
use snippets::Request;

/// What is untrue about a document that the program of a text printed.
pub(super) fn faults(request: &Request, text: &str, printed: &str) -> Vec<String> {
    let Some(document) = document(printed) else {
        return vec![format!("it printed no document: {printed}")];
    };
    let mut faults = Vec::new();
    let mut compare = |what: &str, arrived: Option<&Value>, sent: Value| {
        if arrived.unwrap_or(&Value::Null) != &sent {
            faults.push(format!("{what}: sent {sent}, arrived {arrived:?}"));
        }
    };
    let Some(arrived) = document.get("request") else {
        return vec!["the document has no request".to_owned()];
    };
    compare("the method", arrived.get("method"), request.method.as_str().into());
    let (_, sent_query) = request.url.split_once('?').unwrap_or_default();
    let pairs = query::decode(sent_query).unwrap_or_default();
    let pairs = pairs.iter().map(|(name, value)| serde_json::json!([name, value]));
    compare("the query", arrived.get("query"), pairs.collect::<Value>());
    let is_sent = |name: &str| !text.contains(&format!("Left out: the field {name};"));
    for (name, value) in request.fields.iter().filter(|(name, _)| is_sent(name)) {
        let mut fields = list(arrived.get("headers"));
        let field = fields.find(|field| {
            let own = field.get(0).and_then(Value::as_str);
            own.is_some_and(|own| own.eq_ignore_ascii_case(name))
        });
        compare(name, field.and_then(|field| field.get(1)), value.as_str().into());
    }
    let content = request.content.as_deref().map_or(Value::Null, Value::from);
    let value = arrived.get("content").and_then(|content| content.get("value"));
    compare("the content", value, content);
    faults
}

/// The items of a list; none where there is no list.
fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

/// The document in what a program printed, whatever stands around it.
fn document(printed: &str) -> Option<Value> {
    let starts = printed.match_indices('{').map(|(place, _)| place);
    let mut documents = starts.filter_map(|start| {
        let text = printed.get(start..)?;
        serde_json::Deserializer::from_str(text).into_iter::<Value>().next()?.ok()
    });
    documents.find(|value| value.get("request").is_some())
}
