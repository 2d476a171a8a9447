//! A text that may be a table: its letters, and what stands between its cells.

use std::collections::BTreeMap;
use std::path::Path;

use crate::diagnostic::Severity;
use crate::imports::offered::NotTaken;
use crate::read::csv::{self, CsvCell, Rows};
use crate::read::folder::Project;
use crate::read::raw::field::{Field, Many};
use crate::read::raw::result::Separator;
use crate::source::{Encoding, FileId, Sources, Span};

/// A text that may be a table.
pub(super) struct Text {
    pub(super) sources: Sources,
    file: FileId,
}

impl Text {
    pub(super) fn of(bytes: &[u8]) -> Result<Self, NotTaken> {
        let project = Project::of_texts(Path::new(""), [("table.csv", bytes.to_vec())]);
        let Some((_, file)) = project.tables.first() else {
            return Err(NotTaken::new("it cannot be read as text"));
        };
        let (sources, file) = (project.sources, *file);
        if let Encoding::Unknown(_) = sources.file(file).encoding() {
            return Err(NotTaken::new(
                "it is no text, or one whose letters cannot be told for certain",
            )
            .help("save it as UTF-8 in the program that it is from"));
        }
        if sources.file(file).text().trim().is_empty() {
            return Err(NotTaken::new("it is empty"));
        }
        Ok(Self { sources, file })
    }

    pub(super) fn records(&self, separator: Separator) -> Vec<Vec<CsvCell>> {
        let text = self.sources.file(self.file).text();
        csv::records(text, self.file, separator, &mut Vec::new())
    }

    /// What stands between the cells: that by which most records have as many cells as the others.
    pub(super) fn separator(&self) -> Result<Separator, NotTaken> {
        let mut best: Option<(usize, usize, Separator)> = None;
        for separator in [Separator::Tab, Separator::Semicolon, Separator::Comma] {
            let records = self.records(separator);
            let mut lengths = BTreeMap::new();
            for record in records.iter().take(2_000).filter(|record| record.len() > 1) {
                *lengths.entry(record.len()).or_insert(0usize) += 1;
            }
            let Some((length, many)) = lengths
                .into_iter()
                .max_by_key(|(length, many)| (*many, *length))
            else {
                continue;
            };
            if many < 2 {
                continue;
            }
            let share = many * 100 / records.len().min(2_000);
            if best.is_none_or(|(other, width, _)| (share, length) > (other, width)) {
                best = Some((share, length, separator));
            }
        }
        match best {
            Some((share, _, separator)) if share >= 50 => Ok(separator),
            _ => Err(no_table()),
        }
    }

    pub(super) fn rows(&self, separator: Separator, lines: &[u32]) -> Result<Rows, NotTaken> {
        let said = lines.iter().map(|line| Field {
            span: Span::from_number(0),
            value: Some(*line),
        });
        let lines = Many(said.collect());
        let mut faults = Vec::new();
        let rows = csv::read(
            &self.sources,
            self.file,
            separator,
            Some(&lines),
            &mut faults,
        );
        rows.ok_or_else(|| {
            let fault = faults
                .iter()
                .find(|fault| fault.severity() == Severity::Error);
            let words = fault.map_or_else(
                || "it cannot be read as a table".to_owned(),
                |fault| fault.message.clone(),
            );
            NotTaken::new(words)
        })
    }
}

/// What is said of a text that is no table.
fn no_table() -> NotTaken {
    NotTaken::new("it is no table: its lines have no columns").help(
        "save the table from its program as CSV; what a program prints on the screen is not read. In R, \
         `write.csv(broom::tidy(test), \"table.csv\", row.names = FALSE)` writes a test or a model",
    )
}

/// Whether a text may be a table: it has lines of several cells.
pub(in crate::imports::figures) fn may_be_table(head: &[u8]) -> bool {
    // The last line may be cut off in the middle.
    let end = head
        .iter()
        .rposition(|one| *one == b'\n')
        .map_or(head.len(), |at| at + 1);
    let even = if head.starts_with(&[0xff, 0xfe]) || head.get(1) == Some(&0) {
        end + 1
    } else {
        end
    };
    let bytes = &head[..even.min(head.len())];
    let bytes = &bytes[..bytes.len() - bytes.len() % if bytes.contains(&0) { 2 } else { 1 }];
    Text::of(bytes).is_ok_and(|text| text.separator().is_ok())
}
