//! How the figures of a row were made, and what they estimate, as cells of it say.

use super::resolver::Resolver;
use crate::model::{Effect, Method};
use crate::number::says_nothing;
use crate::read::csv::CsvCell;
use crate::read::faults::unknown_word;
use crate::read::raw::field::Field;
use crate::read::raw::result::Table;
use crate::source::Span;
use crate::wording::spelling;

/// Whether the whole text of a cell is one of the words of methods.
pub(super) fn is_named(text: &str) -> bool {
    Method::meant(text).is_some()
}

impl Resolver<'_> {
    /// The methods that a cell says, parted by semicolons or commas. A word that is none is told, and left
    /// without a value.
    pub(super) fn methods_in(&mut self, cell: &CsvCell, table: &Table) -> Vec<Field<Method>> {
        if says_nothing(&cell.text) {
            return Vec::new();
        }
        let written = self.sources.slice(cell.span);
        let mut from = 0;
        let mut methods = Vec::new();
        for word in cell.text.split([';', ',']).map(spelling::trimmed) {
            if word.is_empty() {
                continue;
            }
            // A cell in quotes may be written otherwise than it is read.
            let found = written.get(from..).and_then(|rest| rest.find(word));
            let span = match found {
                Some(at) => {
                    let start = from + at;
                    from = start + word.len();
                    Span {
                        start: cell.span.start + start as u32,
                        end: cell.span.start + from as u32,
                        ..cell.span
                    }
                }
                None => cell.span,
            };
            let value = Method::meant(word);
            if value.is_none() {
                let place = table.table.span;
                let finding = unknown_word::finding(span, word, "Method", Method::WORDS)
                    .help("or put the column aside with `ignore` beside `table:`; as `columns: {note: …}` it is printed; names of tests as R gives them (`Paired t-test`) are understood beside a comparison")
                    .grouped(format!("{place:?} {word}"));
                self.faults.push(finding);
            }
            methods.push(Field { span, value });
        }
        methods
    }
    /// What is estimated, as a cell says; a word that is no such thing is told, and left without a value.
    pub(super) fn effect_in(&mut self, cell: &CsvCell, table: &Table) -> Option<Field<Effect>> {
        if says_nothing(&cell.text) {
            return None;
        }
        let value = Effect::meant(&cell.text);
        if value.is_none() {
            let place = table.table.span;
            let finding = unknown_word::finding(cell.span, &cell.text, "Effect", Effect::WORDS)
                .grouped(format!("{place:?} {}", cell.text));
            self.faults.push(finding);
        }
        Some(Field {
            span: cell.span,
            value,
        })
    }
}
