//! Certificates and keys that cannot be used: what is said of them.

use std::{fs, path::PathBuf};

use clap::Parser as _;
use statuslab::{Settings, net::tls::Tls};

use super::client::{Files, pem};

/// What is said of these flags.
fn refusal(flags: &[String]) -> String {
    let flags = ["statuslab".to_owned()].into_iter().chain(flags.iter().cloned());
    match Tls::load(&Settings::parse_from(flags), None) {
        Ok(_) => "fine".to_owned(),
        Err(error) => format!("{error:#}"),
    }
}

#[test]
fn what_is_wrong_names_setting_and_file() {
    let files = Files::make();
    let [cert, key] =
        [&files.cert, &files.key].map(|path| fs::read_to_string(path).unwrap());
    let other = fs::read_to_string(Files::make().key).unwrap();
    let [cut, garbled] = [cert.replace("-----END", ""), cert.replace("MII", "M!!")];
    let encrypted = pem("ENCRYPTED PRIVATE KEY", b"0123");
    let older = "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\
                 DEK-Info: AES-128-CBC,00\n\nMDEyMw==\n-----END EC PRIVATE KEY-----\n";
    let broken = pem("CERTIFICATE", b"0123");
    let unknown = pem("PRIVATE KEY", b"0123");
    let large = "-".repeat(1024 * 1024 + 1);
    let mut shown = String::new();
    for (what, cert, key) in [
        ("both right", &*cert, &*key),
        (
            "in one file each, with others",
            &format!("{key}{cert}"),
            &format!("x\n{cert}{key}"),
        ),
        ("empty certificate", "", &key),
        ("key for certificate", &key, &key),
        ("text for certificate", "hello", &key),
        ("certificate cut off", &cut, &key),
        ("certificate garbled", &garbled, &key),
        ("certificate broken", &broken, &key),
        ("certificate too large", &large, &key),
        ("empty key", &cert, ""),
        ("certificate for key", &cert, &cert),
        ("encrypted key", &cert, &encrypted),
        ("encrypted key of old", &cert, older),
        ("key of no kind", &cert, &unknown),
        ("key of another", &cert, &other),
    ] {
        fs::write(&files.cert, cert).unwrap();
        fs::write(&files.key, key).unwrap();
        shown += &format!("{what}\n    {}\n", refusal(&files.flags()));
    }
    let [cert, key] = files.flags();
    let own = "--tls-self-signed".to_owned();
    let missing = |flag: &str| format!("{flag}=/nowhere/a.pem");
    for flags in [
        vec![cert.clone()],
        vec![key.clone()],
        vec![own.clone()],
        vec![own.clone(), cert.clone(), key.clone()],
        vec![own, key.clone()],
        vec![missing("--tls-cert"), key],
        vec![cert.clone(), missing("--tls-key")],
        vec![
            format!("--tls-cert={}", std::env::temp_dir().display()),
            missing("--tls-key"),
        ],
    ] {
        if flags.len() == 2 && flags[1] == missing("--tls-key") {
            fs::write(&files.cert, pem("CERTIFICATE", &files.der)).unwrap();
        }
        shown += &format!("{}\n    {}\n", flags.join(" "), refusal(&flags));
    }
    for (path, name) in
        [(&files.cert, "CERT"), (&files.key, "KEY"), (&std::env::temp_dir(), "FOLDER")]
            as [(&PathBuf, &str); 3]
    {
        shown = shown.replace(path.to_str().unwrap(), name);
    }
    insta::assert_snapshot!("wrong_certificates", shown);
}
