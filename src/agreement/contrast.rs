//! A contrast as the checks of figures read it: who was compared, on which scale, and the summaries or
//! counts at its two ends.

use rust_decimal::prelude::ToPrimitive;

use super::assumed::Assumed;
use super::figures::{Figures, Subject};
use super::found::Found;
use super::held::{Agreement, Held};
use super::making::Frees;
use super::readings;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::lookup::Coordinates;
use crate::model::{
    Cell, ChangeMeaning, Contrast, Count, Effect, Figure, Handle, Predictor, Rate, Scale, Summary,
    TestStatistic,
};
use crate::number::{Printed, Style};
use crate::statistics::interval::Interval;
use crate::statistics::p_value::Alpha;
use crate::statistics::{Coherence, Outcome, Quantity, estimate, level, symmetry, whole};

/// A contrast with what belongs to it.
#[derive(Clone, Copy)]
pub(crate) struct Compared<'a> {
    all: Figures<'a>,
    /// What was worked out of it.
    pub(super) found: &'a Found,
    /// The figure.
    pub handle: Handle<Figure>,
    /// The figure.
    pub figure: &'a Figure,
    /// Its numbers.
    pub contrast: &'a Contrast,
    /// What may be assumed of how it was made.
    pub(super) assumed: Assumed,
}

impl<'a> Figures<'a> {
    /// Every contrast, in the order written.
    pub(crate) fn contrasts(self) -> impl Iterator<Item = Compared<'a>> {
        let figures = self.model.figures.entries();
        figures.filter_map(move |(handle, _)| self.contrast(handle))
    }

    /// The contrast of a figure, where it is one.
    pub(crate) fn contrast(self, handle: Handle<Figure>) -> Option<Compared<'a>> {
        let figure = &self.model.figures[handle];
        let contrast = figure.contrast()?;
        Some(Compared {
            all: self,
            found: self.found.of(handle)?,
            handle,
            figure,
            contrast,
            assumed: Assumed::of(figure),
        })
    }

    /// What a check says of each contrast that it can judge, where that is the only figure in doubt. Where
    /// figures do not agree, they are judged again without each of the assumptions that it `reads`, and
    /// what would make them agree is offered.
    pub(crate) fn judged(
        self,
        check: &'static Check,
        reads: &'static [Frees],
        judge: impl Fn(&Compared<'_>) -> Option<Agreement>,
    ) -> impl Iterator<Item = Held> {
        self.contrasts().filter_map(move |it| {
            let agreement = match judge(&it)? {
                Agreement::Disagree(found) => {
                    let found = it.offered(*found, reads, &judge);
                    Agreement::Disagree(Box::new(found))
                }
                other => other,
            };
            Some(it.held(check, agreement))
        })
    }
}

/// What is printed in a cell.
pub(crate) fn printed(cell: &Cell) -> Option<&Printed> {
    cell.as_ref().map(|cell| &cell.value)
}

/// The whole number printed in a cell.
pub(crate) fn people(cell: &Cell) -> Option<u64> {
    printed(cell).and_then(whole)
}

impl<'a> Compared<'a> {
    /// How numbers are printed.
    pub(crate) fn style(&self) -> Style {
        self.all.model.synthesis.style
    }

    /// The significance level of the synthesis.
    pub(crate) fn alpha(&self) -> Alpha {
        let declared = printed(&self.all.model.synthesis.alpha);
        let declared = declared.and_then(|alpha| alpha.value()?.to_f64());
        let declared = declared.filter(|level| *level > 0.0 && *level < 1.0);
        Alpha {
            level: declared.unwrap_or(Alpha::default().level),
            ..Alpha::default()
        }
    }

    /// The level of the limits as a share: 0.95 where none is printed, nothing where what is printed is
    /// no level.
    pub(crate) fn level(&self) -> Option<f64> {
        match printed(&self.contrast.level) {
            None => Some(0.95),
            Some(printed) => level(printed),
        }
    }

    /// Whether p is that of Student's t, as far as is said: no other statistic is named.
    pub(crate) fn is_t_test(&self) -> bool {
        matches!(self.contrast.test, None | Some(TestStatistic::T))
    }

    /// Student's t of the contrast, where it is printed.
    pub(crate) fn t(&self) -> Option<&'a Printed> {
        let named = self.contrast.test == Some(TestStatistic::T);
        printed(&self.contrast.statistic).filter(|_| named)
    }

    /// The scale on which the limits are symmetrical: as declared; else that of a difference, where the
    /// design is declared and what was compared are not counts or medians.
    pub(crate) fn scale(&self) -> Option<symmetry::Scale> {
        match self.contrast.scale {
            // Limits of rank correlations are made in several ways, none of them the usual one.
            _ if matches!(self.contrast.effect, Some(Effect::Rho | Effect::Tau)) => return None,
            // Beside events and person-time stand mostly the exact limits of their ratio, which are not symmetrical.
            _ if self.rates().iter().all(Option::is_some) => return None,
            Some(Scale::Linear) => return Some(symmetry::Scale::Linear),
            Some(Scale::Ratio) => return Some(symmetry::Scale::Ratio),
            Some(Scale::Correlation) => return Some(symmetry::Scale::Correlation),
            None => {}
        }
        let of_means = self.compares_means() && !self.is_ratio() && !self.is_counted();
        let medians = self.summaries();
        let medians = medians
            .iter()
            .flatten()
            .any(|end| end.numbers.median.is_some() && end.numbers.mean.is_none());
        (of_means && !medians).then_some(symmetry::Scale::Linear)
    }

    /// Whether the change is declared to be a ratio.
    pub(crate) fn is_ratio(&self) -> bool {
        let over = self.contrast.change_means.map(ChangeMeaning::is_ratio);
        over == Some(true) || self.contrast.scale == Some(Scale::Ratio)
    }

    /// Whether people were counted, not measured.
    pub(crate) fn is_counted(&self) -> bool {
        let measure = &self.all.model.measures[self.figure.measure];
        self.figure.category.is_some()
            || !measure.categories.is_empty()
            || self.counts().iter().any(Option::is_some)
            || self.rates().iter().any(Option::is_some)
            || self.contrast.effect == Some(Effect::RateRatio)
    }

    /// Whether people were counted and compared, which is mostly tested otherwise than by the estimate over its error;
    /// a model of an outcome that was counted is not.
    pub(crate) fn tests_counts(&self) -> bool {
        self.is_counted() && self.figure.predictor.is_none()
    }

    /// The summaries that it compares: the earlier and the later, or the group and the one it is compared
    /// with.
    pub(crate) fn summaries(&self) -> [Option<Subject<'a, Summary>>; 2] {
        self.ends(Figure::summary)
    }

    /// The counts that it compares.
    pub(crate) fn counts(&self) -> [Option<Subject<'a, Count>>; 2] {
        self.ends(Figure::count)
    }

    /// The counts that it compares, each with the n that it is of; nothing where they are of other people than it, or no
    /// plain counts.
    pub(crate) fn counted(&self) -> Option<[[u64; 2]; 2]> {
        let row = |end: Option<Subject<'a, Count>>| {
            let end = end.filter(|end| !end.frees(Frees::Shares))?;
            let (count, n) = people(&end.numbers.count).zip(people(&end.numbers.n))?;
            (count <= n).then_some([count, n])
        };
        let [one, two] = self.counts();
        let rows = [row(one)?, row(two)?];
        let cells = [&self.contrast.n, &self.contrast.n_versus];
        let mut cells = cells.into_iter().zip(rows);
        let same = cells.all(|(cell, [_, n])| cell.is_none() || people(cell) == Some(n));
        same.then_some(rows)
    }

    /// The same of two groups at one time, neither of them of nobody or of everybody.
    pub(crate) fn counted_groups(&self) -> Option<[[u64; 2]; 2]> {
        self.figure.versus.filter(|_| self.figure.to.is_none())?;
        let inner = |[count, n]: &[u64; 2]| *count > 0 && count < n;
        self.counted().filter(|rows| rows.iter().all(inner))
    }

    /// The rates that it compares.
    pub(crate) fn rates(&self) -> [Option<Subject<'a, Rate>>; 2] {
        self.ends(Figure::rate)
    }

    fn ends<T>(&self, of: fn(&'a Figure) -> Option<&'a T>) -> [Option<Subject<'a, T>>; 2] {
        let Figures { model, lookup, .. } = self.all;
        let find = |place| Subject::new(model, lookup.at(place)?, of);
        match Coordinates::of(self.figure).ends() {
            Some((one, two)) => [find(one), find(two)],
            None => [None, None],
        }
    }

    /// Whether the limits are printed the wrong way round, beyond what rounding explains.
    pub(crate) fn limits_are_reversed(&self) -> bool {
        let limit = |cell| printed(cell).and_then(Interval::of);
        let limits = limit(&self.contrast.ci_low).zip(limit(&self.contrast.ci_high));
        limits.is_some_and(|(lower, upper)| lower.low > upper.high)
    }

    /// Whether something may not be assumed of how it was made.
    pub(crate) fn frees(&self, one: Frees) -> bool {
        self.assumed.frees(one)
    }

    /// Whether the figures agree by a judge, where only that may be assumed; nothing where it has nothing to
    /// hold, or something lacks.
    fn agrees_as(
        &self,
        assumed: Assumed,
        judge: impl Fn(&Compared<'_>) -> Option<Agreement>,
    ) -> Option<bool> {
        let found = Found::default();
        let other = Compared {
            found: &found,
            assumed,
            ..*self
        };
        match judge(&other)? {
            Agreement::Agree => Some(true),
            Agreement::Disagree(_) => Some(false),
            Agreement::Open(_) => None,
        }
    }

    /// Whether figures that do not agree would with SDs that have n, not n − 1, below the line.
    pub(super) fn agrees_over_n(&self, judge: impl Fn(&Compared<'_>) -> Option<Agreement>) -> bool {
        let over_n = self.assumed.without(Frees::OverN);
        over_n != self.assumed && self.agrees_as(over_n, judge) == Some(true)
    }

    /// Adds to a finding the ways in which the figures may have been made so that they agree, by a judge
    /// that `reads` some assumptions.
    pub(super) fn offered(
        &self,
        found: Diagnostic,
        reads: &[Frees],
        judge: impl Fn(&Compared<'_>) -> Option<Agreement>,
    ) -> Diagnostic {
        readings::offered(found, self.assumed, reads, |assumed| {
            self.agrees_as(assumed, &judge)
        })
    }

    /// Its figures as they are held together; p only where it is that of a t test, and no t. Limits that
    /// may be anywhere about the estimate are left out, and so are those that may be adjusted as p is, and
    /// a p of another calculation.
    pub(crate) fn estimate(&self) -> estimate::EstimateFigures<'a> {
        let apart = self.frees(Frees::Apart);
        let loose = self.frees(Frees::Symmetry) || self.frees(Frees::Raised);
        let limit = |cell| printed(cell).filter(|_| !loose);
        estimate::EstimateFigures {
            estimate: printed(&self.contrast.change),
            lower: limit(&self.contrast.ci_low),
            upper: limit(&self.contrast.ci_high),
            level: self.level(),
            se: printed(&self.contrast.se),
            sd_change: printed(&self.contrast.sd_change).filter(|_| !self.frees(Frees::Sample)),
            t: None,
            p: printed(&self.contrast.p).filter(|_| self.is_t_test() && !apart),
            tails: self.assumed.tails(),
            divisor: self.assumed.divisor(),
            design: self.design(),
            alpha: self.alpha(),
        }
    }

    /// The same with the t that is printed in place of p.
    pub(crate) fn estimate_and_t(&self) -> Option<estimate::EstimateFigures<'a>> {
        Some(estimate::EstimateFigures {
            t: Some(self.t().filter(|_| !self.frees(Frees::Apart))?),
            p: None,
            ..self.estimate()
        })
    }

    /// The printed figure of a kind, by the word for it in the file.
    pub(crate) fn suspect(&self, quantity: Quantity) -> Option<(String, &'a Printed)> {
        let contrast = self.contrast;
        let cell = match quantity {
            Quantity::Estimate => &contrast.change,
            Quantity::Lower => &contrast.ci_low,
            Quantity::Upper => &contrast.ci_high,
            Quantity::Level => &contrast.level,
            Quantity::P => &contrast.p,
            Quantity::Statistic => &contrast.statistic,
            Quantity::Df => &contrast.df,
            Quantity::Df2 => &contrast.df2,
            Quantity::N => &contrast.n,
            Quantity::SdChange => &contrast.sd_change,
            Quantity::Se => &contrast.se,
            Quantity::EffectSize => &contrast.effect_size,
            Quantity::R2 => &contrast.r2,
            Quantity::AdjR2 => &contrast.adj_r2,
            _ => return None,
        };
        let word = match quantity {
            Quantity::Estimate => self.estimate_word(),
            other => other.word(),
        };
        Some((word.to_owned(), printed(cell)?))
    }

    /// The same outcome with the statistics and effect sizes that would repair it on the side of 0 on which the
    /// printed ones are: they are told by their magnitude.
    pub(crate) fn signed(&self, outcome: &Outcome) -> Outcome {
        let mut outcome = outcome.clone();
        for repair in &mut outcome.repairs {
            let cell = match repair.quantity {
                Quantity::Statistic => &self.contrast.statistic,
                Quantity::EffectSize => &self.contrast.effect_size,
                _ => continue,
            };
            let value = printed(cell).and_then(Printed::value);
            if value.is_some_and(|value| value.is_sign_negative()) && repair.range.low >= 0.0 {
                repair.range = -repair.range;
            }
        }
        outcome
    }

    /// Whether that predictor is a model as a whole.
    pub(crate) fn is_whole_model(&self, at: Handle<Predictor>) -> bool {
        self.all.model.predictors[at].is_whole_model()
    }

    /// Whether it is an estimate that a model adjusts for other variables, as far as is said.
    pub(crate) fn is_adjusted(&self) -> bool {
        self.all.model.is_adjusted(self.figure)
    }

    /// What a check says of it, where that is the only figure in doubt.
    pub(crate) fn held(&self, check: &'static Check, agreement: Agreement) -> Held {
        Held {
            check,
            figures: vec![self.handle],
            agreement,
        }
    }

    /// The agreement of a verdict; `found` is asked for the finding.
    pub(crate) fn agreement(
        &self,
        verdict: &Coherence,
        found: impl FnOnce() -> Diagnostic,
    ) -> Agreement {
        match verdict {
            Coherence::Consistent => Agreement::Agree,
            Coherence::Inconsistent => Agreement::Disagree(Box::new(found())),
            Coherence::Undetermined(missing) => Agreement::Open(self.lacking(missing)),
        }
    }

    /// What lacks, as a reader would look for it: where n is printed and the design is not declared, it
    /// is the degrees of freedom that lack; where the limits are printed and are not held, a standard error.
    fn lacking(&self, missing: &[Quantity]) -> Vec<Quantity> {
        let missing = missing.iter().map(|quantity| match quantity {
            Quantity::N if self.frees(Frees::Df) => Quantity::Df,
            Quantity::N if self.contrast.n.is_some() => match self.contrast.design {
                Some(_) => Quantity::N,
                None => Quantity::Df,
            },
            Quantity::Lower if self.contrast.ci_low.is_some() => Quantity::Se,
            Quantity::Upper if self.contrast.ci_high.is_some() => Quantity::Se,
            other => *other,
        });
        let mut missing: Vec<_> = missing.collect();
        missing.dedup();
        missing
    }
}
