//! Layouts: which table is made of the evidence, and with which columns.

use super::faults::unclear_layout;
use super::resolver::{Resolver, copied, placed, text};
use crate::model::{Layout, LayoutColumn, Show, StatementOrder, Strand};
use crate::read::raw;
use crate::read::raw::field::{Field, Many, Short};
use crate::source::Span;
use crate::wording::spelling;

/// The name of the files of the first layout.
const FIRST: &str = "grid";

/// The heading that says that there is none.
const NO_HEADING: &str = "none";

impl Resolver<'_> {
    /// The layouts, at least one, each with files of its own.
    pub(super) fn layouts(
        &mut self,
        one: Option<Field<Short<raw::Layout>>>,
        several: Many<Short<raw::Layout>>,
        strands: &[Strand],
    ) -> Vec<Layout> {
        if let (Some(one), Some(first)) = (&one, several.0.first()) {
            let finding = unclear_layout::both(first.span, one.span);
            self.faults.push(finding);
        }
        let mut layouts: Vec<Layout> = Vec::new();
        for field in one.into_iter().chain(several.0) {
            let Some(Short(raw)) = field.value else {
                continue;
            };
            let Some(name) = raw.name.value else {
                continue;
            };
            let place = raw.file.as_ref().map_or(field.span, |file| file.span);
            let said = text(raw.file);
            if let Some(file) = said.as_deref().filter(|file| !is_file_name(file)) {
                self.faults.push(unclear_layout::bad_file(place, file));
            }
            let own = match layouts.is_empty() {
                true => FIRST,
                false => name.word(),
            };
            let file = said.unwrap_or_else(|| own.to_owned());
            let same = |other: &Layout| other.file.to_lowercase() == file.to_lowercase();
            if layouts.iter().any(same) {
                self.faults.push(unclear_layout::same_file(place, &file));
            }
            let columns_at = raw.columns.0.first().map(|column| column.span);
            let chosen = columns_at.or(raw.first.as_ref().map(|first| first.span));
            if let Some(place) = chosen.filter(|_| !name.argues()) {
                let finding = unclear_layout::own_columns(place, name.word());
                self.faults.push(finding);
            }
            let first = raw.first.and_then(|first| first.value);
            let first = first.and_then(|Short(first)| first.heading.value);
            layouts.push(Layout {
                name,
                file,
                caption: placed(raw.caption),
                first: first.map(|heading| match heading == NO_HEADING {
                    true => String::new(),
                    false => heading,
                }),
                columns: self.layout_columns(raw.columns, strands),
                columns_at,
                numbers: copied(raw.numbers.as_ref()).unwrap_or(true),
                order: copied(raw.order.as_ref()).unwrap_or(StatementOrder::Author),
                sections: copied(raw.sections.as_ref()).unwrap_or(true),
            });
        }
        match layouts.is_empty() {
            true => vec![Layout::default()],
            false => layouts,
        }
    }

    fn layout_columns(
        &mut self,
        columns: Many<Short<raw::LayoutColumn>>,
        strands: &[Strand],
    ) -> Vec<LayoutColumn> {
        let mut taken: Vec<(Show, Span)> = Vec::new();
        let mut shown = Vec::new();
        for field in columns.0 {
            let Some(Short(raw)) = field.value else {
                continue;
            };
            let place = raw.show.span;
            let Some(word) = raw.show.value else {
                continue;
            };
            let ids = strands.iter().map(|strand| strand.id.as_str());
            let strand = spelling::find_name(&word, ids.clone()).map(Show::Strand);
            let Some(show) = strand.or_else(|| Show::named(&word)) else {
                let words = Show::WORDS.iter().map(|(word, _)| *word);
                let known: Vec<&str> = ids.chain(words).collect();
                let finding = unclear_layout::unknown_column(place, &word, &known);
                self.faults.push(finding);
                continue;
            };
            if let Some((_, first)) = taken.iter().find(|(known, _)| *known == show) {
                self.faults
                    .push(unclear_layout::twice(place, &word, *first));
                continue;
            }
            taken.push((show, place));
            shown.push(LayoutColumn {
                show,
                heading: text(raw.heading),
                width: copied(raw.width.as_ref()),
            });
        }
        shown
    }
}

/// Whether a word can be the name of a file everywhere, without an ending.
fn is_file_name(word: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    !word.is_empty() && word.len() <= 100 && word.chars().all(fits)
}
