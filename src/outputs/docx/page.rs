//! The pages of a part: their size, margins and foot.

use std::io;

use super::xml::Xml;

/// The longer side of A4, in twentieths of a point.
const LONG: i32 = 16_838;
/// The shorter side.
const SHORT: i32 = 11_906;
/// The margins at the sides of a page that stands upright.
const UPRIGHT_SIDE: i32 = 1_417;
/// The margins at the sides of a turned page, and above and below.
const SIDE: i32 = 1_134;

/// The pages of a part.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pages {
    /// True where they are turned.
    pub(super) landscape: bool,
    /// True where the document runs from right to left.
    pub(super) leftwards: bool,
}

impl Pages {
    fn side(self) -> i32 {
        match self.landscape {
            true => SIDE,
            false => UPRIGHT_SIDE,
        }
    }

    /// The width of the text.
    pub(super) fn width(self) -> i32 {
        match self.landscape {
            true => LONG - 2 * self.side(),
            false => SHORT - 2 * self.side(),
        }
    }

    /// Writes what the pages are like; `footer` is the relation to their foot.
    pub(super) fn write(self, footer: &str, xml: &mut Xml) -> io::Result<()> {
        xml.open("w:sectPr", &[])?;
        let foot = [("w:type", "default"), ("r:id", footer)];
        xml.empty("w:footerReference", &foot)?;
        xml.value("w:type", "nextPage")?;
        let (long, short) = (LONG.to_string(), SHORT.to_string());
        match self.landscape {
            true => {
                let size = [("w:w", &*long), ("w:h", &short), ("w:orient", "landscape")];
                xml.empty("w:pgSz", &size)?;
            }
            false => xml.empty("w:pgSz", &[("w:w", &short), ("w:h", &long)])?,
        }
        let (side, edge) = (self.side().to_string(), SIDE.to_string());
        let margins = [
            ("w:top", &*edge),
            ("w:right", &side),
            ("w:bottom", &edge),
            ("w:left", &side),
            ("w:header", "567"),
            ("w:footer", "567"),
            ("w:gutter", "0"),
        ];
        xml.empty("w:pgMar", &margins)?;
        if self.leftwards {
            xml.empty("w:bidi", &[])?;
        }
        xml.close()
    }
}

/// Writes the foot of every page: its number and how many there are.
pub(super) fn write_footer(leftwards: bool, out: &mut dyn io::Write) -> io::Result<()> {
    let mut xml = Xml::new(out)?;
    xml.open("w:ftr", &[super::names::MAIN])?;
    xml.open("w:p", &[])?;
    xml.open("w:pPr", &[])?;
    xml.value("w:pStyle", "Footer")?;
    if leftwards {
        xml.empty("w:bidi", &[])?;
    }
    xml.close()?;
    field(&mut xml, " PAGE ", leftwards)?;
    run(&mut xml, " / ", leftwards)?;
    field(&mut xml, " NUMPAGES ", leftwards)?;
    xml.finish()
}

fn field(xml: &mut Xml, instruction: &str, leftwards: bool) -> io::Result<()> {
    xml.open("w:fldSimple", &[("w:instr", instruction)])?;
    run(xml, "1", leftwards)?;
    xml.close()
}

fn run(xml: &mut Xml, text: &str, leftwards: bool) -> io::Result<()> {
    xml.open("w:r", &[])?;
    if leftwards {
        xml.open("w:rPr", &[])?;
        xml.empty("w:rtl", &[])?;
        xml.close()?;
    }
    xml.holding("w:t", &[("xml:space", "preserve")], text)?;
    xml.close()
}
