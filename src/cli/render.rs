//! `cisgrid render`: the grid as files.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::asked::Folder;
use super::check;
use super::outcome::{Failure, Outcome, Result};
use super::print::{COLOUR, counted, print};
use super::withdrawn::left;
use super::write::{Compare, Pending, failure};
use cisgrid::diagnostic::{did_you_mean, text};
use cisgrid::examine::{self, Assessed, withdrawn};
use cisgrid::language;
use cisgrid::model::LayoutName;
use cisgrid::number::Style;
use cisgrid::outputs::{self, EVERY, Output, Render};
use cisgrid::read::folder;
use cisgrid::templates::{Faults, RenderError, Templates};
use cisgrid::view::View;

#[derive(Debug, clap::Args)]
#[command(
    about = "Build the grid as HTML and Markdown, or in the formats asked for",
    after_help = "Examples:\n  cisgrid render\n  cisgrid render my-review --to html -o site\n  cisgrid render --to all\n  cisgrid render --check    # in CI: fails where output/ is not what the synthesis makes"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    folder: Folder,
    /// Write nothing; fail where what is there differs from what would be written.
    #[arg(long)]
    check: bool,
    /// The formats to build, or `all`; HTML and Markdown where none is named. `cisgrid list outputs` names them.
    #[arg(long, value_name = "FORMAT", num_args = 1.., value_delimiter = ',')]
    to: Vec<String>,
    /// The folder to write to.
    #[arg(short, long, value_name = "FOLDER", default_value = "output")]
    output: PathBuf,
    /// The layout of the table, in place of those that the synthesis names. `cisgrid list layouts` names them.
    #[arg(long, value_name = "LAYOUT", value_parser = parse_layout)]
    layout: Option<LayoutName>,
    /// The language of table, key and notes, a tag such as `de`, in place of the synthesis's own.
    #[arg(long, value_name = "TAG", value_parser = parse_language)]
    language: Option<String>,
    /// The style that numbers are printed in, in place of the synthesis's own.
    #[arg(long, value_name = "STYLE", value_parser = parse_style)]
    style: Option<Style>,
    /// An earlier version of the synthesis, in a folder of its own: what changed since then stands at the top of the page.
    #[arg(long, value_name = "FOLDER")]
    since: Option<PathBuf>,
    /// A folder with fonts for the PDF, beside those that it brings with it.
    #[arg(long, value_name = "FOLDER")]
    font_dir: Option<PathBuf>,
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

fn parse_language(tag: &str) -> std::result::Result<String, String> {
    let known: Vec<_> = language::languages().collect();
    match language::is_known(tag) {
        true => Ok(tag.to_owned()),
        false => Err(format!(
            "the languages are {}, also with a region, as in `de-AT`; for another one write `language:` in \
             `synthesis`, and its words under `words:`",
            known.join(", ")
        )),
    }
}

fn parse_layout(word: &str) -> std::result::Result<LayoutName, String> {
    LayoutName::meant(word)
        .ok_or_else(|| format!("the layouts are {}", LayoutName::WORDS.join(", ")))
}

/// A file or folder to be made: a view in a format.
#[derive(Clone, Debug)]
struct Page {
    output: &'static Output,
    view: View,
    /// Its name within the folder that is written to.
    name: String,
}

/// What is to be made: each format in every layout, if it shows one.
fn pages(formats: &[&'static Output], view: &View, layout: Option<LayoutName>) -> Vec<Page> {
    let views = match layout {
        Some(name) => vec![view.in_layout(name)],
        None => view.layouts(),
    };
    let mut pages: Vec<Page> = Vec::new();
    for view in views {
        for output in formats {
            let name = output.file_of(&view);
            if !pages.iter().any(|page| page.name == name) {
                pages.push(Page {
                    output,
                    view: view.clone(),
                    name,
                });
            }
        }
    }
    pages
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
    let templates = match &arguments.font_dir {
        Some(folder) => templates.with_fonts(folder::load_fonts(folder).map_err(|failed| {
            Failure::from(failed).help("`--font-dir` takes a folder with files of fonts")
        })?),
        None => templates,
    };
    let assessed = examine::folder(&arguments.folder.folder, arguments.style)?;
    let summary = check::summary(&assessed);
    let still = withdrawn::still_in(&assessed, &arguments.output);
    let rendered = match view(assessed, arguments) {
        Ok(view) => view,
        Err(mut assessed) => {
            withdrawn::look_through(&mut assessed, &arguments.output);
            return check::refuse(&assessed);
        }
    };
    let rendered = match &arguments.since {
        Some(folder) => match earlier(folder, arguments)? {
            Ok(before) => rendered.since(before),
            Err(assessed) => return check::refuse(&assessed),
        },
        None => rendered,
    };
    let pages = pages(&formats, &rendered, arguments.layout);
    match arguments.check {
        true => compare(&pages, &templates, &arguments.output),
        false => {
            let outcome = write(&pages, &templates, &arguments.output)?;
            print(&unused(&templates))?;
            for words in templates.told() {
                print(&format!("note: {words}\n"))?;
            }
            print(&summary)?;
            let made = pages.iter().map(|page| arguments.output.join(&page.name));
            let outcome = match left(&still, &made.collect::<Vec<_>>())? {
                true => Outcome::Findings,
                false => outcome,
            };
            // The process ends: what a large synthesis holds need not be given back piece by piece.
            std::mem::forget((rendered, pages));
            Ok(outcome)
        }
    }
}

/// The view of a synthesis in the language asked for; what was found, where there are errors.
fn view(assessed: Assessed, arguments: &Arguments) -> std::result::Result<View, Box<Assessed>> {
    let view = View::new(assessed.renderable()?);
    Ok(match &arguments.language {
        Some(language) => view.in_language(language),
        None => view,
    })
}

/// The earlier version of a synthesis, as what is rendered is seen.
fn earlier(
    folder: &Path,
    arguments: &Arguments,
) -> Result<std::result::Result<View, Box<Assessed>>> {
    let assessed = examine::folder(folder, arguments.style).map_err(|failed| {
        Failure::from(failed)
            .help("`--since` takes the folder of an earlier version of the synthesis")
    })?;
    Ok(view(assessed, arguments))
}

/// The format that not every program is built with.
const PDF: &str = "pdf";

fn formats(names: &[String]) -> Result<Vec<&'static Output>> {
    if names.is_empty() {
        return Ok(outputs::USUAL.to_vec());
    }
    if names.iter().any(|name| name.eq_ignore_ascii_case(EVERY)) {
        return Ok(outputs::ALL.to_vec());
    }
    let mut formats: Vec<&'static Output> = Vec::new();
    for name in names {
        let Some(output) = outputs::find(name) else {
            let known = outputs::ALL.iter().map(|output| output.name);
            let near = did_you_mean(name, known.chain([EVERY]));
            let help = match near {
                _ if name.eq_ignore_ascii_case(PDF) => {
                    "this program was built without it: build it with `cargo build --release --features pdf`, or take `--to typst`, the source that Typst makes the PDF of".to_owned()
                }
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

fn write(pages: &[Page], templates: &Templates, folder: &Path) -> Result {
    let mut pending = Pending::start(folder)?;
    let written = pending.add_each(pages, |pending, page| match page.output.render {
        Render::File(write) => {
            let file = pending.beside(&page.name, |out| write(&page.view, templates, out))?;
            Ok::<_, RenderError>(vec![file])
        }
        Render::Folder(_) => {
            let made = page.output.artifacts(&page.view, templates)?.into_iter();
            made.map(|one| pending.beside(&one.path, |out| Ok(out.write_all(&one.bytes)?)))
                .collect()
        }
    });
    match written {
        Err(RenderError::Write(error)) => return Err(failure(folder, &error)),
        Err(other) => return stop(other),
        Ok(()) => {}
    }
    let paths = pending.finish()?;
    for page in pages {
        let place = folder.join(&page.name);
        match page.output.render {
            Render::File(_) => print(&format!("Wrote {}\n", place.display()))?,
            Render::Folder(_) => {
                let files = paths.iter().filter(|path| path.starts_with(&place)).count();
                let files = counted(files, "file", "files");
                print(&format!("Wrote {} ({files})\n", place.display()))?;
                for path in left_over(&place, paths.iter())? {
                    let path = path.display();
                    print(&format!("Left alone {path}: {NOT_MADE}\n"))?;
                }
            }
        }
    }
    Ok(Outcome::Clean)
}

/// What is said of a file that stands among those of a format and is none of them.
const NOT_MADE: &str = "the synthesis does not make it";

/// The files in the folder of a format that are not among those that it makes, such as those of a finding that has
/// another id by now. Hidden files are a file manager's.
fn left_over<'a>(
    folder: &Path,
    made: impl Iterator<Item = &'a PathBuf>,
) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let made: HashSet<&Path> = made.map(PathBuf::as_path).collect();
    let is_hidden = |entry: &DirEntry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() > 0 && name.starts_with('.')
    };
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let mut left = Vec::new();
    for entry in entries.filter_entry(|entry| !is_hidden(entry)) {
        let entry = entry?;
        if !entry.file_type().is_dir() && !made.contains(entry.path()) {
            left.push(entry.into_path());
        }
    }
    Ok(left)
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

/// A path, and what is amiss with it, if anything.
type Compared = (PathBuf, Option<String>);

fn compare(pages: &[Page], templates: &Templates, folder: &Path) -> Result {
    let mut outcome = Outcome::Clean;
    let compared = pages.par_iter().map(|page| match page.output.render {
        Render::File(write) => {
            let path = folder.join(&page.name);
            let one = compare_one(path, |out| write(&page.view, templates, out))?;
            Ok::<Vec<Compared>, RenderError>(vec![one])
        }
        Render::Folder(_) => {
            let mut compared = Vec::new();
            for one in page.output.artifacts(&page.view, templates)? {
                let path = folder.join(&one.path);
                compared.push(compare_one(path, |out| Ok(out.write_all(&one.bytes)?))?);
            }
            let place = folder.join(&page.name);
            let left = left_over(&place, compared.iter().map(|(path, _)| path))?;
            let left = left.into_iter();
            compared.extend(left.map(|path| (path, Some(NOT_MADE.to_owned()))));
            Ok(compared)
        }
    });
    for compared in compared.collect::<Vec<_>>() {
        let compared = match compared {
            Ok(compared) => compared,
            Err(other) => return stop(other),
        };
        for (path, state) in compared {
            let Some(state) = state else {
                print(&format!("{} is what the synthesis makes\n", path.display()))?;
                continue;
            };
            outcome = Outcome::Findings;
            print(&format!("{}: {state}\n", path.display()))?;
        }
    }
    if outcome == Outcome::Findings {
        print("Run the same without `--check`, and look at what changed.\n")?;
    }
    Ok(outcome)
}

/// Holds what `write` writes against the file of that path.
fn compare_one(
    path: PathBuf,
    write: impl FnOnce(&mut dyn Write) -> std::result::Result<(), RenderError>,
) -> std::result::Result<Compared, RenderError> {
    let file = match File::open(&path) {
        Err(error) => return Ok((path, Some(folder::reason(&error)))),
        Ok(file) => file,
    };
    let mut compared = Compare::new(BufReader::new(file));
    write(&mut compared)?;
    let same = compared.finish()?;
    let state = (!same).then(|| "differs from what the synthesis makes".to_owned());
    Ok((path, state))
}

/// Tells why nothing could be made.
fn stop(error: RenderError) -> Result {
    match error {
        RenderError::Template(faults) => told(&faults),
        RenderError::Write(error) => Err(error.into()),
        RenderError::Unfit { what, help } => Err(Failure::new(what).help(help)),
    }
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
