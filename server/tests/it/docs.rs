//! `/docs`: the settings that it names are those of the service, with their values.

use clap::CommandFactory as _;
use statuslab::Settings;

use crate::service::Service;

/// The texts of the elements of this name in a piece of HTML.
fn texts(html: &str, element: &str) -> Vec<String> {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let rest = html.split(&*open).skip(1);
    rest.filter_map(|rest| rest.split_once('>')?.1.split_once(&*close))
        .map(|(text, _)| text.to_owned())
        .collect()
}

/// The table of the limits: a setting, and its value here.
fn limits(page: &str) -> Vec<(String, String)> {
    let (_, section) = page.split_once("id=\"limits\"").unwrap();
    let (table, _) = section.split_once("</table>").unwrap();
    let rows = texts(table, "tr").into_iter().skip(1);
    rows.map(|row| (texts(&row, "code").concat(), texts(&row, "td")[0].clone()))
        .collect()
}

#[test]
fn each_limit_is_that_of_its_setting() {
    // Neither a default nor a part of another value.
    let given = [
        ("--max-delay", "7s", "7s"),
        ("--max-content", "12345", "12345 bytes"),
        ("--max-fields", "11", "11"),
        ("--max-field-section", "4321", "4321"),
        ("--redirect-host", "ok.example", "ok.example"),
    ];
    let arguments: Vec<_> =
        given.iter().map(|(flag, value, _)| format!("{flag}={value}")).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let page = Service::with(&arguments).get("/docs").text();
    let shown = limits(&page);
    for (flag, _, expected) in given {
        let row = shown.iter().find(|(setting, _)| setting == flag);
        assert_eq!(row.map(|(_, here)| &**here), Some(expected), "{flag}");
    }
    // What cannot be set says so, and no flag is left without a value above.
    let others = shown.iter().filter(|(flag, _)| given.iter().all(|one| one.0 != flag));
    assert!(others.map(|(flag, _)| &**flag).eq(["none"]), "{shown:?}");
}

#[test]
fn every_flag_on_the_page_is_one_of_the_program() {
    let page = Service::start().get("/docs").text();
    let command = Settings::command();
    let flags: Vec<_> =
        command.get_arguments().filter_map(clap::Arg::get_long).collect();
    let named: Vec<_> = texts(&page, "code")
        .into_iter()
        .filter_map(|code| code.strip_prefix("--").map(str::to_owned))
        .collect();
    assert!(named.len() >= 5, "{named:?}");
    for name in named {
        assert!(flags.contains(&&*name), "--{name}");
    }
}
