//! The odds ratio of Fisher's test with its exact confidence limits: by the distribution of one count where all totals
//! are as they are.

use super::interval::Interval;
use super::proportion::root;

/// More counts than these are not summed up.
const MOST: u64 = 300;

/// No odds ratio is looked for beyond e to that power.
const FAR: f64 = 40.0;

/// The counts that are possible where all totals are as they are.
struct Possible {
    /// The least of them.
    least: u64,
    /// The logarithms of how many ways there are to each, from the least on.
    ways: Vec<f64>,
}

impl Possible {
    /// Nothing where they are more than can be summed up.
    fn of([count, of]: [u64; 2], [other, of_other]: [u64; 2]) -> Option<Self> {
        let counted = count + other;
        let (least, most) = (counted.saturating_sub(of_other), counted.min(of));
        if most - least > MOST {
            return None;
        }
        let mut ways = vec![0.0_f64];
        for at in least..most {
            let more = ((of - at) as f64 * (counted - at) as f64)
                / ((at + 1) as f64 * (of_other + at + 1 - counted) as f64);
            ways.push(ways[ways.len() - 1] + more.ln());
        }
        Some(Self { least, ways })
    }

    /// The mean of something over the counts, where the odds ratio has that logarithm.
    fn mean(&self, log: f64, of: impl Fn(u64) -> f64) -> f64 {
        let logs = (self.least..).zip(&self.ways);
        let logs = logs.map(|(at, ways)| (at, ways + at as f64 * log));
        let highest = logs.clone().map(|(_, one)| one).fold(f64::MIN, f64::max);
        let (mut sum, mut all) = (0.0, 0.0);
        for (at, one) in logs {
            let likely = (one - highest).exp();
            all += likely;
            sum += likely * of(at);
        }
        sum / all
    }
}

/// The odds ratio of `count` of `of` beside `other` of `of_other` that makes the count likeliest (conditional maximum
/// likelihood, as R's `fisher.test` prints it). All counts lie above 0 and below their numbers. Nothing where more
/// counts than can be summed up are possible.
pub fn ratio(one: [u64; 2], two: [u64; 2]) -> Option<f64> {
    let possible = Possible::of(one, two)?;
    let off = |log: f64| possible.mean(log, |at| at as f64) - one[0] as f64;
    Some(root(-FAR, FAR, off).exp())
}

/// The limits of that odds ratio at an alpha such as 0.05, where each tail is half of it (Cornfield, Proceedings of the
/// Third Berkeley Symposium 1956;4:135–148); with `mid`, half of the count's own probability is left out (mid-P).
pub(super) fn limits(one: [u64; 2], two: [u64; 2], alpha: f64, mid: bool) -> Option<Interval> {
    let possible = Possible::of(one, two)?;
    let [count, _] = one;
    let own = if mid { 0.5 } else { 1.0 };
    let tail = |log: f64, upper: bool| {
        let of = |at: u64| match (at == count, (at > count) == upper) {
            (true, _) => own,
            (false, true) => 1.0,
            (false, false) => 0.0,
        };
        possible.mean(log, of) - alpha / 2.0
    };
    let low = root(-FAR, FAR, |log| tail(log, true));
    let high = root(-FAR, FAR, |log| tail(log, false));
    Interval::new(low, high)?.rising(f64::exp)
}
