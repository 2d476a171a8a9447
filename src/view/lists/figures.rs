//! Every figure: what is printed, what each check says of it, and the claims that rest on it.

use std::collections::HashMap;

use serde::{Serialize, Serializer};

use super::line::FileLine;
use super::numbers::printed;
use crate::agreement::held::{Agreement, Held};
use crate::claims::kinds;
use crate::claims::tried;
use crate::diagnostic::Severity;
use crate::examine::Assessed;
use crate::model::{Design, DesignSign, Dimension, Effect, Figure, Handle, Model};
use crate::statistics::Quantity;

/// A figure with all that is said of it.
#[derive(Clone, Debug, Serialize)]
pub struct FigureEntry<'a> {
    /// Its key.
    pub key: &'a str,
    /// The id of its measure.
    pub measure: &'a str,
    /// What the measure is called.
    pub label: &'a str,
    /// What the category is called, of a count.
    pub category: Option<&'a str>,
    /// The id of the timepoint; of a contrast, the earlier one.
    pub at: Option<&'a str>,
    /// The id of the later timepoint.
    pub to: Option<&'a str>,
    /// The id of the group.
    pub group: Option<&'a str>,
    /// The id of the group compared with.
    pub versus: Option<&'a str>,
    /// What it is associated with, of an association, as keys name it.
    pub predictor: Option<String>,
    /// What is estimated, where it is said.
    pub effect: Option<&'static str>,
    /// The id of its study.
    pub study: Option<&'a str>,
    /// The id of its statistical model.
    pub model: Option<&'a str>,
    /// The id of its site.
    pub site: Option<&'a str>,
    /// The id of the part of the people that it is about.
    pub subgroup: Option<&'a str>,
    /// Where it stands.
    #[serde(flatten)]
    pub place: FileLine<'a>,
    /// The numbers as they are printed, by the words of the format.
    #[serde(serialize_with = "as_mapping")]
    pub printed: Vec<(&'static str, &'a str)>,
    /// How the people of a contrast belong together, as declared or as the figures show.
    pub design: Option<&'static str>,
    /// What shows the design, where it is not declared.
    pub design_by: Option<&'static str>,
    /// Whether some check held one of its numbers against another.
    pub held: bool,
    /// What it lacks so that more checks could try it.
    pub needs: Vec<&'static str>,
    /// Whether it fails a check, so that what rests on it is in doubt.
    pub tainted: bool,
    /// What the checks say.
    pub checks: Vec<CheckEntry<'a>>,
    /// The claims that rest on it.
    pub claims: Vec<RestingEntry<'a>>,
}

/// What one check says of a figure.
#[derive(Clone, Debug, Serialize)]
pub struct CheckEntry<'a> {
    /// The check's code.
    pub code: &'static str,
    /// The check's name.
    pub check: &'static str,
    /// `agree`, `disagree`, `odd` where the check is advisory, or `undetermined`.
    pub verdict: &'static str,
    /// What was found, where they do not agree.
    pub found: Option<&'a str>,
    /// What else there is to know, and which figure would repair it.
    pub notes: Vec<&'a str>,
    /// The figures that lack, where nothing can be said.
    pub missing: Vec<&'static str>,
    /// The keys of the other figures that it was held against.
    pub with: Vec<&'a str>,
}

/// A claim that rests on a figure.
#[derive(Clone, Debug, Serialize)]
pub struct RestingEntry<'a> {
    /// The id of the finding or proposition that makes it.
    pub of: &'a str,
    /// The word that declares it.
    pub claim: &'static str,
    /// What this figure says of the claim.
    pub reading: &'static str,
    /// The verdict over all figures of the claim.
    pub verdict: &'static str,
}

fn as_mapping<S: Serializer>(
    pairs: &[(&'static str, &str)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().copied())
}

/// Every figure of a synthesis that was understood whole, in the order written.
pub fn figures(assessed: &Assessed) -> Vec<FigureEntry<'_>> {
    figures_with(assessed).map(|(_, entry)| entry).collect()
}

/// The same, each with the figure that it is of.
pub(super) fn figures_with(
    assessed: &Assessed,
) -> impl Iterator<Item = (Handle<Figure>, FigureEntry<'_>)> {
    let model = &assessed.model;
    let mut resting = resting(assessed);
    let figures = model.figures.entries();
    figures
        .filter(|(at, _)| assessed.sound.figure(model, *at))
        .map(move |(at, figure)| {
            let claims = resting.remove(&at).unwrap_or_default();
            let entry = FigureEntry {
                claims,
                ..entry(assessed, at, figure)
            };
            (at, entry)
        })
}

fn entry<'a>(assessed: &'a Assessed, at: Handle<Figure>, figure: &'a Figure) -> FigureEntry<'a> {
    let model = &assessed.model;
    let measure = &model.measures[figure.measure];
    let time = |at: Option<usize>| at.map(|at| model.synthesis.timepoints[at].id.as_str());
    let group = |at: Option<usize>| at.map(|at| model.synthesis.groups[at].id.as_str());
    let part = |dimension: Dimension| {
        let at = figure.all_dimensions().get(dimension)?;
        Some(model.synthesis.parts(dimension)[at].0)
    };
    let held = assessed.consistency.of_figure(at);
    let contrast = figure.contrast();
    let needs = assessed.consistency.needs(at, figure).into_iter();
    FigureEntry {
        key: &figure.key,
        measure: &measure.id.value,
        label: &measure.label,
        category: figure
            .category
            .map(|at| measure.categories[at].label.as_str()),
        at: time(figure.at),
        to: time(figure.to),
        group: group(figure.group),
        versus: group(figure.versus),
        predictor: figure.predictor.map(|at| model.predictor_in_keys(at)),
        effect: contrast.and_then(|one| one.effect).map(Effect::word),
        study: part(Dimension::Study),
        model: part(Dimension::Model),
        site: part(Dimension::Site),
        subgroup: part(Dimension::Subgroup),
        place: FileLine::of(figure.span, &assessed.sources),
        printed: printed(figure),
        design: contrast.and_then(|one| one.design).map(Design::word),
        design_by: contrast
            .and_then(|one| one.design_sign)
            .map(DesignSign::words),
        held: assessed.consistency.is_held(at),
        needs: needs.map(Quantity::word).collect(),
        tainted: assessed.consistency.is_tainted(at),
        checks: held.map(|held| check(model, at, held)).collect(),
        claims: Vec::new(),
    }
}

fn check<'a>(model: &'a Model, at: Handle<Figure>, held: &'a Held) -> CheckEntry<'a> {
    let others = held.figures.iter().filter(|other| **other != at);
    let mut entry = CheckEntry {
        code: held.check.code,
        check: held.check.name,
        verdict: "agree",
        found: None,
        notes: Vec::new(),
        missing: Vec::new(),
        with: others
            .map(|other| model.figures[*other].key.as_str())
            .collect(),
    };
    match &held.agreement {
        Agreement::Agree => {}
        Agreement::Disagree(found) => {
            entry.verdict = match held.check.severity {
                Severity::Note => "odd",
                _ => "disagree",
            };
            entry.found = Some(&found.message);
            let notes = found.notes.iter().chain(&found.help);
            entry.notes = notes.map(String::as_str).collect();
        }
        Agreement::Open(missing) => {
            entry.verdict = "undetermined";
            entry.missing = missing.iter().map(|quantity| quantity.word()).collect();
        }
    }
    entry
}

/// The claims that rest on each figure.
fn resting(assessed: &Assessed) -> HashMap<Handle<Figure>, Vec<RestingEntry<'_>>> {
    let mut resting: HashMap<_, Vec<_>> = HashMap::new();
    let tried = tried::each(&assessed.model, &assessed.trials);
    for tried in tried.filter(|tried| assessed.sound.claim(&assessed.model, *tried)) {
        let singles = tried.claim.singles();
        for reading in &tried.trial.readings {
            for figure in &reading.figures {
                resting.entry(*figure).or_default().push(RestingEntry {
                    of: tried.owner.id(&assessed.model),
                    claim: kinds::of(&singles[reading.part].kind).explained().word,
                    reading: reading.verdict.word(),
                    verdict: tried.trial.verdict.word(),
                });
            }
        }
    }
    resting
}

impl FigureEntry<'_> {
    /// The numbers in one line: `n 20, mean 47.7, sd 11.73`.
    pub fn printed_in_words(&self) -> String {
        let printed = self.printed.iter();
        let words = printed.map(|(word, number)| format!("{word} {number}"));
        words.collect::<Vec<_>>().join(", ")
    }
}
