//! Figures found by what they are about: the summary that a contrast starts from, the categories of one
//! count, the figures of a measure.

use std::collections::HashMap;

use super::{
    Arena, Coefficient, Contrast, Dimensions, Figure, Handle, Measure, Model, Predictor, Summary,
    Without,
};

/// What a figure is about: the same for no two figures of a synthesis, but for two estimates of one pair, such as two
/// correlations of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Coordinates {
    /// The measure.
    pub measure: Handle<Measure>,
    /// What it is associated with.
    pub predictor: Option<Handle<Predictor>>,
    /// The position of the category.
    pub category: Option<usize>,
    /// The timepoint; of a contrast between timepoints, the earlier one.
    pub at: Option<usize>,
    /// The later timepoint.
    pub to: Option<usize>,
    /// The group.
    pub group: Option<usize>,
    /// The group it is compared with.
    pub versus: Option<usize>,
    /// The coefficient, of one of reliability or of agreement.
    pub coefficient: Option<Coefficient>,
    /// The study, where several are told apart, the model, the site and the subgroup.
    pub dimensions: Dimensions,
}

impl Coordinates {
    /// What that figure is about.
    pub fn of(figure: &Figure) -> Self {
        Self {
            measure: figure.measure,
            predictor: figure.predictor,
            category: figure.category,
            at: figure.at,
            to: figure.to,
            group: figure.group,
            versus: figure.versus,
            coefficient: figure.reliability().map(|it| it.coefficient),
            dimensions: figure.dimensions,
        }
    }

    /// The summaries or counts that a contrast compares, first and second: the earlier and the later
    /// timepoint, or the group and the one it is compared with. Nothing for what is no contrast, or is one of
    /// changes.
    pub fn ends(self) -> Option<(Self, Self)> {
        let one = Self {
            to: None,
            versus: None,
            ..self
        };
        if self.predictor.is_some() {
            return None;
        }
        match (self.to, self.versus) {
            (Some(to), None) => Some((
                one,
                Self {
                    at: Some(to),
                    ..one
                },
            )),
            (None, Some(versus)) => {
                let group = Some(versus);
                Some((one, Self { group, ..one }))
            }
            _ => None,
        }
    }
}

/// The figures of a synthesis by what they are about.
#[derive(Debug, Default)]
pub struct Lookup {
    by_place: HashMap<Coordinates, Handle<Figure>>,
    by_measure: Vec<Vec<Handle<Figure>>>,
}

impl Lookup {
    /// The figures of a model.
    pub fn build(model: &Model) -> Self {
        Self::without(model, &Without::default())
    }

    /// The figures of a model without those that are left out.
    pub fn without(model: &Model, without: &Without) -> Self {
        let mut by_place = HashMap::with_capacity(model.figures.len());
        let mut by_measure = vec![Vec::new(); model.measures.len()];
        let figures = model.figures.entries();
        for (at, figure) in figures.filter(|(at, _)| !without.figures.contains(at)) {
            by_place.entry(Coordinates::of(figure)).or_insert(at);
            by_measure[figure.measure.index()].push(at);
        }
        Self {
            by_place,
            by_measure,
        }
    }

    /// The figure about just that.
    pub fn at(&self, place: Coordinates) -> Option<Handle<Figure>> {
        self.by_place.get(&place).copied()
    }

    /// All figures of a measure, in the order written.
    pub fn of(&self, measure: Handle<Measure>) -> &[Handle<Figure>] {
        &self.by_measure[measure.index()]
    }

    /// The summary about just that, with its handle.
    pub fn summary<'a>(
        &self,
        figures: &'a Arena<Figure>,
        place: Coordinates,
    ) -> Option<(Handle<Figure>, &'a Summary)> {
        let at = self.at(place)?;
        Some((at, figures[at].summary()?))
    }

    /// The contrast about just that, with its handle.
    pub fn contrast<'a>(
        &self,
        figures: &'a Arena<Figure>,
        place: Coordinates,
    ) -> Option<(Handle<Figure>, &'a Contrast)> {
        let at = self.at(place)?;
        Some((at, figures[at].contrast()?))
    }
}
