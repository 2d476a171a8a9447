//! `cisgrid render`: the grid as files.

use std::fs::File;
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::asked::Folder;
use super::check;
use super::outcome::{Failure, Outcome, Result};
use super::print::{COLOUR, print};
use super::write::{Compare, Pending, failure};
use cisgrid::diagnostic::{did_you_mean, text};
use cisgrid::examine;
use cisgrid::number::Style;
use cisgrid::outputs::{self, Output};
use cisgrid::read::folder;
use cisgrid::templates::{Faults, RenderError, Templates};
use cisgrid::view::View;

#[derive(Debug, clap::Args)]
#[command(
    about = "Build the grid as HTML and Markdown",
    after_help = "Examples:\n  cisgrid render\n  cisgrid render my-review --to html -o site\n  cisgrid render --check    # in CI: fails where output/ is not what the synthesis makes"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    folder: Folder,
    /// Write nothing; fail where what is there differs from what would be written.
    #[arg(long)]
    check: bool,
    /// The formats to build; all where none is named. `cisgrid list outputs` names them.
    #[arg(long, value_name = "FORMAT", num_args = 1.., value_delimiter = ',')]
    to: Vec<String>,
    /// The folder to write to.
    #[arg(short, long, value_name = "FOLDER", default_value = "output")]
    output: PathBuf,
    /// The style that numbers are printed in, in place of the synthesis's own.
    #[arg(long, value_name = "STYLE", value_parser = parse_style)]
    style: Option<Style>,
    /// A folder of templates that take the place of built-in ones of the same name.
    #[arg(long, value_name = "FOLDER")]
    templates: Option<PathBuf>,
}

fn parse_style(word: &str) -> std::result::Result<Style, String> {
    let styles = Style::ALL.iter();
    let found = styles
        .clone()
        .find(|(name, _)| *name == word.to_lowercase());
    let names = styles.map(|(name, _)| *name).collect::<Vec<_>>();
    found
        .map(|(_, style)| *style)
        .ok_or_else(|| format!("the styles are {}", names.join(", ")))
}

/// Why a page could not be written.
enum Stop {
    Templates(Box<Faults>),
    Io(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<RenderError> for Stop {
    fn from(error: RenderError) -> Self {
        match error {
            RenderError::Template(faults) => Self::Templates(faults),
            RenderError::Write(error) => Self::Io(error),
        }
    }
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let formats = formats(&arguments.to)?;
    let overrides = match &arguments.templates {
        Some(folder) => folder::load_templates(folder).map_err(|failed| {
            Failure::from(failed).help("`--templates` takes a folder of templates of your own")
        })?,
        None => Vec::new(),
    };
    let templates = match Templates::new(overrides) {
        Ok(templates) => templates,
        Err(faults) => return told(&faults),
    };
    let assessed = examine::folder(&arguments.folder.folder, arguments.style)?;
    let summary = check::summary(&assessed);
    let rendered = match assessed.renderable() {
        Ok(synthesis) => View::new(synthesis),
        Err(assessed) => return check::refuse(&assessed),
    };
    match arguments.check {
        true => compare(&formats, &rendered, &templates, &arguments.output),
        false => {
            let outcome = write(&formats, &rendered, &templates, &arguments.output)?;
            print(&unused(&templates))?;
            print(&summary)?;
            // The process ends: what a large synthesis holds need not be given back piece by piece.
            std::mem::forget(rendered);
            Ok(outcome)
        }
    }
}

fn formats(names: &[String]) -> Result<Vec<&'static Output>> {
    if names.is_empty() {
        return Ok(outputs::ALL.to_vec());
    }
    let mut formats: Vec<&'static Output> = Vec::new();
    for name in names {
        let Some(output) = outputs::find(name) else {
            let near = did_you_mean(name, outputs::ALL.iter().map(|output| output.name));
            let help = match near {
                _ if Path::new(name).is_dir() => {
                    "name the folder of the synthesis before `--to`".to_owned()
                }
                Some(near) => near,
                None => "`cisgrid list outputs` names them all".to_owned(),
            };
            return Err(Failure::new(format!("there is no output format `{name}`")).help(help));
        };
        if !formats.iter().any(|known| std::ptr::eq(*known, output)) {
            formats.push(output);
        }
    }
    Ok(formats)
}

fn write(formats: &[&Output], view: &View, templates: &Templates, folder: &Path) -> Result {
    let mut pending = Pending::start(folder)?;
    let written = pending.add_each(
        formats,
        |output| output.file,
        |output, out| (output.render)(view, templates, out).map_err(Stop::from),
    );
    match written {
        Ok(()) => {}
        Err(Stop::Templates(faults)) => return told(&faults),
        Err(Stop::Io(error)) => return Err(failure(folder, &error)),
    }
    for path in pending.finish()? {
        print(&format!("Wrote {}\n", path.display()))?;
    }
    Ok(Outcome::Clean)
}

/// The templates of the user's that nothing uses, each in a line.
fn unused(templates: &Templates) -> String {
    let unused = templates.unused().map(|name| {
        let near = did_you_mean(name, Templates::built_in());
        let near = near.map_or_else(String::new, |near| format!("; {near}"));
        format!("Passed over the template {name}: no template of that name is asked for{near}\n")
    });
    unused.collect()
}

fn compare(formats: &[&Output], view: &View, templates: &Templates, folder: &Path) -> Result {
    let mut outcome = Outcome::Clean;
    let compared = formats.par_iter().map(|output| {
        let path = folder.join(output.file);
        let file = match File::open(&path) {
            Err(error) => return Ok((path, Some(folder::reason(&error)))),
            Ok(file) => file,
        };
        let mut compared = Compare::new(BufReader::new(file));
        (output.render)(view, templates, &mut compared)?;
        let same = compared.finish()?;
        let state = (!same).then(|| "differs from what the synthesis makes".to_owned());
        Ok((path, state))
    });
    for compared in compared.collect::<Vec<_>>() {
        let (path, state) = match compared {
            Ok(compared) => compared,
            Err(Stop::Templates(faults)) => return told(&faults),
            Err(Stop::Io(error)) => return Err(error.into()),
        };
        let Some(state) = state else {
            print(&format!("{} is what the synthesis makes\n", path.display()))?;
            continue;
        };
        outcome = Outcome::Findings;
        print(&format!("{}: {state}\n", path.display()))?;
    }
    if outcome == Outcome::Findings {
        print("Run the same without `--check`, and look at what changed.\n")?;
    }
    Ok(outcome)
}

/// Tells the faults of templates.
fn told(faults: &Faults) -> Result {
    for found in &faults.diagnostics {
        print(&format!(
            "{}\n",
            text::render(found, &faults.sources, COLOUR)
        ))?;
    }
    print("Nothing was written.\n")?;
    Ok(Outcome::Findings)
}
