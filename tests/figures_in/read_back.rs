//! Tables of models, matrices and crosstabs: with what was asked for answered, their figures are those of the file, none is
//! lost, and none has another sign. `tests/figures_in/read_back` has them, each with its numbers as they stand there.

use std::path::Path;

use libtest_mimic::Trial;

use super::{ROW, take, written::yaml};
use crate::{Outcome, compare, root, trial};
use cisgrid::diagnostic::Severity;
use cisgrid::examine;
use cisgrid::imports::{Brought, Wishes, Written};
use cisgrid::read::folder::Project;

pub(super) fn trials() -> Vec<Trial> {
    let mut all: Vec<Trial> = CASES
        .iter()
        .map(|case| {
            let name = format!("figures_in::read_back::{}", case.file.replace('.', "-"));
            Trial::test(name, move || judge(case))
        })
        .collect();
    all.push(trial(
        "figures_in::read_back::what_says_nothing_is_refused",
        refused,
    ));
    all.push(trial(
        "figures_in::read_back::what_arithmetic_leaves_open_is_asked",
        asked,
    ));
    all
}

struct Case {
    file: &'static str,
    /// Answers to what is asked, beside the table.
    answers: &'static [(&'static str, &'static str)],
    /// What the synthesis has beside it.
    beside: &'static str,
}

const MOOD: &[(&str, &str)] = &[("measure", "mood")];
const MEASURE: &str = "measures: [{id: mood, label: Mood}]\n";
const SITE: &str =
    "measures: [{id: site, label: Site, categories: {North: North, South: South, West: West}}]\n";
const ARM: &str =
    "measures: [{id: arm, label: Arm, categories: {control: control, walking: walking}}]\n";
const STAYED: &str = "measures: [{id: stayed, label: Stayed}, {id: falls, label: Falls}]\n";

const CASES: &[Case] = &[
    Case {
        file: "anova-lm.csv",
        answers: MOOD,
        beside: MEASURE,
    },
    Case {
        file: "coef-lm.csv",
        answers: MOOD,
        beside: MEASURE,
    },
    Case {
        file: "coef-glm.csv",
        answers: &[("measure", "stayed"), ("effect", "log odds")],
        beside: STAYED,
    },
    Case {
        file: "coef-coxph.csv",
        answers: &[("measure", "stayed"), ("effect", "hr")],
        beside: STAYED,
    },
    Case {
        file: "confint-lm.csv",
        answers: &[("measure", "mood"), ("effect", "slope")],
        beside: MEASURE,
    },
    Case {
        file: "tukey.csv",
        answers: MOOD,
        beside: MEASURE,
    },
    Case {
        file: "emmeans-prob.csv",
        answers: &[("measure", "stayed")],
        beside: STAYED,
    },
    Case {
        file: "emmeans-rate.csv",
        answers: &[("measure", "falls"), ("per", "1 person-year")],
        beside: STAYED,
    },
    Case {
        file: "emmeans-odds-ratio.csv",
        answers: &[("measure", "stayed")],
        beside: STAYED,
    },
    Case {
        file: "emmeans-ratio.csv",
        answers: &[("measure", "falls"), ("effect", "irr")],
        beside: STAYED,
    },
    Case {
        file: "cor.csv",
        answers: &[("effect", "r")],
        beside: "",
    },
    Case {
        file: "cor-lower.csv",
        answers: &[("effect", "r")],
        beside: "",
    },
    Case {
        file: "correlations-numbered.csv",
        answers: &[("effect", "r")],
        beside: "",
    },
    Case {
        file: "pingouin-rcorr.csv",
        answers: &[("effect", "r")],
        beside: "",
    },
    Case {
        file: "spss-correlations.csv",
        answers: &[],
        beside: "",
    },
    Case {
        file: "table-margins.csv",
        answers: &[("measure", "site")],
        beside: SITE,
    },
    Case {
        file: "prop-table.csv",
        answers: &[("measure", "site")],
        beside: SITE,
    },
    Case {
        file: "crosstab.csv",
        answers: &[("measure", "site")],
        beside: SITE,
    },
    Case {
        file: "crosstab-columns.csv",
        answers: &[("measure", "arm")],
        beside: ARM,
    },
    Case {
        file: "spss-crosstab.csv",
        answers: &[],
        beside: "",
    },
    Case {
        file: "spss-frequencies.csv",
        answers: &[("measure", "site")],
        beside: SITE,
    },
    Case {
        file: "statsmodels-summary.csv",
        answers: MOOD,
        beside: MEASURE,
    },
    Case {
        file: "statsmodels-summary2.csv",
        answers: &[("measure", "stayed"), ("effect", "log odds")],
        beside: STAYED,
    },
    Case {
        file: "statsmodels-mixed.csv",
        answers: &[
            ("measure", "mood"),
            ("effect", "slope"),
            ("method", "mixed model"),
        ],
        beside: MEASURE,
    },
    Case {
        file: "lifelines.csv",
        answers: &[("measure", "stayed"), ("effect", "hr")],
        beside: STAYED,
    },
    Case {
        file: "pingouin-regression.csv",
        answers: MOOD,
        beside: MEASURE,
    },
    Case {
        file: "stata-r-table.csv",
        answers: MOOD,
        beside: MEASURE,
    },
    Case {
        file: "stata-parmest.csv",
        answers: MOOD,
        beside: MEASURE,
    },
    Case {
        file: "stata-regsave.csv",
        answers: MOOD,
        beside: MEASURE,
    },
    Case {
        file: "spss-coefficients.xlsx",
        answers: MOOD,
        beside: MEASURE,
    },
    Case {
        file: "spss-correlations.xlsx",
        answers: &[],
        beside: "",
    },
    Case {
        file: "spss-crosstab.xlsx",
        answers: &[],
        beside: "",
    },
    Case {
        file: "tableone-python.csv",
        answers: &[],
        beside: "",
    },
    Case {
        file: "spss-coefficients.csv",
        answers: MOOD,
        beside: MEASURE,
    },
    Case {
        file: "count-percent.csv",
        answers: &[],
        beside: "",
    },
    Case {
        file: "count-prop.csv",
        answers: &[
            ("measure", "site"),
            (
                "columns",
                "{group: arm, category: site, count: n, percent: prop}",
            ),
            ("ignore", "[]"),
        ],
        beside: SITE,
    },
    Case {
        file: "n-of-n.csv",
        answers: &[("measure", "stayed")],
        beside: STAYED,
    },
    Case {
        file: "asked.csv",
        answers: &[("measure", "stayed")],
        beside: STAYED,
    },
    Case {
        file: "spss-logistic.csv",
        answers: &[("measure", "stayed")],
        beside: STAYED,
    },
    Case {
        file: "spss-logistic-steps.csv",
        answers: &[("measure", "stayed")],
        beside: STAYED,
    },
    Case {
        file: "spss-genlin.csv",
        answers: &[("measure", "mood"), ("effect", "slope")],
        beside: MEASURE,
    },
    Case {
        file: "spss-ordinal.csv",
        answers: &[("measure", "mood"), ("effect", "log odds")],
        beside: MEASURE,
    },
    Case {
        file: "jamovi-logistic.csv",
        answers: &[("measure", "stayed")],
        beside: STAYED,
    },
    Case {
        file: "tidy-pairwise-t.csv",
        answers: MOOD,
        beside: MEASURE,
    },
    Case {
        file: "ratios.csv",
        answers: &[("measure", "stayed")],
        beside: STAYED,
    },
    Case {
        file: "ratios-of-variables.csv",
        answers: &[("measure", "stayed"), ("effect", "rr")],
        beside: STAYED,
    },
    Case {
        file: "tidy-small.csv",
        answers: MOOD,
        beside: MEASURE,
    },
];

fn brought(file: &str) -> Result<Brought, String> {
    let path = root().join("tests/fixtures/figures").join(file);
    take(&path, &Wishes::default()).map_err(|refused| refused.words)
}

fn judge(case: &Case) -> Outcome {
    let brought = brought(case.file)?;
    let mut parts = brought.parts.clone();
    for part in parts.iter_mut().filter(|part| part.section == "results") {
        for (key, value) in case.answers {
            part.fields.retain(|(known, _)| known != key);
            part.fields
                .push(((*key).to_owned(), Written::Bare((*value).to_owned())));
        }
    }
    let mut texts = vec![
        ("brought.yaml".to_owned(), yaml(&parts).into_bytes()),
        ("beside.yaml".to_owned(), case.beside.as_bytes().to_vec()),
        ("frame.yaml".to_owned(), ROW.as_bytes().to_vec()),
    ];
    let files = brought.files.iter();
    texts.extend(files.map(|file| (file.path.to_string_lossy().into_owned(), file.bytes.clone())));
    let read = examine::assess(Project::of_texts(Path::new(""), texts), None);
    let errors: Vec<&str> = read
        .diagnostics
        .iter()
        .filter(|found| found.severity() == Severity::Error && !found.check.code.starts_with("CG2"))
        .map(|found| found.message.as_str())
        .collect();
    let told = format!("{errors:#?}\n{}", yaml(&parts));
    assert!(errors.is_empty(), "{}: {told}", case.file);
    let mut figures = String::new();
    for figure in read.model.figures.iter() {
        let numbers: Vec<&str> = figure.printed().map(|one| one.text()).collect();
        figures += &format!("{}: {}\n", figure.key, numbers.join(", "));
    }
    let name = case.file.replace('.', "-");
    let expected = root().join(format!("tests/figures_in/read_back/{name}.txt"));
    compare(&figures, &expected)
}

/// Whole numbers between names may be anything.
fn refused() -> Outcome {
    match brought("table.csv") {
        Err(words) if words.contains("nothing says that its whole numbers are counts") => Ok(()),
        other => Err(format!("{other:?}").into()),
    }
}

/// A number of people that may be those asked or those counted is passed over, and asked for.
fn asked() -> Outcome {
    let brought = brought("n-unclear.csv")?;
    let text = yaml(&brought.parts);
    assert!(
        text.contains("`n`, the people asked, or `count`") && text.contains("ignore: n"),
        "{text}"
    );
    Ok(())
}
