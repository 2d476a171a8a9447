//! What the authors know of, by the ids and figure keys that their acknowledgements cover.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::{Acknowledgement, Handle, Model, Placed};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::plain;
use crate::wording::spelling::{self, same_name};

/// What a name in an acknowledgement covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// What has it for its id or key.
    One,
    /// Every figure of that short key, which only a study, model, site or subgroup tells apart.
    Key,
    /// What has it for its id, and every figure of that measure.
    Measure,
    /// Every figure of a CSV table.
    Table,
}

/// A name in an acknowledgement.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Covering<'a> {
    /// The acknowledgement.
    pub(crate) acknowledgement: &'a Acknowledgement,
    /// The name.
    pub(crate) at: &'a Placed<String>,
    /// What it covers.
    pub(crate) reach: Reach,
}

/// The names in all acknowledgements, to be found by what they cover.
#[derive(Debug, Default)]
pub(crate) struct Acknowledged<'a> {
    names: Vec<Covering<'a>>,
    /// The numbers of the names by what they cover, in the form in which names are compared.
    by_subject: HashMap<Cow<'a, str>, Vec<usize>>,
}

/// The numbers of the names that cover a thing.
type Wide<T> = HashMap<Handle<T>, Vec<usize>>;

impl<'a> Acknowledged<'a> {
    /// What the acknowledgements of a synthesis cover.
    pub(crate) fn of(model: &'a Model) -> Self {
        let mut this = Self::default();
        for acknowledgement in &model.acknowledged {
            for at in &acknowledgement.at {
                let index = this.names.len();
                let subject = spelling::name(&at.value);
                this.by_subject.entry(subject).or_default().push(index);
                this.names.push(Covering {
                    acknowledgement,
                    at,
                    reach: Reach::One,
                });
            }
        }
        if !this.names.is_empty() {
            this.widen(model);
        }
        this
    }

    /// Lets the names of measures and of tables cover their figures.
    fn widen(&mut self, model: &'a Model) {
        let measures = model.measures.entries();
        let mut of_measure: Wide<_> = measures
            .filter_map(|(at, measure)| {
                let naming = self.covering(&measure.id.value)?;
                Some((at, naming.clone()))
            })
            .collect();
        if !of_measure.is_empty() {
            // A figure without time or group has the id of its measure for its key: that means it alone.
            let figures = model.figures.iter();
            let alone: HashSet<_> = figures
                .filter(|figure| figure.key == model.measures[figure.measure].id.value)
                .map(|figure| figure.measure)
                .collect();
            of_measure.retain(|measure, _| !alone.contains(measure));
        }
        let mut by_path: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, name) in self.names.iter().enumerate() {
            by_path.entry(path(&name.at.value)).or_default().push(index);
        }
        let tables = model.tables.entries();
        let of_table: Wide<_> = tables
            .filter_map(|(at, table)| Some((at, by_path.get(&path(&table.path.value))?.clone())))
            .collect();
        for (reach, naming) in of_measure
            .values()
            .map(|naming| (Reach::Measure, naming))
            .chain(of_table.values().map(|naming| (Reach::Table, naming)))
        {
            for index in naming {
                self.names[*index].reach = reach;
            }
        }
        self.widen_keys(model);
        if of_measure.is_empty() && of_table.is_empty() {
            return;
        }
        for figure in model.figures.iter() {
            let measure = of_measure.get(&figure.measure);
            let table = figure.table.and_then(|table| of_table.get(&table));
            for naming in measure.into_iter().chain(table) {
                let subject = spelling::name(&figure.key);
                self.by_subject.entry(subject).or_default().extend(naming);
            }
        }
    }

    /// Lets short keys cover the figures that have dimensions behind them, where none has that key alone.
    fn widen_keys(&mut self, model: &'a Model) {
        let figures = model.figures.iter();
        let long = figures.filter_map(|figure| Some((figure, figure.key.split_once(';')?.0)));
        let mut covered: Vec<(Cow<'a, str>, Vec<usize>)> = Vec::new();
        for (figure, short) in long {
            let alone = || model.figures.iter().any(|other| other.key == short);
            if let Some(naming) = self.covering(short)
                && !alone()
            {
                covered.push((spelling::name(&figure.key), naming.clone()));
            }
        }
        for (subject, naming) in covered {
            for index in &naming {
                self.names[*index].reach = Reach::Key;
            }
            self.by_subject.entry(subject).or_default().extend(naming);
        }
    }

    /// The numbers of the names that cover what has that id or key.
    fn covering(&self, subject: &str) -> Option<&Vec<usize>> {
        self.by_subject.get(&*spelling::name(subject))
    }

    /// Every name, in the order written.
    pub(crate) fn names(&self) -> &[Covering<'a>] {
        &self.names
    }

    /// The numbers of the names that cover what was found. Errors cannot be acknowledged: a grid that cannot
    /// be rendered truthfully is not made truthful by knowing it.
    pub(crate) fn meeting(&self, found: &Diagnostic) -> impl Iterator<Item = usize> {
        let weighs = found.severity() == Severity::Error;
        let subjects = found.subjects.iter().filter(move |_| !weighs);
        let covering = subjects.filter_map(|subject| self.covering(subject));
        covering.flatten().copied().filter(|index| {
            let named = &self.names[*index].acknowledgement.check.value;
            found.check.is_called(named)
        })
    }

    /// The figures of what was found that the name of that number covers without naming them.
    pub(crate) fn figures<'b>(
        &'b self,
        index: usize,
        found: &'b Diagnostic,
    ) -> impl Iterator<Item = &'b str> {
        let name = &self.names[index];
        let wide = name.reach != Reach::One;
        let subjects = found.subjects.iter().map(String::as_str);
        subjects.filter(move |subject| {
            let covering = || self.covering(subject);
            wide && !same_name(subject, &name.at.value)
                && covering().is_some_and(|covering| covering.contains(&index))
        })
    }

    /// Whether the authors know of what was found.
    pub(crate) fn meets(&self, found: &Diagnostic) -> bool {
        self.meeting(found).next().is_some()
    }
}

/// A path from the folder in the form in which paths are compared.
fn path(text: &str) -> String {
    spelling::name(&plain(text).to_string_lossy()).into_owned()
}
