//! A quotation does not stand in the text of the source it is cited from.
//!
//! ## Why it matters
//!
//! A quotation is the one part of a qualitative finding that a reader can hold against the data word
//! by word. One that was retyped, smoothed or shortened without a sign is no quotation any more, and
//! a reviewer who finds one doubts the others.
//!
//! ## Example
//!
//! ```yaml
//! sources:
//!   - {id: our-study, citation: Our study. 2024., text: sources/our-study.txt}
//! evidence:
//!   - id: balance
//!     strand: qualitative
//!     finding: Balance came with time.
//!     quotes: [{said: I was exhausted all the time, by: P07}]
//!     cite: our-study
//! ```
//!
//! The text has *I was so exhausted*.
//!
//! ## What to do
//!
//! Take the words from the text as they are. Mark what you leave out with `…`, and what you put in
//! with brackets: `I was so exhausted … [at work]`. The message shows the passage of the text that comes
//! nearest, and the words in which the two part.
//!
//! What programs put into a text does not matter: capitals, line ends, the shape of quotation marks and
//! dashes, ligatures (`ﬁ`), how accents are stored, characters that cannot be seen. A word that a line end
//! parts (`exer-` and `cise`) is read both as `exercise` and as `exer-cise`. Marks of time do not part a
//! quotation: in brackets or between number signs wherever they stand (`[00:12:31]`, `#00:12:31-3#`), bare
//! on a line of their own, and the timings of subtitles with the number or name above them; nor do the tags
//! of subtitles (`<v P03>`, `<i>`). Names of speakers outside tags, page numbers and running heads
//! do: they may be words of the text. The check looks only where a source names its `text`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG240",
    name: "quotation-not-found",
    severity: Severity::Warning,
    source: include_str!("quotation_not_found.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    // One that says something else is told as that.
    for one in context.lost.iter().filter(|one| one.turned().is_none()) {
        let words = format!(
            "`{}` does not stand in the text it is quoted from",
            one.piece
        );
        let finding = Diagnostic::at(&CHECK, one.place, words).about(one.of);
        found.push(one.told(finding, context.sources));
    }
}
