//! A project of ten thousand coded passages comes in within moments, each where it stands.

use std::time::{Duration, Instant};

use libtest_mimic::Trial;

use super::made::{project, xml};
use super::{file, rows, take, wishes};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![trial(
        "refi_qda::ten_thousand_passages_come_in_within_moments",
        many,
    )]
}

/// How many texts there are, and how many passages in each.
const TEXTS: usize = 100;
const PASSAGES: usize = 100;

/// A project of many texts of fifty kilobytes, each with letters of every length and its passages spread over it.
pub(super) fn files() -> Vec<(String, Vec<u8>)> {
    let codes: Vec<String> = (0..200)
        .map(|code| format!("<Code guid=\"C{code}\" name=\"Code {code}\" isCodable=\"true\"/>"))
        .collect();
    let mut sources = String::new();
    let mut files = Vec::new();
    for text in 0..TEXTS {
        let mut words = String::new();
        let mut selections = String::new();
        let mut at = 0;
        for passage in 0..PASSAGES {
            let before = format!("INT: And then, number {passage}? 🌊\n").repeat(12);
            let said = format!(
                "What I say in {text}, {passage}, is mine: señor, a walk of {} steps.",
                passage * 7
            );
            let start = at + before.encode_utf16().count();
            let end = start + said.encode_utf16().count();
            at = end + 1;
            words.push_str(&before);
            words.push_str(&said);
            words.push('\n');
            let code = (text * 7 + passage) % 200;
            selections.push_str(&format!(
                "<PlainTextSelection guid=\"S{text}-{passage}\" name=\"{said}\" startPosition=\"{start}\" endPosition=\"{end}\"><Description>a note</Description><Coding guid=\"K{text}-{passage}\"><CodeRef targetGUID=\"C{code}\"/></Coding></PlainTextSelection>\n"
            ));
        }
        sources.push_str(&format!(
            "<TextSource guid=\"T{text}\" name=\"P{text:03}-T{}\" plainTextPath=\"internal://{text}.txt\">{selections}</TextSource>\n",
            1 + text % 2
        ));
        files.push((format!("sources/{text}.txt"), words.into_bytes()));
    }
    files.push((
        "project.qde".to_owned(),
        xml(&codes.join("\n"), &sources, "").into_bytes(),
    ));
    files
}

fn many() -> Outcome {
    let (_folder, path) = project(&files());
    let began = Instant::now();
    let brought = take(&path, &wishes(Some("{participant}-{at}"), None, &[]));
    let took = began.elapsed();
    let brought = brought.map_err(|why| format!("{why:?}"))?;
    let mut complaints = Vec::new();
    let rows = rows(&brought);
    if rows.len() != TEXTS * PASSAGES {
        complaints.push(format!("{} passages", rows.len()));
    }
    let text = file(&brought, "transcripts/P042-T1.txt");
    let said = text
        .lines()
        .filter(|line| line.starts_with("What I say"))
        .count();
    if said != PASSAGES {
        complaints.push(format!("{said} of the passages stand in their text"));
    }
    // A build without optimisation takes about ten times as long as the program itself.
    if took > Duration::from_secs(20) {
        complaints.push(format!("it took {took:?}"));
    }
    outcome(complaints)
}
