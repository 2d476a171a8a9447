//! `cisgrid claims`: every claim with its verdict.

use clap::ValueEnum;

use super::listing::Listing;
use super::outcome::Result;
use super::print::counted;
use super::{block, sound};
use cisgrid::diagnostic::did_you_mean;
use cisgrid::examine;
use cisgrid::outputs::claims_as_csv;
use cisgrid::view::lists::{ClaimEntry, TaintEntry, claims};
use cisgrid::wording::spelling::find_name;

#[derive(Debug, clap::Args)]
#[command(
    about = "List every claim with its verdict, the figures behind it, and why",
    after_help = "Examples:\n  cisgrid claims\n  cisgrid claims my-review --only contradicted\n  cisgrid claims --id fall-at-four-months\n  cisgrid claims --csv > claims.csv",
    mut_arg("id", |arg| arg.help("Only the claims of that finding or proposition")),
    mut_arg("only", |arg| arg.help("Only the claims of that verdict")),
    mut_arg("csv", |arg| arg.help("Write CSV, a row for each claim")),
    mut_arg("format", |arg| arg.help("How the claims are written")),
)]
pub(super) struct Arguments {
    #[command(flatten)]
    listing: Listing<Only>,
}

/// Which claims are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Only {
    /// Those that hold for all unrounded values.
    Supported,
    /// Those that fail for all unrounded values.
    Contradicted,
    /// Those that the figures leave open.
    Undetermined,
    /// Those that rest on a figure that fails a check.
    Tainted,
}

impl Only {
    fn meets(self, entry: &ClaimEntry<'_>) -> bool {
        match self {
            Self::Supported => entry.verdict == "supported",
            Self::Contradicted => entry.verdict == "contradicted",
            Self::Undetermined => entry.verdict == "undetermined",
            Self::Tainted => !entry.tainted_by.is_empty(),
        }
    }
}

pub(super) fn run(Arguments { listing }: &Arguments) -> Result {
    let assessed = examine::folder(&listing.folder.folder, None)?;
    let told = sound::told(&assessed)?;
    let mut entries = claims(&assessed);
    if let Some(id) = &listing.id {
        let findings = assessed.model.evidence.iter().map(|one| &one.id);
        let rows = assessed.model.propositions.iter().map(|one| &one.id);
        let ids = findings.chain(rows).map(|id| id.value.as_str());
        let at = find_name(id, ids.clone());
        let Some(id) = at.and_then(|at| ids.clone().nth(at)) else {
            let near = did_you_mean(id, ids);
            let words = format!("there is no finding or proposition `{id}`");
            return sound::unknown_id(told, words, near);
        };
        entries.retain(|entry| entry.id == id);
    }
    if let Some(only) = listing.only {
        entries.retain(|entry| only.meets(entry));
    }
    let all = listing.id.is_some();
    listing.print(told, &entries, claims_as_csv, |entries| {
        written(entries, all)
    })
}

/// The claims for people, with the first readings of each, or with `all`.
fn written(entries: &[ClaimEntry<'_>], all: bool) -> String {
    let most = if all { usize::MAX } else { 4 };
    let mut out = String::new();
    for entry in entries {
        let place = format!("{}:{}", entry.place.file.display(), entry.place.line);
        block::title(&mut out, &format!("{} {}", entry.kind, entry.id), &place);
        let claim = match entry.of.is_empty() {
            true => entry.asserts.clone(),
            false => format!("{}, of {}", entry.asserts, entry.of),
        };
        block::line(&mut out, entry.claim, &claim);
        let decisive = entry.readings.iter();
        let decisive = decisive.filter(|one| one.verdict == entry.verdict);
        let decisive: Vec<_> = decisive.collect();
        let reasons = decisive.iter().take(most).map(|one| one.in_words.clone());
        let own = (!entry.because.is_empty()).then(|| entry.because.to_owned());
        let mut word = entry.verdict;
        for reason in own.into_iter().chain(reasons) {
            block::line(&mut out, word, &reason);
            word = "";
        }
        let rest = decisive.len().saturating_sub(most);
        if rest > 0 {
            let words = format!("and {rest} more; `--id {}` shows all", entry.id);
            block::line(&mut out, "", &words);
        }
        for (word, lines) in [
            ("needs", entry.needs.join("; ")),
            ("help", entry.help.join("; ")),
            ("tainted", taints(&entry.tainted_by)),
        ] {
            if !lines.is_empty() {
                block::line(&mut out, word, &lines);
            }
        }
        out.push('\n');
    }
    out += &tally(entries);
    out
}

fn taints(taints: &[TaintEntry<'_>]) -> String {
    let taints = taints.iter().map(TaintEntry::in_words);
    taints.collect::<Vec<_>>().join("; ")
}

fn tally(entries: &[ClaimEntry<'_>]) -> String {
    let number = |only: Only| entries.iter().filter(|entry| only.meets(entry)).count();
    format!(
        "{}: {} supported, {} contradicted, {} undetermined; {} on figures that fail a check.\n",
        counted(entries.len(), "claim", "claims"),
        number(Only::Supported),
        number(Only::Contradicted),
        number(Only::Undetermined),
        number(Only::Tainted),
    )
}
