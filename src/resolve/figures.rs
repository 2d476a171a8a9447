//! Figures: what they are about, and of which kind they are.

use std::mem;

use super::faults::{
    ambiguous_label, duplicate_figure, incomplete_figure, missing_convention, timepoint_order,
    unknown_reference,
};
use super::frame::mark;
use super::keys::spoken;
use super::kinds::is_empty;
use super::names::{Kind as NameKind, Name};
use super::parts::{About, Parts, Usual};
use super::references;
use super::reliability;
use super::resolver::{Resolver, text};
use crate::model::{Coefficient, Dimension, Effect, Figure, Handle, Kind, Measure, Method, Table};
use crate::read::raw::field::{Field, Many};
use crate::read::raw::result::{Figure as Raw, ResultEntry};
use crate::source::Span;
use crate::wording::spelling;

impl Resolver<'_> {
    pub(super) fn result(&mut self, field: Field<ResultEntry>) {
        match field.value {
            Some(ResultEntry::Figure(raw)) => {
                let measure = match &raw.measure {
                    Some(name) => self.find(name, NameKind::Measure, Name::measure),
                    None => {
                        let finding = incomplete_figure::no_measure(field.span);
                        self.faults.push(finding);
                        None
                    }
                };
                match measure {
                    Some(measure) => {
                        self.figure(*raw, Usual::default(), measure, field.span, None);
                    }
                    None => self.lost.figures = true,
                }
            }
            Some(ResultEntry::Table(raw)) => self.table(*raw),
            Some(ResultEntry::Flow(raw)) => self.written_flows.push(Field {
                span: field.span,
                value: Some(*raw),
            }),
            None => self.lost.figures = true,
        }
    }

    /// Takes in a figure, and those of coefficients of reliability beside it; true where all could be placed. A
    /// figure of which a number could not be read is taken in without it. Of a row of a CSV table, `usual` is what
    /// holds for all rows, `table` the table and where it was named.
    pub(super) fn figure(
        &mut self,
        mut raw: Raw,
        usual: Usual<'_>,
        measure: Handle<Measure>,
        span: Span,
        table: Option<(Handle<Table>, Span)>,
    ) -> bool {
        let apart = reliability::apart(&mut raw);
        if let Some((place, first)) = apart.doubtful {
            let finding = incomplete_figure::limits_of_several(place, first.word());
            self.faults.push(finding);
        }
        let mut placed = true;
        for one in apart.lines {
            placed &= self.one_figure(one, usual.clone(), measure, span, table);
        }
        match apart.left {
            true => placed & self.one_figure(raw, usual, measure, span, table),
            false => placed,
        }
    }

    fn one_figure(
        &mut self,
        raw: Raw,
        usual: Usual<'_>,
        measure: Handle<Measure>,
        span: Span,
        table: Option<(Handle<Table>, Span)>,
    ) -> bool {
        let doubts = self.doubts();
        let (words, references) = (usual.predictors, usual.references);
        let (mut about, mut parts) = Parts::of(raw, usual);
        let category = about.category.as_ref();
        let category = category.and_then(|field| self.category(field, measure));
        let single = self.timepoint(about.at.as_ref());
        let from = self.timepoint(about.from.as_ref());
        let to = self.timepoint(about.to.as_ref());
        let predictor = about.predictor.as_ref();
        let predictor = predictor.and_then(|field| self.predictor(field, words));
        if let (Some(predictor), Some(field)) = (predictor, &about.predictor) {
            self.with_itself(field, predictor, measure, from.or(single));
        }
        let only = predictor.and_then(|at| self.model.predictors[at].only());
        if let Some(term) = only.filter(|term| term.category.is_some())
            && let Some(row) = references.iter().find(|row| row.measure == term.measure)
        {
            parts.reference.or(references::field(&row.category));
        }
        let group = self.group(about.group.as_ref());
        let versus = self.group(about.versus.as_ref());
        self.order(&about, [from, to], [group, versus]);
        let contrasts = about.compares();
        let estimated = parts.get("change").or(parts.get("estimate"));
        if estimated.is_some() && !contrasts {
            self.faults.push(incomplete_figure::no_contrast(span));
        }
        let cites = self.cites(mem::take(&mut about.cite));
        let dimensions = self.dimensions(&mut about, &cites);
        if contrasts {
            self.conventions(&about, &parts, span);
        }
        if self.doubts() > doubts {
            self.lost.figures_of.insert(measure);
            return false;
        }
        let named = table.map(|(_, place)| place);
        let is_said = match about.associates() {
            true => parts.effect.is_written(),
            false => parts.change_means.is_written(),
        };
        let has = |word: &str| parts.get(word).is_some();
        let counts = ["count", "percent"].into_iter().any(has);
        let rates = ["events", "person_time", "rate"].into_iter().any(has);
        let coefficient = Coefficient::ALL.into_iter().find(|one| has(one.word()));
        let kind = match (contrasts, coefficient, rates, counts) {
            (true, ..) => Kind::Contrast(Box::new(self.contrast_of(&about, &mut parts, predictor))),
            (false, Some(one), ..) => {
                Kind::Reliability(Box::new(self.reliability_of(one, &mut parts)))
            }
            (false, None, true, _) => Kind::Rate(Box::new(self.rate_of(&mut parts))),
            (false, None, false, true) => Kind::Count(Box::new(self.count_of(&mut parts, named))),
            (false, None, false, false) => Kind::Summary(Box::new(self.summary_of(&mut parts))),
        };
        if let Kind::Contrast(contrast) = &kind
            && let Some(change) = &contrast.change
            && !is_said
        {
            let is_ratio = contrast.effect.is_some_and(Effect::is_ratio);
            let compared = match about.compares_groups() {
                true if is_ratio => missing_convention::Compared::Ratio,
                true => missing_convention::Compared::Groups,
                false => missing_convention::Compared::Times,
            };
            self.faults.push(match about.associates() {
                true => missing_convention::effect(change.span, named),
                false => missing_convention::finding(change.span, named, compared),
            });
        }
        let mut figure = Figure {
            key: String::new(),
            span,
            table: table.map(|(table, _)| table),
            measure,
            predictor,
            category,
            at: from.or(single),
            to,
            group,
            versus,
            study: dimensions.get(Dimension::Study),
            dimensions,
            methods: self.methods(about.method, measure),
            kind,
            cite: cites,
            note: text(about.note),
            repeats: Vec::new(),
        };
        figure.key = self.key(&figure);
        self.tell_left(parts, &figure, named);
        if self.doubts() == doubts && is_empty(&figure) {
            self.faults.push(incomplete_figure::nothing(span));
        }
        let spoken = spoken(&figure.key);
        let twin = self.twin(&spoken, &figure);
        if let Some(first) = twin
            && let Some(same) = self.in_same_place(first, &figure)
        {
            let finding = duplicate_figure::finding(&figure.key, span, same);
            self.faults.push(finding);
            return false;
        }
        let handle = self.model.figures.push(figure);
        if self.is_doubtful(span, doubts) {
            self.doubtful.push(handle);
        }
        match twin {
            Some(first) => self.repeats.push((handle, first)),
            None => self.figures.entry(spoken).or_default().push(handle),
        }
        true
    }

    /// A fault where a contrast lacks one of its timepoints or groups, does not run forwards in time, or compares
    /// a group with itself. Positions are of what `raw` names.
    fn order(
        &mut self,
        raw: &About,
        [from, to]: [Option<usize>; 2],
        [group, versus]: [Option<usize>; 2],
    ) {
        match (&raw.from, &raw.to) {
            (Some(earlier), Some(later)) if from.is_some() && from == to => {
                let finding = timepoint_order::same(earlier.span, later.span);
                self.faults.push(finding);
            }
            (Some(earlier), Some(later)) if to.is_some() && from > to => {
                let finding = timepoint_order::backwards(earlier.span, later.span);
                self.faults.push(finding);
            }
            (Some(alone), None) => {
                let finding = incomplete_figure::half_contrast(alone.span, "to");
                self.faults.push(finding);
            }
            (None, Some(alone)) => {
                let finding = incomplete_figure::half_contrast(alone.span, "from");
                self.faults.push(finding);
            }
            _ => {}
        }
        if let (Some(at), Some(_)) = (&raw.at, raw.from.as_ref().and(raw.to.as_ref())) {
            self.faults
                .push(incomplete_figure::at_beside_contrast(at.span));
        }
        match (&raw.group, &raw.versus) {
            (None, Some(versus)) => {
                self.faults
                    .push(incomplete_figure::versus_alone(versus.span));
            }
            (Some(one), Some(other)) if group.is_some() && group == versus => {
                let finding = incomplete_figure::same_group(one.span, other.span);
                self.faults.push(finding);
            }
            _ => {}
        }
    }

    /// How a figure was made: as is said of it or of its table, and of its measure.
    fn methods(&mut self, own: Many<Method>, measure: Handle<Measure>) -> Vec<Method> {
        if own.0.iter().any(|field| field.value.is_none()) {
            self.doubt();
        }
        let own = own.0.into_iter().filter_map(|field| field.value);
        let of_measure = &self.model.measures[measure].methods;
        let mut methods = Vec::new();
        for method in own.chain(of_measure.iter().copied()) {
            if !methods.contains(&method) {
                methods.push(method);
            }
        }
        methods
    }

    fn category(&mut self, field: &Field<String>, measure: Handle<Measure>) -> Option<usize> {
        let measure = &self.model.measures[measure];
        let found = field.get().and_then(|word| {
            let categories = measure.categories.iter();
            let ids = categories.clone().map(|one| one.id.as_str());
            let labels = categories.map(|one| one.label.as_str());
            let bare = || spelling::find_label(word, ids).filter(|_| self.in_table(field.span));
            let none = spelling::labelled(word, labels).is_empty();
            let found = measure.category(word);
            found.or_else(|| none.then(bare).flatten())
        });
        match field.get() {
            Some(word) if found.is_none() => {
                let categories = measure.categories.iter();
                let labels = categories.clone().map(|one| one.label.as_str());
                if let [one, other, ..] = *spelling::labelled(word, labels) {
                    let ids = [one, other].map(|at| measure.categories[at].id.as_str());
                    let finding = ambiguous_label::category(field.span, ids, measure.id.span);
                    self.faults.push(finding);
                    return None;
                }
                let known = categories.map(|one| one.id.as_str()).collect::<Vec<_>>();
                let id = &measure.id;
                let in_table = self.in_table(field.span);
                let finding = unknown_reference::category(
                    field.span, word, &known, &id.value, id.span, in_table,
                );
                self.faults.push(finding.maybe_help(mark(word)));
            }
            _ if found.is_none() => self.doubt(),
            _ => {}
        }
        found
    }
}
