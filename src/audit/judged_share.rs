//! Whether a count, what it is of and its percentage belong together.

use super::context::SaidOfTests;
use super::judged::{Judged, Told};
use super::report::SaidVerdict;
use super::said_share::SaidShare;
use crate::diagnostic::Severity;
use crate::statistics::interval::Rounding;
use crate::statistics::percent;

/// Judges a share by what its paragraph and the article say; nothing where it cannot be computed.
pub(super) fn judged(share: &SaidShare, near: SaidOfTests, article: SaidOfTests) -> Option<Judged> {
    let found = percent::check(share.count, share.n, &share.percent, Rounding::Nearest).ok()?;
    let fits = !found.outcome.is_inconsistent() && !found.exceeds;
    let decimals = share.percent.decimals().max(1) as usize;
    let computed = 100.0 * share.count as f64 / share.n as f64;
    let computed = format!("{computed:.decimals$}%");
    let mut excuses = Vec::new();
    if !found.exceeds && (near.weighted || article.weighted) {
        excuses.push(
            "the article speaks of weights or of imputed values, by which it may fit".to_owned(),
        );
    }
    if !found.exceeds && near.missing {
        excuses.push(
            "the paragraph speaks of people without data: the percentage may be of the others"
                .to_owned(),
        );
    }
    let judged = |verdict, told| {
        Some(Judged {
            verdict,
            computed: Some(computed.clone()),
            told,
        })
    };
    if fits {
        return judged(SaidVerdict::Fits, None);
    }
    let message = match found.exceeds {
        true => format!("{} is more than the {} that it is of", share.count, share.n),
        false => format!(
            "{} of {} is {computed}, but {}% is printed",
            share.count,
            share.n,
            share.percent.text()
        ),
    };
    let (verdict, severity) = match excuses.is_empty() && !share.is_guess {
        true => (SaidVerdict::DoesNotFit, Severity::Warning),
        false => (SaidVerdict::MayFit, Severity::Note),
    };
    let mut told = Told::new("percent-of-n", severity, message);
    told.notes = excuses;
    if share.is_guess {
        let guess = "if the stroke stands between a count and the number it is of";
        told.guesses.push(guess.to_owned());
    }
    if let Some((low, high)) = found.counts
        && !found.exceeds
    {
        let counts = match low == high {
            true => low.to_string(),
            false => format!("{low} to {high}"),
        };
        let percent = share.percent.text();
        told.notes
            .push(format!("{percent}% of {} is {counts}", share.n));
    }
    judged(verdict, Some(told))
}
