//! `cisgrid figures`: every figure with what the checks say of it.

use clap::ValueEnum;

use super::listing::Listing;
use super::outcome::Result;
use super::print::{complain, counted};
use super::{block, sound};
use cisgrid::diagnostic::did_you_mean;
use cisgrid::examine;
use cisgrid::outputs::figures_as_csv;
use cisgrid::view::lists::{CheckEntry, FigureEntry, figures};
use cisgrid::wording::spelling::find_name;

#[derive(Debug, clap::Args)]
#[command(
    about = "List every figure with what the checks say of it and the claims that rest on it",
    after_help = "Examples:\n  cisgrid figures\n  cisgrid figures my-review --only disagree\n  cisgrid figures --id wellbeing@T1..T2\n  cisgrid figures --csv > figures.csv",
    mut_arg("id", |arg| arg.help("Only the figure of that key, or the figures of that measure")),
    mut_arg("only", |arg| arg.help("Only what the checks say this of")),
    mut_arg("csv", |arg| arg.help("Write CSV, a row for each check of each figure")),
    mut_arg("format", |arg| arg.help("How the figures are written")),
)]
pub(super) struct Arguments {
    #[command(flatten)]
    listing: Listing<Verdict>,
}

/// What a check says of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Verdict {
    /// They agree.
    Agree,
    /// They do not, whatever the unrounded values.
    Disagree,
    /// They are odd, though not impossible.
    Odd,
    /// A partner lacks without which nothing can be said.
    Undetermined,
}

impl Verdict {
    fn word(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Disagree => "disagree",
            Self::Odd => "odd",
            Self::Undetermined => "undetermined",
        }
    }
}

pub(super) fn run(Arguments { listing }: &Arguments) -> Result {
    let assessed = examine::folder(&listing.folder.folder, None)?;
    let told = sound::told(&assessed)?;
    let mut entries = figures(&assessed);
    if let Some(id) = &listing.id {
        let model = &assessed.model;
        let figures = model.figures.iter();
        let ids = figures.flat_map(|one| [&one.key, &model.measures[one.measure].id.value]);
        let ids = ids.map(String::as_str);
        let at = find_name(id, ids.clone());
        let Some(id) = at.and_then(|at| ids.clone().nth(at)) else {
            let known = entries.iter().flat_map(|one| [one.key, one.measure]);
            let words = format!("there is no figure or measure `{id}`");
            return sound::unknown_id(told, words, did_you_mean(id, known));
        };
        entries.retain(|entry| entry.key == id || entry.measure == id);
        if entries.is_empty() {
            complain(&match model.figures.iter().any(|one| one.key == id) {
                true => format!(
                    "the figure `{id}` is left out: an error stands in it or in its measure\n"
                ),
                false => format!(
                    "the figures of `{id}` are left out: errors stand in them or in their measure\n"
                ),
            })?;
            return Ok(told);
        }
    }
    if let Some(only) = listing.only {
        for entry in &mut entries {
            entry.checks.retain(|check| check.verdict == only.word());
        }
        entries.retain(|entry| !entry.checks.is_empty());
    }
    listing.print(told, &entries, figures_as_csv, written)
}

fn written(entries: &[FigureEntry<'_>]) -> String {
    let mut out = String::new();
    for entry in entries {
        let place = format!("{}:{}", entry.place.file.display(), entry.place.line);
        block::title(&mut out, entry.key, &place);
        block::line(&mut out, "printed", &entry.printed_in_words());
        if let (Some(design), Some(by)) = (entry.design, entry.design_by) {
            block::line(&mut out, "design", &format!("{design}, taken from {by}"));
        }
        checks(&mut out, entry);
        if !entry.needs.is_empty() {
            block::line(&mut out, "needs", &entry.needs.join(", "));
        }
        let claims = entry.claims.iter();
        let claims = claims.map(|one| format!("{} {}: {}", one.of, one.claim, one.verdict));
        let claims: Vec<_> = claims.collect();
        if !claims.is_empty() {
            block::line(&mut out, "claims", &claims.join("; "));
        }
        out.push('\n');
    }
    let tainted = entries.iter().filter(|entry| entry.tainted).count();
    let figures = counted(entries.len(), "figure", "figures");
    let held = entries.iter().filter(|entry| entry.held).count();
    out += &format!("{figures}: {held} held against others, {tainted} in doubt by a check.\n");
    out
}

/// What the checks say, the heaviest first: what disagrees line by line, the rest by name.
fn checks(out: &mut String, entry: &FigureEntry<'_>) {
    let of = |verdict: Verdict| {
        let checks = entry.checks.iter();
        checks.filter(move |check| check.verdict == verdict.word())
    };
    for verdict in [Verdict::Disagree, Verdict::Odd] {
        for check in of(verdict) {
            let found = check.found.unwrap_or_default();
            block::line(out, verdict.word(), &format!("{}: {found}", check.check));
        }
    }
    let missing = |check: &CheckEntry<'_>| match check.missing.is_empty() {
        true => check.check.to_owned(),
        false => format!("{} (missing: {})", check.check, check.missing.join(", ")),
    };
    for verdict in [Verdict::Agree, Verdict::Undetermined] {
        let mut names: Vec<_> = of(verdict).map(missing).collect();
        names.dedup();
        if !names.is_empty() {
            block::line(out, verdict.word(), &names.join(", "));
        }
    }
    if entry.checks.is_empty() {
        block::line(
            out,
            "not checked",
            "no check holds such figures against each other",
        );
    }
}
