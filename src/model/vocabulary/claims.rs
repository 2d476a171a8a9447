//! The words of claims.

use schemars::{JsonSchema, Schema};
use serde::Deserialize;

use super::words::{in_other_words, position};

words! {
    fn also_of_claims;

    /// The direction of a claimed change.
    Direction {
        /// Better for the person, by the measure's polarity.
        Better = "better",
        /// Worse for the person, by the measure's polarity.
        Worse = "worse",
        /// A higher score.
        Higher = "higher" | "positive",
        /// A lower score.
        Lower = "lower" | "negative",
    }

    /// For how many of the selected figures a claim is to hold.
    Quantifier {
        /// For each of them.
        All = "all",
        /// For at least one.
        Any = "any",
        /// For more than half.
        Most = "most",
        /// For none of them.
        None = "none",
        /// For those named, and for no other of the same instrument or domain; where groups, categories or
        /// predictors are named, for no other of these; where nothing else is of the same instrument or domain and
        /// times are named, for no other time. Where nothing else is declared it stays open. `among` says of what else.
        Only = "only",
    }

    /// Among what figures others are looked for where a claim holds for some only.
    Among {
        /// All other measures.
        Measures = "measures" | "measure",
        /// The measures of other instruments.
        Instruments = "instruments" | "instrument",
        /// The measures of other domains.
        Domains = "domains" | "domain",
        /// Other categories of the same measure.
        Categories = "categories" | "category",
        /// Other groups.
        Groups = "groups" | "group",
        /// Other timepoints.
        Timepoints = "timepoints" | "timepoint" | "times",
        /// Other predictors of the same outcome.
        Predictors = "predictors" | "predictor",
        /// Other studies.
        Studies = "studies" | "study",
        /// Other statistical models.
        Models = "models" | "model",
        /// Other sites.
        Sites = "sites" | "site",
        /// Other subgroups.
        Subgroups = "subgroups" | "subgroup",
    }

    /// What a mean is said not to be worse than.
    NotWorseThan {
        /// The norm of its measure.
        Norm = "norm",
    }

    /// How many people, in a word: with the share of them that it stands for.
    HowMany {
        /// All of them: 100%.
        All = "all" | "everybody" | "everyone",
        /// More than half of them.
        Most = "most" | "a majority" | "the majority" | "more than half",
        /// Three in four, within 5 percentage points.
        ThreeQuarters = "three quarters" | "three in four",
        /// Two in three, within 5 percentage points.
        TwoThirds = "two thirds" | "two in three",
        /// One in two, within 5 percentage points.
        Half = "half" | "a half" | "one in two",
        /// One in three, within 5 percentage points.
        Third = "a third" | "third" | "one third" | "one in three",
        /// One in four, within 5 percentage points.
        Quarter = "a quarter" | "quarter" | "one quarter" | "one in four",
        /// Less than half of them.
        Minority = "a minority" | "minority" | "less than half",
        /// Few of them: how few, the claim says by `between`.
        Few = "few" | "a few",
        /// Some of them: how many, the claim says by `between`.
        Some = "some" | "several",
        /// Many of them: how many, the claim says by `between`.
        Many = "many",
        /// None of them: 0%.
        None = "none" | "nobody" | "no one",
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

    /// What is counted where a theme is said to be voiced.
    VoiceUnit {
        /// People, each once.
        Participants = "participants" | "participant" | "people" | "interviewees",
        /// Interviews, each by itself.
        Interviews = "interviews" | "interview",
        /// Sites at which somebody was interviewed: one voice there is enough.
        Sites = "sites" | "site",
        /// Roles in which somebody was interviewed: one voice is enough.
        Roles = "roles" | "role",
        /// Timepoints at which somebody was interviewed: one voice then is enough.
        Timepoints = "timepoints" | "timepoint" | "times",
    }

    /// How many voice a theme, in a word.
    VoiceWord {
        /// Every one.
        All = "all" | "everyone" | "everybody" | "every one" | "each" | "every",
        /// More than half, unless the synthesis asks for more.
        Most = "most" | "the majority" | "a majority" | "majority",
        /// What the synthesis says.
        Many = "many",
        /// What the synthesis says; two at the least.
        Several = "several",
        /// What the synthesis says; one at the least.
        Some = "some",
        /// What the synthesis says; one at the least, and less than half.
        Few = "few" | "a few",
        /// Fewer than half, and at least one.
        Minority = "minority" | "a minority",
        /// At least one.
        Someone = "someone" | "somebody" | "any" | "anyone" | "at least one",
        /// Not one.
        NoOne = "no one" | "none" | "nobody" | "not one",
    }
}
