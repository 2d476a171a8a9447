//! The style of a journal that `docs/templates.md` explains: its columns, words, numbers and looks, with no Rust.

use libtest_mimic::Trial;

use crate::render::{page, view};
use crate::{Outcome, compare, root, trial};
use cisgrid::outputs;
use cisgrid::read::folder;
use cisgrid::templates::Templates;

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("house_style::is_made_as_shown", is_made_as_shown)]
}

fn is_made_as_shown() -> Outcome {
    let folder = root().join("docs/house-style");
    let own = folder::load_templates(&folder.join("templates"));
    let own = own.map_err(|failed| format!("{failed:?}"))?;
    let templates = Templates::new(own).map_err(|faults| format!("{faults:?}"))?;
    let unused: Vec<&str> = templates.unused().collect();
    assert!(unused.is_empty(), "nothing asks for {unused:?}");
    let view = view(&folder.join("synthesis"));
    for output in outputs::USUAL {
        let file = folder.join("output").join(output.file_of(&view));
        compare(&page(output, &view, &templates), &file)?;
    }
    // Each of what the page explains is seen in what is made.
    let markdown = std::fs::read_to_string(folder.join("output/grid.md"))?;
    let table = markdown
        .lines()
        .find(|line| line.starts_with("| Integrated statement"));
    assert_eq!(
        table,
        Some("| Integrated statement | What it means | Survey | Interviews |")
    );
    for shown in [
        "*in line*",
        "*Not asked.*",
        "**Note:**",
        "3.2 \\[0.9, 5.5\\]",
        ".008",
    ] {
        assert!(markdown.contains(shown), "no {shown}");
    }
    Ok(())
}
