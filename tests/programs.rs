//! Tables as statistics programs hand them over, none of them edited (`tests/fixtures/programs`): those that come in
//! with lines beside `table:` alone, held against what another program read in them, and what is said of the others.
//! A file in `tests/programs` is a case: the entry of `results`, and beside it what it gives.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use serde_json::Value;

use crate::{Outcome, compare, entries, file_name, root, trial};
use cisgrid::diagnostic::Severity;
use cisgrid::diagnostic::text::{self, Colour};
use cisgrid::examine::{self, Assessed};
use cisgrid::model::Figure;
use cisgrid::read::folder::Project;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("programs::every_file_has_a_case", every_file),
        trial("programs::one_table_saved_in_four_ways", same_figures),
        trial("programs::tables_of_the_readme", of_the_readme),
    ];
    trials.extend(cases().into_iter().map(|(name, _)| {
        let title = format!("programs::{}", name.trim_end_matches(".yaml"));
        Trial::test(title, move || judge(&name))
    }));
    trials
}

/// The people, times and measures of the made up study.
pub(crate) const FRAME: &str = "
synthesis:
  title: Made up data
  timepoints: {T1: at the start, T2: after four months, T3: after a year}
  groups: {comparison: Comparison, peer: Peer worker}
sources: [{id: study, citation: A made up study.}]
measures:
  - {id: wellbeing, label: Wellbeing, better: higher}
  - {id: exhaustion, label: Exhaustion, better: lower}
  - {id: age, label: Age}
  - {id: female, label: Female, categories: {no: Not female, yes: Female}}
  - {id: site, label: Site, categories: {S1: S1, S2: S2, S3: S3}}
  - {id: arm, label: Arm, categories: {comparison: Comparison, peer: Peer worker}}
  - {id: time, label: Time, categories: {T1: T1, T2: T2, T3: T3}}
  - {id: stayed, label: Stayed in post}
  - {id: x, label: x}
  - {id: contacts, label: 'Contacts, total'}
  - {id: costs, label: Costs £}
  - {id: satisfaction, label: Satisfaction générale}
  - {id: calm, label: Béla's scale}
evidence:
  - {id: heard, strand: qualitative, finding: People felt heard., cite: study}
propositions:
  - {id: company, statement: Company helps., supported_by: heard, silence: {quantitative: not asked}}
";

/// A case: the file that it reads, and what its first lines say of it.
pub(crate) struct Case {
    results: String,
    /// The file, from the folder of the programs.
    pub(crate) file: String,
    /// Headings whose cells hold no figure.
    aside: Vec<String>,
    /// First cells of rows that are put aside.
    rows_aside: Vec<String>,
    /// Whether it is to be told that the file cannot be read so far.
    pub(crate) waits: bool,
}

impl Case {
    fn of(path: &Path) -> Self {
        let results = fs::read_to_string(path).expect("a case can be read");
        let said = |word: &str| {
            let line = results.lines().find_map(|line| line.strip_prefix(word));
            let words = line.map(|line| line.split(" | ").map(|one| one.trim().to_owned()));
            words.map(Iterator::collect).unwrap_or_default()
        };
        let (_, file) = results.split_once("table: ").expect("a table");
        let end = file.find([',', '}', '\n']).expect("an end");
        Self {
            file: file[..end].to_owned(),
            aside: said("# aside:"),
            rows_aside: said("# rows aside:"),
            waits: results.starts_with("# waits"),
            results,
        }
    }
}

pub(crate) fn cases() -> Vec<(String, Case)> {
    let files = entries(&root().join("tests/programs")).into_iter();
    let files = files.filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    files
        .map(|path| (file_name(&path), Case::of(&path)))
        .collect()
}

pub(crate) fn fixtures() -> std::path::PathBuf {
    root().join("tests/fixtures/programs")
}

/// The synthesis of a case.
fn assessed(case: &Case) -> Assessed {
    let table = fs::read(fixtures().join(&case.file)).expect("the file of a case");
    let texts = [
        ("frame.yaml", FRAME.as_bytes().to_vec()),
        ("results.yaml", case.results.clone().into_bytes()),
        (case.file.as_str(), table),
    ];
    examine::assess(Project::of_texts(Path::new(""), texts), None)
}

/// A figure with all that is printed in it.
pub(crate) fn line(figure: &Figure, read: &Assessed) -> String {
    let numbers = figure.printed().map(|one| one.text().to_owned());
    let methods = figure.methods.iter().map(|method| method.word());
    let place = read.sources.place(figure.span).line;
    let numbers: Vec<_> = numbers.collect();
    let methods: Vec<_> = methods.collect();
    let mut line = format!("{place}: {}: {}", figure.key, numbers.join(", "));
    if let Some(test) = figure.contrast().and_then(|one| one.test) {
        line += &format!("; test {}", test.word());
    }
    if let Some(meaning) = figure.contrast().and_then(|one| one.change_means) {
        line += &format!("; {}", meaning.word());
    }
    if let Some(meaning) = figure.contrast().and_then(|one| one.difference_means) {
        line += &format!(", {}", meaning.word());
    }
    if !methods.is_empty() {
        line += &format!("; {}", methods.join(", "));
    }
    line
}

/// What a case gives: its figures, line by line of the file, or what is told.
fn judge(name: &str) -> Outcome {
    let path = root().join("tests/programs").join(name);
    let case = Case::of(&path);
    let read = assessed(&case);
    let errors = read.diagnostics.iter();
    let errors: Vec<_> = errors
        .filter(|found| found.severity() == Severity::Error)
        .collect();
    let told = errors
        .iter()
        .map(|found| text::render(found, &read.sources, Colour::Never));
    let figures = read.model.figures.iter().map(|figure| line(figure, &read));
    let report = match case.waits {
        true => told.collect::<Vec<_>>().join("\n"),
        false => figures.collect::<Vec<_>>().join("\n") + "\n",
    };
    if case.waits == errors.is_empty() {
        return Err(format!("{name}: waits: {}, and is told {errors:#?}", case.waits).into());
    }
    // No true table may be found fault with: the figures come from one computation.
    let mut found = read.diagnostics.iter();
    if let Some(found) = found
        .find(|found| found.check.code.starts_with("CG3") && found.severity() != Severity::Note)
    {
        return Err(format!("{name}: {}", found.message).into());
    }
    if !case.waits {
        as_expected(&case, &read)?;
    }
    compare(&report, &path.with_extension("txt"))
}

/// Holds the figures against what another program read in the file: the number of rows, and every number in the
/// first and the last of them.
fn as_expected(case: &Case, read: &Assessed) -> Outcome {
    let all = fs::read_to_string(fixtures().join("expected.json"))?;
    let all: Value = serde_json::from_str(&all)?;
    let expected = &all[&case.file];
    let same = expected["same_figures_as"].as_str().unwrap_or(&case.file);
    let expected = &all[same];
    let lines: BTreeSet<_> = read
        .model
        .figures
        .iter()
        .map(|one| read.sources.place(one.span).line)
        .collect();
    let turned = expected["statistics_are"] == "rows";
    if let Some(rows) = expected["rows"].as_u64()
        && !turned
    {
        assert_eq!(
            lines.len() as u64 + case.rows_aside.len() as u64,
            rows,
            "{}",
            case.file
        );
    }
    for (which, place) in [("first", lines.first()), ("last", lines.last())] {
        let Some(row) = expected[which].as_object() else {
            continue;
        };
        let is_aside = |cell: &Value| {
            cell.as_str()
                .is_some_and(|text| case.rows_aside.iter().any(|one| one == text.trim()))
        };
        if row.values().any(is_aside) {
            continue;
        }
        let figures = read.model.figures.iter();
        let figures = figures.filter(|one| Some(&read.sources.place(one.span).line) == place);
        let printed: Vec<String> = figures
            .flat_map(|one| {
                one.printed()
                    .map(|cell| cell.text().to_owned())
                    .collect::<Vec<_>>()
            })
            .collect();
        for (heading, cell) in row {
            let words = cell.as_str().unwrap_or_default();
            let parts = words
                .split(['(', ')', '%', ' '])
                .filter(|part| part.parse::<f64>().is_ok());
            for part in parts.filter(|_| !case.aside.contains(heading)) {
                let is_word = ["vars", "Characteristic", ""].contains(&heading.as_str());
                assert!(
                    is_word || printed.iter().any(|one| one == part),
                    "{}: {heading}: {part} is lost: {printed:?}",
                    case.file
                );
            }
        }
    }
    Ok(())
}

/// Every file of the programs has a case.
fn every_file() -> Outcome {
    let known: BTreeSet<String> = cases().into_iter().map(|(_, case)| case.file).collect();
    for folder in ["r", "spreadsheets"] {
        for path in entries(&fixtures().join(folder)) {
            let file = format!("{folder}/{}", file_name(&path));
            assert!(
                known.contains(&file),
                "{file} has no case in tests/programs"
            );
        }
    }
    Ok(())
}

/// One table saved in four ways is read as the same figures.
fn same_figures() -> Outcome {
    let of = |name: &str| {
        let read = assessed(&Case::of(&root().join("tests/programs").join(name)));
        read.model
            .figures
            .iter()
            .map(|figure| line(figure, &read))
            .collect::<Vec<_>>()
    };
    let one = of("r-tidy-many-paired-t.yaml");
    for other in [
        "r-tidy-many-paired-t-tabs.yaml",
        "r-tidy-many-paired-t-csv2.yaml",
        "r-tidy-many-paired-t-row-names.yaml",
    ] {
        assert_eq!(one, of(other), "{other}");
    }
    Ok(())
}

/// The tables that the README shows are read with the lines below them: every number of them is found again.
fn of_the_readme() -> Outcome {
    let frame = "
synthesis:
  title: T
  timepoints: {T1: one, T2: two}
  groups: {walk: Walking, wait: Waiting}
  studies: {aldous: Aldous, bremer: Bremer, pooled: Pooled}
measures:
  - {id: mood, label: Mood, better: higher}
  - {id: sleep, label: Sleep, better: higher}
  - {id: age, label: Age}
  - {id: gender, label: Gender, categories: {women: Women, men: Men}}
  - {id: stayed, label: Stayed}
  - {id: falls, label: Falls}
evidence: [{id: heard, strand: qualitative, finding: People felt heard.}]
propositions: [{id: company, statement: Company helps., supported_by: heard}]
";
    let readme = fs::read_to_string(root().join("README.md"))?;
    let (_, rest) = readme
        .split_once("### Tables as they are printed")
        .ok_or("no tables")?;
    let (tables, _) = rest.split_once("\n## ").ok_or("no end")?;
    let mut read = 0;
    for block in tables.split("```csv\n").skip(1) {
        let (csv, rest) = block.split_once("```").ok_or("an open block")?;
        let (_, yaml) = rest.split_once("```yaml\n").ok_or("no lines for a table")?;
        let (yaml, _) = yaml.split_once("```").ok_or("an open block")?;
        let (_, path) = yaml.split_once("table: ").ok_or("no table")?;
        let path = path.lines().next().ok_or("no path")?;
        let texts = [("frame.yaml", frame), ("results.yaml", yaml), (path, csv)];
        let texts = texts.map(|(name, text)| (name, text.as_bytes().to_vec()));
        let found = examine::assess(Project::of_texts(Path::new(""), texts), None);
        let mut errors = found.diagnostics.iter();
        if let Some(error) =
            errors.find(|one| one.severity() > Severity::Note && !one.check.code.starts_with("CG2"))
        {
            return Err(format!("{csv}\n{yaml}\n{}", error.message).into());
        }
        let printed = found.model.figures.iter().flat_map(Figure::printed);
        let printed: BTreeSet<String> = printed
            .map(|one| one.text().replace(['-', '−'], ""))
            .collect();
        let body = csv.split_once('\n').map_or("", |(_, body)| body);
        let body = match csv.contains(';') {
            true => body.replace(',', "."),
            false => body.to_owned(),
        };
        let parts = body.split(|one: char| !one.is_ascii_digit() && one != '.');
        for number in parts.filter(|part| part.parse::<f64>().is_ok()) {
            assert!(
                printed.contains(number),
                "{number} of\n{csv}\nis lost: {printed:?}"
            );
        }
        read += found.model.figures.len();
    }
    assert!(read > 20, "{read}");
    Ok(())
}
