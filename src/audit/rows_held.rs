//! What stands beside each other in a row of a table, held together where a draft says too little for the checks of a
//! synthesis: limits with a p, a slope with its standard error and t, percentages of rows, correlations.

use std::cell::OnceCell;
use std::collections::HashSet;

use regex::Regex;

use super::cell_use::CellUse;
use super::checked::TableToCheck;
use super::conditions::{Conditions, Contrast};
use super::context::SaidOfTests;
use super::finding::AuditFinding;
use super::heading::{self, ColumnKind, Meant};
use super::judged::Told;
use super::judged_limits::{p_beside, reversed};
use super::pattern::SaidPattern;
use super::said_limits::SaidLimits;
use super::subsets::{counted, row_totals, says_of_row, text_of};
use super::understood::{UnderstoodColumn, line};
use super::variance_rows;
use crate::agreement::remedy;
use crate::diagnostic::Severity;
use crate::examine::catalogue;
use crate::number::{Printed, Style, swapped, without_marks};
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::p_value::{self, Alpha, Reported, Tails, Test};
use crate::statistics::percent;

static LEVEL: SaidPattern =
    SaidPattern::new(|| Regex::new(r"\b(?P<level>9[059](?:\.\d)?) ?%").ok());
static SLOPE: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"^(?:[bB]|[Cc]oef\w*\.?|[Ee]stimate|(?i:unstandardi[sz]ed b))(?P<with> ?[\(\[,] ?(?:SE|s\.e\.)[\)\]]?)?$").ok()
});
static CORRELATION: SaidPattern =
    SaidPattern::new(|| Regex::new(r"^(?:Pearson'?s? |partial )?r(?: ?\(.*\))?$").ok());

/// The findings of a draft with what its rows hold besides.
pub(super) fn beside(
    checked: &TableToCheck<'_>,
    conditions: &Conditions,
    mut findings: Vec<AuditFinding>,
) -> Vec<AuditFinding> {
    let rows = Rows { checked };
    let table = checked.table;
    for contrast in &conditions.contrasts {
        let own = OnceCell::new();
        let told = table.rows.iter().flat_map(|row| {
            let limits = rows.limits(row.at, contrast, &own);
            [limits, rows.without_degrees(row.at, contrast)]
        });
        let told = told.flatten();
        let told: Vec<AuditFinding> = told.collect();
        let places: HashSet<&str> = told.iter().map(|found| found.place.as_str()).collect();
        // Both say the same of one row.
        findings.retain(|one| {
            one.check.name != "ci-and-p-disagree" || !places.contains(one.place.as_str())
        });
        findings.extend(told);
    }
    let unlike = variance_rows::unlike(table).into_iter();
    findings.extend(unlike.filter_map(|(told, row, column)| rows.told(told, row, column)));
    for row in table.rows.iter().map(|row| row.at) {
        findings.extend(rows.slope(row));
        for column in 0..table.columns.len() {
            findings.extend(rows.reversed(row, column));
            findings.extend(rows.row_share(row, column));
            findings.extend(rows.correlation(row, column));
        }
    }
    findings
}

struct Rows<'a> {
    checked: &'a TableToCheck<'a>,
}

impl Rows<'_> {
    fn column(&self, at: usize) -> &UnderstoodColumn {
        &self.checked.table.columns[at]
    }

    fn told(&self, told: Told, row: usize, column: usize) -> Option<AuditFinding> {
        let (shown, marked) = self.checked.shown(row, Some(column));
        let severity = match told.guesses.is_empty() {
            true => told.severity,
            false => told.severity.min(Severity::Note),
        };
        Some(AuditFinding {
            check: catalogue::find(told.check)?,
            severity,
            message: told.message,
            place: self.checked.place(row, Some(column)),
            shown,
            marked,
            decides: told.decides,
            guesses: told.guesses,
            notes: told.notes,
            help: told.help,
        })
    }

    /// The numbers of a cell.
    fn numbers(&self, row: usize, column: usize) -> Vec<Printed> {
        let Some(shaped) = self.checked.table.numbers(row, column) else {
            return Vec::new();
        };
        let count = shaped.numbers.pieces.len();
        let read = (0..count).map(|at| Printed::parse(&text_of(&shaped, at)?).ok());
        read.collect::<Option<Vec<_>>>().unwrap_or_default()
    }

    /// A column of a comparison of which a cell holds those words.
    fn held(&self, row: usize, contrast: &Contrast, words: &[&[&str]]) -> Option<usize> {
        let row = self.checked.table.row(row)?;
        contrast.columns.iter().copied().find(|at| {
            matches!(row.cells.get(*at), Some(CellUse::Figures(held)) if words.contains(&held.words.as_slice()))
        })
    }

    /// The p of a cell.
    fn p(&self, row: usize, column: usize) -> Option<Printed> {
        let table = self.checked.table;
        let used = table.row(row)?.cells.get(column)?;
        let CellUse::Figures(held) = used else {
            return None;
        };
        let cell = table.table.rows.get(row)?.get(column)?;
        let text = line(cell);
        let text = without_marks(&text, &[]);
        let text = if held.comma {
            swapped(text)
        } else {
            text.to_owned()
        };
        Printed::parse_p(&text).ok().filter(|_| !cell.down)
    }

    /// An estimate with limits beside a p.
    fn limits(
        &self,
        row: usize,
        contrast: &Contrast,
        own: &OnceCell<bool>,
    ) -> Option<AuditFinding> {
        let table = self.checked.table;
        let at = self.held(row, contrast, &[&["estimate", "ci"], &["change", "ci"]])?;
        let p_at = self.held(row, contrast, &[&["p"]])?;
        let numbers = self.numbers(row, at);
        let [estimate, low, high] = &numbers[..] else {
            return None;
        };
        let p = self.p(row, p_at)?;
        let column = self.column(at);
        let ColumnKind::Estimate(_, meant) = &column.kind else {
            return None;
        };
        let label = match meant {
            Meant::Ratio(_) => "OR",
            Meant::Difference => "difference",
            Meant::Change => "change",
        };
        let said = SaidLimits {
            p: Some(p),
            ..self.said(at, [estimate, low, high], label)
        };
        let around = table.table.caption.iter().chain(&table.table.notes);
        let heads = [&column.heading, &self.column(p_at).heading];
        let near = around.chain(heads).map(String::as_str).map(SaidOfTests::of);
        let near = near.fold(SaidOfTests::default(), SaidOfTests::or);
        let mut told = p_beside(&said, near, near.or(self.checked.article))?.told?;
        if !*own.get_or_init(|| self.each_has_own(at, p_at))
            || self.is_one_of_several(p_at)
            || !matches!(meant, Meant::Ratio(_))
        {
            told.guesses
                .push("if p is of the estimate of this row alone".to_owned());
        }
        self.told(told, row, p_at)
    }

    /// Limits as sentences say them.
    fn said(&self, at: usize, [estimate, low, high]: [&Printed; 3], label: &str) -> SaidLimits {
        let column = self.column(at);
        let caption = self.checked.table.table.caption.as_deref();
        let texts = [
            &column.heading[..],
            &column.block,
            caption.unwrap_or_default(),
        ];
        let level = texts.iter().find_map(|text| LEVEL.first(text));
        let level = level.and_then(|found| found.name("level")?.as_str().parse::<f64>().ok());
        SaidLimits {
            estimate: estimate.clone(),
            low: low.clone(),
            high: high.clone(),
            label: Some(label.to_owned()),
            level: level.unwrap_or(95.0) / 100.0,
            p: None,
            place: 0..0,
            whole: 0..0,
        }
    }

    /// Limits of which the first is the larger.
    fn reversed(&self, row: usize, column: usize) -> Option<AuditFinding> {
        let ColumnKind::Estimate(words, _) = &self.column(column).kind else {
            return None;
        };
        let numbers = self.numbers(row, column);
        let ([estimate, low, high], true) = (&numbers[..], words.contains(&"ci")) else {
            return None;
        };
        let is_reversed = Interval::of(low)?.low > Interval::of(high)?.high;
        let said = self.said(column, [estimate, low, high], "estimate");
        is_reversed.then(|| self.told(reversed(&said), row, column))?
    }

    /// Whether each row with an estimate has a p of its own.
    fn each_has_own(&self, at: usize, p_at: usize) -> bool {
        let rows = self.checked.table.rows.iter();
        let is_held = |cell: Option<&CellUse>| matches!(cell, Some(CellUse::Figures(_)));
        let mut rows = rows.filter(|row| is_held(row.cells.get(at)));
        rows.all(|row| is_held(row.cells.get(p_at)) && self.p(row.at, p_at).is_some())
    }

    /// Whether there are more columns of estimates than of p, so that a p may be of another.
    fn is_one_of_several(&self, p_at: usize) -> bool {
        let block = &self.column(p_at).block;
        let columns = self
            .checked
            .table
            .columns
            .iter()
            .filter(|one| one.block == *block);
        let count =
            |kind: fn(&ColumnKind) -> bool| columns.clone().filter(|one| kind(&one.kind)).count();
        count(|kind| matches!(kind, ColumnKind::Estimate(..)))
            > count(|kind| matches!(kind, ColumnKind::P { .. }))
    }

    /// A slope with its standard error and the t beside them.
    fn slope(&self, row: usize) -> Option<AuditFinding> {
        let table = self.checked.table;
        for (at, column) in table.columns.iter().enumerate() {
            let Some(found) = SLOPE.first(&column.lowest) else {
                continue;
            };
            let own = |wanted: &dyn Fn(&UnderstoodColumn) -> bool| {
                let mut columns = table.columns.iter().enumerate().skip(at + 1);
                columns
                    .find(|(_, one)| one.block == column.block && wanted(one))
                    .map(|(at, _)| at)
            };
            let t_at = own(&|one| matches!(one.kind, ColumnKind::Statistic("t" | "z", _)))?;
            let b = self.numbers(row, at);
            let (b, se) = match (&b[..], found.name("with").is_some()) {
                ([b, se], true) => (b.clone(), se.clone()),
                ([b], false) => {
                    let se_at = own(&|one| {
                        heading::said(&one.lowest) == Some(&["se"])
                            || one.lowest == "SE B"
                            || one.lowest == "SE b"
                    })?;
                    let [se] = &self.numbers(row, se_at)[..] else {
                        return None;
                    };
                    (b.clone(), se.clone())
                }
                _ => return None,
            };
            let [t] = &self.numbers(row, t_at)[..] else {
                return None;
            };
            let [size, error, printed] = [&b, &se, t].map(Interval::of);
            let (size, error, printed) = (size?.magnitude(), error?, printed?.magnitude());
            if error.low <= 0.0 {
                return None;
            }
            let possible = size.over(error);
            if possible.meets(printed) {
                return None;
            }
            let message = format!(
                "t is printed as {}, but {} over its SE of {} is {:.2} to {:.2}",
                t.text(),
                b.text(),
                se.text(),
                possible.low,
                possible.high
            );
            let mut told = Told::new("statistic-unlike-estimate", Severity::Note, message);
            told.guesses
                .push("if t is that of the slope by this standard error".to_owned());
            return self.told(told, row, t_at);
        }
        None
    }

    /// A t beside a p, without degrees of freedom: of two sides p is never below that of the normal distribution, nor above
    /// that of t with one degree of freedom; of one side it is half of that.
    fn without_degrees(&self, row: usize, contrast: &Contrast) -> Option<AuditFinding> {
        let has_df = contrast.df.is_some() || self.held(row, contrast, &[&["df"]]).is_some();
        if contrast.test != Some("t") || has_df {
            return None;
        }
        let at = self.held(row, contrast, &[&["statistic"]])?;
        let p_at = self.held(row, contrast, &[&["p"]])?;
        let [t] = &self.numbers(row, at)[..] else {
            return None;
        };
        let p = self.p(row, p_at)?;
        let found = p_value::check(&Reported {
            test: Test::T,
            statistic: Some(t),
            df: Interval::new(1.0, f64::INFINITY),
            df2: None,
            p: Some(&p),
            tails: Tails::Two,
            alpha: Alpha::default(),
        });
        let possible = found.ok()?.outcome.possible?;
        let of_one_side = possible.hull(possible * 0.5);
        let raised = Tails::AtLeastTwo.counted(of_one_side);
        let may_be = match self.checked.article.raised {
            true => raised,
            false => of_one_side,
        };
        // A p of nought is another check's.
        if p_value::is_zero(&p) || p_value::agrees(&p, may_be, Alpha::default(), Rounding::Nearest)
        {
            return None;
        }
        let style = Style::default();
        let message = format!(
            "p is printed as {}, but with whatever degrees of freedom t = {} gives {}",
            remedy::p_printed(&p, style),
            t.text(),
            remedy::p_span(possible, p.decimals().max(2), style)
        );
        let mut told = Told::new("p-from-statistic", Severity::Note, message);
        told.guesses.push("if p is that of this t".to_owned());
        self.told(told, row, p_at)
    }

    /// A percentage that is said to be of its row.
    fn row_share(&self, row: usize, column: usize) -> Option<AuditFinding> {
        let table = self.checked.table;
        if !says_of_row(table, column) {
            return None;
        }
        let cell = counted(table, row, column)?;
        let printed = cell.percent?;
        let totals = row_totals(table, row);
        let fits = |total: u64| {
            let found = percent::check(cell.count, total, &printed, Rounding::Nearest);
            found.map_or(true, |found| !found.outcome.is_inconsistent())
        };
        // A column of all is of all.
        let is_all = totals.contains(&cell.count) || Interval::of(&printed)?.contains(100.0);
        if is_all || totals.is_empty() || totals.iter().any(|total| fits(*total)) {
            return None;
        }
        let totals: Vec<String> = totals.iter().map(u64::to_string).collect();
        let message = format!(
            "{} of the {} of its row are not {}%",
            cell.count,
            totals.join(" or "),
            printed.text()
        );
        let mut told = Told::new("percent-of-n", Severity::Note, message);
        told.guesses
            .push("if the percentages are of the people of each row".to_owned());
        self.told(told, row, column)
    }

    /// A correlation that none can be.
    fn correlation(&self, row: usize, column: usize) -> Option<AuditFinding> {
        if !CORRELATION.fits(&self.column(column).lowest) {
            return None;
        }
        let numbers = self.numbers(row, column);
        let one = numbers.first()?;
        let is_beyond = one.decimals() > 0 && one.plain()?.abs() > 1.into();
        let message = format!(
            "r is printed as {}, and no correlation is beyond 1",
            one.text()
        );
        let mut told = Told::impossible(message);
        told.guesses
            .push("if the column holds correlations".to_owned());
        is_beyond.then(|| self.told(told, row, column))?
    }
}
