//! The flow of people: its steps are figures, the categories of one measure that the format itself has.

use std::mem;

use super::faults::{bad_id, duplicate_id, unclear_flow};
use super::keys::spoken;
use super::names::Kind as NameKind;
use super::resolver::{Resolver, placed};
use crate::model::flow::is_no_number_of_people;
use crate::model::{
    Category, Cell, Cite, Count, Dimension, Dimensions, Figure, Flow, FlowStep, Handle, Kind, Left,
    Measure, Placed,
};
use crate::read::raw::field::{Field, Many, Short};
use crate::read::raw::flow::{Flow as Raw, FlowStep as RawStep, Left as RawLeft};
use crate::read::raw::result::Number;
use crate::source::Span;
use crate::wording::spelling;

/// The id of the measure whose categories are the steps.
const FLOW: &str = "flow";

/// What all steps of a flow have in common.
struct Common {
    measure: Handle<Measure>,
    dimensions: Dimensions,
    cite: Vec<Cite>,
    /// The ids of the steps as they are written, with their places.
    ids: Vec<Placed<String>>,
}

impl Resolver<'_> {
    /// Takes in the flows of people.
    pub(super) fn flows(&mut self) {
        for field in mem::take(&mut self.written_flows) {
            let doubts = self.doubts();
            let first = self.model.figures.len();
            let Some(measure) = self.flow_measure(field.span) else {
                self.lost.figures = true;
                continue;
            };
            let Some(raw) = field.value else { continue };
            let flow = self.flow(raw, measure);
            if self.is_doubtful(field.span, doubts) {
                // Steps that were not understood leave gaps that no check may take for people who left.
                let figures = self.model.figures.entries().skip(first);
                self.doubtful.extend(figures.map(|(at, _)| at));
                self.lost.figures_of.insert(measure);
                continue;
            }
            self.model.flows.push(flow);
        }
    }

    /// The measure of all steps; a fault where its id is taken.
    fn flow_measure(&mut self, span: Span) -> Option<Handle<Measure>> {
        if self.model.flow_measure.is_some() {
            return self.model.flow_measure;
        }
        let index = self.model.measures.len();
        if let Err(taken) = self.names.add(FLOW, NameKind::Measure, index, span) {
            let (kind, first) = (taken.kind.word(), taken.span);
            let finding = duplicate_id::finding(FLOW, first, kind, span, "flow of people");
            self.faults.push(finding);
            return None;
        }
        let measure = self.model.measures.push(Measure {
            id: Placed::new(FLOW.to_owned(), span),
            label: "Flow of people".to_owned(),
            instrument: None,
            domain: None,
            range: None,
            items: None,
            score: None,
            prorated: false,
            better: None,
            methods: Vec::new(),
            digits: None,
            unit: None,
            categories: Vec::new(),
            exhaustive: false,
            bands: Vec::new(),
            norm: None,
            note: None,
        });
        self.model.flow_measure = Some(measure);
        Some(measure)
    }

    fn flow(&mut self, raw: Raw, measure: Handle<Measure>) -> Flow {
        let cite = self.cites(raw.cite);
        let study = match &raw.study {
            Some(field) => {
                self.model.synthesis.studies_apart = true;
                self.dimension(Dimension::Study, field)
            }
            None => self.study_cited(&cite),
        };
        let written = raw.flow.0.iter().filter_map(Field::get);
        let ids = written.filter_map(|step| placed(Some(step.id.clone())));
        let common = Common {
            measure,
            dimensions: Dimensions::default().with(Dimension::Study, study),
            ids: ids.collect(),
            cite,
        };
        let mut steps = Vec::new();
        let mut known: Vec<Placed<String>> = Vec::new();
        for field in raw.flow.0 {
            let Some(step) = field.value else {
                self.doubt();
                continue;
            };
            let Some(id) = placed(Some(step.id.clone())) else {
                self.doubt();
                continue;
            };
            if let Some(step) = self.step(step, &id, &common, &known, field.span) {
                steps.push(step);
                known.push(id);
            }
        }
        Flow {
            study,
            steps,
            cite: common.cite,
            note: placed(raw.note),
        }
    }

    /// One step below those that are `known`.
    fn step(
        &mut self,
        raw: RawStep,
        id: &Placed<String>,
        common: &Common,
        known: &[Placed<String>],
        span: Span,
    ) -> Option<FlowStep> {
        self.faults.extend(bad_id::judge_part(id, id.span));
        let label = placed(raw.label).unwrap_or_else(|| id.clone());
        let from = self.origins(&raw.from, id, common, known);
        if let (Some(first), true) = (raw.left.0.first(), raw.from.0.is_empty()) {
            let finding = unclear_flow::left_of_nobody(first.span, id);
            self.faults.push(finding);
        }
        let left = raw.left.0.into_iter();
        let left: Vec<Left> = left.filter_map(|field| self.left(field)).collect();
        let category = self.category_of_step(id, &label, common.measure);
        let at = self.timepoint(raw.at.as_ref());
        let group = self.group(raw.group.as_ref());
        let count = self.people_in(&raw.n);
        let figure = Figure {
            key: format!("{FLOW}={}", id.value),
            span,
            table: None,
            measure: common.measure,
            predictor: None,
            category: Some(category),
            at,
            to: None,
            group,
            versus: None,
            study: common.dimensions.get(Dimension::Study),
            dimensions: common.dimensions,
            methods: Vec::new(),
            kind: Kind::Count(Box::new(Count {
                count,
                ..Count::default()
            })),
            cite: common.cite.clone(),
            note: raw.note.and_then(|note| note.value),
            repeats: Vec::new(),
        };
        let spoken = spoken(&figure.key);
        if let Some(first) = self.twin(&spoken, &figure) {
            let first = self.model.figures[first].span;
            self.faults.push(unclear_flow::twice(id.span, id, first));
            return None;
        }
        let figure = self.model.figures.push(figure);
        self.figures.entry(spoken).or_default().push(figure);
        Some(FlowStep {
            figure,
            label,
            from,
            left,
        })
    }

    /// The position of a step among the categories, one for the same step of each study.
    fn category_of_step(
        &mut self,
        id: &Placed<String>,
        label: &Placed<String>,
        measure: Handle<Measure>,
    ) -> usize {
        let categories = &mut self.model.measures[measure].categories;
        let ids = categories.iter().map(|one| one.id.as_str());
        let Some(at) = spelling::find_name(id, ids) else {
            categories.push(Category {
                id: id.value.clone(),
                label: label.value.clone(),
            });
            return categories.len() - 1;
        };
        if categories[at].label != label.value {
            let of_step =
                |figure: &&Figure| figure.measure == measure && figure.category == Some(at);
            // Of the same flow, that it stands twice is told.
            let first = self.model.figures.iter().find(of_step).map(|one| one.span);
            let elsewhere = first.filter(|first| !self.is_in_this_flow(*first));
            if let Some(first) = elsewhere {
                let finding = unclear_flow::called_otherwise(label.span, id, first);
                self.faults.push(finding);
            }
        }
        at
    }

    /// Whether a step at that place is of the flow that is being taken in: of those taken in before, it is known.
    fn is_in_this_flow(&self, place: Span) -> bool {
        let mut steps = self.model.flows.iter().flat_map(|flow| &flow.steps);
        !steps.any(|step| self.model.figures[step.figure].span == place)
    }

    /// The positions of the steps that a step comes from.
    fn origins(
        &mut self,
        from: &Many<String>,
        id: &Placed<String>,
        common: &Common,
        known: &[Placed<String>],
    ) -> Vec<usize> {
        let mut origins = Vec::new();
        for field in &from.0 {
            let Some(word) = field.get() else {
                self.doubt();
                continue;
            };
            let above = known.iter().map(|one| one.value.as_str());
            let finding = match spelling::find_name(word, above.clone()) {
                Some(at) if origins.contains(&at) => unclear_flow::again(field.span, word),
                Some(at) => {
                    origins.push(at);
                    continue;
                }
                None if spelling::same_name(word, id) => unclear_flow::itself(field.span, word),
                None => {
                    let mut all = common.ids.iter();
                    match all.find(|one| spelling::same_name(word, one)) {
                        Some(other) => unclear_flow::later(field.span, word, other.span),
                        None => unclear_flow::unknown(field.span, word, &above.collect::<Vec<_>>()),
                    }
                }
            };
            self.faults.push(finding);
        }
        origins
    }

    fn left(&mut self, field: Field<Short<RawLeft>>) -> Option<Left> {
        let Some(Short(raw)) = field.value else {
            self.doubt();
            return None;
        };
        Some(Left {
            span: field.span,
            n: self.people_in(&raw.n),
            why: placed(raw.why),
        })
    }

    /// A number of people; a fault where it cannot be one.
    fn people_in(&mut self, field: &Field<Number>) -> Cell {
        let printed = self.number(Some(field))?;
        if is_no_number_of_people(&printed) {
            let finding = unclear_flow::no_people(printed.span, printed.text());
            self.faults.push(finding);
            return None;
        }
        Some(printed)
    }
}
