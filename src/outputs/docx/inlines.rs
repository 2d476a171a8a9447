//! What stands in a line: text, links, calls of footnotes, pictures.

use std::io;

use super::address;
use super::direction::{Directed, without_marks};
use super::names;
use super::plots;
use super::shape::Shape;
use super::story::{Place, Story};
use crate::document::{Inline, SafeText, Target, Tracked};
use crate::view::Picture;
use crate::wording::figures::minuses;

/// How a piece of text looks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    pub(super) strong: bool,
    pub(super) emphasis: bool,
    pub(super) code: bool,
    pub(super) raised: bool,
    pub(super) link: bool,
    /// True of a sign that fonts of letters do not have.
    pub(super) sign: bool,
    /// True of what is said to stand there no longer.
    pub(super) struck: bool,
    /// Whether it came or went.
    pub(super) tracked: Option<Tracked>,
}

impl Look {
    /// The style of its letters.
    fn style(self) -> Option<&'static str> {
        match self {
            Self {
                link: true,
                code: true,
                ..
            } => Some("CodeLink"),
            Self { link: true, .. } => Some("Hyperlink"),
            Self { code: true, .. } => Some("Code"),
            Self { sign: true, .. } => Some("Sign"),
            Self { strong: true, .. } => Some("Strong"),
            Self { emphasis: true, .. } => Some("Emphasis"),
            _ => None,
        }
    }
}

/// EMU to a twentieth of a point.
const EMU: i64 = 635;

impl<'a> Story<'a, '_, '_> {
    /// Writes what stands in a line.
    pub(super) fn inlines(
        &mut self,
        inlines: &'a [Inline],
        look: Look,
        place: Place,
    ) -> io::Result<()> {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.words(text.as_str(), look)?,
                Inline::Strong(text) => {
                    let strong = true;
                    self.inlines(text, Look { strong, ..look }, place)?;
                }
                Inline::Emphasis(text) => {
                    let emphasis = true;
                    self.inlines(text, Look { emphasis, ..look }, place)?;
                }
                Inline::Code(text) => {
                    let code = true;
                    self.words(text.as_str(), Look { code, ..look })?;
                }
                Inline::Superscript(text) => {
                    let raised = true;
                    self.words(text.as_str(), Look { raised, ..look })?;
                }
                Inline::Link { to, text } => self.link(to, text, look, place)?,
                Inline::Note(text) => self.note(text, look, place)?,
                Inline::Plot { picture, words } => self.plot(picture, words, place)?,
                Inline::Break => {
                    self.run(look)?;
                    self.xml.empty("w:br", &[])?;
                    self.end_run(look)?;
                }
                Inline::Struck(text) => {
                    let struck = true;
                    self.inlines(text, Look { struck, ..look }, place)?;
                }
                Inline::Tracked { became, text } => {
                    let tracked = Some(*became);
                    self.inlines(text, Look { tracked, ..look }, place)?;
                }
            }
        }
        Ok(())
    }

    /// Writes text.
    pub(super) fn words(&mut self, text: &str, look: Look) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        let directed = Directed::new(text, self.shared.leftwards);
        for (piece, leftwards) in directed.pieces() {
            let mut rest = piece;
            while let Some(first) = rest.chars().next() {
                let sign = is_sign(first);
                let end = rest.find(|one| is_sign(one) != sign);
                let (run, behind) = rest.split_at(end.unwrap_or(rest.len()));
                self.run(look)?;
                self.look(Look { sign, ..look }, leftwards)?;
                self.piece(run, look)?;
                self.end_run(look)?;
                rest = behind;
            }
        }
        Ok(())
    }

    /// Begins a run: of what came or went, as a tracked change.
    fn run(&mut self, look: Look) -> io::Result<()> {
        if let Some(tracked) = look.tracked {
            self.track(tracked)?;
        }
        self.xml.open("w:r", &[])
    }

    fn end_run(&mut self, look: Look) -> io::Result<()> {
        self.xml.close()?;
        match look.tracked {
            Some(_) => self.xml.close(),
            None => Ok(()),
        }
    }

    /// Opens the element of a tracked change, which has a number of its own.
    pub(super) fn track(&mut self, tracked: Tracked) -> io::Result<()> {
        self.shared.tracked += 1;
        let id = self.shared.tracked.to_string();
        let attributes = [("w:id", &*id), ("w:author", TRACKER)];
        self.xml.open(of_tracked(tracked), &attributes)
    }

    /// The mark of a tracked change, where a paragraph or a row came or went as a whole.
    pub(super) fn track_mark(&mut self, tracked: Tracked) -> io::Result<()> {
        self.track(tracked)?;
        self.xml.close()
    }

    /// Writes text in which no line ends behind the minus of a number.
    fn piece(&mut self, piece: &str, look: Look) -> io::Result<()> {
        let mut from = 0;
        for at in minuses(piece) {
            self.unbroken(&piece[from..at], look)?;
            self.xml.empty("w:noBreakHyphen", &[])?;
            from = at + 1;
        }
        self.unbroken(&piece[from..], look)
    }

    fn unbroken(&mut self, piece: &str, look: Look) -> io::Result<()> {
        if piece.is_empty() {
            return Ok(());
        }
        let at_edge =
            piece.starts_with(char::is_whitespace) || piece.ends_with(char::is_whitespace);
        let kept = [("xml:space", "preserve")];
        let attributes = match at_edge || piece.contains("  ") {
            true => &kept[..],
            false => &[],
        };
        let element = match look.tracked {
            Some(Tracked::Removed) => "w:delText",
            _ => "w:t",
        };
        self.xml.holding(element, attributes, piece)
    }

    fn look(&mut self, look: Look, leftwards: bool) -> io::Result<()> {
        let style = look.style();
        let is_plain = style.is_none() && !look.raised && !look.struck && !leftwards;
        if is_plain {
            return Ok(());
        }
        self.xml.open("w:rPr", &[])?;
        if let Some(style) = style {
            self.xml.value("w:rStyle", style)?;
        }
        // Bold by its style alone would turn light within a paragraph that is bold.
        if look.strong {
            self.xml.empty("w:b", &[])?;
            self.xml.empty("w:bCs", &[])?;
        }
        if look.emphasis && style != Some("Emphasis") {
            self.xml.empty("w:i", &[])?;
            self.xml.empty("w:iCs", &[])?;
        }
        if look.struck {
            self.xml.empty("w:strike", &[])?;
        }
        if look.raised {
            self.xml.value("w:vertAlign", "superscript")?;
        }
        if leftwards {
            self.xml.empty("w:rtl", &[])?;
        }
        self.xml.close()
    }

    /// Writes the number of an item as text.
    pub(super) fn written(&mut self, number: usize) -> io::Result<()> {
        self.xml.open("w:r", &[])?;
        self.look(Look::default(), self.shared.leftwards)?;
        self.piece(&format!("{number}."), Look::default())?;
        self.xml.empty("w:tab", &[])?;
        self.xml.close()
    }

    /// Writes a link; where it leads nowhere, what it says.
    fn link(
        &mut self,
        to: &'a Target,
        text: &'a [Inline],
        look: Look,
        place: Place,
    ) -> io::Result<()> {
        let target = match to {
            _ if look.link => None,
            Target::Anchor(anchor) => {
                let name = self.shared.anchors.target(anchor);
                name.map(|name| ("w:anchor", name.to_owned()))
            }
            Target::Address(address) => {
                let safe = address::safe(address);
                safe.map(|address| ("r:id", self.relations.address(&address)))
            }
        };
        let Some((key, target)) = target else {
            return self.inlines(text, look, place);
        };
        let attributes = [(key, &*target), ("w:history", "1")];
        self.xml.open("w:hyperlink", &attributes)?;
        let link = true;
        self.inlines(text, Look { link, ..look }, place)?;
        self.xml.close()
    }

    /// Calls a footnote. One within a footnote stands there in brackets.
    fn note(&mut self, text: &'a [Inline], look: Look, place: Place) -> io::Result<()> {
        if self.is_note {
            self.words(" (", look)?;
            self.inlines(text, look, place)?;
            return self.words(")", look);
        }
        self.shared.notes.push(text);
        let id = self.shared.notes.len().to_string();
        self.run(look)?;
        self.xml.open("w:rPr", &[])?;
        self.xml.value("w:rStyle", "FootnoteReference")?;
        self.xml.close()?;
        self.xml.empty("w:footnoteReference", &[("w:id", &id)])?;
        self.end_run(look)
    }

    /// Writes a footnote itself.
    pub(super) fn footnote(
        &mut self,
        id: &str,
        text: &'a [Inline],
        place: Place,
    ) -> io::Result<()> {
        self.xml.open("w:footnote", &[("w:id", id)])?;
        self.xml.open("w:p", &[])?;
        self.properties(&Shape::of("FootnoteText"), &[], place)?;
        self.xml.open("w:r", &[])?;
        self.xml.open("w:rPr", &[])?;
        self.xml.value("w:rStyle", "FootnoteReference")?;
        self.xml.close()?;
        self.xml.empty("w:footnoteRef", &[])?;
        self.xml.close()?;
        self.words(" ", Look::default())?;
        self.inlines(text, Look::default(), place)?;
        self.xml.close()?;
        self.xml.close()
    }

    /// Sets a picture into the line.
    fn plot(&mut self, picture: &'a Picture, words: &SafeText, place: Place) -> io::Result<()> {
        let file = self.shared.plots.file(picture);
        let relation = self.relations.file_part("image", &file);
        self.shared.shown += 1;
        let id = self.shared.shown.to_string();
        let name = format!("Plot {id}");
        let words = without_marks(words.as_str());
        let width = plots::WIDTH.min(i64::from(place.width).max(1) * EMU);
        let height = (plots::HEIGHT * width / plots::WIDTH).max(1);
        let (width, height) = (width.to_string(), height.to_string());
        let size = [("cx", &*width), ("cy", &height)];
        let xml = &mut self.xml;
        xml.open("w:r", &[])?;
        xml.open("w:rPr", &[])?;
        xml.value("w:rStyle", "Plot")?;
        xml.close()?;
        xml.open("w:drawing", &[])?;
        let around = ["distT", "distB", "distL", "distR"].map(|side| (side, "0"));
        xml.open("wp:inline", &around)?;
        xml.empty("wp:extent", &size)?;
        let described = [("id", &*id), ("name", &name), ("descr", &words)];
        xml.empty("wp:docPr", &described)?;
        xml.open("wp:cNvGraphicFramePr", &[])?;
        xml.empty("a:graphicFrameLocks", &[("noChangeAspect", "1")])?;
        xml.close()?;
        xml.open("a:graphic", &[])?;
        xml.open("a:graphicData", &[("uri", names::PICTURE.1)])?;
        xml.open("pic:pic", &[])?;
        xml.open("pic:nvPicPr", &[])?;
        xml.empty("pic:cNvPr", &[("id", &id), ("name", &name)])?;
        xml.empty("pic:cNvPicPr", &[])?;
        xml.close()?;
        xml.open("pic:blipFill", &[])?;
        xml.empty("a:blip", &[("r:embed", &relation)])?;
        xml.open("a:stretch", &[])?;
        xml.empty("a:fillRect", &[])?;
        xml.close()?;
        xml.close()?;
        xml.open("pic:spPr", &[])?;
        xml.open("a:xfrm", &[])?;
        xml.empty("a:off", &[("x", "0"), ("y", "0")])?;
        xml.empty("a:ext", &size)?;
        xml.close()?;
        xml.open("a:prstGeom", &[("prst", "rect")])?;
        xml.empty("a:avLst", &[])?;
        // The shape, its properties, the picture, what holds it, the line, the run.
        for _ in 0..8 {
            xml.close()?;
        }
        Ok(())
    }
}

/// Who made the tracked changes.
const TRACKER: &str = "cisgrid diff";

fn of_tracked(tracked: Tracked) -> &'static str {
    match tracked {
        Tracked::Added => "w:ins",
        Tracked::Removed => "w:del",
    }
}

/// Whether a line came or went as a whole.
pub(super) fn as_a_whole(text: &[Inline]) -> Option<Tracked> {
    match text {
        [Inline::Tracked { became, .. }] => Some(*became),
        _ => None,
    }
}

/// Whether a character is a sign, such as that of a stance.
fn is_sign(one: char) -> bool {
    matches!(one, '\u{25a0}'..='\u{27bf}')
}

/// What a line says, without how.
pub(super) fn plain(inlines: &[Inline]) -> String {
    let mut all = String::new();
    gather(inlines, &mut all);
    all
}

fn gather(inlines: &[Inline], all: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Superscript(text) => {
                all.push_str(&without_marks(text.as_str()));
            }
            Inline::Strong(text)
            | Inline::Emphasis(text)
            | Inline::Struck(text)
            | Inline::Link { text, .. }
            | Inline::Tracked { text, .. } => {
                gather(text, all);
            }
            Inline::Plot { words, .. } => all.push_str(&without_marks(words.as_str())),
            Inline::Break => all.push(' '),
            Inline::Note(_) => {}
        }
    }
}
