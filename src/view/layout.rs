//! Layouts: which tables are made of a synthesis, with which columns. A layout is a view and nothing more: no data
//! belong to one.

mod answer;
mod aspect;
mod assessed;
mod cell;
mod checklist;
mod column;
mod convergence_matrix;
mod counted;
mod declared;
mod effects;
mod evidence_profile;
mod form;
mod gramms;
mod grid;
mod joint_display;
mod laid;
mod line;
mod mmat;
mod pillar;
pub(super) mod plan;
mod row;
mod soqf;
mod subjects;
mod table;

use std::collections::HashMap;
use std::sync::Arc;

use crate::examine::{Assessed, Renderable};
use crate::language::Words;
use crate::model::{Layout, LayoutName, Show};
use crate::synthesis::abbreviation;
use crate::view::picture::axis::Pictures;
use crate::view::told::Told;
use crate::view::whole::View;
use form::Form;
use plan::{Column, Part, Plan, Shown, Subject};

pub use column::ColumnView;
pub use laid::{LaidCell, LaidLine, LaidRow, LaidTable};
pub use row::{ParagraphView, SilenceView};
pub use table::TotalView;

/// Every layout.
static FORMS: [&Form; 8] = [
    &grid::FORM,
    &joint_display::FORM,
    &convergence_matrix::FORM,
    &pillar::FORM,
    &soqf::FORM,
    &evidence_profile::FORM,
    &gramms::FORM,
    &mmat::FORM,
];

/// The names of all layouts, and what each is.
pub fn all() -> impl Iterator<Item = (LayoutName, &'static str)> {
    FORMS.iter().map(|form| (form.name, form.about))
}

/// The tables of a view in its layout.
fn plans(view: &View) -> Vec<Plan> {
    let layout = view.layout();
    let mut forms = FORMS.iter();
    let form = forms.find(|form| form.name == layout.name);
    let mut plans = (form.unwrap_or(&FORMS[0]).tables)(view);
    if layout.name.argues() {
        plans.iter_mut().for_each(|plan| choose(view, plan));
    }
    if !layout.numbers {
        let columns = plans.iter_mut().map(|plan| &mut plan.columns);
        columns.for_each(|columns| columns.retain(|column| column.part != Part::Number));
    }
    plans
}

/// Puts the columns and headings that the authors choose in place of those that the layout has by itself.
fn choose(view: &View, plan: &mut Plan) {
    let layout = view.layout();
    if !layout.columns.is_empty() {
        let known = std::mem::take(&mut plan.columns);
        let first = |column: &&Column| column.part == Part::Proposition;
        let named = |show: Show| layout.columns.iter().any(|column| column.show == show);
        // The propositions stand first where the authors do not say where they stand.
        if !named(Show::Proposition) {
            plan.columns.extend(known.iter().find(first).cloned());
        }
        for chosen in &layout.columns {
            let mut column = Column::showing(view, chosen.show, &known);
            if let Some(heading) = &chosen.heading {
                column.heading.clone_from(heading);
            }
            if let Some(width) = chosen.width {
                column.width = width.max(1);
            }
            plan.columns.push(column);
        }
    }
    if let Some(heading) = &layout.first {
        let mut columns = plan.columns.iter_mut();
        if let Some(first) = columns.find(|column| column.part == Part::Proposition) {
            first.heading.clone_from(heading);
        }
    }
}

/// The words of a language, with those that the authors want in their place.
fn words(assessed: &Assessed, language: &str) -> Words {
    let own = assessed.model.synthesis.words.iter();
    let own = own.map(|(name, word)| (name.value.as_str(), word.as_str()));
    Words::new(language, own)
}

impl View {
    /// The view of a synthesis without errors.
    pub fn new(synthesis: Renderable) -> Self {
        Self::of_sound(synthesis.into_inner())
    }

    /// The view of what is sound in a synthesis, errors or not: to be asked for paths, not to make a page of.
    pub fn of_sound(assessed: Assessed) -> Self {
        let mut findings: HashMap<String, Vec<Told>> = HashMap::new();
        let open = assessed.diagnostics.iter();
        let all = open.chain(assessed.acknowledged.iter().map(|known| &known.found));
        for (index, found) in all.enumerate() {
            let own = found.subjects.iter().map(|subject| (subject, None));
            let members = found.members.iter().enumerate();
            let others = members.flat_map(|(at, member)| {
                member
                    .subjects
                    .iter()
                    .map(move |subject| (subject, Some(at)))
            });
            for (subject, member) in own.chain(others) {
                let told = Told { index, member };
                findings.entry(subject.clone()).or_default().push(told);
            }
        }
        let frame = &assessed.model.synthesis;
        let words = words(&assessed, &frame.language);
        let layout = frame.layouts.first().cloned().unwrap_or_default();
        let view = Self {
            pictures: Arc::new(Pictures::of(assessed.rules())),
            abbreviations: Arc::new(abbreviation::expanded(&assessed.model, &words)),
            assessed: Arc::new(assessed),
            findings: Arc::new(findings),
            layout: Arc::default(),
            plans: Arc::default(),
            first: Arc::default(),
            words,
            counter: Arc::default(),
            before: None,
        };
        view.laid_out(layout)
    }

    /// The same with other words of table, key and notes; the language of the page is theirs.
    pub fn in_words(&self, words: Words) -> Self {
        let abbreviations = abbreviation::expanded(self.model(), &words);
        let view = Self {
            abbreviations: Arc::new(abbreviations),
            words,
            ..self.clone()
        };
        let layout = self.layout().clone();
        view.laid_out(layout)
    }

    /// The same in another language: with its words, and those that the authors want in their place.
    pub fn in_language(&self, language: &str) -> Self {
        self.in_words(words(&self.assessed, language))
    }

    /// The same synthesis in each of the layouts that it names, the first one first.
    pub fn layouts(&self) -> Vec<Self> {
        let layouts = self.model().synthesis.layouts.iter();
        layouts
            .map(|layout| match layout.file == self.layout.file {
                // It is laid out so already.
                true => self.clone(),
                false => self.laid_out(layout.clone()),
            })
            .collect()
    }

    /// The same synthesis in the layout of that name: as the synthesis says it, where it names it, and else as it is by
    /// itself, in files of its name.
    pub fn in_layout(&self, name: LayoutName) -> Self {
        let mut layouts = self.model().synthesis.layouts.iter();
        let said = layouts.find(|layout| layout.name == name);
        let plain = || Layout::plain(name, name.word());
        self.laid_out(said.cloned().unwrap_or_else(plain))
    }

    /// The same synthesis in another layout.
    pub fn laid_out(&self, layout: Layout) -> Self {
        let mut view = self.clone();
        view.layout = Arc::new(layout);
        view.plans = Arc::new(plans(&view));
        view.first = Arc::new(view.shown_first());
        view
    }

    /// Where each finding stands first in the tables.
    fn shown_first(&self) -> Vec<Option<Shown>> {
        let model = self.model();
        let mut first = vec![None; model.evidence.len()];
        for plan in self.plans.iter() {
            let parts = plan.columns.iter().map(|column| column.part);
            let strands = parts.filter_map(|part| match part {
                Part::Strand { strand, .. } => Some(strand),
                _ => None,
            });
            let strands: Vec<usize> = strands.collect();
            for row in &plan.rows {
                match *row {
                    Subject::Item(_) => {}
                    Subject::Evidence(at) => {
                        first[at.index()].get_or_insert(Shown { row: *row, link: 0 });
                    }
                    Subject::Proposition(at) => {
                        for (link, linked) in model.propositions[at].links.iter().enumerate() {
                            let item = linked.evidence;
                            if strands.contains(&model.evidence[item].strand) {
                                first[item.index()].get_or_insert(Shown { row: *row, link });
                            }
                        }
                    }
                }
            }
        }
        first
    }
}
