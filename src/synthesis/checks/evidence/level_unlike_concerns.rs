//! A level of confidence or certainty is unlike the concerns beside it, and no reason is given.
//!
//! ## Why it matters
//!
//! In GRADE-CERQual a finding starts at high confidence and is lowered by concerns about its components; there is no sum
//! of them, and the judgement is the authors’ own (Lewin and others 2018). In GRADE a serious concern lowers certainty by
//! a level and a very serious one by two; randomised trials start at high, observational studies at low, and a few things
//! may raise it (Guyatt and others 2011). A level that goes another way may well be right. Readers then look for the
//! reason, and where there is none they take it for a slip.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: talk
//!     strand: qualitative
//!     finding: People came for the company.
//!     confidence:
//!       level: high
//!       methodological_limitations: none
//!       coherence: none
//!       adequacy: {concern: serious, because: two participants}
//!       relevance: none
//! ```
//!
//! ## What to do
//!
//! Look at the level and at the concerns once more. Where both are meant, say why the one does not follow from the other,
//! in `because` of the whole: `because: the two were the only ones who had walked alone, and say the same`. That settles it:
//! nothing is counted, and no level is set here.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Assessment, AssessmentKind, Component, Concern, Level, Rating};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG281",
    name: "level-unlike-concerns",
    severity: Severity::Note,
    source: include_str!("level_unlike_concerns.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for evidence in context.model.evidence.iter() {
        let id = &evidence.id.value;
        let assessments = [&evidence.confidence, &evidence.certainty];
        let bare = assessments.into_iter().flatten();
        for assessment in bare.filter(|one| one.because.is_none()) {
            found.extend(finding(assessment, id));
        }
    }
}

fn finding(assessment: &Assessment, id: &str) -> Option<Diagnostic> {
    let (level, called) = (assessment.level.value, assessment.kind.called());
    let heavy: Vec<&Component> = match assessment.kind {
        AssessmentKind::Confidence => too_high_for_concerns(assessment),
        AssessmentKind::Certainty => too_high_for_ratings(assessment),
    };
    let start = |words: &str| {
        let words = format!("the {called} `{id}` is {}, {words}", level.word());
        Diagnostic::at(&CHECK, assessment.level.span, words).about(id)
    };
    if !heavy.is_empty() {
        let found = start("with concerns that would lower it, and no reason is given");
        let found = heavy.iter().fold(found, |found, one| {
            found.also(one.span, format!("{}: {}", one.name, one.words))
        });
        let why = match assessment.kind {
            AssessmentKind::Confidence => {
                "say why it was not lowered, in `because` of the whole, or look at the level once more"
            }
            AssessmentKind::Certainty => {
                "a serious concern lowers by a level, a very serious one by two: say in `because` of the whole why it was not lowered, or what raised it"
            }
        };
        return Some(found.help(why));
    }
    let unconcerned = !assessment.components.iter().any(|one| one.lowers);
    if level == Level::High || !unconcerned || assessment.missing().next().is_some() {
        return None;
    }
    let found = start("and nothing of it is of concern");
    Some(match assessment.kind {
        AssessmentKind::Confidence => {
            found.help("say in `because` of the whole what lowered it, or with the component that did")
        }
        AssessmentKind::Certainty => found.help(
            "say in `because` of the whole where it started, which is low for observational studies, or with the component that lowered it",
        ),
    })
}

/// The concerns of weight beside a high confidence.
fn too_high_for_concerns(assessment: &Assessment) -> Vec<&Component> {
    let weighs = |one: &&Component| Concern::meant(one.words) >= Some(Concern::Moderate);
    let heavy = assessment.components.iter().filter(weighs);
    heavy
        .filter(|_| assessment.level.value == Level::High)
        .collect()
}

/// The concerns that would lower a certainty further than it is, from the highest level on.
fn too_high_for_ratings(assessment: &Assessment) -> Vec<&Component> {
    let lowers = |one: &Component| match Rating::meant(one.words) {
        Some(Rating::Serious) => 1,
        Some(Rating::VerySerious) => 2,
        _ => 0,
    };
    let lowered: usize = assessment.components.iter().map(lowers).sum();
    let level = match assessment.level.value {
        Level::High => 0,
        Level::Moderate => 1,
        Level::Low => 2,
        Level::VeryLow => 3,
    };
    let heavy = assessment.components.iter().filter(|one| lowers(one) > 0);
    heavy.filter(|_| lowered.min(3) > level).collect()
}
