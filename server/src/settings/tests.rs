use super::*;

#[test]
fn a_public_url_is_an_origin_and_nothing_more() {
    for (text, expected) in [
        ("https://status.example", Some("https://status.example")),
        ("https://status.example/", Some("https://status.example")),
        ("http://127.0.0.1:3000", Some("http://127.0.0.1:3000")),
        ("status.example", None),
        ("https://", None),
        ("https://status.example/path", None),
        ("https://user@status.example", None),
        ("ftp://status.example", None),
    ] {
        assert_eq!(origin(text).ok().as_deref(), expected, "{text}");
    }
}

#[test]
fn a_redirect_host_is_a_host_and_a_port() {
    for (text, is_host) in [
        ("ok.example", true),
        ("ok.example:8080", true),
        ("[::1]:3000", true),
        ("", false),
        ("a b", false),
        ("a\u{1b}", false),
        ("https://ok.example", false),
        ("ok.example/path", false),
        ("ok.example:99999", false),
    ] {
        assert_eq!(host(text).is_ok(), is_host, "{text:?}");
    }
}

#[test]
fn a_contact_is_an_address_or_a_page() {
    for (text, is_contact) in [
        ("mailto:security@status.example", true),
        ("mailto:%22a%22@status.example?subject=weakness", true),
        ("https://status.example/report?to=us#how", true),
        ("https://[::1]:3000", true),
        ("security@status.example", false),
        ("mailto:", false),
        ("mailto:security", false),
        ("mailto:@status.example", false),
        ("mailto:a b@status.example", false),
        ("mailto:a@status.example\nExpires: never", false),
        ("http://status.example/report", false),
        ("https://", false),
        ("https:///report", false),
        ("https://user@status.example", false),
        ("tel:+1-201-555-0123", false),
        ("", false),
    ] {
        assert_eq!(contact(text).is_ok(), is_contact, "{text:?}");
    }
}

#[test]
fn the_permissions_of_a_socket_are_octal() {
    for (text, expected) in [
        ("0660", Some(0o660)),
        ("660", Some(0o660)),
        ("0o666", Some(0o666)),
        ("0", Some(0)),
        ("0777", Some(0o777)),
        ("1777", None),
        ("0668", None),
        ("0x1b0", None),
        ("+660", None),
        ("", None),
        ("rw", None),
    ] {
        assert_eq!(socket_mode(text).ok(), expected, "{text}");
    }
}

#[test]
fn a_file_and_a_truth_are_told_apart_from_nonsense() {
    for (option, value, expected) in [
        ("--tls-cert", "/a b.pem", None),
        ("--tls-key", "", Some("write the name of a file")),
        ("--tls-self-signed", "true", None),
        ("--tls-self-signed", "false", None),
        ("--tls-self-signed", "yes", Some("write true or false")),
        ("--tls-self-signed", "", Some("write true or false")),
    ] {
        let said = refusal(option, value);
        let is_said = |said: &String| said.ends_with(expected.unwrap_or("?"));
        assert_eq!(said.as_ref().map(is_said), expected.map(|_| true), "{said:?}");
    }
    assert!(Settings::parse_from(["statuslab", "--tls-self-signed"]).tls_self_signed);
}

/// Whatever reads the table relies on it.
#[test]
fn every_setting_takes_a_value_by_flag_and_by_variable() {
    use clap::CommandFactory as _;

    for argument in Settings::command().get_arguments() {
        let name = argument.get_long().unwrap_or_default();
        let variable = argument.get_env().and_then(|name| name.to_str());
        assert!(argument.get_action().takes_values(), "{argument}");
        assert!(!name.is_empty(), "{argument}");
        assert!(variable.is_some_and(|name| name.starts_with("STATUSLAB_")), "{name}");
    }
}

/// What clap says of a value, in one line; nothing where it is accepted.
fn refusal(option: &str, value: &str) -> Option<String> {
    let arguments = ["statuslab".to_owned(), format!("{option}={value}")];
    let error = Settings::try_parse_from(arguments).err()?;
    error.to_string().lines().next().map(str::to_owned)
}

/// Zero, the smallest value where that is another, the largest, and what is said of one
/// more and of nonsense.
#[test]
fn every_number_and_time_has_a_range() {
    const HUGE: &str = "18446744073709551615";
    let numbers = [
        ("--max-content", 0, 1_073_741_824_u64),
        ("--max-request-content", 0, 1_099_511_627_776),
        ("--max-echoed-content", 0, 1_048_576),
        ("--max-fields", 0, 1000),
        ("--max-field-section", 0, 1_048_576),
        ("--max-head", 8192, 1_048_576),
        ("--max-unsent", 1, 1_099_511_627_776),
        ("--max-unsent-per-connection", 1, 1_099_511_627_776),
        ("--max-connections", 1, 4_294_967_295),
        ("--max-waiting", 0, 4_294_967_295),
        ("--max-jobs", 1, 256),
        ("--max-queued-jobs", 0, 4_294_967_295),
        ("--max-keys", 1, 4_294_967_295),
        ("--max-connections-per-client", 1, 4_294_967_295),
        ("--max-waiting-per-client", 0, 4_294_967_295),
        ("--max-jobs-per-client", 1, 256),
        ("--max-keys-per-client", 1, 4_294_967_295),
        ("--max-requests-per-second", 0, 1_000_000),
        ("--max-request-burst", 1, 1_000_000),
        ("--max-frames-per-second", 1, 1_000_000),
        ("--max-log-lines", 1, 1_000_000),
    ];
    for (option, least, most) in numbers {
        for value in [least, most] {
            assert_eq!(refusal(option, &value.to_string()), None, "{option} {value}");
        }
        let one_more = (most + 1).to_string();
        let one_less = least.checked_sub(1).map(|value| value.to_string());
        let wrong = [HUGE, "-1", "", "1.5", "many", &one_more];
        for value in wrong.into_iter().chain(one_less.as_deref()) {
            let said = refusal(option, value).unwrap_or_default();
            let range = format!("write a whole number from {least} to {most}");
            assert!(said.contains(&range), "{option} {value}: {said}");
            assert!(said.contains(option) && said.contains(value), "{said}");
        }
    }
    let times = [
        ("--max-delay", "0ms"),
        ("--max-head-time", "1ms"),
        ("--max-request-content-time", "1ms"),
        ("--max-stall-time", "1ms"),
        ("--max-queue-time", "1ms"),
        ("--key-store-time", "1ms"),
        ("--max-idle-time", "1ms"),
        ("--max-connection-time", "1ms"),
        ("--key-time", "0ms"),
        ("--shutdown-time", "0ms"),
    ];
    for (option, least) in times {
        for value in [least, "604800s"] {
            assert_eq!(refusal(option, value), None, "{option} {value}");
        }
        let zero = (least != "0ms").then_some("0s");
        let wrong = [HUGE, "604800.001s", "999999999ms", "-1s", "", "1m", "30"];
        for value in wrong.into_iter().chain(zero) {
            let said = refusal(option, value).unwrap_or_default();
            let range = format!("write a time from {least} to 604800s");
            assert!(said.contains(&range), "{option} {value}: {said}");
        }
    }
}

/// A setting that is added needs a range, or a reason to be here.
#[test]
fn no_setting_lacks_a_range() {
    use clap::CommandFactory as _;

    let others = [
        "listen",
        "socket_mode",
        "public_url",
        "base_path",
        "keys",
        "tls_cert",
        "tls_key",
        "tls_self_signed",
        "redirect_hosts",
        "security_contact",
        "trusted_proxies",
        "admin_listen",
        "log",
        "log_requests",
    ];
    let command = Settings::command();
    let names = command.get_arguments().map(|argument| argument.get_id().as_str());
    let ranged = names.filter(|name| !others.contains(name)).count();
    assert_eq!(ranged, 31, "the table above has a line for each");
}
