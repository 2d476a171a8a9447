//! What an explanation shows as a fault is one: the example of each check of reading, of naming and of
//! figures fires.

use std::path::Path;

use libtest_mimic::Trial;

use crate::Outcome;
use cisgrid::diagnostic::Check;
use cisgrid::examine::{self, catalogue};
use cisgrid::read::folder::Project;

pub(crate) fn trials() -> Vec<Trial> {
    let checks = catalogue::all().iter();
    let checks = checks.filter(|check| !check.code.starts_with("CG2"));
    let examples = checks.filter_map(|check| Some((*check, example(check)?)));
    let trials = examples.map(|(check, example)| {
        let name = format!("explanations::{}", check.name);
        Trial::test(name, move || fires(check, example))
    });
    trials.collect()
}

/// The example in YAML, where there is one: a table of figures or a folder is shown as text.
fn example(check: &Check) -> Option<String> {
    let text = check.explanation();
    let (_, example) = text.split_once("## Example")?;
    let (example, _) = example.split_once("## What to do")?;
    let (_, yaml) = example.split_once("```yaml\n")?;
    yaml.split_once("```").map(|(yaml, _)| yaml.to_owned())
}

fn fires(check: &Check, example: String) -> Outcome {
    let texts = [("example.yaml", example.clone().into_bytes())];
    let assessed = examine::assess(Project::of_texts(Path::new(""), texts), None);
    let mut found = assessed.diagnostics.iter();
    match found.any(|found| std::ptr::eq(found.check, check)) {
        true => Ok(()),
        false => Err(format!("`{}` does not fire on\n{example}", check.name).into()),
    }
}
