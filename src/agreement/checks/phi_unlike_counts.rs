//! A phi or Cramér's V is not what χ² and n, or the counts, give.
//!
//! ## Why it matters
//!
//! Both follow from a table of counts, and from its χ² and the number of people. Where another is printed, one of them is
//! a misprint, or is of other people.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   timepoints: {T2: at six months}
//!   groups: {walk: Walking group, wait: Waiting list}
//! measures:
//!   - {id: fell, label: Fell}
//! results:
//!   - {measure: fell, at: T2, group: walk, count: 9, n: 40}
//!   - {measure: fell, at: T2, group: wait, count: 18, n: 42}
//!   - {measure: fell, at: T2, group: walk, versus: wait, test: chi2, statistic: 3.85, df: 1, p: 0.050, effect_size: 0.27, effect_size_means: phi}   # 0.22
//! ```
//!
//! ## How it is computed
//!
//! Phi is √(χ²/n), V the root of χ² over n times the smaller of rows and columns less 1. Where the counts are printed, χ²
//! may be Pearson's, the same with Yates's correction or over N − 1, that of the likelihoods, or the printed one. Else the
//! printed χ² and df tell it: of one degree of freedom only whether they agree, since either may have Yates's correction
//! without the other; of more, a table of any shape with so many will do. V may be corrected for its bias (Bergsma
//! 2013, doi:10.1016/j.jkss.2012.10.002). Signs are left aside. This is advice.
//!
//! ## What to do
//!
//! Look χ², n and the effect size up.

use crate::agreement::contrast::{Compared, people};
use crate::agreement::crossed;
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{EffectSizeMeaning, Placed, TestStatistic};
use crate::number::Printed;
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::p_value::{Alpha, Tails};
use crate::statistics::phi::Shape;
use crate::statistics::{Quantity, contingency, two_by_two, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG353",
    name: "phi-unlike-counts",
    severity: Severity::Note,
    source: include_str!("phi_unlike_counts.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Difference, Frees::Shares];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, |it| judge(figures, it)));
}

fn judge(figures: &Figures<'_>, it: &Compared<'_>) -> Option<Agreement> {
    let size = Size::of(it)?;
    if it.frees(Frees::Difference) || it.frees(Frees::Shares) {
        return None;
    }
    if let Some(rows) = crossed::table(figures, it) {
        return by_counts(it, &size, &rows);
    }
    Some(by_chi2(it, &size))
}

/// A printed phi or V.
struct Size<'a> {
    cell: &'a Placed<Printed>,
    values: Interval,
    /// Where further decimals were cut off.
    cut: Option<Interval>,
    is_v: bool,
}

impl<'a> Size<'a> {
    fn of(it: &Compared<'a>) -> Option<Self> {
        let is_v = match it.contrast.effect_size_means? {
            EffectSizeMeaning::Phi => false,
            EffectSizeMeaning::CramersV => true,
            _ => return None,
        };
        let cell = it.contrast.effect_size.as_ref()?;
        let values = Interval::of(&cell.value)?.magnitude();
        let cut = Interval::read(&cell.value, Rounding::Truncation);
        Some(Self {
            cell,
            values,
            cut: cut.map(Interval::magnitude),
            is_v,
        })
    }

    fn is_one_of(&self, given: &[Interval]) -> bool {
        let mut given = given.iter();
        given.any(|given| given.meets(self.values) || self.cut.is_some_and(|cut| given.meets(cut)))
    }

    /// What a χ² makes of it, of a table of that shape; the plain one first.
    fn given(&self, shape: Shape, chi2: Interval) -> Vec<Interval> {
        let plain = chi2.rising(|chi2| match self.is_v {
            true => shape.v(chi2),
            false => shape.phi(chi2),
        });
        let corrected = [chi2.low, chi2.high].map(|chi2| shape.v_corrected(chi2));
        let corrected = match corrected {
            [Some(low), Some(high)] if self.is_v => Interval::new(low, high),
            _ => None,
        };
        [plain, corrected].into_iter().flatten().collect()
    }
}

/// The printed χ².
fn printed(it: &Compared<'_>) -> Option<Interval> {
    let contrast = it.contrast;
    let cell = contrast.statistic.as_ref();
    let values = Interval::of(
        &cell
            .filter(|_| contrast.test == Some(TestStatistic::Chi2))?
            .value,
    )?;
    (values.high >= 0.0 && values.high.is_finite()).then_some(values)
}

fn by_counts(it: &Compared<'_>, size: &Size<'_>, rows: &[Vec<u64>]) -> Option<Agreement> {
    let table: Vec<&[u64]> = rows.iter().map(Vec::as_slice).collect();
    let found = contingency::check(&table, None, Tails::Two, Alpha::default()).ok()?;
    let n = rows.iter().flatten().sum::<u64>() as f64;
    let width = rows.first().map_or(0, Vec::len);
    let filled = (0..width).filter(|at| rows.iter().any(|row| row[*at] > 0));
    let shape = Shape {
        n,
        rows: rows
            .iter()
            .filter(|row| row.iter().any(|it| *it > 0))
            .count() as f64
            - 1.0,
        columns: filled.count() as f64 - 1.0,
    };
    let computed = [
        Some(found.chi2),
        found.chi2_yates,
        Some(found.chi2 * (n - 1.0) / n),
        two_by_two::likelihood(&table),
    ];
    let computed = computed.into_iter().flatten().map(Interval::exact);
    let all = computed.chain(printed(it));
    let given: Vec<_> = all.flat_map(|chi2| size.given(shape, chi2)).collect();
    Some(match size.is_one_of(&given) {
        true => Agreement::Agree,
        false => {
            let given = given.first().copied();
            Agreement::Disagree(Box::new(finding(it, size, "the counts give", given)))
        }
    })
}

fn by_chi2(it: &Compared<'_>, size: &Size<'_>) -> Agreement {
    let contrast = it.contrast;
    let n = match it.figure.versus {
        None => people(&contrast.n),
        Some(_) => {
            let both = people(&contrast.n).zip(people(&contrast.n_versus));
            both.and_then(|(one, two)| one.checked_add(two))
        }
    };
    let df = contrast.df.as_ref().and_then(|df| whole(&df.value));
    let lacking = [
        (printed(it).is_none(), Quantity::Statistic),
        (n.is_none_or(|n| n == 0), Quantity::N),
        (df.is_none_or(|df| df == 0), Quantity::Df),
    ];
    let lacking: Vec<_> = lacking.into_iter().filter(|(lacks, _)| *lacks).collect();
    let (Some(chi2), Some(n), Some(df), true) = (printed(it), n, df, lacking.is_empty()) else {
        return Agreement::Open(lacking.into_iter().map(|(_, what)| what).collect());
    };
    let shapes = Shape::of_df(n as f64, df);
    let each = shapes.iter();
    let given: Vec<_> = each.flat_map(|shape| size.given(*shape, chi2)).collect();
    if size.is_one_of(&given) {
        return Agreement::Agree;
    }
    // Of two by two, χ² or phi may have Yates's correction.
    if df == 1 {
        return Agreement::Open(vec![Quantity::Count]);
    }
    let found = finding(it, size, "χ² and n give", given.first().copied());
    let by_shape = shapes.iter().filter(|_| size.is_v && shapes.len() > 1);
    let by_shape = by_shape.map(|shape| {
        let decimals = size.cell.decimals().max(2);
        let value = it.style().computed(shape.v(chi2.middle()), decimals);
        let (rows, columns) = (shape.rows + 1.0, shape.columns + 1.0);
        format!("in a table of {rows} by {columns} it is {value}")
    });
    let by_shape: Vec<_> = by_shape.collect();
    Agreement::Disagree(Box::new(match by_shape.is_empty() {
        true => found,
        false => found.note(by_shape.join(", ")),
    }))
}

fn finding(it: &Compared<'_>, size: &Size<'_>, what: &str, given: Option<Interval>) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let decimals = size.cell.decimals().max(2);
    let name = if size.is_v { "Cramér’s V" } else { "phi" };
    let given = given.map_or_else(String::new, |given| {
        format!(" of {}", style.computed(given.middle(), decimals))
    });
    let message = format!(
        "`effect_size` of `{key}` is {}, but {what} a {name}{given}",
        style.number(&size.cell.value)
    );
    let mut told = Diagnostic::at(&CHECK, size.cell.span, message).about(key);
    if let Some(chi2) = printed(it).and(it.contrast.statistic.as_ref()) {
        told = told.also(chi2.span, "χ²");
    }
    for end in it.counts().into_iter().flatten() {
        if let Some(count) = &end.numbers.count {
            told = told.also(count.span, "counted here");
        }
    }
    let beyond = size.values.low > 1.0;
    let told = match beyond {
        true => told.note(format!("no {name} of such a table is above 1")),
        false => told,
    };
    told.help("look χ², n and the effect size up")
}
