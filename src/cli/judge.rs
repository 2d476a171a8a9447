//! `cisgrid judge`: the sheet of what somebody has to judge.

use std::path::Path;

use clap::ValueEnum;

use super::asked::Folder;
use super::outcome::{Failure, Outcome, Result};
use super::print::{complain, counted, print};
use super::sound;
use super::write::{failure, keep};
use cisgrid::analysts::blank::{Blank, BlankLine, sheet_of};
use cisgrid::analysts::case::KINDS;
use cisgrid::diagnostic::{Severity, did_you_mean};
use cisgrid::examine::{self, Assessed};
use cisgrid::model::{Analyst, JudgementKind, Sheet};
use cisgrid::outputs::{blank_sheet, sheet_with};
use cisgrid::read::folder;
use cisgrid::source::Encoding;
use cisgrid::wording::spelling::{self, find_name};

#[derive(Debug, clap::Args)]
#[command(
    about = "Write the sheet on which an analyst judges fit, stance, confidence or codes, independently of the others",
    after_help = "Examples:\n  cisgrid judge --as AB\n  cisgrid judge my-review --as CD --of fit,stance\n  cisgrid judge my-review --as CD --of code --separator semicolon\n  cisgrid judge my-review --as AB --at company-matters\n\nThe sheet is `judgements/AB.csv` in the folder of the synthesis; a spreadsheet program opens it. It never says what the synthesis states, nor what others judged. A line that is there is never changed: another run adds what is new behind it. Fill in `judgement` with one of the `words`, and `because`; save as CSV. `cisgrid agreement` tells who is in, and nothing of what was judged before all are."
)]
pub(super) struct Arguments {
    #[command(flatten)]
    folder: Folder,
    /// The id of the analyst, as declared under `analysts`.
    #[arg(long = "as", value_name = "ID")]
    analyst: String,
    /// What is judged; what the analyst is said to judge where nothing is said, or else fit, stance, and confidence where it is stated.
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    of: Vec<Judged>,
    /// Only this proposition, link (`P1/finding`), finding or passage; may be said several times.
    #[arg(long, value_name = "ID")]
    at: Vec<String>,
    /// What stands between the cells of a new sheet.
    #[arg(long, value_name = "SIGN", default_value = "comma")]
    separator: Between,
}

/// What is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Judged {
    /// How the strands meet, in the words of joint displays.
    Fit,
    /// The same in the words of the triangulation protocol.
    Convergence,
    /// What a finding does to a proposition.
    Stance,
    /// Confidence in a finding (GRADE-CERQual).
    Confidence,
    /// Certainty of a finding (GRADE).
    Certainty,
    /// The code of a passage.
    #[value(alias = "codes")]
    Code,
}

/// What stands between cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Between {
    /// A comma.
    Comma,
    /// A semicolon, which spreadsheet programs look for where the comma is the decimal mark.
    Semicolon,
}

impl Judged {
    /// The kind of the format.
    pub(super) fn kind(self) -> JudgementKind {
        match self {
            Self::Fit => JudgementKind::Fit,
            Self::Convergence => JudgementKind::Convergence,
            Self::Stance => JudgementKind::Stance,
            Self::Confidence => JudgementKind::Confidence,
            Self::Certainty => JudgementKind::Certainty,
            Self::Code => JudgementKind::Code,
        }
    }
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let folder = &arguments.folder.folder;
    let assessed = examine::folder(folder, None)?;
    if assessed.count(Severity::Error) > 0 {
        complain(&sound::errors(&assessed))?;
        let words = "what there is to judge is not known whole where there are errors";
        return Err(Failure::new(words).help("mend them first; no sheet was written"));
    }
    let analyst = analyst(&assessed, &arguments.analyst)?;
    let kinds: Vec<JudgementKind> = arguments.of.iter().map(|of| of.kind()).collect();
    let blank = Blank::of(&assessed.model, analyst, &kinds, &arguments.at);
    let blank = blank.map_err(|unknown| {
        let words = format!("there is nothing to judge of the id `{}`", unknown.name);
        Failure::unknown_id(words, unknown.near)
    })?;
    let sheet = sheet_of(&assessed.model, &analyst.id);
    let path = match sheet {
        Some(sheet) => assessed.sources.file(sheet.file).name().to_owned(),
        None => folder
            .join("judgements")
            .join(format!("{}.csv", analyst.id)),
    };
    if !blank.new.is_empty() {
        let text = match sheet {
            Some(sheet) => appended(&assessed, sheet, &path, &blank.new)?,
            None => new(&path, &blank.new, arguments.separator)?,
        };
        keep(&path, text.as_bytes())?;
    }
    print(&told(&blank, sheet.is_some(), &path))?;
    print(&progress(&assessed, analyst))?;
    Ok(Outcome::Clean)
}

fn analyst<'a>(assessed: &'a Assessed, id: &str) -> Result<&'a Analyst> {
    let declared = assessed.model.analysts.iter();
    let ids = declared.clone().map(|one| one.id.as_str());
    let found = find_name(id, ids.clone()).and_then(|at| declared.clone().nth(at));
    found.ok_or_else(|| {
        let usual =
            format!("declare the analysts under `synthesis`, as in `analysts: {{{id}: …}}`");
        let mut labelled = declared.filter(|one| spelling::same_label(&one.label, id));
        let labelled = labelled
            .next()
            .map(|one| format!("the id of {} is `{}`", one.label, one.id));
        let near = labelled.or_else(|| did_you_mean(id, ids));
        Failure::new(format!("no analyst `{id}` is declared")).help(near.unwrap_or(usual))
    })
}

/// The text of a new sheet. A file that lies there and could not be read as one is not overwritten.
fn new(path: &Path, lines: &[BlankLine], between: Between) -> Result<String> {
    if path.exists() {
        let words = format!("`{}` is there and was not read as a sheet", path.display());
        return Err(Failure::new(words)
            .help("look what it is, and give it another name; nothing is overwritten"));
    }
    let separator = match between {
        Between::Comma => b',',
        Between::Semicolon => b';',
    };
    Ok(blank_sheet(lines, separator))
}

/// The text of a sheet with further lines, its own as they lie on disk.
fn appended(
    assessed: &Assessed,
    sheet: &Sheet,
    path: &Path,
    lines: &[BlankLine],
) -> Result<String> {
    let refused = |why: &str, help: &str| {
        let words = format!("`{}` {why}, and was left as it is", path.display());
        Failure::new(words).help(help)
    };
    if !sheet.lacks.is_empty() {
        let lacks = sheet.lacks.join("` and `");
        return Err(refused(
            &format!("has no column `{lacks}`"),
            "give it back its first line: at, of, proposition, finding, words, judgement, because",
        ));
    }
    if assessed.sources.file(sheet.file).encoding() != Encoding::Utf8 {
        return Err(refused(
            "is not stored in UTF-8",
            "save it as “CSV UTF-8” and start again",
        ));
    }
    let bytes = folder::read(path).map_err(|error| failure(path, &error))?;
    let text = String::from_utf8(bytes).unwrap_or_default();
    if text.trim_start_matches('\u{feff}') != assessed.sources.file(sheet.file).text() {
        return Err(refused(
            "changed while it was read",
            "close it where it is open, and start again",
        ));
    }
    Ok(sheet_with(&text, &sheet.headings, lines, sheet.separator))
}

/// What was done: how many lines are new, and of which kinds; what stays; what is gone.
fn told(blank: &Blank, there: bool, path: &Path) -> String {
    let path = path.display();
    let of_kind = |kind: &JudgementKind| {
        let of = blank.new.iter().filter(|line| line.case.kind == *kind);
        (of.count(), kind.word())
    };
    let kinds = KINDS.iter().map(of_kind).filter(|(count, _)| *count > 0);
    let kinds: Vec<_> = kinds
        .map(|(count, word)| format!("{word} {count}"))
        .collect();
    let cases = counted(blank.new.len(), "case", "cases");
    let kept = counted(blank.kept, "line stays as it is", "lines stay as they are");
    let mut out = match (blank.new.is_empty(), there) {
        (true, true) => format!("{path} lacks nothing; its {kept}.\n"),
        (true, false) => "There is nothing to judge, and no sheet was written.\n".to_owned(),
        (false, true) => format!(
            "Added {cases} to {path}: {}; its {kept}.\n",
            kinds.join(", ")
        ),
        (false, false) => format!(
            "Wrote {path} with {cases} to judge: {}.\n",
            kinds.join(", ")
        ),
    };
    if !blank.gone.is_empty() {
        let gone = blank.gone.join(", ");
        out += &format!(
            "Not there any more, or not to be read: {gone}; what was judged of it stays in the sheet.\n"
        );
    }
    out
}

/// How far the analyst is, before this run.
fn progress(assessed: &Assessed, analyst: &Analyst) -> String {
    let judgements = &assessed.judgements;
    let named = judgements
        .analysts
        .iter()
        .position(|(id, _)| *id == analyst.id);
    let far = judgements.kinds.iter().filter_map(|of| {
        let at = of.analysts.iter().position(|at| Some(*at) == named)?;
        let done = of.done.get(at).filter(|done| **done > 0)?;
        Some(format!("{} {done} of {}", of.kind.word(), of.count))
    });
    let far: Vec<_> = far.collect();
    match far.is_empty() {
        true => String::new(),
        false => format!("Judged so far: {}.\n", far.join(", ")),
    }
}
