//! What stands under a key, as a cell; and a cell that was changed, as a change of what stands under the key.

use super::columns::{Shape, SheetColumn};
use crate::read::edit::{Edit, Meant, WayStep, Written};

/// What a cell shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CellShown {
    /// A text that may be changed; empty where nothing stands there.
    Open(String),
    /// More than a cell can hold: the beginning of it, which is not to be changed here.
    Closed(String),
}

impl CellShown {
    /// What is seen in the cell.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Open(text) | Self::Closed(text) => text,
        }
    }

    /// What the workbook remembers of the cell: a hash of its text, or that it is closed.
    pub(super) fn mark(&self) -> String {
        match self {
            Self::Open(text) => mark(text),
            Self::Closed(_) => CLOSED.to_owned(),
        }
    }
}

/// What is remembered of a closed cell.
pub(super) const CLOSED: &str = "-";

/// What is remembered of the text of a cell; nothing of an empty one.
pub(super) fn mark(text: &str) -> String {
    let text = tidy(text);
    match text.is_empty() {
        true => String::new(),
        false => Meant::Text(text).hash(),
    }
}

/// The text of a cell as it is compared: spreadsheet programs have their own ends of lines.
pub(super) fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace("_x000D_\n", "\n");
    text.trim().to_owned()
}

/// A text without the line feed with which a block of YAML, as behind `|` or `>`, ends, and which nobody means.
fn without_end(text: &str) -> &str {
    text.strip_suffix('\n').unwrap_or(text)
}

/// So many letters are shown of what a cell cannot hold.
const FEW: usize = 200;

/// The most letters of a cell: spreadsheet programs hold no more.
const MOST: usize = 32_000;

impl SheetColumn {
    /// What the cell of an entry shows.
    pub(super) fn shown(&self, entry: &Meant) -> CellShown {
        let Some(value) = entry.get(self.key) else {
            return CellShown::Open(String::new());
        };
        match (self.part, value) {
            (_, Meant::Nothing) => CellShown::Open(String::new()),
            (None, value) => self.of_value(value),
            (Some((_, alone)), Meant::Text(text)) => match alone {
                true => CellShown::Open(text.clone()),
                false => CellShown::Open(String::new()),
            },
            (Some((part, _)), Meant::Keys(_)) => match value.get(part) {
                None => CellShown::Open(String::new()),
                Some(value) => self.of_value(value),
            },
            (Some((_, alone)), Meant::List(_)) => CellShown::Closed(match alone {
                true => value.brief(FEW),
                false => "…".to_owned(),
            }),
        }
    }

    fn of_value(&self, value: &Meant) -> CellShown {
        let text = match (self.shape, value) {
            (_, Meant::Nothing) => Some(String::new()),
            (Shape::Text, Meant::Text(text)) => Some(without_end(text).to_owned()),
            (Shape::Several, Meant::Text(text)) => {
                Some(text.clone()).filter(|text| !text.contains(';'))
            }
            (Shape::Several, Meant::List(all)) => {
                let texts = all
                    .iter()
                    .map(|one| one.text().filter(|text| !text.contains(';')));
                texts
                    .collect::<Option<Vec<&str>>>()
                    .map(|all| all.join("; "))
            }
            _ => None,
        };
        match text {
            // What a spreadsheet program would take away at the ends is kept in the YAML alone.
            Some(text) if tidy(&text) == text && text.len() <= MOST => CellShown::Open(text),
            _ => CellShown::Closed(value.brief(FEW)),
        }
    }

    /// The value that a text stands for.
    pub(super) fn value(&self, text: &str) -> Written {
        match self.shape {
            Shape::Text => plain(text),
            Shape::Several => {
                let all: Vec<&str> = text
                    .split(';')
                    .map(str::trim)
                    .filter(|one| !one.is_empty())
                    .collect();
                match all.as_slice() {
                    [one] => plain(one),
                    all => Written::List(all.iter().map(|one| plain(one)).collect()),
                }
            }
        }
    }

    /// The change that gives the cell of an entry another text.
    pub(super) fn change(&self, at: &[WayStep], entry: &Meant, text: &str) -> Edit {
        let set = |at: Vec<WayStep>, key: &str, value: Written| Edit::Set {
            at,
            key: key.to_owned(),
            value,
        };
        let unset = |at: Vec<WayStep>, key: &str| Edit::Unset {
            at,
            key: key.to_owned(),
        };
        let own = at.to_vec();
        let below = [at, &[WayStep::Key(self.key.to_owned())]].concat();
        let Some((part, alone)) = self.part else {
            return match text.is_empty() {
                true => unset(own, self.key),
                false => set(own, self.key, self.value(text)),
            };
        };
        match (entry.get(self.key), text.is_empty()) {
            (Some(Meant::Keys(pairs)), true) => match pairs.as_slice() {
                [(only, _)] if only == part => unset(own, self.key),
                _ => unset(below, part),
            },
            (Some(Meant::Keys(_)), false) => set(below, part, self.value(text)),
            (_, true) => unset(own, self.key),
            (Some(Meant::Text(_)), false) | (Some(Meant::Nothing) | None, false) if alone => {
                set(own, self.key, self.value(text))
            }
            (Some(Meant::Text(known)), false) => {
                let alone = self.alone().unwrap_or("id");
                let pairs = vec![
                    (alone.to_owned(), plain(known)),
                    (part.to_owned(), self.value(text)),
                ];
                set(own, self.key, Written::Keys(pairs))
            }
            (_, false) => set(
                own,
                self.key,
                Written::Keys(vec![(part.to_owned(), self.value(text))]),
            ),
        }
    }

    /// The key that a value by itself stands for, of a value that may have keys.
    pub(super) fn alone(&self) -> Option<&'static str> {
        match self.key {
            "cite" => Some("source"),
            "fit" | "convergence" => Some("label"),
            _ => None,
        }
    }
}

/// A text as a person would write it: a number as it is printed, without quotation marks.
pub(super) fn plain(text: &str) -> Written {
    let digits = text.strip_prefix(['-', '+', '−']).unwrap_or(text);
    let is_number = digits.starts_with(|one: char| one.is_ascii_digit() || one == '.')
        && digits.chars().any(|one| one.is_ascii_digit())
        && digits.chars().all(|one| one.is_ascii_digit() || one == '.')
        && digits.matches('.').count() < 2
        && !digits.ends_with('.');
    match is_number {
        true => Written::Bare(text.to_owned()),
        false => Written::Text(text.to_owned()),
    }
}
