//! `cisgrid sensitivity`: each source, participant, site, … left out in turn, and what falls with it.

use clap::ValueEnum;

use super::asked::Folder;
use super::outcome::Result;
use super::print::{counted, print, print_json};
use super::{block, falls, sound};
use cisgrid::compare::fall::Fall;
use cisgrid::compare::part::DropKind;
use cisgrid::compare::sensitivity::{Sensitivity, sensitivity};
use cisgrid::examine;
use cisgrid::outputs::{sensitivity_as_csv, sensitivity_as_svg};

#[derive(Debug, clap::Args)]
#[command(
    about = "Leave out each source, participant, site, timepoint, measure, theme or study in turn: which propositions lose their last support, a strand or a verdict",
    after_help = "Examples:\n  cisgrid sensitivity --drop source\n  cisgrid sensitivity --drop participant my-review\n  cisgrid sensitivity --drop theme --format json\n  cisgrid sensitivity --drop source --format svg > sources.svg\n  cisgrid sensitivity --drop site --csv > sites.csv\n\nA finding falls when nothing that it rests on is left: its figures, its quotations (or, where it has none, the coded passages of its themes) and, of a source or study, the places where it can be read itself. With a theme it falls where it comes from no other and rests on no figure. A figure that is printed in two sources is of neither alone; a change between two timepoints is of both. Where anything is left, a finding is weakened, and stands. A proposition loses its last support when all that supports it falls, a strand when every finding of that strand does. A claim is tried anew as if what is left out had never been declared; where nothing is left to try it on it is undetermined.\n\nWhat is said is structure and verdicts, no measure of how strong anything is."
)]
pub(super) struct Arguments {
    #[command(flatten)]
    folder: Folder,
    /// What is left out in turn.
    #[arg(long, value_name = "WHAT")]
    drop: What,
    /// Write CSV, a row for each thing that falls.
    #[arg(long, conflicts_with = "format")]
    csv: bool,
    /// How it is written.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Form,
}

/// What can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum What {
    /// Works that are cited.
    Source,
    /// Those whom the study heard.
    Participant,
    /// Sites.
    Site,
    /// Timepoints.
    Timepoint,
    /// Scales and other variables.
    Measure,
    /// Themes and codes, each with what belongs to it.
    Theme,
    /// Studies, each with the sources that report it.
    Study,
}

impl What {
    fn kind(self) -> DropKind {
        match self {
            Self::Source => DropKind::Source,
            Self::Participant => DropKind::Participant,
            Self::Site => DropKind::Site,
            Self::Timepoint => DropKind::Timepoint,
            Self::Measure => DropKind::Measure,
            Self::Theme => DropKind::Theme,
            Self::Study => DropKind::Study,
        }
    }
}

/// How it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For people.
    Text,
    /// For machines.
    Json,
    /// As a picture.
    Svg,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let assessed = examine::folder(&arguments.folder.folder, None)?;
    let told = sound::told(&assessed)?;
    let kind = arguments.drop.kind();
    let found = sensitivity(&assessed, kind);
    match arguments.format {
        _ if arguments.csv => print(&sensitivity_as_csv(&found))?,
        Form::Svg => print(&sensitivity_as_svg(&found))?,
        Form::Json => print_json(&found)?,
        Form::Text => print(&written(&found, kind))?,
    }
    Ok(told)
}

fn written(found: &Sensitivity, kind: DropKind) -> String {
    let mut out = String::new();
    let (one, more) = kind.words();
    if found.without.is_empty() {
        return format!("There is no {one} to leave out.\n");
    }
    for fall in found.without.iter().filter(|fall| !fall.is_nothing()) {
        block::title(&mut out, &format!("without {one} {}", fall.id), &fall.place);
        if !fall.label.is_empty() {
            block::line(&mut out, "", &fall.label);
        }
        falls::lines(&mut out, fall);
        out.push('\n');
    }
    let nothing = found.without.iter().filter(|fall| fall.is_nothing());
    let nothing: Vec<_> = nothing.map(|fall| fall.id.as_str()).collect();
    if !nothing.is_empty() {
        block::line(&mut out, "nothing without", &nothing.join(", "));
        out.push('\n');
    }
    let felt = |is: fn(&Fall) -> bool| found.without.iter().filter(|fall| is(fall)).count();
    out += &format!(
        "{} left out in turn: without {} of them a proposition loses its last support, a strand or a verdict.\n\n",
        counted(found.without.len(), one, more),
        felt(Fall::is_felt),
    );
    falls::means(&mut out, found.falls);
    out
}
