//! What was measured, as tables that are kept.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use cisgrid::diagnostic::Severity;

use super::found::Found;
use super::kind::{Kind, Run};
use super::misprint::Sort;

/// What was found of the true figures of a kind.
pub(super) struct Truths {
    sets: usize,
    /// Data sets with at least one finding, over all decimals: declared and not.
    runs: [Tally; 2],
}

#[derive(Clone, Copy, Default)]
struct Tally {
    /// With a figure called false.
    false_ones: usize,
    /// With a warning that names the right reading.
    named: usize,
    noted: usize,
}

impl Truths {
    pub(super) fn of(kind: &Kind) -> Self {
        let sets = kind.sets().len() * super::DECIMALS.len();
        let runs = [Tally::default(); 2];
        Self { sets, runs }
    }

    /// Adds what was found of the kind as it was printed.
    pub(super) fn add(&mut self, kind: &Kind, found: &Found, run: Run) {
        let readings = kind.readings();
        let offers = |told: &super::Told| run == Run::Undeclared && told.names(&readings);
        let wrong = found.heaviest(|told| told.doubts() && !offers(told));
        let named = found.heaviest(|told| told.doubts() && offers(told));
        let noted = found.heaviest(|told| !told.doubts());
        let tally = &mut self.runs[run as usize];
        tally.false_ones += wrong.len();
        let named = named.keys().filter(|set| !wrong.contains_key(set));
        tally.named += named.count();
        tally.noted += noted.len();
        // What is about no data set is about all of them.
        let whole = found
            .all
            .iter()
            .any(|told| told.set.is_none() && told.doubts() && !offers(told));
        if whole {
            tally.false_ones += kind.sets().len() - wrong.len();
        }
    }
}

/// The table of true figures, one line a kind.
pub(super) fn truths(all: &BTreeMap<String, Truths>) -> String {
    let mut table = String::from(
        "kind,printed,false declared,notes declared,false undeclared,named undeclared,notes undeclared\n",
    );
    for (kind, truths) in all {
        let [declared, undeclared] = truths.runs;
        let _ = writeln!(
            table,
            "{kind},{},{},{},{},{},{}",
            truths.sets,
            declared.false_ones,
            declared.noted,
            undeclared.false_ones,
            undeclared.named,
            undeclared.noted,
        );
    }
    table
}

/// What was found of misprints.
#[derive(Default)]
pub(super) struct Misprints {
    counts: BTreeMap<(String, &'static str, Sort), [Count; 2]>,
}

#[derive(Clone, Copy, Default)]
struct Count {
    tried: usize,
    warned: usize,
    noted: usize,
}

impl Misprints {
    /// Adds one, and how heavily it was found fault with.
    pub(super) fn add(
        &mut self,
        kind: &str,
        figure: &'static str,
        sort: Sort,
        run: Run,
        found: Option<Severity>,
    ) {
        let counts = self
            .counts
            .entry((kind.to_owned(), figure, sort))
            .or_default();
        let count = &mut counts[run as usize];
        count.tried += 1;
        match found {
            Some(Severity::Note) => count.noted += 1,
            Some(_) => count.warned += 1,
            None => {}
        }
    }

    /// The share that is found of the declared ones, in hundredths, by kind of figure.
    pub(super) fn by_figure(&self) -> BTreeMap<&'static str, usize> {
        let figures: BTreeSet<_> = self.counts.keys().map(|(_, figure, _)| *figure).collect();
        let share = |figure: &str| {
            let of = self.counts.iter().filter(|((_, one, _), _)| *one == figure);
            let counts: Vec<Count> = of.map(|(_, counts)| counts[0]).collect();
            let found: usize = counts.iter().map(|count| count.warned + count.noted).sum();
            let tried: usize = counts.iter().map(|count| count.tried).sum();
            found * 100 / tried.max(1)
        };
        figures
            .into_iter()
            .map(|figure| (figure, share(figure)))
            .collect()
    }
}

/// The table of misprints, one line a kind, kind of figure and sort.
pub(super) fn misprints(all: &Misprints) -> String {
    let mut table = String::from(
        "kind,figure,misprint,tried,warned declared,noted declared,warned undeclared,noted undeclared\n",
    );
    for ((kind, figure, sort), [declared, undeclared]) in &all.counts {
        let sort = sort.word();
        let _ = writeln!(
            table,
            "{kind},{figure},{sort},{},{},{},{},{}",
            declared.tried, declared.warned, declared.noted, undeclared.warned, undeclared.noted,
        );
    }
    table
}
