//! What each check of figures said of which.

use rayon::prelude::*;

use super::checks::{self, FigureRule};
use super::figures::Figures;
use super::found::Founds;
use super::held::{Agreement, Held};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::lookup::Lookup;
use crate::model::{Figure, Handle, Model};

/// All that was held against each other.
#[derive(Clone, Debug, Default)]
pub struct Consistency {
    held: Vec<Held>,
    besides: Vec<Diagnostic>,
    of_figure: Vec<Vec<usize>>,
    found: Founds,
    /// Of what was held, whether the authors know that it disagrees.
    known: Vec<bool>,
}

impl Consistency {
    /// Runs every check of figures, side by side; what they say stands in the order of their codes, as far as
    /// it is to be kept.
    pub fn of(model: &Model, lookup: &Lookup, keeps: impl Fn(&Held) -> bool) -> Self {
        let found = Founds::none(model.figures.len());
        let figures = Figures {
            model,
            lookup,
            found: &found,
        };
        let found_by = checks::ALL.par_iter().map(|(_, rule)| {
            let (mut held, mut besides) = (Vec::new(), Vec::new());
            match rule {
                FigureRule::Figures(rule) => rule(&figures, &mut held),
                FigureRule::Both(rule) => rule(&figures, &mut held, &mut besides),
                FigureRule::Norms(rule) => rule(model, &mut besides),
            }
            (held, besides)
        });
        let (held, besides): (Vec<Vec<Held>>, Vec<Vec<Diagnostic>>) = found_by.unzip();
        let held = held.into_iter().flatten();
        let held: Vec<Held> = held.filter(|held| keeps(held)).collect();
        let besides = besides.into_iter().flatten().collect();
        let mut of_figure = vec![Vec::new(); model.figures.len()];
        for (index, one) in held.iter().enumerate() {
            for figure in &one.figures {
                of_figure[figure.index()].push(index);
            }
        }
        Self {
            held,
            besides,
            of_figure,
            found,
            known: Vec::new(),
        }
    }

    /// Takes note of the findings that the authors know of: those that `is_known` says.
    pub(crate) fn note_known(&mut self, is_known: impl Fn(&Diagnostic) -> bool) {
        let held = self.held.iter().map(|held| match &held.agreement {
            Agreement::Disagree(found) => is_known(found),
            _ => false,
        });
        self.known = held.collect();
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

    /// The checks that a figure fails and of which the authors do not say that they know it.
    pub(crate) fn failed_unknown(
        &self,
        figure: Handle<Figure>,
    ) -> impl Iterator<Item = &'static Check> {
        let held = self.of_figure.get(figure.index()).into_iter().flatten();
        let unknown = held.filter(|index| self.known.get(**index) != Some(&true));
        let failed = unknown.map(|index| &self.held[*index]);
        failed.filter(|held| held.is_fault()).map(|held| held.check)
    }

    /// Whether a figure fails a check, so that what rests on it is in doubt.
    pub fn is_tainted(&self, figure: Handle<Figure>) -> bool {
        self.failed(figure).next().is_some()
    }

    /// What the checks of figures found, that on norms and on many figures at once included.
    pub fn findings(&self) -> impl Iterator<Item = &Diagnostic> {
        let held = self.held.iter();
        let disagreeing = held.filter_map(|held| match &held.agreement {
            Agreement::Disagree(found) => Some(&**found),
            _ => None,
        });
        disagreeing.chain(&self.besides)
    }
}
