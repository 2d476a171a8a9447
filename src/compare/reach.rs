//! What a claim may be tried on at all, so that it is tried anew only where something of that is left out.

use std::collections::HashSet;

use crate::claims::kinds;
use crate::model::{
    Claim, ClaimKind, Handle, HoldsFor, Measure, Model, SingleClaim, Theme, Without,
};

/// What a claim may be tried on.
#[derive(Debug, Default)]
pub(super) struct Reach {
    /// Measures; nothing where it may be any.
    measures: Option<HashSet<Handle<Measure>>>,
    /// Themes whose voices it counts.
    themes: Vec<Handle<Theme>>,
}

/// What is left out, as far as claims can be tried on it.
#[derive(Debug)]
pub(super) struct Gone {
    /// The measures of figures and norms.
    measures: HashSet<Handle<Measure>>,
    /// The themes of passages and quotations, with those above and those within; nothing where it may be any.
    themes: Option<HashSet<Handle<Theme>>>,
}

impl Reach {
    /// What a claim may be tried on: figures of the measures that it names or has the figures of, with what lies beside
    /// them, such as the figure at an earlier time or the norm.
    pub(super) fn of(model: &Model, claim: &Claim) -> Self {
        let mut measures = Some(HashSet::new());
        let mut themes = Vec::new();
        for single in claim.singles() {
            match &single.kind {
                ClaimKind::Voiced(voiced) => themes.push(voiced.theme.value),
                _ => {
                    let own = measures_of(model, single);
                    measures = measures.zip(own).map(|(mut all, own)| {
                        all.extend(own);
                        all
                    });
                }
            }
        }
        Self { measures, themes }
    }

    /// Whether something is left out on which the claim may be tried.
    pub(super) fn meets(&self, gone: &Gone) -> bool {
        let figures = !gone.measures.is_empty()
            && self
                .measures
                .as_ref()
                .is_none_or(|own| !own.is_disjoint(&gone.measures));
        let voices = gone.themes.as_ref().is_none_or(|gone| {
            let mut themes = self.themes.iter();
            themes.any(|theme| gone.contains(theme))
        });
        figures || voices && !self.themes.is_empty()
    }
}

/// The measures of the figures that a claim may be tried on; nothing where they may be of any.
fn measures_of(model: &Model, single: &SingleClaim) -> Option<HashSet<Handle<Measure>>> {
    if matches!(single.holds_for, HoldsFor::Only(_)) {
        return None;
    }
    let selector = &single.selector;
    let than = kinds::of(&single.kind).against().unwrap_or_default();
    let figures = selector.figures.iter().chain(than);
    let mut found: HashSet<_> = figures
        .map(|figure| model.figures[figure.value].measure)
        .collect();
    let named = !(selector.measures.is_empty()
        && selector.domains.is_empty()
        && selector.instruments.is_empty());
    match (named, selector.figures.is_empty()) {
        (false, true) => return None,
        (true, _) if selector.measures.is_empty() => {
            let within = model.measures.entries();
            let within = within.filter(|(_, measure)| selector.is_within(measure));
            found.extend(within.map(|(at, _)| at));
        }
        _ => found.extend(selector.measures.iter().map(|measure| measure.value)),
    }
    Some(found)
}

impl Gone {
    /// Of what is left out.
    pub(super) fn of(model: &Model, without: &Without, themes: &[Vec<Handle<Theme>>]) -> Self {
        let figures = without.figures.iter().map(|at| &model.figures[*at]);
        let mut measures = without.norms.clone();
        for figure in figures {
            measures.insert(figure.measure);
            // An association of two is found from either side.
            let with = figure.predictor.map(|at| &model.predictors[at].terms);
            measures.extend(with.into_iter().flatten().map(|term| term.measure));
        }
        if !without.interviews.is_empty() || !without.unread.is_empty() {
            return Self {
                measures,
                themes: None,
            };
        }
        let quotes = without
            .quotes
            .iter()
            .flat_map(|(of, _)| &themes[of.index()]);
        let segments = without.segments.iter();
        let segments = segments.flat_map(|at| &model.segments[*at].themes);
        let segments = segments.map(|theme| theme.value);
        let touched = quotes
            .copied()
            .chain(segments)
            .chain(without.themes.iter().copied());
        let touched: HashSet<Handle<Theme>> = touched.collect();
        let mut all: HashSet<Handle<Theme>> = HashSet::new();
        for theme in &touched {
            all.extend(model.themes.upwards(*theme));
        }
        if !touched.is_empty() {
            let themes = model.themes.entries().map(|(at, _)| at);
            let within =
                themes.filter(|at| model.themes.upwards(*at).any(|one| touched.contains(&one)));
            all.extend(within);
        }
        Self {
            measures,
            themes: Some(all),
        }
    }
}
