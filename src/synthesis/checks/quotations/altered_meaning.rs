//! A quotation says something else than its text: a negation or a number was put in, left out or changed.
//!
//! ## Why it matters
//!
//! Quotations may be shortened and explained, with a sign for each: `…` and brackets. What they may not do is turn
//! round what was said. *I did not feel safe* is no evidence of safety, and a gap that stands in the place of *not* makes
//! it look like some.
//!
//! ## Example
//!
//! ```yaml
//! quotes:
//!   - {said: I did … feel safe there, by: P03}      # the text: I did not feel safe there
//!   - {said: We met for [three] years, by: P07}     # the text: for two years
//! ```
//!
//! ## What to do
//!
//! Print the negation, or the number. Where the gap is right, because what it leaves out belongs to another thought, keep
//! more of the sentence, or acknowledge it with the reason.
//!
//! Looked at are negations and numbers of the language in which the words were said: in the place of brackets, in the
//! sentences that a gap cuts into, up to eight words from those that are kept, and where a quotation does not stand in
//! its text but comes near. Numbers in words and digits are the same (`[2]` for *two*). Whole sentences within a gap are
//! not looked at. A bracket around nothing but words of the text (`[so]`, `[W]e`) puts nothing in.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::quotation::meaning::Turning;
use crate::quotation::search::{How, TurnedWords};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG241",
    name: "altered-meaning",
    severity: Severity::Warning,
    source: include_str!("altered_meaning.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for (held, first, _) in context.quotations.standing() {
        let turned = first.occurrence.turned.iter();
        let mut turned = turned.filter(|one| one.how != How::CutOff).peekable();
        let Some(one) = turned.peek() else {
            continue;
        };
        let id = &model.evidence[held.asked.of].id.value;
        let shown = first.is_shown(model);
        let words = format!("a quotation of `{id}` {}", told(one, shown));
        let mut finding = Diagnostic::at(&CHECK, held.asked.span(), words)
            .maybe_also(first.span_of(model, &one.place), "what the text has there")
            .about(id);
        for more in turned.skip(1) {
            finding = finding.note(format!("it {}", told(more, shown)));
        }
        found.push(
            finding.help(
                "print what was said; or keep more of the sentence, so that it says the same",
            ),
        );
    }
    for one in context.lost {
        let Some(what) = one.turned() else {
            continue;
        };
        let words = format!(
            "`{}` does not stand in the text it is quoted from, and the nearest passage has another {}",
            one.piece,
            name(what)
        );
        let finding = Diagnostic::at(&CHECK, one.place, words).about(one.of);
        found.push(one.told(finding, context.sources));
    }
}

fn name(what: Turning) -> &'static str {
    match what {
        Turning::Negation => "negation",
        Turning::Number => "number",
    }
}

/// What a quotation does with a negation or a number; without the words of the text where that may not be `shown`.
fn told(turned: &TurnedWords, shown: bool) -> String {
    let TurnedWords { said, printed, .. } = turned;
    let what = match turned.what {
        Turning::Negation => "a negation",
        Turning::Number => "a number",
    };
    match turned.how {
        How::PutIn => format!("puts {what} in: `[{said}]`"),
        How::Replaced if !shown => format!("has `[{said}]` where the text has {what}"),
        How::LeftOut | How::CutOff if !shown => format!("leaves {what} out"),
        How::Replaced => format!("has `[{said}]` where the text has `{printed}`"),
        How::LeftOut | How::CutOff => format!("leaves {what} out: `{printed}`"),
    }
}
