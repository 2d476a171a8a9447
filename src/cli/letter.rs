//! `cisgrid letter`: the letter to readers, from what they remarked and what was answered.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::asked::{Folder, form_of};
use super::outcome::{Failure, Outcome, Result};
use super::print::{complain, counted, print};
use super::remarks::opened;
use super::today::today;
use super::version::{on_disk, version};
use super::write::keep;
use cisgrid::compare::changed::Changes;
use cisgrid::compare::changes::{Version, changes};
use cisgrid::compare::hidden::Hidden;
use cisgrid::outputs::{letter_as_docx, letter_as_markdown};
use cisgrid::view::{LetterView, ReturnedRemark, View};

#[derive(Debug, clap::Args)]
#[command(
    about = "Write the letter to reviewers: what each remarked, the answer, and what was changed",
    after_help = "Examples:\n  cisgrid letter > letter.md\n  cisgrid letter my-review --remarks reviewer-1.docx --remarks notes-on-walking.json -o letter.docx\n  cisgrid letter --since submitted -o letter.docx\n\nThe letter is written from responses.yaml, where `cisgrid respond` keeps answers with their remarks. Of the files that are named, what nobody has answered yet is listed as open, and the command ends with 1. `--since` adds what has changed, as `cisgrid diff` tells it. Of a tracked change it is said that it was taken over only where the statement reads now, word for word, as the reader had it."
)]
pub(super) struct Arguments {
    #[command(flatten)]
    folder: Folder,
    /// A file that came back; may be given several times.
    #[arg(long, value_name = "FILE")]
    remarks: Vec<PathBuf>,
    /// Add what has changed since a version: a folder, or a revision of git.
    #[arg(long, value_name = "VERSION", allow_hyphen_values = true)]
    since: Option<String>,
    /// How it is written; the ending of the file says it, where there is one.
    #[arg(long, value_name = "FORMAT")]
    format: Option<LetterForm>,
    /// The file that is written, in place of standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// How a letter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum LetterForm {
    /// Text with signs, for an editor or a form on the web.
    Markdown,
    /// A Word document.
    Docx,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let form = form(arguments)?;
    let folder = arguments.folder.folder.as_path();
    let files = arguments.remarks.iter();
    let files = files.map(|file| Ok((file, opened(file)?)));
    let files: Vec<_> = files.collect::<Result<_>>()?;
    let now = on_disk(folder)?;
    let changes = changed(arguments, &now)?;
    let view = View::of_sound(now.1);
    let mut returned = Vec::new();
    let mut is_whole = true;
    for (path, file) in files {
        let remarks = file.remarks(&view)?;
        for words in &remarks.unread {
            is_whole = false;
            complain(&format!("{}: {words}\n", path.display()))?;
        }
        let remarks = remarks.remarks.into_iter();
        returned.extend(remarks.map(|remark| ReturnedRemark {
            said: view.without_withdrawn(remark.said()),
            id: remark.id,
        }));
    }
    let letter = view.letter(&returned, today());
    let written = match form {
        LetterForm::Markdown => letter_as_markdown(&letter, changes.as_ref())?,
        LetterForm::Docx => letter_as_docx(&view, &letter, changes.as_ref())?,
    };
    match &arguments.output {
        None => print(&String::from_utf8_lossy(&written))?,
        Some(path) => {
            keep(path, &written)?;
            print(&format!("{}: {}.\n", path.display(), count(&letter)))?;
        }
    }
    if !letter.open.is_empty() {
        let open = counted(letter.open.len(), "remark is", "remarks are");
        let ids = letter.open.join(", ");
        complain(&format!(
            "{open} not answered yet: {ids}. `cisgrid respond FILE ID --answer TEXT` answers one.\n"
        ))?;
    }
    match letter.open.is_empty() && is_whole {
        true => Ok(Outcome::Clean),
        false => Ok(Outcome::Findings),
    }
}

/// What has changed since the version that is named.
fn changed(arguments: &Arguments, now: &super::version::Named) -> Result<Option<Changes>> {
    let Some(since) = &arguments.since else {
        return Ok(None);
    };
    let old = version(since, &arguments.folder.folder);
    let old = old.map_err(|failure| match Path::new(since).exists() {
        true => failure,
        false => failure.help("name the folder of an earlier version, or a revision of git"),
    })?;
    let [one, other] = [&old, now].map(|(name, assessed)| Version { name, assessed });
    let hidden = Hidden::of(&one.assessed.model, &other.assessed.model);
    Ok(Some(changes(one, other, &hidden)))
}

fn form(arguments: &Arguments) -> Result<LetterForm> {
    const ENDINGS: [(&str, LetterForm); 3] = [
        ("md", LetterForm::Markdown),
        ("txt", LetterForm::Markdown),
        ("docx", LetterForm::Docx),
    ];
    let output = arguments.output.as_deref();
    let form = match arguments.format {
        Some(form) => form,
        None => form_of(output, &ENDINGS)?.unwrap_or(LetterForm::Markdown),
    };
    if form == LetterForm::Docx && output.is_none() {
        return Err(Failure::new("a Word document is no text to be printed")
            .help("name the file: `-o letter.docx`"));
    }
    Ok(form)
}

/// What is in the letter, in numbers.
fn count(letter: &LetterView) -> String {
    let remarks = letter.readers.iter().map(|reader| reader.remarks.len());
    let remarks = counted(remarks.sum(), "remark", "remarks");
    let readers = counted(letter.readers.len(), "reader", "readers");
    format!("{remarks} of {readers}, {} open", letter.open.len())
}
