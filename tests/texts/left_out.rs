//! What quotations leave out without a sign is told under the table, in the language of the page.

use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, trial};
use cisgrid::examine;
use cisgrid::read::folder::Project;
use cisgrid::view::View;

pub(super) fn trials() -> Vec<Trial> {
    vec![trial("texts::left_out::is_told", is_told)]
}

/// The last note under the table of a synthesis that leaves out `left_out`.
fn note(left_out: &str, language: &str, quotes: &str) -> Option<String> {
    let yaml = format!(
        "synthesis: {{title: T, left_out: {left_out}, notes: The first note.}}\n\
         evidence:\n  - {{id: a, strand: qualitative, finding: Balance came.{quotes}}}\n\
         propositions:\n  - {{id: p, statement: It helps., supported_by: a, silence: {{quantitative: none}}}}\n"
    );
    let files = [("a.yaml", yaml.into_bytes())];
    let assessed = examine::assess(Project::of_texts(Path::new(""), files), None);
    let view = View::new(assessed.renderable().expect("no errors"));
    let view = view.in_language(language);
    let head = view.head();
    assert_eq!(
        head.notes.first().map(AsRef::as_ref),
        Some("The first note.")
    );
    head.notes.get(1).map(|note| note.to_string())
}

fn is_told() -> Outcome {
    const QUOTE: &str = ", quotes: [{said: so I went, by: P03}]";
    let all = "[um, er, repeated words]";
    let rows = [
        (
            note(all, "en", QUOTE),
            Some("Quotations leave out “um”, “er”, repeated words without a sign."),
        ),
        (
            note("um", "en", QUOTE),
            Some("Quotations leave out “um” without a sign."),
        ),
        (
            note(all, "de", QUOTE),
            Some("In Zitaten sind „um“, „er“, wiederholte Wörter ohne Zeichen ausgelassen."),
        ),
        (note(all, "en", ""), None),
        (note("[]", "en", QUOTE), None),
        // What turns a sentence is not left out, whatever is said of it.
        (
            note("[um, no, two]", "en", QUOTE),
            Some("Quotations leave out “um” without a sign."),
        ),
        (note("[not, 2]", "en", QUOTE), None),
    ];
    for (found, wanted) in rows {
        assert_eq!(found.as_deref(), wanted);
    }
    Ok(())
}
