//! The procedures that R names beside a test, as `Paired t-test`: what they say of how a comparison was made.

use super::faults::conventions_disagree;
use super::methods::is_named;
use super::resolver::Resolver;
use crate::model::{Design, Method, TestStatistic};
use crate::read::csv::CsvCell;
use crate::read::raw::field::Field;
use crate::read::raw::result::{Figure as Raw, Table};
use crate::wording::spelling;

/// What a procedure says.
struct Procedure {
    test: Option<TestStatistic>,
    design: Option<Design>,
    method: Option<Method>,
}

/// The procedures of R's tests, by the words that their names start with, longer ones first.
const NAMES: [(&str, Procedure); 13] = [
    (
        "paired t test",
        of(TestStatistic::T, Some(Design::Paired), None),
    ),
    (
        "paired samples t test",
        of(TestStatistic::T, Some(Design::Paired), None),
    ),
    (
        "welch two sample t test",
        of(TestStatistic::T, Some(Design::TwoGroups), None),
    ),
    (
        "welch's t test",
        of(TestStatistic::T, Some(Design::TwoGroups), None),
    ),
    (
        "two sample t test",
        of(TestStatistic::T, Some(Design::TwoGroups), None),
    ),
    (
        "independent samples t test",
        of(TestStatistic::T, Some(Design::TwoGroups), None),
    ),
    ("student's t test", of(TestStatistic::T, None, None)),
    (
        "wilcoxon rank sum",
        of(
            TestStatistic::W,
            Some(Design::TwoGroups),
            Some(Method::RankTest),
        ),
    ),
    (
        "wilcoxon signed rank",
        of(
            TestStatistic::V,
            Some(Design::Paired),
            Some(Method::RankTest),
        ),
    ),
    (
        "kruskal wallis rank sum test",
        of(TestStatistic::H, None, Some(Method::RankTest)),
    ),
    (
        "pearson's chi squared test",
        of(TestStatistic::Chi2, None, None),
    ),
    (
        "pearson's product moment correlation",
        of(TestStatistic::T, None, None),
    ),
    (
        "fisher's exact test",
        Procedure {
            test: None,
            design: None,
            method: Some(Method::ExactP),
        },
    ),
];

const fn of(test: TestStatistic, design: Option<Design>, method: Option<Method>) -> Procedure {
    Procedure {
        test: Some(test),
        design,
        method,
    }
}

fn find(text: &str) -> Option<&'static Procedure> {
    let written = spelling::word(text);
    let named = NAMES.iter().find(|(name, _)| written.starts_with(name));
    named.map(|(_, procedure)| procedure)
}

impl Resolver<'_> {
    /// How a row was made, as a cell says: in words of the format, or as the procedure of a comparison, which
    /// says its test and its design as well.
    pub(super) fn made_by(
        &mut self,
        cell: &CsvCell,
        table: &Table,
        figure: &mut Raw,
    ) -> Vec<Field<Method>> {
        let compares = figure.from.is_some()
            || figure.to.is_some()
            || figure.versus.is_some()
            || figure.predictor.is_some();
        let known = find(&cell.text).filter(|_| compares && !is_named(&cell.text));
        let Some(procedure) = known else {
            return self.methods_in(cell, table);
        };
        let of_table = table
            .test
            .as_ref()
            .and_then(|field| Some((field.value?, field.span)));
        let of_row = figure
            .test
            .as_ref()
            .and_then(|field| Some((field.value?, field.span)));
        match (procedure.test, of_table.or(of_row)) {
            (Some(test), Some((said, place))) if test != said => {
                let finding = conventions_disagree::procedure(
                    cell.span,
                    &cell.text,
                    test.word(),
                    place,
                    said.word(),
                );
                self.faults.push(finding);
            }
            (Some(test), None) if figure.statistic.is_some() => {
                figure.test = Some(Field {
                    span: cell.span,
                    value: Some(test),
                });
            }
            _ => {}
        }
        let declared = table
            .design
            .as_ref()
            .and_then(|field| Some((field.value?, field.span)));
        match (procedure.design, declared) {
            (Some(design), Some((said, place))) if design != said => {
                let finding = conventions_disagree::procedure(
                    cell.span,
                    &cell.text,
                    design.word(),
                    place,
                    said.word(),
                );
                self.faults.push(finding);
            }
            (Some(design), None) => {
                figure.design = Some(Field {
                    span: cell.span,
                    value: Some(design),
                });
            }
            _ => {}
        }
        let method = procedure.method.map(|method| Field {
            span: cell.span,
            value: Some(method),
        });
        method.into_iter().collect()
    }
}
