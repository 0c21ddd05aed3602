//! Spring: every text is a package of one program, with a context in one Jetty.
//!
//! The distribution's Spring is 4.3, and there is no other way to a newer one
//! than Maven's repositories; the texts use what both have.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use http_status::Code;
use snippets::{Snippet, Tool};

use super::{Program, ToolFolder};
use crate::machine::on_path;
use crate::run;

/// Where Debian keeps its jars.
const JARS: &str = "/usr/share/java";

/// What the program needs of them.
const NAMES: [&str; 19] = [
    "spring3-aop",
    "spring3-beans",
    "spring3-context",
    "spring3-core",
    "spring3-expression",
    "spring3-web",
    "spring3-web.servlet",
    "commons-logging",
    "jackson-annotations",
    "jackson-core",
    "jackson-databind",
    "jetty9-http",
    "jetty9-io",
    "jetty9-security",
    "jetty9-server",
    "jetty9-servlet",
    "jetty9-util",
    "jetty9-util-ajax",
    "servlet-api",
];

pub(super) struct Spring;

impl Program for Spring {
    fn tool(&self) -> Tool {
        Tool::Spring
    }

    fn missing(&self) -> Option<String> {
        let mend = "apt-get install --no-install-recommends default-jdk-headless \
                    libspring-web-servlet-java libjackson2-databind-java \
                    libjetty9-java libservlet-api-java";
        if on_path("javac").is_none() {
            return Some(format!("javac is not on the PATH: {mend}"));
        }
        let jar = jars().find(|jar| !jar.is_file())?;
        Some(format!("{} is not there: {mend}", jar.display()))
    }

    fn build(
        &self,
        tool_folder: &ToolFolder,
        texts: &[(Code, Snippet)],
    ) -> Result<Command> {
        let mut calls = String::new();
        let mut files = vec!["Main.java".to_owned()];
        for (code, snippet) in texts {
            let file = format!("c{code}/Api.java");
            tool_folder
                .write(&file, format!("package c{code};\n\n{}", snippet.text))?;
            files.push(file);
            let classes = snippet.text.lines().filter_map(|line| {
                let name = line.strip_prefix("class ")?.split(' ').next()?;
                Some(format!(", \"c{code}.{name}\""))
            });
            let classes: String = classes.collect();
            calls.push_str(&format!("    add(\"{code}\"{classes});\n"));
        }
        let main = std::fs::read_to_string(tool_folder.manifest.join("Main.java.txt"))
            .context("cannot read Main.java.txt")?
            .replace("    // calls\n", &calls);
        tool_folder.write("Main.java", main)?;
        tool_folder.write("files.txt", files.join("\n"))?;
        let path = class_path(&tool_folder.work.join("classes"))?;
        run::run(
            Command::new("javac")
                .args(["--release", "17", "-encoding", "UTF-8", "-d", "classes"])
                // A deprecated name is an untruth. Jars of the distribution name
                // annotations that it does not ship.
                .args(["-Xlint:all,-classfile,-path,-processing,-serial", "-Werror"])
                .args(["-proc:none", "-cp", &path, "@files.txt"])
                .current_dir(&tool_folder.work),
        )?;
        let mut command = Command::new("java");
        command.args(["-XX:TieredStopAtLevel=1", "-cp", &path, "Main"]);
        command.current_dir(&tool_folder.work);
        Ok(command)
    }
}

fn jars() -> impl Iterator<Item = PathBuf> {
    NAMES.into_iter().map(|name| Path::new(JARS).join(format!("{name}.jar")))
}

fn class_path(own: &Path) -> Result<String> {
    let path = std::env::join_paths(jars().chain([own.to_owned()]))?;
    path.into_string().ok().context("a class path that is no Unicode")
}
