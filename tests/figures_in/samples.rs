//! The samples beside the project, where they are there: each comes in with the values that another program read in it.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::Trial;
use serde_json::Value;

use super::{ROW, assessed, take};
use crate::Outcome;
use crate::programs_here::needing;
use cisgrid::imports::Wishes;

pub(super) fn trials() -> Vec<Trial> {
    vec![needing(
        "figures_in::samples_have_their_values",
        "the folder of samples of statistics",
        samples(),
        |folder| values(folder),
    )]
}

/// Files that are data or hold no figure, and what is said of them.
const REFUSED: [(&str, &str); 2] = [
    ("r/data-long.csv", "data, with a row for each person"),
    ("r/mixed-glance.csv", "no figure of those"),
];

fn samples() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/imports/statistics");
    folder.is_dir().then_some(folder)
}

fn values(folder: &Path) -> Outcome {
    for (file, words) in REFUSED {
        match take(&folder.join(file), &Wishes::default()) {
            Err(refused) if refused.words.contains(words) => {}
            other => return Err(format!("{file}: {other:?}").into()),
        }
    }
    let expected = fs::read_to_string(folder.join("expected.json"))?;
    let expected: Value = serde_json::from_str(&expected)?;
    for (file, about) in expected.as_object().ok_or("no mapping")? {
        if REFUSED.iter().any(|(refused, _)| refused == file) {
            continue;
        }
        let brought = take(&folder.join(file), &Wishes::default())
            .map_err(|refused| format!("{file}: {}", refused.words))?;
        let table = brought.files.first().ok_or("no table")?;
        let is_text = ["csv", "tsv"].iter().any(|end| file.ends_with(end));
        if is_text && table.bytes != fs::read(folder.join(file))? {
            return Err(format!("{file} is another").into());
        }
        // Every number of a row that another program read stands in the file, and is read where nothing is asked.
        let read = assessed(&brought, ROW);
        let printed = read
            .model
            .figures
            .iter()
            .flat_map(|figure| figure.printed().map(|one| one.text().to_owned()));
        let printed: Vec<String> = printed.collect();
        if about["pair_1_shown"].is_array() {
            for cell in about["pair_1_shown"]
                .as_array()
                .ok_or("no row")?
                .iter()
                .skip(2)
            {
                let cell = cell.as_str().ok_or("no text")?;
                assert!(
                    printed.iter().any(|one| one == cell),
                    "{file}: {cell} of {printed:?}"
                );
            }
            assert!(printed.iter().any(|one| one == "<.001"), "{file}");
        }
        if let Some(shown) = about["wellbeing_T2"]["Mean"]["shown"].as_str() {
            let figure = read
                .model
                .figures
                .iter()
                .find(|figure| figure.key == *"wellbeing@T2");
            let figure = figure.ok_or("no figure of T2")?;
            let own: Vec<&str> = figure.printed().map(|one| one.text()).collect();
            assert!(
                own.contains(&shown) && own.contains(&"8.49") && own.contains(&"49"),
                "{own:?}"
            );
        }
    }
    as_printed(folder)
}

/// The table that people made, with all that went wrong in it.
fn as_printed(folder: &Path) -> Outcome {
    for name in ["as-printed.xlsx", "as-printed-libreoffice.xlsx"] {
        let brought = take(&folder.join("spreadsheets").join(name), &Wishes::default())
            .map_err(|refused| refused.words)?;
        let text = String::from_utf8(brought.files[0].bytes.clone())?;
        for words in [
            "Wellbeing,T2,20,47.9 (8.49),\"3.9 (0.67, 7.13)\",0.020,47.9",
            "0.020,4.50",
            "15.6%",
        ] {
            assert!(text.contains(words), "{name}: {words} is not in\n{text}");
        }
        assert!(
            !text.contains("T9") && !text.contains("not for import"),
            "{name}: what is hidden is taken"
        );
        let places: Vec<&str> = brought
            .left
            .iter()
            .filter_map(|left| left.place.as_deref())
            .collect();
        for place in ["Outcomes!D8", "Outcomes!F10", "Outcomes!A13"] {
            assert!(
                places.contains(&place),
                "{name}: {place} is not told: {:#?}",
                brought.left
            );
        }
        if name == "as-printed.xlsx" {
            assert!(
                places.contains(&"Outcomes!F9"),
                "a formula without a value is not told"
            );
        }
        assert!(
            brought
                .left
                .iter()
                .any(|left| left.words.contains("`Hidden sheet`")),
            "{:#?}",
            brought.left
        );
        let read = assessed(&brought, ROW);
        let of = |key: &str| {
            let figure = read.model.figures.iter().find(|figure| figure.key == *key);
            figure.map(|figure| {
                figure
                    .printed()
                    .map(|one| one.text().to_owned())
                    .collect::<Vec<_>>()
            })
        };
        let wellbeing = of("Wellbeing@T2").ok_or_else(|| {
            let errors: Vec<&str> = read
                .diagnostics
                .iter()
                .map(|found| found.message.as_str())
                .collect();
            format!("{name}: no figure: {errors:#?}\n{:#?}", brought.parts)
        })?;
        assert_eq!(wellbeing, ["20", "47.9", "8.49"], "{name}");
    }
    Ok(())
}
