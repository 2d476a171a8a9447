//! Files that are damaged, harmful, or not what they are called: a clear refusal, or a warning that says what was left.

mod texts;
mod workbooks;

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use libtest_mimic::Trial;
use rust_xlsxwriter::{Format, Workbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{ROW, assessed, take};
use crate::{Outcome, root, trial};
use cisgrid::diagnostic::Severity;
use cisgrid::imports::{Brought, NotTaken, Wishes};

pub(super) fn trials() -> Vec<Trial> {
    let own = vec![
        trial(
            "figures_in::bad::archives_that_are_damaged_are_refused",
            damaged,
        ),
        trial(
            "figures_in::bad::an_archive_of_something_else_is_refused",
            other_archives,
        ),
        trial(
            "figures_in::bad::what_unpacks_to_more_than_it_says_is_refused",
            bombs,
        ),
        trial(
            "figures_in::bad::a_million_empty_rows_cost_little",
            empty_rows,
        ),
        trial("figures_in::bad::a_cell_far_away_costs_nothing", far_away),
        trial("figures_in::bad::macros_are_told_and_left", macros),
        trial("figures_in::bad::entities_are_not_followed", entities),
        trial("figures_in::bad::names_of_sheets_lead_nowhere", names),
        trial("figures_in::bad::a_hash_tells_what_has_changed", hashes),
    ];
    own.into_iter()
        .chain(texts::trials())
        .chain(workbooks::trials())
        .collect()
}

/// A file in a folder of its own, as long as both live.
struct Given(tempfile::TempDir, PathBuf);

fn given(name: &str, bytes: &[u8]) -> Given {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, bytes).expect("a file");
    Given(folder, path)
}

impl Given {
    fn take(&self) -> Result<Brought, NotTaken> {
        assert!(self.0.path().exists());
        take(&self.1, &Wishes::default())
    }

    fn refused(&self, words: &str) -> Outcome {
        match self.take() {
            Ok(brought) => Err(format!("{words}: taken: {brought:#?}").into()),
            Err(refused) if refused.words.contains(words) => Ok(()),
            Err(refused) => Err(format!("wanted {words}, told {}", refused.words).into()),
        }
    }
}

fn outcomes() -> Vec<u8> {
    fs::read(root().join("tests/fixtures/workbooks/outcomes.xlsx")).expect("a fixture")
}

/// The parts of an archive, changed, as an archive again.
fn repacked(change: impl Fn(&str, Vec<u8>) -> Vec<u8>, more: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(outcomes())).expect("an archive");
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("bytes");
        out.start_file(name.as_str(), SimpleFileOptions::default())
            .expect("a part");
        out.write_all(&change(&name, bytes)).expect("bytes");
    }
    for (name, bytes) in more {
        out.start_file(*name, SimpleFileOptions::default())
            .expect("a part");
        out.write_all(bytes).expect("bytes");
    }
    out.finish().expect("an archive").into_inner()
}

fn of_sheet(rows: &str) -> Vec<u8> {
    with_sheet(&sheet_of(rows))
}

/// The part of a sheet that has these rows.
fn sheet_of(rows: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    )
}

/// A workbook with that part for its sheet.
fn with_sheet(sheet: &str) -> Vec<u8> {
    repacked(
        |name, bytes| match name {
            "xl/worksheets/sheet1.xml" => sheet.as_bytes().to_vec(),
            _ => bytes,
        },
        &[],
    )
}

/// A table of two rows, in the first rows of a sheet.
const TABLE: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>measure</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>n</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>mean</t></is></c></row>\
    <row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>calm</t></is></c><c r=\"B2\"><v>30</v></c><c r=\"C2\"><v>3.5</v></c></row>";

fn damaged() -> Outcome {
    let whole = outcomes();
    given("cut.xlsx", &whole[..whole.len() / 2]).refused("breaks off or is damaged")?;
    // A byte of a part is another: its checksum is wrong.
    let mut flipped = whole.clone();
    let archive = ZipArchive::new(Cursor::new(whole.clone()))?;
    let at = archive
        .index_for_name("xl/worksheets/sheet1.xml")
        .ok_or("no sheet")?;
    let mut archive = archive;
    let start = archive.by_index_raw(at)?.data_start().ok_or("no start")?;
    flipped[start as usize + 60] ^= 0x55;
    let damaged = given("flipped.xlsx", &flipped).take();
    let refused = damaged.err().ok_or("a wrong checksum is passed over")?;
    assert!(
        refused.words.contains("damaged") && refused.words.contains("sheet1.xml"),
        "{}",
        refused.words
    );
    given("empty.csv", b"").refused("no format")
}

fn other_archives() -> Outcome {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    out.start_file("letter.txt", SimpleFileOptions::default())?;
    out.write_all(b"measure,n,mean\ncalm,30,3.5\n")?;
    let bytes = out.finish()?.into_inner();
    given("figures.xlsx", &bytes).refused("an archive, but none of a workbook")?;
    // By another name it is none of ours at all.
    given("figures.zip", &bytes).refused("no format")?;
    given("letter.xlsx", b"PK\x03\x04 and so on").refused("breaks off or is damaged")
}

fn bombs() -> Outcome {
    let bytes = of_sheet(&format!("{TABLE}{}", " ".repeat(65 << 20)));
    assert!(bytes.len() < 1 << 20);
    let begun = Instant::now();
    given("bomb.xlsx", &bytes).refused("unpacks to more than 64 MiB")?;
    assert!(begun.elapsed() < Duration::from_secs(60));
    Ok(())
}

fn empty_rows() -> Outcome {
    let rows: String = (3..=400_000)
        .map(|row| format!("<row r=\"{row}\"/>"))
        .collect();
    let styled: String = (400_001..=500_000)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" s=\"1\"/></row>"))
        .collect();
    let bytes = of_sheet(&format!("{TABLE}{rows}{styled}<row r=\"1048576\"/>"));
    let brought = given("rows.xlsx", &bytes)
        .take()
        .map_err(|refused| refused.words)?;
    assert_eq!(brought.files.len(), 1);
    assert_eq!(brought.files[0].bytes, b"measure,n,mean\ncalm,30,3.5\n");
    Ok(())
}

fn far_away() -> Outcome {
    let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let bytes = of_sheet(&format!("{TABLE}{far}"));
    let brought = given("far.xlsx", &bytes)
        .take()
        .map_err(|refused| refused.words)?;
    assert_eq!(brought.files[0].bytes, b"measure,n,mean\ncalm,30,3.5\n");
    // What lies there is told.
    let told = brought
        .left
        .iter()
        .any(|left| left.place.as_deref() == Some("Outcomes!XFD1048576"));
    assert!(told, "{:#?}", brought.left);
    Ok(())
}

fn macros() -> Outcome {
    let bytes = repacked(
        |_, bytes| bytes,
        &[("xl/vbaProject.bin", b"macros".to_vec())],
    );
    let brought = given("macros.xlsm", &bytes)
        .take()
        .map_err(|refused| refused.words)?;
    assert!(
        brought
            .left
            .iter()
            .any(|left| left.words.contains("macros")),
        "{:#?}",
        brought.left
    );
    Ok(())
}

fn entities() -> Outcome {
    let bytes = repacked(
        |name, bytes| match name {
            "xl/worksheets/sheet1.xml" => {
                let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
                let cell = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>x&b;&c;</t></is></c><c r=\"B3\"><v>1</v></c><c r=\"C3\"><v>2</v></c></row>";
                format!("<?xml version=\"1.0\"?>{laughs}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{TABLE}{cell}</sheetData></worksheet>").into_bytes()
            }
            _ => bytes,
        },
        &[],
    );
    match given("entities.xlsx", &bytes).take() {
        Ok(brought) => {
            let all = format!("{brought:?}");
            assert!(!all.contains("haha") && !all.contains("root:"), "{all}");
        }
        Err(refused) => assert!(!refused.words.contains("root:"), "{}", refused.words),
    }
    Ok(())
}

fn names() -> Outcome {
    let mut book = Workbook::new();
    for name in ["..-..-evil", "a\u{202e}b"] {
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        for (at, heading) in ["measure", "n", "mean"].iter().enumerate() {
            sheet.write(0, at as u16, *heading)?;
        }
        sheet.write(1, 0, "calm\u{202e}")?;
        sheet.write(1, 1, 30)?;
        sheet.write_with_format(1, 2, 3.5, &Format::new().set_num_format("0.00"))?;
    }
    let brought = given("..figures.xlsx", &book.save_to_buffer()?)
        .take()
        .map_err(|refused| refused.words)?;
    assert_eq!(brought.files.len(), 2);
    for file in &brought.files {
        let plain = file
            .path
            .components()
            .all(|part| matches!(part, std::path::Component::Normal(_)));
        assert!(
            plain && file.path.starts_with("results"),
            "{}",
            file.path.display()
        );
        assert_eq!(file.bytes, b"measure,n,mean\ncalm,30,3.50\n");
    }
    assert!(!format!("{:?}{:?}", brought.parts, brought.taken).contains("\\u{202e}"));
    Ok(())
}

/// A sheet that has changed becomes another file; one that has not, the same to the byte.
fn hashes() -> Outcome {
    let once = given("outcomes.xlsx", &outcomes())
        .take()
        .map_err(|refused| refused.words)?;
    let again = given("outcomes.xlsx", &outcomes())
        .take()
        .map_err(|refused| refused.words)?;
    assert_eq!(once, again);
    let changed = repacked(
        |name, bytes| match name {
            "xl/worksheets/sheet1.xml" => String::from_utf8_lossy(&bytes)
                .replace("<v>28</v>", "<v>27</v>")
                .into_bytes(),
            _ => bytes,
        },
        &[],
    );
    let changed = given("outcomes.xlsx", &changed)
        .take()
        .map_err(|refused| refused.words)?;
    assert_ne!(once.files[0].bytes, changed.files[0].bytes);
    let errors = assessed(&once, ROW);
    let errors: Vec<&str> = errors
        .diagnostics
        .iter()
        .filter(|found| found.severity() == Severity::Error)
        .map(|found| found.message.as_str())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert!(Path::new("results/outcomes.csv") == once.files[0].path);
    Ok(())
}
