//! Files that are cut and changed at random: nothing breaks, whatever is read.

use libtest_mimic::Trial;

use super::offered;
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("references::changed_at_random", changed_at_random),
        trial("references::printed_at_random", printed_at_random),
    ]
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

/// A number below a bound, another one each time, and the same in each run.
fn at_random() -> impl FnMut(usize) -> usize {
    let mut state: u64 = 0x2545_f491_4f6c_dd1d;
    move |bound| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % bound.max(1) as u64).unwrap_or_default()
    }
}

/// Parts of all kinds are printed in each style, and none breaks the processor.
fn printed_at_random() -> Outcome {
    const ATOMS: [&str; 30] = [
        "1",
        "22",
        "999999999999999999999",
        "-",
        "–",
        ",",
        ", ",
        " ",
        "&",
        "S",
        "e",
        "é",
        "王",
        "(",
        ")",
        ".",
        ":",
        "?",
        "\"",
        "’",
        "iv",
        "XIV",
        "4294967296",
        "and",
        "#",
        "{",
        "\\",
        "1st",
        "c. ",
        "ß",
    ];
    const KEYS: [&str; 10] = [
        "title",
        "container",
        "year",
        "volume",
        "issue",
        "pages",
        "edition",
        "number",
        "series",
        "publisher",
    ];
    let mut below = at_random();
    let mut works = Vec::new();
    for at in 0..400 {
        let mut text = || {
            let count = 1 + below(6);
            (0..count)
                .map(|_| ATOMS[below(ATOMS.len())])
                .collect::<String>()
        };
        let mut work = serde_json::json!({"id": format!("w{at}"), "title": "T"});
        for key in KEYS {
            work[key] = text().into();
        }
        work["authors"] = (0..at % 30).map(|_| text()).collect::<Vec<_>>().into();
        work["editors"] = (0..at % 7).map(|_| text()).collect::<Vec<_>>().into();
        let kinds = cisgrid::model::SourceKind::WORDS;
        work["type"] = kinds[at % kinds.len()].into();
        works.push(work);
    }
    for style in ["vancouver", "apa", "harvard"] {
        let text = serde_json::json!({
            "synthesis": {"title": "T", "references": style},
            "sources": works,
            "propositions": [{"id": "p", "statement": "S."}],
        });
        let read = super::written::of(&text.to_string());
        assert_eq!(read.model.sources.len(), works.len());
        let empty = read
            .model
            .sources
            .iter()
            .filter(|source| source.citation.is_empty());
        assert_eq!(empty.count(), 0, "{style}");
    }
    Ok(())
}

fn changed_at_random() -> Outcome {
    let mut below = at_random();
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
            assert!(!brought.parts.is_empty(), "nothing is taken of {bytes:?}");
        }
    }
    assert!(taken > 1_000, "{taken} were taken");
    Ok(())
}
