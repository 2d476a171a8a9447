//! What signs and pictures beside figures mean is said in documents where there are some, and nowhere else.

use std::path::Path;

use libtest_mimic::Trial;

use cisgrid::examine;
use cisgrid::outputs;
use cisgrid::read::folder::Project;
use cisgrid::view::View;

use super::built_in;
use crate::{Outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("paper::keys::of_what_stands_there", of_what_stands_there),
        trial("paper::keys::of_nothing_else", of_nothing_else),
    ]
}

/// The document of a synthesis with two lines of figures, in a layout, as Typst and as LaTeX.
fn documents(layout: &str, sd: &str, change: &str) -> [String; 2] {
    let text = format!(
        "synthesis: {{title: Walking, layout: {layout}, timepoints: {{T1: before, T2: after}}, groups: {{walk: Walk}}}}
measures: [{{id: mood, label: Mood, range: [1, 6], better: higher}}]
results:
  - {{measure: mood, at: T1, group: walk, n: 20, mean: 3.4, sd: {sd}, min: 1, max: 6}}
  - {{measure: mood, from: T1, to: T2, group: walk, n: 20, {change}, change_means: later minus earlier, design: paired}}
evidence:
  - {{id: rose, strand: quantitative, finding: Mood rose., figures: [mood@T1/walk, mood@T1..T2/walk]}}
  - {{id: lighter, strand: qualitative, finding: They felt lighter., quotes: [{{said: I hum, by: P1}}]}}
propositions: [{{id: helps, statement: Walking helps., supported_by: [rose, lighter]}}]
"
    );
    let files = [("a.yaml", text.into_bytes())];
    let assessed = examine::assess(Project::of_texts(Path::new(""), files), None);
    let synthesis = assessed.renderable().expect("a synthesis without errors");
    let view = View::new(synthesis);
    ["typst", "latex"].map(|name| {
        let output = outputs::ALL.iter().find(|output| output.name == name);
        let made = output.map(|output| output.artifacts(&view, &built_in()));
        let made = made.expect("a format of that name").expect("a document");
        let whole = made.iter().map(|one| String::from_utf8_lossy(&one.bytes));
        whole.collect()
    })
}

fn of_what_stands_there() -> Outcome {
    let change = "change: 0.5, ci_low: 0.1, ci_high: 0.9";
    for document in documents("soqf", "9017", change) {
        for wanted in [
            "Mood, T1, Walk: fails sd-out-of-bounds.",
            "fails a check, or rests on figures that do.",
            "In the pictures the dot is the estimate",
            "standard deviation",
        ] {
            assert!(document.contains(wanted), "{wanted}: {document}");
        }
        let key = document.find("standard deviation");
        let evidence = document.find("They felt lighter.");
        assert!(
            key > evidence,
            "a key below a table in which it does not stand"
        );
    }
    Ok(())
}

fn of_nothing_else() -> Outcome {
    for document in documents("table-5", "1.2", "p: .02") {
        for other in ["fails", "In the pictures", "‡"] {
            assert!(!document.contains(other), "{other}: {document}");
        }
    }
    Ok(())
}
