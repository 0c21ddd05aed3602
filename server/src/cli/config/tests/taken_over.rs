//! Settings that are read again.

use super::{printed::OPERATING, *};
use crate::settings::RELOADED;

#[test]
fn what_can_be_reloaded_is_a_setting() {
    let table = Settings::command();
    let names: Vec<_> = table.get_arguments().filter_map(clap::Arg::get_long).collect();
    for name in RELOADED {
        assert!(names.contains(&name), "{name}");
    }
}

#[test]
fn a_running_service_takes_over_what_it_can() {
    let configured = |arguments: &[&str]| match ask(arguments, &[]) {
        Ok(Invocation::Serve(configured)) => *configured,
        other => panic!("{other:?}"),
    };
    let before = configured(&["--max-jobs=1"]);
    let changed = file("take-over.toml", CHANGED);
    let again = configured(&[&format!("--config={}", changed.display())]);
    let (taken_over, said) = before.take_over(again).unwrap();
    insta::assert_snapshot!(
        "taken_over",
        without_path(&said.join("\n"), &changed)
            + "\n\n"
            + &print::print(&taken_over.rows)
                .lines()
                .map(|line| line.split(" # ").next().unwrap_or_default())
                .collect::<Vec<_>>()
                .join("\n")
    );
    assert_eq!(taken_over.settings.max_delay.to_string(), "29s");
    assert_eq!(taken_over.settings.max_jobs, 1);
    let same = configured(&["--max-jobs=1"]);
    let (_, said) = before.take_over(same).unwrap();
    assert_eq!(said, Vec::<String>::new());
}

#[test]
fn the_documentation_names_what_is_reloaded_and_no_more() {
    let (_, list) =
        OPERATING.split_once("connections that begin afterwards: ").unwrap();
    let (list, _) = list.split_once(". All others").unwrap();
    let mut named: Vec<_> = list.split('`').skip(1).step_by(2).collect();
    let mut reloaded = RELOADED.to_vec();
    named.sort_unstable();
    reloaded.sort_unstable();
    assert_eq!(named, reloaded);
}
