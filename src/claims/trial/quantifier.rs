//! For how many of its figures a claim holds: all, any, most, none, so many, or only those named.

use super::bench::Weighed;
use super::counted::Counted;
use crate::claims::verdict::Verdict;
use crate::model::{Among, HoldsFor};

/// How many readings came to each verdict.
#[derive(Clone, Copy, Default)]
struct Tally {
    supported: usize,
    undetermined: usize,
    contradicted: usize,
}

impl Tally {
    fn of(tried: &[Weighed]) -> Self {
        let mut tally = Self::default();
        for one in tried {
            *match one.reading.verdict {
                Verdict::Supported => &mut tally.supported,
                Verdict::Undetermined => &mut tally.undetermined,
                Verdict::Contradicted => &mut tally.contradicted,
            } += 1;
        }
        tally
    }

    fn whole(self) -> usize {
        self.supported + self.undetermined + self.contradicted
    }

    /// `2 of 3 figures support it, 1 contradicts it`.
    fn words(self, noun: &str) -> String {
        let whole = self.whole();
        let parts = [
            (self.supported, "supports it", "support it"),
            (self.contradicted, "contradicts it", "contradict it"),
            (self.undetermined, "leaves it open", "leave it open"),
        ];
        let parts = parts.into_iter().filter(|(count, ..)| *count > 0);
        let words = parts
            .enumerate()
            .map(|(position, (count, one, more))| {
                let verb = if count == 1 { one } else { more };
                match position {
                    0 if whole == 2 && count == 2 => format!("both {noun} {verb}"),
                    0 if count == whole => format!("all {whole} {noun} {verb}"),
                    0 => format!("{count} of {whole} {noun} {verb}"),
                    _ => format!("{count} {verb}"),
                }
            })
            .collect::<Vec<_>>();
        words.join(", ")
    }
}

/// The verdict over all readings, and how they make it; nothing to say where one reading decides.
/// `others` are those that the claim is said not to hold for, turned by [`not_named`]; `named` are turned by
/// [`held_for_none`] where it is said to hold for none.
pub(crate) fn joined(
    holds_for: &HoldsFor,
    counted: &Counted,
    named: &[Weighed],
    others: &[Weighed],
) -> (Verdict, String) {
    let (tally, beside) = (Tally::of(named), Tally::of(others));
    let whole = tally.whole();
    let all = Verdict::of(tally.supported == whole, tally.contradicted > 0);
    let verdict = match holds_for {
        HoldsFor::All | HoldsFor::None => all,
        HoldsFor::Any => Verdict::of(tally.supported > 0, tally.contradicted == whole),
        HoldsFor::Most => Verdict::of(
            2 * tally.supported > whole,
            2 * tally.contradicted >= whole && whole > 0,
        ),
        HoldsFor::Only(_) => {
            // That no other was looked at does not say that it holds for none.
            let none_else = beside.whole() > 0 && beside.supported == beside.whole();
            all.and(Verdict::of(none_else, beside.contradicted > 0))
        }
        // That fewer figures are declared than it speaks of does not speak against it.
        HoldsFor::AtLeast(least) if *least > whole => Verdict::Undetermined,
        HoldsFor::AtLeast(least) => Verdict::of(
            tally.supported >= *least,
            whole - tally.contradicted < *least,
        ),
    };
    let plain = match holds_for {
        HoldsFor::AtLeast(least) => *least <= 1,
        HoldsFor::Only(_) => false,
        _ => true,
    };
    if whole + beside.whole() == 1 && plain {
        return (verdict, String::new());
    }
    let (noun, one) = (counted.noun, counted.one);
    let words = match whole {
        1 => match named.first().map(|one| one.reading.verdict) {
            Some(Verdict::Supported) => "the figure named supports it".to_owned(),
            Some(Verdict::Contradicted) => "the figure named contradicts it".to_owned(),
            _ => "the figure named leaves it open".to_owned(),
        },
        _ => tally.words(noun),
    };
    // Counting figures says nothing of how sure they are.
    let no_test = "such a count is a description, no test";
    let because = match holds_for {
        HoldsFor::All => words,
        HoldsFor::None => of_none(tally, noun),
        HoldsFor::Any => format!("{words}, and one that supports it is enough"),
        HoldsFor::Most => {
            format!("{words}, and more than half have to support it; {no_test}")
        }
        HoldsFor::Only(among) => format!("{words}; {}", elsewhere(beside, among)),
        HoldsFor::AtLeast(least) if *least > whole => format!(
            "it is said of at least {least}, and there {}",
            match whole {
                1 => format!("is one {one}"),
                _ => format!("are {whole} {noun}"),
            }
        ),
        HoldsFor::AtLeast(least) => {
            let have = if *least == 1 { "has" } else { "have" };
            format!("{words}, and at least {least} {have} to support it; {no_test}")
        }
    };
    (verdict, because)
}

/// How it stands with figures for none of which a claim is said to hold.
fn of_none(tally: Tally, noun: &str) -> String {
    let whole = tally.whole();
    match (tally.contradicted, tally.undetermined) {
        (0, 0) => format!("it holds for none of the {whole} {noun}"),
        (0, open) => format!("it may hold for {open} of the {whole} {noun}"),
        (held, _) => format!("it holds for {held} of the {whole} {noun}"),
    }
}

/// How it stands with the figures that a claim is said not to hold for.
fn elsewhere(beside: Tally, among: &[Among]) -> String {
    let (held, open) = (beside.contradicted, beside.undetermined);
    match (beside.whole(), held, open) {
        (0, ..) => format!(
            "no other figure {}is declared to look at, so that it stays open whether it holds for none else",
            of_what(among)
        ),
        (1, 0, 0) => "it does not hold for the other one".to_owned(),
        (1, 0, _) => "it may hold for the other one too".to_owned(),
        (1, ..) => "it holds for the other one too".to_owned(),
        (whole, 0, 0) => format!("it holds for none of the {whole} others"),
        (whole, 0, _) => format!("it may hold for {open} of the {whole} others too"),
        (whole, ..) => format!("it holds for {held} of the {whole} others too"),
    }
}

/// Which figures are the others: `of another measure `; empty where nothing is said.
fn of_what(among: &[Among]) -> String {
    if among.is_empty() {
        return String::new();
    }
    let each = among.iter().map(|one| match one {
        Among::Measures => "another measure",
        Among::Instruments => "another instrument",
        Among::Domains => "another domain",
        Among::Categories => "another category",
        Among::Groups => "another group",
        Among::Timepoints => "another time",
        Among::Predictors => "another predictor",
        Among::Studies => "another study",
        Among::Models => "another model",
        Among::Sites => "another site",
        Among::Subgroups => "another subgroup",
    });
    format!("of {} ", each.collect::<Vec<_>>().join(" or "))
}

/// The reading of a figure that the claim is said not to hold for: against the claim where it does.
pub(crate) fn not_named(tried: Weighed, infers: bool) -> Weighed {
    tried.turned("not among those named, of which alone it is said: ", infers)
}

/// The reading of a figure of which it is said that the claim holds for none such: against it where it does.
pub(crate) fn held_for_none(tried: Weighed, infers: bool) -> Weighed {
    tried.turned("", infers)
}
