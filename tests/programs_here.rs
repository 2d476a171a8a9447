//! Programs outside of the crate that some tests need: where they are not there, the test says that it did not run, and
//! in CI it fails.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use libtest_mimic::Trial;

use crate::Outcome;

/// The program of that name, if it is here: on the path, or where it is named outright.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let places = std::env::split_paths(&path).map(|folder| folder.join(name));
    let mut found = places.filter(|place| place.is_file());
    found.next()
}

/// A Python that has those modules, if there is one: Debian's, or the one on the path.
pub(crate) fn python(modules: &[&str]) -> Option<PathBuf> {
    let imports: Vec<String> = modules
        .iter()
        .map(|name| format!("import {name}"))
        .collect();
    let has = |python: &PathBuf| {
        let mut tried = Command::new(python);
        tried.args(["-c", &imports.join("\n")]);
        tried.stdout(Stdio::null()).stderr(Stdio::null());
        tried.status().is_ok_and(|status| status.success())
    };
    let debian = Some(PathBuf::from("/usr/bin/python3"));
    let pythons = [debian, program("python3")].into_iter().flatten();
    pythons.filter(|python| python.is_file()).find(has)
}

/// A test that needs something from outside. Where that is missing it is told as not run, with the name of what is
/// missing; in CI (`CI` is set) it fails.
pub(crate) fn needing<T: Send + 'static>(
    name: impl Into<String>,
    what: &str,
    found: Option<T>,
    run: impl FnOnce(&T) -> Outcome + Send + 'static,
) -> Trial {
    let Some(found) = found else {
        let words = format!("{what} is not here");
        let kind = format!("not run: {words}");
        let in_ci = std::env::var_os("CI").is_some();
        return Trial::test(name, move || Err(words.into()))
            .with_kind(kind)
            .with_ignored_flag(!in_ci);
    };
    Trial::test(name, move || run(&found))
}
