//! What people who enter a study have met: `tests/field/<case>/` is a small synthesis whose README says what is
//! right, `<case>.txt` beside it what is found, which figures are read and what comes of the claims.

use std::fmt::Write as _;
use std::path::Path;

use libtest_mimic::Trial;

use crate::{Outcome, checks, claims, compare, entries, file_name, root};
use cisgrid::examine;
use cisgrid::view::lists;

pub(crate) fn trials() -> Vec<Trial> {
    let cases = entries(&root().join("tests/field")).into_iter();
    let cases = cases.filter(|path| path.is_dir());
    let trials = cases.map(|case| {
        let name = format!("field::{}", file_name(&case));
        Trial::test(name, move || judge(&case))
    });
    trials.collect()
}

fn judge(case: &Path) -> Outcome {
    if !case.join("README.md").is_file() {
        return Err("the case does not say what is right: there is no README.md".into());
    }
    let within = case.strip_prefix(root())?;
    let assessed = examine::folder(within, None).map_err(|failed| format!("{failed:?}"))?;
    let mut told = match checks::report(&assessed) {
        report if report.is_empty() => "Nothing is found.\n".to_owned(),
        report => report,
    };
    told += "\nFigures\n";
    for figure in lists::figures(&assessed) {
        let doubt = if figure.tainted { " (in doubt)" } else { "" };
        let _ = writeln!(
            told,
            "  {}: {}{doubt}",
            figure.key,
            figure.printed_in_words()
        );
    }
    let claims = claims::told(&assessed);
    if !claims.is_empty() {
        let _ = write!(told, "\nClaims\n{claims}");
    }
    compare(&told, &case.with_extension("txt"))
}
