//! A map read back: its boxes, the letters, and the lines of findings.

use std::collections::BTreeMap;

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// What is drawn.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) boxes: Vec<Rect>,
    pub(super) letters: Vec<Letters>,
    pub(super) lines: Vec<Curve>,
    /// Where links lead.
    pub(super) links: Vec<String>,
    /// The names of all elements.
    pub(super) elements: Vec<String>,
    /// Every attribute's name and value.
    pub(super) attributes: Vec<(String, String)>,
    pub(super) title: String,
    pub(super) desc: String,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rect {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    /// Where it leads, in a page.
    pub(super) to: String,
    /// Whether it is a proposition.
    pub(super) argued: bool,
}

#[derive(Debug)]
pub(super) struct Letters {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) anchor: String,
    pub(super) bold: bool,
    pub(super) text: String,
}

/// A line from a finding to a proposition.
#[derive(Clone, Debug)]
pub(super) struct Curve {
    pub(super) from: (f64, f64),
    pub(super) to: (f64, f64),
    /// Its dashes and how wide it is, which tell what the finding does.
    pub(super) style: String,
}

impl Rect {
    pub(super) fn holds(&self, (x, y): (f64, f64)) -> bool {
        (self.x..=self.x + self.width).contains(&x) && (self.y..=self.y + self.height).contains(&y)
    }
}

/// What is drawn in an SVG, which must be whole.
pub(super) fn drawn(svg: &str) -> Drawn {
    let mut drawn = Drawn::default();
    let mut reader = Reader::from_str(svg);
    reader.config_mut().check_end_names = true;
    let mut open: Vec<String> = Vec::new();
    let mut to = (String::new(), false);
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Eof => break,
            Event::Start(tag) => {
                let attributes = drawn.element(&tag, &mut to);
                let name = name(&tag);
                if name == "text" {
                    drawn.letters.push(letters(&attributes));
                }
                open.push(name);
            }
            Event::Empty(tag) => drop(drawn.element(&tag, &mut to)),
            Event::End(_) => {
                if open.pop().as_deref() == Some("a") {
                    to = (String::new(), false);
                }
            }
            Event::Text(text) => {
                let text = text.xml10_content().into_owned();
                drawn.say(&open, &text);
            }
            Event::GeneralRef(reference) => {
                let code = reference.resolve_char_ref().expect("a reference");
                let named = resolve_predefined_entity(&reference).map(str::to_owned);
                let text = code.map(|code| code.to_string()).or(named);
                drawn.say(&open, &text.expect("a known reference"));
            }
            other => panic!("a map has no {other:?}"),
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    drawn
}

impl Drawn {
    fn element(
        &mut self,
        tag: &BytesStart<'_>,
        to: &mut (String, bool),
    ) -> BTreeMap<String, String> {
        let attributes = tag.attributes().map(|one| {
            let one = one.expect("an attribute");
            let value = one.normalized_value(XmlVersion::Explicit1_0);
            let value = value.expect("a value").into_owned();
            (one.key.as_ref().to_owned(), value)
        });
        let attributes: BTreeMap<_, _> = attributes.collect();
        let number = |key: &str| {
            attributes
                .get(key)
                .and_then(|text| text.parse::<f64>().ok())
        };
        match name(tag).as_str() {
            "svg" => {
                let sizes = attributes["viewBox"].split(' ').skip(2);
                let sizes: Vec<f64> = sizes.map(|one| one.parse().expect("a number")).collect();
                (self.width, self.height) = (sizes[0], sizes[1]);
            }
            "a" => {
                *to = (attributes["href"].clone(), attributes.contains_key("class"));
                self.links.push(to.0.clone());
            }
            "rect" if attributes.contains_key("x") => self.boxes.push(Rect {
                x: number("x").expect("x"),
                y: number("y").expect("y"),
                width: number("width").expect("width"),
                height: number("height").expect("height"),
                to: to.0.clone(),
                argued: to.1
                    || attributes
                        .get("stroke-width")
                        .is_some_and(|wide| wide == ".9"),
            }),
            "path" => self.curves(&attributes),
            _ => {}
        }
        self.elements.push(name(tag));
        let all = attributes.iter();
        self.attributes
            .extend(all.map(|(key, value)| (key.clone(), value.clone())));
        attributes
    }

    /// The parts of a path that are lines of findings: each from a point, bent or straight, to another at its side.
    fn curves(&mut self, attributes: &BTreeMap<String, String>) {
        let path = &attributes["d"];
        let style = ["stroke-width", "stroke-dasharray"].map(|key| attributes.get(key).cloned());
        // Relations and what lies below them, heads and signs are something else.
        let wide = style[0].as_deref();
        let is_other = matches!(wide, None | Some(".9" | "2.8"));
        if attributes.contains_key("stroke-linecap") || is_other {
            return;
        }
        for part in path.split('M').skip(1) {
            let numbers = |text: &str| -> Vec<f64> {
                let numbers = text.split(' ');
                numbers.filter_map(|one| one.parse().ok()).collect()
            };
            let ends = match (part.split_once('C'), part.split_once('H')) {
                (Some((from, to)), _) => {
                    let parts: Vec<f64> = numbers(to);
                    let from = numbers(from);
                    Some(((from[0], from[1]), (parts[4], parts[5])))
                }
                (_, Some((from, to))) => {
                    let from = numbers(from);
                    Some(((from[0], from[1]), (to.parse().expect("a number"), from[1])))
                }
                _ => None,
            };
            self.lines.extend(ends.map(|(from, to)| Curve {
                from,
                to,
                style: format!("{style:?}"),
            }));
        }
    }

    fn say(&mut self, open: &[String], text: &str) {
        match open.last().map(String::as_str) {
            Some("text") => {
                if let Some(letters) = self.letters.last_mut() {
                    letters.text.push_str(text);
                }
            }
            Some("title") if open.len() == 2 => self.title.push_str(text),
            Some("desc") => self.desc.push_str(text),
            _ => {}
        }
    }
}

fn name(tag: &BytesStart<'_>) -> String {
    tag.name().as_ref().to_owned()
}

fn letters(attributes: &BTreeMap<String, String>) -> Letters {
    let number = |key: &str| attributes[key].parse::<f64>().expect("a number");
    let anchor = attributes.get("text-anchor").cloned().unwrap_or_default();
    let leftwards = attributes.get("direction").is_some_and(|one| one == "rtl");
    Letters {
        x: number("x"),
        y: number("y"),
        anchor: match (anchor.as_str(), leftwards) {
            ("", true) | ("end", false) => "right".to_owned(),
            ("middle", _) => "middle".to_owned(),
            _ => "left".to_owned(),
        },
        bold: attributes.contains_key("font-weight"),
        text: String::new(),
    }
}
