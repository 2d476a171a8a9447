//! Somebody withdraws: what is still there is listed, and nothing prints the words again.

mod texts;

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use tempfile::TempDir;

use crate::cli::{cisgrid, complained, ends, holds, printed};
use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial(
            "withdrawn::is_told_and_not_printed",
            is_told_and_not_printed,
        ),
        trial("withdrawn::what_was_made_earlier", what_was_made_earlier),
        trial(
            "withdrawn::among_others_is_not_shown",
            texts::among_others_is_not_shown,
        ),
        trial("withdrawn::the_lock_knows", texts::the_lock_knows),
        trial("withdrawn::a_label_of_two", texts::a_label_of_two),
        trial("withdrawn::names_of_files", texts::names_of_files),
    ]
}

/// Words of the participant who withdraws.
const WORDS: &str = "the quillfeather keeps me walking";

/// A synthesis in which P03 and P07 speak.
fn place() -> Result<TempDir, Box<dyn std::error::Error>> {
    let place = tempfile::tempdir()?;
    let write = |name: &str, text: &str| {
        let path = place.path().join(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
        fs::write(path, text)
    };
    write(
        "propositions/a.yaml",
        &format!(
            "synthesis:
  title: A walking group
  timepoints: {{T1: at the start}}
  participants: {{P03: {{role: walker}}, P07: {{role: walker}}}}
sources:
  - {{id: interviews, citation: Our interviews. 2024., text: transcripts/}}
evidence:
  - id: company
    strand: qualitative
    finding: People came for the company.
    cite: interviews
    quotes: [{{said: {WORDS}, by: P03, at: T1}}, {{said: it gets me out, by: P07, at: T1}}]
propositions:
  - id: company-first
    statement: A walking group does people good.
    supported_by: company
    silence: {{quantitative: not measured}}
"
        ),
    )?;
    write(
        "propositions/transcripts/P03.txt",
        &format!("P03: Well, {WORDS}.\n"),
    )?;
    write(
        "propositions/transcripts/P07.txt",
        "P07: And it gets me out.\n",
    )?;
    Ok(place)
}

fn change(place: &TempDir, from: &str, to: &str) -> Outcome {
    let path = place.path().join("propositions/a.yaml");
    let text = fs::read_to_string(&path)?;
    assert!(text.contains(from), "`{from}` is not in {text}");
    fs::write(path, text.replace(from, to))?;
    Ok(())
}

const COMMANDS: [&[&str]; 8] = [
    &["check", "--most", "0"],
    &["check", "--format", "json"],
    &["render"],
    &["render", "--to", "all"],
    &["trace", "company"],
    &["trace", "company", "--format", "json"],
    &["trace", "P03"],
    &["figures"],
];

fn is_told_and_not_printed() -> Outcome {
    let place = place()?;
    ends(&cisgrid(place.path(), &["check"]), 0);
    change(
        &place,
        "P03: {role: walker}",
        "P03: {role: walker, withdrawn: 2026-03-14}",
    )?;
    let check = cisgrid(place.path(), &["check"]);
    ends(&check, 1);
    let told = printed(&check);
    holds(
        &told,
        "error[CG423]: `P03` withdrew on 2026-03-14 and still speaks [withdrawn-participant]",
    );
    holds(
        &told,
        "take out the quotation of `company` at propositions/a.yaml:12:21",
    );
    holds(
        &told,
        "take the text `transcripts/P03.txt` out of its folder",
    );
    assert_eq!(told.matches("error[").count(), 1, "{told}");
    let mut complaints = Vec::new();
    // Not even where the line has another fault.
    for line in ["quotes: [{said", "quotes: [{sayd: x, said"] {
        change(&place, "quotes: [{said", line)?;
        for arguments in COMMANDS {
            let run = cisgrid(place.path(), arguments);
            let all = printed(&run) + &complained(&run);
            if all.contains("quillfeather") {
                complaints.push(format!("{arguments:?} prints the words: {all}"));
            }
        }
    }
    if place.path().join("output").exists() {
        complaints.push("something was rendered".to_owned());
    }
    outcome(complaints)
}

fn what_was_made_earlier() -> Outcome {
    let place = place()?;
    ends(
        &cisgrid(
            place.path(),
            &[
                "render", "--to", "html", "md", "docx", "xlsx", "json", "latex", "csv", "ro-crate",
            ],
        ),
        0,
    );
    change(
        &place,
        "P03: {role: walker}",
        "P03: {role: walker, withdrawn: 2026-03-14}",
    )?;
    let told = printed(&cisgrid(place.path(), &["check"]));
    let made = [
        "output/grid.html",
        "output/grid.md",
        "output/grid.docx",
        "output/grid.xlsx",
        "output/grid.json",
        "output/grid.tex",
        "output/csv/quotations.csv",
        "output/ro-crate/synthesis/a.yaml",
    ];
    for path in made {
        holds(&told, path);
    }
    // The words are taken out; what was made earlier still has them, as the id there tells.
    change(&place, &format!("{{said: {WORDS}, by: P03, at: T1}}, "), "")?;
    fs::remove_file(place.path().join("propositions/transcripts/P03.txt"))?;
    let check = cisgrid(place.path(), &["check"]);
    ends(&check, 1);
    let told = printed(&check);
    holds(
        &told,
        "`P03` withdrew on 2026-03-14 and is still in what was made earlier",
    );
    holds(
        &told,
        "delete `output/grid.docx`, which was made earlier, and render anew",
    );
    let render = cisgrid(place.path(), &["render"]);
    ends(&render, 1);
    holds(
        &printed(&render),
        "Left alone output/grid.docx: it holds words of `P03`, who withdrew; delete it",
    );
    assert!(!printed(&render).contains("Left alone output/grid.html"));
    fs::remove_dir_all(place.path().join("output"))?;
    ends(&cisgrid(place.path(), &["render", "--to", "all"]), 0);
    let told = cisgrid(place.path(), &["check"]);
    ends(&told, 0);
    Ok(())
}
