//! The field's closed lists of words.

use schemars::JsonSchema;
use serde::Deserialize;

/// Writes an enum whose variants are words of the format.
macro_rules! words {
    ($($(#[$about:meta])* $name:ident { $($(#[$word_about:meta])* $variant:ident = $word:literal,)* })*) => {
        $(
            $(#[$about])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
            pub enum $name {
                $($(#[$word_about])* #[serde(rename = $word)] $variant,)*
            }

            impl $name {
                /// The word as written and printed.
                pub fn word(self) -> &'static str {
                    match self {
                        $(Self::$variant => $word,)*
                    }
                }

                /// What is written so, if anything is.
                pub fn find(word: &str) -> Option<Self> {
                    match word {
                        $($word => Some(Self::$variant),)*
                        _ => None,
                    }
                }
            }
        )*
    };
}

words! {
    /// Which direction of a measure is good for the person.
    Better {
        /// A higher score is better.
        Higher = "higher",
        /// A lower score is better.
        Lower = "lower",
    }

    /// How a score is made of its items.
    Score {
        /// The sum of the items.
        Sum = "sum",
        /// The mean of the items.
        Mean = "mean",
    }

    /// How the strands meet in a row, in the words of joint displays (Fetters, Curry, Creswell 2013).
    Fit {
        /// The strands say the same.
        Confirmation = "confirmation",
        /// One strand adds to what the other says.
        Expansion = "expansion",
        /// The strands speak against each other.
        Discordance = "discordance",
        /// One strand has nothing to say.
        Silence = "silence",
    }

    /// How the strands meet, in the words of the triangulation protocol (Farmer et al. 2006).
    Convergence {
        /// The same meaning and the same examples.
        Agreement = "agreement",
        /// The same meaning or the same examples.
        PartialAgreement = "partial agreement",
        /// One set of data covers it, the other does not.
        Silence = "silence",
        /// Neither the meaning nor the examples are the same.
        Dissonance = "dissonance",
    }

    /// The level of confidence (GRADE-CERQual) or certainty (GRADE).
    Level {
        /// High.
        High = "high",
        /// Moderate.
        Moderate = "moderate",
        /// Low.
        Low = "low",
        /// Very low.
        VeryLow = "very low",
    }

    /// How serious a concern of GRADE-CERQual is.
    Concern {
        /// No concerns.
        None = "none",
        /// Very minor concerns.
        VeryMinor = "very minor",
        /// Minor concerns.
        Minor = "minor",
        /// Moderate concerns.
        Moderate = "moderate",
        /// Serious concerns.
        Serious = "serious",
    }

    /// How serious a limitation of GRADE is.
    Rating {
        /// Not serious.
        NotSerious = "not serious",
        /// Serious.
        Serious = "serious",
        /// Very serious.
        VerySerious = "very serious",
    }

    /// What a positive change or difference means.
    ChangeMeaning {
        /// The earlier value minus the later one: a positive change is a fall.
        EarlierMinusLater = "earlier minus later",
        /// The later value minus the earlier one: a positive change is a rise.
        LaterMinusEarlier = "later minus earlier",
        /// The group's value minus that of the group it is compared with.
        GroupMinusVersus = "group minus versus",
        /// The value of the group compared with minus the group's.
        VersusMinusGroup = "versus minus group",
        /// The group's value divided by that of the group it is compared with.
        GroupOverVersus = "group over versus",
        /// The value of the group compared with divided by the group's.
        VersusOverGroup = "versus over group",
        /// The later value divided by the earlier one.
        LaterOverEarlier = "later over earlier",
        /// The earlier value divided by the later one.
        EarlierOverLater = "earlier over later",
    }

    /// What an effect size is.
    EffectSizeMeaning {
        /// The change divided by the SD at the earlier timepoint.
        BaselineSd = "change / baseline sd",
        /// The change divided by the SD of the changes (d_z).
        ChangeSd = "change / change sd",
        /// The change divided by the average of the two SDs (d_av).
        AverageSd = "change / average sd",
        /// The difference divided by the pooled SD (Cohen's d).
        PooledSd = "difference / pooled sd",
        /// Cohen's d with Hedges's correction for small samples.
        HedgesG = "hedges g",
        /// The difference divided by the SD of the group compared with (Glass's delta).
        VersusSd = "difference / versus sd",
    }

    /// How the people of a contrast belong together.
    Design {
        /// The same people at two timepoints.
        Paired = "paired",
        /// Two groups of different people.
        TwoGroups = "two groups",
    }

    /// The scale on which a confidence interval is symmetrical.
    Scale {
        /// Means and differences.
        Linear = "linear",
        /// Ratios, symmetrical on the log scale.
        Ratio = "ratio",
        /// Correlations, symmetrical on Fisher's z.
        Correlation = "correlation",
    }

    /// A test statistic.
    TestStatistic {
        /// Student's t.
        T = "t",
        /// Fisher's F.
        F = "F",
        /// A standard normal z.
        Z = "z",
        /// A correlation.
        R = "r",
        /// Pearson's χ².
        Chi2 = "chi2",
        /// Cochran's Q.
        Q = "Q",
    }

    /// The direction of a claimed change.
    Direction {
        /// Better for the person, by the measure's polarity.
        Better = "better",
        /// Worse for the person, by the measure's polarity.
        Worse = "worse",
        /// A higher score.
        Higher = "higher",
        /// A lower score.
        Lower = "lower",
    }

    /// For how many of the selected figures a claim is to hold.
    Quantifier {
        /// For each of them.
        All = "all",
        /// For at least one.
        Any = "any",
        /// For more than half.
        Most = "most",
        /// For those named, and for no other of the same instrument or domain.
        Only = "only",
    }

    /// Whose standard deviation a margin is counted in.
    SdOf {
        /// The norm's.
        Norm = "norm",
        /// The sample's own, beside the mean; of a change, the verdict has to be the same by those at both ends.
        Sample = "sample",
        /// The sample's at the earlier timepoint of the change; of a mean, that at the first timepoint that has one.
        Baseline = "baseline",
        /// That of both ends of the change pooled; of a mean, that of sample and norm.
        Pooled = "pooled",
    }

    /// A word for the size of an effect.
    SizeLabel {
        /// From the lower bound of small up to that of medium.
        Small = "small",
        /// From small to medium.
        SmallToMedium = "small to medium",
        /// From the lower bound of medium up to that of large.
        Medium = "medium",
        /// From medium to large.
        MediumToLarge = "medium to large",
        /// Beyond the bound of large.
        Large = "large",
    }
}

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
}
