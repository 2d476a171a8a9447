//! Every format of one synthesis says the same: what stands in each file is read back by a reader of its kind, and held
//! against the model: the statements, what findings do there, the figures under each, and the quotations.

pub(crate) mod hostile;
mod json;
mod marked_up;
mod sheet;
mod word;

use std::collections::BTreeMap;
use std::path::Path;

use libtest_mimic::Trial;

use crate::json::folders;
use crate::sheets::files;
use crate::word::hostile::unmarked;
use crate::{Outcome, root, trial};
use cisgrid::examine;
use cisgrid::model::{Evidence, LayoutName, Model};
use cisgrid::view::View;

/// What reads a format back.
type Reader = fn(&View) -> Said;

/// The formats that are read back, each with its reader.
fn formats() -> [(&'static str, Reader); 5] {
    [
        ("html", |view| marked_up::html(&text("html", view))),
        ("markdown", |view| {
            marked_up::markdown(&text("markdown", view))
        }),
        ("docx", |view| word::read(&bytes("docx", view))),
        ("xlsx", |view| sheet::read(bytes("xlsx", view))),
        ("json", |view| json::read(&text("json", view))),
    ]
}

pub(crate) fn trials() -> Vec<Trial> {
    let trials = formats().into_iter().map(|(name, read)| {
        let called = format!("same::{name}_says_what_the_model_says");
        Trial::test(called, move || hold(name, read))
    });
    let mut trials: Vec<_> = trials.collect();
    trials.extend([
        trial(
            "same::figures_are_those_of_the_files",
            figures_are_those_of_the_files,
        ),
        trial("same::what_differs_is_told", what_differs_is_told),
        trial("same::hostile_texts_stay_texts", hostile::texts_stay_texts),
        trial(
            "same::nothing_comes_of_hostile_texts",
            hostile::nothing_comes_of_texts,
        ),
        trial(
            "same::the_same_bytes_in_every_format",
            hostile::the_same_bytes,
        ),
    ]);
    trials
}

/// What a synthesis says, in whatever format.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Said {
    rows: Vec<SaidRow>,
    /// By what each finding says.
    findings: BTreeMap<String, Rests>,
}

/// A row: its statement, and the findings in it, sorted, each with its stance.
#[derive(Clone, Debug, Default, PartialEq)]
struct SaidRow {
    statement: String,
    links: Vec<(String, String)>,
}

/// What a finding rests on.
#[derive(Clone, Debug, Default, PartialEq)]
struct Rests {
    /// The numbers of each line of figures, sorted line by line; lines in any order.
    figures: Vec<Vec<String>>,
    quotations: Vec<String>,
}

impl Said {
    /// A row begins.
    fn row(&mut self, statement: String) {
        self.rows.push(SaidRow {
            statement,
            links: Vec::new(),
        });
    }

    /// A finding in the row that began last.
    fn link(&mut self, stance: &str, finding: &str) {
        let row = self.rows.last_mut().expect("a row before its findings");
        let link = (stance.to_owned(), finding.to_owned());
        row.links.push(link);
    }

    /// Sorted where the order is a matter of the layout; a finding that is in two lines of a row counts once.
    fn sorted(mut self) -> Self {
        for row in &mut self.rows {
            row.links.sort();
            row.links.dedup();
        }
        for rests in self.findings.values_mut() {
            rests.figures.sort();
        }
        self
    }
}

/// A text as it is compared: what leads it, its words and its points, on one line, marks of direction left out.
fn whole(lead: Option<&str>, words: &str, points: &[impl AsRef<str>]) -> String {
    let first = lead
        .into_iter()
        .chain([words])
        .collect::<Vec<_>>()
        .join(" ");
    let points = points.iter().map(|point| point.as_ref());
    let parts = std::iter::once(first.as_str()).chain(points).map(plain);
    parts.collect::<Vec<_>>().join(" – ")
}

/// A statement without the number before it.
fn unnumbered(text: &str) -> &str {
    let rest = text.trim_start_matches(|one: char| one.is_ascii_digit());
    match rest.strip_prefix(". ") {
        Some(statement) if rest.len() < text.len() => statement,
        _ => text,
    }
}

/// A text without marks of direction, its blanks made one.
fn plain(text: &str) -> String {
    let text = unmarked(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The numbers in printed texts, with `-` for every minus and without a zero before the point, sorted.
fn numbers<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Vec<String> {
    let mut numbers = Vec::new();
    for text in texts {
        let text = text.as_ref();
        let mut number = String::new();
        let mut before = ' ';
        for one in text.chars().chain([' ']) {
            let begins = number.is_empty() && matches!(one, '−' | '-') && !before.is_ascii_digit();
            if one.is_ascii_digit() || one == '.' {
                number.push(one);
            } else if begins {
                number.push('-');
            } else {
                if number.contains(|one: char| one.is_ascii_digit()) {
                    // Some styles print no zero before the point.
                    let number = number.trim_end_matches('.').replace("-0.", "-.");
                    let zeroless = number.strip_prefix("0.").map(|rest| format!(".{rest}"));
                    numbers.push(zeroless.unwrap_or(number));
                }
                number.clear();
            }
            before = one;
        }
    }
    numbers.sort();
    numbers
}

/// What the model says.
fn of_model(model: &Model) -> Said {
    let finding = |item: &Evidence| {
        let points: Vec<_> = item.points.iter().map(|point| &point.value).collect();
        whole(text_of(&item.lead), &item.finding.value, &points)
    };
    let mut said = Said::default();
    for row in model.propositions.iter() {
        let points: Vec<_> = row.points.iter().map(|point| &point.value).collect();
        said.row(whole(None, &row.statement.value, &points));
        for link in &row.links {
            said.link(link.stance.word(), &finding(&model.evidence[link.evidence]));
        }
    }
    for item in model.evidence.iter() {
        let quotations = item.quotes.iter().map(|quote| plain(&quote.said.value));
        let rests = said.findings.entry(finding(item)).or_default();
        rests.quotations = quotations.collect();
    }
    said
}

fn text_of(text: &Option<cisgrid::model::Placed<String>>) -> Option<&str> {
    text.as_ref().map(|text| text.value.as_str())
}

/// The one file that a format makes.
fn bytes(format: &str, view: &View) -> Vec<u8> {
    let [file] = files(format, view).try_into().expect("one file");
    file.bytes
}

fn text(format: &str, view: &View) -> String {
    String::from_utf8(bytes(format, view)).expect("UTF-8")
}

/// What a format says of every synthesis, against what the model says, and against the figures of the JSON, which
/// [`figures_are_those_of_the_files`] holds against what was read. A workbook has them as they were entered.
fn hold(format: &str, read: Reader) -> Outcome {
    let mut rows = 0;
    for folder in folders() {
        let (mut wanted, view) = of_folder(&folder);
        let entered = entered(&view);
        for (finding, lines) in json::figures(&text("json", &view)) {
            let rests = wanted.findings.get_mut(&finding);
            let rests = rests.ok_or_else(|| format!("no finding {finding:?}"))?;
            let numbers = lines.into_iter().map(|(key, numbers)| match format {
                "xlsx" => entered[&key].clone(),
                _ => numbers,
            });
            rests.figures = numbers.collect();
        }
        let wanted = wanted.sorted();
        let found = read(&view).sorted();
        rows += wanted.rows.len();
        let same = differences(&wanted, &found);
        same.map_err(|told| format!("{format} of {}: {told}", folder.display()))?;
    }
    assert!(rows > 20, "only {rows} rows were looked at");
    Ok(())
}

/// The numbers of each line of figures as they were entered, by its key.
fn entered(view: &View) -> BTreeMap<String, Vec<String>> {
    let lines = view.figure_lines();
    let lines = lines.iter().map(|line| {
        let printed = line.entry.printed.iter().map(|(_, printed)| printed);
        (line.entry.key.to_owned(), numbers(printed))
    });
    lines.collect()
}

/// Whether a number is another one as it was entered, or that one rounded to the decimals printed.
fn is_of(number: &str, entered: &str) -> bool {
    let decimals = |text: &str| {
        text.split_once('.')
            .map_or(0, |(_, decimals)| decimals.len())
    };
    let (Ok(own), Ok(other)) = (number.parse::<f64>(), entered.parse::<f64>()) else {
        return false;
    };
    let half = 0.500_000_1 * 10_f64.powi(-(decimals(number) as i32));
    number == entered || decimals(entered) > decimals(number) && (own - other).abs() <= half
}

/// Every number in a line of figures is one that stands in the files of the synthesis, in that line.
fn figures_are_those_of_the_files() -> Outcome {
    let mut held = 0;
    for folder in folders() {
        let (_, view) = of_folder(&folder);
        let entered = entered(&view);
        let lines = json::figures(&text("json", &view)).into_iter();
        for (key, numbers) in lines.flat_map(|(_, lines)| lines) {
            for number in numbers {
                held += 1;
                let own = &entered[&key];
                let found = own.iter().any(|entered| is_of(&number, entered));
                assert!(
                    found,
                    "{}: {key}: {number} is not among {own:?}",
                    folder.display()
                );
            }
        }
    }
    assert!(held > 300, "only {held} numbers were held");
    Ok(())
}

fn of_folder(folder: &Path) -> (Said, View) {
    let assessed = examine::folder(folder, None).expect("a readable folder");
    let wanted = of_model(&assessed.model);
    let renderable = assessed.renderable();
    let view = View::new(renderable.expect("a synthesis without errors"));
    // The readers know the English words by which parts of a file are found; other languages say the same by other tests.
    (wanted, view.in_layout(LayoutName::Table5).in_language("en"))
}

/// The first thing in which two tell differently.
fn differences(wanted: &Said, found: &Said) -> Result<(), String> {
    for (at, row) in wanted.rows.iter().enumerate() {
        let other = found.rows.get(at);
        if other != Some(row) {
            return Err(format!("row {}: {row:#?}\nis {other:#?}", at + 1));
        }
    }
    if wanted.rows.len() != found.rows.len() {
        return Err(format!(
            "{} rows are {}",
            wanted.rows.len(),
            found.rows.len()
        ));
    }
    for (finding, rests) in &wanted.findings {
        let other = found.findings.get(finding);
        if other != Some(rests) {
            return Err(format!("{finding:?}: {rests:#?}\nis {other:#?}"));
        }
    }
    Ok(())
}

/// A sign turned, a stance, a statement, a row or a quotation lost is seen by what compares.
fn what_differs_is_told() -> Outcome {
    let (said, view) = of_folder(&root().join("propositions"));
    let mut said = said.sorted();
    for (finding, lines) in json::figures(&text("json", &view)) {
        let rests = said.findings.get_mut(&finding).expect("a finding");
        rests.figures = lines.into_iter().map(|(_, numbers)| numbers).collect();
    }
    let spoilt: [fn(&mut Said); 6] = [
        |said| said.rows[0].statement.push('.'),
        |said| said.rows[4].links[0].0 = "supports".to_owned(),
        |said| drop(said.rows[1].links.pop()),
        |said| drop(said.rows.pop()),
        |said| {
            let mut figures = said
                .findings
                .values_mut()
                .flat_map(|rests| &mut rests.figures);
            let turned =
                figures.find_map(|line| line.iter_mut().find(|number| number.starts_with('-')));
            turned.expect("a number below zero").remove(0);
        },
        |said| {
            let mut quoting = said.findings.values_mut();
            let quoting = quoting.find(|rests| !rests.quotations.is_empty());
            quoting.expect("a quotation").quotations.clear();
        },
    ];
    differences(&said, &said)?;
    for (at, spoil) in spoilt.into_iter().enumerate() {
        let mut other = said.clone();
        spoil(&mut other);
        assert!(
            differences(&said, &other).is_err(),
            "change {at} is not seen"
        );
    }
    Ok(())
}
