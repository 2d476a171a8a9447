//! Figures: their keys, their kinds, and the keys by which evidence names them.

use super::faults::{
    ambiguous_label, duplicate_figure, incomplete_figure, missing_convention, timepoint_order,
    unknown_figure, unknown_reference,
};
use super::frame::mark;
use super::kinds::is_empty;
use super::names::{Kind as NameKind, Name};
use super::parts::{About, Parts, Usual};
use super::resolver::{Resolver, text};
use crate::diagnostic::Diagnostic;
use crate::model::{Figure, Handle, Kind, Measure, Method, Placed, Table};
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
            None => self.lost.figures = true,
        }
    }

    /// Takes in one figure; true where it could be placed. A figure of which a number could not be
    /// read is taken in without it. Of a row of a CSV table, `usual` is what holds for all rows, `table` the
    /// table and where it was named.
    pub(super) fn figure(
        &mut self,
        raw: Raw,
        usual: Usual,
        measure: Handle<Measure>,
        span: Span,
        table: Option<(Handle<Table>, Span)>,
    ) -> bool {
        let doubts = self.doubts();
        let (about, mut parts) = Parts::of(raw, usual);
        let category = about.category.as_ref();
        let category = category.and_then(|field| self.category(field, measure));
        let single = self.timepoint(about.at.as_ref());
        let from = self.timepoint(about.from.as_ref());
        let to = self.timepoint(about.to.as_ref());
        let group = self.group(about.group.as_ref());
        let versus = self.group(about.versus.as_ref());
        self.order(&about, [from, to], [group, versus]);
        let contrasts = about.compares();
        if parts.get("change").is_some() && !contrasts {
            self.faults.push(incomplete_figure::no_contrast(span));
        }
        if contrasts {
            self.conventions(&about, &parts, span);
        }
        if self.doubts() > doubts {
            self.lost.figures_of.insert(measure);
            return false;
        }
        let named = table.map(|(_, place)| place);
        let is_said = parts.change_means.is_written();
        let counts = parts.get("count").or(parts.get("percent")).is_some();
        let kind = match (contrasts, counts) {
            (true, _) => Kind::Contrast(Box::new(self.contrast_of(&about, &mut parts))),
            (false, true) => Kind::Count(Box::new(self.count_of(&mut parts, named))),
            (false, false) => Kind::Summary(Box::new(self.summary_of(&mut parts))),
        };
        if let Kind::Contrast(contrast) = &kind
            && let Some(change) = &contrast.change
            && !is_said
        {
            self.faults
                .push(missing_convention::finding(change.span, named));
        }
        let mut figure = Figure {
            key: String::new(),
            span,
            table: table.map(|(table, _)| table),
            measure,
            category,
            at: from.or(single),
            to,
            group,
            versus,
            methods: self.methods(about.method, measure),
            kind,
            cite: self.cites(about.cite),
            note: text(about.note),
        };
        figure.key = self.key(&figure);
        self.tell_left(parts, &figure.kind, &figure.key, named);
        if self.doubts() == doubts && is_empty(&figure) {
            self.faults.push(incomplete_figure::nothing(span));
        }
        let spoken = spoken(&figure.key);
        if let Some(first) = self.figures.get(&spoken) {
            let first = self.model.figures[*first].span;
            self.faults
                .push(duplicate_figure::finding(&figure.key, span, first));
            return false;
        }
        self.weigh(&figure.key, span, doubts);
        let handle = self.model.figures.push(figure);
        self.figures.insert(spoken, handle);
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

    /// The key of a figure: `measure=category@T1..T2/group..versus`, what does not apply left out.
    fn key(&self, figure: &Figure) -> String {
        let measure = &self.model.measures[figure.measure];
        let frame = &self.model.synthesis;
        let mut key = measure.id.value.clone();
        let mut add = |sign: &str, part: &str| {
            key.push_str(sign);
            key.push_str(part);
        };
        if let Some(category) = figure.category {
            add("=", &measure.categories[category].id);
        }
        if let Some(at) = figure.at {
            add("@", &frame.timepoints[at].id);
        }
        if let Some(to) = figure.to {
            add("..", &frame.timepoints[to].id);
        }
        if let Some(group) = figure.group {
            add("/", &frame.groups[group].id);
        }
        if let Some(versus) = figure.versus {
            add("..", &frame.groups[versus].id);
        }
        key
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
                let finding =
                    unknown_reference::category(field.span, word, &known, &id.value, id.span);
                self.faults.push(finding.maybe_help(mark(word)));
            }
            _ if found.is_none() => self.doubt(),
            _ => {}
        }
        found
    }

    /// The figures that keys name; a fault for each key that names none.
    pub(super) fn figure_keys(&mut self, keys: &[Field<String>]) -> Vec<Placed<Handle<Figure>>> {
        let keys = keys.iter();
        keys.filter_map(|field| {
            let figure = match self.figure_of_key(field) {
                Ok(figure) => figure,
                Err(finding) => {
                    match finding {
                        Some(finding) => self.faults.push(*finding),
                        None => self.doubt(),
                    }
                    return None;
                }
            };
            if self.unsure.contains(&self.model.figures[figure].key) {
                self.doubt();
            }
            Some(Placed::new(figure, field.span))
        })
        .collect()
    }

    /// The figure that a key names, its parts by id or by label; else what is wrong, where that is not told yet.
    fn figure_of_key(
        &self,
        field: &Field<String>,
    ) -> Result<Handle<Figure>, Option<Box<Diagnostic>>> {
        let key = field.get().ok_or(None)?;
        if let Some(figure) = self.figures.get(&spoken(key)) {
            return Ok(*figure);
        }
        let by_ids = self.key_by_ids(field.span, key).map_err(Box::new)?;
        let by_ids = by_ids.and_then(|key| self.figures.get(&spoken(&key)));
        let found = by_ids.copied();
        found.ok_or_else(|| self.no_figure(field).map(Box::new))
    }

    /// Says what of a key is not known: the measure, or the place of the figure. Nothing where it may
    /// have been lost by another fault.
    fn no_figure(&self, field: &Field<String>) -> Option<Diagnostic> {
        let key = field.get()?;
        let id = spoken(key);
        let id = id.split(['=', '@', '/']).next().unwrap_or_default();
        match self.names.get(id, NameKind::Measure) {
            Some(named) if named.kind == NameKind::Measure => {
                if self.lost.figures_of(named.name.measure()) {
                    return None;
                }
                let figures = self.model.figures.iter();
                let known: Vec<_> = figures
                    .filter(|figure| figure.measure == named.name.measure())
                    .map(|figure| figure.key.as_str())
                    .collect();
                Some(unknown_figure::finding(
                    field.span, key, id, &known, named.span,
                ))
            }
            _ if self.may_be_declared(NameKind::Measure) => None,
            _ => {
                let known = self.known(NameKind::Measure).unwrap_or_default();
                Some(unknown_figure::no_measure(field.span, key, id, &known))
            }
        }
    }
}

/// A figure's key as it is compared: blanks in it do not matter, nor what does not show.
fn spoken(key: &str) -> String {
    spelling::name(key).split_whitespace().collect()
}
