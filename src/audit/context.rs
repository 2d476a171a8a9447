//! What an article says of how its tests were made, as far as a printed p hangs on it.

use regex::Regex;

use super::pattern::SaidPattern;

static ONE_SIDED: SaidPattern = SaidPattern::new(|| {
    Regex::new(
        r"(?i)\bone[- ]?(?:tail|side)|\b1[- ]tailed|\bdirectional\b|\beinseitig|\bp ?\(1[- ]?t",
    )
    .ok()
});
static RAISED: SaidPattern = SaidPattern::new(|| {
    let words = r"(?i)bonferroni|\bholm\b|\btukey|scheff[ée]|\bdunnett|\bsidak|šidák|hochberg|false discovery|\bfdr\b|family-?wise|(?:adjust|correct)\w* (?:p[- ]|for (?:multiple|(?:[\w-]+ ){1,3}(?:comparisons|tests|contrasts)))|multipl(?:ied|ying|ication) by (?:\d|two|three|four|five|six|seven|eight|nine|ten|the number)|(?:alpha|α)[^.;]{0,25}[^\d.]0?\.0[0-4]\d|multiple comparisons|multiple testing|\bfwe\b|cluster[- ](?:level|wise|corrected)|small[- ]volume|\bp ?adj|\bq[- ]value";
    Regex::new(words).ok()
});
static DF_CHANGED: SaidPattern = SaidPattern::new(|| {
    let words = r"(?i)greenhouse|huynh|sphericity|mauchly|\bwelch|satterthwaite|kenward|unequal variances|levene";
    Regex::new(words).ok()
});
static RESAMPLED: SaidPattern = SaidPattern::new(|| {
    let words = r"(?i)bootstrap|\bbca\b|credible interval|bayes|permut|randomi[sz]ation test|profile likelihood|monte carlo|exact test|fisher'?s exact";
    Regex::new(words).ok()
});
static DRAWN: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)permut|randomi[sz]ation test|bootstrap|monte carlo|resampl").ok()
});
static MARGIN: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)non-?inferior|inferiority|equivalence|superiority|\bmargin\b").ok()
});
/// That people have no data, so that shares are of fewer than all.
static MISSING: SaidPattern = SaidPattern::new(|| {
    let words = r"(?i)\bmissing\b|\bunknown for\b|(?:incomplete|available|no|without|with) (?:data|information)\b|data (?:were|was|are|is) (?:not |only )?available|\bnot (?:reported|recorded|known|assessed)\b|non-?respon|did not (?:answer|respond|report)|(?:may|might|do|does|need) not (?:add|sum)|because of rounding|due to rounding|\bfehlend|keine angabe|donn[ée]es manquantes";
    Regex::new(words).ok()
});
static WEIGHTED: SaidPattern =
    SaidPattern::new(|| Regex::new(r"(?i)\bweight(?:ed|ing)\b|\bimput").ok());

/// What a text says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct SaidOfTests {
    /// That tests have one side.
    pub(super) one_sided: bool,
    /// That p values were raised for several comparisons.
    pub(super) raised: bool,
    /// That degrees of freedom were changed, which are not always the ones that are printed.
    pub(super) df_changed: bool,
    /// That intervals or p values come from drawing again, or from exact counts.
    pub(super) resampled: bool,
    /// That p values come from drawing again.
    pub(super) drawn: bool,
    /// That percentages were weighted.
    pub(super) weighted: bool,
    /// That something is held against a margin, and not against no difference.
    pub(super) margin: bool,
    /// That people have no data.
    pub(super) missing: bool,
}

/// Whether a text says that tests have one side.
pub(super) fn says_one_sided(text: &str) -> bool {
    ONE_SIDED.fits(text)
}

/// Whether a text says that people have no data, or that shares need not add up.
pub(super) fn says_missing(text: &str) -> bool {
    MISSING.fits(text)
}

impl SaidOfTests {
    pub(super) fn of(text: &str) -> Self {
        Self {
            one_sided: ONE_SIDED.fits(text),
            raised: RAISED.fits(text),
            df_changed: DF_CHANGED.fits(text),
            resampled: RESAMPLED.fits(text),
            drawn: DRAWN.fits(text),
            weighted: WEIGHTED.fits(text),
            margin: MARGIN.fits(text),
            missing: MISSING.fits(text),
        }
    }

    /// What either says.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            one_sided: self.one_sided || other.one_sided,
            raised: self.raised || other.raised,
            df_changed: self.df_changed || other.df_changed,
            resampled: self.resampled || other.resampled,
            drawn: self.drawn || other.drawn,
            weighted: self.weighted || other.weighted,
            margin: self.margin || other.margin,
            missing: self.missing || other.missing,
        }
    }
}
