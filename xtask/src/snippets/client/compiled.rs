//! Texts that are compiled, all of a tool at once: Go, reqwest, Java.

use std::process::Command;

use anyhow::{Result, bail};
use snippets::Tool;

use super::{Language, checked, say_version};
use crate::root::cargo;
use crate::run;
use crate::snippets::tool_folder::ToolFolder;

pub(super) const LANGUAGES: [Language; 3] = [GO, REQWEST, JAVA];

const GO: Language = Language {
    tool: Tool::GoClient,
    programs: &["go", "gofmt"],
    mend: "`apt-get install -y --no-install-recommends golang-go`",
    file: "text.go",
    // A command's package cannot be imported.
    adapt: |text, folder| {
        text.replacen("package main", &format!("package {folder}"), 1)
    },
    build: go,
    command: |tool_folder, folder| {
        let mut command = Command::new(tool_folder.work.join("client"));
        command.arg(folder);
        command
    },
};

fn go(tool_folder: &ToolFolder, folders: &[String]) -> Result<()> {
    say_version("go", "version")?;
    tool_folder.copy("go.mod")?;
    let mut imports = String::new();
    let mut arms = String::new();
    for folder in folders {
        let run =
            format!("package {folder}\n\n// Run is main.\nfunc Run() {{ main() }}\n");
        tool_folder.write(&format!("{folder}/run.go"), run)?;
        imports.push_str(&format!("\t\"client/{folder}\"\n"));
        arms.push_str(&format!("\tcase \"{folder}\":\n\t\t{folder}.Run()\n"));
    }
    let main = format!(
        "package main\n\nimport (\n\t\"os\"\n{imports})\n\nfunc main() {{\n\tswitch \
         os.Args[1] {{\n{arms}\t}}\n}}\n"
    );
    tool_folder.write("main.go", main)?;
    let here = &tool_folder.work;
    let unformatted =
        run::read(Command::new("gofmt").arg("-l").args(folders).current_dir(here))?;
    if !unformatted.is_empty() {
        bail!("gofmt would change these texts:\n{unformatted}");
    }
    let mut build = Command::new("go");
    build.args(["build", "-o", "client", "."]).env("GOFLAGS", "-mod=mod");
    checked(build.env("GOPROXY", "off").current_dir(here))
}

const REQWEST: Language = Language {
    tool: Tool::Reqwest,
    programs: &["cargo"],
    mend: "https://rustup.rs",
    file: "mod.rs",
    adapt: |text, _| {
        format!("{text}\npub(super) fn run() -> super::Done {{\n    main()\n}}\n")
    },
    build: reqwest,
    command: |tool_folder, folder| {
        let mut command = Command::new(tool_folder.work.join("target/debug/client"));
        command.arg(folder);
        command
    },
};

fn reqwest(tool_folder: &ToolFolder, folders: &[String]) -> Result<()> {
    tool_folder.copy("Cargo.toml")?;
    tool_folder.copy("Cargo.lock")?;
    let mut folders = folders.to_vec();
    folders.sort_unstable();
    let modules = folders.iter().map(|folder| {
        // Its URL is longer than that of the text.
        let skip = if folder.contains('_') { "#[rustfmt::skip]\n" } else { "" };
        format!("{skip}mod {folder};\n")
    });
    let arms = folders
        .iter()
        .map(|folder| format!("        Some(\"{folder}\") => {folder}::run(),\n"));
    let main = format!(
        "#![deny(warnings)]\n\n{}\ntype Done = Result<(), Box<dyn \
         std::error::Error>>;\n\nfn main() -> Done {{\n    match \
         std::env::args().nth(1).as_deref() {{\n{}        _ => Err(\"no such \
         code\".into()),\n    }}\n}}\n",
        modules.collect::<String>(),
        arms.collect::<String>()
    );
    tool_folder.write("main.rs", main)?;
    tool_folder.copy("rustfmt.toml")?;
    let mut format = Command::new("rustfmt");
    format.args(["--check", "--edition", "2024", "main.rs"]);
    checked(format.current_dir(&tool_folder.work))?;
    let mut build = cargo("build");
    build.args(["--locked", "--quiet", "--target-dir", "target"]);
    checked(build.current_dir(&tool_folder.work))
}

const JAVA: Language = Language {
    tool: Tool::Java,
    programs: &["javac", "java"],
    mend: "`apt-get install -y --no-install-recommends default-jdk-headless`",
    file: "Main.java",
    adapt: |text, folder| format!("package {folder};\n{text}"),
    build: java,
    // They ran already, all in one virtual machine.
    command: |_, _| {
        let mut command = Command::new("sh");
        command.args(["-c", "cat printed || { cat failed; exit 1; }"]);
        command
    },
};

fn java(tool_folder: &ToolFolder, folders: &[String]) -> Result<()> {
    const RUNNER: &str = "Runner.java";
    let here = &tool_folder.work;
    say_version("java", "--version")?;
    tool_folder.copy(RUNNER)?;
    let sources: String =
        folders.iter().map(|folder| format!("{folder}/Main.java\n")).collect();
    tool_folder.write("sources", sources)?;
    let mut compile = Command::new("javac");
    compile.args(["--release", "17", "-Xlint:all", "-Werror", "-d", "classes"]);
    checked(compile.args(["@sources", RUNNER]).current_dir(here))?;
    let mut java = Command::new("java");
    java.args(["-XX:TieredStopAtLevel=1", "-cp", "classes", "Runner", "sources"]);
    checked(java.current_dir(here))
}
