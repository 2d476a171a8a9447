//! Articles in JATS, the XML in which publishers deposit them. Its document type is not fetched, and entities of its own
//! are not followed.

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::article::{NoArticle, PublishedArticle};
use super::cells::reach;
use super::gatherer::{Gatherer, Sink};

/// How deep elements may stand in one another.
const DEEPEST: usize = 400;

/// What an element has begun, to be ended with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Begun {
    Nothing,
    Sink,
    Table,
    /// A table without a wrap around it.
    BareTable,
    Cell,
    Line,
    Head,
    /// The mark of a note, before its words.
    Mark,
}

struct Walk<'a> {
    reader: Reader<&'a [u8]>,
    text: &'a str,
    /// How far lines were counted, and how many there were.
    counted: (usize, usize),
    begun: Vec<(String, Begun)>,
    gatherer: Gatherer,
    heads: bool,
}

/// Reads an article.
pub(super) fn article(text: &str) -> Result<PublishedArticle, NoArticle> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut walk = Walk {
        reader,
        text,
        counted: (0, 1),
        begun: Vec::new(),
        gatherer: Gatherer::new("JATS article"),
        heads: false,
    };
    walk.run()?;
    Ok(walk.gatherer.finished())
}

impl Walk<'_> {
    fn line(&mut self) -> usize {
        let at = usize::try_from(self.reader.buffer_position()).unwrap_or(self.text.len());
        let at = at.min(self.text.len());
        let (from, lines) = self.counted;
        if at > from {
            let bytes = &self.text.as_bytes()[from..at];
            let more = bytes.iter().filter(|byte| **byte == b'\n').count();
            self.counted = (at, lines + more);
        }
        self.counted.1
    }

    fn place(&mut self) -> String {
        format!("line {}", self.line())
    }

    fn run(&mut self) -> Result<(), NoArticle> {
        loop {
            let event = self.reader.read_event();
            let event = match event {
                Ok(event) => event,
                Err(error) => return Err(self.broken(&format!("is no sound XML ({error})"))),
            };
            match event {
                Event::Start(start) => {
                    if self.begun.len() >= DEEPEST {
                        let words = format!("holds elements more than {DEEPEST} deep");
                        return Err(self.broken(&words));
                    }
                    self.open(&start);
                }
                Event::End(_) => self.close(),
                Event::Text(text) => self.gatherer.add(&text.xml10_content()),
                Event::CData(text) => self.gatherer.add(&text.xml10_content()),
                Event::GeneralRef(name) => match name.resolve_char_ref() {
                    Ok(Some(one)) => self.gatherer.add(one.encode_utf8(&mut [0; 4])),
                    _ => match resolve_predefined_entity(&name).or_else(|| known_entity(&name)) {
                        Some(known) => self.gatherer.add(known),
                        None => {
                            let place = self.place();
                            let words = format!("the entity `&{};` is not followed", &*name);
                            self.gatherer.unread(place, words);
                            self.gatherer.add("\u{fffd}");
                        }
                    },
                },
                Event::Eof if !self.begun.is_empty() => {
                    return Err(self.broken("breaks off in the middle"));
                }
                Event::Eof => return Ok(()),
                Event::Empty(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_) => {}
            }
        }
    }

    fn broken(&mut self, words: &str) -> NoArticle {
        let line = self.line();
        NoArticle {
            words: format!("{words}, at line {line}"),
            help: "ask for the file once more; it may have been cut off on its way",
        }
    }

    fn is_within(&self, name: &str) -> bool {
        self.begun.iter().rev().any(|(known, _)| known == name)
    }

    fn open(&mut self, start: &BytesStart<'_>) {
        let name = start.local_name().as_ref().to_owned();
        let begun = self.begin(&name, start);
        self.begun.push((name, begun));
    }

    fn begin(&mut self, name: &str, start: &BytesStart<'_>) -> Begun {
        let in_table = self.gatherer.in_table();
        let sink = |walk: &mut Self, sink: Sink| {
            walk.gatherer.enter(sink);
            Begun::Sink
        };
        match name {
            "journal-meta" | "ref-list" | "tex-math" | "object-id" | "permissions"
            | "contrib-group" | "aff" | "article-id" | "pub-date" | "related-article"
            | "history" | "kwd-group" | "article-categories" | "author-notes" | "counts"
            | "custom-meta-group" | "volume" | "issue" | "elocation-id" | "fpage" | "lpage" => {
                sink(self, Sink::Dropped)
            }
            "article-title" if self.is_within("title-group") => sink(self, Sink::Title),
            "table-wrap" => self.begin_table(Begun::Table),
            "table" if !self.is_within("table-wrap") || self.is_within("td") => {
                self.begin_table(Begun::BareTable)
            }
            // The mark and its words are one note.
            "label" if in_table && self.is_within("fn") => Begun::Mark,
            "label" if in_table => sink(self, Sink::Label),
            "caption" if in_table => sink(self, Sink::Caption),
            "table-wrap-foot" => sink(self, Sink::Note),
            "thead" => {
                self.heads = true;
                Begun::Head
            }
            "tr" if in_table => {
                self.gatherer.begin_row(self.heads);
                Begun::Nothing
            }
            "td" | "th" if in_table => {
                let [across, down] = ["colspan", "rowspan"].map(|key| attribute(start, key));
                let place = self.place();
                let (across, down) = (
                    reach(across.as_deref(), false),
                    reach(down.as_deref(), true),
                );
                self.gatherer.begin_cell(across, down, Some(place));
                self.gatherer.enter(Sink::Cell);
                Begun::Cell
            }
            "sup" | "xref" => self.begin_raised(name, start),
            "break" | "p" | "title" | "list-item" | "sec" | "def" | "disp-quote" | "fn"
            | "abstract" | "fig" | "body" | "back" => {
                // A note's mark stands before its words.
                if !(name == "p" && self.is_within("fn")) {
                    let place = self.place();
                    self.gatherer.line(|| place);
                }
                Begun::Line
            }
            _ => Begun::Nothing,
        }
    }

    fn begin_table(&mut self, begun: Begun) -> Begun {
        let place = self.place();
        if self.gatherer.in_table() {
            self.gatherer.unread(
                place.clone(),
                "a table stands within a cell of another; it is listed as a table of its own",
            );
        } else {
            self.gatherer.line(|| place.clone());
        }
        self.gatherer.begin_table(place);
        begun
    }

    fn begin_raised(&mut self, name: &str, start: &BytesStart<'_>) -> Begun {
        let kind = attribute(start, "ref-type");
        let is_within_sup = self.is_within("sup");
        let sink = match (name, kind.as_deref()) {
            // Numbers of references, where they are raised, would join the figures before them.
            (_, Some("bibr")) if is_within_sup || !self.gatherer.in_table() => Sink::Dropped,
            ("xref", Some("fn" | "table-fn" | "bibr")) if !is_within_sup => Sink::Raised,
            ("xref", _) => return Begun::Nothing,
            _ if self.is_within("xref") => return Begun::Nothing,
            _ => Sink::Raised,
        };
        self.gatherer.enter(sink);
        Begun::Sink
    }

    fn close(&mut self) {
        let Some((_, begun)) = self.begun.pop() else {
            return;
        };
        match begun {
            Begun::Nothing => {}
            Begun::Sink => self.gatherer.leave(),
            Begun::Table | Begun::BareTable => self.gatherer.end_table(),
            Begun::Cell => {
                self.gatherer.leave();
                self.gatherer.end_cell();
            }
            Begun::Line => {
                let place = self.place();
                self.gatherer.line(|| place);
            }
            Begun::Head => self.heads = false,
            Begun::Mark => self.gatherer.add(" "),
        }
    }
}

/// An attribute by its name without the prefix.
fn attribute(start: &BytesStart<'_>, key: &str) -> Option<String> {
    let mut attributes = start.attributes();
    let attributes = attributes.with_checks(false);
    let found = attributes
        .flatten()
        .find(|one| one.key.local_name().as_ref() == key)?;
    let value = found.normalized_value(XmlVersion::Explicit1_0).ok()?;
    Some(value.into_owned())
}

/// What the document type of JATS and of web pages names beside the entities of XML, as far as figures are written with it.
fn known_entity(name: &str) -> Option<&'static str> {
    Some(match name {
        "minus" => "−",
        "ndash" => "–",
        "mdash" => "—",
        "nbsp" => "\u{a0}",
        "thinsp" => "\u{2009}",
        "ensp" => "\u{2002}",
        "emsp" => "\u{2003}",
        "hairsp" => "\u{200a}",
        "plusmn" => "±",
        "times" => "×",
        "chi" => "χ",
        "Chi" => "Χ",
        "eta" => "η",
        "beta" => "β",
        "alpha" => "α",
        "kappa" => "κ",
        "mu" | "micro" => "µ",
        "le" | "les" => "≤",
        "ge" | "ges" => "≥",
        "sup2" => "²",
        "sup3" => "³",
        "dagger" => "†",
        "Dagger" => "‡",
        "sect" => "§",
        "para" => "¶",
        "lsquo" => "‘",
        "rsquo" => "’",
        "ldquo" => "“",
        "rdquo" => "”",
        "hellip" => "…",
        "deg" => "°",
        "middot" => "·",
        _ => return None,
    })
}
