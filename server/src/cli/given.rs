//! The options of `inspect` for what its text leaves out: status, method, URL, request
//! fields. They are those of the query of `/api/inspect`, spelled as options are.

use anyhow::anyhow;
use clap::Args;
use http_status::Problem;
use inspect::{PARAMETERS, PasteContext};

/// What is given beside the text, not read yet.
#[derive(Debug, Args)]
pub(super) struct Given {
    #[arg(long, value_name = "CODE", help = summary("status"))]
    status: Option<String>,

    #[arg(long, help = summary("method"))]
    method: Option<String>,

    #[arg(long, help = summary("url"))]
    url: Option<String>,

    #[arg(short = 'H', long, value_name = "NAME: VALUE", help = summary("request_header"))]
    request_header: Vec<String>,
}

impl Given {
    /// Reads it.
    ///
    /// # Errors
    ///
    /// Names every option that is wrong and what would be right.
    pub(super) fn known(&self) -> anyhow::Result<PasteContext> {
        let single =
            [("status", &self.status), ("method", &self.method), ("url", &self.url)];
        let single = single
            .into_iter()
            .filter_map(|(name, value)| value.clone().map(|value| (name, value)));
        let fields =
            self.request_header.iter().map(|line| ("request_header", line.clone()));
        let pairs: Vec<_> = single
            .chain(fields)
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        PasteContext::from_parameters(&pairs).map_err(|problems| {
            let sentences: Vec<_> = problems.iter().map(sentence).collect();
            anyhow!(sentences.join("; "))
        })
    }
}

fn sentence(problem: &Problem) -> String {
    let Problem { option, value, detail } = problem;
    format!("--{} '{value}': {detail}", option.replace('_', "-"))
}

fn summary(name: &str) -> &'static str {
    let row = PARAMETERS.iter().find(|row| row.name == name);
    row.map_or("", |row| row.summary)
}
