//! `statuslab inspect [FILE|-]`: findings in a terminal, in CI, or as SARIF.

use std::{
    fs,
    io::{self, IsTerminal as _, Read as _, Write},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::Context as _;
use clap::{Args, ValueEnum};
use inspect::{Exchange, Level, Report, paste};

use super::{given::Given, human, sarif, terminal::escape_json};
use crate::api::inspect::report::{Document, read};

/// What to inspect, and how to print it. The exit status is 1 where there is an
/// error, 2 where the text could not be read.
#[derive(Debug, Args)]
pub struct Inspection {
    /// A file with the response, or `-` for standard input: output of `curl -i`,
    /// `curl -v`, `wget -S`, `http -v`, a copy of developer tools, HAR
    #[arg(default_value = "-", value_name = "FILE")]
    file: PathBuf,

    /// How to print the findings
    #[arg(long, value_enum, default_value_t = OutputFormat::Human)]
    format: OutputFormat,

    #[command(flatten)]
    given: Given,

    /// Whether to use colour
    #[arg(long, value_enum, default_value_t = Colour::Auto)]
    color: Colour,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OutputFormat {
    /// For people
    Human,
    /// As `POST /api/inspect` answers
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Colour {
    /// In a terminal
    Auto,
    Always,
    Never,
}

impl Inspection {
    /// Reads, inspects, prints.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, and an output that cannot be written.
    pub fn run(&self) -> anyhow::Result<ExitCode> {
        let known = self.given.known()?;
        let bytes = self.bytes()?;
        let read = read(&String::from_utf8_lossy(&bytes), &known);
        let findings = || read.iter().flat_map(|(_, report)| &report.findings);
        let has_error = findings().any(|finding| finding.level == Level::Error);
        let text = match self.format {
            OutputFormat::Human => self.human(&read),
            OutputFormat::Json => {
                let json = serde_json::to_string_pretty(&Document::from(read))?;
                format!("{}\n", escape_json(&json))
            }
            OutputFormat::Sarif => {
                let left_out = read.iter().map(|(_, report)| report.left_out).sum();
                let findings: Vec<_> = findings().collect();
                let log = sarif::log(&findings, left_out, &self.file)?;
                escape_json(&log)
            }
        };
        let written = io::stdout().lock().write_all(text.as_bytes());
        // Whoever closed the pipe has seen enough.
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(error.into())
            }
            _ => Ok(if has_error { ExitCode::FAILURE } else { ExitCode::SUCCESS }),
        }
    }

    /// One byte past the limit shows that there is more.
    fn bytes(&self) -> anyhow::Result<Vec<u8>> {
        let limit = u64::try_from(paste::LIMIT + 1).unwrap_or(u64::MAX);
        let mut bytes = Vec::new();
        if self.file.as_os_str() == "-" {
            let read = io::stdin().lock().take(limit).read_to_end(&mut bytes);
            read.context("cannot read standard input")?;
        } else {
            let name = self.file.display();
            let file = fs::File::open(&self.file)
                .with_context(|| format!("cannot open {name}"))?;
            let read = file.take(limit).read_to_end(&mut bytes);
            read.with_context(|| format!("cannot read {name}"))?;
        }
        Ok(bytes)
    }

    fn human(&self, read: &[(Exchange, Report)]) -> String {
        let has_colour = match self.color {
            Colour::Auto => {
                io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none()
            }
            Colour::Always => true,
            Colour::Never => false,
        };
        human::render(read, has_colour)
    }
}
