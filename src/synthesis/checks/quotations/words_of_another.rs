//! A quotation stands in a text, but there they are not the words of the one who is quoted.
//!
//! ## Why it matters
//!
//! Interviewers offer words, and participants take them up or not. A phrase of the interviewer's that is printed as a participant's
//! is evidence of the interview guide. In a focus group, or with a wrong number under a quotation, one person's words
//! become another's.
//!
//! ## Example
//!
//! ```yaml
//! sources:
//!   - {id: interviews, citation: Our interviews. 2024., text: transcripts/, speakers: {pattern: "{name}:", interviewers: INT}}
//! evidence:
//!   - id: alone
//!     strand: qualitative
//!     finding: People felt alone.
//!     quotes: [{said: did you feel alone, by: P03}]
//!     cite: interviews
//! ```
//!
//! The transcript has *INT: Did you feel alone?*
//!
//! ## What to do
//!
//! Quote what the participant said. Where the number of the participant is wrong, correct `by`. Where two speak, print two
//! quotations: a passage belongs to one speaker, and so do the parts that `…` joins.
//!
//! Whose words they are is read from the labels of `speakers`, and from the names of files in a folder of transcripts.
//! A name that is declared is a label with other marks around it, too (`INT;`, `[INT]`, `INT 00:12`), and behind the end of a
//! sentence within a line; what stands in brackets behind such a name (`[INT: mm, yes]`) is no word of the one who speaks.
//! A label that is nobody's in a file named after a participant is taken for that participant. Words that stand in another
//! participant's text are looked for where the quotation is long enough to be told from others (8 letters).

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::quotation::transcript::Standing;
use crate::synthesis::context::ArgumentContext;
use crate::verify::held::{Found, Stand, Whose, file};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG243",
    name: "words-of-another",
    severity: Severity::Warning,
    source: include_str!("words_of_another.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for held in &context.quotations.held {
        let Stand::NotTheirs(places) = &held.stand else {
            continue;
        };
        // What an interviewer said explains most, what several said least.
        let order = |one: &&Found| match one.whose {
            Whose::Interviewers => 0,
            Whose::Anothers | Whose::Unclear | Whose::Theirs => 1,
            Whose::Several => 2,
        };
        let Some(first) = places.iter().min_by_key(order) else {
            continue;
        };
        let id = &model.evidence[held.asked.of].id.value;
        let by = held.asked.quote.by.as_ref().map(|by| by.value.as_str());
        let text = file(model, first.text);
        // What is nobody's label may be words of a text that is not shown.
        let speaker = first
            .speaker
            .as_ref()
            .filter(|speaker| first.is_shown(model) || speaker.standing != Standing::Unknown);
        let speaker = speaker.map(|speaker| speaker.name.as_str());
        let person = text.person.as_deref();
        let (words, help) = match (first.whose, speaker.or(person)) {
            (Whose::Interviewers, name) => (
                format!(
                    "a quotation of `{id}` has the words of an interviewer, `{}`",
                    name.unwrap_or_default()
                ),
                "quote what the participant answered".to_owned(),
            ),
            (Whose::Several, _) => (
                format!("a quotation of `{id}` joins the words of several speakers"),
                "quote each speaker by themselves".to_owned(),
            ),
            (_, Some(name)) => (
                format!(
                    "a quotation of `{id}` is said to be of `{}`, and stands as the words of `{name}`",
                    by.unwrap_or_default()
                ),
                format!(
                    "correct `by`, or quote what `{}` said",
                    by.unwrap_or_default()
                ),
            ),
            (_, None) => (
                format!(
                    "a quotation of `{id}` stands in `{}`, which is another's",
                    text.path
                ),
                "correct `by`, or quote what the participant said".to_owned(),
            ),
        };
        let finding = Diagnostic::at(&CHECK, held.asked.span(), words)
            .maybe_also(first.span(model), "here")
            .help(help)
            .about(id);
        found.push(finding);
    }
}
