//! The site is compiled into the server, so a new site is a new server.

fn main() {
    println!("cargo:rerun-if-changed=../target/site");
}
