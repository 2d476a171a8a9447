//! Words for stretches of scores, and for shares of people.

use super::faults::{bad_range, unknown_reference};
use super::names::Kind;
use super::resolver::Resolver;
use crate::model::{Band, Placed};
use crate::number::Printed;
use crate::read::faults::wrong_type;
use crate::read::raw;
use crate::read::raw::field::{Field, Many};
use crate::read::raw::result::Number;
use crate::source::Span;
use crate::wording::spelling;

impl Resolver<'_> {
    /// The bands of a measure, from the lowest up; none where they do not follow each other.
    pub(super) fn bands(&mut self, fields: Many<raw::Band>) -> Vec<Band> {
        let mut bands: Vec<Band> = Vec::new();
        let last = fields.0.len().saturating_sub(1);
        let mut whole = true;
        for (at, field) in fields.0.into_iter().enumerate() {
            let Some(raw) = field.value else {
                self.doubt();
                return Vec::new();
            };
            let (from, to) = (self.number(raw.from.as_ref()), self.number(raw.to.as_ref()));
            let Some(label) = raw.label.value.clone() else {
                self.doubt();
                return Vec::new();
            };
            let before = bands
                .last()
                .and_then(|band| band.to.as_ref()?.value.value());
            let value = |printed: &Option<Placed<Printed>>| printed.as_ref()?.value.value();
            let (low, high) = (value(&from), value(&to));
            let same = |band: &Band| spelling::label(&band.label) == spelling::label(&label);
            let words = match () {
                () if to.is_none() && at < last => "only the last band has no highest score",
                () if high.is_some() && high <= before.max(low) => {
                    "the highest score of a band is above that of the band before"
                }
                () if low.is_some() && before.is_some() && low < before => {
                    "a band starts where the band before ends, or above"
                }
                () if bands.iter().any(same) => "two bands have one word",
                () => {
                    let label = Placed::new(label, raw.label.span);
                    bands.push(Band { label, from, to });
                    continue;
                }
            };
            self.faults
                .push(bad_range::bands_not_rising(field.span, words));
            whole = false;
        }
        if whole { bands } else { Vec::new() }
    }

    /// The words of bands that a claim names; a fault for one that no measure has.
    pub(super) fn bands_named(
        &mut self,
        names: &Many<String>,
        claim: Span,
    ) -> Option<Vec<Placed<String>>> {
        if names.0.is_empty() {
            let words = "expected the word of a band, found none";
            let finding = wrong_type::finding(claim, words);
            self.faults
                .push(finding.help("name it, as in `band: moderate`"));
            return None;
        }
        let mut found = Vec::new();
        for field in &names.0 {
            let Some(word) = field.get() else {
                self.doubt();
                continue;
            };
            let measures = self.model.measures.iter();
            let mut known: Vec<_> = measures
                .flat_map(|measure| &measure.bands)
                .map(|band| band.label.as_str())
                .collect();
            let wanted = spelling::label(word);
            let is_known = known.iter().any(|label| spelling::label(label) == wanted);
            if !is_known && self.may_be_declared(Kind::Measure) {
                self.doubt();
                continue;
            }
            if !is_known {
                known.sort_unstable();
                known.dedup();
                let finding = unknown_reference::finding(field.span, word, "band", &known);
                let help = "bands are declared in the measure, as in `bands: [{to: 9, label: mild}, {label: severe}]`";
                self.faults.push(finding.help(help));
                continue;
            }
            found.push(Placed::new(word.clone(), field.span));
        }
        (!found.is_empty()).then_some(found)
    }

    /// The lower and the higher percentage; else a fault.
    pub(super) fn shares(
        &mut self,
        field: &Field<Vec<Field<Number>>>,
    ) -> Option<Placed<(Printed, Printed)>> {
        let [low, high] = field.get()?.as_slice() else {
            self.faults.push(bad_range::not_shares(field.span));
            return None;
        };
        let (low, high) = (self.number(Some(low))?, self.number(Some(high))?);
        if low.value.value() > high.value.value() {
            self.faults.push(bad_range::not_shares(field.span));
            return None;
        }
        Some(Placed::new((low.value, high.value), field.span))
    }
}
