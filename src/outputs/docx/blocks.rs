//! Headings, paragraphs and lists.

use std::io;
use std::slice::from_ref;

use super::inlines::{Look, as_a_whole};
use super::numbering::{LEVELS, Numbering, numbering};
use super::shape::{Before, Shape};
use super::story::{Place, Story};
use super::styles;
use crate::document::{Align, Block, Inline, Item, List, Marker};

impl<'a> Story<'a, '_, '_> {
    /// Writes blocks; the bookmarks `ends` end with the last of them.
    pub(super) fn blocks(
        &mut self,
        blocks: &'a [Block],
        place: Place,
        ends: &[String],
    ) -> io::Result<()> {
        for (at, block) in blocks.iter().enumerate() {
            let ends = match at + 1 == blocks.len() {
                true => ends,
                false => &[],
            };
            match block {
                Block::Heading {
                    level,
                    text,
                    anchor,
                } => {
                    let style = format!("Heading{}", (*level).clamp(1, styles::HEADINGS));
                    let anchor = anchor.as_deref();
                    self.anchored(Shape::of(&style), text, anchor, place, ends)?;
                }
                Block::Paragraph(paragraph) => {
                    let style = styles::of_role(paragraph.role, place.table, place.heads);
                    let anchor = paragraph.anchor.as_deref();
                    self.anchored(Shape::of(style), &paragraph.text, anchor, place, ends)?;
                }
                Block::List(list) => self.list(list, place, ends)?,
                Block::Table(table) => self.table(table, place, ends)?,
            }
        }
        Ok(())
    }

    /// Writes a paragraph with its own bookmark, if it has one.
    fn anchored(
        &mut self,
        shape: Shape,
        text: &'a [Inline],
        anchor: Option<&'a str>,
        place: Place,
        ends: &[String],
    ) -> io::Result<()> {
        let Some(mark) = self.shared.anchors.mark(anchor) else {
            return self.paragraph(shape, text, place, ends);
        };
        let ends = [from_ref(&mark.id), ends].concat();
        self.begins.push(mark);
        self.paragraph(shape, text, place, &ends)
    }

    /// Writes a paragraph.
    pub(super) fn paragraph(
        &mut self,
        shape: Shape,
        text: &'a [Inline],
        place: Place,
        ends: &[String],
    ) -> io::Result<()> {
        self.xml.open("w:p", &[])?;
        self.properties(&shape, text, place)?;
        let begins = std::mem::take(&mut self.begins);
        self.begin(&begins)?;
        if let Some(Before::Written { number, .. }) = shape.item {
            self.written(number)?;
        }
        self.inlines(text, Look::default(), place)?;
        self.end(ends)?;
        self.xml.close()?;
        self.is_behind_table = false;
        Ok(())
    }

    pub(super) fn properties(
        &mut self,
        shape: &Shape,
        text: &[Inline],
        place: Place,
    ) -> io::Result<()> {
        self.xml.open("w:pPr", &[])?;
        self.xml.value("w:pStyle", shape.style)?;
        if place.keeps {
            self.xml.empty("w:keepNext", &[])?;
        }
        if let Some(before) = shape.item {
            let (id, level) = match before {
                Before::Counted { id, level } => (id, level),
                Before::Written { .. } => (0, 0),
            };
            self.xml.open("w:numPr", &[])?;
            self.xml.number("w:ilvl", level)?;
            self.xml.number("w:numId", id)?;
            self.xml.close()?;
        }
        if self.shared.leftwards {
            self.xml.empty("w:bidi", &[])?;
        }
        let below_table = styles::below_table(shape.style).filter(|_| self.is_behind_table);
        if let Some(before) = below_table {
            self.xml.empty("w:spacing", &[("w:before", before)])?;
        }
        match shape.item {
            Some(Before::Written { indent, .. }) => {
                let (indent, hanging) = (indent.to_string(), HANGING.to_string());
                let indents = [("w:left", &*indent), ("w:hanging", &hanging)];
                self.xml.empty("w:ind", &indents)?;
            }
            None if place.indent > 0 => {
                let indent = place.indent.to_string();
                self.xml.empty("w:ind", &[("w:left", &indent)])?;
            }
            _ => {}
        }
        // `right` is where a line ends, also of one that runs from right to left.
        match place.align {
            Align::Center => self.xml.value("w:jc", "center")?,
            Align::End => self.xml.value("w:jc", "right")?,
            Align::Start => {}
        }
        if let Some(tracked) = as_a_whole(text) {
            self.xml.open("w:rPr", &[])?;
            self.track_mark(tracked)?;
            self.xml.close()?;
        }
        if let Some((pages, footer)) = self.last_of.take() {
            pages.write(&footer, &mut self.xml)?;
        }
        self.xml.close()
    }

    /// Writes a paragraph of no height, where one has to be.
    pub(super) fn gap(&mut self, place: Place) -> io::Result<()> {
        let place = Place {
            indent: 0,
            align: Align::Start,
            ..place
        };
        self.paragraph(Shape::of("AfterTable"), &[], place, &[])
    }

    fn list(&mut self, list: &'a List, place: Place, ends: &[String]) -> io::Result<()> {
        let level = place.lists.min(LEVELS - 1);
        let in_table = place.table.is_some();
        let numbers = numbering(Marker::Number, in_table);
        let is_counted = list.items.iter().any(|item| item.marker == Marker::Number);
        let count = match is_counted {
            true => self.shared.numberings.count(numbers, level),
            false => None,
        };
        let mut number = 0;
        for (at, item) in list.items.iter().enumerate() {
            let numbering = numbering(item.marker, in_table);
            let indent = self.shared.numberings.indent(numbering, level);
            let before = match (item.marker, count) {
                (Marker::Number, Some(id)) => Before::Counted { id, level },
                (Marker::Number, None) => {
                    number += 1;
                    Before::Written { number, indent }
                }
                _ => Before::Counted {
                    id: numbering.id,
                    level,
                },
            };
            let ends = match at + 1 == list.items.len() {
                true => ends,
                false => &[],
            };
            let place = Place {
                indent,
                lists: place.lists + 1,
                align: Align::Start,
                ..place
            };
            self.item(item, numbering, before, place, ends)?;
        }
        Ok(())
    }

    fn item(
        &mut self,
        item: &'a Item,
        numbering: Numbering,
        before: Before,
        place: Place,
        ends: &[String],
    ) -> io::Result<()> {
        let mark = self.shared.anchors.mark(item.anchor.as_deref());
        let own: Vec<String> = mark.iter().map(|mark| mark.id.clone()).collect();
        let ends = [own.as_slice(), ends].concat();
        self.begins.extend(mark);
        let shape = Shape {
            style: numbering.style,
            item: Some(before),
        };
        // The sign stands before a paragraph; where none comes first, before an empty one.
        let (text, anchor, rest) = match item.blocks.split_first() {
            Some((Block::Paragraph(first), rest)) => (&*first.text, &first.anchor, rest),
            _ => (&[][..], &None, &*item.blocks),
        };
        let ends_here = match rest.is_empty() {
            true => &*ends,
            false => &[],
        };
        self.anchored(shape, text, anchor.as_deref(), place, ends_here)?;
        self.blocks(rest, place, &ends)
    }
}

/// How far a number that is written as text stands before its item.
const HANGING: i32 = 340;
