//! Figures: their keys, their kinds, and the keys by which evidence names them.

use super::names::{Kind as NameKind, Name};
use super::{Resolver, copied, text};
use crate::checks::{
    duplicate_figure, incomplete_figure, missing_convention, timepoint_order, unknown_figure,
    unknown_reference,
};
use crate::diagnostic::{did_you_mean, nearest};
use crate::model::{Contrast, Count, Figure, Handle, Kind, Measure, Placed, Summary, Table};
use crate::raw::field::Field;
use crate::raw::result::{Figure as Raw, ResultEntry};
use crate::source::Span;

impl Resolver<'_> {
    pub(super) fn results(&mut self) {
        let document = self.document;
        for field in &document.results {
            match field.get() {
                Some(ResultEntry::Figure(raw)) => {
                    let measure = match &raw.measure {
                        Some(name) => self.find(name, NameKind::Measure, Name::measure),
                        None => {
                            let finding = incomplete_figure::no_measure(field.span);
                            self.faults.push(finding);
                            None
                        }
                    };
                    if let Some(measure) = measure {
                        self.figure(raw, measure, field.span, None);
                    }
                }
                Some(ResultEntry::Table(raw)) => self.table(raw),
                None => {}
            }
        }
    }

    /// Takes in one figure; true where it could be understood.
    pub(super) fn figure(
        &mut self,
        raw: &Raw,
        measure: Handle<Measure>,
        span: Span,
        table: Option<Handle<Table>>,
    ) -> bool {
        let faults = self.faults.len();
        let category = match &raw.category {
            Some(field) => match self.category(field, measure) {
                Some(category) => Some(category),
                None => return false,
            },
            None => None,
        };
        let single = self.timepoint(raw.at.as_ref());
        let from = self.timepoint(raw.from.as_ref());
        let to = self.timepoint(raw.to.as_ref());
        let group = self.group(raw.group.as_ref());
        let versus = self.group(raw.versus.as_ref());
        if let (Some(from), Some(to), Some(later)) = (from, to, &raw.to)
            && from >= to
        {
            let finding = match (&raw.from, from == to) {
                (Some(earlier), false) => timepoint_order::backwards(earlier.span, later.span),
                _ => timepoint_order::same(later.span),
            };
            self.faults.push(finding);
        }
        if let Some(alone) = raw.from.as_ref().xor(raw.to.as_ref()) {
            let missing = if raw.from.is_some() { "to" } else { "from" };
            self.faults
                .push(incomplete_figure::half_contrast(alone.span, missing));
        }
        let contrasts = raw.from.is_some() || raw.to.is_some() || raw.versus.is_some();
        let counts = raw.count.is_some() || raw.percent.is_some();
        let kind = match (contrasts || raw.change.is_some(), counts) {
            (true, _) => Kind::Contrast(Box::new(self.contrast_of(raw))),
            (false, true) => Kind::Count(Box::new(self.count_of(raw))),
            (false, false) => Kind::Summary(Box::new(self.summary_of(raw))),
        };
        if self.faults.len() > faults {
            return false;
        }
        if let Kind::Contrast(contrast) = &kind {
            if !contrasts {
                self.faults.push(incomplete_figure::no_contrast(span));
                return false;
            }
            if let Some(change) = &contrast.change
                && contrast.change_means.is_none()
            {
                self.faults
                    .push(missing_convention::finding(change.span, table.is_some()));
                return false;
            }
        }
        if is_empty(&kind) {
            self.faults.push(incomplete_figure::nothing(span));
            return false;
        }
        let mut figure = Figure {
            key: String::new(),
            span,
            table,
            measure,
            category,
            at: from.or(single),
            to,
            group,
            versus,
            kind,
            cite: self.cites(&raw.cite),
            note: text(raw.note.as_ref()),
        };
        figure.key = self.key(&figure);
        if let Some(first) = self.figures.get(&figure.key) {
            let first = self.model.figures[*first].span;
            self.faults
                .push(duplicate_figure::finding(&figure.key, span, first));
            return false;
        }
        let key = figure.key.clone();
        let handle = self.model.figures.push(figure);
        self.figures.insert(key, handle);
        true
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
        let word = field.get()?;
        let measure = &self.model.measures[measure];
        let found = measure.category(word);
        if found.is_none() {
            let categories = measure.categories.iter();
            let known = categories.flat_map(|one| [one.id.as_str(), one.label.as_str()]);
            let help = did_you_mean(word, known).unwrap_or_else(|| {
                format!(
                    "declare it among the `categories` of `{}`",
                    measure.id.value
                )
            });
            let finding = unknown_reference::finding(field.span, word, "category", Some(help))
                .also(measure.id.span, "of this measure");
            self.faults.push(finding);
        }
        found
    }

    fn contrast_of(&mut self, raw: &Raw) -> Contrast {
        Contrast {
            n: self.number(raw.n.as_ref()),
            n_versus: self.number(raw.n_versus.as_ref()),
            change: self.number(raw.change.as_ref()),
            se: self.number(raw.se.as_ref()),
            sd_change: self.number(raw.sd_change.as_ref().or(raw.sd.as_ref())),
            ci_low: self.number(raw.ci_low.as_ref()),
            ci_high: self.number(raw.ci_high.as_ref()),
            level: self.number(raw.level.as_ref()),
            p: self.number(raw.p.as_ref()),
            statistic: self.number(raw.statistic.as_ref()),
            test: copied(raw.test.as_ref()),
            df: self.number(raw.df.as_ref()),
            df2: self.number(raw.df2.as_ref()),
            effect_size: self.number(raw.effect_size.as_ref()),
            effect_size_means: copied(raw.effect_size_means.as_ref()),
            change_means: copied(raw.change_means.as_ref()),
            design: copied(raw.design.as_ref()),
            scale: copied(raw.scale.as_ref()),
        }
    }

    fn count_of(&mut self, raw: &Raw) -> Count {
        Count {
            count: self.number(raw.count.as_ref()),
            n: self.number(raw.n.as_ref()),
            percent: self.number(raw.percent.as_ref()),
        }
    }

    fn summary_of(&mut self, raw: &Raw) -> Summary {
        Summary {
            n: self.number(raw.n.as_ref()),
            mean: self.number(raw.mean.as_ref()),
            sd: self.number(raw.sd.as_ref()),
            se: self.number(raw.se.as_ref()),
            median: self.number(raw.median.as_ref()),
            q1: self.number(raw.q1.as_ref()),
            q3: self.number(raw.q3.as_ref()),
            min: self.number(raw.min.as_ref()),
            max: self.number(raw.max.as_ref()),
            ci_low: self.number(raw.ci_low.as_ref()),
            ci_high: self.number(raw.ci_high.as_ref()),
            level: self.number(raw.level.as_ref()),
        }
    }

    /// The figures that keys name; a fault for each key that names none.
    pub(super) fn figure_keys(&mut self, keys: &[Field<String>]) -> Vec<Placed<Handle<Figure>>> {
        let keys = keys.iter();
        keys.filter_map(|field| {
            let key = field.get()?;
            let spoken = key.split_whitespace().collect::<String>();
            match self.figures.get(&spoken) {
                Some(figure) => Some(Placed::new(*figure, field.span)),
                None => {
                    let finding = self.no_figure(field, &spoken);
                    self.faults.push(finding);
                    None
                }
            }
        })
        .collect()
    }

    /// Says what of a key is not known: the measure, or the place of the figure.
    fn no_figure(&self, field: &Field<String>, key: &str) -> crate::diagnostic::Diagnostic {
        let id = key.split(['=', '@', '/']).next().unwrap_or_default();
        match self.names.get(id) {
            Some(named) if named.kind == NameKind::Measure => {
                let figures = self.model.figures.iter();
                let known: Vec<_> = figures
                    .filter(|figure| self.model.measures[figure.measure].id.value == id)
                    .map(|figure| figure.key.as_str())
                    .collect();
                let near = nearest(key, known.iter().copied());
                unknown_figure::finding(field.span, key, id, &known, near, named.span)
            }
            _ => {
                let help = did_you_mean(id, self.names.of(NameKind::Measure));
                unknown_figure::no_measure(field.span, key, id, help)
            }
        }
    }
}

/// Whether nothing at all was printed.
fn is_empty(kind: &Kind) -> bool {
    let cells = match kind {
        Kind::Summary(figures) => vec![
            &figures.n,
            &figures.mean,
            &figures.sd,
            &figures.se,
            &figures.median,
            &figures.q1,
            &figures.q3,
            &figures.min,
            &figures.max,
        ],
        Kind::Count(figures) => vec![&figures.count, &figures.percent],
        Kind::Contrast(figures) => vec![
            &figures.change,
            &figures.ci_low,
            &figures.ci_high,
            &figures.p,
            &figures.statistic,
            &figures.effect_size,
            &figures.se,
        ],
    };
    cells.into_iter().all(Option::is_none)
}
