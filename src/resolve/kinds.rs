//! The kinds of figures: each takes the parts that it can hold, and what none takes is told.

use super::faults::{misplaced_value, number, rival_values};
use super::parts::{About, Parts};
use super::resolver::Resolver;
use crate::model::{
    Cell, Coefficient, Contrast, Count, Effect, Figure, Handle, Needed, Placed, Pooled, Predictor,
    Rate, Reliability, Summary, TestStatistic,
};
use crate::number::{Printed, PrintedValue};
use crate::read::raw::field::Field;
use crate::read::raw::result::Number;
use crate::source::Span;

impl Resolver<'_> {
    /// `about` is what it compares: only between two times is a mean that of changes. Of two groups, it would be
    /// that of one of them.
    pub(super) fn contrast_of(
        &mut self,
        about: &About,
        parts: &mut Parts,
        predictor: Option<Handle<Predictor>>,
    ) -> Contrast {
        let associates = about.associates();
        let of_models =
            ["beta", "r2", "adj_r2", "r2_change", "f_change"].map(|word| match associates {
                true => self.number(parts.take(word).as_ref()),
                false => None,
            });
        let [beta, r2, adj_r2, r2_change, f_change] = of_models;
        let of_predictors = |(effect, _): (Effect, _)| effect.is_of_predictors();
        let elsewhere = !associates && parts.effect.said().is_some_and(of_predictors);
        let mut effect = parts.effect.take_unless(elsewhere);
        let scale = parts.scale.take();
        let of_changes = |parts: &mut Parts, word: &str| match about.over_time() {
            true if !about.associates() => parts.take(word),
            _ => None,
        };
        let change = [
            ("change", parts.take("change")),
            ("estimate", parts.take("estimate")),
            ("mean", of_changes(parts, "mean")),
        ];
        let sd = [
            ("sd_change", parts.take("sd_change")),
            ("sd", of_changes(parts, "sd")),
        ];
        let test = parts.test.take();
        let df = self.degrees(parts, "df");
        self.without_end(df.as_ref(), test);
        let [mut ci_low, mut ci_high, level] = self.limits(parts);
        let mut change = self.one_of(change);
        let [nnt, nnt_low, nnt_high] =
            ["nnt", "nnt_low", "nnt_high"].map(|word| self.number(parts.take(word).as_ref()));
        let mut needed = Needed {
            nnt,
            nnt_low,
            nnt_high,
        };
        let [studies, q, i2, tau2] =
            ["studies", "q", "i2", "tau2"].map(|word| self.number(parts.take(word).as_ref()));
        let pooled = Pooled {
            studies,
            q,
            q_p: self.read(parts.take("q_p").as_ref(), Printed::parse_p),
            i2,
            tau2,
        };
        // What is 1 over a difference is held by itself, so that nothing takes it for one.
        if effect == Some(Effect::NumberNeeded) {
            effect = None;
            needed.nnt = needed.nnt.or(change.take());
            needed.nnt_low = needed.nnt_low.or(ci_low.take());
            needed.nnt_high = needed.nnt_high.or(ci_high.take());
        }
        Contrast {
            n: self.number(parts.take("n").as_ref()),
            n_versus: self.number(parts.take("n_versus").as_ref()),
            change,
            se: self.number(parts.take("se").as_ref()),
            sd_change: self.one_of(sd),
            ci_low,
            ci_high,
            level,
            p: self.read(parts.take("p").as_ref(), Printed::parse_p),
            statistic: self.number(parts.take("statistic").as_ref()),
            test,
            df,
            df2: self.degrees(parts, "df2"),
            effect_size: self.number(parts.take("effect_size").as_ref()),
            effect_size_means: parts.effect_size_means.take(),
            change_means: parts
                .change_means
                .take_unless(associates && !about.over_time()),
            difference_means: match about.over_time() && about.versus.is_some() {
                true => parts.difference_means.take_unless(associates),
                false => None,
            },
            effect,
            // More of a category than of its reference there is not.
            per: match associates && !predictor.is_some_and(|at| self.is_of_category(at)) {
                true => parts.per.take_placed(),
                false => None,
            },
            reference: match associates {
                true => {
                    let of_table = parts.reference.is_usual();
                    self.reference(parts.reference.take_placed(), of_table, predictor)
                }
                false => None,
            },
            beta,
            r2,
            adj_r2,
            r2_change,
            f_change,
            needed,
            pooled,
            design: parts.design.take_unless(associates),
            design_sign: None,
            scale: scale.or(effect.and_then(Effect::scale)),
        }
    }

    /// `table` is where its table is named, of a row.
    pub(super) fn count_of(&mut self, parts: &mut Parts, table: Option<Span>) -> Count {
        let [low, high, level] = self.limits(parts);
        let percent = self.number(parts.take("percent").as_ref());
        let printed = [percent, low, high];
        let [percent, ci_low, ci_high] = match parts.shares {
            Some(decimals) => self.percents_of(printed, decimals, table),
            None => printed,
        };
        Count {
            count: self.number(parts.take("count").as_ref()),
            n: self.number(parts.take("n").as_ref()),
            percent,
            ci_low,
            ci_high,
            level,
        }
    }

    pub(super) fn rate_of(&mut self, parts: &mut Parts) -> Rate {
        let [ci_low, ci_high, level] = self.limits(parts);
        Rate {
            n: self.number(parts.take("n").as_ref()),
            events: self.number(parts.take("events").as_ref()),
            person_time: self.number(parts.take("person_time").as_ref()),
            rate: self.number(parts.take("rate").as_ref()),
            per: parts.per.take_placed(),
            ci_low,
            ci_high,
            level,
        }
    }

    pub(super) fn reliability_of(
        &mut self,
        coefficient: Coefficient,
        parts: &mut Parts,
    ) -> Reliability {
        let [ci_low, ci_high, level] = self.limits(parts);
        let beside = ["n", "items", "raters", "inter_item_r"];
        let [n, items, raters, inter_item_r] =
            beside.map(|word| self.number(parts.take(word).as_ref()));
        Reliability {
            coefficient,
            value: self.number(parts.take(coefficient.word()).as_ref()),
            ci_low,
            ci_high,
            level,
            n,
            items,
            raters,
            inter_item_r,
            agreement: self.number(parts.take("agreement").as_ref()),
        }
    }

    pub(super) fn summary_of(&mut self, parts: &mut Parts) -> Summary {
        let has = |word: &str| parts.get(word).is_some();
        let df = match ["ci_low", "ci_high", "se"].into_iter().any(has) {
            true => self.degrees(parts, "df"),
            false => None,
        };
        let [ci_low, ci_high, level] = self.limits(parts);
        Summary {
            n: self.number(parts.take("n").as_ref()),
            mean: self.number(parts.take("mean").as_ref()),
            total: self.number(parts.take("total").as_ref()),
            sd: self.number(parts.take("sd").as_ref()),
            se: self.number(parts.take("se").as_ref()),
            df,
            median: self.number(parts.take("median").as_ref()),
            q1: self.number(parts.take("q1").as_ref()),
            q3: self.number(parts.take("q3").as_ref()),
            min: self.number(parts.take("min").as_ref()),
            max: self.number(parts.take("max").as_ref()),
            ci_low,
            ci_high,
            level,
        }
    }

    /// The limits of an interval and their level, which is taken only where there is a limit.
    fn limits(&mut self, parts: &mut Parts) -> [Cell; 3] {
        let limits = [parts.take("ci_low"), parts.take("ci_high")];
        let level = match limits.iter().any(Option::is_some) {
            true => parts.take_level(),
            false => None,
        };
        let [low, high] = limits;
        [low, high, level].map(|field| self.number(field.as_ref()))
    }

    fn degrees(&mut self, parts: &mut Parts, word: &str) -> Cell {
        self.read(parts.take(word).as_ref(), Printed::parse_degrees)
    }

    /// A fault where degrees of freedom are without end that count what is compared.
    fn without_end(&mut self, df: Option<&Placed<Printed>>, test: Option<TestStatistic>) {
        use TestStatistic::{Chi2, F, H, Q, R};
        if let (Some(df), Some(test @ (Chi2 | Q | H | F | R))) = (df, test)
            && df.reading() == PrintedValue::Infinite
        {
            self.faults.push(number::without_end(df.span, test.word()));
        }
    }

    /// The number that may stand under one of several names; a fault where it stands under two and they
    /// differ.
    fn one_of<const N: usize>(
        &mut self,
        fields: [(&'static str, Option<Field<Number>>); N],
    ) -> Cell {
        let mut first: Option<(&'static str, Placed<Printed>)> = None;
        for (word, field) in fields {
            let Some(other) = self.number(field.as_ref()) else {
                continue;
            };
            let Some((known, one)) = &first else {
                first = Some((word, other));
                continue;
            };
            if one.reading() != other.reading() || one.decimals() != other.decimals() {
                let finding = rival_values::finding((known, one.span), (word, other.span));
                self.faults.push(finding);
            }
        }
        first.map(|(_, one)| one)
    }

    /// Whether a predictor is a category, which is compared with another.
    fn is_of_category(&self, at: Handle<Predictor>) -> bool {
        let term = self.model.predictors[at].only();
        term.is_some_and(|term| term.category.is_some())
    }

    /// Tells what a figure cannot hold. `table` is where its table is named, of a row.
    pub(super) fn tell_left(&mut self, parts: Parts, figure: &Figure, table: Option<Span>) {
        for (word, place) in parts.left() {
            let finding = misplaced_value::finding(place, word, figure, table);
            self.faults.push(finding);
        }
    }
}

/// Whether nothing at all was printed; beside a contrast, the number of people is no more than who they are.
pub(super) fn is_empty(figure: &Figure) -> bool {
    let Some(contrast) = figure.contrast() else {
        return figure.printed().next().is_none();
    };
    let cells = [
        &contrast.change,
        &contrast.ci_low,
        &contrast.ci_high,
        &contrast.p,
        &contrast.statistic,
        &contrast.effect_size,
        &contrast.se,
        &contrast.sd_change,
        &contrast.beta,
        &contrast.r2,
        &contrast.adj_r2,
        &contrast.r2_change,
        &contrast.f_change,
        &contrast.needed.nnt,
        &contrast.needed.nnt_low,
        &contrast.needed.nnt_high,
    ];
    cells.into_iter().all(Option::is_none) && contrast.pooled.is_empty()
}
