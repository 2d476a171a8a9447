//! What to write where a claim meets only figures of another kind.

use std::collections::BTreeSet;

use crate::claims::kinds;
use crate::claims::trial::aim::Aim;
use crate::model::{Figure, Model, SingleClaim};

/// What to write where there are figures of other kinds only.
pub(super) fn instead(
    model: &Model,
    claim: &SingleClaim,
    kind: Aim,
    figures: &[&Figure],
) -> String {
    let asserted = kinds::of(&claim.kind);
    let single = figures
        .iter()
        .filter(|one| one.to.is_none() && one.versus.is_none());
    let single: Vec<_> = single.collect();
    let times: BTreeSet<_> = single.iter().filter_map(|one| one.at).collect();
    let groups: BTreeSet<_> = single.iter().filter_map(|one| one.group).collect();
    let group = |at: usize| model.synthesis.groups[at].id.as_str();
    let time = |at: usize| model.synthesis.timepoints[at].id.as_str();
    let of_changes = kind == Aim::Contrasts;
    let mut ways = Vec::new();
    if let (true, true, [first, .., last]) = (
        of_changes,
        asserted.describes_ends(),
        &*times.into_iter().collect::<Vec<_>>(),
    ) {
        ways.push(format!(
            "name two times, as in `from: {}, to: {}`, for what the figures at both show",
            time(*first),
            time(*last)
        ));
    }
    let groups: Vec<_> = groups.into_iter().collect();
    if let (true, [first, second, ..]) = (of_changes, &*groups) {
        let pair = format!("`group: {}, versus: {}`", group(*first), group(*second));
        if asserted.describes_groups() {
            ways.push(format!(
                "name two groups, as in {pair}, for what the figures of both show"
            ));
        } else if asserted.describes_ends() {
            ways.push(format!(
                "for a difference between groups use `differs`, with {pair}"
            ));
        }
    }
    ways.push(example(kind).to_owned());
    if kind == Aim::Differences && groups.len() > 2 {
        ways.push(
            "give one test over all groups as an association with a measure whose categories are called as they are: `{measure: …, at: …, predictor: …, test: F, statistic: …, df: …, df2: …, p: …}`"
                .to_owned(),
        );
    }
    ways.join("; or ")
}

/// How figures of a kind are written.
fn example(aim: Aim) -> &'static str {
    match aim {
        Aim::Summaries => {
            "give the figures at one time: `{measure: …, at: …, n: …, mean: …, sd: …}`"
        }
        Aim::Counts => "give the figures as counts: `{measure: …, category: …, n: …, count: …}`",
        Aim::Rates => {
            "give the figures as rates: `{measure: …, events: …, person_time: …, rate: …, per: 1000 person-years}`"
        }
        Aim::Differences => {
            "give the difference: `{measure: …, at: …, group: …, versus: …, change: …, ci_low: …, ci_high: …, p: …}`, or name both groups, `group` and `versus`, for what the figures of both show"
        }
        Aim::Associations => {
            "give the association: `{measure: …, predictor: …, effect: …, estimate: …, ci_low: …, ci_high: …, p: …}`"
        }
        Aim::Values => "give the figures under `results`",
        Aim::Contrasts | Aim::Pairs(..) => {
            "give the change: `{measure: …, from: …, to: …, change: …, ci_low: …, ci_high: …, p: …}`"
        }
    }
}
