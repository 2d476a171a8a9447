//! The authors' fit, or convergence code, is not the one that the links of the row suggest.
//!
//! ## Why it matters
//!
//! How the strands fit is a judgement, and the authors' own. But the links are the authors' too, and a
//! reviewer reads both: a row that is called confirmation while one of its findings qualifies it will be
//! asked about. Fit is named in the words of joint displays (Fetters, Curry and Creswell 2013),
//! convergence in those of the triangulation protocol (Farmer et al. 2006); the one is never turned into
//! the other.
//!
//! What links suggest: only one strand speaks: silence. One finding supports and another contradicts:
//! discordance, or dissonance. A finding qualifies, or the proposition has a note: expansion. Every
//! strand supports and nothing qualifies or contradicts: confirmation. For agreement and partial
//! agreement links suggest nothing.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: scores-hold
//!     strand: quantitative
//!     finding: Satisfaction with pay did not change.
//!   - id: pay-overlooked
//!     strand: qualitative
//!     finding: Clinicians could take the recognition back.
//! propositions:
//!   - id: pay-matters
//!     statement: Proper pay is a sign of being valued.
//!     supported_by: [scores-hold]
//!     qualified_by: [pay-overlooked]
//!     fit: confirmation
//! ```
//!
//! ## What to do
//!
//! Look at both. Where the links are not what was meant, mend them; where the fit is not, change it. Where
//! both are right, acknowledge the finding with the reason. An expansion of a row in which everything
//! supports needs only its reason, `because`, for no link can show what one strand adds.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Convergence, Fit, Judged, Model, Proposition};
use crate::source::Span;
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::fit;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG208",
    name: "fit-differs",
    severity: Severity::Note,
    source: include_str!("fit_differs.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for proposition in model.propositions.iter() {
        let fits = proposition.fits.iter();
        found.extend(fits.filter_map(|judged| fit_of(model, proposition, judged)));
        let codes = proposition.convergences.iter();
        found.extend(codes.filter_map(|judged| convergence_of(model, proposition, judged)));
    }
}

fn fit_of(model: &Model, proposition: &Proposition, judged: &Judged<Fit>) -> Option<Diagnostic> {
    let (suggested, why) = fit::differing(model, proposition, judged)?;
    let label = &judged.label;
    let word = label.value.word();
    let found = finding(proposition, "fit", word, label.span, suggested.word());
    let may_add = label.value == Fit::Expansion && suggested == Fit::Confirmation;
    Some(found.note(why).help(match may_add {
        true => "say with `because` what one strand adds",
        false => ACKNOWLEDGE,
    }))
}

fn convergence_of(
    model: &Model,
    proposition: &Proposition,
    judged: &Judged<Convergence>,
) -> Option<Diagnostic> {
    let label = &judged.label;
    let (suggested, why) = match fit::suggested_convergence(model, proposition, &judged.of) {
        Some((code, _)) if code == label.value => return None,
        Some((code, why)) => (code.word(), why),
        None if label.value == Convergence::Silence => {
            let speaking = fit::speaking(model, proposition, &judged.of).len();
            let all = speaking == model.synthesis.strands.len();
            all.then(|| ("something else", "every strand speaks on it".to_owned()))?
        }
        None => return None,
    };
    let word = label.value.word();
    let found = finding(proposition, "convergence", word, label.span, suggested);
    Some(found.note(why).help(ACKNOWLEDGE))
}

/// What to do where nothing more exact can be said.
const ACKNOWLEDGE: &str =
    "look at both again; where both are right, acknowledge this with the reason";

fn finding(
    proposition: &Proposition,
    vocabulary: &str,
    word: &str,
    place: Span,
    suggested: &str,
) -> Diagnostic {
    let id = &proposition.id.value;
    let words = format!("the {vocabulary} of `{id}` is {word}, and its links suggest {suggested}");
    Diagnostic::at(&CHECK, place, words).about(id)
}
