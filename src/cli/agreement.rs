//! `cisgrid agreement`: how far analysts agree who judged independently.

use std::path::{Path, PathBuf};

use super::agreement_written::written;
use super::asked::{Folder, Format};
use super::judge::Judged;
use super::outcome::{Failure, Outcome, Result};
use super::print::{complain, print, print_json};
use super::sound;
use cisgrid::analysts::report::AgreementReport;
use cisgrid::examine::{self, Assessed};
use cisgrid::outputs::agreement_as_csv;
use cisgrid::read::folder;

#[derive(Debug, clap::Args)]
#[command(
    about = "Tell how far analysts agree who judged independently, and which cases there are to talk about",
    after_help = "Examples:\n  cisgrid agreement\n  cisgrid agreement my-review --of fit\n  cisgrid agreement my-review --csv > cases.csv\n  cisgrid agreement my-review --codes coding/AB.csv --codes coding/CD.csv\n\nBefore all who judge a kind are in, it tells who has judged how many, and nothing else. Agreement is told as a table, a percentage and a coefficient with its interval, each with its name; no word says whether it is much."
)]
pub(super) struct Arguments {
    #[command(flatten)]
    folder: Folder,
    /// Only this kind of judgement.
    #[arg(long, value_name = "KIND")]
    of: Option<Judged>,
    /// Compare these files of coded passages, whoever is declared: two or more, each named with `--codes`.
    #[arg(long, value_name = "FILE", conflicts_with = "of")]
    codes: Vec<PathBuf>,
    /// Write CSV: a row for each case, or of codes for each code.
    #[arg(long, conflicts_with = "format")]
    csv: bool,
    /// Write JSON.
    #[arg(long, conflicts_with_all = ["format", "csv"])]
    json: bool,
    /// How it is written.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let folder = &arguments.folder.folder;
    let (report, told) = match arguments.codes.as_slice() {
        [] => {
            let assessed = examine::folder(folder, None)?;
            let told = sound::told(&assessed)?;
            (of_synthesis(&assessed, arguments.of)?, told)
        }
        [_] => {
            let words = "one file of passages cannot be compared with itself";
            let help = "name two or more: `--codes A.csv --codes B.csv`";
            return Err(Failure::new(words).help(help));
        }
        files => of_files(folder, files)?,
    };
    match arguments.format {
        _ if arguments.csv => print(&agreement_as_csv(&report))?,
        _ if arguments.json => print_json(&report)?,
        Format::Json => print_json(&report)?,
        Format::Text => print(&written(&report))?,
    }
    Ok(told)
}

fn of_synthesis(assessed: &Assessed, of: Option<Judged>) -> Result<AgreementReport> {
    let (judgements, model) = (&assessed.judgements, &assessed.model);
    if judgements.analysts.is_empty() {
        let help = "declare them under `synthesis`, as in `analysts: {AB: A. B., CD: C. D.}`; `cisgrid judge --as AB` then writes the sheet of each";
        return Err(Failure::new("no analysts are declared").help(help));
    }
    // A sheet that was saved as a spreadsheet would seem to be empty.
    for file in &assessed.passed_over {
        let folder = file.path.parent().and_then(Path::file_name);
        if folder.is_some_and(|folder| folder == "judgements") {
            let path = file.path.display();
            complain(&format!(
                "{path} was passed over ({}): save it as CSV.\n",
                file.because
            ))?;
        }
    }
    let only = of.map(Judged::kind);
    let report = AgreementReport::of(judgements, model, &assessed.sources, only);
    Ok(report)
}

/// Files that are compared for once, read with the codes and interviews of the synthesis.
fn of_files(folder: &Path, files: &[PathBuf]) -> Result<(AgreementReport, Outcome)> {
    let mut project = folder::load(folder)?;
    for (at, file) in files.iter().enumerate() {
        if files[..at].contains(file) {
            let words = format!("`{}` is named twice", file.display());
            return Err(Failure::new(words).help("name the passages of each analyst once"));
        }
        project.add_coding(file).map_err(|error| {
            let words = format!(
                "cannot read `{}`: {}",
                file.display(),
                folder::reason(&error)
            );
            Failure::new(words).help("name the file from where the program is started")
        })?;
    }
    let assessed = examine::assess(project, None);
    let told = sound::told(&assessed)?;
    Ok((AgreementReport::of_files(&assessed.model), told))
}
