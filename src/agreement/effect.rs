//! A printed effect size computed again from the change and the SDs printed at both ends of it.

use super::contrast::{Compared, people, printed};
use super::figures::Subject;
use super::making::Frees;
use super::recomputed::{Recomputed, Standing};
use crate::model::{Cell, Design, EffectSizeMeaning, Placed, Summary};
use crate::number::Printed;
use crate::statistics::Coherence;
use crate::statistics::effect_size::{self, Definition, EffectSizeFigures};
use crate::statistics::interval::Interval;

/// Whether an SD is that of the people whose change it divides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum People {
    /// The same number of people: taken to be the same.
    Same,
    /// The SD is of `all`, the change of `some` of them.
    Part { some: u64, all: u64 },
    /// It is not known, or there are fewer than the change is of.
    Unknown,
}

/// An effect size computed again, with what is told of it.
pub(crate) struct Sized<'a> {
    /// What is printed.
    pub printed: &'a Placed<Printed>,
    /// What it is declared to be.
    pub means: EffectSizeMeaning,
    /// What came of it.
    pub found: &'a Recomputed,
    /// The summaries whose SDs the definition takes.
    pub ends: Vec<Subject<'a, Summary>>,
}

impl<'a> Compared<'a> {
    /// The effect size computed again; nothing where none is printed, as a value, or its definition is not
    /// declared.
    pub(crate) fn effect_size(&self) -> Option<Sized<'a>> {
        let means = self.contrast.effect_size_means?;
        let found = self
            .found
            .effect_size
            .get_or_init(|| self.recomputed(means));
        let [first, second] = self.summaries();
        let ends = match definition(means)? {
            Definition::BaselineSd => vec![first],
            Definition::VersusSd => vec![second],
            Definition::ChangeSd => vec![],
            _ => vec![first, second],
        };
        Some(Sized {
            printed: self.contrast.effect_size.as_ref()?,
            means,
            found: found.as_ref()?,
            ends: ends.into_iter().flatten().collect(),
        })
    }

    /// What can be said of the effect size, taken to be what `means` says.
    pub(crate) fn effect_size_as(&self, means: EffectSizeMeaning) -> Option<Standing> {
        match self.contrast.effect_size_means == Some(means) {
            true => Some(self.effect_size()?.found.standing.clone()),
            false => Some(self.recomputed(means)?.standing),
        }
    }

    fn recomputed(&self, means: EffectSizeMeaning) -> Option<Recomputed> {
        let value = printed(&self.contrast.effect_size)?;
        let definition = definition(means)?;
        let figures = self.effect_figures();
        let direct = effect_size::check(value, definition, &figures).ok()?;
        let from_rounded = direct.outcome.is_inconsistent() && {
            let rounded = EffectSizeFigures {
                change: printed(&self.contrast.change).and_then(Interval::of),
                ..figures
            };
            effect_size::check(value, definition, &rounded)
                .is_ok_and(|found| found.outcome.verdict == Coherence::Consistent)
        };
        let standing = match &direct.outcome.verdict {
            Coherence::Consistent => Standing::Agrees,
            Coherence::Undetermined(missing) => Standing::Lacks(missing.clone()),
            Coherence::Inconsistent if self.agrees_by_means(value, definition, &figures) => {
                Standing::Agrees
            }
            Coherence::Inconsistent => self.standing(value, definition, &figures),
        };
        Some(Recomputed {
            direct,
            from_rounded,
            standing,
        })
    }

    /// The figures behind an effect size, with the SDs as they are printed.
    fn effect_figures(&self) -> EffectSizeFigures {
        let summaries = self.summaries();
        let sd = |index: usize| {
            let end: &Subject<'_, Summary> = summaries[index].as_ref()?;
            Interval::of(printed(&end.numbers.sd)?)
        };
        let of_summary = |index: usize| people(&summaries[index].as_ref()?.numbers.n);
        let (n_first, n_second) = self.of_change();
        let (change, t) = match self.frees(Frees::RoundedChange) {
            true => (printed(&self.contrast.change).and_then(Interval::of), None),
            false => self.known_change(),
        };
        EffectSizeFigures {
            change,
            t,
            sd_first: sd(0),
            sd_second: sd(1),
            sd_change: printed(&self.contrast.sd_change).and_then(Interval::of),
            n_first: n_first.or_else(|| of_summary(0)),
            n_second: n_second.or_else(|| of_summary(1)),
        }
    }

    /// How many people the change is of at each end.
    fn of_change(&self) -> (Option<u64>, Option<u64>) {
        let n = people(&self.contrast.n);
        match self.figure.versus {
            Some(_) => (n, people(&self.contrast.n_versus)),
            None => (n, n),
        }
    }

    /// Whether an effect size between groups agrees with the plain difference of the means, where the
    /// printed difference was adjusted.
    fn agrees_by_means(
        &self,
        value: &Printed,
        definition: Definition,
        figures: &EffectSizeFigures,
    ) -> bool {
        if self.contrast.design != Some(Design::TwoGroups) {
            return false;
        }
        let mean = |end: &Option<Subject<'_, Summary>>| {
            Interval::of(printed(&end.as_ref()?.numbers.mean)?)
        };
        let [first, second] = self.summaries();
        let difference = mean(&first).zip(mean(&second));
        difference.is_some_and(|(first, second)| {
            let change = Some(first - second);
            let figures = EffectSizeFigures { change, ..*figures };
            effect_size::check(value, definition, &figures)
                .is_ok_and(|found| found.outcome.verdict == Coherence::Consistent)
        })
    }

    /// What can be said of an effect size that the printed SDs do not give.
    fn standing(
        &self,
        value: &Printed,
        definition: Definition,
        figures: &EffectSizeFigures,
    ) -> Standing {
        let [first, second] = self.summaries();
        let (n_first, n_second) = self.of_change();
        let whose = |n: Option<u64>, end: &Option<Subject<'_, Summary>>| {
            let all = end.as_ref().and_then(|end| people(&end.numbers.n));
            match n.zip(all) {
                Some((some, all)) if some == all => People::Same,
                Some((some, all)) if some < all => People::Part { some, all },
                _ => People::Unknown,
            }
        };
        let (one, two) = (whose(n_first, &first), whose(n_second, &second));
        // Where there are more pairs than people at one time, one of the numbers is wrong.
        let numbers = [(n_first, &first), (n_second, &second)];
        let doubtful = numbers.iter().any(|(n, end)| {
            let all = end.as_ref().and_then(|end| people(&end.numbers.n));
            n.zip(all).is_some_and(|(some, all)| some > all)
        });
        let taken = match definition {
            Definition::BaselineSd => vec![one],
            Definition::VersusSd => vec![two],
            Definition::ChangeSd => vec![],
            _ => vec![one, two],
        };
        if taken.iter().all(|people| *people == People::Same) {
            return Standing::Differs;
        }
        if doubtful || taken.contains(&People::Unknown) {
            return Standing::OtherPeople;
        }
        let figures = EffectSizeFigures {
            sd_first: figures.sd_first.map(|sd| of_part(sd, one)),
            sd_second: figures.sd_second.map(|sd| of_part(sd, two)),
            ..*figures
        };
        match effect_size::check(value, definition, &figures) {
            Ok(found) if found.outcome.is_inconsistent() => Standing::BeyondAnyPart(found),
            _ => Standing::OtherPeople,
        }
    }
}

/// The least SD of a part of the people, as a share of the greatest: it bounds nothing, but is not 0,
/// by which nothing can be divided.
const HARDLY_ANY: f64 = 1e-4;

/// The SDs that a part of the people can have: their squares about their own mean add up to no more than
/// those of all about theirs.
fn of_part(sd: Interval, people: People) -> Interval {
    match people {
        People::Part { some, all } if some > 1 => {
            let factor = ((all as f64 - 1.0) / (some as f64 - 1.0)).sqrt();
            let high = sd.high * factor;
            Interval {
                low: high * HARDLY_ANY,
                high,
            }
        }
        People::Part { .. } => Interval {
            low: HARDLY_ANY,
            high: f64::INFINITY,
        },
        People::Same | People::Unknown => sd,
    }
}

/// The arithmetic's name for what an effect size is declared to be; nothing for one that divides by no SD.
pub(crate) fn definition(means: EffectSizeMeaning) -> Option<Definition> {
    Some(match means {
        EffectSizeMeaning::BaselineSd => Definition::BaselineSd,
        EffectSizeMeaning::ChangeSd => Definition::ChangeSd,
        EffectSizeMeaning::AverageSd => Definition::AverageSd,
        EffectSizeMeaning::PooledSd => Definition::PooledSd,
        EffectSizeMeaning::HedgesG => Definition::HedgesG,
        EffectSizeMeaning::VersusSd => Definition::VersusSd,
        EffectSizeMeaning::Phi | EffectSizeMeaning::CramersV => return None,
    })
}

/// How a definition is declared.
pub(crate) fn meaning(definition: Definition) -> EffectSizeMeaning {
    match definition {
        Definition::BaselineSd => EffectSizeMeaning::BaselineSd,
        Definition::ChangeSd => EffectSizeMeaning::ChangeSd,
        Definition::AverageSd => EffectSizeMeaning::AverageSd,
        Definition::PooledSd => EffectSizeMeaning::PooledSd,
        Definition::HedgesG => EffectSizeMeaning::HedgesG,
        Definition::VersusSd => EffectSizeMeaning::VersusSd,
    }
}

/// The SDs of the summaries, in words that follow `with`: `the SD of the 32 people of `wellbeing@T1``.
pub(crate) fn sds(ends: &[Subject<'_, Summary>]) -> String {
    let one = |end: &Subject<'_, Summary>| {
        let n =
            |cell: &Cell| people(cell).map_or_else(String::new, |n| format!("the {n} people of "));
        format!("the SD of {}`{}`", n(&end.numbers.n), end.figure.key)
    };
    let all: Vec<_> = ends.iter().map(one).collect();
    all.join(" and ")
}
