//! `cisgrid remarks`: what co-authors remark in the Word file and reviewers note in the page, each with its statement.

mod place;
mod tame;
mod written;

use std::io;
use std::path::{Path, PathBuf};

use super::asked::{Folder, Format};
use super::outcome::{Failure, Outcome, Result};
use super::print::safe;
use super::print::{print, print_json};
use super::sound;
use cisgrid::examine;
use cisgrid::read::folder;
use cisgrid::remarks::{Refused, Remarks, ReturnedFile};
use cisgrid::view::View;
use written::written;

#[derive(Debug, clap::Args)]
#[command(
    about = "List the comments and tracked changes of a Word file, or the notes exported from the page, each with the statement at which it stands",
    after_help = "What the file is, is known by what it holds, not by its name. Notes of several people are files of their own, listed one by one.\n\nOf a Word file, what was changed without tracking is told of statements alone, beside comments and tracked changes: the words of propositions and of findings, their points where the bookmarks are kept, the signs of findings in the rows, and statements that the file has not. Fits, interpretations, reasons, figures, quotations and notes are not compared.\n\nOf a note, it is told whether its statement reads differently now, has left the row in which it stood, or is gone; where nothing has its id any more, it is looked for by its words.\n\nExamples:\n  cisgrid render --to docx    # writes output/grid.docx, for co-authors to comment in\n  cisgrid remarks grid-commented.docx\n  cisgrid remarks grid-commented.docx my-review --format json\n  cisgrid remarks notes-on-my-review.json my-review    # from output/grid.html"
)]
pub(super) struct Arguments {
    /// The file that came back: a Word file rendered from the synthesis with `--to docx`, or the notes that the page exports.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    folder: Folder,
    /// How the remarks are written.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

/// What is said to who names a folder first.
const FIRST: &str = "the file that came back stands first: `cisgrid remarks FILE FOLDER`";

pub(super) fn run(arguments: &Arguments) -> Result {
    let file = &arguments.file;
    let OpenedFile { returned, .. } = opened(file)?;
    let is_notes = matches!(returned, ReturnedFile::Notes(_));
    let assessed = examine::folder(&arguments.folder.folder, None)
        .map_err(|failed| Failure::from(failed).help(FIRST))?;
    let told = sound::told(&assessed)?;
    let view = View::of_sound(assessed);
    let remarks = returned
        .remarks(&view)
        .map_err(|fault| refused(file, fault))?;
    match arguments.format {
        Format::Json => print_json(&remarks)?,
        Format::Text => print(&written(&remarks, file, is_notes))?,
    }
    match remarks.unread.is_empty() {
        true => Ok(told),
        false => Ok(Outcome::Findings),
    }
}

/// A file that came back, opened.
pub(super) struct OpenedFile<'a> {
    file: &'a Path,
    returned: ReturnedFile,
}

impl OpenedFile<'_> {
    /// The remarks in it, laid beside the synthesis as it is now.
    pub(super) fn remarks(self, view: &View) -> Result<Remarks> {
        let remarks = self.returned.remarks(view);
        remarks.map_err(|fault| refused(self.file, fault))
    }
}

/// Opens a file that came back.
pub(super) fn opened(file: &Path) -> Result<OpenedFile<'_>> {
    let bytes = folder::read(file).map_err(|error| unread(file, &error))?;
    let returned = ReturnedFile::open(bytes).map_err(|fault| refused(file, fault))?;
    Ok(OpenedFile { file, returned })
}

fn refused(file: &Path, fault: Refused) -> Failure {
    let failure = Failure::new(format!("`{}` {}", file.display(), safe(&fault.words)));
    match fault.help {
        Some(help) => failure.help(help),
        None => failure,
    }
}

fn unread(file: &Path, error: &io::Error) -> Failure {
    let reason = folder::reason(error);
    let failure = Failure::new(format!("cannot read `{}`: {reason}", file.display()));
    match file.is_dir() {
        true => failure.help(FIRST),
        false => failure,
    }
}
