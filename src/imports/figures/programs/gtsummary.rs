//! R's gtsummary: `tbl_summary()` and `tbl_regression()` as tibbles, whose headings are set in stars.

use super::program::Program;
use crate::imports::figures::characteristics;
use crate::imports::figures::draft::{Draft, Holds};
use crate::imports::figures::given::Given;
use crate::imports::figures::named::Named;
use crate::imports::figures::terms::terms;
use crate::imports::offered::NotTaken;
use crate::number::says_nothing;
use crate::resolve::headed::{effect_headed, heading_form};

pub(super) const PROGRAM: Program = Program {
    name: "gtsummary",
    knows: |given| {
        given
            .header
            .iter()
            .filter(|heading| heading.starts_with("**"))
            .count()
            > 1
    },
    draft,
};

fn draft<'a>(given: &'a Given, named: &mut Named) -> Result<Vec<Draft<'a>>, NotTaken> {
    let forms: Vec<String> = given
        .header
        .iter()
        .map(|heading| heading_form(heading))
        .collect();
    let has_limits = forms.iter().any(|form| form.ends_with(" ci"));
    let estimate = forms.iter().position(|form| {
        ["beta", "or", "hr", "irr", "rr", "log(or)", "exp(beta)"].contains(&form.as_str())
    });
    let (Some(estimate), true) = (estimate, has_limits) else {
        return characteristics::drafts(given, named);
    };
    // A model: a row for each term, and one above the categories of a factor.
    let mut draft = Draft::of(given, named);
    draft.holds[0] = Holds::As("predictor".to_owned());
    draft.holds[estimate] = Holds::As("estimate".to_owned());
    match (
        effect_headed(&given.header[estimate]),
        forms[estimate].as_str(),
    ) {
        (_, "rr") => draft.ask("effect: rr, a ratio of risks, or irr, of rates?"),
        (Some(effect), _) => draft.say("effect", effect),
        (None, "log(or)") => draft.say("effect", "log odds"),
        (None, "beta") => draft.say("effect", "slope"),
        (None, _) => draft.ask("effect: what are the estimates (or, hr, irr, rr)?"),
    }
    // A factor has a row without an estimate, and its reference another.
    let bare = given.rows.iter().filter(|row| says_nothing(&row[estimate]));
    let bare: Vec<String> = bare.map(|row| row[0].clone()).collect();
    for label in &bare {
        draft.put_aside(label);
    }
    if !bare.is_empty() {
        draft.ask("rows of factors and of their reference have no estimate: say `rows: {headings: predictor}`, and under `rows` which are a `reference`");
    }
    terms(&mut draft, 0, named);
    Ok(vec![draft])
}
