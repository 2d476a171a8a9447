//! The parts of a figure as written. A kind of figure takes those that it can hold; what is left over
//! is told, so that no part is lost.

use crate::model::{ChangeMeaning, Design, EffectSizeMeaning, Method, Scale, TestStatistic};
use crate::number::says_nothing;
use crate::read::raw::Cite;
use crate::read::raw::field::{Field, Many, Short};
use crate::read::raw::result::{Figure as Raw, Number, Table};
use crate::source::Span;

/// What a figure is about, and where it is from: every kind of figure holds it.
pub(super) struct About {
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
    /// Whether two times or two groups are compared.
    pub(super) fn compares(&self) -> bool {
        self.from.is_some() || self.to.is_some() || self.versus.is_some()
    }

    /// Whether two groups are compared, and not their changes.
    pub(super) fn compares_groups(&self) -> bool {
        self.versus.is_some() && self.from.is_none() && self.to.is_none()
    }
}

/// What a table says of all its rows. It holds for those that it fits; of the others, only a `design` or a `change`
/// that is not of what they compare is told.
#[derive(Default)]
pub(super) struct Usual {
    level: Option<Field<Number>>,
    test: Option<Field<TestStatistic>>,
    design: Option<Field<Design>>,
    change_means: Option<Field<ChangeMeaning>>,
    effect_size_means: Option<Field<EffectSizeMeaning>>,
    scale: Option<Field<Scale>>,
    shares: Option<u32>,
}

impl Usual {
    /// What `table` says; `shares` is how many decimals the shares of 1 have that it holds.
    pub(super) fn of(table: &Table, shares: Option<u32>) -> Self {
        Self {
            shares,
            level: printed(table.level.clone()),
            test: table.test.clone(),
            design: table.design.clone(),
            change_means: table.change.clone(),
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

impl<T: Copy> Part<T> {
    fn new(word: &'static str, own: Option<Field<T>>, usual: Option<Field<T>>) -> Self {
        Self { word, own, usual }
    }

    /// What is said, and where.
    pub(super) fn said(&self) -> Option<(T, Span)> {
        let field = self.own.as_ref().or(self.usual.as_ref())?;
        Some((field.value?, field.span))
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
    pub(super) effect_size_means: Part<EffectSizeMeaning>,
    pub(super) scale: Part<Scale>,
}

impl Parts {
    /// Takes a figure apart, beside what its table says of all rows. Every key of a figure is named here, so
    /// that a new one finds no way around.
    pub(super) fn of(raw: Raw, usual: Usual) -> (About, Self) {
        let Raw {
            measure: _,
            category,
            at,
            from,
            to,
            group,
            versus,
            n,
            n_versus,
            mean,
            sd,
            se,
            median,
            q1,
            q3,
            min,
            max,
            count,
            percent,
            change,
            ci_low,
            ci_high,
            level,
            p,
            statistic,
            df,
            df2,
            test,
            effect_size,
            sd_change,
            design,
            change_means,
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
            ("sd", sd),
            ("se", se),
            ("median", median),
            ("q1", q1),
            ("q3", q3),
            ("min", min),
            ("max", max),
            ("count", count),
            ("percent", percent),
            ("change", change),
            ("ci_low", ci_low),
            ("ci_high", ci_high),
            ("level", level),
            ("p", p),
            ("statistic", statistic),
            ("df", df),
            ("df2", df2),
            ("effect_size", effect_size),
            ("sd_change", sd_change),
        ];
        let numbers = numbers.into_iter();
        let about = About {
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
        left.sort_by_key(|(_, span)| (span.file, span.start));
        left
    }
}
