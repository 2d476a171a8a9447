//! The parts of a figure as written. A kind of figure takes those that it can hold; what is left over
//! is told, so that no part is lost.

use super::references::Reference;
use crate::model::{
    ChangeMeaning, Design, Effect, EffectSizeMeaning, Method, Placed, Scale, TestStatistic,
};
use crate::number::says_nothing;
use crate::read::raw::Cite;
use crate::read::raw::field::{Entries, Field, Many, Short};
use crate::read::raw::result::{Figure as Raw, Number, Table};
use crate::source::Span;

/// What a figure is about, and where it is from: every kind of figure holds it.
pub(super) struct About {
    pub(super) predictor: Option<Field<String>>,
    /// The study, the model, the site and the subgroup.
    pub(super) dimensions: [Option<Field<String>>; 4],
    pub(super) category: Option<Field<String>>,
    pub(super) at: Option<Field<String>>,
    pub(super) from: Option<Field<String>>,
    pub(super) to: Option<Field<String>>,
    pub(super) group: Option<Field<String>>,
    pub(super) versus: Option<Field<String>>,
    pub(super) method: Many<Method>,
    pub(super) cite: Many<Short<Cite>>,
    pub(super) note: Option<Field<String>>,
}

impl About {
    /// Whether two times or two groups are compared, or two variables.
    pub(super) fn compares(&self) -> bool {
        self.from.is_some() || self.to.is_some() || self.versus.is_some() || self.associates()
    }

    /// Whether two times are compared.
    pub(super) fn over_time(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether it is an association of two variables.
    pub(super) fn associates(&self) -> bool {
        self.predictor.is_some()
    }

    /// Whether two groups are compared, and not their changes.
    pub(super) fn compares_groups(&self) -> bool {
        self.versus.is_some() && self.from.is_none() && self.to.is_none() && !self.associates()
    }
}

/// What a table says of all its rows. It holds for those that it fits; of the others, only a `design` or a `change`
/// that is not of what they compare is told.
#[derive(Clone, Default)]
pub(super) struct Usual<'a> {
    /// What the words of its predictors mean.
    pub(super) predictors: Option<&'a Entries<String>>,
    /// The references of its predictors, by rows of their own.
    pub(super) references: &'a [Reference],
    level: Option<Field<Number>>,
    test: Option<Field<TestStatistic>>,
    design: Option<Field<Design>>,
    change_means: Option<Field<ChangeMeaning>>,
    difference_means: Option<Field<ChangeMeaning>>,
    effect_size_means: Option<Field<EffectSizeMeaning>>,
    scale: Option<Field<Scale>>,
    effect: Option<Field<Effect>>,
    per: Option<Field<String>>,
    reference: Option<Field<String>>,
    shares: Option<u32>,
}

impl<'a> Usual<'a> {
    /// What `table` says; `shares` is how many decimals the shares of 1 have that it holds.
    pub(super) fn of(table: &'a Table, shares: Option<u32>, references: &'a [Reference]) -> Self {
        Self {
            predictors: Some(&table.predictors),
            references,
            shares,
            level: printed(table.level.clone()),
            test: table.test.clone(),
            design: table.design.clone(),
            change_means: table.change.clone(),
            difference_means: table.difference.clone(),
            effect: table.effect.clone(),
            per: table.per.clone(),
            reference: table.reference.clone(),
            effect_size_means: table.effect_size.clone(),
            scale: table.scale.clone(),
        }
    }
}

/// A number, unless it is a mark that says that none was printed.
pub(super) fn printed(field: Option<Field<Number>>) -> Option<Field<Number>> {
    let nothing = |number: &Number| says_nothing(&number.0);
    field.filter(|field| !field.get().is_some_and(nothing))
}

/// A word of the format, said of the figure or of all figures of its table.
pub(super) struct Part<T> {
    word: &'static str,
    own: Option<Field<T>>,
    usual: Option<Field<T>>,
}

impl<T: Clone> Part<T> {
    fn new(word: &'static str, own: Option<Field<T>>, usual: Option<Field<T>>) -> Self {
        Self { word, own, usual }
    }

    /// What is said, and where.
    pub(super) fn said(&self) -> Option<(T, Span)> {
        let field = self.own.as_ref().or(self.usual.as_ref())?;
        Some((field.value.clone()?, field.span))
    }

    /// Whether something stands here, be it readable or not.
    pub(super) fn is_written(&self) -> bool {
        self.own.is_some() || self.usual.is_some()
    }

    /// Whether what is said is said of all figures of a table.
    pub(super) fn is_usual(&self) -> bool {
        self.own.is_none() && self.usual.is_some()
    }

    /// What is said, which is then taken in.
    pub(super) fn take(&mut self) -> Option<T> {
        let said = self.said();
        (self.own, self.usual) = (None, None);
        said.map(|(value, _)| value)
    }

    /// What is said, which is then taken in, unless figures of this kind have no such thing.
    pub(super) fn take_unless(&mut self, has_none: bool) -> Option<T> {
        match has_none {
            true => None,
            false => self.take(),
        }
    }

    /// What is said, with its place, which is then taken in.
    pub(super) fn take_placed(&mut self) -> Option<Placed<T>> {
        let said = self.said();
        (self.own, self.usual) = (None, None);
        said.map(|(value, place)| Placed::new(value, place))
    }

    /// Takes that for what is said of the figure, where nothing is.
    pub(super) fn or(&mut self, other: Field<T>) {
        if !self.is_written() {
            self.usual = Some(other);
        }
    }

    /// What is left over, where it could be read and was said of this figure alone.
    fn left(&self) -> Option<(&'static str, Span)> {
        let own = self.own.as_ref().filter(|own| own.value.is_some());
        own.map(|own| (self.word, own.span))
    }
}

/// The parts of a figure that not every kind can hold.
pub(super) struct Parts {
    numbers: Vec<(&'static str, Field<Number>)>,
    usual_level: Option<Field<Number>>,
    /// Where the percentage is a share of 1, how many decimals such shares have in its table.
    pub(super) shares: Option<u32>,
    pub(super) test: Part<TestStatistic>,
    pub(super) design: Part<Design>,
    pub(super) change_means: Part<ChangeMeaning>,
    pub(super) difference_means: Part<ChangeMeaning>,
    pub(super) effect_size_means: Part<EffectSizeMeaning>,
    pub(super) scale: Part<Scale>,
    pub(super) effect: Part<Effect>,
    pub(super) per: Part<String>,
    pub(super) reference: Part<String>,
}

impl Parts {
    /// Takes a figure apart, beside what its table says of all rows. Every key of a figure is named here, so
    /// that a new one finds no way around.
    pub(super) fn of(raw: Raw, usual: Usual<'_>) -> (About, Self) {
        let Raw {
            measure: _,
            study,
            model,
            site,
            subgroup,
            predictor,
            effect,
            per,
            reference,
            category,
            at,
            from,
            to,
            group,
            versus,
            n,
            n_versus,
            mean,
            total,
            sd,
            se,
            median,
            q1,
            q3,
            min,
            max,
            count,
            percent,
            events,
            person_time,
            rate,
            cronbach_alpha,
            omega,
            kappa,
            weighted_kappa,
            icc,
            agreement,
            items,
            raters,
            inter_item_r,
            change,
            estimate,
            ci_low,
            ci_high,
            level,
            p,
            statistic,
            df,
            df2,
            test,
            effect_size,
            beta,
            r2,
            adj_r2,
            r2_change,
            f_change,
            nnt,
            nnt_low,
            nnt_high,
            studies,
            q,
            q_p,
            i2,
            tau2,
            sd_change,
            design,
            change_means,
            difference_means,
            effect_size_means,
            scale,
            method,
            cite,
            note,
        } = raw;
        let numbers = [
            ("n", n),
            ("n_versus", n_versus),
            ("mean", mean),
            ("total", total),
            ("sd", sd),
            ("se", se),
            ("median", median),
            ("q1", q1),
            ("q3", q3),
            ("min", min),
            ("max", max),
            ("count", count),
            ("percent", percent),
            ("events", events),
            ("person_time", person_time),
            ("rate", rate),
            ("cronbach_alpha", cronbach_alpha),
            ("omega", omega),
            ("kappa", kappa),
            ("weighted_kappa", weighted_kappa),
            ("icc", icc),
            ("agreement", agreement),
            ("items", items),
            ("raters", raters),
            ("inter_item_r", inter_item_r),
            ("change", change),
            ("estimate", estimate),
            ("ci_low", ci_low),
            ("ci_high", ci_high),
            ("level", level),
            ("p", p),
            ("statistic", statistic),
            ("df", df),
            ("df2", df2),
            ("effect_size", effect_size),
            ("beta", beta),
            ("r2", r2),
            ("adj_r2", adj_r2),
            ("r2_change", r2_change),
            ("f_change", f_change),
            ("nnt", nnt),
            ("nnt_low", nnt_low),
            ("nnt_high", nnt_high),
            ("studies", studies),
            ("q", q),
            ("q_p", q_p),
            ("i2", i2),
            ("tau2", tau2),
            ("sd_change", sd_change),
        ];
        let numbers = numbers.into_iter();
        let about = About {
            predictor,
            dimensions: [study, model, site, subgroup],
            category,
            at,
            from,
            to,
            group,
            versus,
            method,
            cite,
            note,
        };
        let parts = Self {
            numbers: numbers
                .filter_map(|(word, field)| Some((word, printed(field)?)))
                .collect(),
            usual_level: usual.level,
            shares: usual.shares,
            test: Part::new("test", test, usual.test),
            design: Part::new("design", design, usual.design),
            change_means: Part::new("change_means", change_means, usual.change_means),
            difference_means: Part::new(
                "difference_means",
                difference_means,
                usual.difference_means,
            ),
            effect: Part::new("effect", effect, usual.effect),
            per: Part::new("per", per, usual.per),
            reference: Part::new("reference", reference, usual.reference),
            effect_size_means: Part::new(
                "effect_size_means",
                effect_size_means,
                usual.effect_size_means,
            ),
            scale: Part::new("scale", scale, usual.scale),
        };
        (about, parts)
    }

    /// The number called so, as far as it was not taken yet.
    pub(super) fn get(&self, word: &str) -> Option<&Field<Number>> {
        let mut numbers = self.numbers.iter();
        numbers
            .find(|(name, _)| *name == word)
            .map(|(_, field)| field)
    }

    /// The number called so, which is then taken in.
    pub(super) fn take(&mut self, word: &str) -> Option<Field<Number>> {
        let at = self.numbers.iter().position(|(name, _)| *name == word)?;
        Some(self.numbers.swap_remove(at).1)
    }

    /// The level of limits that are printed, that of the table where none stands beside them.
    pub(super) fn take_level(&mut self) -> Option<Field<Number>> {
        self.take("level").or_else(|| self.usual_level.take())
    }

    /// What no kind took: the words of the format, and where they stand.
    pub(super) fn left(self) -> Vec<(&'static str, Span)> {
        let numbers = self.numbers.into_iter();
        let numbers = numbers.filter(|(_, field)| field.value.is_some());
        let mut left: Vec<_> = numbers.map(|(word, field)| (word, field.span)).collect();
        left.extend(self.test.left());
        left.extend(self.design.left());
        left.extend(self.change_means.left());
        left.extend(self.effect_size_means.left());
        left.extend(self.scale.left());
        left.extend(self.difference_means.left());
        left.extend(self.effect.left());
        left.extend(self.per.left());
        left.extend(self.reference.left());
        left.sort_by_key(|(_, span)| (span.file, span.start));
        left
    }
}
