//! `cisgrid diff`: what has changed between two versions of a synthesis.

mod text;

use std::path::PathBuf;

use clap::ValueEnum;

use super::asked::form_of;
use super::outcome::{Failure, Outcome, Result};
use super::print::{counted, print, print_json};
use super::sound;
use super::version::{Named, version, whole};
use super::write::keep;
use cisgrid::compare::changes::{Version, changes};
use cisgrid::compare::hidden::Hidden;
use cisgrid::outputs::{changes_as_docx, changes_as_html, changes_as_markdown};
use cisgrid::view::View;

#[derive(Debug, clap::Args)]
#[command(
    about = "Tell what has changed between two versions of a synthesis: statements, evidence, figures, verdicts, fit, sign-offs",
    after_help = "Examples:\n  cisgrid diff HEAD~1\n  cisgrid diff submitted revised --in my-review\n  cisgrid diff old-copy my-review\n  cisgrid diff submitted --format markdown > changes.md\n  cisgrid diff submitted -o changes.docx\n\nA version is a folder or a revision of git: a commit, a tag, a branch. What is written otherwise and says the same is no change: files that moved, keys in another order, comments. What is compared is what propositions say and rest on: memos, decisions, member checks, what analysts judged and what is printed around the table are not. Words of participants who withdrew, or who are no longer in the synthesis, are not told."
)]
pub(super) struct Arguments {
    /// The older version: a folder, or a revision of git.
    #[arg(value_name = "OLD", allow_hyphen_values = true)]
    old: String,
    /// The newer version; the folder as it is on disk, where it is not said.
    #[arg(value_name = "NEW", allow_hyphen_values = true)]
    new: Option<String>,
    /// The folder that holds the synthesis, in revisions and on disk.
    #[arg(long = "in", value_name = "FOLDER", default_value = "propositions")]
    folder: PathBuf,
    /// How it is written; the ending of the file says it, where there is one.
    #[arg(long, value_name = "FORMAT")]
    format: Option<Form>,
    /// The file that is written, in place of standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// How it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For a terminal.
    Text,
    /// For a pull request, or a letter to a reviewer.
    Markdown,
    /// For machines.
    Json,
    /// A page: what has changed, and the grid with the changes marked.
    Html,
    /// A Word document: the grid with tracked changes.
    Docx,
}

/// The endings of files, each with its form.
const ENDINGS: [(&str, Form); 6] = [
    ("txt", Form::Text),
    ("md", Form::Markdown),
    ("json", Form::Json),
    ("html", Form::Html),
    ("htm", Form::Html),
    ("docx", Form::Docx),
];

pub(super) fn run(arguments: &Arguments) -> Result {
    let form = form(arguments)?;
    let folder = arguments.folder.as_path();
    let old = version(&arguments.old, folder)?;
    let new = match &arguments.new {
        Some(new) => version(new, folder)?,
        None => whole(folder.display().to_string(), sound::by_in(folder)?)?,
    };
    let [one, other] = [&old, &new].map(|(name, assessed)| Version { name, assessed });
    let hidden = Hidden::of(&one.assessed.model, &other.assessed.model);
    let found = changes(one, other, &hidden);
    let written = match form {
        Form::Text => text::written(&found).into_bytes(),
        Form::Markdown => changes_as_markdown(&found)?,
        Form::Json if arguments.output.is_none() => {
            print_json(&found)?;
            return Ok(Outcome::Clean);
        }
        Form::Json => {
            let written = serde_json::to_vec_pretty(&found);
            written.map_err(|error| Failure::new(error.to_string()))?
        }
        Form::Html => changes_as_html(&views(old, new, &hidden)?, &found, &hidden)?,
        Form::Docx => changes_as_docx(&views(old, new, &hidden)?, &found, &hidden)?,
    };
    match &arguments.output {
        None => print(&String::from_utf8_lossy(&written))?,
        Some(path) => {
            keep(path, &written)?;
            let count = found.parts().count();
            let told = counted(count, "part has changed", "parts have changed");
            print(&format!("{}: {told}.\n", path.display()))?;
        }
    }
    Ok(Outcome::Clean)
}

/// Both versions as pages show them.
fn views(old: Named, new: Named, hidden: &Hidden) -> Result<[View; 2]> {
    let views = [old, new].map(|(_, mut assessed)| {
        hidden.mask(&mut assessed.model, "words that may not be told any more");
        let renderable = assessed.renderable().ok();
        renderable.map(View::new)
    });
    match views {
        [Some(old), Some(new)] => Ok([old, new]),
        // Each was found to have no errors.
        _ => Err(Failure::new("a version has errors")),
    }
}

fn form(arguments: &Arguments) -> Result<Form> {
    let of_file = || form_of(arguments.output.as_deref(), &ENDINGS);
    let form = match arguments.format {
        Some(form) => form,
        None => of_file()?.unwrap_or(Form::Text),
    };
    if form == Form::Docx && arguments.output.is_none() {
        return Err(Failure::new("a Word document is no text to be printed")
            .help("name the file: `-o changes.docx`"));
    }
    Ok(form)
}
