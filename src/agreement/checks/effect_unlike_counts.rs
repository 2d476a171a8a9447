//! A ratio, difference or statistic between two groups is not what their counts give.
//!
//! ## Why it matters
//!
//! From the counts of two groups readers work out the odds ratio, the risk ratio, the difference between the
//! percentages and χ². Where none of them is what is printed, it was adjusted for something, is another measure, as
//! a hazard ratio, or is misprinted; the text should say which.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   timepoints: {T2: at six months}
//!   groups: {walk: Walking group, wait: Waiting list}
//! measures:
//!   - {id: fell, label: Fell, categories: {yes-once: At least once, none: Never}}
//! results:
//!   - {measure: fell, category: yes-once, at: T2, group: walk, count: 9, n: 40}
//!   - {measure: fell, category: yes-once, at: T2, group: wait, count: 18, n: 42}
//!   - measure: fell
//!     category: yes-once
//!     at: T2
//!     group: walk
//!     versus: wait
//!     change: 0.83           # the odds ratio is 0.39, the risk ratio 0.53
//!     change_means: group over versus
//! ```
//!
//! ## How it is computed
//!
//! A ratio is held against the odds ratio, also that of Fisher's test, and the risk ratio, or that of them which `effect`
//! says, a difference against that of the percentages and of the shares (also of the rounded ones), and a χ² with one degree of freedom against Pearson's, the same with
//! Yates's correction or over N − 1, and that of the likelihoods. Nothing is said where a count is 0 or everybody.
//! What p says is looked at by `not-a-plain-comparison`. This is advice.
//!
//! ## What to do
//!
//! Say which measure it is and what it was adjusted for, or look it up.

use crate::agreement::contrast::Compared;
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{ChangeMeaning, Effect, Placed, TestStatistic};
use crate::number::Printed;
use crate::statistics::exact_odds;
use crate::statistics::interval::Interval;
use crate::statistics::two_by_two::{self, Sizes};
use crate::statistics::whole;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG345",
    name: "effect-unlike-counts",
    severity: Severity::Note,
    source: include_str!("effect_unlike_counts.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Difference, Frees::Shares, Frees::Apart];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

/// A printed figure with those that the counts give in its place, each by its name.
type Unlike<'a> = (&'static str, &'a Placed<Printed>, Vec<(&'static str, f64)>);

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    // An exact odds ratio is that of a conditional likelihood.
    let plain = !it.frees(Frees::Difference) && !it.frees(Frees::Shares) && !it.frees(Frees::Apart);
    let [one, two] = it.counted_groups().filter(|_| plain)?;
    let sizes = two_by_two::sizes(one, two)?;
    let tried = [
        of_change(it, &sizes, || exact_odds::ratio(one, two)),
        of_chi2(it, &sizes),
    ];
    let tried: Vec<_> = tried.into_iter().flatten().collect();
    if tried.is_empty() {
        return None;
    }
    let mut unlike = tried
        .into_iter()
        .filter(|(word, cell, given)| !agrees(word, cell, given));
    Some(match unlike.next() {
        None => Agreement::Agree,
        Some(unlike) => Agreement::Disagree(Box::new(finding(it, &unlike))),
    })
}

/// Whether some figure prints so; a difference of percentages may be that of the rounded ones.
fn agrees(word: &str, cell: &Placed<Printed>, given: &[(&str, f64)]) -> bool {
    let Some(value) = Interval::of(&cell.value) else {
        return true;
    };
    let unit = match word {
        "difference" => 10_f64.powi(-i32::try_from(cell.decimals()).unwrap_or(0)),
        _ => 0.0,
    };
    let value = Interval {
        low: value.low - unit,
        high: value.high + unit,
    };
    given.iter().any(|(_, one)| value.contains(*one))
}

/// The estimate beside those that the counts give; `likeliest` works out the odds ratio of Fisher's test, where no other
/// will do.
fn of_change<'a>(
    it: &Compared<'a>,
    sizes: &Sizes,
    likeliest: impl FnOnce() -> Option<f64>,
) -> Option<Unlike<'a>> {
    let cell = it.contrast.change.as_ref()?;
    let turn = |ratio: f64| match it.contrast.change_means {
        Some(ChangeMeaning::VersusOverGroup) => 1.0 / ratio,
        _ => ratio,
    };
    let (odds, risk) = (turn(sizes.odds_ratio), turn(sizes.risk_ratio));
    let sign = match it.contrast.change_means? {
        ChangeMeaning::VersusMinusGroup => -1.0,
        _ => 1.0,
    };
    let share = sign * sizes.difference;
    let said = it.contrast.effect;
    let all: Vec<(&'static str, Effect, f64)> = match it.is_ratio() {
        true => vec![
            ("the odds ratio", Effect::OddsRatio, odds),
            ("the risk ratio", Effect::RiskRatio, risk),
        ],
        false => vec![
            (
                "the difference in percent",
                Effect::RiskDifference,
                100.0 * share,
            ),
            (
                "the difference of the shares",
                Effect::RiskDifference,
                share,
            ),
            (
                "the logarithm of the odds ratio",
                Effect::LogOdds,
                sign * sizes.odds_ratio.ln(),
            ),
            (
                "the logarithm of the risk ratio",
                Effect::LogOdds,
                sign * sizes.risk_ratio.ln(),
            ),
        ],
    };
    // Where it is said which it is, only that will do; a hazard ratio is none of them.
    let given = all.into_iter().filter(|(name, effect, _)| match said {
        None => true,
        Some(Effect::LogOdds) => name.contains("odds"),
        Some(said) => said == *effect,
    });
    let mut given: Vec<_> = given.map(|(name, _, value)| (name, value)).collect();
    let is_odds = it.is_ratio() && said.is_none_or(|said| said == Effect::OddsRatio);
    if is_odds && !agrees(it.word(), cell, &given) {
        let of_fisher = likeliest().map(turn);
        given.extend(of_fisher.map(|odds| ("that of Fisher's test", odds)));
    }
    (!given.is_empty()).then(|| (it.word(), cell, given))
}

fn of_chi2<'a>(it: &Compared<'a>, sizes: &Sizes) -> Option<Unlike<'a>> {
    let contrast = it.contrast;
    let one_df = contrast
        .df
        .as_ref()
        .is_none_or(|df| whole(&df.value) == Some(1));
    let chi2 = contrast.test == Some(TestStatistic::Chi2) && one_df;
    let cell = contrast.statistic.as_ref().filter(|_| chi2)?;
    let given = vec![
        ("Pearson's χ²", sizes.pearson),
        ("that with Yates's correction", sizes.yates),
        ("that over N − 1", sizes.less_one),
        ("that of the likelihoods", sizes.likelihood),
    ];
    Some(("χ²", cell, given))
}

fn finding(it: &Compared<'_>, unlike: &Unlike<'_>) -> Diagnostic {
    let (word, cell, given) = unlike;
    let (key, style) = (&it.figure.key, it.style());
    let message = format!(
        "the {word} {} of `{key}` is not what the counts of its groups give",
        style.number(&cell.value)
    );
    let mut told = Diagnostic::at(&CHECK, cell.span, message).about(key);
    for end in it.counts().into_iter().flatten() {
        if let Some(count) = &end.numbers.count {
            told = told.also(count.span, "counted here");
        }
    }
    let decimals = cell.decimals().max(1);
    let given = given.iter().take(2);
    let given =
        given.map(|(name, value)| format!("{name} is {}", style.computed(*value, decimals)));
    let given: Vec<_> = given.collect();
    told.note(format!("by the counts, {}", given.join(" and ")))
        .help("say which measure it is and what it was adjusted for, or look it up")
        .maybe_help(remedy_of_turned(it, unlike))
}

/// Says where a ratio of the other group over this one would agree.
fn remedy_of_turned(it: &Compared<'_>, (word, cell, given): &Unlike<'_>) -> Option<String> {
    let ratio = it.is_ratio() && *word == it.word();
    let ratio = Interval::of(&cell.value).filter(|value| ratio && value.low > 0.0)?;
    let turned = Interval::exact(1.0).over(ratio);
    let range = remedy::span(turned, cell.decimals(), it.style());
    let fits = given.iter().any(|(_, one)| turned.contains(*one));
    fits.then(|| format!("turned over, it would agree: {range}"))
}
