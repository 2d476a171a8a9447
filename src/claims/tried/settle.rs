//! What to write in the files so that an undetermined claim can be settled.

use std::collections::BTreeSet;

use super::Tried;
use crate::claims::trial::equivalence::PRECISE;
use crate::claims::verdict::Verdict;
use crate::model::{
    ClaimKind, Contrast, Direction, Figure, Handle, Kind, Margin, Measure, Model, Placed, SdOf,
};
use crate::wording::listed;

/// The lines that would help to settle a claim, each with what it is written in; none where the
/// figures themselves leave it open.
pub fn lines(tried: Tried<'_>, model: &Model) -> Vec<String> {
    let open = tried.trial.readings.iter();
    let open = open.filter(|reading| reading.verdict == Verdict::Undetermined);
    let figures = open.flat_map(|reading| &reading.figures);
    let figures: BTreeSet<Handle<Figure>> = figures.copied().collect();
    let ask = Ask {
        model,
        figures: &figures,
    };
    let kind = &tried.claim.kind;
    let mut lines = Vec::new();
    match kind {
        ClaimKind::Changed {
            direction,
            significant,
            ..
        } => {
            if matches!(direction, Some(Direction::Better | Direction::Worse)) {
                lines.extend(ask.polarity());
            }
            if direction.is_some() {
                lines.extend(ask.sign());
            }
            if *significant {
                lines.extend(ask.inference());
            }
        }
        ClaimKind::NotSignificant { .. } => lines.extend(ask.inference()),
        ClaimKind::Unchanged { margin, .. } => {
            lines.extend(ask.margin(margin, "baseline"));
            lines.extend(ask.inference());
            if is_imprecise(tried) {
                lines.push(
                    "the interval reaches beyond the margin: say *no significant change* (`not_significant`) where p is not below alpha, or that it stays open how large the change is"
                        .to_owned(),
                );
            }
        }
        ClaimKind::Comparable { margin, .. } => {
            lines.extend(ask.norm(true));
            lines.extend(ask.margin(margin, "norm"));
            if is_imprecise(tried) {
                lines.push(
                    "the interval reaches beyond the margin: say how far they lie apart, with the interval, or that it stays open whether they are alike"
                        .to_owned(),
                );
            }
        }
        ClaimKind::Above { by } | ClaimKind::Below { by } => {
            let by = by.as_ref().map(|by| &by.value);
            lines.extend(ask.norm(matches!(by, Some(Margin::Sd(_, None | Some(SdOf::Norm))))));
            if let Some(Margin::Sd(sd, None)) = by {
                lines.push(format!(
                    "say whose SD it is, as in `by: {{sd: {0}, of: norm}}` or `by: {{sd: {0}, of: sample}}`",
                    sd.value
                ));
            }
        }
        ClaimKind::Persists { .. } => lines.extend(ask.inference()),
        ClaimKind::NotMaintained { margin, .. } => {
            lines.extend(ask.margin(margin, "baseline"));
            lines.extend(ask.inference());
        }
        ClaimKind::Size { definition, .. } => {
            let known = |contrast: &Contrast| contrast.effect_size_means.is_some();
            if definition.is_none() && ask.contrasts().any(|contrast| !known(contrast)) {
                lines.push(
                    "say what the effect size is, as in `definition: change / baseline sd` in the claim"
                        .to_owned(),
                );
            }
        }
        ClaimKind::Share { .. } | ClaimKind::Range { .. } => {}
    }
    lines
}

/// Whether nothing but more data would settle a reading: the interval crosses the margin.
fn is_imprecise(tried: Tried<'_>) -> bool {
    let open = tried.trial.readings.iter();
    let open = open.filter(|reading| reading.verdict == Verdict::Undetermined);
    let mut inferred = open.filter_map(|reading| reading.inferential.as_ref());
    inferred.any(|judgement| judgement.needs.iter().any(|need| need == PRECISE))
}

/// What is asked of a claim's open figures.
struct Ask<'a> {
    model: &'a Model,
    figures: &'a BTreeSet<Handle<Figure>>,
}

impl<'a> Ask<'a> {
    fn measures(&self) -> impl Iterator<Item = &'a Measure> {
        let model = self.model;
        let measures = self.figures.iter().map(|at| model.figures[*at].measure);
        let measures: BTreeSet<_> = measures.collect();
        measures.into_iter().map(|at| &model.measures[at])
    }

    fn contrasts(&self) -> impl Iterator<Item = &'a Contrast> {
        let model = self.model;
        let figures = self.figures.iter();
        figures.filter_map(move |at| model.figures[*at].contrast())
    }

    /// The ids of the measures that lack something.
    fn lacking(&self, lacks: impl Fn(&Measure) -> bool) -> Option<String> {
        let lacking = self.measures().filter(|measure| lacks(measure));
        let ids: Vec<_> = lacking.map(|measure| measure.id.value.as_str()).collect();
        match ids.len() {
            0 => None,
            1 => Some(format!("the measure {}", listed(&ids))),
            _ => Some(format!("the measures {}", listed(&ids))),
        }
    }

    /// Which direction is good for the person.
    fn polarity(&self) -> Option<String> {
        let lacking = self.lacking(|measure| measure.better.is_none())?;
        Some(format!(
            "write `better: higher` or `better: lower` in {lacking}"
        ))
    }

    /// What a positive change means.
    fn sign(&self) -> impl Iterator<Item = String> {
        let figures = self.figures.iter().map(|at| &self.model.figures[*at]);
        let lacking = figures.filter(|figure| {
            let contrast = figure.contrast();
            contrast.is_some_and(|contrast| contrast.change_means.is_none())
        });
        let keys: BTreeSet<_> = lacking
            .map(|figure| match figure.table {
                Some(_) => ("change", "`table:`"),
                None => ("change_means", "the figure"),
            })
            .collect();
        keys.into_iter().map(|(key, beside)| {
            format!(
                "say what a positive change means, as in `{key}: later minus earlier` beside {beside}"
            )
        })
    }

    /// What lets one infer beyond the people measured.
    fn inference(&self) -> Option<String> {
        let silent = |contrast: &Contrast| {
            let interval = contrast.ci_low.is_some() && contrast.ci_high.is_some();
            contrast.p.is_none() && !interval && contrast.se.is_none()
        };
        let mut contrasts = self.contrasts();
        contrasts.any(silent).then(|| {
            "give the figure's `p`, or `ci_low` and `ci_high`, or `se` with `n`, where they are printed"
                .to_owned()
        })
    }

    /// The figures of a reference population.
    fn norm(&self, with_sd: bool) -> Option<String> {
        let lacking = self.lacking(|measure| match &measure.norm {
            None => true,
            Some(norm) => with_sd && norm.sd.is_none(),
        })?;
        Some(format!(
            "write `norm: {{mean: …, sd: …, n: …}}` in {lacking}"
        ))
    }

    /// How far two values may lie apart and still count as alike.
    fn margin(&self, margin: &Option<Placed<Margin>>, whose: &str) -> Option<String> {
        let mut figures = self.figures.iter();
        if figures.all(|at| matches!(self.model.figures[*at].kind, Kind::Count(_))) {
            return None;
        }
        let said = margin.as_ref().or(self.model.synthesis.margin.as_ref());
        match said.map(|margin| &margin.value) {
            None => Some(format!(
                "say how much counts as a difference, as in `margin: {{sd: 0.5, of: {whose}}}` or `margin: {{points: 3}}`, in the claim or for all claims under `synthesis`"
            )),
            Some(Margin::Sd(sd, None)) => Some(format!(
                "say whose SD the margin is counted in, as in `margin: {{sd: {}, of: {whose}}}`",
                sd.value
            )),
            Some(_) => None,
        }
    }
}
