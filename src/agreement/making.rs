//! A way in which figures can be made, and what the checks then may not assume.

use crate::diagnostic::explanation;
use crate::model::Method;

/// Something that checks assume of figures of which nothing else is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Frees {
    /// That the degrees of freedom follow from n.
    Df,
    /// That limits lie as far below the estimate as above, on the scale of the figure.
    Symmetry,
    /// That p is of the same calculation as the limits and standard errors beside it.
    Apart,
    /// That p is the tail of the statistic beside it.
    Bare,
    /// That p is not adjusted for several comparisons.
    Raised,
    /// That p counts both tails.
    OneSided,
    /// That a change or difference is that of the plain means, tested plainly.
    Difference,
    /// That a mean is that of people each counted once, with the answers they gave.
    Means,
    /// That the standard error is SD/√n.
    Sample,
    /// That a percentage is the count's share of n.
    Shares,
    /// That pairs are people measured at both times.
    People,
    /// That SDs have n − 1 below the line.
    OverN,
    /// That effect sizes come of the change before it was rounded.
    RoundedChange,
    /// That percentages are rounded, not cut off.
    CutShares,
    /// That percentages are rounded each by itself.
    SummedShares,
}

/// A way in which figures can be made.
#[derive(Debug)]
pub struct Making {
    /// The word that declares it.
    pub method: Method,
    /// The name of the message that is printed of it, a sentence.
    pub printed: &'static str,
    pub(super) frees: &'static [Frees],
    pub(super) source: &'static str,
}

impl Making {
    /// The explanation in Markdown: the opening comment of its file, and what else may be written for its word.
    pub fn explanation(&self) -> String {
        let text = explanation::of(self.source);
        let also: Vec<_> = self.method.also().map(|word| format!("`{word}`")).collect();
        match also.is_empty() {
            true => text,
            false => format!(
                "{}\n\n## May also be written\n\n{}.",
                text.trim_end(),
                also.join(", ")
            ),
        }
    }

    /// The first sentence of the explanation.
    pub fn summary(&self) -> String {
        explanation::summary(self.source)
    }
}
