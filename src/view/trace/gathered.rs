//! What figures and quotations have in common: a measure, a table, a timepoint, a group, a participant, a site or
//! another dimension.

use super::{Step, Trace, cited};
use crate::model::graph::Node;
use crate::model::{Dimension, Evidence, Figure, Handle, Participant, Quote};
use crate::quotation::anchor;
use crate::source::Span;
use crate::view::View;
use crate::view::evidence::QuoteView;
use crate::wording::spelling::same_name;

impl View {
    /// The ids of all that [`View::gathered`] gives paths from.
    pub(super) fn gatherable(&self) -> impl Iterator<Item = &str> + Clone {
        let (model, frame) = (self.model(), &self.model().synthesis);
        let participants = model.participants.iter().map(|one| &one.name);
        let parts = [
            frame.studies.iter().map(|one| &one.id).collect::<Vec<_>>(),
            frame.models.iter().map(|one| &one.id).collect(),
            frame.sites.iter().map(|one| &one.id).collect(),
            frame.subgroups.iter().map(|one| &one.id).collect(),
        ];
        let parts = parts.into_iter().flatten();
        let groups = frame.groups.iter().map(|one| &one.id);
        let timepoints = frame.timepoints.iter().map(|one| &one.id);
        let tables = model.tables.iter().map(|one| &one.path.value);
        let people = participants.chain(parts).chain(groups);
        let all = people.chain(timepoints).chain(tables);
        all.map(String::as_str).chain(self.voiced_names())
    }

    /// The paths from the figures and quotations of what has that id.
    pub(super) fn gathered(&self, id: &str) -> Option<Trace> {
        let (model, frame) = (self.model(), &self.model().synthesis);
        if let Some((at, one)) = model.participants.entries().find(|(_, one)| one.name == id) {
            let mut carries = self.quotations(|quote| quote.speaker == Some(at), false);
            carries.extend(self.coded_of(at));
            return Some(self.of("participant", id, &self.about(one), one.span, carries));
        }
        for dimension in Dimension::ALL {
            let parts = frame.parts(dimension);
            let Some(at) = parts.iter().position(|(one, ..)| *one == id) else {
                continue;
            };
            let (_, label, span) = parts[at];
            let mut carries =
                self.figures_with(|one| one.all_dimensions().get(dimension) == Some(at));
            if dimension == Dimension::Site {
                carries.extend(self.at_site(at));
            }
            return Some(self.of(dimension.word(), id, label, span, carries));
        }
        if let Some(at) = frame.groups.iter().position(|one| one.id == id) {
            let one = &frame.groups[at];
            let carries = self.figures_with(|one| one.group == Some(at) || one.versus == Some(at));
            return Some(self.of("group", id, &one.label, one.span, carries));
        }
        if let Some(at) = frame.timepoints.iter().position(|one| one.id == id) {
            let one = &frame.timepoints[at];
            let mut carries = self.figures_with(|one| one.at == Some(at) || one.to == Some(at));
            carries.extend(self.quotations(|quote| quote.at == Some(at), true));
            return Some(self.of("timepoint", id, &one.label, one.span, carries));
        }
        let tables = model.tables.iter();
        let mut tables = tables.filter(|one| same_name(&one.path.value, id));
        let Some(table) = tables.next() else {
            return self.voiced(id);
        };
        let carries = self.figures_with(|one| {
            let of = one.table.map(|at| &model.tables[at].path.value);
            of.is_some_and(|path| same_name(path, id))
        });
        let note = table.note.as_ref().map_or("", |note| note.value.as_str());
        Some(self.of("table", id, note, table.path.span, carries))
    }

    /// The paths from a measure.
    pub(super) fn trace_measure(&self, id: &str) -> Option<Trace> {
        let model = self.model();
        let measures = model.measures.entries();
        let (at, measure) = measures.into_iter().find(|(_, one)| one.id.value == id)?;
        let carries = self.figures_with(|one| {
            let predictor = one.predictor.map(|at| &model.predictors[at].terms);
            let mut terms = predictor.into_iter().flatten();
            one.measure == at || terms.any(|term| term.measure == at)
        });
        Some(self.of("measure", id, &measure.label, measure.id.span, carries))
    }

    fn of(&self, kind: &'static str, id: &str, text: &str, at: Span, carries: Vec<Step>) -> Trace {
        Trace {
            carries,
            ..Trace::of(Step::new("", kind, text).named(id, self.place(at)))
        }
    }

    /// What is known of a participant: role and site.
    fn about(&self, one: &Participant) -> String {
        let frame = &self.model().synthesis;
        let role = one.role.as_ref().map(|role| frame.in_full(role));
        let site = one.site.map(|at| frame.sites[at.value].label.as_str());
        let parts = [role, site].into_iter().flatten();
        parts.collect::<Vec<_>>().join(", ")
    }

    /// The participants of a site with what they said there, and what else was said there.
    fn at_site(&self, site: usize) -> Vec<Step> {
        let model = self.model();
        let here = |quote: &Quote| model.site_of(quote) == Some(site);
        let mut steps = Vec::new();
        for (at, one) in model.participants.entries() {
            let said = self.quotations(|quote| quote.speaker == Some(at) && here(quote), false);
            let belongs = one.site.is_some_and(|at| at.value == site);
            if belongs || !said.is_empty() {
                let place = self.place(one.span);
                let step = Step::new("", "participant", self.about(one)).named(&one.name, place);
                steps.push(step.with(said));
            }
        }
        steps.extend(self.quotations(|quote| quote.speaker.is_none() && here(quote), true));
        steps
    }

    /// The figures that are `wanted`, each with what stands on it.
    fn figures_with(&self, wanted: impl Fn(&Figure) -> bool) -> Vec<Step> {
        let figures = self.model().figures.entries();
        let figures = figures.filter(|(_, one)| wanted(one));
        let figures = figures.map(|(at, _)| {
            let above = self.above(Node::Figure(at));
            self.figure_step(at).with(above)
        });
        figures.collect()
    }

    /// The quotations that are `wanted`, each with the finding that it belongs to and what stands on that; who
    /// said it is told where it is to be `named`.
    fn quotations(&self, wanted: impl Fn(&Quote) -> bool, named: bool) -> Vec<Step> {
        let mut steps = Vec::new();
        for (item, evidence) in self.model().evidence.entries() {
            for (place, quote) in evidence.quotes.iter().enumerate() {
                if wanted(quote) {
                    let above = self.above(Node::Evidence(item));
                    let finding = self.evidence_step("is used by", item).with(above);
                    let step = self.quotation_step("", item, place, named);
                    steps.push(step.with(vec![finding]));
                }
            }
        }
        steps
    }

    /// A quotation with what is told of it; who said it where it is to be `named`.
    pub(super) fn quotation_step(
        &self,
        link: &str,
        item: Handle<Evidence>,
        place: usize,
        named: bool,
    ) -> Step {
        let quote = QuoteView {
            view: self,
            item,
            place,
        };
        let by = quote.by().filter(|_| named);
        let who = [by, quote.role(), quote.site(), quote.at()];
        let who = who.into_iter().flatten().collect::<Vec<_>>();
        let words = match who.as_slice() {
            [] => format!("“{}”", quote.said()),
            who => format!("“{}” ({})", quote.said(), who.join(", ")),
        };
        let words = match quote.checked() {
            Some(checked) => format!("{words}: {checked}"),
            None => words,
        };
        let mut step = Step::new(link, "quotation", words);
        let span = self.model().evidence[item].quotes[place].span;
        step.place = Some(self.place(span));
        step.cited = cited(&quote.cites());
        step.steps = self.passage_step(item, place).into_iter().collect();
        step
    }

    /// The place of a quotation in its text, with the words around it where the text may be shown.
    fn passage_step(&self, item: Handle<Evidence>, place: usize) -> Option<Step> {
        let status = self.assessed.statuses.get(item, place)?;
        let path = status.text.as_ref()?;
        let Some(span) = status.passage else {
            return Some(Step::new("in", "text", path));
        };
        let text = self.assessed.sources.file(span.file).text();
        let around = anchor::in_context(text, &(span.start as usize..span.end as usize));
        let mut step = Step::new("in", "text", around);
        step.place = Some(self.place(span));
        Some(step)
    }
}
