//! `/api/wire/{codes}`: the transcript of what `/api/status/{codes}` puts on the wire, byte
//! for byte.
//!
//! The request is served by the code that serves every connection, over a
//! transport that records, and on a clock that waits for nothing.

mod document;
mod executor;
mod recording;
mod recording_transport;
mod request;

use axum::{
    body::Body,
    extract::Request,
    response::{IntoResponse as _, Response},
};
use http_status::{Content, Fault, Plan, curl::Ended};
use hyper::body::Incoming;

use self::{
    document::{Document, has_switched},
    executor::run_until_stalled,
    recording_transport::RecordingTransport,
};
use crate::{
    clock::Clock,
    http::{
        admission::{Admission, admit},
        job_queue::JobQueue,
        json::respond as respond_json,
        problem::Problem,
        refusal,
        request_content::{expects_continue, limit_content, settle_unread},
        target::Target,
    },
    net::{
        activity::Activity,
        connection::Connection,
        serve::{Service, serve},
        stream::refusal::Refusal,
        unsent::body::count_response,
    },
    settings::Settings,
    simulator::{
        answer, echo::MAX_ECHO_GROWTH, planning, request::Attempt, state::Simulator,
    },
};

/// What transcripts are made with.
#[derive(Clone)]
pub(crate) struct Transcripts {
    simulator: Simulator,
    /// Largest simulated content, in bytes.
    max_content: u64,
    jobs: JobQueue,
}

/// Memory of a transcript that is written at once; what takes more is written as a job.
const LARGEST_AT_ONCE: usize = 1024 * 1024;

impl Transcripts {
    pub(crate) fn new(
        simulator: Simulator,
        settings: &Settings,
        jobs: JobQueue,
    ) -> Self {
        Self { simulator, max_content: settings.max_content, jobs }
    }

    /// Answers with the transcript of a request. What the simulator refuses is
    /// refused here, and a preflight is answered for this resource itself.
    pub(crate) async fn show(
        self,
        connection: Connection,
        target: Target,
        request: Request,
    ) -> Response {
        match self.transcript(connection, target, request).await {
            Ok(response) => response,
            Err(problem) => problem.into_response(),
        }
    }

    async fn transcript(
        self,
        connection: Connection,
        target: Target,
        request: Request,
    ) -> Result<Response, Problem> {
        let (mut parts, body) = request.into_parts();
        request::rewrite_to_simulator(&mut parts, self.simulator.base_path())?;
        let arrival = request::take_arrival(&mut parts.headers)?;
        let origin = connection.origin(&parts.uri, &parts.headers);
        request::mask_credentials(&mut parts, &origin);
        let preview =
            planning::preview(&self.simulator, &parts, &target, &origin, arrival);
        let (attempt, plan) = preview.await?;
        if !plan.fields.contains("Simulated-Status") {
            let request = Request::from_parts(parts, Body::empty());
            let answer =
                answer::answer(self.simulator, connection, target, request, None);
            return Ok(answer.await);
        }
        let unsent = connection.unsent.clone();
        let content = request::content(body, &unsent).await?;
        let head = request::head(&parts, &content);
        let sent = [&*head, &*content].concat();
        let memory = self.memory(&plan, &connection, content.len());
        let making = unsent.reserve(memory)?;
        let (jobs, client) = (self.jobs.clone(), connection.clone());
        let clock = Clock::planned();
        let (transport, recorder) = RecordingTransport::new(
            head.into(),
            content,
            expects_continue(&parts),
            clock.clone(),
        );
        // What it does for the transcript is no request on the wire.
        let activity = Activity::begin();
        let connection = Connection { clock: clock.clone(), activity, ..connection };
        let is_done = self.run(transport, connection, attempt).await;
        let mut recording = recorder.finish(clock.elapsed());
        if is_done && !has_switched(&plan) && recording.ended == Ended::Open {
            recording.ended = Ended::Closed;
        }
        let write = move || {
            let method = parts.method.as_str();
            respond_json(&Document::new(&sent, &recording, &plan, method))
        };
        let response = if memory > LARGEST_AT_ONCE {
            jobs.run(Some(&client), write).await?
        } else {
            write()
        };
        drop(making);
        Ok(count_response(&unsent, response)?)
    }

    /// How many bytes a transcript takes while it is made: what went over the wire is
    /// kept as it was, as base64, as text, and in the document.
    fn memory(&self, plan: &Plan, connection: &Connection, sent: usize) -> usize {
        const FORMS: u64 = 6;
        let sent = sent as u64;
        let content = match (plan.fault, &plan.content) {
            (Some(Fault::EndlessHeaders), _) => self.max_content,
            (_, Content::Custom(text)) => plan.size.max(text.len() as u64),
            (_, Content::Diagnostic(_)) => plan.size.max(sent * MAX_ECHO_GROWTH),
            _ => 0,
        };
        let head = connection.limits.max_head as u64;
        let all = content.saturating_add(head + sent).saturating_mul(FORMS);
        usize::try_from(all).unwrap_or(usize::MAX)
    }

    /// Serves the request; true where the connection ended with it.
    async fn run(
        self,
        transport: RecordingTransport,
        connection: Connection,
        attempt: Attempt,
    ) -> bool {
        let service = AttemptService { simulator: self.simulator, attempt };
        let limits = connection.limits.clone();
        let connect = |stream| Connection { stream, ..connection };
        run_until_stalled(serve(transport, limits, connect, service)).await
    }
}

/// The simulator as the service of a connection, for one attempt that is not counted.
#[derive(Clone)]
struct AttemptService {
    simulator: Simulator,
    attempt: Attempt,
}

impl Service for AttemptService {
    fn answer(
        &self,
        connection: Connection,
        request: axum::http::Request<Incoming>,
    ) -> impl Future<Output = Response> + Send + use<> {
        let Self { simulator, attempt } = self.clone();
        let (request, unread) = limit_content(request, &connection.limits);
        let answer = async move {
            match admit(&request, simulator.base_path()) {
                Admission::Answered(response) => response,
                Admission::Admitted(target) => {
                    let attempt = Some(attempt);
                    answer::answer(simulator, connection, target, request, attempt)
                        .await
                }
            }
        };
        settle_unread(answer, unread)
    }

    fn refuse(refusal: Refusal) -> Vec<u8> {
        refusal::write(refusal)
    }

    fn refuse_unsecured(
        connection: &Connection,
        request: axum::extract::Request,
    ) -> Response {
        refusal::unsecured(connection, &request)
    }
}
