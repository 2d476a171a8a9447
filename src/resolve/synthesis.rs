//! The frame: synthesis, sources, measures.

use std::mem;

use super::faults::{bad_id, bad_range, language_without_words, second_synthesis, timepoint_order};
use super::left_out::left_out;
use super::resolver::{Resolver, copied, each, placed, placed_all, text};
use crate::diagnostic::Diagnostic;
use crate::language::{self, ENGLISH};
use crate::model::{
    Abbreviation, Category, Group, Layout, Measure, Norm, Placed, Strand, StrandKind, Synthesis,
    Timepoint,
};
use crate::read::raw::field::{Entries, Field, Short};
use crate::read::raw::result::Number;
use crate::read::raw::{self, Document, Named};
use crate::source::Span;

/// The columns where the authors name none.
fn usual_strands() -> Vec<Strand> {
    let strand = |id: &str, label: &str| Strand {
        id: id.to_owned(),
        span: None,
        label: label.to_owned(),
        kind: Strand::kind_by_name(id),
    };
    vec![
        strand("quantitative", "Quantitative analysis"),
        strand("qualitative", "Qualitative analysis"),
    ]
}

/// What is said of a language of which there is no table of words; nothing where the authors have words of their own,
/// and so know of it.
fn without_words(raw: &raw::Synthesis) -> Option<Diagnostic> {
    let field = raw.language.as_ref()?;
    let said = field.get()?;
    let told = raw.words.0.is_empty() && !language::is_known(said);
    let finding = || language_without_words::finding(field.span, said, language::languages());
    told.then(finding)
}

impl Resolver<'_> {
    pub(super) fn synthesis(&mut self, documents: &mut [Document]) {
        let mut sections = documents.iter_mut().flat_map(|part| {
            let further = mem::take(&mut part.further);
            part.synthesis.take().into_iter().chain(further)
        });
        let first = sections.next();
        let span = first.as_ref().map(|first| first.span);
        let unread = first.as_ref().is_some_and(|first| first.value.is_none());
        self.lost.frame = unread;
        for second in sections {
            let first = span.unwrap_or(second.span);
            let finding = second_synthesis::finding(second.span, first);
            self.faults.push(finding);
            self.lost.frame = true;
        }
        let doubts = self.doubts();
        let mut first = first.and_then(|first| first.value);
        let unworded = first.as_ref().and_then(without_words);
        let people = first.as_mut().map(|raw| {
            let participants = mem::take(&mut raw.participants);
            let interviews = mem::take(&mut raw.interviews);
            (participants, interviews, mem::take(&mut raw.coded))
        });
        let analysts = first.as_mut().map(|raw| mem::take(&mut raw.analysts));
        self.model.synthesis = match first {
            Some(raw) => self.frame(raw),
            None => Synthesis {
                strands: usual_strands(),
                language: ENGLISH.to_owned(),
                layouts: vec![Layout::default()],
                ..Synthesis::default()
            },
        };
        self.model.synthesis.span = span;
        if let Some((participants, interviews, coded)) = people {
            self.participants(participants);
            self.interviews(interviews);
            self.coded(coded);
        }
        self.analysts(analysts.unwrap_or_default());
        let cut = span.is_some_and(|span| self.places.meet(span));
        self.frame_is_whole = !self.lost.frame() && !cut && self.doubts() == doubts;
        // The note casts no doubt on what the frame says.
        self.faults.extend(unworded);
    }

    fn frame(&mut self, raw: raw::Synthesis) -> Synthesis {
        let timepoints = self.timepoints(&raw.timepoints);
        let groups = self.named(&raw.groups).into_iter();
        let (studies, models) = (self.studies(&raw.studies), self.models(&raw.models));
        let (sites, subgroups) = (self.sites(&raw.sites), self.subgroups(&raw.subgroups));
        let strands = self.strands(&raw.strands);
        let abbreviations = raw.abbreviations.0.into_iter();
        let abbreviations = abbreviations.filter_map(|(short, long)| {
            let short = placed(Some(short))?;
            let long = long.value?;
            Some(Abbreviation { short, long })
        });
        let strands = match strands.is_empty() {
            true => usual_strands(),
            false => strands,
        };
        let (left_out, left_out_at) = left_out(raw.left_out);
        let layouts = self.layouts(raw.layout, raw.layouts, &strands);
        Synthesis {
            span: None,
            title: placed(Some(raw.title)),
            subtitle: placed(raw.subtitle),
            caption: placed(raw.caption),
            questions: placed_all(raw.questions),
            authors: self.authors(raw.authors),
            date: self.day(raw.date.as_ref()),
            version: placed(raw.version),
            licence: placed(raw.licence),
            approach: placed(raw.approach),
            cite: self.cites(raw.cite),
            timepoints,
            groups: groups
                .map(|(id, span, label)| Group { id, span, label })
                .collect(),
            studies,
            studies_apart: false,
            models,
            sites,
            subgroups,
            left_out,
            left_out_at,
            identifiers: placed(raw.identifiers),
            interviews: Vec::new(),
            coded: Vec::new(),
            voices: self.voice_meanings(raw.voices),
            strands,
            alpha: self.number(raw.alpha.as_ref()),
            margin: raw.margin.as_ref().and_then(|field| self.margin(field)),
            digits: copied(raw.digits.as_ref()),
            style: copied(raw.style.as_ref()).unwrap_or_default(),
            references: copied(raw.references.as_ref()),
            abbreviations: abbreviations.collect(),
            notes: placed_all(raw.notes),
            language: text(raw.language).unwrap_or_else(|| ENGLISH.to_owned()),
            words: self.own_words(raw.words),
            layouts,
            reporting: self.reporting(raw.reporting),
        }
    }

    /// The id of each entry, its place, and the label.
    pub(super) fn named(&mut self, entries: &Entries<Short<Named>>) -> Vec<(String, Span, String)> {
        let mut named = Vec::new();
        for (key, value) in &entries.0 {
            let Some(id) = key.get() else {
                continue;
            };
            self.faults.extend(bad_id::judge_part(id, key.span));
            let label = value.get().and_then(|Short(named)| named.label.get());
            named.push((id.clone(), key.span, label.unwrap_or(id).clone()));
        }
        named
    }

    fn strands(&mut self, entries: &Entries<Short<raw::Strand>>) -> Vec<Strand> {
        let mut strands = Vec::new();
        for (key, value) in &entries.0 {
            let Some(id) = key.get() else {
                continue;
            };
            self.faults.extend(bad_id::judge_part(id, key.span));
            let raw = value.get().map(|Short(raw)| raw);
            let label = raw.and_then(|raw| raw.label.get());
            let kind = raw.and_then(|raw| raw.kind.as_ref());
            // Of a kind that could not be read, which is told, nothing is asked for.
            let said = kind.map(|kind| kind.value.unwrap_or(StrandKind::Other));
            strands.push(Strand {
                id: id.clone(),
                span: Some(key.span),
                label: label.unwrap_or(id).clone(),
                kind: said.or_else(|| Strand::kind_by_name(id)),
            });
        }
        strands
    }

    fn timepoints(&mut self, entries: &Entries<Short<raw::Timepoint>>) -> Vec<Timepoint> {
        let mut timepoints: Vec<Timepoint> = Vec::new();
        for (key, value) in &entries.0 {
            let Some(id) = key.get() else {
                continue;
            };
            self.faults.extend(bad_id::judge_part(id, key.span));
            let raw = value.get().map(|Short(raw)| raw);
            let label = raw.and_then(|raw| raw.label.value.clone());
            let months = raw.and_then(|raw| self.number(raw.months.as_ref()));
            let last = timepoints.iter().rev().find_map(|at| at.months.as_ref());
            if let (Some(last), Some(this)) = (last, &months)
                && this.value.value() <= last.value.value()
            {
                let finding = timepoint_order::not_later(this.span, id, last.span);
                self.faults.push(finding);
            }
            timepoints.push(Timepoint {
                id: id.clone(),
                span: key.span,
                label: label.unwrap_or_else(|| id.clone()),
                months,
            });
        }
        timepoints
    }

    pub(super) fn measure_of(&mut self, field: Field<raw::Measure>) {
        let Some(raw) = field.value else {
            return;
        };
        let Some(id) = placed(Some(raw.id)) else {
            return;
        };
        let doubts = self.doubts();
        let categories = self.named(&raw.categories).into_iter();
        let measure = Measure {
            label: raw.label.value.unwrap_or_else(|| id.value.clone()),
            id,
            instrument: text(raw.instrument).map(|name| self.spelt(name)),
            domain: text(raw.domain).map(|name| self.spelt(name)),
            range: self.range(raw.range),
            items: copied(raw.items.as_ref()),
            score: copied(raw.score.as_ref()),
            prorated: copied(raw.prorated.as_ref()).unwrap_or(false),
            better: copied(raw.better.as_ref()),
            methods: each(raw.method, |field| field.value),
            digits: copied(raw.digits.as_ref()),
            unit: text(raw.unit),
            categories: categories
                .map(|(id, _, label)| Category { id, label })
                .collect(),
            exhaustive: copied(raw.exhaustive.as_ref()).unwrap_or(false),
            bands: self.bands(raw.bands),
            norm: raw
                .norm
                .and_then(|field| field.value)
                .and_then(|norm| self.norm(norm)),
            note: text(raw.note),
        };
        self.weigh(&measure.id.value, field.span, doubts);
        self.model.measures.push(measure);
    }

    fn range(
        &mut self,
        field: Option<Field<Vec<Field<Number>>>>,
    ) -> Option<Placed<(crate::number::Printed, crate::number::Printed)>> {
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
}
