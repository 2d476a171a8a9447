//! Printed figures held against each other: what each check of figures said of which.

pub(crate) mod contrast;
pub(crate) mod effect;
pub(crate) mod groups;
pub(crate) mod joint;
pub(crate) mod remedy;

use crate::checks::{self, Check, Rule};
use crate::diagnostic::{Diagnostic, Severity};
use crate::lookup::Lookup;
use crate::model::{Figure, Handle, Model};
use crate::statistics::Quantity;

/// What a check of figures may look at.
#[derive(Clone, Copy, Debug)]
pub struct Figures<'a> {
    /// The synthesis.
    pub model: &'a Model,
    /// Its figures by what they are about.
    pub lookup: &'a Lookup,
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
}

impl Consistency {
    /// Runs every check of figures.
    pub fn of(model: &Model, lookup: &Lookup) -> Self {
        let figures = Figures { model, lookup };
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
        Self { held, of_figure }
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
    /// Whether the figures disagree, by a check that is more than advisory.
    pub fn is_fault(&self) -> bool {
        matches!(self.agreement, Agreement::Disagree(_)) && self.check.severity > Severity::Note
    }
}
