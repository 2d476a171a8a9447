//! Margins as they are read: in points, with the SD that they are counted in, and what a rule says by each reading.

use super::said::outcome;
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::{Figure, Handle};
use crate::statistics::interval::Interval;

/// A margin in points.
#[derive(Clone, Debug)]
pub(crate) struct Yardstick {
    /// The unrounded margins, in points of the scale.
    pub(crate) points: Interval,
    /// By how much a number that is printed as it may be less, in points: half a unit of its last digit. 0 where it is
    /// counted in SDs.
    pub(crate) rounding: f64,
    /// The SD it is counted in, with how many of them, where it is counted in one.
    pub(crate) sd: Option<(f64, Sd)>,
    /// The margin as it was given.
    pub(crate) words: String,
}

/// A standard deviation with whose it is.
#[derive(Clone, Debug)]
pub(crate) struct Sd {
    /// Its unrounded values, from 0 up.
    pub(crate) values: Interval,
    /// Whose it is, with its value: `the norm's SD of 7.4`.
    pub(crate) words: String,
    /// True where it is worked out from an SE.
    pub(crate) from_error: bool,
    /// The summary that it stands in, where that is not the figure itself.
    pub(crate) figure: Option<Handle<Figure>>,
}

/// The ways to read a margin.
#[derive(Clone, Debug, Default)]
pub(crate) struct Yardsticks {
    /// One, or where it is not said whose SD is meant, one for each SD.
    pub(crate) each: Vec<Yardstick>,
    /// What lacks for it to be read.
    pub(crate) needs: Vec<String>,
    /// True where it is of a ratio, and counted on the log scale.
    pub(crate) ratio: bool,
}

impl Yardsticks {
    /// The summaries whose SDs are used.
    pub(crate) fn figures(&self) -> Vec<Handle<Figure>> {
        let sds = self.each.iter().filter_map(|one| one.sd.as_ref());
        sds.filter_map(|(_, sd)| sd.figure).collect()
    }

    /// What a rule says in every reading of the margin, as one judgement: `rule` gives its verdict and
    /// its words for one of them. Undetermined where they differ.
    pub(crate) fn judged(
        &self,
        because: &str,
        mut rule: impl FnMut(&Yardstick) -> (Verdict, String),
        needs: &[String],
    ) -> Judgement {
        let each: Vec<_> = self.each.iter().map(|one| (one, rule(one))).collect();
        let verdict = Verdict::agreed(each.iter().map(|(_, (verdict, _))| *verdict));
        if let [(_, (_, words))] = each.as_slice() {
            let because = format!("{because}: {words}");
            return match (verdict, self.needs.is_empty()) {
                (Verdict::Undetermined, _) => Judgement::open(because, needs.iter().cloned()),
                (verdict, true) => Judgement::new(verdict, because),
                (_, false) => Judgement::open(because, self.needs.clone()),
            };
        }
        if each.is_empty() {
            return Judgement::open(because.to_owned(), self.needs.clone());
        }
        let each = each.iter().map(|(one, (verdict, words))| {
            format!("by {}, {} ({words})", one.whose(), outcome(*verdict))
        });
        let each = each.collect::<Vec<_>>().join("; ");
        let because = format!("{because}; whose SD is meant is not said: {each}");
        match verdict {
            Verdict::Undetermined => {
                let whose = "whose SD the margin is counted in, as in `of: norm`".to_owned();
                Judgement::open(because, [whose])
            }
            // An SD that lacks may be the one that is meant.
            _ if !self.needs.is_empty() => Judgement::open(because, self.needs.clone()),
            verdict => Judgement::new(verdict, because),
        }
    }
}

impl Yardstick {
    fn whose(&self) -> &str {
        self.sd.as_ref().map_or("points", |(_, sd)| &sd.words)
    }
}
