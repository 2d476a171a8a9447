//! The frame: synthesis, sources, measures.

use super::names::Kind;
use super::{Resolver, copied, placed, placed_all, text, values};
use crate::checks::{bad_range, second_synthesis, timepoint_order, unknown_timepoint};
use crate::diagnostic::did_you_mean;
use crate::figure::Printed;
use crate::model::{
    Abbreviation, Category, Group, Measure, Norm, Placed, Source, Strand, Synthesis, Timepoint,
};
use crate::raw::field::{Entries, Field, Short};
use crate::raw::result::Number;
use crate::raw::{self, List, Named};

pub(super) fn is_whole_source(source: &raw::Source) -> bool {
    source.id.value.is_some() && source.citation.value.is_some()
}

pub(super) fn is_whole_measure(measure: &raw::Measure) -> bool {
    measure.id.value.is_some() && measure.label.value.is_some()
}

/// The id and the label of each entry.
fn named(entries: Entries<Short<Named>>) -> Vec<(String, String)> {
    let entries = entries.0.into_iter();
    entries
        .filter_map(|(id, value)| {
            let id = id.value?;
            let label = value.value.and_then(|Short(named)| named.label.value);
            Some((id.clone(), label.unwrap_or(id)))
        })
        .collect()
}

/// The columns where the authors name none.
fn usual_strands() -> Vec<Strand> {
    let strand = |id: &str, label: &str| Strand {
        id: id.to_owned(),
        label: label.to_owned(),
    };
    vec![
        strand("quantitative", "Quantitative analysis"),
        strand("qualitative", "Qualitative analysis"),
    ]
}

impl Resolver<'_> {
    pub(super) fn synthesis(&mut self) {
        let whole = self.document.synthesis.take();
        let span = whole.as_ref().map(|whole| whole.span);
        if let Some(first) = span {
            let further = self.document.further.iter();
            let found = further.map(|second| second_synthesis::finding(second.span, first));
            self.faults.extend(found);
        }
        self.model.synthesis = match whole.and_then(|whole| whole.value) {
            Some(raw) => self.frame(raw),
            None => Synthesis {
                strands: usual_strands(),
                language: "en".to_owned(),
                ..Synthesis::default()
            },
        };
        self.model.synthesis.span = span;
    }

    fn frame(&mut self, raw: raw::Synthesis) -> Synthesis {
        let timepoints = self.timepoints(raw.timepoints);
        let groups = named(raw.groups).into_iter();
        let strands = named(raw.strands).into_iter();
        let strands: Vec<_> = strands.map(|(id, label)| Strand { id, label }).collect();
        let abbreviations = raw.abbreviations.0.into_iter().filter_map(|(short, long)| {
            let short = placed(Some(short))?;
            let long = long.value?;
            Some(Abbreviation { short, long })
        });
        Synthesis {
            span: None,
            title: placed(Some(raw.title)),
            subtitle: placed(raw.subtitle),
            caption: placed(raw.caption),
            questions: placed_all(raw.questions),
            approach: placed(raw.approach),
            cite: self.cites(raw.cite),
            timepoints,
            groups: groups.map(|(id, label)| Group { id, label }).collect(),
            strands: match strands.is_empty() {
                true => usual_strands(),
                false => strands,
            },
            alpha: self.number(raw.alpha.as_ref()),
            margin: raw.margin.as_ref().and_then(|field| self.margin(field)),
            style: copied(raw.style.as_ref()).unwrap_or_default(),
            abbreviations: abbreviations.collect(),
            notes: placed_all(raw.notes),
            language: text(raw.language).unwrap_or_else(|| "en".to_owned()),
        }
    }

    fn timepoints(&mut self, entries: Entries<Short<raw::Timepoint>>) -> Vec<Timepoint> {
        let mut timepoints: Vec<Timepoint> = Vec::new();
        for (key, value) in entries.0 {
            let (Some(id), Some(Short(raw))) = (key.value, value.value) else {
                continue;
            };
            let months = self.number(raw.months.as_ref());
            let last = timepoints.iter().rev().find_map(|at| at.months.as_ref());
            if let (Some(last), Some(this)) = (last, &months)
                && this.value.value() <= last.value.value()
            {
                let finding = timepoint_order::not_later(this.span, &id, last.span);
                self.faults.push(finding);
            }
            timepoints.push(Timepoint {
                label: raw.label.value.unwrap_or_else(|| id.clone()),
                id,
                span: key.span,
                months,
            });
        }
        timepoints
    }

    pub(super) fn sources(&mut self) {
        for raw in values(&mut self.document.sources) {
            let (Some(id), Some(citation)) = (placed(Some(raw.id)), raw.citation.value) else {
                continue;
            };
            self.model.sources.push(Source {
                id,
                citation,
                doi: text(raw.doi),
                url: text(raw.url),
                licence: text(raw.licence),
            });
        }
    }

    pub(super) fn measures(&mut self) {
        for raw in values(&mut self.document.measures) {
            let range = self.range(raw.range.as_ref());
            let (Some(id), Some(label)) = (placed(Some(raw.id)), raw.label.value) else {
                continue;
            };
            let categories = named(raw.categories).into_iter();
            let measure = Measure {
                id,
                label,
                instrument: text(raw.instrument),
                domain: text(raw.domain),
                range,
                items: copied(raw.items.as_ref()),
                score: copied(raw.score.as_ref()),
                prorated: copied(raw.prorated.as_ref()).unwrap_or(false),
                better: copied(raw.better.as_ref()),
                unit: text(raw.unit),
                categories: categories
                    .map(|(id, label)| Category { id, label })
                    .collect(),
                exhaustive: copied(raw.exhaustive.as_ref()).unwrap_or(false),
                norm: raw
                    .norm
                    .and_then(|field| field.value)
                    .and_then(|norm| self.norm(norm)),
                note: text(raw.note),
            };
            self.model.measures.push(measure);
        }
    }

    fn range(&mut self, field: Option<&Field<List<Number>>>) -> Option<Placed<(Printed, Printed)>> {
        let field = field?;
        let [low, high] = field.get()?.as_slice() else {
            self.faults.push(bad_range::not_two(field.span));
            return None;
        };
        let low = self.number(Some(low))?;
        let high = self.number(Some(high))?;
        if low.value.value() >= high.value.value() {
            self.faults.push(bad_range::not_rising(field.span));
            return None;
        }
        Some(Placed::new((low.value, high.value), field.span))
    }

    fn norm(&mut self, raw: raw::Norm) -> Option<Norm> {
        Some(Norm {
            mean: self.number(Some(&raw.mean))?,
            sd: self.number(raw.sd.as_ref()),
            n: self.number(raw.n.as_ref()),
            population: text(raw.population),
            cite: self.cites(raw.cite),
        })
    }

    /// The position of the timepoint that `field` names; else a fault.
    pub(super) fn timepoint(&mut self, field: Option<&Field<String>>) -> Option<usize> {
        let field = field?;
        let id = field.get()?;
        let found = self.model.synthesis.timepoint(id);
        if found.is_none() {
            let known = self.model.synthesis.timepoints.iter();
            let known: Vec<_> = known.map(|at| at.id.as_str()).collect();
            let help = did_you_mean(id, known.iter().copied());
            let finding = unknown_timepoint::finding(field.span, id, &known, help);
            self.faults.push(finding);
        }
        found
    }

    /// The position of the group that `field` names; else a fault.
    pub(super) fn group(&mut self, field: Option<&Field<String>>) -> Option<usize> {
        let field = field?;
        let id = field.get()?;
        let groups = &self.model.synthesis.groups;
        let found = groups
            .iter()
            .position(|group| group.id == *id || group.label == *id);
        if found.is_none() {
            let known = groups.iter().map(|group| group.id.as_str());
            let help = did_you_mean(id, known);
            let finding = crate::checks::unknown_reference::finding(field.span, id, "group", help)
                .help(
                    "groups are declared under `synthesis`, as in `groups: {control: Usual care}`",
                );
            self.faults.push(finding);
        }
        found
    }

    /// The position of the strand that `field` names; else a fault.
    pub(super) fn strand(&mut self, field: &Field<String>) -> Option<usize> {
        let id = field.get()?;
        let found = self.model.synthesis.strand(id);
        if found.is_none() {
            let strands = self.model.synthesis.strands.iter();
            let known: Vec<_> = strands.map(|strand| strand.id.as_str()).collect();
            let help = did_you_mean(id, known.iter().copied());
            let help = help
                .unwrap_or_else(|| format!("the strands are {}", crate::checks::listed(&known)));
            let finding =
                crate::checks::unknown_reference::finding(field.span, id, "strand", Some(help));
            self.faults.push(finding);
        }
        found
    }

    /// The measure that `field` names by id.
    pub(super) fn measure(
        &mut self,
        field: &Field<String>,
    ) -> Option<crate::model::Handle<Measure>> {
        self.find(field, Kind::Measure, super::names::Name::measure)
    }
}
