//! A proposition rests on nothing but what another proposition rests on, linked in the same way.
//!
//! ## Why it matters
//!
//! Two rows with the same cells are one row said twice, or one of them says more than its findings do. A
//! reviewer will ask what the second adds, and a reader may count one body of evidence as two.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: scores-hold
//!     strand: quantitative
//!     finding: Wellbeing did not change over the year.
//!   - id: feel-valued
//!     strand: qualitative
//!     finding: People felt valued.
//! propositions:
//!   - id: wellbeing-holds
//!     statement: Wellbeing lasts.
//!     supported_by: [scores-hold, feel-valued]
//!   - id: value-holds
//!     statement: A sense of value lasts.
//!     supported_by: [feel-valued]
//! ```
//!
//! ## What to do
//!
//! Join the two rows, or link the findings that the one has of its own. Where the one is meant as part of
//! the other's argument, say how they hang together with `refines` or `builds_on`, and this check is
//! content.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Evidence, Handle, Model, Proposition, RelationKind, Stance};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG207",
    name: "repeated-evidence",
    severity: Severity::Warning,
    source: include_str!("repeated_evidence.rs"),
};

/// A finding and what it does.
type Word = (Handle<Evidence>, Stance);

/// The most rows that one row is held against. A finding that stands in more rows than this is
/// everywhere, and comparing all of them would take long and tell little.
const MOST: usize = 64;

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    let rows = model.propositions.iter();
    let rows: Vec<Vec<Word>> = rows.map(words).collect();
    let holders = Holders::of(&rows, model.evidence.len());
    for (at, row) in rows.iter().enumerate() {
        let rarest = row.iter().map(|(evidence, _)| holders.of_one(*evidence));
        let Some(rarest) = rarest.min_by_key(|rows| rows.len()) else {
            continue;
        };
        let mut others = rarest.iter().filter(|other| **other != at).take(MOST);
        let holds_all = |other: &&usize| {
            let other_row = &rows[**other];
            // Of two rows with the same links the later one is the repetition.
            (other_row.len() > row.len() || **other < at)
                && row.iter().all(|word| other_row.binary_search(word).is_ok())
                && !hang_together(model, at, **other)
        };
        if let Some(other) = others.find(holds_all) {
            found.push(finding(model, at, *other));
        }
    }
}

/// The rows that each finding stands in, one finding's behind another's: a list for each would take
/// longer to make than to look through.
struct Holders {
    /// Where the rows of each finding end.
    ends: Vec<usize>,
    rows: Vec<usize>,
}

impl Holders {
    fn of(rows: &[Vec<Word>], findings: usize) -> Self {
        let words = || {
            rows.iter()
                .enumerate()
                .flat_map(|(at, row)| row.iter().map(move |word| (at, word.0.index())))
        };
        let mut next = vec![0; findings];
        words().for_each(|(_, finding)| next[finding] += 1);
        let mut sum = 0;
        for count in &mut next {
            sum += std::mem::replace(count, sum);
        }
        let mut holders = vec![0; sum];
        for (at, finding) in words() {
            holders[next[finding]] = at;
            next[finding] += 1;
        }
        Self {
            ends: next,
            rows: holders,
        }
    }

    fn of_one(&self, finding: Handle<Evidence>) -> &[usize] {
        let at = finding.index();
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.rows[start..self.ends[at]]
    }
}

/// The links of a row, sorted, each once.
fn words(row: &Proposition) -> Vec<Word> {
    let mut words: Vec<_> = row
        .links
        .iter()
        .map(|link| (link.evidence, link.stance))
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Whether one of the two propositions builds on or refines the other.
fn hang_together(model: &Model, one: usize, other: usize) -> bool {
    let related = |from: usize, to: usize| {
        let relations = model.propositions[Handle::new(from)].relations.iter();
        let mut resting = relations.filter(|one| one.kind != RelationKind::InTensionWith);
        resting.any(|relation| relation.to.index() == to)
    };
    related(one, other) || related(other, one)
}

fn finding(model: &Model, at: usize, other: usize) -> Diagnostic {
    let this = &model.propositions[Handle::new(at)];
    let other = &model.propositions[Handle::new(other)].id;
    let id = &this.id;
    let words = match this.links.len() {
        1 => format!(
            "the one finding of `{}` stands in `{}` too",
            id.value, other.value
        ),
        _ => format!(
            "all findings of `{}` stand in `{}` too",
            id.value, other.value
        ),
    };
    Diagnostic::at(&CHECK, id.span, words)
        .also(other.span, "linked in the same way here")
        .help("join the two, link what this one has of its own, or say how they hang together with `refines` or `builds_on`")
        .about(&id.value)
}
