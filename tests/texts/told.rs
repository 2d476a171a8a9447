//! What is told of a quotation that does not stand in its text: nothing is said of where nobody looked.

use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, trial};
use cisgrid::examine;
use cisgrid::quotation::nearest::{Lexicon, steps};
use cisgrid::read::folder::Project;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("texts::told::one_word", one_word),
        trial("texts::told::too_long", too_long),
        trial("texts::told::two_texts", two_texts),
    ]
}

const NOTHING_NEAR: &str = "no passage of the text comes near it";
const BEFORE: &str = "these words stand before those that the quotation has before them";

/// The notes on a quotation from sources with these texts.
fn notes(said: &str, texts: &[&str]) -> Vec<String> {
    let names: Vec<_> = (0..texts.len()).map(|at| format!("t{at}")).collect();
    let sources = names
        .iter()
        .map(|name| format!("  - {{id: {name}, citation: C., text: {name}.txt}}\n"));
    let frame = format!(
        "sources:\n{}evidence:\n  - id: one\n    strand: qualitative\n    finding: F.\n    \
         cite: [{}]\n    quotes: [{{said: \"{said}\", by: P1}}]\n\
         propositions: [{{id: held, statement: S., supported_by: one}}]\n",
        sources.collect::<String>(),
        names.join(", ")
    );
    let named = names.iter().zip(texts);
    let named = named.map(|(name, text)| (format!("{name}.txt"), text.as_bytes().to_vec()));
    let files: Vec<_> = named
        .chain([("a.yaml".to_owned(), frame.into_bytes())])
        .collect();
    let assessed = examine::assess(Project::of_texts(Path::new(""), files), None);
    let mut found = assessed.diagnostics.into_iter();
    let found = found.find(|found| found.check.name == "quotation-not-found");
    found.expect("a quotation that is not found").notes
}

const TEXT: &str = "It was difficult at first, and I was tired.\nNow I walk every week.\n";

/// A word alone is not looked for but by its looks; where it stands before, that is said.
fn one_word() -> Outcome {
    assert_eq!(notes("I walk every week … tired", &[TEXT]), [BEFORE]);
    assert_eq!(notes("I walk every week … xylophone", &[TEXT]), [""; 0]);
    assert_eq!(notes("I walk every week … cult", &[TEXT]), [""; 0]);
    assert_eq!(notes("the dog ran off", &[TEXT]), [NOTHING_NEAR]);
    assert_eq!(notes("I walk every week … was tired", &[TEXT]), [BEFORE]);
    Ok(())
}

/// So many words that they are not laid beside the text.
fn too_long() -> Outcome {
    let words = |number: u32| format!("so-and-so{number}");
    let long: Vec<_> = (0..1_000).map(words).collect();
    let long = long.join(" ");
    let text = format!("{long}\nand that was all.\n");
    assert_eq!(steps(&long, &Lexicon::new(&text)), u64::MAX);
    assert_eq!(notes(&format!("that was all … {long}"), &[&text]), [BEFORE]);
    assert_eq!(notes(&format!("{long} and never again"), &[&text]), [""; 0]);
    Ok(())
}

/// The words stand there, but in a text that has not what the quotation has before them, or in part.
fn two_texts() -> Outcome {
    let other = "INT: And now?\nP2: We dance on Sundays.\n";
    let apart = "these words stand in one of the texts, but no text has all parts of the quotation in this order";
    assert_eq!(
        notes("I walk every week … dance on Sundays", &[TEXT, other]),
        [apart]
    );
    assert_eq!(
        notes("dance on Sundays … I walk every week", &[TEXT, other]),
        [apart]
    );
    assert_eq!(
        notes("I walk every week … It was difficult", &[TEXT, other]),
        [BEFORE]
    );
    assert_eq!(
        notes("I walk every week … It was difficult", &[other, TEXT]),
        [apart]
    );
    Ok(())
}
