//! Keys of figures in which timepoints, groups or categories stand by their labels.

use super::faults::ambiguous_label;
use super::frame::{self, Called};
use super::names::Kind;
use super::resolver::Resolver;
use crate::diagnostic::Diagnostic;
use crate::model::{Handle, Measure};
use crate::source::Span;

/// The marks before the parts of a key.
const MARKS: [&str; 6] = ["..", "=", "@", "/", "~", ";"];

impl Resolver<'_> {
    /// The key with the ids of what its parts name by label; none where no part does, a fault where one names
    /// two things.
    pub(super) fn key_by_ids(
        &self,
        place: Span,
        key: &str,
    ) -> Result<Option<String>, Box<Diagnostic>> {
        let Some((id, mut rest)) = next_mark(key) else {
            return Ok(None);
        };
        let measure = self.names.get(id.trim(), Kind::Measure);
        let measure = measure.filter(|named| named.kind == Kind::Measure);
        let measure = measure.map(|named| named.name.measure());
        let (mut by_ids, mut sign) = (id.to_owned(), "");
        while let Some(mark) = MARKS.into_iter().find(|mark| rest.starts_with(mark)) {
            // The second of two timepoints or groups is what the first is; a category of a predictor, and the part
            // of a dimension, are none of the measure's.
            sign = match (sign, mark) {
                (_, "..") | ("~" | ";", "=") => sign,
                _ => mark,
            };
            let (part, behind) = match next_mark(&rest[mark.len()..]) {
                Some((part, behind)) => (part, behind),
                None => (&rest[mark.len()..], ""),
            };
            by_ids.push_str(mark);
            by_ids.push_str(&self.part_by_id(place, sign, part.trim(), measure)?);
            rest = behind;
        }
        Ok((by_ids != key).then_some(by_ids))
    }

    /// The id of what stands behind `sign` in a key; the part itself where it names nothing.
    fn part_by_id(
        &self,
        place: Span,
        sign: &str,
        part: &str,
        measure: Option<Handle<Measure>>,
    ) -> Result<String, Box<Diagnostic>> {
        let frame = &self.model.synthesis;
        let (kind, found) = match sign {
            "@" => ("timepoint", frame::timepoint(frame, part)),
            "/" => ("group", frame::group(frame, part)),
            "=" => {
                let measure = measure.and_then(|at| self.model.measures.get(at.index()));
                let found = measure.and_then(|one| Some((one, one.category(part)?)));
                let id = found.map(|(one, at)| one.categories[at].id.clone());
                return Ok(id.unwrap_or_else(|| part.to_owned()));
            }
            _ => return Ok(part.to_owned()),
        };
        match found {
            Called::One(at) if sign == "@" => Ok(frame.timepoints[at].id.clone()),
            Called::One(at) => Ok(frame.groups[at].id.clone()),
            Called::Two(one, other) => {
                Err(Box::new(ambiguous_label::finding(place, kind, one, other)))
            }
            Called::Nothing => Ok(part.to_owned()),
        }
    }
}

/// What stands before the first mark, and the text from there on.
fn next_mark(text: &str) -> Option<(&str, &str)> {
    let at = MARKS.iter().filter_map(|mark| text.find(mark)).min()?;
    Some(text.split_at(at))
}
