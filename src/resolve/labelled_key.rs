//! Keys of figures in which measures, timepoints, groups or categories stand by their labels.

use super::faults::ambiguous_label;
use super::frame::{self, Called};
use super::names::Kind;
use super::resolver::Resolver;
use crate::diagnostic::Diagnostic;
use crate::model::{Handle, Measure};
use crate::source::Span;
use crate::wording::spelling;

/// The marks before the parts of a key.
const MARKS: [&str; 6] = ["..", "=", "@", "/", "~", ";"];

/// The signs between the variables of an interaction.
const INTERACTS: [char; 3] = [':', '×', '*'];

impl Resolver<'_> {
    /// The key with the ids of what its parts name by label; none where no part does, a fault where one names
    /// two things.
    pub(super) fn key_by_ids(
        &self,
        place: Span,
        key: &str,
    ) -> Result<Option<String>, Box<Diagnostic>> {
        let (id, mut rest) = next_mark(key).unwrap_or((key, ""));
        let measure = self.measure_in_key(id);
        let by_id = |at: Handle<Measure>| self.model.measures.get(at.index()).map(|one| &one.id);
        let of_measure = measure.and_then(by_id).map(|id| id.value.as_str());
        let (mut by_ids, mut sign) = (of_measure.unwrap_or(id).to_owned(), "");
        let mut predictor = None;
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
            let part = part.trim();
            match (sign, mark) {
                ("~", "~") => {
                    let (ids, last) = self.terms_by_id(part);
                    by_ids.push_str(&ids);
                    predictor = last;
                }
                ("~", "=") => {
                    // Behind the category of one variable, others may follow.
                    let (category, others) = match part.find(INTERACTS) {
                        Some(at) if self.names_no_category(part, predictor) => part.split_at(at),
                        _ => (part, ""),
                    };
                    by_ids.push_str(&self.part_by_id(place, "=", category.trim(), predictor)?);
                    if let Some(sign) = others.chars().next() {
                        let (ids, last) = self.terms_by_id(&others[sign.len_utf8()..]);
                        by_ids.push(':');
                        by_ids.push_str(&ids);
                        predictor = last;
                    }
                }
                _ => by_ids.push_str(&self.part_by_id(place, sign, part, measure)?),
            }
            rest = behind;
        }
        Ok((by_ids != key).then_some(by_ids))
    }

    /// The variables of a predictor by their ids, parted by colons, and the last of them.
    fn terms_by_id(&self, part: &str) -> (String, Option<Handle<Measure>>) {
        let by_id = |at: Handle<Measure>| self.model.measures.get(at.index()).map(|one| &one.id);
        let mut parts: Vec<&str> = match self.measure_in_key(part) {
            Some(_) => vec![part],
            None => part.split(INTERACTS).collect(),
        };
        // A letter is a sign only between blanks.
        if parts.len() == 1 && self.measure_in_key(part).is_none() {
            parts = part.split(" x ").collect();
        }
        let mut last = None;
        let ids = parts.into_iter().map(|part| {
            last = self.measure_in_key(part);
            let id = last.and_then(by_id).map(|id| id.value.as_str());
            id.unwrap_or(part.trim()).to_owned()
        });
        let ids: Vec<String> = ids.collect();
        (ids.join(":"), last)
    }

    /// Whether no category of the measure is called so.
    fn names_no_category(&self, part: &str, measure: Option<Handle<Measure>>) -> bool {
        let measure = measure.and_then(|at| self.model.measures.get(at.index()));
        measure.is_none_or(|one| one.category(part.trim()).is_none())
    }

    /// The measure that a part of a key names: by its id, else by its label where only one has it.
    fn measure_in_key(&self, part: &str) -> Option<Handle<Measure>> {
        let named = self.names.get(part.trim(), Kind::Measure);
        match named {
            Some(named) if named.kind == Kind::Measure => Some(named.name.measure()),
            Some(_) => None,
            None => self.labelled_measure(part.trim()),
        }
    }

    /// The one measure of that label.
    pub(super) fn labelled_measure(&self, label: &str) -> Option<Handle<Measure>> {
        let labels = self.model.measures.iter().map(|one| one.label.as_str());
        match *spelling::labelled(label, labels) {
            [at] => Some(Handle::new(at)),
            _ => None,
        }
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
