//! No control that turns what stands around it comes from a text of the authors into any format; what turns nothing but
//! itself does.

use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, outcome, trial};
use cisgrid::examine;
use cisgrid::outputs;
use cisgrid::read::folder::Project;
use cisgrid::templates::Templates;
use cisgrid::view::View;

pub(super) fn trials() -> Vec<Trial> {
    vec![trial("texts::turned::in_no_format", in_no_format)]
}

const TEXT: &str = "synthesis: {title: \"T \\u202Eevil\", timepoints: {T1: before}}
measures: [{id: mood, label: \"Mo\u{202d}od\"}]
results: [{table: one.csv}]
evidence:
  - {id: fell, strand: quantitative, finding: \"Mood fell by \\u202E12.5\\u202C points.\", figures: mood@T1}
  - {id: name, strand: qualitative, finding: \"By \\u2068שלום\\u2069 \u{2067}open\"}
propositions: [{id: one, statement: \"One \u{2069}more.\", supported_by: [fell, name]}]
";

fn in_no_format() -> Outcome {
    let table = "measure,at,mean\nmood,T1,\u{202e}47.7\u{202c}\n".to_owned();
    let files = [("a.yaml", TEXT.to_owned()), ("one.csv", table)];
    let files = files.map(|(name, text)| (name, text.into_bytes()));
    let assessed = examine::assess(Project::of_texts(Path::new(""), files), None);
    let told = assessed.diagnostics.iter();
    let told = told.filter(|found| found.check.name == "turned-text");
    assert_eq!(told.count(), 6);
    let synthesis = assessed.renderable().expect("a synthesis without errors");
    let view = View::new(synthesis);
    let templates = Templates::new(Vec::new()).expect("the built-in templates");
    let mut complaints = Vec::new();
    for name in ["html", "markdown", "json", "typst", "latex"] {
        let output = outputs::ALL.iter().find(|output| output.name == name);
        let output = output.expect("a format of that name");
        let artifacts = output.artifacts(&view, &templates);
        let artifacts = artifacts.expect("what is rendered");
        let text: String = artifacts
            .iter()
            .map(|artifact| String::from_utf8_lossy(&artifact.bytes).into_owned())
            .collect();
        let turns = |one: char| matches!(one, '\u{202a}'..='\u{202e}');
        if text.contains(turns) || text.contains("\u{2067}open") {
            complaints.push(format!("{name} has a control that turns"));
        }
        for wanted in ["12.5 points", "T evil", "47.7", "One more."] {
            if !text.contains(wanted) {
                complaints.push(format!("{name} has no “{wanted}”"));
            }
        }
        if ["markdown", "json"].contains(&name) && !text.contains("\u{2068}שלום\u{2069}") {
            complaints.push(format!("{name} has no isolate"));
        }
    }
    outcome(complaints)
}
