//! Documents for Word: made by hand, written, and read back from the file.

mod bookmarks;
mod files;
pub(crate) mod hostile;
mod lines;
mod lists;
mod outside;
mod pages;
pub(crate) mod parts;
mod replaced;
mod sample;
mod tables;
mod whole;

use libtest_mimic::Trial;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = files::trials();
    trials.extend(bookmarks::trials());
    trials.extend(hostile::trials());
    trials.extend(lines::trials());
    trials.extend(lists::trials());
    trials.extend(outside::trials());
    trials.extend(pages::trials());
    trials.extend(replaced::trials());
    trials.extend(tables::trials());
    trials
}
