//! `cisgrid review`: what somebody has read is signed off, in `reviews.lock`; who has read what, and what has changed since.

mod listed;
mod record;

use std::path::{Path, PathBuf};

use super::asked::Format;
use super::outcome::{Failure, Outcome, Result};
use super::print::{complain, counted, print, print_json};
use super::sound;
use super::today::today;
use cisgrid::diagnostic::{Severity, did_you_mean};
use cisgrid::examine::Assessed;
use cisgrid::meaning::Meaning;
use cisgrid::model::Day;
use cisgrid::read::reviews::{REVIEWS, ReviewLine};
use cisgrid::review::reviewed::Reviewed;
use cisgrid::review::signed::{SignOff, SignOffStanding, recorded};
use cisgrid::wording::spelling;

#[derive(Debug, clap::Args)]
#[command(
    about = "Sign off what you have read, or list who has read what, and what has changed since",
    after_help = "Examples:\n  cisgrid review company-matters --as AB\n  cisgrid review company-matters/talk --as AB --note \"the quotation is strong\"\n  cisgrid review\n  cisgrid review --unsigned --in my-review\n\nA sign-off is of what a proposition, a finding or a link says and of all that it rests on: figures, quotations, themes, sources, and the bounds by which verdicts are found. It stands in reviews.lock, which is kept with the synthesis; the synthesis itself is not touched. Where anything of it changes, `cisgrid check` tells what. How it is written, its id and the order of its parts may change."
)]
pub(super) struct Arguments {
    /// The id of a proposition or a finding, or a link as `proposition/finding`. Without any, sign-offs are listed.
    #[arg(value_name = "ID", requires = "by")]
    ids: Vec<String>,
    /// Who has read it: initials, or a name.
    #[arg(long = "as", value_name = "INITIALS")]
    by: Option<String>,
    /// What is to be said of it.
    #[arg(long, value_name = "TEXT", requires = "ids")]
    note: Option<String>,
    /// The day on which it was read, as year, month and day; today, where it is not said.
    #[arg(long, value_name = "DATE", requires = "ids")]
    on: Option<String>,
    /// The folder that holds the synthesis.
    #[arg(long = "in", value_name = "FOLDER", default_value = "propositions")]
    folder: PathBuf,
    /// List what nobody has signed off as it stands.
    #[arg(long, conflicts_with = "ids")]
    unsigned: bool,
    /// Take the sign-offs out of what is no longer there.
    #[arg(long, conflicts_with_all = ["ids", "unsigned"])]
    prune: bool,
    /// Write the lock anew where it was damaged: lines that are whole are kept, and the old file beside it.
    #[arg(long, conflicts_with = "unsigned")]
    mend: bool,
    /// How a list is written.
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "text",
        conflicts_with = "ids"
    )]
    format: Format,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let assessed = sound::by_in(&arguments.folder)?;
    let writes = !arguments.ids.is_empty() || arguments.prune || arguments.mend;
    if !writes {
        return list(arguments, &assessed);
    }
    sound::refuse(assessed.count(Severity::Error))?;
    if assessed.reviews.damaged {
        sound::damage(&assessed, REVIEWS)?;
        if assessed.reviews.newer || !arguments.mend {
            let remedy = match assessed.reviews.newer {
                true => "use the cisgrid that wrote it, or a newer one",
                false => "`--mend` keeps the lines that are whole",
            };
            complain(&format!(
                "Nothing was written: {REVIEWS} is damaged; {remedy}.\n"
            ))?;
            return Ok(Outcome::Findings);
        }
    }
    let new = lines(arguments, &assessed)?;
    let gone = match arguments.prune {
        true => gone(&assessed),
        false => Vec::new(),
    };
    let change = record::Change {
        new,
        gone,
        mend: arguments.mend && assessed.reviews.damaged,
    };
    let kept = record::keep(&arguments.folder, &assessed, &change)?;
    print(&told(arguments, &change, kept))?;
    Ok(Outcome::Clean)
}

/// The lines to be added.
fn lines(arguments: &Arguments, assessed: &Assessed) -> Result<Vec<ReviewLine>> {
    let Some(by) = &arguments.by else {
        return Ok(Vec::new());
    };
    let by = initials(by, assessed)?;
    let on = day(arguments.on.as_deref())?;
    let note = arguments.note.as_deref().map(spelling::spaced);
    let note = note.filter(|note| !note.is_empty());
    if note
        .as_ref()
        .is_some_and(|note| assessed.model.is_of_withdrawn(note))
    {
        return Err(
            Failure::new("the note holds words or the name of somebody who withdrew")
                .help("say it in your own words"),
        );
    }
    let meaning = Meaning::of(&assessed.model, &assessed.trials);
    let ids = arguments.ids.iter().map(|id| {
        let subject = Reviewed::named(&assessed.model, id);
        let sketch = subject.as_ref().and_then(|one| one.sketch(&meaning));
        match subject.zip(sketch) {
            Some((subject, sketch)) => Ok(recorded(&sketch, &subject, &by, on, note.as_deref())),
            None => Err(unknown(assessed, &arguments.folder, id)),
        }
    });
    ids.collect()
}

/// Nothing has that id, or nothing that can be signed off.
fn unknown(assessed: &Assessed, folder: &Path, id: &str) -> Failure {
    let all: Vec<String> = match id.split_once('/') {
        None => Reviewed::all(&assessed.model)
            .map(|(one, _)| one.id())
            .collect(),
        Some(_) => {
            let model = &assessed.model;
            let rows = model.propositions.iter();
            let links = rows.flat_map(|row| {
                let links = row.links.iter();
                links.map(|link| format!("{}/{}", *row.id, *model.evidence[link.evidence].id))
            });
            links.collect()
        }
    };
    let near = did_you_mean(id, all.iter().map(String::as_str));
    let what = match id.split_once('/') {
        None => format!("no proposition and no finding has the id `{id}`"),
        Some((row, finding)) => {
            format!("no proposition `{row}` has a link to a finding `{finding}`")
        }
    };
    let is_folder = Path::new(id).is_dir();
    let near = match is_folder && near.is_none() {
        true => Some(format!(
            "`{id}` is a folder: `--in {id}` names the folder of a synthesis"
        )),
        false => near,
    };
    let near =
        near.unwrap_or_else(|| format!("`cisgrid list ids {}` names them all", folder.display()));
    Failure::new(what).help(near)
}

/// Who signs, as the lock has it.
fn initials(said: &str, assessed: &Assessed) -> Result<String> {
    /// A name is no longer.
    const LONGEST: usize = 80;
    let by = spelling::spaced(said);
    let odd = by.chars().any(char::is_control) || by.chars().count() > LONGEST;
    if by.is_empty() || odd {
        return Err(Failure::new("`--as` takes initials or a name").help("for example `--as AB`"));
    }
    let lines = assessed.reviews.lines.iter();
    let mut known = lines.map(|(line, _)| line.by.as_str());
    let other = known.find(|known| *known != by && known.to_lowercase() == by.to_lowercase());
    match other {
        Some(other) => Err(Failure::new(format!(
            "{REVIEWS} has sign-offs of `{other}`, and `{by}` would be somebody else"
        ))
        .help(format!(
            "sign as `{other}`, or in a way that nobody takes for it"
        ))),
        None => Ok(by),
    }
}

/// The day that is said, or today: nobody has read anything on a day to come.
fn day(said: Option<&str>) -> Result<Day> {
    let today = today();
    let Some(said) = said else { return Ok(today) };
    let day = Day::parse(said).ok_or_else(|| {
        Failure::new(format!("`{said}` is no day"))
            .help(format!("write year, month and day: `--on {today}`"))
    })?;
    match day > today {
        true => Err(Failure::new(format!("{day} is still to come"))),
        false => Ok(day),
    }
}

/// The lines of what is no longer there.
fn gone(assessed: &Assessed) -> Vec<ReviewLine> {
    let gone = assessed.signed.iter();
    let gone = gone.filter(|one| one.standing == SignOffStanding::Gone);
    let gone: Vec<(String, &str)> = gone
        .map(|one| (one.subject.id(), one.line.by.as_str()))
        .collect();
    let lines = assessed.reviews.lines.iter().map(|(line, _)| line);
    let lines = lines.filter(|line| gone.contains(&(line.at.clone(), line.by.as_str())));
    lines.cloned().collect()
}

/// What was done, in words.
fn told(arguments: &Arguments, change: &record::Change, kept: record::Kept) -> String {
    let mut out = String::new();
    for line in &change.new {
        let (at, by, on) = (&line.at, &line.by, &line.on);
        let parts = line.over.len();
        out += &match kept.known.contains(line) {
            true => format!("{by} has signed off `{at}` as it stands already.\n"),
            false => format!(
                "{by} has read `{at}` as it stands on {on}, with {}.\n",
                counted(
                    parts.saturating_sub(1),
                    "part that it rests on",
                    "parts that it rests on"
                )
            ),
        };
    }
    if arguments.prune {
        out += &match change.gone.len() {
            0 => "Every sign-off is of something that is there.\n".to_owned(),
            gone => format!(
                "{} of what is no longer there.\n",
                counted(gone, "sign-off was taken out", "sign-offs were taken out")
            ),
        };
    }
    out += &match (kept.written, arguments.mend) {
        (true, _) => format!(
            "{REVIEWS}: {}.\n",
            counted(kept.lines, "sign-off", "sign-offs")
        ),
        (false, true) if change.new.is_empty() => {
            format!("{REVIEWS} is whole: nothing was written.\n")
        }
        (false, _) => format!("{REVIEWS} was left as it is.\n"),
    };
    out
}

fn list(arguments: &Arguments, assessed: &Assessed) -> Result {
    let told = sound::told(assessed)?;
    if assessed.reviews.damaged {
        sound::damage(assessed, REVIEWS)?;
    }
    let by = arguments.by.as_deref();
    let of = |one: &&SignOff| by.is_none_or(|by| one.line.by == by);
    let signed: Vec<&SignOff> = assessed.signed.iter().filter(of).collect();
    let listed = listed::Listed::of(assessed, &signed);
    match arguments.format {
        Format::Json => print_json(&listed)?,
        Format::Text => print(&listed.written(arguments.unsigned))?,
    }
    Ok(match assessed.reviews.damaged {
        true => Outcome::Findings,
        false => told,
    })
}
