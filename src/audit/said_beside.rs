//! What the words beside a test say of it: that its figure is none of a test, that its p is that of another, or that it was
//! computed in a way by which p does not follow from the figure that is printed.

use std::ops::Range;

use regex::Regex;

use super::pattern::SaidPattern;
use crate::statistics::p_value::Test;

/// A score of people, up to the figure itself.
static SCORE: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)(?:\b[zt][- ]?scores?\b|-for-(?:age|height|length|weight)\b|\b(?:BMI|BMD|WAZ|HAZ|WHZ)\b)(?P<between>[^.;]{0,40})$").ok()
});
/// What makes it the figure of a test all the same.
static OF_A_TEST: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)test|wilcoxon|mann|whitney|statistic|differ|compar|higher|lower").ok()
});
/// Tests whose Z is not that of the normal distribution.
static OTHER_Z: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)\b(?:rayleigh|kuiper|kolmogorov|smirnov)[^.;]{0,40}$").ok()
});
/// What a p is said to be of, right behind it, that is another test than the one before it.
static OTHER_P: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)^[\s,()\[\]]*(?:(?:for|of|in|by|from|on|using) )?(?:an? |the )?(?:tests? (?:of|for) )?(?:the )?(?:[a-z]+[- ])?(?:heterogeneity|homogeneity|trend|interaction|egger|begg|log-?rank)").ok()
});
/// The same, of tests whose p goes with no other figure at all.
static OTHER_TEST: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)^[\s,()\[\]]*(?:by|from|on|using|in) (?:an? |the )?(?:[a-z']+[- ])?(?:egger|begg|log-?rank|fisher|exact|permutation|wilcoxon|mann)").ok()
});
static COUNTS_CORRECTED: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)\byates|continuity|\bfisher|freeman|\bexact\b|\brao\b|satorra|\bdesign\b|design-|\bsurvey\b").ok()
});
static OF_A_SURVEY: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?i)jack-?kni|\bdesign\b|design-|\bsurvey\b|\btaylor\b|replicate weights").ok()
});
static NOT_PEARSON: SaidPattern =
    SaidPattern::new(|| Regex::new(r"(?i)tetrachor|polychor|biserial").ok());
static SPEARMAN: SaidPattern = SaidPattern::new(|| Regex::new(r"(?i)spearman|kendall").ok());

/// How far around a test its own words are looked for, in bytes.
const AROUND: usize = 100;

/// What the words beside a test say, as far as its p hangs on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct SaidBeside {
    /// Why p need not follow from the figure.
    pub(super) why: Option<&'static str>,
    /// That a correlation is one of ranks.
    pub(super) of_ranks: bool,
}

/// Why a figure is none of a test, or none of the distribution of its letter; nothing where no words say so. One
/// that is not bare has its degrees of freedom with it and is a test.
pub(super) fn no_test(before: &str, test: Test, is_bare: bool) -> Option<&'static str> {
    if !is_bare {
        return None;
    }
    let before = tail(before);
    if let Some(found) = SCORE.first(before) {
        let between = found.name("between").map_or("", |part| part.as_str());
        if !OF_A_TEST.fits(between) {
            return Some("it may be a score of people and not the figure of a test");
        }
    }
    let is_other = test == Test::Z && OTHER_Z.fits(before);
    is_other.then_some(
        "this Z is not that of the normal distribution, so that p is not computed from it",
    )
}

/// Whether the words behind a p say that it is of heterogeneity, of a trend or of another test.
pub(super) fn is_of_another(behind: &str) -> bool {
    OTHER_P.fits(behind) || OTHER_TEST.fits(behind)
}

impl SaidBeside {
    /// What the words of a text around a test at `place` say of it; a bare one has no degrees of freedom.
    pub(super) fn of(text: &str, place: &Range<usize>, test: Test, is_bare: bool) -> Self {
        let around = around(text, place);
        let behind = text.get(place.end..).unwrap_or_default();
        let other = OTHER_TEST.fits(behind) || is_bare && OTHER_P.fits(behind);
        let why = match test {
            _ if other => Some("by the words behind it, p is that of another test"),
            Test::Chi2 if COUNTS_CORRECTED.fits(around) => Some(
                "the text speaks here of a correction, of an exact test or of a design, by which p is another",
            ),
            Test::F | Test::T if OF_A_SURVEY.fits(around) => Some(
                "the text speaks here of a survey or of a jackknife, by which the degrees of freedom are others",
            ),
            Test::R if NOT_PEARSON.fits(around) => Some(
                "p of this kind of correlation does not follow from the number of people alone",
            ),
            _ => None,
        };
        Self {
            why,
            of_ranks: test == Test::R && SPEARMAN.fits(around),
        }
    }
}

/// The last bytes of a text.
fn tail(text: &str) -> &str {
    let mut start = text.len().saturating_sub(AROUND);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

/// A stretch with what stands around it.
fn around<'t>(text: &'t str, stretch: &Range<usize>) -> &'t str {
    let start = stretch.start - tail(&text[..stretch.start]).len();
    let mut end = (stretch.end + AROUND).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[start..end]
}
