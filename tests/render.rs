//! Pages as they are made: `tests/render/<case>/` is a synthesis, `tests/render/<case>-expected/`
//! what it makes; and the worked example makes what lies in `output/`, byte for byte.

use std::path::Path;

use cisgrid::templates::Templates;
use cisgrid::view::View;
use cisgrid::{examine, outputs};
use libtest_mimic::Trial;

use crate::{Outcome, compare, entries, file_name, root, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let folders = entries(&root().join("tests/render")).into_iter();
    let cases = folders.filter(|folder| !file_name(folder).ends_with("-expected"));
    let mut trials: Vec<_> = cases
        .map(|case| {
            let name = format!("render::{}", file_name(&case));
            let expected = case.with_file_name(format!("{}-expected", file_name(&case)));
            Trial::test(name, move || hold(&case, &expected))
        })
        .collect();
    trials.push(trial("render::worked_example", worked_example));
    trials.push(trial(
        "render::threads_do_not_matter",
        threads_do_not_matter,
    ));
    trials
}

/// The pages that the synthesis in `folder` makes, by the names of their files.
fn pages(folder: &Path) -> Vec<(&'static str, String)> {
    let within = folder.strip_prefix(root()).unwrap_or(folder);
    let assessed = examine::folder(within, None).expect("a readable folder");
    let synthesis = match assessed.renderable() {
        Ok(synthesis) => synthesis,
        Err(assessed) => panic!("errors: {:#?}", assessed.diagnostics),
    };
    let view = View::new(synthesis);
    let templates = Templates::new(Vec::new()).expect("templates without faults");
    let pages = outputs::ALL.iter().map(|output| {
        let mut page = Vec::new();
        (output.render)(&view, &templates, &mut page).expect("a page");
        (output.file, String::from_utf8(page).expect("UTF-8"))
    });
    pages.collect()
}

fn hold(case: &Path, expected: &Path) -> Outcome {
    if std::env::var_os("CISGRID_BLESS").is_some() {
        std::fs::create_dir_all(expected)?;
    }
    for (file, page) in pages(case) {
        compare(&page, &expected.join(file))?;
    }
    Ok(())
}

fn worked_example() -> Outcome {
    hold(&root().join("propositions"), &root().join("output"))
}

fn threads_do_not_matter() -> Outcome {
    let first = pages(&root().join("propositions"));
    let threads: Vec<_> = (0..4)
        .map(|_| std::thread::spawn(|| pages(&root().join("propositions"))))
        .collect();
    for thread in threads {
        let page = thread.join().map_err(|_| "a thread panicked")?;
        assert!(page == first, "a page differs between threads");
    }
    Ok(())
}
