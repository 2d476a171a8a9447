//! A text on its way into the file: where it stands, what it has to set, and what it hands on.

use std::io;

use super::anchors::{Anchors, Mark};
use super::names;
use super::numbering::Numberings;
use super::page::Pages;
use super::plots::Plots;
use super::relations::Relations;
use super::xml::Xml;
use crate::document::{Align, Heads, Inline, TableKind};

/// What all texts of a document share.
#[derive(Debug)]
pub(super) struct Shared<'a> {
    /// Where links lead.
    pub(super) anchors: Anchors<'a>,
    /// What stands before items.
    pub(super) numberings: Numberings<'a>,
    /// The pictures.
    pub(super) plots: Plots<'a>,
    /// How many pictures stand in the texts.
    pub(super) shown: usize,
    /// How many changes are tracked.
    pub(super) tracked: usize,
    /// The footnotes that are called.
    pub(super) notes: Vec<&'a [Inline]>,
    /// True where the document runs from right to left.
    pub(super) leftwards: bool,
}

/// A text that is being written: that of the document, or that of its footnotes.
pub(super) struct Story<'a, 's, 'w> {
    pub(super) xml: Xml<'w>,
    pub(super) relations: Relations,
    pub(super) shared: &'s mut Shared<'a>,
    /// True in the text of the footnotes, which can call none themselves.
    pub(super) is_note: bool,
    /// Bookmarks that begin with the next paragraph.
    pub(super) begins: Vec<Mark>,
    /// Pages that end with the next paragraph, and the relation to their foot.
    pub(super) last_of: Option<(Pages, String)>,
    /// True right behind a table, where a paragraph has to come.
    pub(super) is_behind_table: bool,
}

/// Where a block stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The width that it has.
    pub(super) width: i32,
    /// How far it stands from the edge, as far as the items around it do.
    pub(super) indent: i32,
    /// How many lists stand around it.
    pub(super) lists: usize,
    /// The table whose cell it is in.
    pub(super) table: Option<TableKind>,
    /// What that cell heads.
    pub(super) heads: Option<Heads>,
    /// How its lines are set.
    pub(super) align: Align,
    /// True where it must stay on the page of what follows.
    pub(super) keeps: bool,
}

impl Place {
    /// On a page, below nothing.
    pub(super) fn on(pages: Pages) -> Self {
        Self {
            width: pages.width(),
            indent: 0,
            lists: 0,
            table: None,
            heads: None,
            align: Align::Start,
            keeps: false,
        }
    }
}

impl<'a, 's, 'w> Story<'a, 's, 'w> {
    /// Begins a text: the element that it is, in a part of the file.
    pub(super) fn new(
        root: &'static str,
        shared: &'s mut Shared<'a>,
        is_note: bool,
        out: &'w mut dyn io::Write,
    ) -> io::Result<Self> {
        let mut xml = Xml::new(out)?;
        xml.open(root, &names::TEXT)?;
        Ok(Self {
            xml,
            relations: Relations::default(),
            shared,
            is_note,
            begins: Vec::new(),
            last_of: None,
            is_behind_table: false,
        })
    }

    /// Ends it, and gives what it leads to.
    pub(super) fn finish(self) -> io::Result<Relations> {
        self.xml.finish()?;
        Ok(self.relations)
    }

    /// Writes the beginnings of bookmarks.
    pub(super) fn begin(&mut self, marks: &[Mark]) -> io::Result<()> {
        for mark in marks {
            let attributes = [("w:id", &*mark.id), ("w:name", &mark.name)];
            self.xml.empty("w:bookmarkStart", &attributes)?;
        }
        Ok(())
    }

    /// Writes the ends of bookmarks.
    pub(super) fn end(&mut self, ids: &[String]) -> io::Result<()> {
        for id in ids {
            self.xml.empty("w:bookmarkEnd", &[("w:id", id)])?;
        }
        Ok(())
    }
}
