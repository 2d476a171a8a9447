//! How far analysts agree beyond what they would by chance: which coefficient is taken of what, and why it has no value or
//! no interval where it has none. No word says whether that is much.

use serde::Serialize;

use crate::statistics::inter_rater::cohen::{self, Weights};
use crate::statistics::inter_rater::cross_table::CrossTable;
use crate::statistics::inter_rater::krippendorff::{self, Distance};
use crate::statistics::inter_rater::ratings::Ratings;
use crate::statistics::inter_rater::{NoInterval, NotDefined, fleiss};
use crate::statistics::interval::Interval;

/// The level of intervals.
const LEVEL: f64 = 0.95;

/// A coefficient of agreement, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BeyondChance {
    /// Which it is, as in `Cohen’s kappa`.
    pub name: &'static str,
    /// A short sign of it for a line of print: `κ (Cohen)`.
    pub sign: &'static str,
    /// Why it is this one.
    pub why: &'static str,
    /// The value.
    pub value: Option<f64>,
    /// Why it has no value.
    pub not_defined: Option<String>,
    /// The lower and the upper limit of its 95% interval.
    pub interval: Option<(f64, f64)>,
    /// By which method the interval is made.
    pub interval_by: Option<&'static str>,
    /// Why it has no interval.
    pub no_interval: Option<String>,
}

const BY_FLEISS_COHEN_EVERITT: &str =
    "large-sample standard error of Fleiss, Cohen and Everitt (1969), cut off at −1 and 1";

const BY_GWET: &str =
    "standard error of Gwet (2008) with t of one less than there are cases, cut off at −1 and 1";

/// A table of judgements: for each case the category of each analyst, and nothing where it lacks.
#[derive(Clone, Debug)]
pub struct Rated<'a> {
    /// How many categories there are.
    pub categories: usize,
    /// Whether they stand in an order.
    pub ordered: bool,
    /// The judgements.
    pub cases: &'a [Vec<Option<usize>>],
    /// Why no interval is to be made, where there is a reason in how the cases came about.
    pub dependent: Option<&'static str>,
}

impl Rated<'_> {
    fn analysts(&self) -> usize {
        self.cases.first().map_or(0, Vec::len)
    }

    fn is_whole(&self) -> bool {
        let mut all = self.cases.iter().flatten();
        all.all(Option::is_some)
    }

    /// The cases that all judged.
    pub fn of_all(&self) -> Vec<Vec<usize>> {
        let cases = self.cases.iter();
        cases
            .filter_map(|case| case.iter().copied().collect())
            .collect()
    }

    /// The coefficients: of two analysts Cohen's κ of the cases that both judged, of ordered words weighted, and unweighted
    /// beside it; of more Fleiss's κ where all judged every case and the words have no order, else Krippendorff's α.
    pub fn beyond_chance(&self) -> Vec<BeyondChance> {
        match (self.analysts(), self.ordered) {
            (0 | 1, _) => Vec::new(),
            (2, true) => vec![self.cohen(Weights::Linear), self.cohen(Weights::Unweighted)],
            (2, false) => vec![self.cohen(Weights::Unweighted)],
            (_, false) if self.is_whole() => vec![self.fleiss()],
            _ => vec![self.krippendorff()],
        }
    }

    fn cohen(&self, weights: Weights) -> BeyondChance {
        let pairs = self.of_all();
        let pairs = pairs.iter().filter_map(|case| match case.as_slice() {
            [one, other] => Some((*one, *other)),
            _ => None,
        });
        let table = CrossTable::of_cases(self.categories, pairs);
        let found = table.map(|table| cohen::kappa(&table, weights, LEVEL));
        let (name, sign, why) = match weights {
            Weights::Linear => (
                "Cohen’s kappa with linear weights",
                "κ (Cohen, linear)",
                "two analysts, and words in an order: a disagreement counts by the steps between the two words (Cicchetti and Allison 1971)",
            ),
            Weights::Quadratic | Weights::Unweighted => (
                "Cohen’s kappa",
                "κ (Cohen)",
                "two analysts; every disagreement counts whole",
            ),
        };
        let blank = BeyondChance::blank(name, sign, why);
        match found {
            Ok(Ok(kappa)) => blank.with(
                kappa.value,
                kappa.interval,
                BY_FLEISS_COHEN_EVERITT,
                self.dependent,
            ),
            Ok(Err(why)) => blank.undefined(why, self.analysts()),
            Err(_) => blank.too_large(),
        }
    }

    fn fleiss(&self) -> BeyondChance {
        let blank = BeyondChance::blank(
            "Fleiss’ kappa",
            "κ (Fleiss)",
            "more than two analysts, each of whom judged every case",
        );
        let found = self.ratings().map(|rated| fleiss::kappa(&rated, LEVEL));
        match found {
            Some(Ok(kappa)) => blank.with(kappa.value, kappa.interval, BY_GWET, self.dependent),
            Some(Err(why)) => blank.undefined(why, self.analysts()),
            None => blank.too_large(),
        }
    }

    fn krippendorff(&self) -> BeyondChance {
        let (distance, why) = match (self.ordered, self.is_whole()) {
            (true, _) => (
                Distance::Ordinal,
                "more than two analysts, and words in an order, of which Fleiss’ kappa knows nothing; ordinal distances",
            ),
            (false, _) => (
                Distance::Nominal,
                "more than two analysts, not all of whom judged every case, which Fleiss’ kappa takes for granted",
            ),
        };
        let blank = BeyondChance::blank("Krippendorff’s alpha", "α (Krippendorff)", why);
        match self
            .ratings()
            .map(|rated| krippendorff::alpha(&rated, distance))
        {
            Some(Ok(alpha)) => BeyondChance {
                value: Some(alpha.value),
                no_interval: Some(
                    "the one in use is drawn at random, and would be another each time".to_owned(),
                ),
                ..blank
            },
            Some(Err(why)) => blank.undefined(why, self.analysts()),
            None => blank.too_large(),
        }
    }

    fn ratings(&self) -> Option<Ratings> {
        let cases: Vec<&[Option<usize>]> = self.cases.iter().map(Vec::as_slice).collect();
        Ratings::of_judgements(self.categories, &cases).ok()
    }
}

impl BeyondChance {
    fn blank(name: &'static str, sign: &'static str, why: &'static str) -> Self {
        Self {
            name,
            sign,
            why,
            value: None,
            not_defined: None,
            interval: None,
            interval_by: None,
            no_interval: None,
        }
    }

    fn with(
        self,
        value: f64,
        interval: Result<Interval, NoInterval>,
        by: &'static str,
        dependent: Option<&'static str>,
    ) -> Self {
        let found = Self {
            value: Some(value),
            ..self
        };
        match (dependent, interval) {
            (Some(because), _) => Self {
                no_interval: Some(because.to_owned()),
                ..found
            },
            (None, Ok(interval)) => Self {
                interval: Some((interval.low, interval.high)),
                interval_by: Some(by),
                ..found
            },
            (None, Err(why)) => Self {
                no_interval: Some(why.to_string()),
                ..found
            },
        }
    }

    fn undefined(self, why: NotDefined, analysts: usize) -> Self {
        let words = match (why, analysts) {
            (NotDefined::OneCategory, 2) => "both used one category only, the same".to_owned(),
            (NotDefined::OneCategory, _) => "all used one category only, the same".to_owned(),
            _ => why.to_string(),
        };
        Self {
            not_defined: Some(words),
            ..self
        }
    }

    fn too_large(self) -> Self {
        Self {
            not_defined: Some("there are too many categories or cases".to_owned()),
            ..self
        }
    }

    /// The value with its interval, or why there is none, in words.
    pub fn in_words(&self) -> String {
        let Some(value) = self.value else {
            let why = self.not_defined.as_deref().unwrap_or_default();
            return format!("not defined, as {why}");
        };
        let value = decimal(value);
        match (self.interval, &self.no_interval) {
            (Some((low, high)), _) => {
                format!(
                    "{value} (95% interval {} to {})",
                    decimal(low),
                    decimal(high)
                )
            }
            (None, Some(why)) => format!("{value}; no interval, because {why}"),
            (None, None) => value,
        }
    }
}

/// A coefficient as it is printed: two decimals, with the sign of minus; none before a zero.
pub fn decimal(value: f64) -> String {
    let text = format!("{value:.2}");
    match text.strip_prefix('-') {
        Some("0.00") => "0.00".to_owned(),
        Some(rest) => format!("−{rest}"),
        None => text,
    }
}
