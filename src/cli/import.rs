//! `cisgrid import`: a file of another program is taken into a synthesis, again and again, and nothing of a hand is lost.

mod format;
mod listed;
mod told;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use self::format::{place, recognised, way};
use super::asked::Format;
use super::interrupt;
use super::outcome::{Failure, Outcome, Result};
use super::print::{print, print_json, safe};
use super::progress::steps;
use super::write::{Pending, alone, failure, meanwhile};
use cisgrid::examine;
use cisgrid::imports::{
    Brought, ForeignFormat, Holding, ImportManner, ImportOrigin, KnownNames, NotTaken, Offered,
    OnConflict, PLACE, Plan, PlannedFile, Told, Wishes, apart, known_themes, plan,
};
use cisgrid::workbook::{self, OpenedWorkbook};

#[derive(Debug, clap::Args)]
#[command(
    about = "Take in a file of another program: coded interviews, references, tables of figures",
    after_help = "Examples:\n  cisgrid import project.qdpx --into my-review     # from QualCoder, NVivo, MAXQDA, ATLAS.ti\n  cisgrid import library.bib --into my-review      # from Zotero, EndNote\n  cisgrid import results.csv --dry-run             # shows what would change, and writes nothing\n  cisgrid import workbook.xlsx                     # brings back what was changed in a workbook of `cisgrid export`\n  cisgrid import                                   # lists what was taken in, and what has changed since\n\nWhat a file is, its content says. What is new is written into a file of its own; what stands there is changed only where a hand left it as the last import wrote it. Where both changed, what stands there stays, both are shown, and the command ends with 1. imports.lock keeps what imports own; keep it with the synthesis."
)]
pub(super) struct Arguments {
    /// The files; without any, lists what was taken in.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The folder of the synthesis, which is made where it is not there.
    #[arg(long, value_name = "FOLDER", default_value = "propositions")]
    into: PathBuf,
    /// Show what would be written, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// How names of interviews are made, as in `{site}-{participant}-{at}`.
    #[arg(long, value_name = "PATTERN")]
    names: Option<String>,
    /// How names of cases are made, where these are the participants, as in `{participant}`.
    #[arg(long, value_name = "PATTERN")]
    cases: Option<String>,
    /// What a variable says, as in `Ward=site`: a site, a role or a time.
    #[arg(long = "variable", value_name = "NAME=PART", value_parser = variable)]
    variables: Vec<(String, String)>,
    /// What is done where a hand and the file changed the same.
    #[arg(long, value_name = "WHAT", default_value = "tell")]
    on_conflict: Policy,
    /// Take entries out that the file has no more, where no hand changed them.
    #[arg(long)]
    prune: bool,
    /// How it is told.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Policy {
    /// What stands there stays, and both are shown, each time.
    Tell,
    /// What stands there stays, and that settles it.
    Keep,
    /// What the file says replaces it.
    Replace,
}

/// The name of a variable, and what it says.
fn variable(written: &str) -> std::result::Result<(String, String), String> {
    let parts = written.rsplit_once('=');
    let parts = parts.map(|(name, part)| (name.trim(), part.trim()));
    match parts.filter(|(name, part)| !name.is_empty() && !part.is_empty()) {
        Some((name, part)) => Ok((name.to_owned(), part.to_owned())),
        None => {
            Err("write the name of the variable and what it says, as in `Ward=site`".to_owned())
        }
    }
}

pub(super) fn run(arguments: &Arguments) -> Result {
    if arguments.files.is_empty() {
        return listed::run(&arguments.into, arguments.format);
    }
    let wishes = Wishes {
        names: arguments.names.clone(),
        cases: arguments.cases.clone(),
        variables: arguments.variables.clone(),
        ..Wishes::default()
    };
    let manner = ImportManner {
        on_conflict: match arguments.on_conflict {
            Policy::Tell => OnConflict::Tell,
            Policy::Keep => OnConflict::Keep,
            Policy::Replace => OnConflict::Replace,
        },
        prune: arguments.prune,
    };
    if arguments.into.exists() && !arguments.into.is_dir() {
        let words = format!(
            "`{}` is no folder",
            safe(&arguments.into.display().to_string())
        );
        return Err(Failure::new(words).help("name the folder of the synthesis behind `--into`"));
    }
    interrupt::heed()?;
    let bar = steps(arguments.files.len());
    let mut all: Vec<(Told, String)> = Vec::new();
    // Of several files that are not written each is shown as it follows on those before it.
    let mut dry: Option<Holding> = None;
    for (number, file) in arguments.files.iter().enumerate() {
        bar.set_message(safe(&file.display().to_string()));
        let taken = one(arguments, file, (&wishes, manner), &mut dry);
        bar.inc(1);
        match taken {
            Ok(told) => all.push(told),
            Err(why) => {
                bar.finish_and_clear();
                say(arguments, &all)?;
                return Err(with_rest(why, number, arguments));
            }
        }
    }
    bar.finish_and_clear();
    say(arguments, &all)?;
    let clashes = all.iter().any(|(told, _)| !told.clashes.is_empty());
    Ok(match clashes {
        true => Outcome::Findings,
        false => Outcome::Clean,
    })
}

/// Takes one file in; gives what is to be told, and what would be written where nothing is.
fn one(
    arguments: &Arguments,
    file: &Path,
    (wishes, manner): (&Wishes, ImportManner),
    dry: &mut Option<Holding>,
) -> Result<(Told, String)> {
    let of_file = |why: NotTaken| refused(file, &why);
    let offered = Offered::open(file).map_err(of_file)?;
    let mut rules = BTreeMap::new();
    let source = match workbook::is_ours(&offered) {
        true => Taken::Workbook(Box::new(workbook::opened(&offered).map_err(of_file)?)),
        false if workbook::has_forgotten(&offered) => {
            let words = format!(
                "`{}` was exported by cisgrid, and its hidden sheet is gone, by which is told what was changed",
                safe(&file.display().to_string())
            );
            return Err(Failure::new(words).help("export it again, and make the changes there"));
        }
        false => {
            let format = recognised(&offered)?;
            another(arguments, &offered)?;
            let wishes = stated(arguments, &offered, format, wishes, dry.as_ref());
            rules = wishes.rules();
            Taken::Foreign(Box::new((format.take)(&offered, &wishes).map_err(of_file)?))
        }
    };
    let origin = ImportOrigin {
        rules,
        ..origin(&arguments.into, &offered)?
    };
    let plan = |holding: &mut Holding| {
        let made = match source {
            Taken::Workbook(opened) => workbook::bring_back(holding, &origin, *opened, manner),
            Taken::Foreign(brought) => plan(holding, &origin, *brought, manner),
        };
        made.map_err(told::of_synthesis)
    };
    if interrupt::asked() {
        return Err(interrupted(file));
    }
    if arguments.dry_run {
        let mut holding = match dry.take() {
            Some(holding) => holding,
            None => Holding::of(&arguments.into).map_err(told::of_synthesis)?,
        };
        let plan = plan(&mut holding)?;
        *dry = Some(holding);
        let shown = told::difference(&plan);
        return Ok((plan.told, shown));
    }
    fs::create_dir_all(&arguments.into).map_err(|error| failure(&arguments.into, &error))?;
    // Held until all files are in their places.
    let _alone = alone(&arguments.into);
    let mut holding = Holding::of(&arguments.into).map_err(told::of_synthesis)?;
    let plan = plan(&mut holding)?;
    if interrupt::asked() {
        return Err(interrupted(file));
    }
    keep(&arguments.into, &plan)?;
    Ok((plan.told, String::new()))
}

/// Refuses a file that has the name of another one, which was taken in and is still where it was.
fn another(arguments: &Arguments, offered: &Offered) -> Result<()> {
    let Ok(holding) = Holding::of(&arguments.into) else {
        return Ok(());
    };
    let name = offered
        .path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    let mut imports = holding.owned.iter().filter(|line| line.of == "import");
    let Some(about) = imports.find(|line| line.from == *name) else {
        return Ok(());
    };
    let new = way(&arguments.into, &offered.path);
    if let (Some(known), None) = (about.over.get(PLACE), &new)
        && place(&offered.path).as_ref() != Some(known)
    {
        let words = format!(
            "a file called `{}` was taken in from another folder",
            safe(&name)
        );
        return Err(Failure::new(words).help(
            "where it is a newer one of the same, put it beside the synthesis; where it is another, give it a name of its own",
        ));
    }
    let (Some(known), Some(new)) = (about.over.get("way"), new) else {
        return Ok(());
    };
    if *known == new || !arguments.into.join(known).is_file() {
        return Ok(());
    }
    let words = format!(
        "another file called `{name}` was taken in, from `{known}`",
        name = safe(&name),
        known = safe(known)
    );
    Err(Failure::new(words).help(
        "give this one a name of its own: what an import owns is known by the name of its file",
    ))
}

/// What is stated with a file, now or when it was taken in last, and, where its format asks, what the synthesis has names for
/// without those that the file brought itself; nothing of a synthesis that cannot be read, which is told when something is to
/// be written.
fn stated(
    arguments: &Arguments,
    offered: &Offered,
    format: &ForeignFormat,
    wishes: &Wishes,
    dry: Option<&Holding>,
) -> Wishes {
    let mut holding = match dry {
        Some(holding) => holding.clone(),
        None => match Holding::of(&arguments.into) {
            Ok(holding) => holding,
            Err(_) => return wishes.clone(),
        },
    };
    let name = offered
        .path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy();
    let own = holding.owned.iter().filter(|line| line.from == *name);
    let mut wishes = match own.clone().find(|line| line.of == "import") {
        Some(line) => wishes.clone().with_remembered(&line.over),
        None => Wishes {
            apart: apart(&holding, &name).filter(|_| format.is_project),
            ..wishes.clone()
        },
    };
    wishes.withdrawn = holding.withdrawn();
    if format.asks_names
        && let Ok(read) = examine::folder(&arguments.into, None)
    {
        wishes.known = KnownNames::of(&read.model).without(own.map(|line| line.of.as_str()));
    }
    wishes.themes = known_themes(&mut holding, &name);
    wishes
}

/// What a file holds.
enum Taken {
    /// Something of another program.
    Foreign(Box<Brought>),
    /// A workbook that comes back.
    Workbook(Box<OpenedWorkbook>),
}

/// What is known of a file beside its content.
fn origin(into: &Path, offered: &Offered) -> Result<ImportOrigin> {
    let path = &offered.path;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let way = way(into, path);
    Ok(ImportOrigin {
        name: name.into_owned(),
        hash: offered.hash().map_err(|why| refused(path, &why))?,
        way: way.clone(),
        place: place(path).filter(|_| way.is_none()),
        rules: BTreeMap::new(),
    })
}

/// Writes all files, or none.
fn keep(folder: &Path, plan: &Plan) -> Result<()> {
    let mut pending = Pending::start(folder)?;
    for PlannedFile { path, after, .. } in &plan.files {
        let name = path.display().to_string();
        let added = pending.add::<io::Error>(&name, |file| file.write_all(after));
        added.map_err(|error| failure(&folder.join(path), &error))?;
    }
    for PlannedFile { path, before, .. } in &plan.files {
        if fs::read(folder.join(path)).ok() != *before {
            return Err(meanwhile(&path.display().to_string()));
        }
    }
    pending.finish()?;
    Ok(())
}

fn say(arguments: &Arguments, all: &[(Told, String)]) -> Result<()> {
    match arguments.format {
        Format::Json => {
            let told: Vec<&Told> = all.iter().map(|(told, _)| told).collect();
            print_json(&told)
        }
        Format::Text => {
            let texts = all.iter().map(|(told, shown)| {
                let told = told::text(told, &arguments.into, arguments.dry_run);
                format!("{told}{shown}")
            });
            print(&texts.collect::<Vec<_>>().join("\n"))
        }
    }
}

/// Why a file was not taken in.
fn refused(file: &Path, why: &NotTaken) -> Failure {
    let place = why.place.as_ref();
    let place = place.map_or_else(String::new, |place| format!(" ({})", safe(place)));
    let words = format!(
        "`{}` was not taken in: {}{place}",
        file.display(),
        safe(&why.words)
    );
    let failure = Failure::new(words);
    match &why.help {
        Some(help) => failure.help(safe(help)),
        None => failure,
    }
}

fn interrupted(file: &Path) -> Failure {
    Failure::new(format!(
        "interrupted: nothing of `{}` was written",
        file.display()
    ))
}

/// A failure, with what became of the other files.
fn with_rest(mut why: Failure, done: usize, arguments: &Arguments) -> Failure {
    let rest = arguments.files.len() - done - 1;
    if done + rest > 0 && !arguments.dry_run {
        why.message += &format!(
            "; of the {} files {done} before it {} taken in, {rest} behind it {} not looked at",
            arguments.files.len(),
            if done == 1 { "was" } else { "were" },
            if rest == 1 { "was" } else { "were" },
        );
    }
    why
}
