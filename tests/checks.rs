//! Each check has folders in which it fires, with the whole report beside them, and folders in which
//! it must not: `tests/checks/<name>/fires*` and `quiet*`.

use std::path::Path;

use cisgrid::assess::{self, Assessed};
use cisgrid::checks;
use cisgrid::diagnostic::text::{self, Colour};
use libtest_mimic::Trial;

use crate::{Outcome, compare, entries, file_name, root};

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
    let wanted = checks::find(check).ok_or_else(|| format!("there is no check `{check}`"))?;
    let within = case.strip_prefix(root())?;
    let assessed = assess::folder(within).map_err(|failed| format!("{failed:?}"))?;
    let known = assessed.acknowledged.iter().map(|(found, _)| found);
    let mut found = assessed.diagnostics.iter().chain(known);
    let fires = found.any(|found| std::ptr::eq(found.check, wanted));
    if file_name(case).starts_with("quiet") {
        return match fires {
            true => Err(format!("`{check}` fires\n{}", report(&assessed)).into()),
            false if assessed.model.propositions.is_empty() => {
                Err("a quiet case must have a proposition to look at".into())
            }
            false => Ok(()),
        };
    }
    if !fires {
        return Err(format!("`{check}` does not fire\n{}", report(&assessed)).into());
    }
    compare(&report(&assessed), &case.with_extension("txt"))
}

/// All that was found, as `cisgrid check` writes it.
fn report(assessed: &Assessed) -> String {
    let found = assessed.diagnostics.iter();
    let found = found.map(|found| text::render(found, &assessed.sources, Colour::Never));
    let mut report = found.collect::<Vec<_>>().join("\n");
    for (found, because) in &assessed.acknowledged {
        report += &format!("acknowledged: {}: {because}\n", found.message);
    }
    report
}
