//! A contrast as the checks of figures read it: who was compared, on which scale, and the summaries or
//! counts at its two ends.

use rust_decimal::prelude::ToPrimitive;

use super::figures::{Figures, Subject};
use super::found::Found;
use super::held::{Agreement, Held};
use crate::diagnostic::{Check, Diagnostic};
use crate::model::lookup::Coordinates;
use crate::model::{
    Cell, ChangeMeaning, Contrast, Count, Design, Figure, Handle, Scale, Summary, TestStatistic,
};
use crate::number::{Operator, Printed, PrintedValue, Style};
use crate::statistics::interval::Interval;
use crate::statistics::p_value::Alpha;
use crate::statistics::{Coherence, Outcome, Quantity, degrees, estimate, level, symmetry, whole};

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
        })
    }

    /// What a check says of each contrast that it can judge, where that is the only figure in doubt.
    pub(crate) fn judged(
        self,
        check: &'static Check,
        judge: impl Fn(&Compared<'a>) -> Option<Agreement>,
    ) -> impl Iterator<Item = Held> {
        self.contrasts().filter_map(move |it| {
            let agreement = judge(&it)?;
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

/// The two-sided p that a p of one side would be.
const BOTH_SIDES: f64 = 2.0;

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
    fn is_t_test(&self) -> bool {
        matches!(self.contrast.test, None | Some(TestStatistic::T))
    }

    /// Student's t of the contrast, where it is printed.
    fn t(&self) -> Option<&'a Printed> {
        let named = self.contrast.test == Some(TestStatistic::T);
        printed(&self.contrast.statistic).filter(|_| named)
    }

    /// The (first) degrees of freedom. Where two groups are compared by t they may be Welch's, rounded to
    /// whole ones, unless they are n₁ + n₂ − 2.
    pub(crate) fn degrees_of_freedom(&self) -> Option<Interval> {
        let cell = printed(&self.contrast.df)?;
        let exact = degrees(cell)?;
        let groups =
            self.contrast.design == Some(Design::TwoGroups) || self.figure.versus.is_some();
        let (n, versus) = (people(&self.contrast.n), people(&self.contrast.n_versus));
        let pooled = n.zip(versus).and_then(|(one, two)| one.checked_add(two));
        let pooled = pooled.is_some_and(|both| whole(cell) == both.checked_sub(2));
        match groups && exact.low.is_finite() && self.t().is_some() && !pooled {
            true => Interval::of(cell)
                .and_then(|df| Interval::new(df.low.max(exact.low.min(1.0)), df.high)),
            false => Some(exact),
        }
    }

    /// How the people belong together, as declared, with their numbers; else by the degrees of freedom
    /// of a t test.
    pub(crate) fn design(&self) -> estimate::Design {
        let (n, versus) = (people(&self.contrast.n), people(&self.contrast.n_versus));
        match (self.contrast.design, n, versus) {
            (Some(Design::Paired), Some(n), _) => return estimate::Design::Paired(n),
            (Some(Design::TwoGroups), Some(n), Some(versus)) => {
                return estimate::Design::TwoGroups(n, versus);
            }
            // Welch's degrees of freedom may have been rounded.
            (Some(Design::TwoGroups), _, _) => return estimate::Design::Unknown,
            _ => {}
        }
        let df = printed(&self.contrast.df).filter(|_| self.t().is_some());
        let df = df.and_then(degrees).filter(|df| df.low == df.high);
        df.map_or(estimate::Design::Unknown, |df| {
            estimate::Design::Df(df.middle())
        })
    }

    /// The scale on which the limits are symmetrical: as declared; else that of a difference, where the
    /// design is declared and what was compared are not counts or medians.
    pub(crate) fn scale(&self) -> Option<symmetry::Scale> {
        match self.contrast.scale {
            Some(Scale::Linear) => return Some(symmetry::Scale::Linear),
            Some(Scale::Ratio) => return Some(symmetry::Scale::Ratio),
            Some(Scale::Correlation) => return Some(symmetry::Scale::Correlation),
            None => {}
        }
        let of_means = self.contrast.design.is_some() && !self.is_ratio() && !self.is_counted();
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
    fn is_counted(&self) -> bool {
        let measure = &self.all.model.measures[self.figure.measure];
        let counts = self.counts();
        self.figure.category.is_some()
            || !measure.categories.is_empty()
            || counts.iter().any(Option::is_some)
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

    /// Its figures as they are held together; p only where it is that of a t test, and no t.
    pub(crate) fn estimate(&self) -> estimate::EstimateFigures<'a> {
        estimate::EstimateFigures {
            estimate: printed(&self.contrast.change),
            lower: printed(&self.contrast.ci_low),
            upper: printed(&self.contrast.ci_high),
            level: self.level(),
            se: printed(&self.contrast.se),
            sd_change: printed(&self.contrast.sd_change),
            t: None,
            p: printed(&self.contrast.p).filter(|_| self.is_t_test()),
            design: self.design(),
            alpha: self.alpha(),
        }
    }

    /// The same with the t that is printed in place of p.
    pub(crate) fn estimate_and_t(&self) -> Option<estimate::EstimateFigures<'a>> {
        Some(estimate::EstimateFigures {
            t: Some(self.t()?),
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
            _ => return None,
        };
        Some((quantity.word().to_owned(), printed(cell)?))
    }

    /// The same outcome with the statistics that would repair it on the side of 0 on which the printed one
    /// is: they are told by their magnitude.
    pub(crate) fn signed(&self, outcome: &Outcome) -> Outcome {
        let mut outcome = outcome.clone();
        let statistic = printed(&self.contrast.statistic).and_then(Printed::value);
        if statistic.is_some_and(|statistic| statistic.is_sign_negative()) {
            for repair in &mut outcome.repairs {
                if repair.quantity == Quantity::Statistic {
                    repair.range = -repair.range;
                }
            }
        }
        outcome
    }

    /// The word for what was estimated: a change between two times, a difference between two groups or a
    /// ratio.
    pub(crate) fn word(&self) -> &'static str {
        match (self.is_ratio(), self.figure.versus) {
            (true, _) => "ratio",
            (false, Some(_)) => "difference",
            (false, None) => "change",
        }
    }

    /// The limits in words: `the 95% CI (0.67, 7.13)`.
    pub(crate) fn interval(&self) -> Option<String> {
        let limits = (
            printed(&self.contrast.ci_low)?,
            printed(&self.contrast.ci_high)?,
        );
        let limits = self.style().estimate(None, Some(limits))?;
        let level = self.level().map_or_else(String::new, |level| {
            let percent = format!("{:.3}", level * 100.0);
            format!("{}% ", percent.trim_end_matches('0').trim_end_matches('.'))
        });
        Some(format!("the {level}CI {limits}"))
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
    /// is the degrees of freedom that lack.
    fn lacking(&self, missing: &[Quantity]) -> Vec<Quantity> {
        let missing = missing.iter().map(|quantity| match quantity {
            Quantity::N if self.contrast.n.is_some() => match self.contrast.design {
                Some(_) => Quantity::N,
                None => Quantity::Df,
            },
            other => *other,
        });
        missing.collect()
    }

    /// Whether a p of one side only would agree with the two-sided p values that are possible.
    pub(crate) fn is_one_sided(&self, possible: Interval) -> bool {
        let Some(p) = printed(&self.contrast.p) else {
            return false;
        };
        if !matches!(p.reading(), PrintedValue::Number(Operator::Equal, _)) {
            return false;
        }
        let p = Interval::of(p);
        p.is_some_and(|p| (p * BOTH_SIDES).meets(possible))
    }
}
