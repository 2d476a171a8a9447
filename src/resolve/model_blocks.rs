//! Columns of several models side by side, as crude and adjusted estimates are printed: what their headings say, and
//! the lines that read them.

use super::columns::{COLUMNS, Column, position};
use super::faults::unknown_column::as_written;
use super::headings::{self, Judged, Meaning};
use super::resolver::Resolver;
use crate::number::several;
use crate::read::csv::{CsvCell, Rows};
use crate::read::raw::result::Table;
use crate::wording::spelling;

/// Models whose columns stand side by side.
pub(super) struct ModelBlocks {
    models: Vec<Block>,
    /// Whether all of them are declared.
    declared: bool,
}

/// The columns of one model.
struct Block {
    /// Its id, or one for it.
    id: String,
    /// What it is called in the headings.
    label: String,
    /// The columns by their positions, each with its key, where that is known.
    columns: Vec<(usize, Option<String>)>,
}

/// Words that say that nothing is adjusted for.
const CRUDE: [&str; 6] = [
    "crude",
    "unadjusted",
    "univariable",
    "univariate",
    "bivariate",
    "bivariable",
];

/// Words that say that something is.
const ADJUSTED: [&str; 5] = [
    "adjusted",
    "multivariable",
    "multivariate",
    "multiple",
    "adj",
];

/// What a heading says of a model: its id, what it is called, and what is left of the heading.
struct Said {
    id: String,
    label: String,
    rest: String,
}

impl Resolver<'_> {
    /// The models of which the headings are; nothing where they are of one, or where `wide` is said already. Columns of
    /// which something is said beside the table, by their positions in `taken`, are passed over.
    pub(super) fn model_blocks(
        &self,
        raw: &Table,
        rows: &Rows,
        shared: &[Option<Column>],
        taken: &[usize],
    ) -> Option<ModelBlocks> {
        if !raw.wide.is_empty() {
            return None;
        }
        let header = &rows.header;
        let said = header.iter().enumerate();
        let said = said.map(|(at, cell)| {
            let free = !taken.contains(&at);
            free.then(|| self.says(cell, header)).flatten()
        });
        let said: Vec<Option<Said>> = said.collect();
        let starts = said.iter().enumerate();
        let starts = starts.filter_map(|(at, said)| Some((at, said.as_ref()?)));
        let mut models: Vec<(Block, Vec<usize>)> = Vec::new();
        for (at, said) in starts {
            match models.iter_mut().find(|(block, _)| block.id == said.id) {
                Some((_, columns)) => columns.push(at),
                None => {
                    let block = Block {
                        id: said.id.clone(),
                        label: said.label.clone(),
                        columns: Vec::new(),
                    };
                    models.push((block, vec![at]));
                }
            }
        }
        if models.len() < 2 {
            return None;
        }
        let own: Vec<Vec<usize>> = models.iter().map(|(_, columns)| columns.clone()).collect();
        let followers = followers(header, &own, taken);
        let models = models.into_iter().zip(followers);
        let models = models.map(|((mut block, own), more)| {
            let all = own.into_iter().chain(more);
            block.columns = all
                .map(|at| {
                    let rest = said[at].as_ref().map(|said| said.rest.as_str());
                    (at, key(raw, rows, at, rest, &shared[at]))
                })
                .collect();
            block
        });
        let models: Vec<Block> = models.collect();
        let known = &self.model.synthesis.models;
        let is_known = |block: &Block| known.iter().any(|one| one.id == block.id);
        let declared = models.iter().all(is_known);
        Some(ModelBlocks { models, declared })
    }

    /// What a heading says of a model: one that is declared, or by a word such as crude, adjusted or Model 2.
    fn says(&self, cell: &CsvCell, header: &[CsvCell]) -> Option<Said> {
        let text = headings::form(&cell.text);
        let models = self.model.synthesis.models.iter();
        let models = models.map(|one| (&one.id, &one.label));
        let (rest, id) = super::places::without_name(&text, models);
        if let Some(id) = id {
            let label = self.label(&id);
            return Some(Said { id, label, rest });
        }
        let words: Vec<&str> = text.split(' ').collect();
        let without = |from: usize, to: usize| {
            let rest = words[..from].iter().chain(&words[to..]).copied();
            let is_more = |word: &str| {
                let word = word.trim_matches(bare);
                word == "model" || CRUDE.contains(&word) || ADJUSTED.contains(&word)
            };
            let rest = rest.filter(|word| !is_more(word));
            let rest = rest.collect::<Vec<_>>().join(" ");
            rest.trim_matches([' ', ',', ';']).to_owned()
        };
        let named = |id: &str, from: usize, to: usize| {
            let id = self.declared_as(id).unwrap_or_else(|| id.to_owned());
            let label = words[from..to].join(" ");
            let label = label.trim_matches(bare).to_owned();
            let rest = without(from, to);
            Said { id, label, rest }
        };
        for (at, word) in words.iter().enumerate() {
            let word = word.trim_matches(bare);
            if CRUDE.contains(&word) {
                return Some(named("crude", at, at + 1));
            }
            // What is left of `Adjusted R²` and `adjusted p` is of one model.
            let other = |word: &&str| ["r²", "r2", "r", "p", "value", "squared"].contains(word);
            if ADJUSTED.contains(&word) && !words[at + 1..].first().is_some_and(other) {
                return Some(named("adjusted", at, at + 1));
            }
            let number = words.get(at + 1).map(|next| next.trim_matches(bare));
            let number =
                number.filter(|next| next.len() < 3 && next.chars().all(char::is_alphanumeric));
            if let Some(number) = number.filter(|_| word == "model") {
                return Some(named(&format!("model-{number}"), at, at + 2));
            }
        }
        // `aOR` beside `OR`.
        let has = |wanted: &str| {
            header
                .iter()
                .any(|other| headings::form(&other.text) == wanted)
        };
        let ratio = |word: &str| ["or", "rr", "hr", "irr"].contains(&word);
        let first = words[0];
        let rest = words[1..].join(" ");
        let longer = |letter: char| format!("{letter}{text}");
        if let Some(base) = first.strip_prefix('a').filter(|base| ratio(base)) {
            let plain = format!("{base} {rest}");
            let beside = [plain.trim().to_owned(), format!("c{}", plain.trim())];
            return beside.iter().any(|one| has(one)).then(|| {
                let id = self
                    .declared_as("adjusted")
                    .unwrap_or_else(|| "adjusted".to_owned());
                Said {
                    id,
                    label: "adjusted".to_owned(),
                    rest: plain.trim().to_owned(),
                }
            });
        }
        let base = first.strip_prefix('c').filter(|base| ratio(base));
        let (plain, beside) = match base {
            Some(base) => {
                let plain = format!("{base} {rest}").trim().to_owned();
                let beside = format!("a{plain}");
                (plain, beside)
            }
            None if ratio(first) => (text.clone(), longer('a')),
            None => return None,
        };
        has(&beside).then(|| {
            let id = self
                .declared_as("crude")
                .unwrap_or_else(|| "crude".to_owned());
            Said {
                id,
                label: "crude".to_owned(),
                rest: plain,
            }
        })
    }

    /// The id of a declared model that is called by that word, or starts with it.
    fn declared_as(&self, word: &str) -> Option<String> {
        let models = self.model.synthesis.models.iter();
        let mut models = models.filter(|one| {
            let names = [&one.id, &one.label].map(|name| spelling::label(name).into_owned());
            names
                .iter()
                .any(|name| name.split([' ', '-']).next() == Some(word))
        });
        let first = models.next()?;
        models.next().is_none().then(|| first.id.clone())
    }

    /// The label of a declared model.
    fn label(&self, id: &str) -> String {
        let mut models = self.model.synthesis.models.iter();
        let found = models.find(|one| one.id == id);
        found.map_or_else(String::new, |one| one.label.clone())
    }
}

/// Brackets and commas about a word of a heading.
fn bare(one: char) -> bool {
    matches!(one, '(' | ')' | '[' | ']' | ',' | ';')
}

/// The columns that follow those of each model and are headed alike in all of them, as a p behind each estimate.
fn followers(header: &[CsvCell], own: &[Vec<usize>], taken: &[usize]) -> Vec<Vec<usize>> {
    let none = || own.iter().map(|_| Vec::new()).collect();
    let is_own = |at: &usize| own.iter().any(|columns| columns.contains(at));
    let behind = |columns: &Vec<usize>| {
        let last = columns.iter().max().copied().unwrap_or(0);
        let after = (last + 1..header.len()).take_while(|at| !is_own(at) && !taken.contains(at));
        after.collect::<Vec<usize>>()
    };
    let all: Vec<Vec<usize>> = own.iter().map(behind).collect();
    let length = all.iter().map(Vec::len).min().unwrap_or(0);
    let heads = |columns: &[usize]| {
        let heads = columns.iter().map(|at| headings::form(&header[*at].text));
        heads.collect::<Vec<String>>()
    };
    for length in (1..=length).rev() {
        let first = heads(&all[0][..length]);
        if all.iter().all(|columns| heads(&columns[..length]) == first) {
            return all
                .iter()
                .map(|columns| columns[..length].to_vec())
                .collect();
        }
    }
    none()
}

/// The key of a column, by what its heading says beside the model, and by its cells.
fn key(
    raw: &Table,
    rows: &Rows,
    at: usize,
    rest: Option<&str>,
    known: &Option<Column>,
) -> Option<String> {
    if let Some(column) = known {
        return Some(column.key());
    }
    let heading = rest.unwrap_or(&rows.header[at].text);
    let cells: Vec<&str> = rows.rows.iter().map(|row| row[at].text.as_str()).collect();
    let by_name = position(heading).map(|at| COLUMNS[at].0);
    let sure = || headings::sure(heading, &[]).map(|sure| sure.key);
    if let Some(one) = by_name.or_else(sure) {
        return Some(one.to_owned());
    }
    let judged = Judged {
        heading,
        beside: &[],
        cells,
    };
    let meaning = headings::meaning(&judged);
    match headings::of_association(raw, heading, false, meaning) {
        Some(Meaning::Key(key)) => Some(key.to_owned()),
        // Three numbers below a heading that names nothing but a model of what is said beside the table.
        _ if heading.is_empty() && raw.effect.is_some() => {
            let counts = judged
                .cells
                .iter()
                .filter_map(|cell| several(cell, false).ok());
            let counts: Vec<usize> = counts.map(|read| read.pieces.len()).collect();
            match counts.iter().max() {
                Some(3) => Some("estimate ci".to_owned()),
                Some(1) => Some("estimate".to_owned()),
                _ => None,
            }
        }
        _ => None,
    }
}

impl ModelBlocks {
    /// Whether a column is of one of the models.
    pub(super) fn has(&self, at: usize) -> bool {
        let mut columns = self.models.iter().flat_map(|block| &block.columns);
        columns.any(|(one, _)| *one == at)
    }

    /// The positions of the columns, from the first.
    pub(super) fn columns(&self) -> Vec<usize> {
        let columns = self.models.iter().flat_map(|block| &block.columns);
        let mut columns: Vec<usize> = columns.map(|(at, _)| *at).collect();
        columns.sort_unstable();
        columns
    }

    /// The line `wide`, and how the models are declared, where they are not.
    pub(super) fn lines(&self, header: &[CsvCell]) -> (String, Option<String>) {
        let blocks = self.models.iter().map(|block| {
            let columns = block.columns.iter().map(|(at, key)| {
                let key = key.as_deref().unwrap_or("…");
                format!("{key}: {}", as_written(&numbered(header, *at)))
            });
            let columns: Vec<String> = columns.collect();
            format!(
                "{{model: {}, columns: {{{}}}}}",
                block.id,
                columns.join(", ")
            )
        });
        let blocks: Vec<String> = blocks.collect();
        let models = (!self.declared).then(|| {
            let models = self.models.iter();
            let models =
                models.map(|block| format!("{}: {}", block.id, as_written(&capital(&block.label))));
            let models: Vec<String> = models.collect();
            format!("`models: {{{}}}`", models.join(", "))
        });
        (format!("`wide: [{}]`", blocks.join(", ")), models)
    }
}

/// A heading as it is named beside the table: with its number, where another is the same.
fn numbered(header: &[CsvCell], at: usize) -> String {
    let form = |cell: &CsvCell| spelling::label(&cell.text).into_owned();
    let own = form(&header[at]);
    let same = header.iter().filter(|cell| form(cell) == own).count();
    let before = header[..at].iter().filter(|cell| form(cell) == own).count();
    match same {
        1 => header[at].text.clone(),
        _ => format!("{} #{}", header[at].text.trim(), before + 1),
    }
}

/// A word with a capital at its start.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.map_or_else(String::new, |first| first + letters.as_str())
}
