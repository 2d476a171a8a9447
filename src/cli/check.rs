//! `cisgrid check`: what a reviewer would object to.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use serde::Serialize;

use super::asked::{Folder, Format, Level};
use super::outcome::{Outcome, Result};
use super::print::{COLOUR, counted, print, print_json};
use super::sound;
use cisgrid::agreement::coverage::Coverage;
use cisgrid::diagnostic::json::Finding;
use cisgrid::diagnostic::{Diagnostic, Origin, Severity, text};
use cisgrid::examine::acknowledgement::SetAside;
use cisgrid::examine::{self, Assessed, withdrawn};
use cisgrid::source::Sources;

#[derive(Debug, clap::Args)]
#[command(
    about = "Report what a reviewer would object to, with file, line and column",
    after_help = "Examples:\n  cisgrid check\n  cisgrid check my-review --deny warning\n  cisgrid check --format json > findings.json"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    folder: Folder,
    /// The lightest severity that makes the exit status 1.
    #[arg(long, value_name = "LEVEL", default_value = "error")]
    deny: Level,
    /// How findings are written.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
    /// The most findings that are written out; the rest is counted. 0 for all.
    #[arg(long, value_name = "NUMBER", default_value_t = 50)]
    most: usize,
    /// Write acknowledged findings out as well.
    #[arg(long)]
    acknowledged: bool,
    /// The folder of what was made earlier, which is looked through where a participant withdrew.
    #[arg(short, long, value_name = "FOLDER", default_value = "output")]
    output: PathBuf,
}

/// The most kinds of figures that are named as lacking.
const MOST_LACKING: usize = 4;

/// All that was found, for machines.
#[derive(Serialize)]
struct Report<'a> {
    findings: Vec<Finding<'a>>,
    acknowledged: Vec<Finding<'a>>,
    counts: Counts,
    complete: bool,
    passed_over: Vec<Passed<'a>>,
}

/// A file that was passed over, for machines.
#[derive(Serialize)]
struct Passed<'a> {
    file: String,
    because: &'a str,
}

#[derive(Serialize)]
struct Counts {
    files: usize,
    propositions: usize,
    other_rows: usize,
    evidence: usize,
    figures: usize,
    /// Numbers printed in the lines of figures.
    numbers: usize,
    /// Lines of figures of which some check held a number against another.
    figures_held: usize,
    /// What the other lines lack, and how many of them.
    lacking: BTreeMap<&'static str, usize>,
    /// Contrasts whose design was taken from what their figures show.
    designs_taken: usize,
    links: usize,
    checks: usize,
    claims: usize,
    supported: usize,
    contradicted: usize,
    undetermined: usize,
    tainted_claims: usize,
    tainted_figures: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    acknowledged: usize,
}

pub(super) fn run(arguments: &Arguments) -> Result {
    let mut assessed = examine::folder(&arguments.folder.folder, None)?;
    withdrawn::look_through(&mut assessed, &arguments.output);
    match arguments.format {
        Format::Text => print(&written(&assessed, arguments))?,
        Format::Json => print_json(&report(&assessed))?,
    }
    let outcome = match assessed.worst() >= Some(arguments.deny.severity()) {
        true => Outcome::Findings,
        false => Outcome::Clean,
    };
    // The program ends here: giving back a million pieces one by one would take longer than that.
    std::mem::forget(assessed);
    Ok(outcome)
}

fn report(assessed: &Assessed) -> Report<'_> {
    let sources = &assessed.sources;
    let found = assessed.diagnostics.iter();
    let known = assessed.acknowledged.iter();
    let counts = assessed.counts;
    let tally = assessed.tally();
    let coverage = assessed.coverage();
    let lacking = coverage.lacking.iter();
    let lacking = lacking.map(|(quantity, lines)| (quantity.word(), *lines));
    Report {
        findings: found.map(|found| Finding::new(found, sources)).collect(),
        acknowledged: known
            .map(|known| {
                let found = Finding::new(&known.found, sources);
                found.acknowledged(&known.because, known.whereabouts())
            })
            .collect(),
        counts: Counts {
            files: counts.files,
            propositions: counts.propositions,
            other_rows: counts.other_rows,
            evidence: counts.evidence,
            figures: counts.figures,
            numbers: coverage.numbers,
            figures_held: coverage.held,
            lacking: lacking.collect(),
            designs_taken: coverage.taken,
            links: counts.links,
            checks: counts.checks,
            claims: tally.claims(),
            supported: tally.supported,
            contradicted: tally.contradicted,
            undetermined: tally.undetermined,
            tainted_claims: tally.on_tainted,
            tainted_figures: tally.tainted,
            errors: assessed.count(Severity::Error),
            warnings: assessed.count(Severity::Warning),
            notes: assessed.count(Severity::Note),
            acknowledged: assessed.known(),
        },
        complete: assessed.complete,
        passed_over: assessed
            .passed_over
            .iter()
            .map(|passed| Passed {
                file: passed.path.display().to_string(),
                because: &passed.because,
            })
            .collect(),
    }
}

fn written(assessed: &Assessed, arguments: &Arguments) -> String {
    let most = match arguments.most {
        0 => usize::MAX,
        most => most,
    };
    let mut out = String::new();
    for found in heaviest(&assessed.diagnostics, most) {
        out += &text::render(found, &assessed.sources, COLOUR);
        out.push('\n');
    }
    let rest = assessed.diagnostics.len().saturating_sub(most);
    if rest > 0 {
        let _ = writeln!(
            out,
            "… and {} more; `--most 0` writes all\n",
            counted(rest, "finding", "findings")
        );
    }
    for known in &assessed.acknowledged {
        if arguments.acknowledged {
            let note = format!("acknowledged{}: {}", whereabouts(known), known.because);
            let found = known.found.clone().note(note);
            out += &text::render(&found, &assessed.sources, COLOUR);
            out.push('\n');
        } else {
            out += &in_short(known, &assessed.sources);
        }
    }
    if !assessed.acknowledged.is_empty() && !arguments.acknowledged {
        out.push('\n');
    }
    out += &summary(assessed);
    out
}

/// A finding that the authors know of, in a line or two: it is not hidden, and not told at length.
fn in_short(known: &SetAside, sources: &Sources) -> String {
    let SetAside { found, because, .. } = known;
    let place = match &found.origin {
        Origin::Path(path) => path.display().to_string(),
        Origin::Text(label) => sources.told(label.span),
    };
    let more = match found.members.len() {
        0 => String::new(),
        more => format!(", and {more} more"),
    };
    let whole = whereabouts(known);
    let (code, name, message) = (found.check.code, found.check.name, &found.message);
    format!("acknowledged[{code}]{whole}: {message}{more} [{name}]\n --> {place}: {because}\n")
}

/// Where something known is, in words behind another, if at more than what was named.
fn whereabouts(known: &SetAside) -> String {
    let words = known.whereabouts();
    words.map_or_else(String::new, |words| format!(" {words}"))
}

/// The heaviest findings, `most` of them at the most, in the order of the files.
fn heaviest(found: &[Diagnostic], most: usize) -> Vec<&Diagnostic> {
    let mut order: Vec<_> = (0..found.len()).collect();
    order.sort_by_key(|at| Reverse(found[*at].severity()));
    order.truncate(most);
    order.sort_unstable();
    order.into_iter().map(|at| &found[at]).collect()
}

/// Tells the errors of a synthesis that no page can be made of.
pub(super) fn refuse(assessed: &Assessed) -> Result {
    print(&sound::errors(assessed))?;
    print(&summary(assessed))?;
    print("Nothing was made of it: with errors, no page can be truthful.\n")?;
    Ok(Outcome::Findings)
}

/// Whether identifiers were looked for, where a list of them is declared.
fn identifiers(assessed: &Assessed) -> String {
    match (assessed.identifiers, &assessed.model.synthesis.identifiers) {
        (Some(number), _) => {
            let number = counted(number, "identifier", "identifiers");
            format!("Looked for {number} in all that is printed.\n")
        }
        (None, Some(_)) => {
            "The list of identifiers is not there: none were looked for.\n".to_owned()
        }
        _ => String::new(),
    }
}

/// What was looked at and how much was found: the last lines of a report.
pub(super) fn summary(assessed: &Assessed) -> String {
    let counts = assessed.counts;
    let mut out = String::new();
    let files = counted(counts.files, "file", "files");
    if !assessed.complete {
        let _ = writeln!(
            out,
            "Read {files}. Names and links could not all be checked: mend what is above, and check again."
        );
    }
    let rows = match (counts.propositions, counts.other_rows) {
        (some, 0) => counted(some, "proposition", "propositions"),
        (0, others) => counted(others, "row", "rows"),
        (some, others) => {
            let some = counted(some, "proposition", "propositions");
            format!("{some}, {}", counted(others, "other row", "other rows"))
        }
    };
    let looked = [
        files,
        rows,
        counted(counts.evidence, "evidence item", "evidence items"),
        counted(counts.figures, "line of figures", "lines of figures"),
        counted(counts.links, "link", "links"),
        counted(counts.checks, "check", "checks"),
    ];
    let found = [
        counted(assessed.count(Severity::Error), "error", "errors"),
        counted(assessed.count(Severity::Warning), "warning", "warnings"),
        counted(assessed.count(Severity::Note), "note", "notes"),
        format!("{} acknowledged", assessed.known()),
    ];
    if assessed.complete {
        let _ = writeln!(out, "Checked {}.", looked.join(", "));
        out += &held(&assessed.coverage());
        out += &tried(assessed);
        out += &identifiers(assessed);
    }
    out += &passed_over(assessed);
    let _ = writeln!(out, "Found {}.", found.join(", "));
    out
}

/// How many lines of figures were held against others, and what the rest lacks; nothing where there are none.
fn held(coverage: &Coverage) -> String {
    let lines = counted(coverage.lines, "line of figures", "lines of figures");
    let numbers = counted(coverage.numbers, "number", "numbers");
    let rest = coverage.lines - coverage.held;
    let lacking = coverage.lacking.iter().take(MOST_LACKING);
    let lacking = lacking.map(|(quantity, lines)| format!("`{quantity}` ({lines})"));
    let lacking: Vec<_> = lacking.collect();
    let mut out = match (coverage.lines, rest, lacking.is_empty()) {
        (0, _, _) => return String::new(),
        (_, 0, _) => format!("Held every line of figures ({numbers}) against others.\n"),
        (_, _, true) => format!(
            "Held {} of {lines} ({numbers}) against others.\n",
            coverage.held
        ),
        _ => format!(
            "Held {} of {lines} ({numbers}) against others; the other {rest} would need {}: see `cisgrid figures`.\n",
            coverage.held,
            lacking.join(", ")
        ),
    };
    if coverage.taken > 0 {
        let contrasts = counted(coverage.taken, "contrast", "contrasts");
        let _ = writeln!(
            out,
            "Took the design of {contrasts} from what the figures show: see `cisgrid figures`."
        );
    }
    out
}

/// The files that were passed over, in one line; nothing where there are none.
fn passed_over(assessed: &Assessed) -> String {
    /// More of them are counted.
    const MOST: usize = 5;
    let all = &assessed.passed_over;
    let told = all.iter().take(MOST);
    let told = told.map(|passed| format!("{} ({})", passed.path.display(), passed.because));
    let rest = all.len().saturating_sub(MOST);
    let rest = (rest > 0).then(|| format!("and {rest} more"));
    let told: Vec<_> = told.chain(rest).collect();
    match told.is_empty() {
        true => String::new(),
        false => format!("Passed over {}.\n", told.join(", ")),
    }
}

/// What trying the claims gave and how many figures fail a check; nothing where there are neither.
fn tried(assessed: &Assessed) -> String {
    let tally = assessed.tally();
    let verdicts = || {
        format!(
            "Tried {}: {} supported, {} contradicted, {} undetermined",
            counted(tally.claims(), "claim", "claims"),
            tally.supported,
            tally.contradicted,
            tally.undetermined
        )
    };
    let figures = || match tally.tainted {
        1 => "1 figure fails a check".to_owned(),
        number => format!("{number} figures fail a check"),
    };
    match (tally.claims(), tally.tainted) {
        (0, 0) => String::new(),
        (0, _) => format!("{}.\n", figures()),
        (_, 0) => format!("{}.\n", verdicts()),
        _ => format!(
            "{}; {}, and {} on such figures.\n",
            verdicts(),
            figures(),
            match tally.on_tainted {
                1 => "1 claim rests".to_owned(),
                number => format!("{number} claims rest"),
            }
        ),
    }
}
