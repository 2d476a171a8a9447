//! What co-authors remark in a Word file, made from a freshly rendered one, and what reviewers note in the page: listed by
//! the binary.

mod answered;
mod answered_bad;
mod cases;
mod changed;
mod docx;
mod hostile;
mod languages;
mod layouts;
mod letter;
mod letter_bad;
mod limits;
mod lost;
mod notes;
mod notes_refused;
mod outside;
mod places;
mod versions;

use libtest_mimic::Trial;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = changed::trials();
    trials.extend(answered::trials());
    trials.extend(answered_bad::trials());
    trials.extend(letter::trials());
    trials.extend(letter_bad::trials());
    trials.extend(hostile::trials());
    trials.extend(languages::trials());
    trials.extend(layouts::trials());
    trials.extend(limits::trials());
    trials.extend(lost::trials());
    trials.extend(notes::trials());
    trials.extend(notes_refused::trials());
    trials.extend(outside::trials());
    trials.extend(places::trials());
    trials.extend(versions::trials());
    trials
}
