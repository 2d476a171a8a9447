//! For how many of its figures a claim holds: all, any, most, or only those named.

use super::aim::Aim;
use super::bench::Weighed;
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::Quantifier;

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
/// `others` are those that the claim is said not to hold for, turned by [`not_named`].
pub(crate) fn joined(
    quantifier: Quantifier,
    aim: Aim,
    named: &[Weighed],
    others: &[Weighed],
) -> (Verdict, String) {
    let (tally, beside) = (Tally::of(named), Tally::of(others));
    let whole = tally.whole();
    let all = Verdict::of(tally.supported == whole, tally.contradicted > 0);
    let verdict = match quantifier {
        Quantifier::All => all,
        Quantifier::Any => Verdict::of(tally.supported > 0, tally.contradicted == whole),
        Quantifier::Most => Verdict::of(
            2 * tally.supported > whole,
            2 * tally.contradicted >= whole && whole > 0,
        ),
        Quantifier::Only => {
            let none_else = beside.supported == beside.whole();
            all.and(Verdict::of(none_else, beside.contradicted > 0))
        }
    };
    if whole + beside.whole() == 1 {
        return (verdict, String::new());
    }
    let noun = match aim {
        Aim::Pairs(..) => "pairs of an early and a late change",
        _ => "figures",
    };
    let counted = match whole {
        1 => match named.first().map(|one| one.reading.verdict) {
            Some(Verdict::Supported) => "the figure named supports it".to_owned(),
            Some(Verdict::Contradicted) => "the figure named contradicts it".to_owned(),
            _ => "the figure named leaves it open".to_owned(),
        },
        _ => tally.words(noun),
    };
    let because = match quantifier {
        Quantifier::All => counted,
        Quantifier::Any => format!("{counted}, and one that supports it is enough"),
        Quantifier::Most => format!("{counted}, and more than half have to support it"),
        Quantifier::Only => format!("{counted}; {}", elsewhere(beside)),
    };
    (verdict, because)
}

/// How it stands with the figures that a claim is said not to hold for.
fn elsewhere(beside: Tally) -> String {
    let (held, open) = (beside.contradicted, beside.undetermined);
    match (beside.whole(), held, open) {
        (0, ..) => "no other figure of the same instrument or domain is declared".to_owned(),
        (1, 0, 0) => "it does not hold for the other one".to_owned(),
        (1, 0, _) => "it may hold for the other one too".to_owned(),
        (1, ..) => "it holds for the other one too".to_owned(),
        (whole, 0, 0) => format!("it holds for none of the {whole} others"),
        (whole, 0, _) => format!("it may hold for {open} of the {whole} others too"),
        (whole, ..) => format!("it holds for {held} of the {whole} others too"),
    }
}

/// The reading of a figure that the claim is said not to hold for: against the claim where it does.
pub(crate) fn not_named(mut tried: Weighed) -> Weighed {
    let turned = |judgement: Judgement| Judgement {
        verdict: judgement.verdict.turned(),
        because: format!(
            "not among those named, of which alone it is said: {}",
            judgement.because
        ),
        ..judgement
    };
    let reading = &mut tried.reading;
    reading.verdict = reading.verdict.turned();
    reading.descriptive = reading.descriptive.take().map(turned);
    reading.inferential = reading.inferential.take().map(turned);
    tried
}
