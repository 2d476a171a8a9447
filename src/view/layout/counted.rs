//! What a synthesis declares of each strand, counted for checklists.

use std::collections::BTreeSet;

use super::declared::Declared;
use super::row::ParagraphView;
use crate::model::{AssessmentKind, Evidence, Figure, Handle, Kind, Measure, StrandKind};

impl<'a> Declared<'a> {
    /// What there is of each strand that has findings.
    pub(super) fn strands(self) -> impl Iterator<Item = ParagraphView<'a>> {
        let strands = self.model().synthesis.strands.iter().enumerate();
        strands.filter_map(move |(at, _)| {
            let items = self.model().evidence.iter();
            let items: Vec<&Evidence> = items.filter(|item| item.strand == at).collect();
            let mut paragraph = self.led("", self.words().parted(self.counts(&items)));
            self.0.strand(at).clone_into(&mut paragraph.lead);
            (!items.is_empty()).then_some(paragraph)
        })
    }

    /// What findings rest on: figures, measures, people, quotations, participants, sites, themes, times, sources.
    fn counts(self, items: &[&'a Evidence]) -> Vec<String> {
        let model = self.model();
        let frame = &model.synthesis;
        let figures = items.iter().flat_map(|item| &item.figures);
        let figures: BTreeSet<Handle<Figure>> = figures.map(|at| at.value).collect();
        let lines = figures.iter().map(|at| &model.figures[*at]);
        let measures: BTreeSet<Handle<Measure>> = lines.clone().map(|line| line.measure).collect();
        let quotes = items.iter().flat_map(|item| &item.quotes);
        let speakers: BTreeSet<_> = quotes.clone().filter_map(|quote| quote.speaker).collect();
        let sites: BTreeSet<_> = quotes
            .clone()
            .filter_map(|quote| model.site_of(quote))
            .collect();
        let themes = items.iter().flat_map(|item| &item.themes);
        let themes: BTreeSet<_> = themes.map(|theme| theme.value).collect();
        let cites = items.iter().flat_map(|item| &item.cite);
        let cites = cites.chain(quotes.clone().flat_map(|quote| &quote.cite));
        let cites = cites.chain(lines.clone().flat_map(|line| &line.cite));
        let sources: BTreeSet<_> = cites.map(|cite| cite.source).collect();
        let mut times: BTreeSet<usize> = quotes.clone().filter_map(|quote| quote.at).collect();
        times.extend(lines.clone().flat_map(|line| [line.at, line.to]).flatten());
        let methods: BTreeSet<&str> = lines
            .clone()
            .flat_map(|line| line.methods.iter().map(|method| method.word()))
            .collect();
        let mut counts = Vec::new();
        for (message, n) in [
            ("count_findings", items.len()),
            ("count_figures", figures.len()),
            ("count_measures", measures.len()),
            ("count_quotations", quotes.count()),
            ("count_participants", speakers.len()),
            ("count_sites", sites.len()),
            ("count_themes", themes.len()),
            ("count_sources", sources.len()),
        ] {
            if n > 0 {
                counts.push(self.words().counted(message, n));
            }
        }
        counts.extend(self.people(lines));
        if !times.is_empty() {
            let times = times
                .into_iter()
                .map(|at| frame.timepoints[at].label.as_str());
            let times = self.words().listed(times);
            counts.push(self.words().with("told_times", &[("times", &times)]));
        }
        if !methods.is_empty() {
            let names = self.words().listed(methods);
            counts.push(self.words().with("told_methods", &[("names", &names)]));
        }
        counts
    }

    /// The smallest and the largest number of people that figures are of.
    fn people(self, lines: impl Iterator<Item = &'a Figure>) -> Option<String> {
        let style = self.model().synthesis.style;
        let printed = lines.filter_map(Figure::n);
        let mut valued: Vec<_> = printed
            .filter_map(|n| Some((n.value.value()?, &n.value)))
            .collect();
        valued.sort_by_key(|(value, _)| *value);
        let (low, high) = (valued.first()?, valued.last()?);
        let (least, most) = (style.number(low.1), style.number(high.1));
        Some(match low.0 == high.0 {
            true => self.words().with("told_n", &[("n", &least)]),
            false => self
                .words()
                .with("told_n_range", &[("low", &least), ("high", &most)]),
        })
    }

    /// How many steps the flow of people has.
    pub(super) fn flow(self) -> Option<ParagraphView<'a>> {
        let steps = self.model().flows.iter().map(|flow| flow.steps.len()).sum();
        let told = self.words().counted("told_flow", steps);
        (steps > 0).then(|| self.sentence(&told))
    }

    /// Of how many findings of a strand certainty, or the confidence in them, is assessed, and whether of all.
    pub(super) fn assessed(self, kind: AssessmentKind) -> Option<(ParagraphView<'a>, bool)> {
        let (message, strand) = match kind {
            AssessmentKind::Certainty => ("told_certainty", StrandKind::Quantitative),
            AssessmentKind::Confidence => ("told_confidence", StrandKind::Qualitative),
        };
        let all = self.model().findings_of(strand).count();
        let items = self.model().findings_of(strand);
        let is_so = |item: &&Evidence| match kind {
            AssessmentKind::Certainty => item.certainty.is_some(),
            AssessmentKind::Confidence => item.confidence.is_some(),
        };
        let n = items.filter(is_so).count();
        let told = self.words().told(message, &[("n", n), ("all", all)], &[]);
        (n > 0).then(|| (self.sentence(&told), n == all))
    }

    /// The instruments, and for how many measures reliability or agreement is given.
    pub(super) fn instruments(self) -> impl Iterator<Item = ParagraphView<'a>> {
        let model = self.model();
        let mut names: Vec<&str> = Vec::new();
        for name in model
            .measures
            .iter()
            .filter_map(|one| one.instrument.as_deref())
        {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let named =
            (!names.is_empty()).then(|| self.led("instruments", self.words().listed(names)));
        let figures = model.figures.iter();
        let reliable = figures.filter(|figure| matches!(figure.kind, Kind::Reliability(_)));
        let measures: BTreeSet<Handle<Measure>> = reliable.map(|figure| figure.measure).collect();
        let labels = measures.iter().map(|at| model.measures[*at].label.as_str());
        let labels = self.words().listed(labels);
        // The steps of the flow of people are no measure of the authors'.
        let all = model.measures.len() - usize::from(model.flow_measure.is_some());
        let numbers = [("n", measures.len()), ("all", all)];
        let told = self
            .words()
            .told("told_reliability", &numbers, &[("names", &labels)]);
        let reliable = (!measures.is_empty()).then(|| self.sentence(&told));
        named.into_iter().chain(reliable)
    }
}
