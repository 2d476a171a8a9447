//! A synthesis as a workbook, and what was changed in it brought back.

mod again;
mod changed;
mod elsewhere;
mod found;
mod judged;
mod oddities;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use cisgrid::imports::{Holding, ImportManner, ImportOrigin, Offered, Plan};
use cisgrid::workbook::{bring_back, gather, is_ours, opened, written};
use libtest_mimic::Trial;
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};
use tempfile::TempDir;

use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial("workbook::without_an_edit_nothing_changes", round_trip),
        trial("workbook::the_same_bytes_twice", twice),
        trial("workbook::worked_in_with_other_programs", programs),
    ];
    trials.extend(again::trials());
    trials.extend(changed::trials());
    trials.extend(elsewhere::trials());
    trials.extend(found::trials());
    trials.extend(judged::trials());
    trials.extend(oddities::trials());
    trials
}

/// A folder with a workbook of it.
struct Bench {
    folder: TempDir,
    book: Vec<u8>,
}

impl Bench {
    fn new(files: &[(&str, &str)]) -> Result<Self, String> {
        let folder = TempDir::new().map_err(|error| error.to_string())?;
        for (name, text) in files {
            write(&folder.path().join(name), text)?;
        }
        let book = exported(folder.path())?;
        Ok(Self { folder, book })
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap_or_default()
    }

    /// Brings the workbook back after cells of it were changed, by the sheet and the place, as in `links!C2`.
    fn back(&self, cells: &[(&str, &str)], manner: ImportManner) -> Result<Plan, String> {
        let book = with(&self.book, cells)?;
        self.take(&book, manner)
    }

    /// Brings a workbook back, and writes what comes of it.
    fn take(&self, book: &[u8], manner: ImportManner) -> Result<Plan, String> {
        let plan = back(self.folder.path(), book, manner)?;
        for file in &plan.files {
            let text = String::from_utf8_lossy(&file.after).into_owned();
            write(&self.folder.path().join(&file.path), &text)?;
        }
        Ok(plan)
    }
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    fs::write(path, text).map_err(|error| error.to_string())
}

fn exported(folder: &Path) -> Result<Vec<u8>, String> {
    let mut holding = Holding::of(folder).map_err(|why| why.words)?;
    let sheets = gather(&mut holding).map_err(|why| why.words)?;
    written(&holding, &sheets).map_err(|why| why.words)
}

fn back(folder: &Path, book: &[u8], manner: ImportManner) -> Result<Plan, String> {
    back_from(folder, (book, ".xlsx"), manner)
}

/// Brings a workbook of some ending back.
fn back_from(
    folder: &Path,
    (book, ending): (&[u8], &str),
    manner: ImportManner,
) -> Result<Plan, String> {
    let file = tempfile::Builder::new().suffix(ending).tempfile();
    let file = file.map_err(|error| error.to_string())?;
    fs::write(file.path(), book).map_err(|error| error.to_string())?;
    let offered = Offered::open(file.path()).map_err(|why| why.words)?;
    if !is_ours(&offered) {
        return Err("it is not known as a workbook of cisgrid".to_owned());
    }
    let opened = opened(&offered).map_err(|why| why.words)?;
    let mut holding = Holding::of(folder).map_err(|why| why.words)?;
    let origin = ImportOrigin {
        name: "book.xlsx".to_owned(),
        hash: String::new(),
        way: None,
        place: None,
        rules: BTreeMap::new(),
    };
    bring_back(&mut holding, &origin, opened, manner).map_err(|why| why.words)
}

/// The cells of a workbook, sheet by sheet.
type Sheets = Vec<(String, BTreeMap<(u32, u32), String>)>;

fn sheets(book: &[u8]) -> Result<Sheets, String> {
    let told = |error: calamine::XlsxError| error.to_string();
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(book)).map_err(told)?;
    let mut all = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(told)?;
        let (top, left) = range.start().unwrap_or_default();
        let cells = range
            .used_cells()
            .filter_map(|(row, column, cell)| match cell {
                Data::Empty => None,
                cell => Some(((row as u32 + top, column as u32 + left), cell.to_string())),
            });
        all.push((name, cells.collect()));
    }
    Ok(all)
}

/// The workbook with other cells, as a spreadsheet program saves it; a text of nothing empties a cell, `#out` takes the row
/// out.
fn with(book: &[u8], changes: &[(&str, &str)]) -> Result<Vec<u8>, String> {
    let mut all = sheets(book)?;
    for (place, text) in changes {
        let (sheet, cell) = place.split_once('!').ok_or("no place")?;
        let letters = cell.chars().take_while(char::is_ascii_uppercase);
        let column = letters.fold(0, |number, one| number * 26 + u32::from(one) - 64) - 1;
        let row: u32 = cell
            .trim_start_matches(|one: char| one.is_ascii_uppercase())
            .parse()
            .map_err(|_| "no row")?;
        let cells = all
            .iter_mut()
            .find(|(name, _)| name == sheet)
            .ok_or("no sheet")?;
        match *text {
            "" => drop(cells.1.remove(&(row - 1, column))),
            "#out" => cells.1.retain(|(at, _), _| *at != row - 1),
            text => drop(cells.1.insert((row - 1, column), text.to_owned())),
        }
    }
    saved(&all)
}

/// Cells as a spreadsheet program saves them.
fn saved(all: &Sheets) -> Result<Vec<u8>, String> {
    dressed(all, Workbook::new(), |_, _| Ok(()))
}

/// The same, in a workbook that has something already, each sheet with what is done to it by its name.
fn dressed(
    all: &Sheets,
    mut book: Workbook,
    dress: impl Fn(&str, &mut Worksheet) -> Result<(), XlsxError>,
) -> Result<Vec<u8>, String> {
    let told = |error: XlsxError| error.to_string();
    for (name, cells) in all {
        let sheet = book.add_worksheet().set_name(name).map_err(told)?;
        for ((row, column), text) in cells {
            sheet
                .write_string(*row, *column as u16, text)
                .map_err(told)?;
        }
        dress(name, sheet).map_err(told)?;
    }
    book.save_to_buffer().map_err(told)
}

/// Every synthesis among the tests, and the worked example: a workbook without an edit changes no byte.
fn round_trip() -> Outcome {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("propositions")];
    for group in ["checks", "field", "voices", "analysts", "trail", "studies"] {
        let all = walkdir::WalkDir::new(root.join("tests").join(group)).sort_by_file_name();
        let all = all
            .into_iter()
            .flatten()
            .filter(|entry| entry.file_type().is_dir());
        folders.extend(all.map(|entry| entry.path().to_owned()));
    }
    folders.dedup();
    // A workbook takes a while to make: one folder in seven, and the worked example.
    let folders = folders.into_iter().step_by(7);
    let mut complaints = Vec::new();
    let mut rows = 0;
    for folder in folders {
        let Ok(mut holding) = Holding::of(&folder) else {
            // What has a mistake of syntax is refused.
            continue;
        };
        let Ok(sheets) = gather(&mut holding) else {
            continue;
        };
        rows += sheets
            .sheets
            .iter()
            .map(|sheet| sheet.count())
            .sum::<usize>();
        let book = match written(&holding, &sheets) {
            Ok(book) => book,
            Err(why) => {
                complaints.push(format!("{}: {}", folder.display(), why.words));
                continue;
            }
        };
        for book in [book.clone(), with(&book, &[])?] {
            match back(&folder, &book, ImportManner::default()) {
                Ok(plan)
                    if plan.files.is_empty()
                        && plan.told.clashes.is_empty()
                        && plan.told.gone.is_empty() => {}
                Ok(plan) => complaints.push(format!("{}: {:?}", folder.display(), plan.told)),
                Err(why) => complaints.push(format!("{}: {why}", folder.display())),
            }
        }
    }
    if rows < 200 {
        complaints.push(format!("only {rows} rows were looked at"));
    }
    outcome(complaints)
}

fn twice() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("propositions");
    let same = exported(&folder)? == exported(&folder)?;
    outcome(if same {
        vec![]
    } else {
        vec!["the bytes differ".to_owned()]
    })
}

/// The workbook of the fixture as openpyxl and as LibreOffice saved it, with the same changes.
fn programs() -> Outcome {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/workbook");
    let read = |path: &str| fs::read_to_string(fixtures.join("walking").join(path));
    let (yaml, table) = (read("walking.yaml")?, read("results/mood.csv")?);
    let wanted = yaml
        .replace("change: \"2.70\"", "change: 2.80")
        .replace("better at six months.", "better at six months, in the group.")
        .replace("said: I come to talk, by: P03", "said: I come to talk, by: P07")
        .replace(
            "# of the house\n    cite: trial\n",
            "# of the house\n    cite: {source: trial, page: 7}\n  - id: some-found-the-pace\n    strand: qualitative\n    finding: Some found the pace too fast.\n    quotes:\n      - {said: I could not keep up, by: P03}\n",
        )
        .replace(
            "    supported_by: [mood-rises]\n    qualified_by: talk   # not of mood\n",
            "    supported_by: [mood-rises, talk]   # not of mood\n    contradicted_by:\n      - {evidence: some-found-the-pace, because: they left early}\n",
        );
    let mut complaints = Vec::new();
    for name in [
        "edited-openpyxl.xlsx",
        "edited-libreoffice.xlsx",
        "edited-libreoffice.ods",
    ] {
        let bench = Bench::new(&[("walking.yaml", &yaml), ("results/mood.csv", &table)])?;
        let book = fs::read(fixtures.join(name))?;
        let ending = &name[name.len() - 5..];
        let plan = back_from(
            bench.folder.path(),
            (&book, ending),
            ImportManner::default(),
        )?;
        let now: BTreeMap<String, String> = plan
            .files
            .iter()
            .filter(|file| !file.path.ends_with("imports.lock"))
            .map(|file| {
                (
                    file.path.display().to_string(),
                    String::from_utf8_lossy(&file.after).into_owned(),
                )
            })
            .collect();
        let table = table.replace("16.90", "17.00");
        let all = BTreeMap::from([
            ("walking.yaml".to_owned(), wanted.clone()),
            ("results/mood.csv".to_owned(), table),
        ]);
        if now != all || !plan.told.left.is_empty() || !plan.told.clashes.is_empty() {
            complaints.push(format!("{name}: {now:?}, {:?}", plan.told));
        }
    }
    outcome(complaints)
}
