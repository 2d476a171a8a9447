//! Each kind of claim has folders with a small synthesis and, beside them, what trying its claims gives:
//! `tests/claims/<kind>/<case>` and `<case>.txt`.

use std::fmt::Write as _;
use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, compare, entries, file_name, root};
use cisgrid::claims::tried::unmet;
use cisgrid::claims::verdict;
use cisgrid::claims::verdict::Judgement;
use cisgrid::diagnostic::Severity;
use cisgrid::examine::{self, Assessed};
use cisgrid::model::Claim;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for folder in entries(&root().join("tests/claims")) {
        let kind = file_name(&folder);
        for case in entries(&folder).into_iter().filter(|path| path.is_dir()) {
            let name = format!("claims::{kind}::{}", file_name(&case));
            trials.push(Trial::test(name, move || judge(&case)));
        }
    }
    trials
}

fn judge(case: &Path) -> Outcome {
    let assessed = examine::folder(case, None).map_err(|failed| format!("{failed:?}"))?;
    let mut errors = assessed.diagnostics.iter();
    if let Some(error) = errors.find(|found| found.severity() == Severity::Error) {
        return Err(format!("the case has an error: {}", error.message).into());
    }
    compare(&told(&assessed), &case.with_extension("txt"))
}

/// Every trial: the claim as it is written, the verdict, and all the reasons.
pub(crate) fn told(assessed: &Assessed) -> String {
    let model = &assessed.model;
    let mut text = String::new();
    for (at, item) in model.evidence.entries() {
        let trials = assessed.trials.of_evidence(at);
        for (claim, trial) in item.claims.iter().zip(trials) {
            one(assessed, claim, trial, &mut text);
        }
    }
    for (at, row) in model.propositions.entries() {
        let trials = assessed.trials.of_proposition(at);
        for (claim, trial) in row.claims.iter().zip(trials) {
            one(assessed, claim, trial, &mut text);
        }
    }
    text
}

fn one(assessed: &Assessed, claim: &Claim, trial: &verdict::Trial, text: &mut String) {
    let model = &assessed.model;
    let written = assessed.sources.slice(claim.span);
    let mut written = written.split_whitespace().collect::<Vec<_>>().join(" ");
    // The place of a claim ends with its last word, before what closes it.
    let mut open = Vec::new();
    for sign in written.chars() {
        match sign {
            '{' => open.push('}'),
            '[' => open.push(']'),
            '}' | ']' => drop(open.pop()),
            _ => {}
        }
    }
    written.extend(open.iter().rev());
    let _ = writeln!(text, "{written}\n  {}", trial.verdict.word());
    let because = unmet::because(model, claim, trial);
    if !because.is_empty() {
        let _ = writeln!(text, "  because {because}");
    }
    for reading in &trial.readings {
        let figures = reading.figures.iter();
        let keys: Vec<_> = figures.map(|at| model.figures[*at].key.as_str()).collect();
        let _ = writeln!(
            text,
            "  - {}: {}",
            keys.join(" and "),
            reading.verdict.word()
        );
        judged("descriptive", reading.descriptive.as_ref(), text);
        judged("inferential", reading.inferential.as_ref(), text);
    }
    for taint in &trial.taints {
        let key = &model.figures[taint.figure].key;
        let _ = writeln!(text, "  tainted: {key} fails {}", taint.check.name);
    }
    text.push('\n');
}

fn judged(reading: &str, judgement: Option<&Judgement>, text: &mut String) {
    if let Some(judgement) = judgement {
        let (verdict, because) = (judgement.verdict.word(), &judgement.because);
        let _ = writeln!(text, "    {reading}: {verdict}: {because}");
        for need in &judgement.needs {
            let _ = writeln!(text, "      needs {need}");
        }
    }
}
