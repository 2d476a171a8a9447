//! Stata: tables of coefficients as `putexcel`, `collect` and `esttab` export them.

use super::program::Program;
use crate::imports::figures::draft::{Draft, Holds};
use crate::imports::figures::given::Given;
use crate::imports::figures::named::Named;
use crate::imports::figures::terms::terms;
use crate::imports::offered::NotTaken;
use crate::resolve::headed::{effect_headed, heading_form};

pub(super) const PROGRAM: Program = Program {
    name: "Stata",
    knows: |given| {
        let forms: Vec<String> = given
            .header
            .iter()
            .map(|heading| heading_form(heading))
            .collect();
        let has = |names: &[&str]| forms.iter().any(|form| names.contains(&form.as_str()));
        has(&["p>|z|", "p>|t|"])
            || has(&["std err"]) && forms.iter().any(|form| form.contains("conf interval"))
    },
    draft,
};

fn draft<'a>(given: &'a Given, named: &mut Named) -> Result<Vec<Draft<'a>>, NotTaken> {
    let mut draft = Draft::of(given, named);
    draft.holds[0] = Holds::As("predictor".to_owned());
    for at in 1..draft.holds.len() {
        let form = heading_form(&given.header[at]);
        let effect = match form.as_str() {
            "haz ratio" => Some("hr"),
            _ => effect_headed(&given.header[at]),
        };
        if let Some(effect) = effect {
            draft.holds[at] = Holds::As("estimate".to_owned());
            draft.say("effect", effect);
        } else if ["coefficient", "coef", "b"].contains(&form.as_str()) {
            draft.holds[at] = Holds::As("estimate".to_owned());
            match given
                .header
                .iter()
                .any(|heading| heading_form(heading) == "p>|t|")
            {
                true => draft.say("effect", "slope"),
                false => draft
                    .ask("effect: log odds (`logit`), slope, or the logarithm of another ratio?"),
            }
        }
    }
    let test = given
        .header
        .iter()
        .find_map(|heading| match heading_form(heading).as_str() {
            "p>|t|" => Some("t"),
            "p>|z|" => Some("z"),
            _ => None,
        });
    if let Some(test) = test.filter(|_| draft.has("statistic")) {
        draft.say("test", test);
    }
    for word in ["_cons", "Constant", "Intercept"] {
        if given.column(0).any(|cell| cell == word) {
            draft.put_aside(word);
        }
    }
    terms(&mut draft, 0, named);
    Ok(vec![draft])
}
