mod printed;
mod taken_over;

use std::{collections::HashMap, fs, path::PathBuf};

use super::*;

/// A file of this name with this text, in a folder of this process.
fn file(name: &str, text: &str) -> PathBuf {
    let folder =
        std::env::temp_dir().join(format!("statuslab-config-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

/// What these arguments and variables ask for, or all that is wrong with them.
fn ask(arguments: &[&str], variables: &[(&str, &str)]) -> Result<Invocation, String> {
    let variables: HashMap<_, _> = variables.iter().copied().collect();
    let arguments = ["statuslab"].iter().chain(arguments).map(OsString::from);
    let variable = |name: &str| variables.get(name).map(OsString::from);
    read(arguments, &variable).map_err(|failure| match failure {
        Failure::Arguments(error) => error.to_string(),
        Failure::Settings(problems) => problems.join("\n"),
    })
}

fn settings(arguments: &[&str], variables: &[(&str, &str)]) -> Settings {
    match ask(arguments, variables) {
        Ok(Invocation::Serve(configured)) => configured.settings,
        other => panic!("{other:?}"),
    }
}

/// All settings, each with another value than its default; a line that is missing fails a
/// test.
const CHANGED: &str = r#"listen = ["127.0.0.1:1", "unix:/a \"b\"\U0000001b"]
socket-mode = "0600"
public-url = "https://status.example"
base-path = "/statuslab"
tls-cert = "/a.pem"
tls-key = "/b.pem"
tls-self-signed = "true"
max-delay = "29s"
max-content = 1
max-request-content = 2
max-echoed-content = 3
max-request-content-time = "4s"
max-fields = 5
max-field-section = 6
max-head = 8193
max-head-time = "7ms"
max-stall-time = "8s"
max-unsent = 9
max-unsent-per-connection = 10
max-connections = 11
max-waiting = 12
max-jobs = 255
max-queued-jobs = 14
max-queue-time = "15s"
keys = "rediss://keys.example/1"
key-store-time = "21s"
max-keys = 16
key-time = "17s"
shutdown-time = "18s"
redirect-host = ["a.example", "b.example:80"]
security-contact = "mailto:security@status.example"
trusted-proxy = ["10.0.0.0/8", "2001:db8::/32"]
max-idle-time = "21s"
max-connection-time = "22s"
max-connections-per-client = 23
max-waiting-per-client = 24
max-jobs-per-client = 28
max-keys-per-client = 25
max-requests-per-second = 26
max-request-burst = 27
max-frames-per-second = 29
admin-listen = "127.0.0.1:19"
log = "json"
log-requests = "paths"
max-log-lines = 20
"#;

/// With the path of a file replaced, which differs from run to run.
fn without_path(text: &str, path: &std::path::Path) -> String {
    text.replace(path.to_str().unwrap(), "FILE")
}

#[test]
fn a_flag_goes_before_a_variable_and_that_before_the_file() {
    let path = file("order.toml", "max-delay = '3s'\nredirect-host = ['f.example']\n");
    let config = format!("--config={}", path.display());
    let flag = ["--max-delay=1s", "--redirect-host=a.example,b.example"];
    let variable = [
        ("STATUSLAB_MAX_DELAY", "2s"),
        ("STATUSLAB_REDIRECT_HOSTS", "c.example,d.example"),
    ];
    for (arguments, variables, delay, hosts) in [
        (&[][..], &[][..], "30s", &[][..]),
        (&[&*config], &[], "3s", &["f.example"]),
        (&[&*config], &variable, "2s", &["c.example", "d.example"]),
        (&[&*config, flag[0]], &variable[1..], "1s", &["c.example", "d.example"]),
        (&[&*config, flag[1]], &variable[..1], "2s", &["a.example", "b.example"]),
        (&[flag[0], flag[1], &*config], &variable, "1s", &["a.example", "b.example"]),
        (&flag, &[], "1s", &["a.example", "b.example"]),
        (&[], &variable, "2s", &["c.example", "d.example"]),
        (&[], &[("STATUSLAB_CONFIG", path.to_str().unwrap())], "3s", &["f.example"]),
    ] {
        let settings = settings(arguments, variables);
        assert_eq!(
            settings.max_delay.to_string(),
            delay,
            "{arguments:?} {variables:?}"
        );
        assert_eq!(settings.redirect_hosts, hosts, "{arguments:?} {variables:?}");
    }
    // The flag names another file than the variable.
    let other = file("other.toml", "max-delay = '4s'");
    let variables = [("STATUSLAB_CONFIG", other.to_str().unwrap())];
    assert_eq!(settings(&[&config], &variables).max_delay.to_string(), "3s");
}

#[test]
fn a_platform_says_where_to_listen_where_nobody_else_does() {
    let path = file("listen.toml", "listen = [':1', 'unix:/a']\n");
    let config = format!("--config={}", path.display());
    let port = ("PORT", "8080");
    for (arguments, variables, expected) in [
        (&[][..], &[][..], "127.0.0.1:3000"),
        (&[], &[port], ":8080"),
        (&[], &[port, ("HOST", "0.0.0.0")], "0.0.0.0:8080"),
        (&[], &[port, ("HOST", "::")], "[::]:8080"),
        (&[], &[port, ("HOST", "[::1]")], "[::1]:8080"),
        (&[], &[port, ("HOST", "localhost")], "localhost:8080"),
        (&[], &[port, ("HOST", "")], ":8080"),
        // What shells and compilers set.
        (&[], &[("HOST", "x86_64-linux-gnu")], "127.0.0.1:3000"),
        (&[], &[("PORT", ""), ("HOST", "::")], "127.0.0.1:3000"),
        (&[], &[port, ("STATUSLAB_LISTEN", ":1,systemd")], ":1 systemd"),
        (&["--listen=:2", "--listen", "[::1]:3,:4"], &[port], ":2 [::1]:3 :4"),
        (&[&*config], &[port], ":1 unix:/a"),
    ] {
        let listen = settings(arguments, variables).listen;
        let listen: Vec<_> = listen.iter().map(ToString::to_string).collect();
        assert_eq!(listen.join(" "), expected, "{arguments:?} {variables:?}");
    }
}

#[test]
fn what_is_wrong_names_setting_value_source_and_what_is_right() {
    let mut shown = String::new();
    for (text, arguments, variables) in [
        ("", &["--max-delay=1m"][..], &[][..]),
        ("", &["--listen", "8080"], &[]),
        ("", &["--base-path=statuslab/"], &[]),
        ("", &["--listen=:1,::1", "--listen=a b"], &[]),
        ("", &[], &[("STATUSLAB_MAX_HEAD_BYTES", "1")]),
        ("", &[], &[("STATUSLAB_MAX_HEAD_BYTES", "")]),
        ("", &[], &[("STATUSLAB_REDIRECT_HOSTS", "a.example,,b.example")]),
        ("", &[], &[("PORT", "http")]),
        ("", &[], &[("PORT", "80"), ("HOST", "a/b")]),
        ("\nmax-content = -1", &[], &[]),
        ("max_content = 'many'", &[], &[]),
        ("max-content = 1.5\nmax-fields = true", &[], &[]),
        ("max-content = [1]\nmax-head = { a = 1 }", &[], &[]),
        ("listen = []\nredirect-host = [['a']]", &[], &[]),
        ("listen = 2026-12-01", &[], &[]),
        ("max-delay = '1s'\nmax_delay = '2s'", &[], &[]),
        ("max-dely = '1s'\n\n[limits]\nmax-delay = '1s'", &[], &[]),
        // It has no name in a file, or takes no place there.
        (
            "config = 'a'\nversions = 1\nprint-config = true\nhelp = 1\nqqq = 1",
            &[],
            &[],
        ),
        ("'' = 1\n'a=b' = 1\n'max-dely=' = 1\n'a b' = 1", &[], &[]),
        ("max-delay = 30s", &[], &[]),
        ("max-delay = '30s'\nmax-delay = '31s'", &[], &[]),
        // All at once; what is not used is not read.
        (
            "max-delay = 'x'\nmax-fields = 'y'\nmax-head = 'z'\n",
            &["--max-delay=1", "--key-time=2"],
            &[("STATUSLAB_MAX_FIELDS", "3"), ("STATUSLAB_KEY_TIME", "4")],
        ),
    ] {
        let path = file("wrong.toml", text);
        let config = format!("--config={}", path.display());
        let config = if text.is_empty() { &[][..] } else { &[&*config] };
        let said = ask(&[config, arguments].concat(), variables).unwrap_err();
        let given = format!("{text:?} {arguments:?} {variables:?}");
        shown += &format!("{given}\n{}\n\n", without_path(&said, &path));
    }
    insta::assert_snapshot!("wrong_settings", shown);
}

#[test]
fn a_missing_file_is_named() {
    let said = ask(&["--config", "/nowhere/a.toml"], &[]).unwrap_err();
    assert_eq!(
        said,
        "cannot read /nowhere/a.toml: No such file or directory (os error 2)"
    );
}

#[test]
fn a_check_says_whether_the_settings_are_right() {
    match ask(&["--check-config"], &[]) {
        Ok(Invocation::Check(_)) => {}
        other => panic!("{other:?}"),
    }
    assert!(ask(&["--check-config", "--max-head=1"], &[]).is_err());
    assert!(ask(&["--check-config", "--print-config"], &[]).is_err());
}

#[test]
fn inspecting_needs_no_settings() {
    let wrong = [("STATUSLAB_MAX_DELAY", "x"), ("STATUSLAB_CONFIG", "/nowhere")];
    assert!(matches!(ask(&["inspect", "a"], &wrong), Ok(Invocation::Inspect(_))));
    let said = ask(&["--max-delay=1s", "inspect", "a"], &[]).unwrap_err();
    assert!(said.contains("cannot be used with"), "{said}");
}
