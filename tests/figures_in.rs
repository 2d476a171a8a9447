//! Figures from other programs, taken in: every table of `tests/fixtures/programs`, and workbooks made by real programs
//! (`tests/fixtures/workbooks`). A file in `tests/figures_in` is what comes of one: the entries as YAML, what was taken,
//! what was left, and what `cisgrid check` says of them.

mod answered;
mod bad;
mod read_back;
mod renamed;
mod samples;
mod shown;
mod written;

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Trial;

use crate::{Outcome, compare, entries, file_name, root, trial};
use cisgrid::diagnostic::Severity;
use cisgrid::examine::{self, Assessed};
use cisgrid::imports::{Brought, FORMATS, NotTaken, Offered, Wishes};
use cisgrid::read::folder::Project;
use written::yaml;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials: Vec<Trial> = files()
        .into_iter()
        .map(|path| {
            let name = case(&path);
            Trial::test(format!("figures_in::{name}"), move || judge(&path))
        })
        .collect();
    trials.push(trial(
        "figures_in::every_table_is_recognised_by_content",
        by_content,
    ));
    trials.extend(answered::trials());
    trials.extend(bad::trials());
    trials.extend(read_back::trials());
    trials.extend(renamed::trials());
    trials.extend(samples::trials());
    trials.extend(shown::trials());
    trials
}

/// The tables of other programs that the project keeps.
fn files() -> Vec<PathBuf> {
    let fixtures = root().join("tests/fixtures");
    let folders = [
        "figures",
        "programs/r",
        "programs/spreadsheets",
        "workbooks",
    ];
    let all = folders
        .into_iter()
        .flat_map(|folder| entries(&fixtures.join(folder)));
    let kept = all.filter(|path| {
        let end = path
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        ["csv", "tsv", "txt", "xlsx", "ods", "xls"].contains(&end.as_str())
    });
    kept.collect()
}

/// The name of a case.
fn case(path: &Path) -> String {
    let folder = path
        .parent()
        .and_then(Path::file_name)
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    format!("{folder}-{}", file_name(path).replace('.', "-"))
}

/// Takes a file in, as the first format does that recognises it.
fn take(path: &Path, wishes: &Wishes) -> Result<Brought, NotTaken> {
    let file = Offered::open(path)?;
    let format = FORMATS.iter().find(|format| (format.recognises)(&file));
    let Some(format) = format else {
        return Err(NotTaken::new("no format recognises it"));
    };
    (format.take)(&file, wishes)
}

/// What is brought, read as a synthesis.
fn assessed(brought: &Brought, beside: &str) -> Assessed {
    let mut texts = vec![(
        PathBuf::from("brought.yaml"),
        yaml(&brought.parts).into_bytes(),
    )];
    texts.push((PathBuf::from("frame.yaml"), beside.as_bytes().to_vec()));
    texts.extend(
        brought
            .files
            .iter()
            .map(|file| (file.path.clone(), file.bytes.clone())),
    );
    examine::assess(Project::of_texts(Path::new(""), texts), None)
}

/// A proposition, without which a synthesis is none.
const ROW: &str = "
evidence: [{id: heard, strand: qualitative, finding: People felt heard.}]
propositions: [{id: company, statement: Company helps., supported_by: heard, silence: {quantitative: not asked}}]
";

fn judge(path: &Path) -> Outcome {
    let expected = root().join(format!("tests/figures_in/{}.txt", case(path)));
    let report = match take(path, &Wishes::default()) {
        Ok(brought) => told(&brought),
        Err(refused) => refusal(&refused),
    };
    compare(&report, &expected)
}

fn refusal(refused: &NotTaken) -> String {
    let place = refused
        .place
        .as_ref()
        .map(|place| format!(" ({place})"))
        .unwrap_or_default();
    let help = refused
        .help
        .as_ref()
        .map(|help| format!("help: {help}\n"))
        .unwrap_or_default();
    format!("refused: {}{place}\n{help}", refused.words)
}

fn told(brought: &Brought) -> String {
    let mut text = format!("# {}\n{}", brought.what, yaml(&brought.parts));
    for words in &brought.taken {
        text += &format!("taken: {words}\n");
    }
    for left in &brought.left {
        let kind = if left.doubtful { "doubt" } else { "left" };
        let place = left
            .place
            .as_ref()
            .map(|place| format!(" ({place})"))
            .unwrap_or_default();
        text += &format!("{kind}: {}{place}\n", left.words);
    }
    for file in &brought.files {
        if file.bytes.len() < 2_000 && file.path.to_string_lossy().contains("results/") {
            text += &format!(
                "--- {}\n{}",
                file.path.display(),
                String::from_utf8_lossy(&file.bytes)
            );
            text += if text.ends_with('\n') { "" } else { "\n" };
        }
    }
    let read = assessed(brought, ROW);
    text += "--- check\n";
    for found in &read.diagnostics {
        if found.severity() > Severity::Note && !found.check.code.starts_with("CG2") {
            text += &format!(
                "{}[{}]: {}\n",
                found.severity().word(),
                found.check.code,
                found.message
            );
        }
    }
    for figure in read.model.figures.iter() {
        let numbers: Vec<&str> = figure.printed().map(|one| one.text()).collect();
        text += &format!("{}: {}\n", figure.key, numbers.join(", "));
    }
    text
}

/// What a file is called does not matter: its content tells.
fn by_content() -> Outcome {
    let folder = tempfile::tempdir()?;
    for (from, to) in [
        ("tests/fixtures/programs/r/tidy-lm.csv", "table.dat"),
        ("tests/fixtures/workbooks/outcomes.xlsx", "figures"),
    ] {
        let path = folder.path().join(to);
        fs::copy(root().join(from), &path)?;
        take(&path, &Wishes::default()).map_err(|refused| format!("{to}: {}", refused.words))?;
    }
    Ok(())
}
