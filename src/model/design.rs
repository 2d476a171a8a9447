//! By what it is known how the people of a contrast belong together, where its author does not say so.

/// What shows the design of a contrast that declares none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DesignSign {
    /// An SD of the changes, which only the same people have.
    SdChange,
    /// The degrees of freedom of its t: n − 1, or n₁ + n₂ − 2.
    Df,
    /// An effect size over the SD of the changes, or over that before.
    EffectSize,
    /// An n for each of two groups.
    Groups,
    /// An n below that of one of the two times and not above both, or the same at both times.
    Waves,
}

impl DesignSign {
    /// What shows it, in words that follow `by`.
    pub fn words(self) -> &'static str {
        match self {
            Self::SdChange => "the SD of the changes",
            Self::Df => "the degrees of freedom",
            Self::EffectSize => "what the effect size is",
            Self::Groups => "the n of two groups",
            Self::Waves => "the n at both times",
        }
    }
}
