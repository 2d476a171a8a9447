//! What a reader of five minutes needs: each proposition in a line, and the figures that fail a check in one place.

use std::collections::HashSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::printed::symbol;
use super::references::{RowReference, figure_anchor};
use super::rows::RowView;
use super::verdicts::{TaintView, Verdicts};
use super::whole::View;
use crate::claims::verdict::Trial;
use crate::diagnostic::Severity;
use crate::model::{Evidence, Handle, Stance};

/// A proposition in a line.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GlanceView<'a> {
    /// What each strand has to say, in the order of the strands.
    pub strands: Vec<StrandGlance<'a>>,
    /// What came of its claims, and of those of its findings.
    pub verdicts: Verdicts,
    /// What is open.
    pub open: Vec<OpenView>,
}

/// What a strand has to say of a proposition.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StrandGlance<'a> {
    /// The heading of its column.
    pub strand: &'a str,
    /// How many of its findings do what.
    pub stances: Vec<StanceCount>,
    /// True where the authors say that it is silent.
    pub silent: bool,
}

/// How many findings do something.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StanceCount {
    /// The word: `supports`, `qualifies`, `contradicts` or `informs`.
    pub word: &'static str,
    /// The sign beside the word.
    pub symbol: &'static str,
    /// How many.
    pub n: usize,
}

/// Something that is open of a proposition.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OpenView {
    /// What: `open_unanswered`, `open_contradicted`, `open_undetermined`, `open_failing` or `count_warnings`.
    pub what: &'static str,
    /// How many of them.
    pub n: usize,
    /// The anchor of the first.
    pub to: String,
}

/// A figure that fails a check.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DoubtView<'a> {
    /// The anchor of its line, where what the finding rests on stands first.
    pub line: String,
    /// The figure, in words.
    pub figure: String,
    /// The id of the finding that rests on it.
    pub finding: &'a str,
    /// The rows in which the finding stands.
    pub rows: Vec<RowReference<'a>>,
    /// The checks that it fails.
    pub fails: Vec<TaintView>,
}

impl<'a> RowView<'a> {
    /// What a reader of five minutes needs of it.
    pub fn glance(self) -> GlanceView<'a> {
        GlanceView {
            strands: self.strands(),
            verdicts: Verdicts::of(self.all_trials()),
            open: self.open(),
        }
    }

    /// The findings that are linked, each once.
    fn distinct(self) -> Vec<Handle<Evidence>> {
        let links = &self.view.model().propositions[self.at].links;
        let mut seen = HashSet::new();
        let linked = links.iter().map(|link| link.evidence);
        linked.filter(|at| seen.insert(*at)).collect()
    }

    /// What came of its claims, and of those of its findings.
    fn all_trials(self) -> impl Iterator<Item = &'a Trial> {
        let trials = &self.view.assessed.trials;
        let linked = self.distinct().into_iter();
        let own = trials.of_proposition(self.at);
        own.iter()
            .chain(linked.flat_map(|at| trials.of_evidence(at)))
    }

    fn strands(self) -> Vec<StrandGlance<'a>> {
        let view = self.view;
        let model = view.model();
        let row = &model.propositions[self.at];
        let strands = 0..model.synthesis.strands.len();
        strands
            .map(|strand| {
                let of_strand = row
                    .links
                    .iter()
                    .filter(|link| model.evidence[link.evidence].strand == strand);
                let counts = Stance::ALL.iter().map(|stance| StanceCount {
                    word: stance.word(),
                    symbol: symbol(*stance),
                    n: of_strand
                        .clone()
                        .filter(|link| link.stance == *stance)
                        .count(),
                });
                StrandGlance {
                    strand: view.strand(strand),
                    stances: counts.filter(|count| count.n > 0).collect(),
                    silent: row.silence.iter().any(|silence| silence.strand == strand),
                }
            })
            .collect()
    }

    fn open(self) -> Vec<OpenView> {
        let model = self.view.model();
        let row = &model.propositions[self.at];
        let contradicts = row
            .links
            .iter()
            .filter(|link| link.stance == Stance::Contradicts);
        let unanswered: Vec<_> = match row.response {
            Some(_) => Vec::new(),
            None => contradicts.map(|link| (1, link.evidence)).collect(),
        };
        let linked = self.distinct();
        let own = self.verdicts();
        let of = |count: fn(&Verdicts) -> usize| {
            let trials = &self.view.assessed.trials;
            let counted = linked.iter().map(move |at| {
                let verdicts = Verdicts::of(trials.of_evidence(*at));
                (count(&verdicts), *at)
            });
            (count(&own), counted.collect::<Vec<_>>())
        };
        let failing = linked
            .iter()
            .map(|at| (self.view.failing(&model.evidence[*at]), *at));
        let parts = [
            ("open_unanswered", (0, unanswered)),
            ("open_contradicted", of(|verdicts| verdicts.contradicted)),
            ("open_undetermined", of(|verdicts| verdicts.undetermined)),
            ("open_failing", (0, failing.collect())),
        ];
        let parts = parts.into_iter().filter_map(|(what, (own, counted))| {
            let first = counted.iter().find(|(count, _)| *count > 0);
            let n = own + counted.iter().map(|(count, _)| count).sum::<usize>();
            let to = match (own, first) {
                (0, Some((_, at))) => &model.evidence[*at].id.value,
                _ => &row.id.value,
            };
            (n > 0).then(|| OpenView {
                what,
                n,
                to: to.clone(),
            })
        });
        parts.chain(self.warned()).collect()
    }

    /// The warnings that the checks have of the proposition itself.
    fn warned(self) -> Option<OpenView> {
        let findings = self.findings();
        let mut warnings = findings.iter().filter(|found| {
            found.severity() == Severity::Warning.word() && found.acknowledged().is_none()
        });
        let first = warnings.next()?;
        Some(OpenView {
            what: "count_warnings",
            to: first.anchor(),
            n: 1 + warnings.count(),
        })
    }
}

impl View {
    /// The figures that fail a check, each with the first finding that rests on it, in the order of the findings.
    pub fn doubtful(&self) -> impl Iterator<Item = DoubtView<'_>> {
        let model = self.model();
        let mut seen = HashSet::new();
        let lines = self.evidence().flat_map(|item| {
            let figures = &model.evidence[item.at].figures;
            figures.iter().map(move |at| (item, at.value))
        });
        let doubtful = lines
            .filter(move |(_, at)| self.assessed.consistency.is_tainted(*at) && seen.insert(*at));
        // Counted beforehand: a template asks which is the last.
        let doubtful: Vec<_> = doubtful.collect();
        doubtful.into_iter().map(|(item, at)| DoubtView {
            line: figure_anchor(item.id(), at.index()),
            figure: self.name(at),
            finding: item.id(),
            rows: item
                .serves()
                .into_iter()
                .map(|service| service.row())
                .collect(),
            fails: self.fails(at),
        })
    }
}
