//! Programs that tests need and that are not part of Rust: where they are, and what a test says that lacks one.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::Outcome;

/// Where the program of that name is, in the folders of `PATH`.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let ending = std::env::consts::EXE_SUFFIX;
    let mut places = std::env::split_paths(&folders).map(|one| one.join(format!("{name}{ending}")));
    places.find(|place| place.is_file())
}

/// A Python that has that module: the system's own, else the first in `PATH`.
pub(crate) fn python(module: &str) -> Option<PathBuf> {
    let own = Some(PathBuf::from("/usr/bin/python3")).filter(|place| place.is_file());
    let mut pythons = own.into_iter().chain(program("python3"));
    pythons.find(|python| {
        let mut asked = Command::new(python);
        asked.args(["-c", &format!("import {module}")]);
        let asked = asked.stdout(Stdio::null()).stderr(Stdio::null());
        asked.status().is_ok_and(|status| status.success())
    })
}

/// What a test gives that could not run for want of something: it says so, and fails where machines look.
#[allow(clippy::print_stderr, reason = "whoever runs the tests is to see it")]
pub(crate) fn not_run(test: &str, lacks: &str) -> Outcome {
    match std::env::var_os("CI") {
        Some(_) => Err(format!("{test} did not run: {lacks} is not there").into()),
        None => {
            eprintln!("{test} did not run: {lacks} is not there");
            Ok(())
        }
    }
}
