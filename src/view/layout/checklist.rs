//! What stands in the cells of a row that is an item of a checklist, and below the table.

use std::borrow::Cow;

use super::answer::{Answer, Standing};
use super::declared::Declared;
use super::laid::{LaidCell, LaidTable};
use super::plan::{Part, Subject};
use super::row::ParagraphView;
use crate::model::ChecklistItem;
use crate::wording::sentence;

impl<'a> LaidCell<'a> {
    /// Its paragraphs, in a row that is an item of a checklist.
    pub(super) fn of_item(self, item: &'static ChecklistItem) -> Vec<ParagraphView<'a>> {
        let view = self.view;
        let plain = |text: &'a str| ParagraphView {
            kind: "text",
            text: Cow::Borrowed(text),
            ..ParagraphView::default()
        };
        let answer = || Answer::to(item, Declared(view));
        match self.part() {
            Part::Item => vec![plain(item.number)],
            Part::Asks => vec![plain(view.words().of(item.asks))],
            Part::Answer => answer().paragraphs,
            Part::Place => answer().place.map(plain).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// Whether it is not said where the answer to an item is reported.
    pub(super) fn place_wanting(self) -> bool {
        let Subject::Item(item) = self.own_row().subject() else {
            return false;
        };
        let answer = Answer::to(item, Declared(self.view));
        answer.place.is_none() && answer.standing != Standing::Open
    }
}

impl LaidTable<'_> {
    /// How many of the items of a checklist are answered, and which are not, in a sentence.
    pub fn counted(self) -> Option<String> {
        let words = self.view.words();
        let from = Declared(self.view);
        let items = self.rows().filter_map(|row| match row.subject() {
            Subject::Item(item) => Some((item.number, Answer::to(item, from).standing)),
            _ => None,
        });
        let items: Vec<_> = items.collect();
        let of = |standing| {
            let of = items.iter().filter(move |(_, own)| *own == standing);
            of.map(|(number, _)| *number).collect::<Vec<_>>()
        };
        let numbers = [("n", of(Standing::Answered).len()), ("all", items.len())];
        let mut told = words.told("items_answered", &numbers, &[]);
        for (message, standing) in [
            ("items_in_part", Standing::InPart),
            ("items_open", Standing::Open),
        ] {
            let names = words.listed(of(standing));
            if !names.is_empty() {
                told += words.of("semicolon");
                told += &words.with(message, &[("items", &names)]);
            }
        }
        (!items.is_empty()).then(|| sentence(&told))
    }
}
