//! What other programs make of the files: openpyxl and LibreOffice of the workbook, Python of the CSV files and plots.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::Trial;
use tempfile::TempDir;

use super::{files, of_folder};
use crate::Outcome;
use crate::programs_here::{needing, program, python};

pub(super) fn trials() -> Vec<Trial> {
    let office = program("soffice").zip(program("pdftotext"));
    vec![
        needing(
            "sheets::openpyxl_reads_the_workbook",
            "Python's openpyxl",
            python(&["openpyxl"]),
            |python| openpyxl_reads_the_workbook(python),
        ),
        needing(
            "sheets::libreoffice_opens_the_workbook",
            "LibreOffice or pdftotext",
            office,
            libreoffice_opens_the_workbook,
        ),
        needing(
            "sheets::python_reads_the_csv",
            "Python",
            python(&["csv"]),
            |python| python_reads_the_csv(python),
        ),
        needing(
            "sheets::plots_are_xml",
            "Python",
            python(&["xml.etree.ElementTree"]),
            |python| plots_are_xml(python),
        ),
    ]
}

/// The files of a format of the worked example, in a folder.
fn written(format: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for file in files(format, &of_folder("propositions")) {
        let path = folder.path().join(&file.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, file.bytes).expect("a file");
    }
    folder
}

/// Runs a script of Python's in a folder.
fn run(python: &Path, script: &str, folder: &Path) -> Outcome {
    let output = Command::new(python)
        .args(["-c", script])
        .current_dir(folder)
        .output()?;
    match output.status.success() {
        true => Ok(()),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned().into()),
    }
}

fn openpyxl_reads_the_workbook(python: &Path) -> Outcome {
    let script = r#"
import openpyxl
book = openpyxl.load_workbook("grid.xlsx")
assert book.sheetnames[0] == "Grid" and book["cisgrid"].sheet_state == "hidden", book.sheetnames
assert book.properties.title == "The impact of working as a peer worker in mental health services"
assert book.properties.created.year == 2000
grid = book["Grid"]
assert grid.freeze_panes == "A3" and grid.print_title_rows == "$1:$2", grid.print_title_rows
assert grid.page_setup.orientation == "landscape" and grid.page_setup.fitToHeight == 0
assert grid.column_dimensions["E"].hidden and grid["A3"].alignment.wrap_text
assert grid["D3"].hyperlink.location == "Statements!A2:M7", grid["D3"].hyperlink.location
for sheet in book.worksheets:
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type in ("s", "n"), (sheet.title, cell.coordinate, cell.data_type)
statements = book["Statements"]
finding = [cell for cell in statements["F"] if cell.value == "fall-at-four-months"][0]
sheet, place = finding.hyperlink.location.split("!")
row = book[sheet][place.split(":")[0]]
assert row.value == "fall-at-four-months", row.value
figures = book["Figures"]
assert figures.freeze_panes == "B2" and "FiguresTable" in figures.tables
head = {cell.value: cell.column for cell in figures[1]}
rows = {row[0].value: row for row in figures.iter_rows(min_row=2)}
change = rows["wellbeing@T1..T2"]
p = change[head["p"] - 1]
assert (p.value, p.number_format) == (0.02, "0.000"), (p.value, p.number_format)
n = change[head["n"] - 1]
assert (n.value, n.number_format) == (20, "0")
source = book["Sources"]["D2"]
assert source.hyperlink.target.startswith("https://doi.org/"), source.hyperlink.target
"#;
    run(python, script, written("xlsx").path())
}

fn libreoffice_opens_the_workbook((office, reader): &(PathBuf, PathBuf)) -> Outcome {
    let folder = written("xlsx");
    let home = tempfile::tempdir()?;
    let output = Command::new(office)
        .arg(format!(
            "-env:UserInstallation=file://{}",
            home.path().display()
        ))
        .args(["--headless", "--convert-to", "pdf", "grid.xlsx"])
        .current_dir(folder.path())
        .output()?;
    assert!(output.status.success(), "{output:?}");
    let text = Command::new(reader)
        .args(["-layout", "-l", "2", "grid.pdf", "-"])
        .current_dir(folder.path())
        .output()?;
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    for words in [
        "Quantitative analysis",
        "● supports: After training",
        "Key: ● supports",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    Ok(())
}

fn python_reads_the_csv(python: &Path) -> Outcome {
    let script = r#"
import csv, os
for name in sorted(os.listdir("csv")):
    with open(os.path.join("csv", name), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert all(None not in row and None not in row.values() for row in rows), name
    if name == "figures.csv":
        found = [row for row in rows if row["key"] == "wellbeing@T1..T2"]
        assert found[0]["p"] == "0.020" and found[0]["change"] == "3.9", found
    if name == "grid.csv":
        assert len(rows) == 5 and rows[0]["Quantitative analysis"].count("\n") == 3, rows[0]
"#;
    run(python, script, written("csv").path())
}

fn plots_are_xml(python: &Path) -> Outcome {
    let script = r#"
import os
import xml.etree.ElementTree as tree
names = [name for name in os.listdir("svg") if name.endswith(".svg")]
assert len(names) == 9, names
for name in names:
    root = tree.parse(os.path.join("svg", name)).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
"#;
    run(python, script, written("svg").path())
}
