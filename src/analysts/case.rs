//! What there is to judge.

use std::collections::HashMap;

use crate::model::{
    Evidence, Handle, JudgementKind, Model, Proposition, RowKind, Segment, StrandKind, Theme,
};

/// Something that is judged: of which kind, and what.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Case {
    /// Which kind of judgement it is.
    pub kind: JudgementKind,
    /// What is judged.
    pub subject: Judgeable,
}

/// What is judged.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Judgeable {
    /// A proposition.
    Proposition(Handle<Proposition>),
    /// What a finding does to a proposition.
    Link(Handle<Proposition>, Handle<Evidence>),
    /// A finding.
    Finding(Handle<Evidence>),
    /// A coded passage, by its id.
    Passage(String),
}

impl Case {
    /// How a sheet names it, under `at`.
    pub fn name(&self, model: &Model) -> String {
        let row = |at: Handle<Proposition>| model.propositions[at].id.value.clone();
        let finding = |at: Handle<Evidence>| model.evidence[at].id.value.clone();
        match &self.subject {
            Judgeable::Proposition(at) => row(*at),
            Judgeable::Link(at, evidence) => format!("{}/{}", row(*at), finding(*evidence)),
            Judgeable::Finding(at) => finding(*at),
            Judgeable::Passage(id) => id.clone(),
        }
    }

    /// The row in which it stands, of one that stands in a row.
    pub fn row(&self) -> Option<Handle<Proposition>> {
        match &self.subject {
            Judgeable::Proposition(at) | Judgeable::Link(at, _) => Some(*at),
            Judgeable::Finding(_) | Judgeable::Passage(_) => None,
        }
    }

    /// What the synthesis itself says of it, in the words of that kind: nothing where it says nothing of the whole.
    pub(super) fn stated(
        &self,
        model: &Model,
        passages: &HashMap<&str, &Segment>,
    ) -> Option<String> {
        let word = |word: &'static str| Some(word.to_owned());
        match (&self.subject, self.kind) {
            (Judgeable::Proposition(at), JudgementKind::Fit) => {
                let mut fits = model.propositions[*at].fits.iter();
                let whole = fits.find(|judged| judged.of.is_empty());
                whole.and_then(|judged| word(judged.label.value.word()))
            }
            (Judgeable::Proposition(at), _) => {
                let mut codes = model.propositions[*at].convergences.iter();
                let whole = codes.find(|judged| judged.of.is_empty());
                whole.and_then(|judged| word(judged.label.value.word()))
            }
            (Judgeable::Link(at, evidence), _) => {
                let mut links = model.propositions[*at].links.iter();
                let link = links.find(|link| link.evidence == *evidence);
                link.and_then(|link| word(link.stance.word()))
            }
            (Judgeable::Finding(at), kind) => {
                let item = &model.evidence[*at];
                let assessment = match kind {
                    JudgementKind::Certainty => item.certainty.as_deref(),
                    _ => item.confidence.as_deref(),
                };
                assessment.and_then(|one| word(one.level.value.word()))
            }
            (Judgeable::Passage(id), _) => {
                let themes = passages.get(id.as_str()).map(|one| &one.themes)?;
                let themes = themes.iter().map(|theme| theme.value);
                Some(codes(model, themes.collect()))
            }
        }
    }
}

/// Codes as one judgement: their labels, in the order in which the synthesis declares them.
pub(super) fn codes(model: &Model, mut codes: Vec<Handle<Theme>>) -> String {
    codes.sort_unstable();
    codes.dedup();
    let labels = codes.iter().map(|at| model.themes[*at].label.as_str());
    labels.collect::<Vec<_>>().join("; ")
}

/// Whether anything is assessed in the words of that kind.
fn is_used(model: &Model, kind: JudgementKind) -> bool {
    let mut rows = model.propositions.iter();
    let mut findings = model.evidence.iter();
    match kind {
        JudgementKind::Fit => {
            rows.any(|row| !row.fits.is_empty()) || !is_used(model, JudgementKind::Convergence)
        }
        JudgementKind::Convergence => rows.any(|row| !row.convergences.is_empty()),
        JudgementKind::Stance => true,
        JudgementKind::Confidence => findings.any(|one| one.confidence.is_some()),
        JudgementKind::Certainty => findings.any(|one| one.certainty.is_some()),
        JudgementKind::Code => false,
    }
}

/// The kinds that are judged where nobody says which: those in whose words the synthesis speaks, and not the codes of
/// passages.
pub(super) fn usual(model: &Model) -> Vec<JudgementKind> {
    let kinds = KINDS.into_iter();
    kinds.filter(|kind| is_used(model, *kind)).collect()
}

/// All kinds, in their order.
pub const KINDS: [JudgementKind; 6] = [
    JudgementKind::Fit,
    JudgementKind::Convergence,
    JudgementKind::Stance,
    JudgementKind::Confidence,
    JudgementKind::Certainty,
    JudgementKind::Code,
];

/// All that there is to judge of a kind. The links of a row are in the order of their findings, which says nothing of what
/// these do there; and whether anything is judged already makes no difference.
pub(super) fn all(model: &Model, kind: JudgementKind) -> Vec<Case> {
    let case = |subject| Case { kind, subject };
    let of_kind = |item: &Evidence, wanted: StrandKind| {
        let strand = model.synthesis.strands.get(item.strand);
        strand.and_then(|strand| strand.kind) == Some(wanted)
    };
    let findings = |wanted: StrandKind| {
        let items = model.evidence.entries();
        let items = items.filter(|(_, item)| of_kind(item, wanted));
        let items = items.map(|(at, _)| case(Judgeable::Finding(at)));
        items.collect()
    };
    let rows = model.propositions.entries();
    let mut rows = rows.filter(|(_, row)| !row.links.is_empty());
    match kind {
        JudgementKind::Fit | JudgementKind::Convergence => {
            let rows = rows.filter(|(_, row)| row.kind == RowKind::Proposition);
            rows.map(|(at, _)| case(Judgeable::Proposition(at)))
                .collect()
        }
        JudgementKind::Stance => {
            let mut links: Vec<_> = rows
                .by_ref()
                .flat_map(|(at, row)| {
                    let links = row.links.iter();
                    links.map(move |link| case(Judgeable::Link(at, link.evidence)))
                })
                .collect();
            links.sort();
            links.dedup();
            links
        }
        JudgementKind::Confidence => findings(StrandKind::Qualitative),
        JudgementKind::Certainty => findings(StrandKind::Quantitative),
        JudgementKind::Code => {
            let ids = model.segments.iter().filter_map(|one| one.id.as_ref());
            ids.map(|id| case(Judgeable::Passage(id.value.clone())))
                .collect()
        }
    }
}
