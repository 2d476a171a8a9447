//! `cisgrid trace`: from a statement to what it rests on, and back.

use std::fmt::Write as _;

use super::asked::{Folder, Format};
use super::outcome::Result;
use super::print::{counted, print, print_json};
use super::sound;
use cisgrid::diagnostic::did_you_mean;
use cisgrid::language::Words;
use cisgrid::view::{BesideStep, Claimed, Step, Trace, View};

#[derive(Debug, clap::Args)]
#[command(
    about = "Show what a proposition rests on, or what rests on a finding, figure, source, participant, theme, text, site or table",
    after_help = "Examples:\n  cisgrid trace adjustment\n  cisgrid trace wellbeing@T1..T2\n  cisgrid trace P03\n  cisgrid trace company\n  cisgrid trace results/table-3.csv\n  cisgrid trace fall-at-four-months my-review --format json"
)]
pub(super) struct Arguments {
    /// The id of a proposition, evidence item, measure, source, construct, theme, code, segment, participant, site, group
    /// or timepoint, the key of a figure, or the path of a table or a text.
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    folder: Folder,
    /// How the paths are written.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let (assessed, told) = sound::by_id(&arguments.folder.folder, "trace")?;
    // The program speaks English, whatever the language of the page.
    let view = View::of_sound(assessed).in_words(Words::default());
    let Some(trace) = view.trace(&arguments.id) else {
        let longer = format!("{};", arguments.id.trim());
        let alike: Vec<&str> = view
            .traceable()
            .filter(|one| one.starts_with(&longer))
            .collect();
        let near = match alike.is_empty() {
            true => did_you_mean(&arguments.id, view.traceable()),
            false => Some(format!(
                "the key is that of several figures: {}",
                listed(&alike)
            )),
        };
        let words = format!("there is nothing of the id `{}`", arguments.id);
        return sound::unknown_id(told, words, near);
    };
    match arguments.format {
        Format::Json => print_json(&trace)?,
        Format::Text => print(&written(&trace))?,
    }
    Ok(told)
}

/// Keys, each in backticks.
fn listed(keys: &[&str]) -> String {
    let keys = keys.iter().map(|key| format!("`{key}`"));
    keys.collect::<Vec<_>>().join(", ")
}

fn written(trace: &Trace) -> String {
    let mut out = String::new();
    let of = &trace.of;
    let _ = writeln!(out, "{} {}", of.kind, of.id.as_deref().unwrap_or_default());
    if !of.text.is_empty() {
        let _ = writeln!(out, "{}", of.text);
    }
    let _ = writeln!(out, "{}", whereabouts(of));
    if !trace.fails.is_empty() {
        let _ = writeln!(out, "fails {}", trace.fails.join(", "));
    }
    if !trace.claims.is_empty() {
        out += "\nclaims\n";
        claims(&trace.claims, of.id.as_deref(), &mut out);
    }
    for (title, steps) in [("rests on", &trace.rests_on), ("carries", &trace.carries)] {
        if !steps.is_empty() {
            let _ = writeln!(out, "\n{title}");
            branches(steps, "", &mut out);
        }
    }
    if !trace.beside.is_empty() {
        out += "\nnot linked, to look at\n";
        beside(&trace.beside, &mut out);
    }
    if !trace.trail.is_empty() {
        out += "\nits trail\n";
        branches(&trace.trail, "", &mut out);
    }
    if trace.unprinted > 0 {
        let _ = writeln!(
            out,
            "\n{} on it for the authors alone: `cisgrid trail --all` has the words.",
            counted(trace.unprinted, "memo is", "memos are")
        );
    }
    if trace.broken {
        let place = match of.kind {
            "figure" => "its declaration or its measure's",
            _ => "its declaration",
        };
        let _ = writeln!(
            out,
            "\nAn error stands in {place}: what is named there and not declared is missing here."
        );
    }
    for kind in &trace.independent {
        let _ = writeln!(out, "\n{}", kind.summary);
        for (index, one) in kind.cases.iter().enumerate() {
            let (fork, _) = forks(index + 1 == kind.cases.len());
            let of = one
                .finding
                .as_ref()
                .map_or(String::new(), |id| format!("{id}: "));
            let _ = writeln!(out, "{fork}{of}{}", one.words);
        }
    }
    if !trace.sign_offs.is_empty() {
        out += "\nread and signed off\n";
    }
    for (index, one) in trace.sign_offs.iter().enumerate() {
        let (fork, _) = forks(index + 1 == trace.sign_offs.len());
        let of = match &one.finding {
            Some(id) => format!("{} {id}: ", one.kind),
            None => String::new(),
        };
        let since = match one.changed.is_empty() {
            true => String::new(),
            false => format!("; changed since: {}", one.changed.join("; ")),
        };
        let _ = writeln!(out, "{fork}{of}{}, {}{since}", one.who, one.on);
    }
    if trace.carries.is_empty() && of.kind != "construct" {
        out += "\nNothing stands on it.\n";
    }
    out
}

/// What lies beside a proposition, each with the reasons to look at it.
fn beside(all: &[BesideStep], out: &mut String) {
    for (index, one) in all.iter().enumerate() {
        let (fork, stem) = forks(index + 1 == all.len());
        let _ = writeln!(out, "{fork}{}", head(&one.step));
        for line in [
            &one.step.text,
            &one.because.join("; "),
            &whereabouts(&one.step),
        ] {
            if !line.is_empty() {
                let _ = writeln!(out, "{stem}{line}");
            }
        }
    }
}

/// Each claim with its verdict and the reasons; whose it is where it is not of the part itself.
fn claims(claims: &[Claimed], own: Option<&str>, out: &mut String) {
    for (index, claim) in claims.iter().enumerate() {
        let (fork, stem) = forks(index + 1 == claims.len());
        let whose = match own == Some(claim.id.as_str()) {
            true => String::new(),
            false => format!("{} {}: ", claim.kind, claim.id),
        };
        let _ = writeln!(out, "{fork}{whose}{} ({})", claim.says, claim.verdict);
        let because = claim.because.iter();
        for line in because.chain(&claim.tainted_by).chain([&claim.place]) {
            let _ = writeln!(out, "{stem}{line}");
        }
    }
}

/// What stands before the first and before the further lines of a branch.
fn forks(last: bool) -> (&'static str, &'static str) {
    match last {
        true => ("└─ ", "   "),
        false => ("├─ ", "│  "),
    }
}

fn branches(steps: &[Step], before: &str, out: &mut String) {
    for (index, step) in steps.iter().enumerate() {
        let (fork, stem) = forks(index + 1 == steps.len());
        let _ = writeln!(out, "{before}{fork}{}", head(step));
        let inner = format!("{before}{stem}");
        for line in [&step.text, &whereabouts(step)] {
            if !line.is_empty() {
                let _ = writeln!(out, "{inner}{line}");
            }
        }
        branches(&step.steps, &inner, out);
    }
}

/// The first line of a step: how it hangs on, what it is.
fn head(step: &Step) -> String {
    let id = step.id.as_deref().unwrap_or_default();
    let words = [step.link.as_str(), step.kind, id];
    let words = words.into_iter().filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Where a step can be read: its source and its declaration.
fn whereabouts(step: &Step) -> String {
    let places = step.cited.iter().chain(&step.place).cloned();
    places.collect::<Vec<_>>().join(" · ")
}
