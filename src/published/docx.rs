//! Articles as Word files. What was inserted with tracking on is there, what was deleted is not; footnotes are read behind
//! the text.

use super::article::{NoArticle, PublishedArticle};
use super::gatherer::{Gatherer, Sink};
use super::sheet;
use crate::read::word::package::{Package, Refused};
use crate::read::word::xml::{Element, Elements, Piece, Space};

/// Reads a file.
pub(super) fn article(bytes: Vec<u8>) -> Result<PublishedArticle, NoArticle> {
    let mut package = Package::open(bytes).map_err(refused)?;
    let document = package.document().map_err(refused)?;
    let mut walk = Walk::new();
    let text = package.text(&document).map_err(damaged)?;
    walk.read(&text)
        .map_err(|why| damaged(format!("the part `{document}` {why}")))?;
    let relations = package.relations(&document).unwrap_or_default();
    let notes = relations
        .into_iter()
        .filter(|one| matches!(one.kind.as_str(), "footnotes" | "endnotes"));
    for note in notes {
        walk.gatherer.end_running("notes".to_owned());
        walk.in_notes = true;
        let read = package.text(&note.target);
        let read = read.and_then(|text| walk.read(&text));
        if let Err(why) = read {
            walk.gatherer.unread(note.kind, why);
        }
    }
    if walk.tracked > 0 {
        let words = format!(
            "{} read as if accepted: what was inserted is there, what was deleted is not",
            match walk.tracked {
                1 => "1 tracked change is".to_owned(),
                several => format!("{several} tracked changes are"),
            }
        );
        walk.gatherer.unread("the whole file", words);
    }
    if walk.hidden > 0 {
        let words = format!(
            "{} formatted as hidden and read as the rest: readers of the file do not see it",
            match walk.hidden {
                1 => "1 stretch of text is".to_owned(),
                several => format!("{several} stretches of text are"),
            }
        );
        walk.gatherer.unread("the whole file", words);
    }
    Ok(sheet::with_captions(walk.gatherer.finished()))
}

fn refused(refused: Refused) -> NoArticle {
    NoArticle::new(refused.words)
}

fn damaged(why: String) -> NoArticle {
    NoArticle {
        words: format!("cannot be read: {why}"),
        help: crate::read::word::package::AGAIN,
    }
}

/// What an element has begun, to be ended with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Begun {
    Nothing,
    Text,
    Paragraph,
    Run,
    Table,
    Cell,
    Dropped,
}

struct Walk {
    gatherer: Gatherer,
    open: Vec<Begun>,
    dropped: usize,
    paragraph: usize,
    raised: bool,
    tracked: usize,
    /// How many runs of text are formatted as hidden.
    hidden: usize,
    in_notes: bool,
}

impl Walk {
    fn new() -> Self {
        let mut gatherer = Gatherer::new("Word file");
        gatherer.keeps_tabs = true;
        Self {
            gatherer,
            open: Vec::new(),
            dropped: 0,
            paragraph: 0,
            raised: false,
            tracked: 0,
            hidden: 0,
            in_notes: false,
        }
    }

    fn read(&mut self, text: &str) -> Result<(), String> {
        let mut elements = Elements::new(text);
        while let Some(piece) = elements.next().map_err(|why| why.to_string())? {
            match piece {
                Piece::Open(element) => {
                    let begun = self.begin(&element);
                    self.open.push(begun);
                }
                Piece::Close => self.close(),
                Piece::Text(text) => self.add(&text),
            }
        }
        Ok(())
    }

    fn place(&self) -> String {
        match self.in_notes {
            true => "footnotes".to_owned(),
            false => format!("paragraph {}", self.paragraph + 1),
        }
    }

    fn add(&mut self, text: &str) {
        if self.dropped > 0 || self.open.last() != Some(&Begun::Text) {
            return;
        }
        match self.raised {
            true => self.gatherer.put_raised(text),
            false => self.gatherer.add(text),
        }
    }

    fn begin(&mut self, element: &Element) -> Begun {
        let name = element.name.as_str();
        match (element.space, name) {
            (Space::Word, "ins" | "del") if self.dropped == 0 => self.tracked += 1,
            _ => {}
        }
        match (element.space, name) {
            (Space::Word | Space::Math, "t") => Begun::Text,
            // What stands elsewhere now stands there; of what stands twice, the newer form counts.
            (Space::Word, "del" | "moveFrom" | "instrText" | "delText" | "sdtPr")
            | (Space::Compatibility, "Fallback") => {
                self.dropped += 1;
                Begun::Dropped
            }
            _ if self.dropped > 0 => Begun::Nothing,
            (Space::Word, "p") => {
                // A paragraph of a table is no paragraph of the text.
                if !self.gatherer.in_table() {
                    let place = self.place();
                    self.gatherer.end_running(place);
                }
                Begun::Paragraph
            }
            (Space::Word, "r") => Begun::Run,
            (Space::Word, "vanish") => {
                let is_of_run = self.open.contains(&Begun::Run);
                self.hidden += usize::from(is_of_run && element.is_on());
                Begun::Nothing
            }
            (Space::Word, "vertAlign") => {
                self.raised = element.attribute("val") == Some("superscript")
                    && self.open.contains(&Begun::Run);
                Begun::Nothing
            }
            (Space::Word, "tbl") => {
                self.begin_table();
                Begun::Table
            }
            (Space::Word, "tr") => {
                self.gatherer.begin_row(false);
                Begun::Nothing
            }
            (Space::Word, "tblHeader") => {
                self.gatherer.row_heads(element.is_on());
                Begun::Nothing
            }
            (Space::Word, "tc") => {
                self.gatherer.begin_cell(1, 1, None);
                self.gatherer.enter(Sink::Cell);
                Begun::Cell
            }
            (Space::Word, "gridSpan" | "vMerge") => {
                self.span(element);
                Begun::Nothing
            }
            (Space::Word, "tab" | "ptab") if self.open.contains(&Begun::Run) => {
                self.gatherer.add("\t");
                Begun::Nothing
            }
            (Space::Word, "br" | "cr") => {
                match self.gatherer.in_table() {
                    true => {
                        let place = self.place();
                        self.gatherer.line(|| place);
                    }
                    false => self.gatherer.add(" "),
                }
                Begun::Nothing
            }
            (Space::Word, "noBreakHyphen") => {
                self.gatherer.add("-");
                Begun::Nothing
            }
            _ => Begun::Nothing,
        }
    }

    fn begin_table(&mut self) {
        let place = format!("table {}", self.gatherer.tables() + 1);
        if self.gatherer.in_table() {
            self.gatherer.unread(
                place.clone(),
                "it stands within a cell of another table, and is listed as a table of its own",
            );
        } else {
            let before = self.place();
            self.gatherer.end_running(before);
        }
        self.gatherer.begin_table(place);
    }

    /// How far the cell that is open reaches.
    fn span(&mut self, element: &Element) {
        let said = element.attribute("val");
        let Some(cell) = self.gatherer.cell() else {
            return;
        };
        match element.name.as_str() {
            "gridSpan" => cell.across = super::cells::reach(said, false),
            _ => cell.continues = said != Some("restart"),
        }
    }

    fn close(&mut self) {
        match self.open.pop() {
            Some(Begun::Dropped) => self.dropped -= 1,
            Some(Begun::Run) => self.raised = false,
            Some(Begun::Paragraph) => match self.gatherer.in_table() {
                true => self.gatherer.line(String::new),
                false => {
                    self.paragraph += 1;
                    let place = self.place();
                    self.gatherer.end_running(place);
                }
            },
            Some(Begun::Cell) => {
                self.gatherer.leave();
                self.gatherer.end_cell();
            }
            Some(Begun::Table) => self.gatherer.end_table(),
            Some(Begun::Nothing | Begun::Text) | None => {}
        }
    }
}
