//! Groups of columns that are alike, held against each other.

use super::columns::{COLUMNS, Column, position};
use super::faults::{columns_differ, columns_fewer};
use super::headings;
use super::mapping::Block;
use super::resolver::Resolver;
use crate::read::csv::CsvCell;
use crate::read::raw::field::Field;
use crate::read::raw::result::Table;
use crate::read::raw::table_rows::ColumnGroup;

impl Resolver<'_> {
    /// Tells where groups of columns that are alike hold different figures.
    pub(super) fn differ(
        &mut self,
        raw: &Table,
        groups: &[&ColumnGroup],
        blocks: &[Block<'_>],
        header: &[CsvCell],
    ) {
        let compares = |group: &ColumnGroup| {
            (
                group.versus.is_some(),
                group.from.is_some() || group.to.is_some(),
            )
        };
        // Other measures, categories, predictors and effects have other figures.
        let is_of_its_own = |group: &ColumnGroup| {
            group.measure.is_some()
                || group.category.is_some()
                || group.predictor.is_some()
                || group.effect.is_some()
        };
        let parts = |block: &Block<'_>| {
            let own = block
                .own
                .iter()
                .filter_map(|at| block.columns[*at].as_ref());
            let mut parts: Vec<usize> = own.flat_map(|column| column.parts.clone()).collect();
            let has_n = block.of.is_some_and(|of| of.n.is_some());
            parts.extend(position("n").filter(|n| has_n && !parts.contains(n)));
            parts
        };
        let first = parts(&blocks[0]);
        let others = blocks.iter().zip(groups).zip(raw.wide.iter()).skip(1);
        for ((block, group), field) in others {
            let same_kind = compares(group) == compares(groups[0])
                && !is_of_its_own(group)
                && !is_of_its_own(groups[0]);
            let own = parts(block);
            let wants: Vec<usize> = first
                .iter()
                .filter(|part| !own.contains(part))
                .copied()
                .collect();
            let more: Vec<usize> = own
                .iter()
                .filter(|part| !first.contains(part))
                .copied()
                .collect();
            if !same_kind || wants.is_empty() && more.is_empty() {
                continue;
            }
            let aside = passed_over(&wants, &blocks[0], raw, header)
                .or_else(|| passed_over(&more, block, raw, header));
            let names = |parts: &[usize]| parts.iter().map(|part| COLUMNS[*part].0).collect();
            let (less, more): (Vec<&str>, Vec<&str>) = (names(&wants), names(&more));
            let places = (field.span, raw.wide[0].span);
            let both = !less.is_empty() && !more.is_empty();
            self.faults.push(match (both, aside) {
                (false, None) => columns_fewer::finding(places.0, places.1, &less, &more),
                _ => columns_differ::finding(places.0, places.1, &less, &more, aside),
            });
        }
    }
}

/// A heading that is passed over and is, but for its digits, that of a column of the block which holds one of these
/// parts.
fn passed_over<'a>(
    parts: &[usize],
    block: &Block<'_>,
    raw: &'a Table,
    header: &[CsvCell],
) -> Option<&'a str> {
    let plain = |text: &str| {
        let letters = headings::form(text);
        letters.replace(|one: char| one.is_ascii_digit(), "")
    };
    let holds = |column: &Column| column.parts.iter().any(|part| parts.contains(part));
    let columns = block.columns.iter().zip(header);
    let columns = columns.filter(|(column, _)| column.as_ref().is_some_and(holds));
    let wanted: Vec<String> = columns.map(|(_, cell)| plain(&cell.text)).collect();
    let ignored = raw.ignore.0.iter().filter_map(Field::get);
    let mut ignored = ignored.map(String::as_str);
    ignored.find(|heading| wanted.contains(&plain(heading)))
}
