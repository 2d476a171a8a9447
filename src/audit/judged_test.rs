//! Whether a test that a sentence says and its p belong together.

use super::context::SaidOfTests;
use super::judged::{Judged, Told};
use super::nearness::{Nearness, nearness};
use super::report::SaidVerdict;
use super::said_beside::SaidBeside;
use super::said_test::{SaidDf, SaidTest};
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::number::{Printed, Style};
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::p_value::{self, Alpha, PValue, Reported, Tails, Test};
use crate::statistics::{Quantity, degrees};

impl SaidTest {
    fn reported(&self, tails: Tails) -> Reported<'_> {
        let (df, df2) = match &self.df {
            SaidDf::None => (None, None),
            SaidDf::One(df) => (degrees(df), None),
            SaidDf::Two(one, two) => (degrees(one), degrees(two)),
            SaidDf::People(n) => (degrees(n).and_then(fewer), None),
            SaidDf::Unsaid => (Interval::new(1.0, f64::INFINITY), None),
        };
        Reported {
            test: self.test,
            statistic: Some(&self.statistic),
            df,
            df2,
            p: Some(&self.p),
            tails,
            alpha: Alpha::default(),
        }
    }

    /// The statistic as it is told: `t(28) = 2.20`.
    pub(super) fn told(&self, style: Style) -> String {
        let df: Vec<String> = self
            .df
            .printed()
            .into_iter()
            .map(|df| style.number(df))
            .collect();
        let df = match &self.df {
            SaidDf::None | SaidDf::Unsaid => String::new(),
            SaidDf::People(n) => format!("(N = {})", style.number(n)),
            _ => format!("({})", df.join(", ")),
        };
        let sign = match self.statistic.text().starts_with(['<', '>']) {
            true => " ",
            false => " = ",
        };
        format!("{}{df}{sign}{}", self.symbol, style.number(&self.statistic))
    }
}

/// The degrees of freedom of a correlation of so many people.
fn fewer(people: Interval) -> Option<Interval> {
    (people.low > 2.0).then(|| people - Interval::exact(2.0))
}

/// Judges a test by what its paragraph and the article say of tests.
pub(super) fn judged(
    test: &SaidTest,
    (beside, near, article): (SaidBeside, SaidOfTests, SaidOfTests),
    check: &'static Check,
) -> Judged {
    let style = Style::default();
    let open = |verdict| Judged {
        verdict,
        computed: None,
        told: None,
    };
    let Ok(found) = p_value::check(&test.reported(Tails::Two)) else {
        return open(SaidVerdict::Open);
    };
    let Some(possible) = found.outcome.possible else {
        return open(SaidVerdict::Open);
    };
    let decimals = test.p.decimals().max(2);
    let computed = remedy::p_span(possible, decimals, style);
    let fits = |possible: Interval, tails: Tails| {
        p_value::agrees_counted(
            &test.p,
            possible,
            tails,
            Alpha::default(),
            Rounding::Nearest,
        )
    };
    let verdict = |verdict, told| Judged {
        verdict,
        computed: Some(format!("p {computed}")),
        told,
    };
    if found.zero && fits(possible, Tails::Two) {
        let message = format!(
            "p of {} is printed as {}, and no p is 0",
            test.told(style),
            test.p.text()
        );
        // `p = 0` rounds from anything below a half, and no reader takes it so.
        let is_bound = possible.high < 0.001;
        let help = match is_bound {
            true => "print it as a bound, such as p < .001".to_owned(),
            false => format!("print the p that follows: {computed}"),
        };
        let (which, severity) = match is_bound {
            true => (SaidVerdict::Fits, Severity::Note),
            false => (SaidVerdict::DoesNotFit, Severity::Warning),
        };
        return verdict(
            which,
            Some(Told {
                help: vec![help],
                decides: found.decision_error == Some(true),
                ..Told::new("p-printed-as-zero", severity, message)
                    .note(format!("it follows as {computed}"))
            }),
        );
    }
    if !found.outcome.is_inconsistent() {
        // Some degrees of freedom go with nearly every p.
        let which = match test.df {
            SaidDf::Unsaid => SaidVerdict::Open,
            _ => SaidVerdict::Fits,
        };
        return verdict(which, None);
    }
    let one_sided = fits_one_sided(test, possible);
    if one_sided && near.one_sided {
        return verdict(SaidVerdict::FitsOneSided, None);
    }
    let told = told(test, &found, possible, check, style);
    let mut excuses = excuses(test, possible, near.or(article), beside.of_ranks);
    excuses.extend(beside.why.map(str::to_owned));
    if near.drawn {
        excuses.push(
            "it may come from drawing again, of which the text speaks here, and follows from no table of the statistic"
                .to_owned(),
        );
    }
    match excuses.is_empty() {
        true => verdict(SaidVerdict::DoesNotFit, Some(told)),
        false => {
            let notes = excuses.into_iter().chain(told.notes).collect();
            let told = Told {
                severity: Severity::Note,
                notes,
                ..told
            };
            let which = if one_sided {
                SaidVerdict::WouldFitOneSided
            } else {
                SaidVerdict::MayFit
            };
            verdict(which, Some(told))
        }
    }
}

/// Whether p would fit if it were that of one side; only a test of one difference has sides. On the side that was not
/// expected p is above a half, which only a p that is printed as a number can be.
fn fits_one_sided(test: &SaidTest, possible: Interval) -> bool {
    let first = test.df.printed().into_iter().next();
    let is_one = first
        .and_then(Printed::value)
        .is_some_and(|df| df == 1.into());
    let has_sides = match test.test {
        Test::T | Test::Z | Test::R => true,
        Test::F | Test::Chi2 => is_one,
        Test::Q => false,
    };
    let fits = |possible: Interval| {
        p_value::agrees(&test.p, possible, Alpha::default(), Rounding::Nearest)
    };
    let half = possible * 0.5;
    let other = Interval::exact(1.0) - half;
    has_sides && (fits(half) || test.p.plain().is_some() && fits(other))
}

/// Whether p fits a correlation of so many people as are printed for its degrees of freedom.
fn fits_people(test: &SaidTest) -> bool {
    let reported = test.reported(Tails::Two);
    let fewer = reported.df.and_then(fewer);
    let found = fewer.map(|df| {
        p_value::check(&Reported {
            df: Some(df),
            ..reported
        })
    });
    matches!(found, Some(Ok(found)) if !found.outcome.is_inconsistent())
}

/// What may be behind a p that does not follow, so that it is no fault.
fn excuses(test: &SaidTest, possible: Interval, said: SaidOfTests, of_ranks: bool) -> Vec<String> {
    let mut excuses = Vec::new();
    let is_larger = p_value::unrounded(&test.p, Alpha::default(), Rounding::Nearest)
        .is_some_and(|printed| printed.low > possible.high);
    if fits_one_sided(test, possible) {
        let announced = match said.one_sided {
            true => "; the article speaks of such tests elsewhere",
            false => ", which the text does not announce here",
        };
        excuses.push(format!("it would fit one-sided{announced}"));
    }
    if is_larger && said.raised {
        excuses.push(
            "it would fit if it was raised for several comparisons, of which the article speaks"
                .to_owned(),
        );
    }
    if is_larger && said.df_changed && matches!(test.test, Test::F | Test::T) {
        excuses.push(
            "it may fit other degrees of freedom than those that are printed: the article speaks of a correction of them"
                .to_owned(),
        );
    }
    let is_near = || {
        let printed = p_value::unrounded(&test.p, Alpha::default(), Rounding::Nearest);
        printed.is_some_and(|printed| nearness(printed, possible) != Nearness::Apart)
    };
    if (of_ranks || test.is_of_ranks()) && is_near() {
        excuses.push("that of ranks may be exact, or corrected for ties".to_owned());
    }
    if matches!(test.df, SaidDf::People(_)) {
        excuses.push(
            "the degrees of freedom are those of so many people; some of them may have no pair of values"
                .to_owned(),
        );
    }
    if matches!(test.df, SaidDf::One(_)) && test.test == Test::R && fits_people(test) {
        excuses.push(
            "it would fit if the number in brackets is that of the people, not the degrees of freedom"
                .to_owned(),
        );
    }
    if said.resampled && matches!(test.test, Test::Chi2) && is_larger {
        excuses.push("it may be that of an exact test, of which the article speaks".to_owned());
    }
    excuses
}

fn told(
    test: &SaidTest,
    found: &PValue,
    possible: Interval,
    check: &'static Check,
    style: Style,
) -> Told {
    let decimals = test.p.decimals().max(2);
    let range = |range: Interval| remedy::p_span(range, decimals, style);
    let statistic = test.told(style);
    let printed = remedy::p_printed(&test.p, style);
    let message = match found.outcome.computed {
        Some(computed) => format!(
            "p is printed as {printed}, but {statistic} gives {}",
            range(Interval::exact(computed))
        ),
        None => format!("p is printed as {printed}, which {statistic} does not give"),
    };
    let mut notes = Vec::new();
    let whatever = match test.df {
        SaidDf::Unsaid => ", with whatever degrees of freedom,",
        _ => "",
    };
    notes.push(format!(
        "all values that round to {}{whatever} give a p of {}",
        test.statistic.text(),
        range(possible)
    ));
    let decides = found.decision_error == Some(true);
    if decides {
        notes.push("one of the two is significant at 0.05 and the other is not".to_owned());
    }
    let help = remedy::told(
        Diagnostic::on_path(check, "", ""),
        &found.outcome,
        style,
        |quantity, _| match quantity {
            Quantity::P => Some(("p".to_owned(), &test.p)),
            Quantity::Statistic => Some((test.symbol.to_owned(), &test.statistic)),
            _ => None,
        },
    );
    notes.extend(help.notes);
    if found.outcome.truncation {
        notes.push(
            "it would fit if figures were cut off after their last decimal, not rounded".to_owned(),
        );
    }
    if !found.other_df.is_empty() {
        let others: Vec<String> = found.other_df.iter().map(u64::to_string).collect();
        let which = match test.test {
            Test::F => "second degrees of freedom",
            _ => "degrees of freedom",
        };
        notes.push(format!(
            "with {} {which} they would agree",
            remedy::any_of(&others)
        ));
    }
    Told {
        notes,
        help: help.help,
        decides,
        ..Told::new("p-from-statistic", Severity::Warning, message)
    }
}
