//! How the confidence in a finding, or its certainty, was judged, as a step below it; and what the trail says of a part.

use super::Step;
use crate::model::{Evidence, Handle};
use crate::view::evidence::EvidenceView;
use crate::view::{AssessmentView, TrailView, View};

impl View {
    /// The assessments of a finding.
    pub(super) fn judged_steps(&self, at: Handle<Evidence>) -> impl Iterator<Item = Step> {
        let item = EvidenceView { view: self, at };
        let assessed = [
            ("assessed_confidence", item.confidence()),
            ("assessed_certainty", item.certainty()),
        ];
        let assessed = assessed
            .into_iter()
            .filter_map(|(name, one)| Some((name, one?)));
        let steps: Vec<Step> = assessed
            .map(|(name, one)| Step::new("is judged by", "assessment", self.judged(name, &one)))
            .collect();
        steps.into_iter()
    }

    fn judged(&self, name: &str, assessment: &AssessmentView<'_>) -> String {
        let words = self.words();
        let level = words.of(assessment.level);
        let whole = words.with(name, &[("level", level)]);
        let told = |said: String, because: Option<&str>| match because {
            Some(because) => format!("{said} ({because})"),
            None => said,
        };
        let parts = assessment.components.iter().map(|one| {
            let name = words.among("component", one.name);
            let said = format!("{name}{} {}", words.of("colon"), words.of(one.words));
            told(said, one.because)
        });
        let whole = told(whole, assessment.because);
        words.parted(std::iter::once(whole).chain(parts))
    }

    /// What the trail says of what has that id, by its days, and how many entries of it are for the authors alone.
    pub(super) fn trail_steps(&self, id: &str) -> (Vec<Step>, usize) {
        let (printed, others): (Vec<_>, Vec<_>) = self
            .trail_at(id)
            .into_iter()
            .partition(|entry| entry.is_printed());
        let steps = printed.into_iter().map(|entry| {
            let told = self.trail_entry(entry);
            let date = told.date.clone().unwrap_or_else(|| "undated".to_owned());
            let mut step = Step::new(date, told.kind, said(&told));
            step.place = Some(told.place);
            step
        });
        (steps.collect(), others.len())
    }
}

/// What an entry says, on one line.
fn said(entry: &TrailView<'_>) -> String {
    let asked = (!entry.asked.is_empty()).then(|| format!("asked {}", entry.asked.join(", ")));
    let outcome = entry.outcome.map(str::to_owned);
    let because = entry.because.map(|words| format!("because: {words}"));
    let response = entry.response.map(|words| format!("response: {words}"));
    let changed = entry.reworded.as_ref();
    let changed = changed.map(|one| {
        format!(
            "stale: “{}” was shown, and “{}” stands there now",
            one.was, one.is
        )
    });
    let parts = [
        entry.by.map(|name| format!("by {name}")),
        entry.text.map(str::to_owned),
        asked,
        outcome,
        because,
        response,
        changed,
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("; ")
}
