//! Each check has folders in which it fires, with the whole report beside them, and folders in which
//! it must not: `tests/checks/<name>/fires*` and `quiet*`. A case with a folder `templates` is rendered
//! with them as well.

use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, compare, entries, file_name, root};
use cisgrid::diagnostic::Diagnostic;
use cisgrid::diagnostic::text::{self, Colour};
use cisgrid::examine::{self, Assessed, catalogue};
use cisgrid::outputs;
use cisgrid::read::folder;
use cisgrid::source::Sources;
use cisgrid::templates::{Faults, RenderError, Templates};
use cisgrid::view::View;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for folder in entries(&root().join("tests/checks")) {
        let check = file_name(&folder);
        for case in entries(&folder).into_iter().filter(|path| path.is_dir()) {
            let check = check.clone();
            let name = format!("checks::{check}::{}", file_name(&case));
            trials.push(Trial::test(name, move || judge(&check, &case)));
        }
    }
    trials
}

fn judge(check: &str, case: &Path) -> Outcome {
    let wanted = catalogue::find(check).ok_or_else(|| format!("there is no check `{check}`"))?;
    let within = case.strip_prefix(root())?;
    let assessed = examine::folder(within, None).map_err(|failed| format!("{failed:?}"))?;
    let known = assessed.acknowledged.iter().map(|known| &known.found);
    let mut found = assessed.diagnostics.iter().chain(known);
    let mut fires = found.any(|found| std::ptr::eq(found.check, wanted));
    let mut report = report(&assessed);
    let propositions = assessed.model.propositions.len();
    if case.join("templates").is_dir()
        && let Err(faults) = render(assessed, &case.join("templates"))
    {
        let mut found = faults.diagnostics.iter();
        fires |= found.any(|found| std::ptr::eq(found.check, wanted));
        report += &told(&faults.diagnostics, &faults.sources);
    }
    if file_name(case).starts_with("quiet") {
        return match fires {
            true => Err(format!("`{check}` fires\n{report}").into()),
            false if propositions == 0 => {
                Err("a quiet case must have a proposition to look at".into())
            }
            false => Ok(()),
        };
    }
    if !fires {
        return Err(format!("`{check}` does not fire\n{report}").into());
    }
    compare(&report, &case.with_extension("txt"))
}

/// All that was found, as `cisgrid check` writes it.
pub(crate) fn report(assessed: &Assessed) -> String {
    let mut report = told(&assessed.diagnostics, &assessed.sources);
    for known in &assessed.acknowledged {
        let words = known.whereabouts();
        let words = words.map_or_else(String::new, |words| format!(" {words}"));
        let (message, because) = (&known.found.message, &known.because);
        report += &format!("acknowledged{words}: {message}: {because}\n");
    }
    report
}

fn told(found: &[Diagnostic], sources: &Sources) -> String {
    let found = found.iter();
    let told = found.map(|found| text::render(found, sources, Colour::Never));
    told.collect::<Vec<_>>().join("\n")
}

/// Renders a synthesis with the templates of the case; gives the faults of the templates.
fn render(assessed: Assessed, folder: &Path) -> Result<(), Box<Faults>> {
    let overrides = folder::load_templates(folder).expect("templates that can be read");
    let templates = Templates::new(overrides)?;
    let synthesis = assessed.renderable().expect("a synthesis without errors");
    let view = View::new(synthesis);
    for output in outputs::ALL {
        match output.artifacts(&view, &templates) {
            Err(RenderError::Template(faults)) => return Err(faults),
            Err(other) => panic!("{}: {other:?}", output.name),
            Ok(_) => {}
        }
    }
    Ok(())
}
