//! The faults that can be told by a few files: what must be said of each.

mod names;
mod syntax;
mod tables;
mod values;

use libtest_mimic::Trial;

use super::{OK, Place, table};
use names::{ids, several};
use syntax::{bytes, syntax};
use tables::tables;
use values::{sizes, types};

pub(super) fn trials() -> Vec<Trial> {
    cases().into_iter().map(Case::trial).collect()
}

/// Files beside a synthesis without faults, and what must be said of them.
struct Case {
    name: &'static str,
    files: Vec<(&'static str, Vec<u8>)>,
    status: i32,
    wanted: Vec<&'static str>,
}

impl Case {
    fn trial(self) -> Trial {
        let name = format!("bad_input::{}", self.name);
        Trial::test(name, move || {
            let place = Place::with(&[("ok.yaml", OK.as_bytes())])?;
            for (name, bytes) in &self.files {
                place.write(name, bytes)?;
            }
            place.check()?.hold(self.status, &self.wanted)
        })
    }
}

/// A case of one YAML file that makes the exit status 1.
fn yaml(name: &'static str, text: impl Into<Vec<u8>>, wanted: &[&'static str]) -> Case {
    Case {
        name,
        files: vec![("x.yaml", text.into())],
        status: 1,
        wanted: wanted.to_vec(),
    }
}

/// A case of one CSV table that makes the exit status 1.
fn csv(name: &'static str, more: &str, text: impl Into<Vec<u8>>, wanted: &[&'static str]) -> Case {
    Case {
        name,
        files: vec![("m.yaml", table(more)), ("t.csv", text.into())],
        status: 1,
        wanted: wanted.to_vec(),
    }
}

fn cases() -> Vec<Case> {
    [
        syntax(),
        types(),
        sizes(),
        bytes(),
        tables(),
        ids(),
        several(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
