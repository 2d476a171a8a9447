//! Between what and what the number of voices lies, and whether a bound holds for all of it.

use super::interviews::Spoke;
use crate::model::VoiceBound;

/// How many voice something, do not, or may.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tallied {
    /// Of those meant: how many do.
    pub(crate) yes: usize,
    /// How many do not.
    pub(crate) no: usize,
    /// Of how many it is not known.
    pub(crate) unknown: usize,
    /// Of those who may be meant: how many do.
    pub(crate) maybe_yes: usize,
    /// How many do not.
    pub(crate) maybe_no: usize,
    /// Of how many it is not known.
    pub(crate) maybe_unknown: usize,
}

/// Whether bounds hold, over all that is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    /// They hold in some case.
    pub(crate) may_hold: bool,
    /// They fail in some case.
    pub(crate) may_fail: bool,
}

/// The most cases that are gone through; beyond, nothing is decided.
const MOST: usize = 4_000_000;

impl Tallied {
    /// Adds one of which that is known; `meant` where it is one of those meant for sure.
    pub(crate) fn add(&mut self, spoke: Spoke, meant: bool) {
        *match (spoke, meant) {
            (Spoke::Yes, true) => &mut self.yes,
            (Spoke::No, true) => &mut self.no,
            (Spoke::Unknown, true) => &mut self.unknown,
            (Spoke::Yes, false) => &mut self.maybe_yes,
            (Spoke::No, false) => &mut self.maybe_no,
            (Spoke::Unknown, false) => &mut self.maybe_unknown,
        } += 1;
    }

    /// How many are meant for sure.
    pub(crate) fn all(&self) -> usize {
        self.yes + self.no + self.unknown
    }

    /// How many may be meant.
    pub(crate) fn maybe(&self) -> usize {
        self.maybe_yes + self.maybe_no + self.maybe_unknown
    }

    /// Whether all bounds hold, over every case of what is not known: who of the unknown voices it, and who of those
    /// who may be meant is. Where there may be any number of others besides, it is `open`.
    pub(crate) fn extent(&self, bounds: &[VoiceBound], open: bool) -> Extent {
        let undecided = Extent {
            may_hold: true,
            may_fail: true,
        };
        if open {
            return self.open_extent(bounds);
        }
        let (maybe, unknown) = (self.maybe(), self.unknown);
        let cases = (unknown + 1)
            .saturating_mul(maybe + 1)
            .saturating_mul(maybe + 1);
        if cases > MOST {
            return undecided;
        }
        let mut found = Extent {
            may_hold: false,
            may_fail: false,
        };
        for of_unknown in 0..=unknown {
            for more_yes in 0..=self.maybe_yes + self.maybe_unknown {
                let taken = more_yes.saturating_sub(self.maybe_yes);
                for more_no in 0..=self.maybe_no + self.maybe_unknown - taken {
                    let yes = self.yes + of_unknown + more_yes;
                    let all = yes + self.no + unknown - of_unknown + more_no;
                    // Of nobody nothing can be said.
                    if all == 0 {
                        return undecided;
                    }
                    let holds = bounds.iter().all(|bound| bound.holds(yes, all));
                    found.may_hold |= holds;
                    found.may_fail |= !holds;
                }
            }
        }
        found
    }

    /// The same where there may be any number of others: only that there are so many voices is known.
    fn open_extent(&self, bounds: &[VoiceBound]) -> Extent {
        let counted =
            |bound: &&VoiceBound| matches!(bound.many, crate::model::VoiceCount::Count(_));
        let least = bounds.iter().filter(|bound| bound.least);
        let sure = least.clone().count() == bounds.len()
            && least
                .clone()
                .all(|bound| counted(&bound) && bound.holds(self.yes, 0));
        let mut most = bounds.iter().filter(|bound| !bound.least).filter(counted);
        let broken = most.any(|bound| !bound.holds(self.yes, 0));
        Extent {
            may_hold: !broken,
            may_fail: !sure,
        }
    }
}
