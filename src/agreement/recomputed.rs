//! An effect size computed again from the figures it is declared to come of.

use crate::statistics::Quantity;
use crate::statistics::effect_size::EffectSize;

/// An effect size computed again.
#[derive(Clone, Debug)]
pub(crate) struct Recomputed {
    /// What it is by the SDs as they are printed.
    pub direct: EffectSize,
    /// Whether it is what the change gives once it is rounded as printed, whatever its limits and p say.
    /// Looked for only where it is not what they give.
    pub from_rounded: bool,
    /// What can be said of it.
    pub standing: Standing,
}

/// What can be said of an effect size.
#[derive(Clone, Debug)]
pub(crate) enum Standing {
    /// It is what the printed figures give.
    Agrees,
    /// A figure lacks.
    Lacks(Vec<Quantity>),
    /// It is not what the figures of the same people give.
    Differs,
    /// The SDs are of more people than the change, and no part of them can have such an SD; what it can
    /// be.
    BeyondAnyPart(EffectSize),
    /// It is not what the printed SDs give, but these are of other people than the change.
    OtherPeople,
}
