//! What is estimated, and what its sign means.

use super::figure::Contrast;
use super::vocabulary::{ChangeMeaning, Effect, Scale, TestStatistic};

impl ChangeMeaning {
    /// Whether it says which of two timepoints is taken from the other, not which of two groups.
    pub fn is_of_times(self) -> bool {
        matches!(
            self,
            Self::EarlierMinusLater
                | Self::LaterMinusEarlier
                | Self::EarlierOverLater
                | Self::LaterOverEarlier
        )
    }

    /// Whether it says that one value is divided by the other, not taken from it.
    pub fn is_ratio(self) -> bool {
        matches!(
            self,
            Self::GroupOverVersus
                | Self::VersusOverGroup
                | Self::LaterOverEarlier
                | Self::EarlierOverLater
        )
    }

    /// Whether a positive value is a higher score at the later time, or in the group that is named first.
    pub fn is_plain(self) -> bool {
        matches!(
            self,
            Self::LaterMinusEarlier
                | Self::LaterOverEarlier
                | Self::GroupMinusVersus
                | Self::GroupOverVersus
        )
    }
}

impl Contrast {
    /// Whether the format calls it an estimate, not a change: that of an association, and one of which it is said
    /// what is estimated, as an odds ratio of two groups.
    pub fn is_estimate(&self, associates: bool) -> bool {
        associates || self.effect.is_some()
    }

    /// What a difference of changes says of its two signs: which of the times, and which of the groups, was taken
    /// from the other.
    pub fn signs(&self) -> (Option<ChangeMeaning>, Option<ChangeMeaning>) {
        let said = [self.change_means, self.difference_means];
        let find = |of_times: bool| {
            let mut said = said.into_iter().flatten();
            said.find(|meaning| meaning.is_of_times() == of_times)
        };
        (find(true), find(false))
    }
}

impl Effect {
    /// Whether 1, not 0, means that there is none.
    pub fn is_ratio(self) -> bool {
        matches!(
            self,
            Self::OddsRatio | Self::RiskRatio | Self::HazardRatio | Self::RateRatio
        )
    }

    /// Whether it is a correlation, which lies between −1 and 1.
    pub fn is_correlation(self) -> bool {
        matches!(self, Self::R | Self::Rho | Self::Tau)
    }

    /// Whether APA prints it without the zero before its point: a correlation, and a standardised slope, which is
    /// beyond 1 only where predictors go together closely.
    pub fn is_without_zero(self) -> bool {
        self.is_correlation() || self == Self::Beta
    }

    /// Whether only an association with a predictor has it: no change and no difference of groups is a slope or a
    /// correlation.
    pub fn is_of_predictors(self) -> bool {
        self.is_correlation() || matches!(self, Self::Slope | Self::Beta)
    }

    /// The scale that goes without saying; of a difference of risks or of means there is none.
    pub fn scale(self) -> Option<Scale> {
        match self {
            Self::Slope | Self::Beta | Self::LogOdds => Some(Scale::Linear),
            one if one.is_ratio() => Some(Scale::Ratio),
            one if one.is_correlation() => Some(Scale::Correlation),
            _ => None,
        }
    }

    /// What it is called in a sentence.
    pub fn words(self) -> &'static str {
        match self {
            Self::Slope => "slope",
            Self::Beta => "standardised slope",
            Self::R => "correlation",
            Self::Rho => "rank correlation",
            Self::Tau => "rank correlation (tau)",
            Self::OddsRatio => "odds ratio",
            Self::LogOdds => "log odds ratio",
            Self::RiskRatio => "risk ratio",
            Self::HazardRatio => "hazard ratio",
            Self::RateRatio => "rate ratio",
            Self::RiskDifference => "risk difference",
            Self::NumberNeeded => "number needed to treat",
            Self::MeanDifference => "mean difference",
            Self::StandardisedDifference => "standardised mean difference",
        }
    }
}

impl TestStatistic {
    /// Its sign in a sentence, as in `χ²(1) = 3.84`.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Chi2 => "χ²",
            other => other.word(),
        }
    }
}
