//! Whole studies, each entered as its authors would and made up for it: `tests/studies/<study>/` is the synthesis,
//! `tests/studies/<study>-expected/` what is found, what comes of the claims, and the page.

use std::path::{Path, PathBuf};

use libtest_mimic::Trial;

use crate::{Outcome, checks, claims, compare, entries, file_name, render, root};
use cisgrid::examine;

pub(crate) fn trials() -> Vec<Trial> {
    let folders = entries(&root().join("tests/studies")).into_iter();
    let is_study = |folder: &PathBuf| folder.is_dir() && !file_name(folder).ends_with("-expected");
    let studies = folders.filter(is_study);
    let trials = studies.map(|study| {
        let name = format!("studies::{}", file_name(&study));
        Trial::test(name, move || hold(&study))
    });
    trials.collect()
}

fn hold(study: &Path) -> Outcome {
    let expected = study.with_file_name(format!("{}-expected", file_name(study)));
    if std::env::var_os("CISGRID_BLESS").is_some() {
        std::fs::create_dir_all(&expected)?;
    }
    let within = study.strip_prefix(root())?;
    let assessed = examine::folder(within, None).map_err(|failed| format!("{failed:?}"))?;
    let report = format!("{}\n{}", checks::report(&assessed), claims::told(&assessed));
    compare(&report, &expected.join("report.txt"))?;
    let pages = render::pages(study).into_iter();
    let mut markdown = pages.filter(|(file, _)| file.ends_with(".md"));
    let (file, page) = markdown.next().ok_or("no page in Markdown")?;
    compare(&page, &expected.join(file))
}
