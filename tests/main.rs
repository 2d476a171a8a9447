//! Every test, in one binary that links once. A folder below `tests/` is a case: nobody edits Rust
//! to add one. `CISGRID_BLESS=1 cargo test` writes what the cases give where it is expected to be.

mod bad_input;
mod checks;
mod claims;
mod cli;
mod docs;
mod explanations;
mod figure;
mod mutation;
mod pictures;
mod render;
mod schema;
mod simulation;
mod statistics;
mod style;
mod tables;
mod threads;
mod tidy;
mod true_figures;
mod truth;
mod verdicts;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

/// What a test gives.
type Outcome = Result<(), Failed>;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = checks::trials();
    trials.extend(claims::trials());
    trials.extend(cli::trials());
    trials.extend(docs::trials());
    trials.extend(render::trials());
    trials.extend(schema::trials());
    trials.extend(bad_input::trials());
    trials.extend(explanations::trials());
    trials.extend(figure::trials());
    trials.extend(mutation::trials());
    trials.extend(pictures::trials());
    trials.extend(simulation::trials());
    trials.extend(statistics::trials());
    trials.extend(style::trials());
    trials.extend(tables::trials());
    trials.extend(threads::trials());
    trials.extend(tidy::trials());
    trials.extend(true_figures::trials());
    trials.extend(truth::trials());
    trials.extend(verdicts::trials());
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// A test of that name.
fn trial(name: &str, run: fn() -> Outcome) -> Trial {
    Trial::test(name, run)
}

/// The folder of the crate, from which all paths of cases start.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Holds `actual` against the text of the file `expected`, or writes it there.
fn compare(actual: &str, expected: &Path) -> Outcome {
    if std::env::var_os("CISGRID_BLESS").is_some() {
        return std::fs::write(expected, actual).map_err(Failed::from);
    }
    let wanted = std::fs::read_to_string(expected)
        .map_err(|error| format!("{}: {error}", expected.display()))?;
    if wanted == actual {
        return Ok(());
    }
    let shown = expected.strip_prefix(root()).unwrap_or(expected).display();
    Err(format!("{shown} differs\n--- expected\n{wanted}\n--- actual\n{actual}").into())
}

/// The entries of a folder, sorted.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder);
    let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("an entry can be read").path());
    let mut paths: Vec<_> = paths.collect();
    paths.sort();
    paths
}

/// The last part of a path.
fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
