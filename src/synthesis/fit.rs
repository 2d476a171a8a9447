//! How the strands meet in a row, as far as the links can tell: set beside the authors' word, never in
//! place of it. Fit and convergence are two vocabularies, and neither is turned into the other.

use crate::model::{Convergence, Evidence, Fit, Handle, Judged, Link, Model, Proposition, Stance};

/// What the links of a row show, before any vocabulary names it.
enum Shown<'a> {
    /// One strand alone speaks.
    Alone(usize),
    /// A finding supports the proposition, and another contradicts it.
    Opposed(&'a Link, &'a Link),
    /// A finding qualifies the proposition, and none contradicts it.
    Qualified(&'a Link),
    /// Findings support the proposition, and its note adds to it.
    Noted,
    /// Every strand supports the proposition.
    Together,
}

/// The fit that the links of `proposition` to those findings, or all its links where none is named, suggest, and
/// why; none where they cannot tell.
pub fn suggested(
    model: &Model,
    proposition: &Proposition,
    of: &[Handle<Evidence>],
) -> Option<(Fit, String)> {
    let shown = shown(model, proposition, of)?;
    let fit = match shown {
        Shown::Alone(_) => Fit::Silence,
        Shown::Opposed(..) => Fit::Discordance,
        Shown::Qualified(_) | Shown::Noted => Fit::Expansion,
        Shown::Together => Fit::Confirmation,
    };
    Some((fit, shown.reason(model)))
}

/// The convergence code that the links of `proposition` suggest, and why. They can tell silence and
/// dissonance only: how far meaning and examples agree is for people to say.
pub fn suggested_convergence(
    model: &Model,
    proposition: &Proposition,
    of: &[Handle<Evidence>],
) -> Option<(Convergence, String)> {
    let shown = shown(model, proposition, of)?;
    let code = match shown {
        Shown::Alone(_) => Convergence::Silence,
        Shown::Opposed(..) => Convergence::Dissonance,
        Shown::Qualified(_) | Shown::Noted | Shown::Together => return None,
    };
    Some((code, shown.reason(model)))
}

/// The fit that links suggest in place of the authors' own, and why, where the authors owe an answer for the
/// difference: none where both are the same, and none where the authors say with a reason what no link can show.
pub fn differing(
    model: &Model,
    proposition: &Proposition,
    judged: &Judged<Fit>,
) -> Option<(Fit, String)> {
    let (suggested, why) = suggested(model, proposition, &judged.of)?;
    // Links show that every strand supports a row, never what one of them adds.
    let adds = judged.label.value == Fit::Expansion && suggested == Fit::Confirmation;
    let settled = judged.label.value == suggested || adds && judged.because.is_some();
    (!settled).then_some((suggested, why))
}

/// The links of a row to those findings; all of them where none is named.
fn links<'a>(
    proposition: &'a Proposition,
    of: &'a [Handle<Evidence>],
) -> impl Iterator<Item = &'a Link> + Clone {
    let links = proposition.links.iter();
    links.filter(|link| of.is_empty() || of.contains(&link.evidence))
}

/// The positions of the strands that have one of those findings in the row, or any where none is named, in the order
/// of the columns.
pub fn speaking(model: &Model, proposition: &Proposition, of: &[Handle<Evidence>]) -> Vec<usize> {
    let links = links(proposition, of);
    let mut strands: Vec<_> = links
        .map(|link| model.evidence[link.evidence].strand)
        .collect();
    strands.sort_unstable();
    strands.dedup();
    strands
}

fn shown<'a>(
    model: &Model,
    proposition: &'a Proposition,
    of: &'a [Handle<Evidence>],
) -> Option<Shown<'a>> {
    let strands = speaking(model, proposition, of);
    if let [only] = strands.as_slice() {
        return Some(Shown::Alone(*only));
    }
    let first = |stance| links(proposition, of).find(|link| link.stance == stance);
    let supports = first(Stance::Supports);
    if let Some(contradicts) = first(Stance::Contradicts) {
        return Some(Shown::Opposed(supports?, contradicts));
    }
    if let Some(qualifies) = first(Stance::Qualifies) {
        return Some(Shown::Qualified(qualifies));
    }
    let all = strands.len() == model.synthesis.strands.len();
    match proposition.note {
        _ if supports.is_none() => None,
        Some(_) if of.is_empty() => Some(Shown::Noted),
        _ => all.then_some(Shown::Together),
    }
}

impl Shown<'_> {
    fn reason(&self, model: &Model) -> String {
        let id = |link: &Link| &model.evidence[link.evidence].id.value;
        match self {
            Self::Alone(strand) => {
                let strand = &model.synthesis.strands[*strand].id;
                format!("only the {strand} strand speaks on it")
            }
            Self::Opposed(one, other) => {
                format!(
                    "`{}` supports it and `{}` contradicts it",
                    id(one),
                    id(other)
                )
            }
            Self::Qualified(link) => format!("`{}` qualifies it", id(link)),
            Self::Noted => "its note adds to what its findings say".to_owned(),
            Self::Together => {
                "every strand supports it, and nothing qualifies or contradicts it".to_owned()
            }
        }
    }
}
