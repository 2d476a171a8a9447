//! Printed figures held against each other: what each check of figures said of which.

pub(crate) mod contrast;
pub(crate) mod effect;
mod found;
pub(crate) mod groups;
pub(crate) mod joint;
pub(crate) mod remedy;
pub(crate) mod steps;

use crate::checks::{self, Check, Rule};
use crate::diagnostic::{Diagnostic, Severity};
use crate::lookup::Lookup;
use crate::model::{Arena, Count, Figure, Handle, Measure, Model, Summary};
use crate::statistics::{Outcome, Quantity, Verdict};
use crate::style::Style;
use found::Founds;

/// What a check of figures may look at.
#[derive(Clone, Copy, Debug)]
pub struct Figures<'a> {
    /// The synthesis.
    pub model: &'a Model,
    /// Its figures by what they are about.
    pub lookup: &'a Lookup,
    found: &'a Founds,
}

/// One figure with the numbers of its kind and its measure.
#[derive(Debug)]
pub struct Subject<'a, T> {
    /// The figure's place among all.
    pub at: Handle<Figure>,
    /// The figure.
    pub figure: &'a Figure,
    /// What it is about.
    pub measure: &'a Measure,
    /// Its numbers.
    pub numbers: &'a T,
}

impl<'a> Figures<'a> {
    /// How numbers are printed.
    pub fn style(&self) -> Style {
        self.model.synthesis.style
    }

    /// Every summary, in the order written.
    pub fn summaries(&self) -> impl Iterator<Item = Subject<'a, Summary>> {
        self.numbers(Figure::summary)
    }

    /// Every count, in the order written.
    pub fn counts(&self) -> impl Iterator<Item = Subject<'a, Count>> {
        self.numbers(Figure::count)
    }

    /// The summaries of a measure, in the order written.
    pub fn summaries_of(
        &self,
        measure: Handle<Measure>,
    ) -> impl Iterator<Item = Subject<'a, Summary>> {
        let model = self.model;
        let figures = self.lookup.of(measure).iter();
        figures.filter_map(move |at| Subject::new(model, *at, Figure::summary))
    }

    fn numbers<T>(
        &self,
        of: fn(&'a Figure) -> Option<&'a T>,
    ) -> impl Iterator<Item = Subject<'a, T>> {
        let model = self.model;
        let figures: &'a Arena<Figure> = &model.figures;
        let figures = figures.entries().map(|(at, _)| at);
        figures.filter_map(move |at| Subject::new(model, at, of))
    }
}

impl<'a, T> Subject<'a, T> {
    fn new(
        model: &'a Model,
        at: Handle<Figure>,
        of: fn(&'a Figure) -> Option<&'a T>,
    ) -> Option<Self> {
        let figure = &model.figures[at];
        Some(Self {
            at,
            figure,
            measure: &model.measures[figure.measure],
            numbers: of(figure)?,
        })
    }

    /// The figure's key, by which findings name it.
    pub fn key(&self) -> &'a str {
        &self.figure.key
    }
}

/// Figures that one check held against each other, and what came of it.
#[derive(Clone, Debug)]
pub struct Held {
    /// The check.
    pub check: &'static Check,
    /// The figures that are in doubt where they do not agree; never none.
    pub figures: Vec<Handle<Figure>>,
    /// Whether they agree.
    pub agreement: Agreement,
}

/// Whether figures agree.
#[derive(Clone, Debug)]
pub enum Agreement {
    /// Some choice of unrounded values makes them agree.
    Agree,
    /// None does: the finding.
    Disagree(Box<Diagnostic>),
    /// A partner lacks without which nothing can be said: the names of those that lack.
    Open(Vec<Quantity>),
}

/// All that was held against each other.
#[derive(Clone, Debug, Default)]
pub struct Consistency {
    held: Vec<Held>,
    of_figure: Vec<Vec<usize>>,
    found: Founds,
}

impl Consistency {
    /// Runs every check of figures.
    pub fn of(model: &Model, lookup: &Lookup) -> Self {
        let found = Founds::none(model.figures.len());
        let figures = Figures {
            model,
            lookup,
            found: &found,
        };
        let mut held = Vec::new();
        for check in checks::ALL {
            if let Rule::Figures(rule) = check.rule {
                rule(&figures, &mut held);
            }
        }
        let mut of_figure = vec![Vec::new(); model.figures.len()];
        for (index, one) in held.iter().enumerate() {
            for figure in &one.figures {
                of_figure[figure.index()].push(index);
            }
        }
        Self {
            held,
            of_figure,
            found,
        }
    }

    /// The figures of the synthesis of which this is, with what was worked out of them.
    pub fn figures<'a>(&'a self, model: &'a Model, lookup: &'a Lookup) -> Figures<'a> {
        Figures {
            model,
            lookup,
            found: &self.found,
        }
    }

    /// All that was held against each other, check by check.
    pub fn held(&self) -> &[Held] {
        &self.held
    }

    /// What was said of one figure, check by check.
    pub fn of_figure(&self, figure: Handle<Figure>) -> impl Iterator<Item = &Held> {
        let held = self.of_figure.get(figure.index()).into_iter().flatten();
        held.map(|index| &self.held[*index])
    }

    /// The checks that a figure fails; advisory ones cast no doubt and are not among them.
    pub fn failed(&self, figure: Handle<Figure>) -> impl Iterator<Item = &'static Check> {
        let failed = self.of_figure(figure).filter(|held| held.is_fault());
        failed.map(|held| held.check)
    }

    /// Whether a figure fails a check, so that what rests on it is in doubt.
    pub fn is_tainted(&self, figure: Handle<Figure>) -> bool {
        self.failed(figure).next().is_some()
    }

    /// The findings of one check.
    pub fn findings(&self, check: &'static Check) -> impl Iterator<Item = &Diagnostic> {
        let held = self.held.iter();
        held.filter(move |held| std::ptr::eq(held.check, check))
            .filter_map(|held| match &held.agreement {
                Agreement::Disagree(found) => Some(&**found),
                _ => None,
            })
    }
}

impl Held {
    /// One figure or several that agree.
    pub(crate) fn agree(check: &'static Check, figures: Vec<Handle<Figure>>) -> Self {
        let agreement = Agreement::Agree;
        Self {
            check,
            figures,
            agreement,
        }
    }

    /// Figures that do not agree, with the finding, which names the check.
    pub(crate) fn disagree(found: Diagnostic, figures: Vec<Handle<Figure>>) -> Self {
        Self {
            check: found.check,
            figures,
            agreement: Agreement::Disagree(Box::new(found)),
        }
    }

    /// The figures of one line, tried one by one: each finding, or, where some were tried and none was
    /// found fault with, that they agree.
    pub(crate) fn each(
        check: &'static Check,
        at: Handle<Figure>,
        tried: impl Iterator<Item = Option<Diagnostic>>,
        held: &mut Vec<Self>,
    ) {
        let before = held.len();
        let mut some = false;
        for found in tried {
            some = true;
            held.extend(found.map(|found| Self::disagree(found, vec![at])));
        }
        if some && held.len() == before {
            held.push(Self::agree(check, vec![at]));
        }
    }

    /// Figures that lack a partner.
    pub(crate) fn open(
        check: &'static Check,
        figures: Vec<Handle<Figure>>,
        lacking: Vec<Quantity>,
    ) -> Self {
        Self {
            check,
            figures,
            agreement: Agreement::Open(lacking),
        }
    }

    /// What an outcome says of figures; `tell` makes the finding where they do not agree.
    pub(crate) fn of(
        check: &'static Check,
        figures: Vec<Handle<Figure>>,
        outcome: &Outcome,
        tell: impl FnOnce() -> Diagnostic,
    ) -> Self {
        match &outcome.verdict {
            Verdict::Consistent => Self::agree(check, figures),
            Verdict::Inconsistent => Self::disagree(tell(), figures),
            Verdict::Undetermined(lacking) => Self::open(check, figures, lacking.clone()),
        }
    }

    /// Whether the figures disagree, by a check that is more than advisory.
    pub fn is_fault(&self) -> bool {
        matches!(self.agreement, Agreement::Disagree(_)) && self.check.severity > Severity::Note
    }
}
