//! One cell of a sheet: text, a number, a link.

use rust_xlsxwriter::{Format, Url, Worksheet};

use super::limits::{self, Spot, fault};
use super::number::number;
use super::places::Places;
use super::styles::Styles;
use crate::outputs::sheets::{Entry, To};
use crate::templates::RenderError;

/// Writes cells of one sheet, and counts its links.
pub(super) struct Cells<'a> {
    pub(super) sheet: &'a mut Worksheet,
    pub(super) styles: &'a Styles,
    pub(super) places: &'a Places<'a>,
    links: usize,
}

impl<'a> Cells<'a> {
    /// A sheet to write cells of.
    pub(super) fn new(
        sheet: &'a mut Worksheet,
        styles: &'a Styles,
        places: &'a Places<'a>,
    ) -> Self {
        Self {
            sheet,
            styles,
            places,
            links: 0,
        }
    }

    /// Writes what stands in a cell.
    pub(super) fn entry(&mut self, spot: Spot<'_>, entry: &Entry) -> Result<(), RenderError> {
        match entry {
            Entry::Nothing => self.text(spot, "", self.styles.text.face("")),
            Entry::Text(text) => self.text(spot, text, self.styles.text.face(text)),
            Entry::Count(count) => self.value(spot, *count as f64, "0"),
            Entry::Printed(text) => match number(text) {
                Some((value, shown)) => self.value(spot, value, &shown),
                None => self.text(spot, text, &self.styles.bound),
            },
            Entry::Link(text, to) => self.link(spot, text, to),
        }
    }

    /// Writes a text.
    pub(super) fn text(
        &mut self,
        spot: Spot<'_>,
        text: &str,
        format: &Format,
    ) -> Result<(), RenderError> {
        limits::hold(text, spot)?;
        let written = self
            .sheet
            .write_string_with_format(spot.row, spot.column, text, format);
        written.map(drop).map_err(fault)
    }

    fn value(&mut self, spot: Spot<'_>, value: f64, shown: &str) -> Result<(), RenderError> {
        let format = self.styles.number(shown);
        let written = self
            .sheet
            .write_number_with_format(spot.row, spot.column, value, &format);
        written.map(drop).map_err(fault)
    }

    /// Writes a text that leads somewhere; what may not be led to, or is one link too many, stays plain text, and so do
    /// several lines, which LibreOffice runs together where they are a link.
    fn link(&mut self, spot: Spot<'_>, text: &str, to: &To) -> Result<(), RenderError> {
        limits::hold(text, spot)?;
        let address = match to {
            To::Row(sheet, id) => self.places.link(sheet, id),
            To::Address(address) => limits::is_linked(address).then(|| address.clone()),
        };
        let may = self.links < limits::LINKS && !text.contains('\n');
        let Some(address) = address.filter(|_| may) else {
            return self.text(spot, text, self.styles.text.face(text));
        };
        self.links += 1;
        let url = Url::new(address).set_text(text);
        let format = self.styles.link.face(text);
        let written = self
            .sheet
            .write_url_with_format(spot.row, spot.column, url, format);
        written.map(drop).map_err(fault)
    }
}
