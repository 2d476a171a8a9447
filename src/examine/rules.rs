//! The rules that judge what was understood, run side by side.

use rayon::prelude::*;

use crate::agreement::consistency::Consistency;
use crate::analysts::judgements::Judgements;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::gather::gather;
use crate::model::acknowledged::Acknowledged;
use crate::model::lookup::Lookup;
use crate::{analysts, claims, synthesis};

/// Runs every rule side by side: those of figures have run already, and `consistency` keeps what they
/// found. What is found is in the order of codes, as what is acknowledged is told; what is told as one is
/// gathered where that is to be done `at_once`.
pub(super) fn judge(
    context: &synthesis::context::ArgumentContext<'_>,
    lookup: &Lookup,
    consistency: &Consistency,
    (acknowledged, judgements): (&Acknowledged<'_>, &Judgements),
    at_once: bool,
) -> Vec<Diagnostic> {
    let of_claims = claims::context::ClaimContext {
        model: context.model,
        lookup,
        graph: context.graph,
        consistency,
        trials: context.trials,
        acknowledged,
        resolved: context.resolved,
    };
    let told = |found| match at_once {
        true => gather(found),
        false => found,
    };
    let by_claims = claims::checks::ALL.par_iter().map(|(_, rule)| {
        let mut found = Vec::new();
        rule(&of_claims, &mut found);
        told(found)
    });
    let of_the_argument: Vec<_> = synthesis::checks::all().collect();
    let by_the_argument = of_the_argument.into_par_iter().map(|(_, rule)| {
        let mut found = Vec::new();
        rule(context, &mut found);
        told(found)
    });
    let by_analysts = analysts::checks::ALL.par_iter().map(|(_, rule)| {
        let mut found = Vec::new();
        rule(judgements, context.resolved, &mut found);
        told(found)
    });
    let by_people = by_the_argument.chain(by_analysts);
    let side_by_side: Vec<_> = by_claims.chain(by_people).collect();
    let mut found = told(consistency.findings().cloned().collect());
    found.extend(side_by_side.into_iter().flatten());
    found.sort_by_key(|found| found.check.code);
    found
}
