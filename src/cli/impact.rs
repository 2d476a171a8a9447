//! `cisgrid impact`: all that rests on a part of the synthesis, and what would fall with it.

use super::asked::{Folder, Format};
use super::outcome::Result;
use super::print::{print, print_json};
use super::{block, falls, sound};
use cisgrid::compare::impact::{Impact, RestingPart, impact};
use cisgrid::compare::part::{self, Named};
use cisgrid::diagnostic::did_you_mean;

#[derive(Debug, clap::Args)]
#[command(
    about = "Show all that rests on a figure, quotation, participant, theme, source, measure, site, timepoint, study or finding, and what would fall with it",
    after_help = "Examples:\n  cisgrid impact wellbeing@T1..T2\n  cisgrid impact interviews my-review\n  cisgrid impact company-matters#1\n  cisgrid impact \"nobody hurries me\"\n  cisgrid impact study:walking --format json\n\nA finding falls when nothing that it rests on is left: its figures, its quotations and, of a source or study, the places where it can be read itself. Where anything is left it is weakened, and stands. A claim is tried anew on what is left. What is said is structure and verdicts, no measure of how strong anything is."
)]
pub(super) struct Arguments {
    /// The id of a source, evidence item, measure, theme, code, site, timepoint, study, proposition or participant; the
    /// key of a figure; a quotation as its evidence item and its number, `company#2`, or by words that stand in no other.
    /// Where several have one id, its kind stands first: `study:walking`.
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    folder: Folder,
    /// How it is written.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let (assessed, told) = sound::by_id(&arguments.folder.folder, "impact")?;
    let part = match part::find(&assessed.model, &arguments.id) {
        Named::One(part) => part,
        Named::Several(names) => {
            let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
            let near = format!("name one of them: {}", names.join(", "));
            let words = format!("several quotations hold the words “{}”", arguments.id);
            return sound::unknown_id(told, words, Some(near));
        }
        Named::Nothing => {
            let all = part::all(&assessed.model);
            let names = all.iter().map(|(name, _)| name.as_str());
            let near = did_you_mean(&arguments.id, names);
            let words = format!("there is nothing of the id `{}`", arguments.id);
            return sound::unknown_id(told, words, near);
        }
    };
    let impact = impact(&assessed, part);
    match arguments.format {
        Format::Json => print_json(&impact)?,
        Format::Text => print(&written(&impact))?,
    }
    Ok(told)
}

fn written(impact: &Impact) -> String {
    let mut out = String::new();
    block::title(
        &mut out,
        &format!("{} {}", impact.kind, impact.id),
        &impact.place,
    );
    if !impact.label.is_empty() {
        block::line(&mut out, "", &impact.label);
    }
    if impact.broken {
        block::line(
            &mut out,
            "",
            "An error stands in its declaration: what is named there and not declared is missing here.",
        );
    }
    match impact.rests.is_empty() {
        true => out += "\nNothing rests on it.\n",
        false => out += "\nrests on it\n",
    }
    let is_of = |one: &&RestingPart| OF_IT.contains(&one.kind);
    for kind in OF_IT {
        let own = impact.rests.iter().filter(|one| one.kind == kind);
        let own: Vec<_> = own.map(|one| format!("`{}`", one.id)).collect();
        if !own.is_empty() {
            block::line(&mut out, kind, &shortened(&own));
        }
    }
    for one in impact.rests.iter().filter(|one| !is_of(one)) {
        let words = match one.verdict {
            Some(verdict) => format!("`{}`: {} ({verdict})", one.id, one.text),
            None => format!("`{}`: {}", one.id, one.text),
        };
        block::line(&mut out, one.kind, &words);
        block::line(&mut out, "", &path(one));
    }
    out += "\nwithout it\n";
    match impact.without.is_nothing() {
        true => block::line(&mut out, "", "nothing falls, and no verdict changes"),
        false => falls::lines(&mut out, &impact.without),
    }
    out.push('\n');
    falls::means(&mut out, impact.falls);
    out
}

/// What is of a part, and carries the rest.
const OF_IT: [&str; 4] = ["figure", "norm", "quotation", "coded passages"];

/// The most names of one kind that are listed; JSON has them all.
const MOST: usize = 12;

fn shortened(names: &[String]) -> String {
    let shown = names.iter().take(MOST).map(String::as_str);
    let shown = shown.collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(MOST) {
        0 => shown,
        rest => format!("{shown} and {rest} more"),
    }
}

/// By what it rests on the part.
fn path(one: &RestingPart) -> String {
    let Some((last, before)) = one.path.split_last() else {
        return String::new();
    };
    let steps = before.iter();
    let steps: Vec<_> = steps
        .map(|step| format!("{} `{}`", step.kind, step.id))
        .collect();
    match steps.is_empty() {
        true => last.link.to_owned(),
        false => format!("by {}: {}", steps.join(", "), last.link),
    }
}
