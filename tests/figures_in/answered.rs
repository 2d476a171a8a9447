//! Into a study that has names for its measures, times and groups: what is drafted, with answers to what was asked, reads
//! the same figures as the lines that a person wrote for the same file (`tests/programs`).

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use libtest_mimic::Trial;

use super::take;
use crate::programs::{Case, FRAME, cases, fixtures, line};
use crate::{Outcome, root};
use cisgrid::diagnostic::Severity;
use cisgrid::examine::{self, Assessed};
use cisgrid::imports::{BroughtPart, KnownNames, Wishes, Written};
use cisgrid::read::folder::Project;

pub(super) fn trials() -> Vec<Trial> {
    let known = cases().into_iter().filter(|(_, case)| !case.waits);
    let trials = known.map(|(name, case)| {
        let title = format!("figures_in::answered::{}", name.trim_end_matches(".yaml"));
        Trial::test(title, move || judge(&name, &case))
    });
    trials.collect()
}

/// Answers to what was asked of a file, as a person would write them beside the table. Nothing is answered that the file
/// says itself.
const ANSWERS: [(&str, &[(&str, &str)]); 21] = [
    ("r/arsenal-tableby.csv", &[("at", "T1")]),
    ("r/glance-lm.csv", &[("measure", "wellbeing")]),
    ("r/gtsummary-like.csv", &[("at", "T1")]),
    (
        "r/mixed-contrasts-tidy.csv",
        &[("measure", "wellbeing"), ("method", "mixed model")],
    ),
    (
        "r/mixed-contrasts-unadjusted.csv",
        &[("measure", "wellbeing"), ("method", "mixed model")],
    ),
    (
        "r/mixed-contrasts.csv",
        &[
            ("measure", "wellbeing"),
            ("method", "[mixed model, adjusted p]"),
        ],
    ),
    (
        "r/mixed-emmeans.csv",
        &[("measure", "wellbeing"), ("method", "mixed model")],
    ),
    (
        "r/mixed-interaction.csv",
        &[("measure", "wellbeing"), ("method", "mixed model")],
    ),
    ("r/mixed-tidy.csv", &[("measure", "wellbeing")]),
    ("r/table-one.csv", &[("at", "T1")]),
    ("r/tidy-anova.csv", &[("measure", "wellbeing")]),
    (
        "r/tidy-chi-squared.csv",
        &[
            ("measure", "site"),
            ("at", "T1"),
            ("group", "comparison"),
            ("versus", "peer"),
        ],
    ),
    (
        "r/tidy-correlation.csv",
        &[("measure", "wellbeing"), ("predictor", "exhaustion")],
    ),
    (
        "r/tidy-glm-log-odds.csv",
        &[("measure", "stayed"), ("effect", "log odds")],
    ),
    (
        "r/tidy-glm-odds-ratio.csv",
        &[("measure", "stayed"), ("effect", "or")],
    ),
    ("r/tidy-lm-p-zero.csv", &[("measure", "wellbeing")]),
    ("r/tidy-lm.csv", &[("measure", "wellbeing"), ("at", "T3")]),
    (
        "r/tidy-paired-t.csv",
        &[
            ("measure", "wellbeing"),
            ("from", "T1"),
            ("to", "T2"),
            ("change", "earlier minus later"),
        ],
    ),
    (
        "r/tidy-welch-t.csv",
        &[
            ("measure", "wellbeing"),
            ("at", "T1"),
            ("change", "group minus versus"),
            ("ignore", "alternative"),
            (
                "wide",
                "[{group: comparison, columns: {mean: estimate1}}, {group: peer, columns: {mean: estimate2}}, {group: comparison, versus: peer, columns: {change: estimate, statistic: statistic, p: p.value, df: parameter, ci_low: conf.low, ci_high: conf.high, method: method}}]",
            ),
        ],
    ),
    (
        "r/tidy-wilcoxon.csv",
        &[
            ("measure", "wellbeing"),
            ("at", "T3"),
            ("group", "comparison"),
            ("versus", "peer"),
            ("change", "group minus versus"),
        ],
    ),
    (
        "spreadsheets/pandas-groupby-rounded.csv",
        &[("measure", "wellbeing")],
    ),
];

/// What a study calls otherwise than its tables do, which no program can know.
const WORDS: [(&str, &str, &str); 2] = [
    (
        "spreadsheets/german-excel.csv",
        "measures",
        "{Erschöpfung: exhaustion, 'Wohlbefinden; gesamt': wellbeing}",
    ),
    (
        "r/tidy-anova.csv",
        "predictors",
        "{group: arm, 'group:time': 'arm:time'}",
    ),
];

fn frame() -> Assessed {
    let texts = [("frame.yaml", FRAME.as_bytes().to_vec())];
    examine::assess(Project::of_texts(Path::new(""), texts), None)
}

fn judge(name: &str, case: &Case) -> Outcome {
    let wishes = Wishes {
        known: KnownNames::of(&frame().model),
        ..Wishes::default()
    };
    let brought = take(&fixtures().join(&case.file), &wishes).map_err(|refused| refused.words)?;
    let mut parts = brought.parts.clone();
    let answers = ANSWERS
        .iter()
        .find(|(file, _)| *file == case.file)
        .map_or(&[][..], |(_, answers)| answers);
    let words = WORDS
        .iter()
        .filter(|(file, ..)| *file == case.file)
        .map(|(_, key, value)| (*key, *value));
    for part in parts.iter_mut().filter(|part| part.section == "results") {
        for (key, value) in answers.iter().copied().chain(words.clone()) {
            part.fields.retain(|(known, _)| known != key);
            part.fields
                .push((key.to_owned(), Written::Bare(value.to_owned())));
        }
    }
    let own: Vec<BroughtPart> = parts
        .into_iter()
        .filter(|part| part.section == "results")
        .collect();
    let mut texts = vec![
        (
            "results.yaml".to_owned(),
            super::written::yaml(&own).into_bytes(),
        ),
        ("frame.yaml".to_owned(), FRAME.as_bytes().to_vec()),
    ];
    let files = brought.files.iter();
    texts.extend(files.map(|file| (file.path.to_string_lossy().into_owned(), file.bytes.clone())));
    let read = examine::assess(Project::of_texts(Path::new(""), texts), None);
    let errors = read
        .diagnostics
        .iter()
        .filter(|found| found.severity() == Severity::Error);
    let errors: Vec<&str> = errors.map(|found| found.message.as_str()).collect();
    let written = || super::written::yaml(&own);
    if !errors.is_empty() {
        return Err(format!("{name}: {errors:#?}\n{}", written()).into());
    }
    let figures: BTreeSet<String> = read
        .model
        .figures
        .iter()
        .map(|figure| line(figure, &read))
        .collect();
    let expected = fs::read_to_string(
        root()
            .join("tests/programs")
            .join(name.replace(".yaml", ".txt")),
    )?;
    let expected: BTreeSet<String> = expected.lines().map(str::to_owned).collect();
    let lost: Vec<&String> = expected.difference(&figures).collect();
    let new: Vec<&String> = figures.difference(&expected).collect();
    match lost.is_empty() && new.is_empty() {
        true => Ok(()),
        false => Err(format!("{name}: lost {lost:#?}, new {new:#?}\n{}", written()).into()),
    }
}
