//! The field's closed lists of words.

#[macro_use]
mod words;
mod claims;
mod sources;

use schemars::{JsonSchema, Schema};
use serde::Deserialize;

use words::in_other_words;

pub(crate) use words::position;

pub use claims::{
    Among, Direction, HowMany, NotWorseThan, Quantifier, SdOf, SizeLabel, VoiceUnit, VoiceWord,
};
pub use sources::{ReferenceStyle, SourceKind};

/// What may be written in place of the words of the list of that name, each with its word.
pub(crate) fn also_written(list: &str) -> &'static [(&'static str, &'static str)] {
    match also_of_figures(list) {
        [] => match claims::also_of_claims(list) {
            [] => sources::also_of_sources(list),
            found => found,
        },
        found => found,
    }
}

words! {
    fn also_of_figures;

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

    /// What analysts judge.
    JudgementKind {
        /// How the strands meet in a proposition, in the words of joint displays.
        Fit = "fit",
        /// The same in the words of the triangulation protocol.
        Convergence = "convergence",
        /// What a finding does to a proposition.
        Stance = "stance",
        /// Confidence in a finding (GRADE-CERQual).
        Confidence = "confidence",
        /// Certainty of a finding (GRADE).
        Certainty = "certainty",
        /// The code of a passage.
        Code = "code" | "codes",
    }

    /// What a finding does to a proposition.
    Stance {
        /// Speaks for it.
        Supports = "supports" | "supporting" | "support",
        /// Limits it, or adds a condition.
        Qualifies = "qualifies" | "qualifying",
        /// Speaks against it.
        Contradicts = "contradicts" | "contradicting",
        /// Stands under it and takes no side.
        Informs = "informs" | "informing" | "neutral",
    }

    /// Whose words a quotation has.
    WhoseWords {
        /// Those of a participant.
        Participant = "participant" | "participants" | "of a participant",
        /// Those of the authors of a study.
        Authors = "authors" | "author" | "of the authors",
        /// Those of field notes.
        FieldNotes = "field notes" | "field note",
    }

    /// What kind of row it is.
    RowKind {
        /// A synthesising proposition: findings speak for or against it.
        Proposition = "proposition",
        /// A topic.
        Topic = "topic",
        /// A domain, as in many joint displays.
        Domain = "domain",
        /// A question.
        Question = "question",
        /// A stage of a process.
        Stage = "stage",
    }

    /// The layouts of a table.
    LayoutName {
        /// The grid of propositions and strands, as in Table 5 of Gillard et al. 2022.
        Table5 = "table-5" | "table 5" | "grid",
        /// A side-by-side joint display (Guetterman, Fetters and Creswell 2015).
        JointDisplay = "joint-display" | "joint display",
        /// The convergence coding matrix of the triangulation protocol (Farmer et al. 2006).
        ConvergenceMatrix = "convergence-matrix" | "convergence matrix" | "convergence coding matrix",
        /// The display of the pillar integration process (Johnson, Grove and Clarke 2019).
        Pillar = "pillar" | "pillar integration",
        /// The GRADE-CERQual summary of qualitative findings.
        Soqf = "soqf" | "summary of qualitative findings",
        /// The evidence profiles of GRADE and GRADE-CERQual.
        EvidenceProfile = "evidence-profile" | "evidence profile",
        /// The checklist for good reporting of a mixed methods study (O'Cathain, Murphy and Nicholl 2008).
        Gramms = "gramms",
        /// The mixed-methods items of the Mixed Methods Appraisal Tool (Hong et al. 2018).
        Mmat = "mmat",
    }

    /// In which order the statements of a cell stand.
    StatementOrder {
        /// As the authors wrote them.
        Author = "author" | "as written",
        /// What supports first, then what qualifies, contradicts and informs.
        Stance = "stance" | "by stance",
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

    /// What came of asking participants about the synthesis.
    CheckOutcome {
        /// They see it so.
        Agreed = "agreed" | "confirmed" | "agree",
        /// They do not see it so.
        Objected = "objected" | "disagreed" | "disputed" | "object",
        /// They see it so, and more.
        Added = "added" | "extended" | "elaborated" | "add",
        /// They did not answer.
        NoAnswer = "no answer" | "no response" | "not answered",
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
        /// Of a table of counts: the root of χ²/n.
        Phi = "phi" | "φ",
        /// Of a table of counts: the root of χ² over n times what the smaller of its numbers of rows and columns is
        /// above 1.
        CramersV = "cramer's v" | "cramér's v" | "cramers v" | "cramer’s v" | "cramér’s v",
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
        /// Shares of people to whom something has not happened by a time, allowing for those who were lost on the way.
        Survival = "survival",
        /// Shares of people to whom something has happened by a time, allowing for those who were lost on the way.
        CumulativeIncidence = "cumulative incidence",
        /// Shares of people over time, as Kaplan and Meier make them: of those to whom it has happened, or has not.
        KaplanMeier = "Kaplan-Meier" | "life table",
        /// Confidence limits by resampling.
        BootstrapLimits = "bootstrap limits",
        /// Confidence limits by the profile of the likelihood.
        ProfileLimits = "profile limits",
        /// Exact confidence limits, as of shares and odds ratios.
        ExactLimits = "exact limits",
        /// Confidence limits of scores, such as Wilson's of shares and Koopman's of risk ratios.
        ScoreLimits = "score limits" | "Wilson" | "Koopman" | "Miettinen-Nurminen",
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
        /// Fisher's exact test, of tables of any size, which has a p and no statistic.
        Fisher = "fisher" | "Fisher's exact test" | "Fisher-Freeman-Halton",
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
        /// A ratio of hazards of the event that the measure is of; where its shares are of survival, of what ends that.
        HazardRatio = "hr" | "hazard ratio" | "ahr" | "adjusted hazard ratio",
        /// A ratio of incidence rates.
        RateRatio = "irr" | "rate ratio" | "incidence rate ratio",
        /// A difference of risks.
        RiskDifference = "rd" | "risk difference",
        /// The number needed to treat: 1 over a difference of risks; below 0, the number needed to harm.
        NumberNeeded = "nnt" | "number needed to treat" | "nnh" | "number needed to harm",
        /// A difference of means.
        MeanDifference = "md" | "mean difference",
        /// A difference of means in standard deviations.
        StandardisedDifference = "smd" | "standardised mean difference" | "standardized mean difference",
    }
}
