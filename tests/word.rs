//! Documents for Word: made by hand, written, and read back from the file.

mod outside;
mod parts;
mod sample;

use libtest_mimic::Trial;

use crate::{Outcome, trial};
use parts::{bytes, files};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![trial("word::same_bytes_twice", same_bytes_twice)];
    trials.extend(outside::trials());
    trials
}

fn same_bytes_twice() -> Outcome {
    let document = sample::whole();
    let first = bytes(&document);
    assert!(first == bytes(&document), "the bytes differ");
    let files = files(&first);
    assert!(files.len() > 10, "{:?}", files.keys());
    Ok(())
}
