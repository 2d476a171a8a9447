//! What a part of the file leads to: addresses, pictures and other parts.

use std::collections::HashMap;
use std::io;

use super::xml::Xml;

/// The namespace of relationships between parts, and the start of the names of their kinds.
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// The relations of one part, in the order in which they were asked for.
#[derive(Debug, Default)]
pub(super) struct Relations {
    list: Vec<Relation>,
    known: HashMap<String, usize>,
}

#[derive(Debug)]
struct Relation {
    kind: &'static str,
    target: String,
    is_outside: bool,
}

impl Relations {
    /// The id of the relation to another part of the file.
    pub(super) fn file_part(&mut self, kind: &'static str, target: &str) -> String {
        self.id(kind, target, false)
    }

    /// The id of the relation to an address outside of the file.
    pub(super) fn address(&mut self, address: &str) -> String {
        self.id("hyperlink", address, true)
    }

    fn id(&mut self, kind: &'static str, target: &str, is_outside: bool) -> String {
        let next = self.list.len();
        let at = *self.known.entry(target.to_owned()).or_insert(next);
        if at == next {
            self.list.push(Relation {
                kind,
                target: target.to_owned(),
                is_outside,
            });
        }
        format!("rId{}", at + 1)
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Writes the part that holds them.
    pub(super) fn write(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let mut xml = Xml::new(out)?;
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
        xml.open("Relationships", &[("xmlns", namespace)])?;
        for (at, relation) in self.list.iter().enumerate() {
            let id = format!("rId{}", at + 1);
            let kind = match relation.kind {
                "core-properties" => {
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties".to_owned()
                }
                kind => format!("{KINDS}{kind}"),
            };
            let mut attributes = vec![
                ("Id", id.as_str()),
                ("Type", kind.as_str()),
                ("Target", relation.target.as_str()),
            ];
            if relation.is_outside {
                attributes.push(("TargetMode", "External"));
            }
            xml.empty("Relationship", &attributes)?;
        }
        xml.finish()
    }
}
