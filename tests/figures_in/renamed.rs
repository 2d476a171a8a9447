//! A sheet that was renamed in a workbook that was taken in before: its table keeps its name, and what a hand wrote.

use std::path::PathBuf;

use libtest_mimic::Trial;
use rust_xlsxwriter::Workbook;

use super::take;
use crate::{Outcome, trial};
use cisgrid::imports::{Holding, ImportManner, ImportOrigin, OnConflict, Wishes, plan};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("figures_in::a_renamed_sheet_is_found_again", again),
        trial(
            "figures_in::a_renamed_sheet_that_says_something_else_is_new",
            something_else,
        ),
        trial(
            "figures_in::a_table_leaves_a_file_of_its_name_alone",
            beside_a_file,
        ),
    ]
}

fn book(sheets: &[(&str, f64)]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut book = Workbook::new();
    for (name, mean) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name)?;
        for (at, heading) in ["measure", "n", "mean"].iter().enumerate() {
            sheet.write(0, at as u16, *heading)?;
        }
        sheet.write(1, 0, "calm")?;
        sheet.write(1, 1, 30)?;
        sheet.write(1, 2, *mean)?;
    }
    Ok(book.save_to_buffer()?)
}

/// What stands in the synthesis after the second workbook.
struct Second {
    text: String,
    told: Vec<String>,
    written: Vec<PathBuf>,
}

/// What comes of two workbooks of one name, one after the other: the entries, and what is told of the second.
fn twice(
    first: &[(&str, f64)],
    second: &[(&str, f64)],
) -> Result<Second, Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let mut holding = Holding::of(folder.path()).map_err(|refused| refused.words)?;
    let path = folder.path().join("outcomes.xlsx");
    let mut told = Vec::new();
    let mut written = Vec::new();
    for sheets in [first, second] {
        std::fs::write(&path, book(sheets)?)?;
        let brought = take(&path, &Wishes::default()).map_err(|refused| refused.words)?;
        let origin = ImportOrigin {
            name: "outcomes.xlsx".to_owned(),
            hash: "0".to_owned(),
            way: None,
            place: None,
            rules: std::collections::BTreeMap::new(),
        };
        let plan = plan(&mut holding, &origin, brought, ImportManner::default())
            .map_err(|refused| refused.words)?;
        told = plan.told.left.into_iter().map(|left| left.words).collect();
        told.extend(plan.told.gone);
        written = plan.files.into_iter().map(|file| file.path).collect();
    }
    let document = &holding.documents[&PathBuf::from("outcomes.yaml")];
    Ok(Second {
        text: document.text.clone(),
        told,
        written,
    })
}

fn again() -> Outcome {
    let Second {
        text,
        told,
        written,
    } = twice(
        &[("Before", 3.0), ("After", 4.0)],
        &[("Baseline", 3.0), ("After", 4.0)],
    )?;
    assert_eq!(text.matches("table: ").count(), 2, "{text}");
    assert!(
        text.contains("table: results/outcomes-before.csv"),
        "{text}"
    );
    assert!(
        told.iter()
            .any(|words| words.contains("`results/outcomes-before.csv` stands under another name")),
        "{told:#?}"
    );
    assert!(
        !written.iter().any(|path| path.starts_with("results")),
        "{written:?}"
    );
    // A second sheet gives the first another name: it is the same all the same.
    let Second { text, told, .. } = twice(&[("Before", 3.0)], &[("Before", 3.0), ("After", 4.0)])?;
    assert_eq!(text.matches("table: ").count(), 2, "{text}");
    assert!(text.contains("table: results/outcomes.csv"), "{text}");
    assert!(
        told.iter()
            .any(|words| words.contains("keeps its name here")),
        "{told:#?}"
    );
    Ok(())
}

/// What says something else may be another table: nothing is taken for it, and what is gone is told.
fn something_else() -> Outcome {
    let Second { text, told, .. } = twice(
        &[("Before", 3.0), ("After", 4.0)],
        &[("Baseline", 3.5), ("After", 4.0)],
    )?;
    assert_eq!(text.matches("table: ").count(), 3, "{text}");
    assert!(
        told.iter()
            .any(|words| words.contains("results/outcomes-before.csv")),
        "{told:#?}"
    );
    // Of two that say the same nobody knows which is which.
    let Second { text, .. } = twice(
        &[("Before", 3.0), ("After", 3.0)],
        &[("One", 3.0), ("Two", 3.0)],
    )?;
    assert_eq!(text.matches("table: ").count(), 4, "{text}");
    Ok(())
}

/// A table of which a hand has a file of the same name gets another name, the same on the next import, and the file of the
/// hand stays even where conflicts are replaced.
fn beside_a_file() -> Outcome {
    let folder = tempfile::tempdir()?;
    std::fs::create_dir(folder.path().join("results"))?;
    std::fs::write(
        folder.path().join("results/outcomes.csv"),
        "measure,n,mean\nhope,12,2.5\n",
    )?;
    let mut holding = Holding::of(folder.path()).map_err(|refused| refused.words)?;
    let path = folder.path().join("outcomes.xlsx");
    for mean in [3.0, 4.0] {
        std::fs::write(&path, book(&[("Before", mean)])?)?;
        let brought = take(&path, &Wishes::default()).map_err(|refused| refused.words)?;
        let origin = ImportOrigin {
            name: "outcomes.xlsx".to_owned(),
            hash: mean.to_string(),
            way: None,
            place: None,
            rules: std::collections::BTreeMap::new(),
        };
        let manner = ImportManner {
            on_conflict: OnConflict::Replace,
            ..ImportManner::default()
        };
        let plan = plan(&mut holding, &origin, brought, manner).map_err(|refused| refused.words)?;
        let written: Vec<PathBuf> = plan.files.into_iter().map(|file| file.path).collect();
        assert!(
            written.contains(&PathBuf::from("results/outcomes-import.csv"))
                && !written.contains(&PathBuf::from("results/outcomes.csv")),
            "{written:?}"
        );
        let told = plan.told.left.iter().any(|left| {
            left.words
                .contains("`results/outcomes.csv` is a file that this import did not write")
        });
        assert!(told, "{:#?}", plan.told.left);
    }
    let text = &holding.documents[&PathBuf::from("outcomes.yaml")].text;
    assert_eq!(
        text.matches("results/outcomes-import.csv").count(),
        1,
        "{text}"
    );
    assert!(!text.contains("results/outcomes.csv"), "{text}");
    Ok(())
}
