//! A count, the number it is of, and a percentage that a sentence states.
//!
//! ## Rule
//!
//! What the sentence states is held against the figure and against itself. A number is the same with fewer
//! decimals, where it is rounded from the printed one: 22% says what 21.9% says. Where count and n are
//! printed, the percentage is held against 100·count/n, exactly; where the figure's are said to be weighted
//! or imputed, against the percentage printed. Several categories of one measure are meant together, as for
//! `proportion`.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | all that is stated agrees |
//! | contradicted | something stated does not |
//! | undetermined | a partner is missing, or the sentence has more decimals than the figure |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - share: {figures: [service-use=psychiatrist@T1], count: 7, n: 32, percent: 22}
//! ```
//!
//! ## Sources
//!
//! Brown and Heathers, The GRIM test, 2017, on counts behind rounded figures.

use crate::agreement::assumed::Assumed;
use crate::agreement::making::Frees;
use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::said::{Stated, exact, stated};
use crate::claims::trial::together::{EXCLUSIVE, Together};
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::{Count, Figure, Handle, Model, Placed, Share};
use crate::number::Printed;
use crate::statistics::interval::Interval;
use crate::statistics::{self, percent};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "share",
    source: include_str!("share.rs"),
};

impl Assertion for Share {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Counts
    }

    fn asserts(&self, model: &Model) -> String {
        let style = model.synthesis.style;
        let part = |value: &Option<Placed<Printed>>, before: &str, behind: &str| {
            let value = value.as_ref();
            value.map(|value| format!("{before}{}{behind}", style.number(&value.value)))
        };
        let parts = [
            part(&self.count, "", ""),
            part(&self.n, "of ", ""),
            part(&self.percent, "(", "%)"),
        ];
        let parts = parts.into_iter().flatten();
        format!("share {}", parts.collect::<Vec<_>>().join(" "))
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let count = bench.model.figures[at].count()?;
        let stated = [&self.count, &self.n, &self.percent].map(Option::as_deref);
        let judgement = weighed(bench, at, count, stated);
        Some(Weighed::descriptive(vec![at], judgement))
    }

    fn adds_categories(&self) -> bool {
        true
    }

    fn tried_together(&self, bench: Bench<'_>, sum: &Together) -> Option<Weighed> {
        let stated = [&self.count, &self.n, &self.percent].map(Option::as_deref);
        let judgement = of_sum(bench, sum, stated);
        Some(Weighed::descriptive(sum.figures.clone(), judgement))
    }

    fn settled_by(&self, _ask: &Ask<'_>) -> Vec<String> {
        Vec::new()
    }
}

/// Tries the claim on several categories together; `claimed` are the count, n and the percentage that the sentence states.
fn of_sum(bench: Bench<'_>, sum: &Together, claimed: [Option<&Printed>; 3]) -> Judgement {
    let text = |number: u64| Printed::parse(&number.to_string()).ok();
    if let (Some((part, n)), Some(at)) = (sum.counted, sum.figures.first()) {
        let span = bench.model.figures[*at].span;
        let cell = |number: u64| Some(Placed::new(text(number)?, span));
        let count = Count {
            count: cell(part),
            n: cell(n),
            ..Count::default()
        };
        let judged = weighed(bench, *at, &count, claimed);
        let because = format!("{}: {}", sum.words, judged.because);
        return Judgement { because, ..judged };
    }
    let need = match sum.exclusive {
        true => "the counts of all of them, of one n",
        false => EXCLUSIVE,
    };
    let open = Judgement::open(sum.words.clone(), [need.to_owned()]);
    let [count, n, percent] = claimed;
    let Some(stated) = percent.and_then(Interval::of) else {
        return open;
    };
    let apart = stated.high < sum.share.low || stated.low > sum.share.high;
    let within = stated.low <= sum.share.low && sum.share.high <= stated.high;
    let alone = count.is_none() && n.is_none();
    match Verdict::of(within && alone, apart) {
        Verdict::Undetermined => open,
        verdict => Judgement::new(verdict, sum.words.clone()),
    }
}

/// Tries the claim on one count; `claimed` are the count, n and the percentage that the sentence states.
fn weighed(
    bench: Bench<'_>,
    at: Handle<Figure>,
    figure: &Count,
    claimed: [Option<&Printed>; 3],
) -> Judgement {
    let [count, n, share] = claimed;
    let style = bench.style();
    let made = Assumed::of(&bench.model.figures[at]);
    let mut found: Vec<Stated> = Vec::new();
    let of_count = count.map(|claimed| {
        let printed = figure.count.as_deref();
        let by_percent = || by_percent(bench, claimed, n, figure, made);
        let found = printed.is_none().then(by_percent).flatten();
        found.unwrap_or_else(|| stated(style, "count", claimed, printed))
    });
    found.extend(of_count);
    found.extend(n.map(|claimed| stated(style, "n", claimed, figure.n.as_deref())));
    if let Some(claimed) = share {
        found.push(of_percent(bench, claimed, figure, made));
    }
    // Said once: what disagrees with the figure has been told.
    let agrees = found.iter().all(|one| one.verdict != Verdict::Contradicted);
    let plain = agrees && !made.frees(Frees::Shares);
    if let (true, Some(count), Some(n), Some(share)) = (plain, count, n, share)
        && let Some((count, n)) = statistics::whole(count).zip(statistics::whole(n))
        && let Ok(checked) = percent::check(count, n, share, made.rounding())
        && checked.outcome.is_inconsistent()
    {
        let because = format!("{count} of {n} is not {}%", style.number(share));
        found.push(Stated {
            verdict: Verdict::Contradicted,
            because,
            needs: Vec::new(),
        });
    }
    Judgement::of_stated(found)
}

/// Whether a count is that of which the figure prints the percentage alone: of its n, else of the one that
/// the sentence states. Nothing where there is neither.
fn by_percent(
    bench: Bench<'_>,
    count: &Printed,
    n: Option<&Printed>,
    figure: &Count,
    made: Assumed,
) -> Option<Stated> {
    let printed = figure.percent.as_deref();
    let printed = printed.filter(|_| !made.frees(Frees::Shares))?;
    let count = statistics::whole(count)?;
    let n = statistics::whole(figure.n.as_deref().or(n)?)?;
    let found = percent::check(count, n, printed, made.rounding()).ok()?;
    let style = bench.style();
    let share = style.computed(found.outcome.computed?, printed.decimals() + 1);
    let shown = style.number(printed);
    let said = format!("{count} of {n} is {share}%");
    let (verdict, because) = match (found.outcome.is_inconsistent(), found.counts) {
        (true, _) => {
            let because = format!("{said}, not the {shown}% of the figure");
            (Verdict::Contradicted, because)
        }
        (false, Some((least, most))) if least < most => {
            let because =
                format!("{said}, but the {shown}% of the figure may be {least} to {most} of them");
            (Verdict::Undetermined, because)
        }
        (false, _) => {
            let because = format!("{said}, which prints as the {shown}% of the figure");
            (Verdict::Supported, because)
        }
    };
    let open = verdict == Verdict::Undetermined;
    Some(Stated {
        verdict,
        because,
        needs: open.then(|| "the count".to_owned()).into_iter().collect(),
    })
}

/// Whether a percentage is that of the figure: of its count and n, else the one printed.
fn of_percent(bench: Bench<'_>, claimed: &Printed, figure: &Count, made: Assumed) -> Stated {
    let style = bench.style();
    let whole = |cell: &crate::model::Cell| statistics::whole(cell.as_deref()?);
    let counted = whole(&figure.count).zip(whole(&figure.n));
    let counted = counted.filter(|_| !made.frees(Frees::Shares));
    let checked = counted.and_then(|(count, n)| {
        let checked = percent::check(count, n, claimed, made.rounding()).ok()?;
        Some((count, n, checked.outcome))
    });
    let Some((count, n, outcome)) = checked.filter(|_| exact(claimed).is_some()) else {
        return stated(style, "percentage", claimed, figure.percent.as_deref());
    };
    let share = outcome.computed.unwrap_or_default();
    let share = style.computed(share, claimed.decimals() + 1);
    let said = style.number(claimed);
    let (verdict, because) = match outcome.is_inconsistent() {
        true => (
            Verdict::Contradicted,
            format!("{count} of {n} is {share}%, not {said}%"),
        ),
        false => (
            Verdict::Supported,
            format!("{count} of {n} is {share}%, which prints as {said}%"),
        ),
    };
    Stated {
        verdict,
        because,
        needs: Vec::new(),
    }
}
