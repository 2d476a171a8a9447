//! A p is not the one that its test statistic and degrees of freedom give.
//!
//! ## Why it matters
//!
//! A test statistic and its degrees of freedom have one p. Where another is printed, one of them is
//! wrong; and where only one of the two is below the significance level, the conclusion hangs on which.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints: {T1: after training, T2: four months in post}
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - {measure: wellbeing, from: T1, to: T2, test: t, statistic: 2.20, df: 28, p: 0.060}  # it is 0.036
//! ```
//!
//! ## How it is computed
//!
//! p is the tail of the statistic's distribution: on both sides for t, z and r (with
//! t = r·√(df/(1 − r²))), the upper one for F, χ² and Q. It is computed at both ends of what the
//! statistic, and degrees of freedom printed with decimals, may have been before rounding; so are whole
//! ones of a t test between two groups other than n₁ + n₂ − 2, which may be Welch's. A p printed
//! with `=` (or alone) is in doubt where it stands for none of these values, `<` where all of them are
//! above, `>` where all are below; one printed as `.000` stands for 0 to 0.0005. This is the logic of statcheck (Nuijten, Hartgerink, van Assen,
//! Epskamp, Wicherts. Behavior Research Methods 2016;48:1205–1226, doi:10.3758/s13428-015-0664-2).
//!
//! ## What to do
//!
//! Look all of them up where they were computed. The finding names what would make them agree: another
//! p, another statistic, other degrees of freedom, or a p of one side only. Where a test of one side was
//! planned, say so in the text and acknowledge the finding.

use crate::agreement::contrast::{Compared, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Placed, TestStatistic};
use crate::number::Printed;
use crate::statistics::estimate::Together;
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::p_value::{self, PValue, Reported};
use crate::statistics::symmetry::Scale;
use crate::statistics::{Coherence, Outcome, Quantity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG310",
    name: "p-from-statistic",
    severity: Severity::Warning,
    source: include_str!("p_from_statistic.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Bare, Frees::Raised, Frees::OneSided, Frees::Df];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, |it| judge(it, it.contrast.p.as_ref()?)));
}

/// Whether p is not that of its statistic.
pub(super) fn finds_fault(it: &Compared<'_>) -> bool {
    let p = it.contrast.p.as_ref();
    let tested = p.and_then(|p| tested(it, p));
    tested.is_some_and(|(_, _, found)| found.outcome.is_inconsistent())
}

/// What a printed p and its statistic give; nothing where no statistic is printed.
fn judge(it: &Compared<'_>, p: &Placed<Printed>) -> Option<Agreement> {
    if let Some((test, statistic, found)) = tested(it, p) {
        return Some(it.agreement(&found.outcome.verdict, || {
            finding(it, p, statistic, test, &found)
        }));
    }
    let untold = it.contrast.statistic.is_some() && it.contrast.test.is_none();
    untold.then(|| Agreement::Open(vec![Quantity::Test]))
}

/// A printed p held to its statistic, where there is one that data can have.
fn tested<'a>(
    it: &Compared<'a>,
    p: &'a Placed<Printed>,
) -> Option<(TestStatistic, &'a Printed, PValue)> {
    let (test, statistic) = it.contrast.test.zip(printed(&it.contrast.statistic))?;
    let mut found = p_value::check(&it.reported(Some(&p.value))?).ok()?;
    // One printed as `.000` is told of as such, and is small enough or not.
    let small = |possible: Interval| {
        let tails = it.assumed.tails();
        p_value::agrees_counted(&p.value, possible, tails, it.alpha(), Rounding::Nearest)
    };
    if found.zero && found.outcome.possible.is_some_and(small) {
        found.outcome = Outcome::new(Coherence::Consistent);
    }
    Some((test, statistic, found))
}

fn finding(
    it: &Compared<'_>,
    p: &Placed<Printed>,
    statistic: &Printed,
    test: TestStatistic,
    held: &PValue,
) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let contrast = it.contrast;
    let decimals = p.value.decimals();
    let range = |range: Interval| remedy::p_span(range, decimals, style);
    let symbol = test.symbol();
    let df = [&contrast.df, &contrast.df2].map(printed);
    let df: Vec<_> = df
        .into_iter()
        .flatten()
        .map(|df| style.number(df))
        .collect();
    let df = match df.is_empty() || test == TestStatistic::Z {
        true => String::new(),
        false => format!("({})", df.join(", ")),
    };
    let statistic = style.number(statistic);
    let computed = held.outcome.computed.map(Interval::exact).map(range);
    let message = match computed {
        Some(computed) => format!(
            "`p` of `{key}` is {}, but {symbol}{df} = {statistic} gives {computed}",
            remedy::p_printed(&p.value, style)
        ),
        None => format!(
            "`p` of `{key}` is {}, which {symbol}{df} {statistic} does not give",
            remedy::p_printed(&p.value, style)
        ),
    };
    let mut found = Diagnostic::at(&CHECK, p.span, message)
        .label(format!("printed {}", remedy::p_printed(&p.value, style)))
        .about(key);
    if let Some(cell) = &contrast.statistic {
        found = found.also(cell.span, format!("{symbol}{df} = {statistic}"));
    }
    if let Some(possible) = held.outcome.possible {
        let possible = range(possible);
        let words = format!("all values that round to {statistic} give a p of {possible}");
        found = found.note(words);
    }
    if held.decision_error == Some(true) {
        let alpha = style.computed(it.alpha().level, 2);
        found = found.note(format!(
            "one of the two is significant at {alpha} and the other is not"
        ));
    }
    found = remedy::told(found, &it.signed(&held.outcome), style, |quantity, _| {
        it.suspect(quantity)
    });
    if let Some(fits) = fits_interval(it) {
        found = found.note(format!("the confidence interval agrees with {fits}"));
    }
    if let Some(df) = it.plain().filter(|df| agrees_with(it, test, &p.value, *df)) {
        found = found.help(format!(
            "look `df` up: with {df}, as n gives them, they would agree"
        ));
    }
    if !held.other_df.is_empty() {
        let others: Vec<_> = held.other_df.iter().map(u64::to_string).collect();
        let which = match test {
            TestStatistic::F => "second degrees of freedom",
            _ => "degrees of freedom",
        };
        let others = remedy::any_of(&others);
        found = found.note(format!("with {others} {which} they would agree"));
    }
    found
}

/// Whether p and its t agree with those degrees of freedom.
fn agrees_with(it: &Compared<'_>, test: TestStatistic, p: &Printed, df: u64) -> bool {
    let found = || {
        let df = Some(Interval::exact(df as f64));
        let reported = Reported {
            df,
            ..it.reported(Some(p))?
        };
        p_value::check(&reported).ok()
    };
    test == TestStatistic::T && found().is_some_and(|found| !found.outcome.is_inconsistent())
}

/// Which of the two the other figures agree with, where it is only one: p or t.
fn fits_interval(it: &Compared<'_>) -> Option<&'static str> {
    let limits = it
        .contrast
        .ci_low
        .as_ref()
        .zip(it.contrast.ci_high.as_ref());
    limits.filter(|_| it.scale() == Some(Scale::Linear))?;
    it.estimate_and_t()?;
    let agrees = |held: Option<&Together>| {
        held.is_some_and(|held| held.outcome.verdict == Coherence::Consistent)
    };
    match (agrees(it.together()), agrees(it.together_with_t())) {
        (true, false) => Some("`p`"),
        (false, true) => Some("`statistic`"),
        _ => None,
    }
}
