//! Every test, in one binary that links once. A folder below `tests/` is a case: nobody edits Rust
//! to add one. `CISGRID_BLESS=1 cargo test` writes what the cases give where it is expected to be.

mod analysts;
mod audit;
mod bad_input;
mod cells;
mod changes;
mod checks;
mod claims;
mod cli;
mod confidential;
mod counts;
mod crates;
mod diff;
mod docs;
mod edits;
mod explanations;
mod field;
mod figure;
mod figures_in;
mod house;
mod house_style;
mod imports;
mod json;
mod language;
mod linked;
mod map;
mod meaning;
mod mutation;
mod page;
mod paper;
mod pictures;
mod planted;
mod programs;
mod programs_here;
mod references;
mod refi_qda;
mod remarks;
mod render;
mod review;
mod rows;
mod same;
mod schema;
mod seen;
mod sensitivity;
mod several;
mod shapes;
mod sheets;
mod simulation;
mod statistics;
mod studies;
mod style;
mod tables;
mod texts;
mod threads;
mod tidy;
mod trail;
mod truth;
mod two_counts;
mod verdicts;
mod verify;
mod voices;
mod withdrawn;
mod word;
mod workbook;
mod zoo;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

/// What a test gives.
type Outcome = Result<(), Failed>;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = checks::trials();
    trials.extend(analysts::trials());
    trials.extend(audit::trials());
    trials.extend(cells::trials());
    trials.extend(changes::trials());
    trials.extend(claims::trials());
    trials.extend(cli::trials());
    trials.extend(confidential::trials());
    trials.extend(counts::trials());
    trials.extend(crates::trials());
    trials.extend(docs::trials());
    trials.extend(edits::trials());
    trials.extend(references::trials());
    trials.extend(remarks::trials());
    trials.extend(render::trials());
    trials.extend(rows::trials());
    trials.extend(same::trials());
    trials.extend(schema::trials());
    trials.extend(seen::trials());
    trials.extend(sensitivity::trials());
    trials.extend(bad_input::trials());
    trials.extend(explanations::trials());
    trials.extend(field::trials());
    trials.extend(figure::trials());
    trials.extend(figures_in::trials());
    trials.extend(house::trials());
    trials.extend(house_style::trials());
    trials.extend(imports::trials());
    trials.extend(json::trials());
    trials.extend(language::trials());
    trials.extend(linked::trials());
    trials.extend(map::trials());
    trials.extend(meaning::trials());
    trials.extend(mutation::trials());
    trials.extend(page::trials());
    trials.extend(paper::trials());
    trials.extend(pictures::trials());
    trials.extend(planted::trials());
    trials.extend(programs::trials());
    trials.extend(refi_qda::trials());
    trials.extend(several::trials());
    trials.extend(shapes::trials());
    trials.extend(sheets::trials());
    trials.extend(simulation::trials());
    trials.extend(statistics::trials());
    trials.extend(studies::trials());
    trials.extend(style::trials());
    trials.extend(tables::trials());
    trials.extend(texts::trials());
    trials.extend(threads::trials());
    trials.extend(tidy::trials());
    trials.extend(trail::trials());
    trials.extend(truth::trials());
    trials.extend(two_counts::trials());
    trials.extend(verdicts::trials());
    trials.extend(verify::trials());
    trials.extend(review::trials());
    trials.extend(diff::trials());
    trials.extend(voices::trials());
    trials.extend(withdrawn::trials());
    trials.extend(word::trials());
    trials.extend(workbook::trials());
    trials.extend(zoo::trials());
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
    let shown = shown(expected);
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

/// Every file below a folder of the crate whose name ends in `.rs`, sorted.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let (inner, here): (Vec<_>, Vec<_>) =
            entries(&folder).into_iter().partition(|path| path.is_dir());
        folders.extend(inner);
        found.extend(
            here.into_iter()
                .filter(|path| path.extension().is_some_and(|end| end == "rs")),
        );
    }
    found.sort();
    found
}

/// A path from the folder of the crate.
fn shown(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap_or(path);
    path.display().to_string()
}

/// Fails with every complaint at once.
fn outcome(complaints: Vec<String>) -> Outcome {
    match complaints.is_empty() {
        true => Ok(()),
        false => Err(complaints.join("\n").into()),
    }
}
