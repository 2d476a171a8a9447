//! The words by which a sentence says what a number is, and those that leave it open.

use std::collections::HashSet;
use std::sync::OnceLock;

/// Words of a sentence that may tell numbers from elsewhere: other people, other studies, plans and bounds that
/// somebody set.
pub(super) static ELSEWHERE: List = List::of(
    "\
    assumed assuming average-risk benchmark census criterion cut-off cut-offs cut-point cutoff \
    cutoffs cutpoint defined definition detect earlier-study elsewhere estimated expected guideline \
    guidelines hypothesis hypothesised hypothesized literature mcid meta-analysis mid minimal \
    minimally minimum national nationally nationwide norm normative norms official planned policy \
    population populations power powered predefined prespecified prevalence previous previously \
    prior public published quota recommended reference registry required review reviews simulated \
    simulation target targets threshold thresholds trust-wide worldwide",
);

/// Words of a sentence about who answered and who was lost, of which the figures rarely tell.
pub(super) static RESPONSE: List = List::of(
    "\
    adherence attendance attended attrition completed completeness completers completion consented \
    drop-out dropout dropouts eligible excluded imputed invited lost missing non-response \
    nonresponse recruited refused replied respond responded response retained retention returned \
    uptake withdrew",
);

/// Words behind a percentage that say it is no share of people.
pub(super) static NO_SHARE: List = List::of(
    "\
    agreement alpha certain growth increments inflation interest margin sample steps subsample chance ci cis concentration confidence credibility credible cri cris \
    discount error hdi interval intervals ki level likely limits percentile pi prediction probability \
    quantile range reliable sensitivity significance solution specificity sure threshold tolerance \
    trimmed uncertainty winsorised winsorized",
);

/// Words within which a percentage is one of variance.
pub(super) static VARIANCE: List = List::of(
    "\
    budget costs day dose energy full-time heterogeneity hours income items maximum text time \
    uncertainty variability variance variation weight working",
);

/// Words before a percentage that say it is one of variance, as in `explained 24%` and `R² was 24%`.
pub(super) static EXPLAINED: List = List::of(
    "\
    accounted accounting accounts explain explained explaining explains r2 r² variability variance variation η²",
);

/// Words of a sentence that say a correlation printed without its sign is below 0.
pub(super) static INVERSE: List = List::of("inverse inversely negative negatively");

/// Words before a number that say it is near.
pub(super) static ABOUT: List = List::of(
    "\
    about almost approx approximately around c ca circa close nearer nearly practically roughly some \
    virtually well-nigh ~ ≈",
);

/// Words before a number that say more than it.
pub(super) static ABOVE: List = List::of(
    "\
    above beyond exceed exceeded exceeding exceeds over upwards > ≥ ⩾",
);

/// Words before a number that say less than it.
pub(super) static BELOW: List = List::of(
    "\
    below under < ≤ ⩽",
);

/// Words of change; the number that a change is by follows `by`.
pub(super) static VERBS: List = List::of(
    "\
    change changed changes climbed decline declined declines declining decrease decreased decreases \
    decreasing differ differed differs drop dropped dropping drops fall fallen falling falls fell \
    gained grew grow grown improve improved improves improving increase increased increases \
    increasing lost reduce reduced reduces reducing rise risen rises rising rose shrank went worsen \
    worsened worsens",
);

/// Nouns of change; the number that a change is of follows `of`.
pub(super) static NOUNS: List = List::of(
    "\
    change decline decrease deterioration difference drop fall gain improvement increase loss \
    reduction rise worsening",
);

/// Words behind a number that say it is a difference.
pub(super) static COMPARED: List = List::of(
    "\
    above below better decrease difference drop fall fewer greater higher improvement increase \
    larger less likelier lower more point points reduction rise smaller worse",
);

/// Units of time and of age, and the like, whose numbers are not looked at.
pub(super) static TIMES: List = List::of(
    "\
    -year am cm day days dollars euros g h hour hours hrs interviews items kg km m mg min mins \
    minute minutes ml mm month months o'clock old pages participants patients people percentiles \
    person pm pounds sd sds second seconds session sessions sites standard times visits wave waves \
    week weeks words year years yrs",
);

/// What may stand between `mean` and its number.
pub(super) static OF_A_MEAN: List = List::of(
    "\
    : = a about after almost an and approximately around at average baseline before between both \
    follow-up for from group had has in is just m mean means nearly of on only over overall rating \
    ratings remained reported scale score scored scores sd stayed still stood the their then there \
    this to total value values was were who with",
);

/// Things of a study of which a sentence counts how many, beside people.
pub(super) static NO_PEOPLE: List = List::of(
    "\
    areas articles aspects cases categories cells centers centres classes clinics codes comparisons \
    contrasts countries days dimensions districts documents domains excerpts factors figures \
    findings focus hospitals hypotheses indicators instruments interviews items measurements \
    measures months outcomes papers points practices propositions questions quotations regions \
    reviews rows scales schools scores segments services sessions settings sites steps studies \
    subscales subthemes surveys teams tests themes timepoints times transcripts trials trusts \
    variables visits wards waves weeks years",
);

/// Words that say a change or a mean is not the plain one.
pub(super) static MODELLED: List = List::of(
    "\
    adjusted adjusting adjustment annual annually average combined controlling covariate each \
    estimate estimated every imputation imputed least-squares marginal model modelled models per \
    pooled predicted regression slope standardised standardized total weighted yearly",
);

/// Words of a sentence that says from which p on something counts as significant.
pub(super) static BOUNDS: List = List::of(
    "\
    alpha bonferroni bound considered corrected correction criterion deemed defined level regarded set significance taken",
);

/// Words behind a number that name no other thing than the measure's.
pub(super) static PLAIN: List = List::of(
    "\
    after among and as at before between but by compared down during for from higher in lower of on or out over \
    overall point points rather respectively than then to units up when whereas which while with within without",
);

/// Words of a sentence about some of the people only.
pub(super) static SOME: List = List::of(
    "\
    another individual individuals person responders somebody someone subgroup subgroups subset who whose",
);

/// Words of a sentence about tests of other things than the figures in question.
pub(super) static OTHER_TESTS: List = List::of(
    "\
    egger's heterogeneity homogeneity interacted interaction interactions levene's mauchly's normality \
    sensitivity shapiro shapiro-wilk sphericity subgroup subgroups trend",
);

/// Words of a sentence, beside those of change, that say a number may be a difference of two, or what is left of one.
pub(super) static DIFFERENCES: List = List::of(
    "\
    absolute additional ahead apart ard arr attributable averted avoided behind excess exceed exceeded exceeds extra \
    fewer gap gaps greater higher larger less likelier lower margin md more nnt prevented prevents rarer rd relative \
    rrr saved smaller spared",
);

/// Words with which a number in words starts.
pub(super) static IN_WORDS: List = List::of(
    "\
    a eight eighty every fifth fifty five forty four half nine ninety one quarter seven seventy six sixty ten third \
    thirty three twenty two",
);

/// Words of a sentence about all people, or several groups, together.
pub(super) static TOGETHER: List = List::of(
    "\
    all altogether average averaged both combined entire mean overall pooled together total whole",
);

/// Words of a sentence that say a number is a logarithm.
pub(super) static LOGARITHMS: List = List::of(
    "\
    ln log log-odds logarithm logarithmic logarithms logged logit logits",
);

/// Words of a sentence that name another test than that of means or Pearson's of counts.
pub(super) static NAMED_TESTS: List = List::of(
    "\
    barnard barnard's barnard’s boschloo boschloo's boschloo’s continuity exact fisher fisher's fisher’s \
    fisher-freeman-halton g-test likelihood-ratio log-rank logrank mann-whitney mantel-haenszel mcnemar mcnemar's \
    mcnemar’s mid-p permutation rank rank-sum signed-rank wald welch welch's welch’s wilcoxon wilcoxon's wilcoxon’s \
    yates yates's yates’s",
);

/// Words of a sentence about how many people are needed for one more or one less.
pub(super) static NEEDED: List = List::of("needed nnh nnt");

/// A list of words, looked up by their hash once it is asked for.
pub(super) struct List {
    words: &'static str,
    set: OnceLock<HashSet<&'static str>>,
}

impl List {
    /// The words, parted by blanks.
    const fn of(words: &'static str) -> Self {
        Self {
            words,
            set: OnceLock::new(),
        }
    }
}

/// Whether a list has the word.
pub(super) fn has(list: &List, word: &str) -> bool {
    let set = || list.words.split_whitespace().collect();
    !word.is_empty() && list.set.get_or_init(set).contains(word)
}
