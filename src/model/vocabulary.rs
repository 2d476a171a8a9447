//! The field's closed lists of words.

use schemars::{JsonSchema, Schema};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::wording::spelling;

/// Writes an enum whose variants are words of the format, some of which may be written in other words as well.
macro_rules! words {
    ($($(#[$about:meta])* $name:ident {
        $($(#[$word_about:meta])* $variant:ident = $word:literal $(| $also:literal)*,)*
    })*) => {
        $(
            $(#[$about])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
            #[schemars(transform = |schema: &mut Schema| in_other_words(schema, Self::ALSO))]
            pub enum $name {
                $($(#[$word_about])* #[serde(rename = $word)] $variant,)*
            }

            impl $name {
                /// What may be written in place of a word, and that word.
                const ALSO: &'static [(&'static str, &'static str)] = &[$($(($also, $word),)*)*];

                /// All words, as written and printed.
                pub const WORDS: &'static [&'static str] = &[$($word,)*];

                /// The word as written and printed.
                pub fn word(self) -> &'static str {
                    match self {
                        $(Self::$variant => $word,)*
                    }
                }

                /// What may be written in its place.
                pub fn also(self) -> impl Iterator<Item = &'static str> {
                    let also = Self::ALSO.iter();
                    also.filter(move |(_, word)| *word == self.word()).map(|(written, _)| *written)
                }

                /// What somebody means who writes so, by `position`.
                pub fn meant(written: &str) -> Option<Self> {
                    let at = position(written, Self::WORDS, Self::ALSO)?;
                    Self::find(Self::WORDS[at])
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

        /// What may be written in place of the words of the list of that name, each with its word.
        pub(crate) fn also_written(list: &str) -> &'static [(&'static str, &'static str)] {
            match list {
                $(stringify!($name) => $name::ALSO,)*
                _ => &[],
            }
        }
    };
}

/// The position among `words` of the one that is written so. Case, hyphens, underscores and the number of blanks do
/// not matter where no doubt is left; `also` is what may be written in place of a word, and that word.
pub(crate) fn position(written: &str, words: &[&str], also: &[(&str, &str)]) -> Option<usize> {
    let exact = words.iter().position(|word| *word == written);
    exact.or_else(|| {
        let wanted = spelling::word(written);
        let is_wanted = |word: &str| spelling::word(word) == wanted;
        let alike = words.iter().position(|word| is_wanted(word));
        alike.or_else(|| {
            let (_, meant) = also.iter().find(|(other, _)| is_wanted(other))?;
            words.iter().position(|word| word == meant)
        })
    })
}

/// Lets the schema of a list of words take other words for them as well, as sentences start and go on.
fn in_other_words(schema: &mut Schema, also: &[(&str, &str)]) {
    let Some(list) = schema.get_mut("oneOf").and_then(Value::as_array_mut) else {
        return;
    };
    let words = also.iter().flat_map(|(written, _)| {
        let mut letters = written.chars();
        let first = letters.next().map(char::to_uppercase);
        let opened: String = first.into_iter().flatten().chain(letters).collect();
        [(*written).to_owned(), opened]
    });
    let words: Vec<_> = words.collect();
    if !words.is_empty() {
        list.push(json!({"type": "string", "enum": words}));
    }
}

words! {
    /// Which direction of a measure is good for the person.
    Better {
        /// A higher score is better.
        Higher = "higher",
        /// A lower score is better.
        Lower = "lower",
    }

    /// What kind of findings a strand brings together: what they rest on, and how they are assessed.
    StrandKind {
        /// Findings that rest on figures.
        Quantitative = "quantitative",
        /// Findings that rest on what people said or wrote.
        Qualitative = "qualitative",
        /// Neither: its findings are asked for figures no more than for quotations.
        Other = "other",
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

    /// The level of confidence (GRADE-CERQual) or certainty (GRADE), with that word behind it or without.
    Level {
        /// High.
        High = "high" | "high confidence" | "high certainty",
        /// Moderate.
        Moderate = "moderate" | "moderate confidence" | "moderate certainty",
        /// Low.
        Low = "low" | "low confidence" | "low certainty",
        /// Very low.
        VeryLow = "very low" | "very low confidence" | "very low certainty",
    }

    /// How serious a concern of GRADE-CERQual is, with the word “concerns” behind it or without. Its first
    /// level is `no or very minor`; who tells the two apart may write `none` or `very minor`.
    Concern {
        /// No concerns.
        None = "none" | "no concerns" | "no concern",
        /// No or very minor concerns.
        NoOrVeryMinor = "no or very minor" | "no or very minor concerns" | "no/very minor" | "no/very minor concerns" | "none or very minor" | "none or very minor concerns" | "none/very minor" | "no concerns or very minor concerns",
        /// Very minor concerns.
        VeryMinor = "very minor" | "very minor concerns" | "very minor concern",
        /// Minor concerns.
        Minor = "minor" | "minor concerns" | "minor concern",
        /// Moderate concerns.
        Moderate = "moderate" | "moderate concerns" | "moderate concern",
        /// Serious concerns.
        Serious = "serious" | "serious concerns" | "serious concern",
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

    /// How figures were made, where it is otherwise than by the plain test of means or the plain share of
    /// people. It replaces what the checks of figures may assume.
    Method {
        /// A mixed (multilevel, random effects) model: degrees of freedom of its own, estimated means.
        MixedModel = "mixed model" | "linear mixed model" | "multilevel model" | "random effects model",
        /// A marginal model, as by generalised estimating equations: standard errors of its own.
        MarginalModel = "marginal model" | "GEE" | "generalised estimating equations" | "generalized estimating equations",
        /// People in clusters, as in classes or wards, with standard errors that allow for them.
        Clustered = "clustered",
        /// Adjusted for covariates, such as the baseline: estimates and means are a model's.
        CovariateAdjusted = "covariate-adjusted" | "ANCOVA",
        /// Weighted, as surveys are: shares and means are of the weighted people, n is not.
        Weighted = "weighted",
        /// Missing values were filled in, once or several times.
        Imputed = "imputed" | "multiple imputation",
        /// Confidence limits by resampling.
        BootstrapLimits = "bootstrap limits",
        /// Confidence limits by the profile of the likelihood.
        ProfileLimits = "profile limits",
        /// Exact confidence limits, as of shares and odds ratios.
        ExactLimits = "exact limits",
        /// Confidence limits worked out on the log scale and turned back.
        LogLimits = "log limits",
        /// A test of ranks, such as Wilcoxon's, and limits that belong to it.
        RankTest = "rank test" | "Wilcoxon" | "Mann-Whitney" | "Mann-Whitney U" | "Kruskal-Wallis",
        /// A Bayesian credible interval in the place of confidence limits.
        CredibleInterval = "credible interval",
        /// p adjusted for several comparisons; limits may be as well.
        AdjustedP = "adjusted p" | "Tukey" | "Bonferroni" | "Holm" | "Hochberg" | "Sidak" | "Dunnett" | "Scheffe" | "Games-Howell" | "Benjamini-Hochberg" | "false discovery rate",
        /// p of one side only.
        OneSidedP = "one-sided p" | "one-sided" | "one-tailed" | "one-tailed p",
        /// p of an exact test, such as Fisher's.
        ExactP = "exact p" | "Fisher's exact test",
        /// p by permutation.
        PermutationP = "permutation p",
        /// Standard deviations with n, not n − 1, below the line.
        SdOverN = "SD over n",
        /// Effect sizes divided from the change as it is printed.
        EffectSizeFromPrintedChange = "effect size from printed change",
        /// Percentages cut off after their last decimal, not rounded.
        PercentagesCutOff = "percentages cut off",
        /// Percentages rounded so that they add up to 100.
        PercentagesMadeToAddUp = "percentages made to add up",
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
        /// Kruskal and Wallis's H, of which p is that of a χ².
        H = "H",
        /// Mann and Whitney's U, a sum of ranks: p does not follow from it alone.
        U = "U",
        /// Wilcoxon's W, a sum of ranks: p does not follow from it alone.
        W = "W",
        /// Wilcoxon's V (also T), a sum of signed ranks: p does not follow from it alone.
        V = "V",
    }

    /// What is estimated: an association with another variable, or how two groups or times differ.
    Effect {
        /// The slope of a regression: so many points of the outcome for one more of the predictor, or for a
        /// category against the reference.
        Slope = "slope" | "coefficient" | "regression coefficient" | "unstandardised coefficient" | "unstandardized coefficient",
        /// A slope in standard deviations of both.
        Beta = "beta" | "standardised beta" | "standardized beta" | "standardised coefficient" | "standardized coefficient",
        /// Pearson's correlation.
        R = "r" | "Pearson" | "Pearson's r" | "correlation",
        /// Spearman's rank correlation.
        Rho = "rho" | "Spearman" | "Spearman's rho" | "rs",
        /// Kendall's rank correlation.
        Tau = "tau" | "Kendall" | "Kendall's tau",
        /// An odds ratio.
        OddsRatio = "or" | "odds ratio" | "aor" | "adjusted odds ratio",
        /// The logarithm of an odds ratio, as logistic regression prints it where it is not turned back.
        LogOdds = "log odds" | "log odds ratio" | "logit",
        /// A ratio of risks or prevalences.
        RiskRatio = "rr" | "risk ratio" | "relative risk" | "prevalence ratio",
        /// A ratio of hazards.
        HazardRatio = "hr" | "hazard ratio" | "ahr" | "adjusted hazard ratio",
        /// A ratio of incidence rates.
        RateRatio = "irr" | "rate ratio" | "incidence rate ratio",
        /// A difference of risks.
        RiskDifference = "rd" | "risk difference",
        /// A difference of means.
        MeanDifference = "md" | "mean difference",
        /// A difference of means in standard deviations.
        StandardisedDifference = "smd" | "standardised mean difference" | "standardized mean difference",
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
        /// For none of them.
        None = "none",
        /// For those named, and for no other of the same instrument or domain; where groups or categories
        /// are named, for no other group or category. `among` says of what else.
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
}
