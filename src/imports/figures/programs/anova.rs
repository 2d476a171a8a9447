//! Analyses of variance, as R's `anova()` and statsmodels' `anova_lm()` write them.

use super::program::Program;
use crate::imports::figures::draft::{Draft, Holds};
use crate::imports::figures::given::Given;
use crate::imports::figures::named::Named;
use crate::imports::figures::terms::terms;
use crate::imports::offered::NotTaken;
use crate::resolve::headed::heading_form;

pub(super) const PROGRAM: Program = Program {
    name: "`anova()`",
    knows: |given| {
        let form = heading_form(&given.header[0]);
        given.headed(&["Pr(>F)", "PR(>F)"]).is_some() && ["", "term"].contains(&form.as_str())
    },
    draft,
};

fn draft<'a>(given: &'a Given, named: &mut Named) -> Result<Vec<Draft<'a>>, NotTaken> {
    let mut draft = Draft::of(given, named);
    draft.guessed.clear();
    for at in 0..draft.holds.len() {
        match heading_form(&given.header[at]).as_str() {
            "sum sq" | "mean sq" | "rss" | "res df" | "sum of sq" => draft.holds[at] = Holds::Aside,
            "f" | "f value" if !draft.has("statistic") => {
                draft.holds[at] = Holds::As("statistic".to_owned());
            }
            _ => {}
        }
    }
    variance(&mut draft, 0, named);
    Ok(vec![draft])
}

/// An analysis of variance: a row for each term, and one for what is left over.
pub(super) fn variance(draft: &mut Draft<'_>, term: usize, named: &mut Named) {
    draft.holds[term] = Holds::As("predictor".to_owned());
    draft.say("test", "F");
    for word in ["Residuals", "Residual", "(Intercept)", "Intercept"] {
        if draft.given.column(term).any(|cell| cell == word) {
            draft.put_aside(word);
        }
    }
    terms(draft, term, named);
}
