//! Tables in the shapes that people have them, read with lines beside `table:` alone: the figures that each gives.

use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, trial};
use cisgrid::diagnostic::Severity;
use cisgrid::examine::{self, Assessed};
use cisgrid::model::Figure;
use cisgrid::read::folder::Project;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("shapes::are_read_as_they_are", read),
        trial("shapes::that_are_not_clear_are_told", told),
        trial("shapes::what_is_offered_is_understood", offered),
    ]
}

const FRAME: &str = "
synthesis:
  title: T
  timepoints: {T1: Baseline, T2: Later, T3: Last}
  groups: {walk: Walking, wait: Waiting}
measures:
  - {id: mood, label: Mood}
  - {id: sleep, label: Sleep}
  - {id: age, label: Age}
  - {id: gender, label: Gender, categories: {women: Women, men: Men}}
evidence: [{id: heard, strand: qualitative, finding: People felt heard.}]
propositions: [{id: company, statement: Company helps., supported_by: heard}]
";

/// What is said beside a table, the table, and its figures: the key and the numbers.
type Shape = (&'static str, &'static str, &'static [&'static str]);

const SHAPES: [Shape; 13] = [
    (
        "{table: t.csv, columns: {measure: Pair}, measures: {mood1 - mood2: mood@T1..T2}}",
        "Pair,Mean,Std. Deviation,df
mood1 - mood2,-0.50,1.20,31
",
        &["mood@T1..T2: -0.50, 1.20, 31"],
    ),
    (
        "{table: t.csv, measure: gender, category: women, at: T1}",
        "Group,Count,N\nwalk,18,32\n",
        &["gender=women@T1/walk: 18, 32"],
    ),
    (
        "{table: t.csv, headings_at: 3, columns: {measure: Scale, at: Visit}}",
        "Table 2. Outcomes,,,\n\nScale,Visit,N,Mean\nMood,Baseline,32,3.40\n",
        &["mood@T1: 32, 3.40"],
    ),
    (
        "{table: t.csv, headings_at: [2, 3], at: T1, columns: {measure: Scale}, wide: [{group: walk, columns: {mean: Walking Mean, sd: Walking SD}}, {group: wait, columns: {mean: Waiting Mean, sd: Waiting SD}}, {group: walk, versus: wait, columns: {p: p}}]}",
        "\"Table 3, by group\"\n,Walking,,Waiting,,\nScale,Mean,SD,Mean,SD,p\nMood,3.40,1.20,3.10,1.30,.36\n",
        &[
            "mood@T1/walk: 3.40, 1.20",
            "mood@T1/wait: 3.10, 1.30",
            "mood@T1/walk..wait: .36",
        ],
    ),
    (
        "{table: t.csv, headings_at: [1, 2, 3], at: T1, columns: {group: group}, wide: [{measure: mood, columns: {mean: mood mean, sd: mood std}}, {measure: sleep, columns: {mean: sleep mean, sd: sleep std}}]}",
        ",mood,mood,sleep,sleep\n,mean,std,mean,std\ngroup,,,,\nwalk,3.4,1.2,2.2,1.1\n",
        &["mood@T1/walk: 3.4, 1.2", "sleep@T1/walk: 2.2, 1.1"],
    ),
    (
        "{table: t.csv, fill_down: [Group, Outcome], columns: {measure: Outcome, at: Visit}}",
        "Group,Outcome,Visit,Mean\nwalk,Mood,T1,3.4\n,,T2,3.9\nwait,Mood,T1,3.1\n,Sleep,T1,2.1\n",
        &[
            "mood@T1/walk: 3.4",
            "mood@T2/walk: 3.9",
            "mood@T1/wait: 3.1",
            "sleep@T1/wait: 2.1",
        ],
    ),
    (
        "{table: t.csv, columns: {at: Outcome}, rows: {headings: measure, ignore: Note}}",
        "Outcome,N,Mean\nMood,,\n  Baseline,32,3.40\n  Later,30,3.90\nSleep,,\n  Baseline,32,2.40\nNote. All.,,\n",
        &[
            "mood@T1: 32, 3.40",
            "mood@T2: 30, 3.90",
            "sleep@T1: 32, 2.40",
        ],
    ),
    (
        "{table: t.csv, columns: {measure: Outcome}, at: T1, rows: {headings: group}}",
        "Outcome,N,Mean\nMood,62,3.25\nWalking,,\nMood,32,3.40\nWaiting,,\nMood,30,3.10\n",
        &[
            "mood@T1: 62, 3.25",
            "mood@T1/walk: 32, 3.40",
            "mood@T1/wait: 30, 3.10",
        ],
    ),
    (
        "{table: t.csv, at: T1, columns: {measure: Characteristic}, rows: {headings: {say: measure, rows: Gender}}, wide: [{group: walk, n: 32, columns: {count percent: Walking}}, {group: walk, versus: wait, columns: {p: p}}]}",
        "Characteristic,Walking,p\nGender,,.97\nWomen,18 (56%),\nMen,14 (44%),\n",
        &[
            "gender@T1/walk..wait: .97",
            "gender=women@T1/walk: 18, 32, 56",
            "gender=men@T1/walk: 14, 32, 44",
        ],
    ),
    (
        "{table: t.csv, measure: mood, effect: or, columns: {predictor: Variable, estimate ci: OR (95% CI)}, rows: {headings: predictor, reference: (ref)}}",
        "Variable,OR (95% CI),p\nAge,1.02 (0.99–1.05),.21\nGender,,\n  Men,(ref),\n  Women,1.40 (0.80–2.45),.24\n",
        &[
            "mood~age: 1.02, 0.99, 1.05, .21",
            "mood~gender=women: 1.40, 0.80, 2.45, .24",
        ],
    ),
    (
        "{table: t.csv, headings_at: [1, 2], effect: slope, columns: {predictor: ''}, rows: {joined: true, ignore: [N, Standard errors, '* p<0.05']}, wide: [{measure: mood, n: 120, columns: {estimate se: (1) mood}}, {measure: sleep, n: 118, columns: {estimate se: (2) sleep}}]}",
        "\"\",\"(1)\",\"(2)\"\n\"\",\"mood\",\"sleep\"\nage,\"=\"\"0.450**\"\"\",0.210\n,(0.150),(0.180)\nN,120,118\nStandard errors in parentheses\n\"* p<0.05\"\n",
        &[
            "mood~age: 120, 0.450, 0.150",
            "sleep~age: 118, 0.210, 0.180",
        ],
    ),
    (
        "{table: t.csv, columns: {measure: ''}, measures: {mood1: mood@T1, mood2: mood@T2}}",
        ",N,Mean,Std. Deviation\nmood1,32,12.40,4.20\nmood2,30,10.90,4.10\n",
        &["mood@T1: 32, 12.40, 4.20", "mood@T2: 30, 10.90, 4.10"],
    ),
    (
        "{table: t.csv, turned: true, headings_at: [1, 2], at: T1, columns: {measure: Group}, wide: [{group: walk, columns: {n: N walk, mean: Mean walk, sd: SD walk}}, {group: wait, columns: {n: N wait, mean: Mean wait, sd: SD wait}}]}",
        ",Group,Mood,Sleep\nN,walk,32,31\n,wait,30,30\nMean,walk,3.40,2.40\n,wait,3.10,2.20\nSD,walk,1.20,1.10\n,wait,1.30,1.00\n",
        &[
            "mood@T1/walk: 32, 3.40, 1.20",
            "mood@T1/wait: 30, 3.10, 1.30",
            "sleep@T1/walk: 31, 2.40, 1.10",
            "sleep@T1/wait: 30, 2.20, 1.00",
        ],
    ),
];

fn assessed(said: &str, table: &str) -> Assessed {
    let results = format!("results:\n  - {said}\n");
    let texts = [
        ("a.yaml", FRAME),
        ("b.yaml", results.as_str()),
        ("t.csv", table),
    ];
    let texts = texts.map(|(name, text)| (name, text.as_bytes().to_vec()));
    examine::assess(Project::of_texts(Path::new("s"), texts), None)
}

fn of(figure: &Figure) -> String {
    let printed: Vec<&str> = figure.printed().map(|one| one.text()).collect();
    format!("{}: {}", figure.key, printed.join(", "))
}

fn read() -> Outcome {
    for (said, table, wanted) in SHAPES {
        let found = assessed(said, table);
        let mut told = found.diagnostics.iter();
        let wrong =
            told.find(|one| one.severity() > Severity::Note && !one.check.code.starts_with("CG2"));
        if let Some(wrong) = wrong {
            return Err(format!("{said}\n{table}\n{}", wrong.message).into());
        }
        let figures: Vec<String> = found.model.figures.iter().map(of).collect();
        assert_eq!(figures, wanted, "{said}\n{table}");
    }
    Ok(())
}

/// What is said beside a table, the table, and the check that tells that it is not clear; no figure is taken in.
const UNCLEAR: [Shape; 8] = [
    (
        "{table: t.csv, columns: {measure: Pair}, change: later minus earlier, measures: {mood1 - mood2: mood@T1..T2}}",
        "Pair,Mean\nmood1 - mood2,-0.50\n",
        &["CG116"],
    ),
    (
        "{table: t.csv}",
        "Table 1\nmeasure,n\nMood,32\n",
        &["CG027"],
    ),
    (
        "{table: t.csv}",
        ",Walking,,Waiting,\nmeasure,Mean,SD,Mean,SD\nMood,3.4,1.2,3.1,1.3\n",
        &["CG027"],
    ),
    (
        "{table: t.csv, headings_at: 5}",
        "Table 1\nmeasure,n\nMood,32\n",
        &["CG027"],
    ),
    (
        "{table: t.csv, headings_at: 3}",
        "measure,n,mean\nMood,32,3.4\nmeasure,n,mean\nSleep,32,2.4\n",
        &["CG027"],
    ),
    (
        "{table: t.csv, columns: {measure: Outcome}}",
        "Outcome,N,Mean\nMood,,\nBaseline,32,3.40\n",
        &["CG120"],
    ),
    (
        "{table: t.csv, fill_down: Scal, at: T1}",
        "measure,n\nMood,32\n",
        &["CG016"],
    ),
    (
        "{table: t.csv, at: T2, columns: {measure: V, at: Time}, measures: {mood1: mood@T1}}",
        "V,Time,Mean\nmood1,T2,3.4\n",
        &["CG114"],
    ),
];

fn told() -> Outcome {
    for (said, table, wanted) in UNCLEAR {
        let found = assessed(said, table);
        let codes = found.diagnostics.iter().map(|one| one.check.code);
        let codes: Vec<&str> = codes.filter(|code| !code.starts_with("CG2")).collect();
        assert_eq!(codes, wanted, "{said}\n{table}");
    }
    Ok(())
}

/// A table, and what is said beside it at first; what is offered then, pasted, is understood.
const OFFERED: [(&str, &str); 6] = [
    ("Table 1,,\nmeasure,at,mean\nMood,T1,3.4\n", ""),
    ("Scale,Visit,M,SD\nMood,T1,3.4,1.2\n", ""),
    ("measure,at,mean\nMood,T1,3.4\n,T2,3.9\n", ""),
    (
        "measure,mean\nmood1,3.4\nmood2,3.9\n\"Sleep, mean\",3.9\n",
        "",
    ),
    (
        "group,mood mean,mood std,sleep mean,sleep std\nwalk,3.4,1.2,2.2,1.1\n",
        ", at: T1",
    ),
    (
        "Gender,Walking n,Walking %,Waiting n,Waiting %\nWomen,18,56%,17,57%\n",
        ", measure: gender, columns: {category: Gender}",
    ),
];

fn offered() -> Outcome {
    for (table, said) in OFFERED {
        let mut said = format!("{{table: t.csv{said}}}");
        for _ in 0..3 {
            let found = assessed(&said, table);
            let mut errors = found.diagnostics.iter();
            let Some(error) = errors.find(|one| one.severity() == Severity::Error) else {
                break;
            };
            let lines = error
                .help
                .iter()
                .flat_map(|help| help.split('`').skip(1).step_by(2));
            let lines: Vec<&str> = lines
                .filter(|line| line.contains(": ") && !line.contains('…'))
                .collect();
            assert!(!lines.is_empty(), "{table}{:?}", error.help);
            said.truncate(said.len() - 1);
            said = format!("{said}, {}}}", lines.join(", "));
        }
        let found = assessed(&said, table);
        let mut errors = found.diagnostics.iter();
        if let Some(error) = errors.find(|one| one.severity() == Severity::Error) {
            return Err(format!("{table}{said}\n{}\n{:?}", error.message, error.help).into());
        }
        assert!(
            found.model.figures.iter().next().is_some(),
            "{said}\n{table}"
        );
    }
    Ok(())
}
