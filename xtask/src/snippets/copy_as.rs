//! Runs the formats of "Copy as": sends a request that hurts, and compares it with what
//! the simulator says has arrived.

mod arrived;
mod programs;

use std::fmt::Write as _;
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::Result;
use snippets::{FORMATS, Format, Request};

use self::programs::{PROGRAMS, Program};
use super::tool_folder::{NotInstalled, ToolFolder};
use crate::origin::Origin;
use crate::workspace::Workspace;
use crate::{child, machine};

/// No text may take this long.
const PATIENCE: Duration = Duration::from_mins(1);

/// What came of a format.
enum Ran {
    /// What was untrue; nothing where it is right.
    Yes(Vec<String>),
    /// What is missing.
    LeftOut(String),
}

/// Runs every format whose program is there; a table, and how many failed. One that is
/// not there fails where all are required.
pub(crate) fn prove(
    workspace: &Workspace,
    origin: &Rc<Origin>,
    is_required: bool,
) -> (String, usize) {
    let mut table = "\ncopy as\n".to_owned();
    let mut failures = 0;
    for format in &FORMATS {
        let start = Instant::now();
        let result = attempt(workspace, origin, format);
        let took = start.elapsed().as_secs_f64();
        let (word, details) = match result {
            Ok(Ran::Yes(faults)) if faults.is_empty() => ("passed", String::new()),
            Ok(Ran::Yes(faults)) => ("FAILED", faults.join("\n")),
            Ok(Ran::LeftOut(missing)) => ("left out", missing),
            Err(error) if error.is::<NotInstalled>() => {
                ("left out", format!("{error:#}"))
            }
            Err(error) => ("FAILED", format!("{error:#}")),
        };
        failures += usize::from(word == "FAILED" || word == "left out" && is_required);
        let details = details.trim_end().replace('\n', "\n  ");
        // Writing to a String does not fail.
        let _ = writeln!(table, "{:<10} {word:<9} {took:>6.1} s  {details}", format.id);
    }
    (table, failures)
}

fn attempt(workspace: &Workspace, origin: &Rc<Origin>, format: &Format) -> Result<Ran> {
    let Some(program) = PROGRAMS.iter().find(|program| program.format == format.id)
    else {
        return Ok(Ran::LeftOut("nothing here runs it".to_owned()));
    };
    let mut needed = program.needs.iter();
    if let Some(missing) = needed.find(|name| machine::on_path(name).is_none()) {
        return Ok(Ran::LeftOut(format!("no {missing} on the PATH")));
    }
    eprintln!("\n== {} (copy as) ==", format.name);
    let folder = ToolFolder::named(workspace, "copy-as")?;
    (program.install)(&folder)?;
    let mut faults = Vec::new();
    for (name, request) in requests(origin.address()?) {
        let text = format.text(&request);
        // It says so, and there is less to prove.
        if text.contains("Left out: the content") {
            continue;
        }
        let printed = run(&folder, program, name, &text)?;
        let wrong = arrived::faults(&request, &text, &printed);
        faults.extend(wrong.iter().map(|fault| format!("{name}: {fault}")));
    }
    Ok(Ran::Yes(faults))
}

/// Runs a text in a folder of its own; what it printed.
fn run(
    folder: &ToolFolder,
    program: &Program,
    name: &str,
    text: &str,
) -> Result<String> {
    let place = format!("{}-{name}", program.format);
    for (file, content) in program.beside {
        folder.write(&format!("{place}/{file}"), content())?;
    }
    folder.write(&format!("{place}/{}", program.file), text)?;
    let mut command = (program.command)(folder);
    let ended = child::finish(command.current_dir(folder.work.join(place)), PATIENCE)?;
    // wget fails where the status is an error, and prints all the same.
    Ok(format!("{}\n{}", ended.out, ended.err))
}

/// One with everything that quoting has to survive, and one with characters that are not
/// seen, answered by a redirect that is not to be followed.
fn requests(origin: &str) -> [(&'static str, Request); 2] {
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let quotes = Request {
        method: "POST".to_owned(),
        url: format!(
            "{origin}/api/status/422?header=X-A:%20it's%20%22so%22%20$HOME%20100%25%20%5Cn&seed=7"
        ),
        fields: vec![
            field("Content-Type", "text/plain; charset=\"utf-8\""),
            field("X-Quotes", "it's \"so\" \\ \\n $HOME `id` 100% {{y}} #!"),
            field("X-Equals", "=@:;"),
            field("X-Empty", ""),
            field("__proto__", "a"),
        ],
        content: Some(
            "it's \"so\"\n\t$HOME `id` ${x} {{y}} \\n \\u0041 100% # !! é 🙂 ‘’ “ @x@\\"
                .to_owned(),
        ),
    };
    let unseen = Request {
        method: "PUT".to_owned(),
        url: format!("{origin}/api/status/308"),
        content: Some(
            "@'\0\u{1b}[31m\r\n\u{7f}\u{85}\u{202e}\u{2028}\u{feff}é\n".to_owned(),
        ),
        ..Request::default()
    };
    [("quotes", quotes), ("unseen", unseen)]
}
