//! Of what the hazard is that a hazard ratio compares.

use super::{Effect, Figure, Method, Model};

/// How a measure stands to the event whose hazard a ratio compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hazard {
    /// The measure is of the event.
    Event,
    /// The measure is of its absence, such as survival, which the event ends.
    Absence,
    /// It may be either.
    Unsaid,
}

impl Hazard {
    /// Whether more of the hazard is more of the measure; nothing where that is not said.
    pub(crate) fn is_of_event(self) -> Option<bool> {
        match self {
            Self::Event => Some(true),
            Self::Absence => Some(false),
            Self::Unsaid => None,
        }
    }
}

impl Model {
    /// Of what the hazard of a hazard ratio is: of the event, unless the figures of its measure are of survival. Nothing
    /// of other figures.
    pub(crate) fn hazard(&self, figure: &Figure) -> Option<Hazard> {
        if figure.contrast()?.effect != Some(Effect::HazardRatio) {
            return None;
        }
        let of_it = |one: &&Figure| {
            let category = figure.category.is_none() || one.category == figure.category;
            one.measure == figure.measure && category
        };
        let figures = self.figures.iter().filter(of_it);
        let says = |method: Method| figures.clone().any(|one| one.methods.contains(&method));
        let survival = says(Method::Survival);
        let incidence = says(Method::CumulativeIncidence);
        let named = || {
            let measure = &self.measures[figure.measure];
            let category = figure
                .category
                .map(|at| measure.categories[at].label.as_str());
            is_called_absence(category.unwrap_or(&measure.label))
        };
        Some(match (survival, incidence) {
            (true, false) => Hazard::Absence,
            (false, true) => Hazard::Event,
            (true, true) => Hazard::Unsaid,
            (false, false) if says(Method::KaplanMeier) || named() => Hazard::Unsaid,
            (false, false) => Hazard::Event,
        })
    }
}

/// Whether something is called as the absence of an event, so that it may be what the hazard ends.
fn is_called_absence(label: &str) -> bool {
    let label = label.to_lowercase();
    let mut words = label.split(|sign: char| !sign.is_alphanumeric());
    let absent = |word: &str| word.starts_with("surviv") || matches!(word, "free" | "alive");
    words.any(absent)
}
