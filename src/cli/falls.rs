//! What falls with a part, in lines: what `cisgrid impact` and `cisgrid sensitivity` share.

use super::block;
use cisgrid::compare::fall::{ChangedVerdict, Fall, LosingRow};

/// Adds what falls, what is weakened, and what propositions lose.
pub(super) fn lines(out: &mut String, fall: &Fall) {
    let falls: Vec<_> = fall
        .of_outcome("falls")
        .map(|one| format!("`{}`", one.id))
        .collect();
    if !falls.is_empty() {
        block::line(out, "falls", &falls.join(", "));
    }
    for (at, one) in fall.of_outcome("weakened").enumerate() {
        let word = if at == 0 { "weakened" } else { "" };
        let loses = one.loses.in_words();
        let words = match loses.is_empty() {
            true => format!("`{}`, as far as can be known beside errors", one.id),
            false => format!("`{}` loses {loses}", one.id),
        };
        block::line(out, word, &words);
    }
    for row in &fall.propositions {
        let words = format!("`{}`: {}", row.id, losses(row));
        block::line(out, "proposition", &words);
    }
    for (at, one) in fall.verdicts.iter().enumerate() {
        let word = if at == 0 { "verdict" } else { "" };
        block::line(out, word, &verdict(one));
    }
}

/// What a proposition loses.
fn losses(row: &LosingRow) -> String {
    let lost = row.lost();
    let mut owners: Vec<_> = row.verdicts.iter().map(|one| one.id.as_str()).collect();
    owners.dedup();
    let owners = owners.into_iter().map(|id| match id == row.id {
        true => "a claim of its own".to_owned(),
        false => format!("a claim of `{id}`"),
    });
    let owners: Vec<_> = owners.collect();
    let lost = (!lost.is_empty()).then(|| format!("loses {}", lost.join(" and ")));
    let verdicts = (!owners.is_empty()).then(|| {
        let verb = if owners.len() == 1 { "comes" } else { "come" };
        format!("{} {verb} to another verdict", owners.join(" and "))
    });
    let parts: Vec<_> = lost.into_iter().chain(verdicts).collect();
    parts.join("; ")
}

/// A claim that comes to another verdict.
fn verdict(one: &ChangedVerdict) -> String {
    let ChangedVerdict {
        kind,
        id,
        says,
        from,
        to,
        ..
    } = one;
    format!("{from} → {to}: {kind} `{id}`: {says}")
}

/// Adds what "falls" means.
pub(super) fn means(out: &mut String, words: &str) {
    block::line(out, "what falls means", words);
}
