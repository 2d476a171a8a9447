//! What a contrast is called in findings: what was estimated, its limits, and what would tell its test.

use super::contrast::{Compared, printed};
use crate::statistics::Quantity;

impl Compared<'_> {
    /// The word for what was estimated: a change between two times, a difference between two groups or a
    /// ratio.
    pub(crate) fn word(&self) -> &'static str {
        match (self.is_ratio(), self.figure.versus) {
            _ if let Some(effect) = self.contrast.effect => effect.words(),
            (true, _) => "ratio",
            (false, Some(_)) => "difference",
            (false, None) => "change",
        }
    }

    /// What to say so that it is known which test was made, where that is not.
    pub(crate) fn what_tells_the_test(&self) -> &'static str {
        let groups = self.figure.versus.is_some();
        match (self.figure.predictor, self.contrast.n_versus.is_some()) {
            (Some(_), _) => {
                "give `se`, `statistic` with `test`, and `df`, as far as they are printed"
            }
            (None, false) if groups => {
                "give the n of either group (`n` and `n_versus`) or `df`, declare `design`, or say as `method` which model or test gave it"
            }
            (None, _) => {
                "declare `n` and `design`, give `df` where it is printed, or say as `method` which model or test gave it"
            }
        }
    }

    /// The word of the format for what was estimated.
    pub(crate) fn estimate_word(&self) -> &'static str {
        match self.contrast.is_estimate(self.figure.predictor.is_some()) {
            true => "estimate",
            false => Quantity::Estimate.word(),
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
}
