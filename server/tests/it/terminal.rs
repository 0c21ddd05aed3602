//! What the command line prints of texts that were written for the terminal they end in.

use std::{
    io::Write as _,
    process::{Command, Output, Stdio},
};

/// Runs the binary with these arguments and bytes.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_statuslab"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // What fails at its arguments reads nothing.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

/// All that was printed, the line feeds being ours.
fn printed(output: &Output) -> String {
    let text = [output.stdout.as_slice(), &output.stderr].concat();
    let text = String::from_utf8(text).unwrap();
    let is_harmless = |c: char| c == '\n' || !(c.is_control() || is_override(c));
    assert!(text.chars().all(is_harmless), "{text:?}");
    text
}

fn is_override(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Texts with something for the terminal in each of their places.
const TEXTS: [&[u8]; 9] = [
    b"HTTP/1.1 \x1b]0;P\x07 OK\r\n\r\n",
    b"HTTP/1.1 \xc2\x9b31m OK\r\n\r\n",
    b"HTTP/1.1 \x9b31m OK\r\n\r\n",
    b"HTTP/1.1 2\x7f00 OK\r\n\r\n",
    "HTTP/1.1 \u{202e}KO \u{2066}\r\n\r\n".as_bytes(),
    b"HTTP/1.1 200 \x1b[2J\r\nCache-Control: max-age=\x1b[8m\r\nDate: \x1b[1m\r\n\r\n",
    b"HTTP/1.1 301 Moved\r\nLocation: http://\x1b[5m/\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nX-\x1b[A: b\r\nSet-Cookie: a\x1b=b; Path=\x1b\r\nAge: \x1b\r\n\r\n",
    br#"{"log":{"entries":[{"request":{"method":"G\u001b","url":"http://\u001b","headers":[]},"response":{"status":200,"statusText":"\u001b\n","headers":[{"name":"Content-Type","value":"\u001b\u009b\n1"}]}}]}}"#,
];

#[test]
fn nothing_that_was_read_reaches_a_terminal_unescaped() {
    let mut shown = String::new();
    for text in TEXTS {
        let human = printed(&run(&["inspect"], text));
        shown += &format!("{}\n{human}\n", text.escape_ascii());
        for format in ["json", "sarif"] {
            let output = run(&["inspect", "--format", format], text);
            let json = printed(&output);
            serde_json::from_str::<serde_json::Value>(&json).unwrap();
        }
    }
    insta::assert_snapshot!("terminal", shown);
}

#[test]
fn escapes_in_json_are_the_characters_that_were_read() {
    let file = format!("{}/a\u{9b}\u{202e}.txt", env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(&file, "HTTP/1.1 200 OK\r\n\r\n").unwrap();
    let log = printed(&run(&["inspect", "--format", "sarif", &file], b""));
    assert!(log.contains("/a\\u009b\\u202e.txt\""), "{log}");
    let log: serde_json::Value = serde_json::from_str(&log).unwrap();
    let location = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(location["artifactLocation"]["uri"], file);
}

#[test]
fn errors_quote_their_arguments_escaped() {
    for (arguments, expected) in [
        (
            &["inspect", "\x1b]0;P\x07\n\u{202e}.txt"][..],
            "error: cannot open \\u{1b}]0;P\\u{7}\\n\\u{202e}.txt: No such file or directory (os error 2)\n",
        ),
        (
            &["inspect", "--status", "\x1b[31m"],
            "error: --status '\\u{1b}[31m': write three digits, 100 to 999, as in `404`\n",
        ),
        // Whole sequences are dropped by the parser of arguments.
        (
            &["inspect", "--a\x1b[31m\u{202e}"],
            "error: unexpected argument '--a\\u{202e}' found\n\n  tip: to pass '--a\\u{202e}' as a value, use '-- --a\\u{202e}'\n\nUsage: statuslab inspect [OPTIONS] [FILE]\n\nFor more information, try '--help'.\n",
        ),
        (
            &["--listen", "\x1b[31m\u{9b}1m"],
            "error: listen is \"\\u{1b}[31m\\u{9b}1m\", by the flag --listen: write what to listen on, as in `127.0.0.1:3000`, `[::1]:3000`, `:3000`, `localhost:3000`, `unix:/run/statuslab.sock` or `systemd`\n",
        ),
    ] {
        let output = run(arguments, b"");
        assert_eq!(printed(&output), expected);
        assert_eq!(output.status.code(), Some(2));
    }
    let help = run(&["--help"], b"");
    assert!(
        help.status.success() && help.stdout.starts_with(b"An HTTP status simulator")
    );
}
