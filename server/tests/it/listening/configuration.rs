//! The settings of the binary, from its environment and a file.

use super::{REQUEST, Running, STATUS, ask, fresh_path, statuslab};

#[test]
fn a_wrong_environment_and_file_end_it_with_every_reason() {
    let path = fresh_path("wrong.toml");
    std::fs::write(&path, "max-head = 1\nmax-dely = '1s'\n").unwrap();
    for flag in ["--check-config", "--print-config", "--listen=127.0.0.1:0"] {
        let mut command = statuslab();
        command
            .env("STATUSLAB_MAX_FIELDS", "\u{1b}[31m")
            .env("STATUSLAB_CONFIG", &path);
        let output = command.arg(flag).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        let file = path.display();
        let expected = format!(
            "error: \"max-dely\" in {file}, line 2, is no setting: do you mean max-delay?\n\
             error: max-fields is \"\\u{{1b}}[31m\", by the variable \
             STATUSLAB_MAX_FIELDS: write a whole number from 0 to 1000\n\
             error: max-head is \"1\", by the key max-head in {file}, line 1: write a \
             whole number from 8192 to 1048576\n"
        );
        assert_eq!(said, expected);
        assert_eq!((output.status.code(), &*output.stdout), (Some(2), &b""[..]));
    }
}

#[test]
fn what_is_printed_serves_the_same() {
    let output = statuslab()
        .env("PORT", "0")
        .env("HOST", "127.0.0.1")
        .env("STATUSLAB_MAX_DELAY", "7s")
        .arg("--print-config")
        .output()
        .unwrap();
    assert!(output.status.success());
    let path = fresh_path("printed.toml");
    std::fs::write(&path, output.stdout).unwrap();
    let config = path.to_str().unwrap();

    let check = statuslab().args(["--check-config", "--config", config]).output();
    assert_eq!(check.unwrap().stdout, b"the settings are right\n");

    // The file names where to listen, so a platform does not.
    let mut running =
        Running::start(statuslab().env("PORT", "1").args(["--config", config]));
    let address = running.address();
    assert!(ask(&address, REQUEST).starts_with(STATUS));
    let too_long = REQUEST.replace("503", "503?delay=8s");
    let answer = ask(&address, &too_long);
    assert!(answer.starts_with("HTTP/1.1 400 ") && answer.contains("7s"), "{answer}");
}
