//! Two analysts and more: sheets that are written and filled in, what is told of them before and after all are in, and
//! agreement held to values that were reckoned by hand.

mod bad;
mod blind;
mod codes;
mod sheet;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use serde_json::Value;
use tempfile::TempDir;

use crate::cli::{cisgrid, printed};
use crate::{Outcome, root, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("analysts::kappa_of_two", kappa_of_two),
        trial("analysts::words_in_order_are_weighted", words_in_order),
        trial("analysts::fleiss_of_three", fleiss_of_three),
        trial("analysts::alpha_where_some_lack", alpha_where_some_lack),
        trial("analysts::one_category_in_words", one_category_in_words),
        trial("analysts::cases_to_talk_about", cases_to_talk_about),
        trial("analysts::cases_as_csv", cases_as_csv),
        trial("analysts::behind_the_row", behind_the_row),
        trial("analysts::the_readme_shows_it", the_readme_shows_it),
    ];
    trials.extend(bad::trials());
    trials.extend(blind::trials());
    trials.extend(codes::trials());
    trials.extend(sheet::trials());
    trials
}

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder around it")).expect("a folder");
        fs::write(path, text).expect("a file that can be written");
    }
    folder
}

/// A synthesis of so many propositions with a finding of each strand; `more` stands below.
fn synthesis(analysts: &str, propositions: usize, more: &str) -> String {
    let mut text = format!("synthesis:\n  title: Walking groups\n  analysts: {{{analysts}}}\n");
    text += "evidence:\n  - {id: mood-rose, strand: quantitative, finding: Mood rose.}\n";
    text += "  - {id: company, strand: qualitative, finding: Company matters.}\npropositions:\n";
    for number in 1..=propositions {
        let _ = writeln!(
            text,
            "  - {{id: P{number}, statement: Statement {number}., supported_by: [mood-rose, company]}}"
        );
    }
    text + more
}

/// A sheet of the fit of propositions from the first on.
fn fits<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut sheet = "at,of,judgement,because\n".to_owned();
    for (number, word) in (1..).zip(words) {
        let _ = writeln!(sheet, "P{number},fit,{word},");
    }
    sheet
}

/// So many of one word, and so on.
fn runs(runs: &[(usize, &'static str)]) -> Vec<&'static str> {
    let runs = runs.iter();
    runs.flat_map(|(count, word)| std::iter::repeat_n(*word, *count))
        .collect()
}

/// What `cisgrid agreement` says, as JSON.
fn agreement(folder: &Path, more: &[&str]) -> Value {
    let output = cisgrid(folder, &[&["agreement", ".", "--json"], more].concat());
    let text = printed(&output);
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}{output:?}"))
}

/// The same, for people.
fn told(folder: &Path) -> String {
    printed(&cisgrid(folder, &["agreement", "."]))
}

#[track_caller]
fn near(value: &Value, wanted: f64) {
    let value = value.as_f64().expect("a number");
    assert!((value - wanted).abs() < 5e-5, "{value} is not {wanted}");
}

const TWO: &str = "AB: A. B., CD: C. D.";

/// The table 20, 5 / 10, 15: κ is (0.7 − 0.5)/(1 − 0.5), its variance 0.2016/12.5.
fn kappa_of_two() -> Outcome {
    let (yes, no) = ("confirmation", "expansion");
    let first = fits(runs(&[(25, yes), (25, no)]));
    let second = fits(runs(&[(20, yes), (5, no), (10, yes), (15, no)]));
    let folder = folder(&[
        ("a.yaml", &synthesis(TWO, 50, "")),
        ("judgements/AB.csv", &first),
        ("judgements/CD.csv", &second),
    ]);
    let all = agreement(folder.path(), &[]);
    let table = &all["kinds"][0]["agreement"];
    assert_eq!(table["judged_by_all"], 50);
    assert_eq!(table["agreed"], 35);
    near(&table["percent"], 70.0);
    assert_eq!(table["crossed"][0][0], 20);
    assert_eq!(table["crossed"][0][1], 5);
    assert_eq!(table["crossed"][1][0], 10);
    assert_eq!(table["crossed"][1][1], 15);
    let kappa = &table["beyond_chance"][0];
    assert_eq!(kappa["name"], "Cohen’s kappa");
    near(&kappa["value"], 0.4);
    near(&kappa["interval"][0], 0.151_09);
    near(&kappa["interval"][1], 0.648_91);
    let told = told(folder.path());
    assert!(
        told.contains("Cohen’s kappa: 0.40 (95% interval 0.15 to 0.65)"),
        "{told}"
    );
    assert!(told.contains("Fleiss, Cohen and Everitt (1969)"), "{told}");
    assert!(
        told.contains("35 of 50 cases that both judged, 70.0%"),
        "{told}"
    );
    for label in [
        "substantial",
        "moderate agreement",
        "good",
        "poor",
        "fair",
        "excellent",
    ] {
        assert!(!told.contains(label), "{label} is a score\n{told}");
    }
    Ok(())
}

/// Findings with a level each: D is 3/12, E is 7/6 of a step.
fn words_in_order() -> Outcome {
    let pairs = [
        (4, "high", "high"),
        (3, "moderate", "moderate"),
        (2, "low", "low"),
        (1, "high", "moderate"),
        (1, "low", "very low"),
        (1, "moderate", "low"),
    ];
    let mut yaml =
        format!("synthesis:\n  title: Walking groups\n  analysts: {{{TWO}}}\nevidence:\n");
    let heading = "at,of,judgement,because\n";
    let (mut first, mut second) = (heading.to_owned(), heading.to_owned());
    let all = pairs
        .iter()
        .flat_map(|(count, one, other)| std::iter::repeat_n((one, other), *count));
    for (number, (one, other)) in all.enumerate() {
        let _ = writeln!(
            yaml,
            "  - {{id: e{number}, strand: qualitative, finding: Finding {number}.}}"
        );
        let _ = writeln!(first, "e{number},,{one},");
        let _ = writeln!(second, "e{number},confidence,{other},");
    }
    yaml += "propositions:\n  - {id: P1, statement: A statement., supported_by: [e0]}\n";
    let folder = folder(&[
        ("a.yaml", &yaml),
        ("judgements/AB.csv", &first),
        ("judgements/CD.csv", &second),
    ]);
    let all = agreement(folder.path(), &["--of", "confidence"]);
    let table = &all["kinds"][0]["agreement"];
    assert_eq!(
        table["order"],
        "in order, from the least: very low, low, moderate, high"
    );
    let [weighted, plain] = [0, 1].map(|at| &table["beyond_chance"][at]);
    assert_eq!(weighted["name"], "Cohen’s kappa with linear weights");
    near(&weighted["value"], 0.742_857);
    near(&weighted["interval"][0], 0.512_76);
    near(&weighted["interval"][1], 0.972_95);
    near(&plain["value"], 0.636_364);
    near(&plain["interval"][0], 0.299_60);
    Ok(())
}

const THREE: &str = "AB: A. B., CD: C. D., EF: E. F.";

fn three(last: &[(usize, &'static str)]) -> TempDir {
    let (yes, no) = ("confirmation", "expansion");
    let two = fits(runs(&[(8, yes), (2, no)]));
    folder(&[
        ("a.yaml", &synthesis(THREE, 10, "")),
        ("judgements/AB.csv", &two),
        ("judgements/CD.csv", &two),
        ("judgements/EF.csv", &fits(runs(last))),
    ])
}

/// Eight cases alike, two with one of three apart: P is 26/30, E is (22² + 8²)/30².
fn fleiss_of_three() -> Outcome {
    let folder = three(&[(6, "confirmation"), (4, "expansion")]);
    let all = agreement(folder.path(), &[]);
    let table = &all["kinds"][0]["agreement"];
    assert_eq!(table["agreed"], 8);
    assert!(table["crossed"].is_null());
    let kappa = &table["beyond_chance"][0];
    assert_eq!(kappa["name"], "Fleiss’ kappa");
    near(&kappa["value"], 0.659_091);
    assert!(
        kappa["interval_by"]
            .as_str()
            .is_some_and(|by| by.contains("Gwet"))
    );
    Ok(())
}

/// The same with a judgement less: 1 − 28 × 4/336.
fn alpha_where_some_lack() -> Outcome {
    let folder = three(&[(5, "confirmation"), (1, "cannot say"), (4, "expansion")]);
    let all = agreement(folder.path(), &[]);
    let table = &all["kinds"][0]["agreement"];
    assert_eq!(table["judged_by_all"], 9);
    assert_eq!(table["cannot_say"][0][0], "P6");
    let alpha = &table["beyond_chance"][0];
    assert_eq!(alpha["name"], "Krippendorff’s alpha");
    near(&alpha["value"], 0.666_667);
    assert!(alpha["interval"].is_null());
    assert!(told(folder.path()).contains("cannot say      P6: E. F."));
    Ok(())
}

fn one_category_in_words() -> Outcome {
    let same = fits(runs(&[(12, "confirmation")]));
    let files = |second: &str| {
        folder(&[
            ("a.yaml", &synthesis(TWO, 12, "")),
            ("judgements/AB.csv", &same),
            ("judgements/CD.csv", second),
        ])
    };
    let told_of = told(files(&same).path());
    assert!(
        told_of.contains("Cohen’s kappa: not defined, as both used one category only, the same"),
        "{told_of}"
    );
    let other = files(&fits(runs(&[(6, "confirmation"), (6, "silence")])));
    let told_of = told(other.path());
    assert!(
        told_of.contains(
            "Cohen’s kappa: 0.00; no interval, because one analyst put every case into one"
        ),
        "{told_of}"
    );
    Ok(())
}

/// A folder in which two differ on one of two cases, and settled it.
fn settled() -> TempDir {
    let more = "consensus:\n  - {at: P2, of: fit, judgement: expansion, because: The interviews add the first month.}\n";
    folder(&[
        ("a.yaml", &synthesis(TWO, 2, more)),
        ("judgements/AB.csv", &fits(["confirmation", "confirmation"])),
        (
            "judgements/CD.csv",
            "at;of;judgement;because\nP1;fit;confirmation;\nP2;fit;expansion;Only one strand speaks of it.\n",
        ),
    ])
}

fn cases_to_talk_about() -> Outcome {
    let folder = settled();
    let all = agreement(folder.path(), &[]);
    let judged = &all["kinds"][0]["judged"];
    assert_eq!(judged[0]["differ"], false);
    let case = &judged[1];
    assert_eq!(case["at"], "P2");
    assert_eq!(case["first"][1]["because"], "Only one strand speaks of it.");
    assert_eq!(case["first"][1]["line"], 3);
    assert_eq!(case["first"][1]["file"], "judgements/CD.csv");
    assert_eq!(case["consensus"]["judgement"], "expansion");
    let told = told(folder.path());
    assert!(told.contains("fit of P2"), "{told}");
    assert!(!told.contains("fit of P1"), "{told}");
    assert!(
        told.contains("1 case judged differently, 0 not settled."),
        "{told}"
    );
    Ok(())
}

fn cases_as_csv() -> Outcome {
    let folder = settled();
    let csv = printed(&cisgrid(folder.path(), &["agreement", ".", "--csv"]));
    let mut lines = csv.trim_start_matches('\u{feff}').lines();
    assert_eq!(
        lines.next(),
        Some("of,at,A. B.,A. B. because,C. D.,C. D. because,differ,consensus,because,stated")
    );
    assert_eq!(
        lines.next(),
        Some("fit,P1,confirmation,,confirmation,,no,,,")
    );
    assert_eq!(
        lines.next(),
        Some(
            "fit,P2,confirmation,,expansion,Only one strand speaks of it.,yes,expansion,The interviews add the first month.,"
        )
    );
    Ok(())
}

/// What the README shows of a session is what the program says.
fn the_readme_shows_it() -> Outcome {
    let readme = fs::read_to_string(root().join("README.md"))?;
    let said = printed(&cisgrid(root(), &["agreement", "tests/analysts/walking"]));
    assert!(
        readme.contains(said.trim_end()),
        "the README does not show\n{said}"
    );
    let trace = printed(&cisgrid(
        root(),
        &["trace", "mood-lifts", "tests/analysts/walking"],
    ));
    let (_, behind) = trace
        .split_once("Fit, judged")
        .ok_or("nothing is said of the row")?;
    let (behind, _) = behind
        .split_once("\n\n")
        .ok_or("nothing is said of the row")?;
    assert!(
        readme.contains(&format!("Fit, judged{behind}")),
        "the README does not show\n{behind}"
    );
    Ok(())
}

fn behind_the_row() -> Outcome {
    let folder = settled();
    let trace = printed(&cisgrid(folder.path(), &["trace", "P2", "."]));
    let summary = "Fit, judged independently by A. B., C. D. in 2 cases: agreed on 1 of 2 that all could judge";
    let case = "consensus: expansion (The interviews add the first month.)";
    assert!(trace.contains(summary) && trace.contains(case), "{trace}");
    let rendered = cisgrid(folder.path(), &["render", "."]);
    assert!(rendered.status.success(), "{rendered:?}");
    for page in ["output/grid.html", "output/grid.md"] {
        let text = fs::read_to_string(folder.path().join(page))?;
        assert!(text.contains(summary), "{page}");
        assert!(
            text.contains("expansion (The interviews add the first month.)"),
            "{page}"
        );
    }
    Ok(())
}
