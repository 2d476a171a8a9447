//! `cisgrid export`: a workbook in which people who never write YAML can work, to be brought back by `cisgrid import`.

use std::path::PathBuf;

use clap::ValueEnum;

use super::outcome::{Failure, Outcome, Result};
use super::print::{complain, counted, print};
use super::write::keep;
use cisgrid::imports::{Holding, NotTaken};
use cisgrid::workbook::{gather, written};

#[derive(Debug, clap::Args)]
#[command(
    about = "Write a workbook (XLSX) to work in: findings, propositions, links, figures, quotations, a sheet each",
    after_help = "Examples:\n  cisgrid export --to workbook my-review                    # writes workbook.xlsx\n  cisgrid export --to workbook my-review -o for-anna.xlsx\n  cisgrid import for-anna.xlsx --into my-review --dry-run   # shows what was changed in it\n  cisgrid import for-anna.xlsx --into my-review             # brings it back\n\nIt has lists to choose from and notes on each heading. What is changed in it comes back cell by cell, and nothing else of the files is touched; what somebody else changed in the files meanwhile stays, and where both changed the same, both are shown."
)]
pub(super) struct Arguments {
    /// The folder that holds the synthesis.
    #[arg(value_name = "FOLDER", default_value = "propositions")]
    folder: PathBuf,
    /// What is written.
    #[arg(long, value_name = "FORMAT", default_value = "workbook")]
    to: Exported,
    /// The file; it may be one that was exported earlier, if it is as it was.
    #[arg(short, long, value_name = "FILE", default_value = "workbook.xlsx")]
    output: PathBuf,
    /// Write over a file that is there, whatever it holds.
    #[arg(long)]
    overwrite: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Exported {
    /// A workbook for spreadsheet programs.
    Workbook,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let Exported::Workbook = arguments.to;
    if !arguments.folder.is_dir() {
        let words = format!("`{}` is no folder", arguments.folder.display());
        return Err(Failure::new(words).help("name the folder that holds the synthesis"));
    }
    let ending = arguments.output.extension();
    if ending.is_none_or(|ending| !ending.eq_ignore_ascii_case("xlsx")) {
        let words = format!("`{}` is no name of a workbook", arguments.output.display());
        return Err(Failure::new(words).help("give it the ending `.xlsx`"));
    }
    let mut holding = Holding::of(&arguments.folder).map_err(failed)?;
    let sheets = gather(&mut holding).map_err(failed)?;
    let bytes = written(&holding, &sheets).map_err(failed)?;
    let there = std::fs::read(&arguments.output).ok();
    if there.as_ref().is_some_and(|there| *there != bytes) && !arguments.overwrite {
        let words = format!(
            "`{}` is there already, and somebody may have worked in it",
            arguments.output.display()
        );
        return Err(Failure::new(words).help(
            "bring it back with `cisgrid import` first; then name another file, or add `--overwrite`",
        ));
    }
    keep(&arguments.output, &bytes)?;
    for left in &sheets.left {
        complain(&format!("left out: {left}\n"))?;
    }
    let counts = sheets.sheets.iter().filter(|sheet| sheet.count() > 0);
    let counts =
        counts.map(|sheet| counted(sheet.count(), "row", "rows") + " of " + sheet.kind.name());
    print(&format!(
        "Wrote {}: {}.\nBring it back with `cisgrid import {0} --into {}`.\n",
        arguments.output.display(),
        counts.collect::<Vec<_>>().join(", "),
        arguments.folder.display()
    ))?;
    Ok(Outcome::Clean)
}

fn failed(why: NotTaken) -> Failure {
    let failure = Failure::new(why.words);
    match why.help {
        Some(help) => failure.help(help),
        None => failure,
    }
}
