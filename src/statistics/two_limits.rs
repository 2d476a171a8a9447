//! Confidence limits of what two counts give, by the usual methods: a difference of shares, a ratio of risks, an odds
//! ratio.

use super::distribution::{normal_quantile, t_two_sided};
use super::exact_odds;
use super::interval::Interval;
use super::proportion::{self, Limits, root};

/// What two counts give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairMeasure {
    /// The share of the first less that of the second, of 1.
    Difference,
    /// The share of the first over that of the second.
    RiskRatio,
    /// The odds of the first over those of the second.
    OddsRatio,
}

/// Two counts, each with the number it is of, as floating numbers.
#[derive(Clone, Copy)]
struct Counts {
    a: f64,
    n1: f64,
    c: f64,
    n2: f64,
}

/// The limits of a measure of two counts at a level, such as 0.95, by each method, worked out one after the other as they
/// are asked for; first the plain ones, by the error of a difference, or of the logarithm of a ratio (Woolf 1955, Katz
/// 1978). Nothing where a count is 0 or everybody, or above its number, or the level is none.
///
/// Of differences Wald's, with n, n − 1 and the pooled share, with t, and with a correction for continuity; Newcombe's
/// of both shares' Wilson limits (Statistics in Medicine 1998;17:873–890) and Agresti and Caffo's (American Statistician
/// 2000). Of ratios the plain ones, and with half a person more in each cell (Gart 1966); of odds ratios the exact ones
/// of Fisher's test, and by mid-P. Of all three those of scores, with and without Miettinen and Nurminen's correction
/// (Statistics in Medicine 1985;4:213–226; Koopman 1984; Mee 1984).
pub fn limits(
    measure: PairMeasure,
    one: [u64; 2],
    two: [u64; 2],
    level: f64,
) -> Option<impl Iterator<Item = Limits>> {
    let inner = |[count, of]: [u64; 2]| count > 0 && count < of;
    let usable = inner(one) && inner(two) && level > 0.0 && level < 1.0;
    let z = normal_quantile((1.0 - level) / 2.0).filter(|_| usable)?;
    let [a, n1, c, n2] = [one[0], one[1], two[0], two[1]].map(|count| count as f64);
    let counts = Counts { a, n1, c, n2 };
    let n = n1 + n2;
    let plain = match measure {
        PairMeasure::Difference => counts.of_difference(z, t_two_sided(1.0 - level, n - 2.0)),
        PairMeasure::RiskRatio => vec![
            ("Katz", counts.of_risks(0.0, z)),
            ("half a person more", counts.of_risks(0.5, z)),
        ],
        PairMeasure::OddsRatio => vec![
            ("Woolf", counts.of_odds(0.0, z)),
            ("half a person more", counts.of_odds(0.5, z)),
        ],
    };
    let newcombe = [
        ("Newcombe", "Wilson"),
        (
            "Newcombe, with correction for continuity",
            "Wilson, with correction for continuity",
        ),
    ];
    let newcombe = newcombe
        .into_iter()
        .filter(move |_| measure == PairMeasure::Difference);
    let newcombe = newcombe.map(move |(name, of_shares)| {
        let of_share = |[count, of]: [u64; 2]| {
            let mut all = proportion::limits(count, of, level)?.into_iter();
            Some(all.find(|one| one.method == of_shares)?.limits)
        };
        let both = of_share(one).zip(of_share(two));
        (name, both.and_then(|(one, two)| counts.newcombe(one, two)))
    });
    let exact = [("exact", false), ("exact, mid-P", true)].into_iter();
    let exact = exact.filter(move |_| measure == PairMeasure::OddsRatio);
    let exact =
        exact.map(move |(name, mid)| (name, exact_odds::limits(one, two, 1.0 - level, mid)));
    let scores = [1.0, n / (n - 1.0)].into_iter();
    let scores = scores.map(move |correction| ("scores", counts.by_scores(measure, correction, z)));
    let all = plain.into_iter().chain(newcombe).chain(exact).chain(scores);
    Some(all.filter_map(|(method, limits): Named| {
        Some(Limits {
            method,
            limits: limits?,
        })
    }))
}

fn about(middle: f64, reach: f64) -> Option<Interval> {
    Interval::new(middle - reach, middle + reach)
}

/// The variance of a share of that many.
fn spread(share: f64, below: f64) -> f64 {
    share * (1.0 - share) / below
}

type Named = (&'static str, Option<Interval>);

impl Counts {
    /// The two shares.
    fn shares(self) -> [f64; 2] {
        [self.a / self.n1, self.c / self.n2]
    }

    fn of_difference(self, z: f64, t: Option<f64>) -> Vec<Named> {
        let Self { a, n1, c, n2 } = self;
        let [p, q] = self.shares();
        let error = (spread(p, n1) + spread(q, n2)).sqrt();
        let less = (spread(p, n1 - 1.0) + spread(q, n2 - 1.0)).sqrt();
        let together = (spread((a + c) / (n1 + n2), n1) + spread((a + c) / (n1 + n2), n2)).sqrt();
        let more = Self {
            a: a + 1.0,
            n1: n1 + 2.0,
            c: c + 1.0,
            n2: n2 + 2.0,
        };
        let [p1, q1] = more.shares();
        let caffo = (spread(p1, more.n1) + spread(q1, more.n2)).sqrt();
        let correction = (1.0 / n1 + 1.0 / n2) / 2.0;
        let by_t = |error: f64| t.and_then(|t| about(p - q, t * error));
        vec![
            ("Wald", about(p - q, z * error)),
            ("Wald", about(p - q, z * less)),
            ("Wald, with the pooled share", about(p - q, z * together)),
            ("Wald, with t", by_t(error)),
            ("Wald, with t", by_t(less)),
            (
                "Wald, with correction for continuity",
                about(p - q, z * error + correction),
            ),
            ("Agresti and Caffo", about(p1 - q1, z * caffo)),
        ]
    }

    /// By the limits of each share.
    fn newcombe(self, one: Interval, two: Interval) -> Option<Interval> {
        let [p, q] = self.shares();
        let low = (p - one.low).hypot(two.high - q);
        let high = (one.high - p).hypot(q - two.low);
        Interval::new(p - q - low, p - q + high)
    }

    fn of_risks(self, more: f64, z: f64) -> Option<Interval> {
        let [a, n1, c, n2] = [self.a, self.n1, self.c, self.n2].map(|count| count + more);
        let error = (1.0 / a - 1.0 / n1 + 1.0 / c - 1.0 / n2).sqrt();
        about((a / n1 / (c / n2)).ln(), z * error)?.rising(f64::exp)
    }

    fn of_odds(self, more: f64, z: f64) -> Option<Interval> {
        let Self { a, n1, c, n2 } = self;
        let [a, b, c, d] = [a, n1 - a, c, n2 - c].map(|count| count + more);
        let error = (1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d).sqrt();
        about((a * d / (b * c)).ln(), z * error)?.rising(f64::exp)
    }

    /// Where the score reaches z: the variances are those of the likeliest shares that have just that measure, times a
    /// correction. Ratios are looked for by their logarithms.
    fn by_scores(self, measure: PairMeasure, correction: f64, z: f64) -> Option<Interval> {
        /// No ratio is looked for beyond e to that power.
        const FAR: f64 = 40.0;
        let [p, q] = self.shares();
        let away = |score: f64| score * score - z * z;
        let (middle, least, most): (f64, f64, f64) = match measure {
            PairMeasure::Difference => (p - q, -1.0, 1.0),
            PairMeasure::RiskRatio => ((p / q).ln(), -FAR, FAR),
            PairMeasure::OddsRatio => ((p / (1.0 - p) * (1.0 - q) / q).ln(), -FAR, FAR),
        };
        let score = |at: f64| {
            away(match measure {
                PairMeasure::Difference => self.score_of_difference(at, correction),
                PairMeasure::RiskRatio => self.score_of_risks(at.exp(), correction),
                PairMeasure::OddsRatio => self.score_of_odds(at.exp(), correction),
            })
        };
        let found = Interval::new(root(least, middle, score), root(middle, most, score))?;
        match measure {
            PairMeasure::Difference => Some(found),
            PairMeasure::RiskRatio | PairMeasure::OddsRatio => found.rising(f64::exp),
        }
    }

    fn score_of_difference(self, difference: f64, correction: f64) -> f64 {
        let Self { a, n1, c, n2 } = self;
        let [p, q] = self.shares();
        let slope = |q: f64| {
            let p = q + difference;
            a / p - (n1 - a) / (1.0 - p) + c / q - (n2 - c) / (1.0 - q)
        };
        let (least, most) = ((-difference).max(0.0), (1.0 - difference).min(1.0));
        let hair = 1e-12 * (most - least);
        let two = root(least + hair, most - hair, slope);
        let variance = spread(two + difference, n1) + spread(two, n2);
        (p - q - difference) / (variance.max(f64::MIN_POSITIVE) * correction).sqrt()
    }

    fn score_of_risks(self, ratio: f64, correction: f64) -> f64 {
        let Self { a, n1, c, n2 } = self;
        let [p, q] = self.shares();
        let square = (n1 + n2) * ratio;
        let plain = n1 * ratio + a + n2 + c * ratio;
        let rest = plain * plain - 4.0 * square * (a + c);
        // The root in the form that stays exact where the ratio is small.
        let two = 2.0 * (a + c) / (plain + rest.max(0.0).sqrt());
        let variance = spread(ratio * two, n1) + ratio * ratio * spread(two, n2);
        (p - ratio * q) / (variance.max(f64::MIN_POSITIVE) * correction).sqrt()
    }

    fn score_of_odds(self, ratio: f64, correction: f64) -> f64 {
        let Self { a, n1, c, n2 } = self;
        let counted = a + c;
        let square = n2 * (ratio - 1.0);
        let plain = n1 * ratio + n2 - counted * (ratio - 1.0);
        let rest = (plain * plain + 4.0 * square * counted).max(0.0).sqrt();
        // The root in the form that stays exact.
        let two = match plain > 0.0 {
            true => 2.0 * counted / (plain + rest),
            false => (rest - plain) / (2.0 * square),
        };
        let one = two * ratio / (1.0 + two * (ratio - 1.0));
        // How far the first count is from what the ratio lets expect: the second is as far on the other side.
        let variance =
            1.0 / (1.0 / (n1 * n1 * spread(one, n1)) + 1.0 / (n2 * n2 * spread(two, n2)));
        (a - n1 * one) / (variance.max(f64::MIN_POSITIVE) * correction).sqrt()
    }
}
