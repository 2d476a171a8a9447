//! Tables.

use std::io;

use super::grid::{Grid, Joined, Placed};
use super::inlines::{as_a_whole, plain};
use super::measure::is_short;
use super::shape::Shape;
use super::story::{Place, Story};
use super::styles;
use crate::document::{Align, Block, Heads, Role, TableBlock, TableKind, Tracked};

/// The most columns that Word takes.
const MOST_COLUMNS: usize = 63;
/// The margins within a cell, left and right together.
const WITHIN: i32 = 170;
/// The narrowest column.
const NARROWEST: i32 = 60;
/// A table of figures of so many rows stays on one page.
const TOGETHER: usize = 14;

/// What is drawn between rows where the style of the table has it otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    /// As the style has it.
    Styled,
    /// None.
    None,
    /// The rule below the head.
    Head,
}

/// What all rows of a table share.
struct Frame<'t> {
    table: &'t TableBlock,
    /// Where each column begins, and the last one ends.
    edges: Vec<i32>,
}

/// A row, and what it is to the others.
struct Line<'a, 'p> {
    cells: &'p [Placed<'a>],
    is_head: bool,
    above: Rule,
    below: Rule,
    keeps: bool,
}

impl<'a> Story<'a, '_, '_> {
    /// Writes a table with its title above it.
    pub(super) fn table(
        &mut self,
        table: &'a TableBlock,
        place: Place,
        ends: &[String],
    ) -> io::Result<()> {
        let grid = Grid::new(table);
        if grid.columns > MOST_COLUMNS {
            let words = format!(
                "a table of {} columns: Word takes {MOST_COLUMNS} at most",
                grid.columns
            );
            return Err(io::Error::new(io::ErrorKind::InvalidInput, words));
        }
        self.caption(table, place)?;
        let width = (place.width - place.indent).max(NARROWEST);
        self.xml.open("w:tbl", &[])?;
        self.table_properties(table, &grid, width, place.indent)?;
        let frame = Frame {
            table,
            edges: edges(table, grid.columns, width),
        };
        self.xml.open("w:tblGrid", &[])?;
        for pair in frame.edges.windows(2) {
            let width = (pair[1] - pair[0]).to_string();
            self.xml.empty("w:gridCol", &[("w:w", &width)])?;
        }
        self.xml.close()?;
        self.rows(&frame, table, &grid)?;
        self.xml.close()?;
        self.is_behind_table = true;
        self.end(ends)
    }

    /// Writes the title; the bookmark of the table stands there, or where there is none before the table.
    fn caption(&mut self, table: &'a TableBlock, place: Place) -> io::Result<()> {
        let mark = self.shared.anchors.mark(table.anchor.as_deref());
        if table.caption.is_empty() {
            // Two tables without anything between them would be one.
            if self.is_behind_table {
                self.gap(place)?;
            }
            let marks: Vec<_> = std::mem::take(&mut self.begins).into_iter().collect();
            self.begin(&marks)?;
            let Some(mark) = mark else { return Ok(()) };
            let id = mark.id.clone();
            self.begin(&[mark])?;
            return self.end(&[id]);
        }
        let ends: Vec<String> = mark.iter().map(|mark| mark.id.clone()).collect();
        self.begins.extend(mark);
        let place = Place {
            align: Align::Start,
            ..place
        };
        self.paragraph(Shape::of("Caption"), &table.caption, place, &ends)
    }

    fn table_properties(
        &mut self,
        table: &TableBlock,
        grid: &Grid,
        width: i32,
        indent: i32,
    ) -> io::Result<()> {
        let width = width.to_string();
        let indent = indent.to_string();
        let leftwards = self.shared.leftwards;
        let xml = &mut self.xml;
        xml.open("w:tblPr", &[])?;
        xml.value("w:tblStyle", styles::of_table(table.kind))?;
        if leftwards {
            xml.empty("w:bidiVisual", &[])?;
        }
        xml.empty("w:tblW", &[("w:w", &width), ("w:type", "dxa")])?;
        xml.empty("w:tblInd", &[("w:w", &indent), ("w:type", "dxa")])?;
        xml.empty("w:tblLayout", &[("w:type", "fixed")])?;
        let first = grid.body.iter().filter_map(|row| row.first()?.cell);
        let mut heads = first.map(|cell| cell.heads);
        let heads_rows = heads.any(|heads| heads == Some(Heads::Row));
        let yes = |yes: bool| if yes { "1" } else { "0" };
        let (row, column) = (yes(!grid.head.is_empty()), yes(heads_rows));
        let value = 0x0400 + 0x20 * u32::from(row == "1") + 0x80 * u32::from(column == "1");
        let value = format!("{:04X}", value + 0x0200);
        let look = [
            ("w:val", &*value),
            ("w:firstRow", row),
            ("w:lastRow", "0"),
            ("w:firstColumn", column),
            ("w:lastColumn", "0"),
            ("w:noHBand", "1"),
            ("w:noVBand", "1"),
        ];
        xml.empty("w:tblLook", &look)?;
        let caption = plain(&table.caption);
        if !caption.is_empty() {
            xml.value("w:tblCaption", &caption)?;
        }
        if !table.summary.is_empty() {
            xml.value("w:tblDescription", &table.summary)?;
        }
        xml.close()
    }

    fn rows(&mut self, frame: &Frame, table: &'a TableBlock, grid: &Grid<'a>) -> io::Result<()> {
        let heads = table.head.len();
        let stays = table.kind == TableKind::Figures && table.body.len() <= TOGETHER;
        for (at, (row, cells)) in table.head.iter().zip(&grid.head).enumerate() {
            // Of several rows the style rules off the first alone.
            let below = match at + 1 == heads {
                true if heads > 1 => Rule::Head,
                false if !row.ends => Rule::None,
                _ => Rule::Styled,
            };
            let above = match at.checked_sub(1).map(|above| table.head[above].ends) {
                Some(false) => Rule::None,
                _ => Rule::Styled,
            };
            self.line(
                frame,
                &Line {
                    cells,
                    is_head: true,
                    above,
                    below,
                    keeps: true,
                },
            )?;
        }
        for (at, (row, cells)) in table.body.iter().zip(&grid.body).enumerate() {
            let is_last = at + 1 == table.body.len();
            let below = match row.ends || is_last {
                true => Rule::Styled,
                false => Rule::None,
            };
            let above = match at.checked_sub(1).map(|above| table.body[above].ends) {
                Some(false) => Rule::None,
                _ => Rule::Styled,
            };
            self.line(
                frame,
                &Line {
                    cells,
                    is_head: false,
                    above,
                    below,
                    keeps: stays && !is_last,
                },
            )?;
        }
        if table.head.is_empty() && table.body.is_empty() {
            self.no_row(frame)?;
        }
        Ok(())
    }

    /// A table has a row, if an empty one.
    fn no_row(&mut self, frame: &Frame) -> io::Result<()> {
        self.xml.open("w:tr", &[])?;
        let cell = Placed {
            cell: None,
            column: 0,
            span: frame.edges.len() - 1,
            joined: Joined::No,
        };
        self.cell(frame, cell, None, false)?;
        self.xml.close()
    }

    fn line(&mut self, frame: &Frame, line: &Line<'a, '_>) -> io::Result<()> {
        self.xml.open("w:tr", &[])?;
        let width = |placed: &Placed| frame.width(placed) - WITHIN;
        let mut cells = line.cells.iter().filter_map(|placed| {
            let cell = placed.cell?;
            Some((cell.blocks.as_slice(), width(placed)))
        });
        let whole = cells.all(|(blocks, width)| is_short(blocks, width));
        let tracked = rows_tracked(line);
        if whole || line.is_head || tracked.is_some() {
            self.xml.open("w:trPr", &[])?;
            if whole {
                self.xml.empty("w:cantSplit", &[])?;
            }
            if line.is_head {
                self.xml.empty("w:tblHeader", &[])?;
            }
            if let Some(tracked) = tracked {
                self.track_mark(tracked)?;
            }
            self.xml.close()?;
        }
        for placed in line.cells {
            self.cell(frame, *placed, Some(line), line.keeps)?;
        }
        self.xml.close()
    }

    fn cell(
        &mut self,
        frame: &Frame,
        placed: Placed<'a>,
        line: Option<&Line>,
        keeps: bool,
    ) -> io::Result<()> {
        let width = frame.width(&placed);
        let heads = placed.cell.and_then(|cell| cell.heads);
        self.xml.open("w:tc", &[])?;
        self.xml.open("w:tcPr", &[])?;
        let twips = width.to_string();
        let size = [("w:w", &*twips), ("w:type", "dxa")];
        self.xml.empty("w:tcW", &size)?;
        if placed.span > 1 {
            self.xml.number("w:gridSpan", placed.span)?;
        }
        match placed.joined {
            Joined::No => {}
            Joined::Starts => self.xml.value("w:vMerge", "restart")?,
            Joined::GoesOn => self.xml.empty("w:vMerge", &[])?,
        }
        if let Some(line) = line {
            // A heading of several columns is ruled off from those of each.
            let rules_off = line.below == Rule::None && line.is_head && placed.span > 1;
            let below = match rules_off && heads == Some(Heads::Column) {
                true => Rule::Head,
                false => line.below,
            };
            self.rules(line.above, below)?;
            if line.is_head {
                self.xml.value("w:vAlign", "bottom")?;
            }
        }
        self.xml.close()?;
        let place = Place {
            width: (width - WITHIN).max(NARROWEST),
            indent: 0,
            lists: 0,
            table: Some(frame.table.kind),
            heads,
            align: frame.align(&placed, heads),
            keeps,
        };
        let blocks = placed.cell.map_or(&[][..], |cell| &cell.blocks);
        self.is_behind_table = false;
        self.blocks(blocks, place, &[])?;
        match (blocks.is_empty(), self.is_behind_table) {
            (true, _) => {
                let style = styles::of_role(Role::Body, place.table, place.heads);
                self.paragraph(Shape::of(style), &[], place, &[])?;
            }
            (_, true) => self.gap(place)?,
            _ if is_nothing(blocks) => self.gap(place)?,
            _ => {}
        }
        self.xml.close()
    }

    fn rules(&mut self, above: Rule, below: Rule) -> io::Result<()> {
        if above == Rule::Styled && below == Rule::Styled {
            return Ok(());
        }
        self.xml.open("w:tcBorders", &[])?;
        for (side, rule) in [("w:top", above), ("w:bottom", below)] {
            let size = match rule {
                Rule::Styled => continue,
                Rule::None => {
                    self.xml.value(side, "nil")?;
                    continue;
                }
                Rule::Head => "4",
            };
            let line = [
                ("w:val", "single"),
                ("w:sz", size),
                ("w:space", "0"),
                ("w:color", "auto"),
            ];
            self.xml.empty(side, &line)?;
        }
        self.xml.close()
    }
}

/// Whether blocks set no paragraph: lists without items alone.
fn is_nothing(blocks: &[Block]) -> bool {
    let nothing = |block: &Block| matches!(block, Block::List(list) if list.items.is_empty());
    blocks.iter().all(nothing)
}

/// Whether all that stands in a row came or went.
fn rows_tracked(line: &Line<'_, '_>) -> Option<Tracked> {
    let cells = line.cells.iter().filter_map(|placed| placed.cell);
    let mut lines = cells.flat_map(|cell| &cell.blocks).flat_map(lines_of);
    let first = lines.next()?;
    first.filter(|first| lines.all(|one| one == Some(*first)))
}

/// Of each line of a block, whether it came or went as a whole.
fn lines_of(block: &Block) -> Vec<Option<Tracked>> {
    match block {
        Block::Heading { text, .. } => vec![as_a_whole(text)],
        Block::Paragraph(paragraph) => vec![as_a_whole(&paragraph.text)],
        Block::List(list) => {
            let blocks = list.items.iter().flat_map(|item| &item.blocks);
            blocks.flat_map(lines_of).collect()
        }
        Block::Table(_) => vec![None],
    }
}

impl Frame<'_> {
    fn width(&self, placed: &Placed) -> i32 {
        self.edges[placed.column + placed.span] - self.edges[placed.column]
    }

    /// How the lines of a cell are set: as those of its column, and headings of several columns in their middle, if
    /// these are not set from where a line begins.
    fn align(&self, placed: &Placed, heads: Option<Heads>) -> Align {
        let column = self.table.columns.get(placed.column);
        let align = column.map_or(Align::Start, |column| column.align);
        match heads {
            Some(Heads::Section) => Align::Start,
            Some(Heads::Column) if placed.span > 1 && align != Align::Start => Align::Center,
            _ => align,
        }
    }
}

/// Where each column begins, and the last one ends: shares of the width, none too narrow to be set.
fn edges(table: &TableBlock, columns: usize, width: i32) -> Vec<i32> {
    let share = |at: usize| {
        let share = table.columns.get(at).map_or(0.0, |column| column.share);
        match share.is_finite() && share > 0.0 {
            true => share.min(1e6),
            false => 1.0 / columns as f64,
        }
    };
    let shares: Vec<f64> = (0..columns).map(share).collect();
    let total: f64 = shares.iter().sum();
    let spare = f64::from((width - NARROWEST * columns as i32).max(0));
    let mut sum = 0.0;
    let mut edges = vec![0];
    for (at, share) in shares.iter().enumerate() {
        sum += share;
        let narrowest = NARROWEST * (at as i32 + 1);
        edges.push(narrowest + (spare * sum / total).round() as i32);
    }
    edges
}
