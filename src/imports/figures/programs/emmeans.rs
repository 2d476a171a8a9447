//! R's emmeans: estimated means, and contrasts of them.

use super::program::Program;
use crate::imports::figures::coefficients::estimated;
use crate::imports::figures::draft::{Draft, Holds};
use crate::imports::figures::estimated_means::{adjusted, responses};
use crate::imports::figures::given::Given;
use crate::imports::figures::named::{Named, looks_like_time};
use crate::imports::offered::NotTaken;
use crate::resolve::headed::heading_form;

pub(super) const PROGRAM: Program = Program {
    name: "emmeans",
    knows: |given| {
        let own = [
            "emmean",
            "asymp.LCL",
            "lower.CL",
            "lower.HPD",
            "z.ratio",
            "t.ratio",
        ];
        given.headed(&own).is_some()
    },
    draft,
};

/// What emmeans puts behind the name of a factor whose means are contrasted.
const CONTRASTS: [&str; 8] = [
    "pairwise",
    "revpairwise",
    "consec",
    "mean chg",
    "trt vs ctrl",
    "trt vs ctrl1",
    "eff",
    "poly",
];

fn draft<'a>(given: &'a Given, named: &mut Named) -> Result<Vec<Draft<'a>>, NotTaken> {
    let mut draft = Draft::of(given, named);
    for at in 0..given.header.len() {
        let form = heading_form(&given.header[at]);
        let Some(kind) = CONTRASTS
            .iter()
            .find(|kind| form.ends_with(&format!(" {kind}")))
        else {
            continue;
        };
        if matches!(*kind, "eff" | "poly") {
            draft.holds[at] = Holds::Open(format!(
                "contrasts of the kind `{kind}`, which are of no two times or groups"
            ));
            continue;
        }
        draft.holds[at] = Holds::As(contrast_key(given, at, &draft, named).to_owned());
    }
    responses(&mut draft);
    by_variables(&mut draft);
    let is_contrast = draft.has("estimate");
    match is_contrast {
        true => {
            let rows = estimated(&draft, None);
            adjusted(&mut draft, &rows);
            draft.ask("method: of which kind is the model? `mixed model`, `covariate-adjusted`, …");
        }
        false => draft.ask("method: these are means of a model, as of a `mixed model` or `covariate-adjusted`: which?"),
    }
    Ok(vec![draft])
}

/// Variables in whose categories the means stand apart, as of `~ group | sex`.
fn by_variables(draft: &mut Draft<'_>) {
    let given = draft.given;
    let is_word = |cell: &str| cell.contains(char::is_alphabetic);
    let figures = ["mean", "estimate"]
        .iter()
        .find_map(|key| draft.column(key));
    for at in 0..figures.unwrap_or_default() {
        if matches!(draft.holds[at], Holds::Open(_)) && given.column(at).all(is_word) {
            draft.holds[at] = Holds::Open(
                "each of its categories has figures of its own: a `subgroup`, which the synthesis names in `subgroups`, or a `category` of the measure"
                    .to_owned(),
            );
        }
    }
}

/// Whether two times or two groups are contrasted.
fn contrast_key(given: &Given, at: usize, draft: &Draft<'_>, named: &Named) -> &'static str {
    let is_time = |word: &str| looks_like_time(word) || named.is_timepoint(word).is_some();
    let mut sides = given.column(at).filter_map(|cell| cell.split_once(" - "));
    let times = sides.all(|(one, other)| is_time(one.trim()) && is_time(other.trim()));
    match times
        || draft.column("contrast_of_groups").is_some() && draft.column("contrast").is_none()
    {
        true if draft.column("contrast").is_none() => "contrast",
        _ if draft.column("contrast").is_none()
            && given.header.iter().filter(|one| one.contains('_')).count() < 2 =>
        {
            "contrast"
        }
        _ => "contrast_of_groups",
    }
}
