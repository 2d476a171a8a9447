//! Files that are cut and changed at random: nothing breaks, whatever is read.

use libtest_mimic::Trial;

use super::offered;
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![trial("references::changed_at_random", changed_at_random)]
}

/// Short files of each format.
const FILES: [&str; 5] = [
    "TY  - JOUR\nAU  - Köhler, Jörg\nTI  - On walking\nT2  - Walk\nPY  - 2012/03/15/Spring\nSP  - 1\nEP  - 9\nKW  - a\nb\nUR  - https://doi.org/10.1000/x\nER  - \n",
    "%0 Book Section\n%T A part\n%A O’Hara, K.\n%E Hand, H.\n%B Whole\n%D 2020\n%P 4-5\n%@ 1234-5678\n%R 10.1000/x\n",
    "@string{a = {A}}\n@article{k, author = {de la Cruz, A. and {\\'E}tienne, B and others}, title = {\\emph{T} $\\alpha_2$ {\\'\\i}}, journal = a # \"b\", year = 2001, month = jan # \"~1\", crossref = {p}}\n@book{p, title = {P}, editor = {X, Y}}\n",
    "[{\"id\": 1, \"type\": \"book\", \"title\": \"T <i>x</i>\", \"author\": [{\"family\": \"A\", \"given\": \"B\"}], \"issued\": {\"date-parts\": [[2019, 3], [2020]]}, \"accessed\": {\"raw\": \"2022-02-04\"}}]",
    "<?xml version=\"1.0\"?><xml><records><record><ref-type name=\"Book\">6</ref-type><contributors><authors><author><style>A, B</style></author></authors></contributors><titles><title>T &amp; &x; &#65;</title></titles><dates><year>2001</year></dates></record></records></xml>",
];

/// What is put in.
const PIECES: [&[u8]; 18] = [
    b"{",
    b"}",
    b"\\",
    b"\"",
    b"<",
    b">",
    b"&",
    b"%",
    b"@",
    b"\n",
    b"$",
    b"#",
    b"\xff",
    b"\xc3",
    b"\0",
    b"TY  - ",
    b"\\'\\i",
    b"-9999999999",
];

fn changed_at_random() -> Outcome {
    let mut state: u64 = 0x2545_f491_4f6c_dd1d;
    let mut below = |bound: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % bound.max(1) as u64).unwrap_or_default()
    };
    let mut taken = 0;
    for round in 0..3_000 {
        let mut bytes = FILES[round % FILES.len()].as_bytes().to_vec();
        for _ in 0..1 + below(4) {
            let at = below(bytes.len());
            match below(3) {
                0 => bytes.truncate(at),
                1 => {
                    let end = (at + below(12)).min(bytes.len());
                    bytes.drain(at..end);
                }
                _ => {
                    bytes.splice(at..at, PIECES[below(PIECES.len())].iter().copied());
                }
            }
        }
        if let Some((_, Ok(brought))) = offered(&bytes) {
            taken += usize::from(!brought.parts.is_empty());
            assert!(
                !brought.parts.is_empty() || !brought.left.is_empty(),
                "nothing is told of {bytes:?}"
            );
        }
    }
    assert!(taken > 1_000, "{taken} were taken");
    Ok(())
}
