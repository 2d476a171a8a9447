//! Means that a model estimates, and contrasts of them: by what names they go where the model has a link, and whether p
//! allow for several comparisons.

use super::derived::{Estimated, is_adjusted};
use super::draft::{Draft, Holds};

/// What emmeans calls its estimates where a model has a link: probabilities, rates, ratios.
pub(super) fn responses(draft: &mut Draft<'_>) {
    let given = draft.given;
    let at = |heading: &str| given.headed(&[heading]);
    let aside = |draft: &mut Draft<'_>, headings: &[&str]| {
        for at in headings.iter().filter_map(|one| given.headed(&[one])) {
            draft.holds[at] = Holds::Aside;
        }
    };
    aside(draft, &["null"]);
    if let Some(at) = at("odds.ratio") {
        draft.holds[at] = Holds::As("estimate".to_owned());
        draft.say("effect", "or");
    } else if let Some(at) = at("ratio") {
        draft.holds[at] = Holds::As("estimate".to_owned());
        draft.ask("effect: irr (of counts), rr or hr? emmeans calls every ratio `ratio`");
    } else if let Some(at) = at("prob") {
        draft.holds[at] = Holds::As("percent".to_owned());
        draft.say("percent", "share");
        // No share has them beside it.
        aside(draft, &["SE", "std.error", "df"]);
        draft.guess("`prob` as shares of people, as the model estimates them");
    } else if let Some(at) = at("rate") {
        draft.holds[at] = Holds::Itself("rate");
        aside(draft, &["SE", "std.error", "df"]);
        draft.ask("per: for how much person-time is a `rate`? where the model has no time they are mean counts: `columns: {mean: rate}`");
    } else if let Some(at) = at("response") {
        draft.holds[at] = Holds::Open(
            "means, shares or rates, turned back from the scale of the model".to_owned(),
        );
    } else if at("emmean").is_some() && at("asymp.LCL").is_some() {
        draft.ask("`emmean`: on the scale of the scores? of a model of shares or counts these are logarithms: `type = \"response\"` turns them back");
    }
}

/// Says that p are adjusted, where the figures tell and no heading does.
pub(super) fn adjusted(draft: &mut Draft<'_>, rows: &[Estimated]) {
    let is_said = draft.given.headed(&["adj.p.value"]).is_some();
    if !is_said && is_adjusted(rows) == Some(true) {
        draft.method("adjusted p");
        draft.guess(
            "method: adjusted p, as the p are larger than those of the statistics; the limits are then wider as well",
        );
    }
}
