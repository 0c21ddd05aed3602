//! `--print-config`, and the file in the documentation.

use super::*;

fn printed(arguments: &[&str], variables: &[(&str, &str)]) -> String {
    match ask(&[arguments, &["--print-config"]].concat(), variables) {
        Ok(Invocation::Print(text)) => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_printed_is_read_again() {
    let changed = file("changed.toml", CHANGED);
    let by_file = format!("--config={}", changed.display());
    let by_variables = [("PORT", "8080"), ("STATUSLAB_MAX_DELAY", "1500ms")];
    for (arguments, variables, mark) in [
        (&[][..], &[][..], "# the default"),
        (&[&*by_file], &[], "# by the key "),
        (&["--max-head=9000"], &by_variables, ""),
    ] {
        let first = printed(arguments, variables);
        let again = file("again.toml", &first);
        let again = format!("--config={}", again.display());
        let second = settings(&[&again], &[]);
        let first_settings = settings(arguments, variables);
        assert_eq!(format!("{second:?}"), format!("{first_settings:?}"), "{first}");
        let unmarked = first.lines().skip(1).filter(|line| !line.contains(mark));
        let unmarked: Vec<_> =
            unmarked.filter(|line| !line.ends_with(" is not set")).collect();
        assert!(unmarked.is_empty(), "not changed: {unmarked:?}");
    }
}

#[test]
fn what_is_printed_has_its_source() {
    let path = file("some.toml", "max-fields = 7\nredirect_host = 'a.example'\n");
    let config = format!("--config={}", path.display());
    let shown = printed(
        &[&config, "--max-delay=1s", "--max-jobs=2"],
        &[("STATUSLAB_KEY_TIME", "1s"), ("PORT", "80"), ("HOST", "::1")],
    );
    insta::assert_snapshot!("printed_settings", without_path(&shown, &path));
    let plain = printed(&["--max-jobs=2"], &[]);
    assert!(plain.contains("\n# public-url is not set\n"), "{plain}");
}

#[test]
fn a_password_is_never_shown() {
    let secret = "redis://ann:s3cret@keys.example";
    let path = file("secret.toml", &format!("keys = '{secret}'\n"));
    let config = format!("--config={}", path.display());
    let flag = format!("--keys={secret}");
    for (arguments, variables) in [
        (&[&*config][..], &[][..]),
        (&[&*flag], &[]),
        (&[], &[("STATUSLAB_KEYS", secret)]),
    ] {
        let shown = printed(arguments, variables);
        let line = shown.lines().find(|line| line.starts_with("keys = ")).unwrap();
        let hidden = r#"keys = "redis://ann:***@keys.example" # by the "#;
        assert!(line.starts_with(hidden), "{line}");
        assert!(!shown.contains("s3cret"), "{shown}");
        // What is printed lacks it, and says so where it is read.
        let again = file("hidden.toml", &shown);
        let said = ask(&[&format!("--config={}", again.display())], &[]).unwrap_err();
        assert!(said.contains("*** stands for a password"), "{said}");
        let settings = format!("{:?}", settings(arguments, variables));
        assert!(!settings.contains("s3cret"), "{settings}");
    }
    for wrong in
        ["redis://ann:s3cret@keys.example/x", "ann:s3cret@", "redis://a:s3?cret@b"]
    {
        let said = ask(&["--keys", wrong], &[]).unwrap_err();
        assert!(said.contains(":***@") && !said.contains("cret"), "{said}");
    }
}

pub(super) const OPERATING: &str = include_str!("../../../../../docs/OPERATING.md");

#[test]
fn the_file_in_the_documentation_has_every_setting_with_its_default() {
    let (_, example) = OPERATING.split_once("```toml\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    let example = file("example.toml", example);
    let shown = printed(&[&format!("--config={}", example.display())], &[]);
    let defaults = printed(&[], &[]);
    // What no file can show: nothing, and the cores of this machine.
    let others = ["# ", "max-jobs", "redirect-host", "trusted-proxy"];
    for (line, default) in shown.lines().zip(defaults.lines()) {
        let value =
            |line: &str| line.split(" # ").next().unwrap_or_default().to_owned();
        let is_shown = line.contains(" # by the key ");
        if others.iter().any(|other| default.starts_with(other)) {
            assert!(is_shown || default.starts_with("# The"), "{line}");
        } else {
            assert_eq!((is_shown, value(line)), (true, value(default)), "{line}");
        }
    }
}
