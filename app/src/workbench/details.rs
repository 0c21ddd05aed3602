//! The details of what the browser saw: redirects, differences, the next step of a
//! sequence, the content as a file, and what can be said without a whole answer.

use http_status::Code;

use super::{
    answer::{Answer, Content, End, LiveRequest, Outcome},
    differences::{differences, hops},
    message::{ContentFile, Side},
    unanswered::unanswered,
};

/// Adds the details to the side of a request.
pub(crate) fn add_details(side: &mut Side, request: &LiveRequest) {
    side.unanswered = unanswered(request);
    let Outcome::Answered(answer) = &request.outcome else { return };
    let class = Code::new(answer.status).map_or("", |code| code.class().id());
    side.hops = hops(request, answer, class);
    side.hidden.extend(differences(&request.plan, answer));
    side.notes.extend(request.next_step(answer));
    let is_file = answer.end != End::Arriving && answer.length > 0 && answer.is_kept();
    side.file = is_file.then(|| file(answer));
}

/// The content as a file that is named after its status.
fn file(answer: &Answer) -> ContentFile {
    let media_type = answer.field("Content-Type").unwrap_or("application/octet-stream");
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let (word, extension) = match (answer.content, essence) {
        (Content::Json, _) => ("JSON", "json"),
        (Content::Binary, _) => ("Binary", "bin"),
        (Content::Text, "text/html") => ("HTML", "html"),
        (Content::Text, _) if essence.ends_with("json") => ("Text", "json"),
        (Content::Text, _) if essence.ends_with("xml") => ("XML", "xml"),
        (Content::Text, _) => ("Text", "txt"),
    };
    let cut = if answer.cut.is_some() { "-incomplete" } else { "" };
    ContentFile {
        name: format!("{}{cut}.{extension}", answer.status),
        media_type: media_type.to_owned(),
        bytes: answer.bytes.clone(),
        is_json: answer.content == Content::Json,
        label: format!("{word} · {} bytes", answer.length),
    }
}
