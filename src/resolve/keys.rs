//! The keys of figures: `measure~predictor=category@T1..T2/group..versus;study=smith`, as short as they can be.

use super::dimensions::part;
use super::estimated::{self, Said};
use super::faults::{ambiguous_figure, unknown_figure};
use super::frame::Called;
use super::names::Kind as NameKind;
use super::resolver::Resolver;
use crate::diagnostic::Diagnostic;
use crate::model::{Coefficient, Dimension, Figure, Handle, Placed};
use crate::read::raw::field::Field;
use crate::wording::spelling;

/// What a key in a list of figures may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// One figure.
    One,
    /// All figures that only a dimension tells apart.
    All,
}

impl Resolver<'_> {
    /// The key of a figure without its dimensions: what does not apply is left out.
    pub(super) fn key(&self, figure: &Figure) -> String {
        let measure = &self.model.measures[figure.measure];
        let frame = &self.model.synthesis;
        let mut key = measure.id.value.clone();
        let mut add = |sign: &str, part: &str| {
            key.push_str(sign);
            key.push_str(part);
        };
        if let Some(predictor) = figure.predictor {
            add("~", &self.model.predictor_in_keys(predictor));
        }
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
        if let Some(reliability) = figure.reliability() {
            add(";", reliability.coefficient.word());
        }
        key
    }

    /// The figure that is about just what another is: of the same dimensions, not of two studies, and the same estimate.
    pub(super) fn twin(&self, spoken: &str, figure: &Figure) -> Option<Handle<Figure>> {
        let alike = self.figures.get(spoken)?.iter().copied();
        let mut alike = alike.filter(|at| {
            let other = &self.model.figures[*at];
            Dimension::ALL.into_iter().all(|dimension| {
                let one = figure.dimensions.get(dimension);
                let two = other.dimensions.get(dimension);
                let open = dimension == Dimension::Study && (one.is_none() || two.is_none());
                one == two || open
            }) && !estimated::are_apart(figure, other)
        });
        alike.next()
    }

    /// Gives every figure its whole key: with those dimensions in which figures of the same short key differ, and with
    /// what is estimated, and for how much more of the predictor, where figures differ in nothing else. Where no
    /// two differ in their study alone, and nobody says a study, there is one study.
    pub(super) fn finish_keys(&mut self) {
        let frame = &mut self.model.synthesis;
        let figures = &self.model.figures;
        let differ = |set: &[Handle<Figure>], dimension: Dimension| {
            let mut parts = set.iter().map(|at| figures[*at].dimensions.get(dimension));
            let first = parts.next().flatten();
            parts.any(|other| other != first)
        };
        let mut sets = self.figures.values().filter(|set| set.len() > 1);
        frame.studies_apart |= sets.any(|set| differ(set, Dimension::Study));
        let mut keys = Vec::new();
        for set in self.figures.values().filter(|set| set.len() > 1) {
            for dimension in Dimension::ALL.into_iter().filter(|one| differ(set, *one)) {
                let parts = frame.parts(dimension);
                for at in set {
                    if let Some(part) = figures[*at].dimensions.get(dimension) {
                        keys.push((*at, format!(";{}={}", dimension.word(), parts[part].0)));
                    }
                }
            }
            for said in Said::ALL {
                let ends = set.iter().filter(|at| {
                    let mut others = set.iter().filter(|other| other != at);
                    others.any(|other| {
                        let (one, two) = (&figures[**at], &figures[*other]);
                        one.dimensions == two.dimensions && said.of(one) != said.of(two)
                    })
                });
                let end = |at: &Handle<Figure>| {
                    Some((*at, format!(";{}={}", said.word(), said.of(&figures[*at])?)))
                };
                keys.extend(ends.filter_map(end));
            }
        }
        for (at, end) in keys {
            self.model.figures[at].key.push_str(&end);
        }
        if !self.model.synthesis.studies_apart {
            for figure in self.model.figures.each_mut() {
                figure.dimensions = figure.dimensions.with(Dimension::Study, None);
            }
        }
        for at in &self.doubtful {
            self.unsure.insert(self.model.figures[*at].key.clone());
        }
    }

    /// The figures that keys name; a fault for each key that names none, or several where one is meant.
    pub(super) fn figure_keys(
        &mut self,
        keys: &[Field<String>],
        meant: Meant,
    ) -> Vec<Placed<Handle<Figure>>> {
        let mut named = Vec::with_capacity(keys.len());
        for field in keys {
            let found = match field
                .get()
                .map_or(Ok(Vec::new()), |key| self.met(field, key))
            {
                Ok(found) => found,
                Err(finding) => {
                    self.faults.push(*finding);
                    continue;
                }
            };
            if found.is_empty() {
                match self.no_figure(field) {
                    Some(finding) => self.faults.push(finding),
                    None => self.doubt(),
                }
                continue;
            }
            if let (Meant::One, [_, _, ..], Some(key)) = (meant, &found[..], field.get()) {
                let keys = found.iter().map(|at| self.model.figures[*at].key.as_str());
                let finding = ambiguous_figure::finding(field.span, key, &keys.collect::<Vec<_>>());
                self.faults.push(finding);
                continue;
            }
            for figure in found {
                if self.unsure.contains(&self.model.figures[figure].key) {
                    self.doubt();
                }
                named.push(Placed::new(figure, field.span));
            }
        }
        named
    }

    /// The figures that a key names, its parts by id or by label; a fault where a label is that of two things.
    fn met(
        &self,
        field: &Field<String>,
        key: &str,
    ) -> Result<Vec<Handle<Figure>>, Box<Diagnostic>> {
        let found = self.keyed(key);
        if !found.is_empty() {
            return Ok(found);
        }
        let by_ids = self.key_by_ids(field.span, key)?;
        Ok(by_ids.map_or_else(Vec::new, |key| self.keyed(&key)))
    }

    /// The figures that a key names: that which has just the dimensions named where there is one, else all that
    /// have them.
    fn keyed(&self, key: &str) -> Vec<Handle<Figure>> {
        let spoken = spoken(key);
        let mut parts = spoken.split(';');
        let short = parts.next().unwrap_or_default();
        let mut parts = parts.peekable();
        let coefficient = parts.next_if(|part| Coefficient::find(part).is_some());
        let of = |coefficient: &str| self.figures.get(&format!("{short};{coefficient}"));
        let set = match (coefficient, self.figures.get(short)) {
            (Some(word), _) => of(word).cloned().unwrap_or_default(),
            (None, Some(set)) => set.clone(),
            // Where nothing else is known of the measure, a coefficient need not be named.
            (None, None) => {
                let all = Coefficient::ALL.into_iter();
                all.filter_map(|one| of(one.word()))
                    .flatten()
                    .copied()
                    .collect()
            }
        };
        if set.is_empty() {
            return Vec::new();
        }
        let frame = &self.model.synthesis;
        let (mut wanted, mut said) = (Vec::new(), Vec::new());
        for part_of_key in parts {
            let Some((word, name)) = part_of_key.split_once('=') else {
                return Vec::new();
            };
            if let Some(one) = Said::find(word) {
                said.push((one, name));
                continue;
            }
            let found = Dimension::find(word).map(|one| (one, part(frame, one, name)));
            let Some((dimension, Called::One(at))) = found else {
                return Vec::new();
            };
            wanted.push((dimension, at));
        }
        let has = |at: &&Handle<Figure>| {
            let own = self.model.figures[**at].all_dimensions();
            let mut wanted = wanted.iter();
            let mut said = said.iter();
            wanted.all(|(dimension, part)| own.get(*dimension) == Some(*part))
                && said.all(|(one, name)| one.is(&self.model.figures[**at], name))
        };
        let met: Vec<_> = set.iter().filter(has).copied().collect();
        let just = met.iter().filter(|at| {
            let figure = &self.model.figures[**at];
            let own = usize::from(figure.reliability().is_some());
            figure.key.matches(';').count() == wanted.len() + said.len() + own
        });
        match just.copied().collect::<Vec<_>>()[..] {
            [one] => vec![one],
            _ => met,
        }
    }

    /// Says what of a key is not known: the measure, or the place of the figure. Nothing where it may
    /// have been lost by another fault.
    fn no_figure(&self, field: &Field<String>) -> Option<Diagnostic> {
        let key = field.get()?;
        let id = spoken(key);
        let id = id
            .split(['~', '=', '@', '/', ';'])
            .next()
            .unwrap_or_default();
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
pub(super) fn spoken(key: &str) -> String {
    spelling::name(key).split_whitespace().collect()
}
