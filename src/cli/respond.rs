//! `cisgrid respond`: what a reader remarked is answered, in `responses.yaml`.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::outcome::{Failure, Outcome, Result};
use super::print::{counted, print};
use super::remarks::opened;
use super::sound;
use super::today::today;
use super::write::{alone, failure, replace};
use cisgrid::diagnostic::did_you_mean;
use cisgrid::document::SafeText;
use cisgrid::examine::Assessed;
use cisgrid::model::{Model, RemarkSaid};
use cisgrid::read::answers::{NewAnswer, NotWritten, RESPONSES, with_answer};
use cisgrid::remarks::{Remark, Remarks};
use cisgrid::view::View;

#[derive(Debug, clap::Args)]
#[command(
    about = "Answer a comment, tracked change or note of a file that came back, and keep the answer in responses.yaml",
    after_help = "Examples:\n  cisgrid remarks grid-commented.docx    # lists the remarks with their ids\n  cisgrid respond grid-commented.docx r3f2a91c0 --answer \"It is the WEMWBS.\" --changed \"The scale is named.\" --by AB\n  cisgrid respond notes-on-walking.json r81c07ee2 --answer \"Nobody was asked.\" --no-change --in my-review\n\nThe remark is kept with the answer, so that `cisgrid letter` needs the file no more. responses.yaml is a part of the synthesis like any other: mend the words in it as you like. An answer bears no meaning: nothing of the table changes by it."
)]
pub(super) struct Arguments {
    /// The file that came back: a Word file, or the notes that the page exports.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The id of the remark, as `cisgrid remarks` lists it, or its first letters.
    #[arg(value_name = "REMARK")]
    id: String,
    /// The answer.
    #[arg(long, value_name = "TEXT")]
    answer: String,
    /// What was changed.
    #[arg(long, value_name = "TEXT")]
    changed: Option<String>,
    /// Nothing was changed: the answer says why.
    #[arg(long, conflicts_with = "changed")]
    no_change: bool,
    /// Where something was changed, by its id, where that is elsewhere than where the remark stands.
    #[arg(long, value_name = "ID")]
    at: Vec<String>,
    /// Who answers, by name or initials.
    #[arg(long, value_name = "INITIALS")]
    by: Option<String>,
    /// Answer once more: the letter has this answer in place of earlier ones, which are kept.
    #[arg(long)]
    again: bool,
    /// The folder that holds the synthesis.
    #[arg(long = "in", value_name = "FOLDER", default_value = "propositions")]
    folder: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let file = opened(&arguments.file)?;
    let assessed = sound::by_in(&arguments.folder)?;
    refuse_errors(&assessed)?;
    judge(arguments, &assessed.model)?;
    let view = View::of_sound(assessed);
    let remarks = file.remarks(&view)?;
    let remark = found(&remarks, arguments)?;
    let new = NewAnswer {
        to: remark.id.clone(),
        remark: view.without_withdrawn(within(&arguments.folder, remark.said())),
        at: arguments.at.iter().map(|id| id.trim().to_owned()).collect(),
        by: said(arguments.by.as_deref()),
        date: today().to_string(),
        answer: arguments.answer.trim().to_owned(),
        changed: said(arguments.changed.as_deref()),
        no_change: arguments.no_change,
        again: arguments.again,
    };
    keep(&arguments.folder, &new)?;
    let open = remarks.remarks.iter();
    let open = open.filter(|one| !one.answered && one.id != remark.id);
    let open = match open.count() {
        0 => "no remark of the file is open".to_owned(),
        count => counted(
            count,
            "remark of the file is open",
            "remarks of the file are open",
        ),
    };
    let name = arguments.folder.join(RESPONSES);
    let of = remark
        .author
        .as_deref()
        .map_or("somebody".to_owned(), |author| {
            SafeText::new(author).to_string()
        });
    print(&format!(
        "{}: `{}` of {of} is answered; {open}.\n",
        name.display(),
        remark.id
    ))?;
    Ok(Outcome::Clean)
}

/// A remark with the place of its statement told from the folder of the synthesis: that may lie elsewhere tomorrow.
fn within(folder: &Path, mut said: RemarkSaid) -> RemarkSaid {
    if let Some(place) = &mut said.place
        && let Ok(own) = Path::new(place.as_str()).strip_prefix(folder)
    {
        *place = own.display().to_string();
    }
    said
}

/// A synthesis with errors may lack what is answered already.
fn refuse_errors(assessed: &Assessed) -> Result<()> {
    match sound::first_error(assessed) {
        None => Ok(()),
        Some(error) => {
            let words = format!("nothing was written: the synthesis has {error}");
            Err(Failure::new(words).help("run `cisgrid check` and mend it first"))
        }
    }
}

/// Judges what was typed.
fn judge(arguments: &Arguments, model: &Model) -> Result<()> {
    if arguments.answer.trim().is_empty() {
        return Err(Failure::new("the answer says nothing").help("write it behind `--answer`"));
    }
    let texts = [Some(&arguments.answer), arguments.changed.as_ref()];
    let mut texts = texts.into_iter().flatten();
    if texts.any(|text| model.is_of_withdrawn(text)) {
        return Err(
            Failure::new("the answer holds words or the name of somebody who withdrew")
                .help("say it in your own words"),
        );
    }
    for id in &arguments.at {
        if model.place_named(id).is_none() {
            let rows = model.propositions.iter().map(|row| row.id.value.as_str());
            let findings = model.evidence.iter().map(|item| item.id.value.as_str());
            let near = did_you_mean(id, rows.chain(findings));
            return Err(Failure::unknown_id(
                format!("nothing has the id `{id}`"),
                near,
            ));
        }
    }
    Ok(())
}

/// The remark that is meant: of that id, or the only one whose id begins so.
fn found<'a>(remarks: &'a Remarks, arguments: &Arguments) -> Result<&'a Remark> {
    /// Fewer letters are no id, but a number that somebody counted.
    const LEAST: usize = 4;
    let id = arguments.id.trim().to_lowercase();
    let all = &remarks.remarks;
    let begun = all.iter().filter(|one| one.id.starts_with(&id));
    let begun: Vec<&Remark> = begun.filter(|_| id.len() >= LEAST).collect();
    let exact = all.iter().find(|one| one.id == id);
    if let Some(one) = exact {
        return Ok(one);
    }
    let file = arguments.file.display();
    match begun.as_slice() {
        [one] => Ok(one),
        [] => {
            let known = all.iter().map(|one| one.id.as_str());
            let near = did_you_mean(&id, known.clone());
            let help = near.unwrap_or_else(|| match all.len() {
                0 => "no remark stands in it".to_owned(),
                1..=8 => format!("in it stand {}", known.collect::<Vec<_>>().join(", ")),
                _ => format!("`cisgrid remarks {file}` lists them with their ids"),
            });
            let words = format!("no remark in `{file}` has the id `{}`", arguments.id);
            Err(Failure::new(words).help(help))
        }
        several => {
            let ids: Vec<&str> = several.iter().map(|one| one.id.as_str()).collect();
            let words = format!("the ids of {} remarks begin with `{id}`", several.len());
            Err(Failure::new(words).help(format!("write one of them whole: {}", ids.join(", "))))
        }
    }
}

/// Adds the answer to the file as it is on disk now: somebody else may have answered since the synthesis was read.
fn keep(folder: &Path, new: &NewAnswer) -> Result<()> {
    // Held until the file is in its place.
    let _alone = alone(folder);
    let path = folder.join(RESPONSES);
    let before = match fs::read(&path) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failure(&path, &error)),
    };
    let text = before.clone().map(String::from_utf8).transpose();
    let text = text.map_err(|_| {
        Failure::new(format!(
            "nothing was written: `{}` is not UTF-8",
            path.display()
        ))
        .help("save it as UTF-8 in an editor")
    })?;
    let text = with_answer(text.as_deref(), new).map_err(|why| refused(&path, why, new))?;
    replace(
        folder,
        RESPONSES,
        (before.as_deref(), false),
        text.as_bytes(),
    )
}

fn refused(path: &Path, why: NotWritten, new: &NewAnswer) -> Failure {
    let path = path.display();
    match why {
        NotWritten::Answered => {
            Failure::new(format!("`{}` is answered already, in `{path}`", new.to)).help(
                "mend the words there, or add `--again`: the letter then has the new answer in place of the old one, which is kept",
            )
        }
        NotWritten::Mistake { words, place } => {
            Failure::new(format!("nothing was written: `{path}` has a mistake: {words} ({place})"))
                .help("run `cisgrid check` and mend it first")
        }
        NotWritten::NoPlace => Failure::new(format!(
            "nothing was written: `{path}` has no list `responses:` of entries on lines of their own, to which one can be added"
        ))
        .help("write the list as `responses:` with an entry below it that begins with `- to:`, or take an empty `responses:` out; then run it again"),
    }
}

/// A text that says something.
fn said(text: Option<&str>) -> Option<String> {
    let text = text?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
