//! The order in which things stand below each other in a map, so that few lines cross.
//!
//! Findings stand in a column beside the propositions, each at the mean of the places of those that it speaks of. The
//! propositions stand in the order in which least crosses then: of few, every order is tried; of more, they and the
//! findings go by each other's means until that helps no more. How propositions relate plays no part: a finding stands
//! beside what it speaks of, whatever that builds on.

use crate::model::Stance;
use crate::view::Argument;

/// The most propositions of which every order is tried: 5,040 of seven.
const ALL_TRIED: usize = 7;
/// How often more of them go by the findings’ means at most.
const SWEEPS: usize = 24;

/// The findings of a strand, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The position of the strand.
    pub(super) strand: usize,
    /// The findings, by their positions in the argument.
    pub(super) findings: Vec<usize>,
}

/// The order of everything.
#[derive(Clone, Debug)]
pub(super) struct Order {
    /// The propositions, by their positions in the argument, from above.
    pub(super) propositions: Vec<usize>,
    /// The findings on either side, strand by strand.
    pub(super) sides: [Vec<Group>; 2],
}

/// On which side the findings of a strand stand: the first where the text begins, the second where it ends, further
/// ones below these.
pub(super) fn side(strand: usize) -> usize {
    strand % 2
}

/// The order in which least crosses; of several, the one that is nearest to the order written.
pub(super) fn order(argument: &Argument<'_>) -> Order {
    let seeker = Seeker::of(argument);
    let count = argument.propositions.len();
    let propositions = match count <= ALL_TRIED {
        true => seeker.by_trying(count),
        false => seeker.by_sweeping(count),
    };
    let ranks = ranks(&propositions);
    Order {
        sides: [0, 1].map(|side| seeker.groups(side, &ranks)),
        propositions,
    }
}

/// The place of each proposition in an order of them.
pub(super) fn ranks(order: &[usize]) -> Vec<usize> {
    let mut ranks = vec![0; order.len()];
    for (rank, proposition) in order.iter().enumerate() {
        ranks[*proposition] = rank;
    }
    ranks
}

/// What a finding speaks of.
struct Speaker {
    strand: usize,
    /// The propositions, by their positions in the argument.
    of: Vec<usize>,
    /// What it does to the first of them.
    stance: Stance,
}

struct Seeker {
    speakers: Vec<Speaker>,
    strands: usize,
}

impl Seeker {
    fn of(argument: &Argument<'_>) -> Self {
        let findings = argument.findings.iter();
        let speakers = findings.map(|finding| Speaker {
            strand: finding.strand,
            of: Vec::new(),
            stance: Stance::Informs,
        });
        let mut speakers: Vec<_> = speakers.collect();
        for link in &argument.links {
            let speaker = &mut speakers[link.finding];
            if speaker.of.is_empty() {
                speaker.stance = link.stance;
            }
            speaker.of.push(link.proposition);
        }
        Self {
            speakers,
            strands: argument.strands.len(),
        }
    }

    /// The mean of the places of what a finding speaks of.
    fn mean(&self, finding: usize, ranks: &[usize]) -> f64 {
        let of = &self.speakers[finding].of;
        let sum: usize = of.iter().map(|proposition| ranks[*proposition]).sum();
        sum as f64 / of.len().max(1) as f64
    }

    /// The findings of one side, strand by strand, each strand by the means.
    fn groups(&self, side: usize, ranks: &[usize]) -> Vec<Group> {
        let strands = (0..self.strands).filter(|strand| self::side(*strand) == side);
        let groups = strands.map(|strand| {
            let findings = 0..self.speakers.len();
            let findings = findings.filter(|finding| self.speakers[*finding].strand == strand);
            let mut keyed: Vec<_> = findings
                .map(|finding| (self.mean(finding, ranks), finding))
                .collect();
            keyed.sort_by(|(mean, one), (other_mean, other)| {
                let stances = (self.speakers[*one].stance, self.speakers[*other].stance);
                mean.total_cmp(other_mean)
                    .then(stances.0.cmp(&stances.1))
                    .then(one.cmp(other))
            });
            let findings = keyed.into_iter().map(|(_, finding)| finding).collect();
            Group { strand, findings }
        });
        groups.filter(|group| !group.findings.is_empty()).collect()
    }

    /// How many pairs of lines cross where the propositions have these places.
    fn crossings(&self, ranks: &[usize]) -> usize {
        let sides = [0, 1].into_iter();
        sides.map(|side| self.crossings_of(side, ranks)).sum()
    }

    fn crossings_of(&self, side: usize, ranks: &[usize]) -> usize {
        // The lines that come from further above, by where they end.
        let mut above = vec![0_usize; ranks.len()];
        let mut crossings = 0;
        let groups = self.groups(side, ranks);
        for finding in groups.iter().flat_map(|group| &group.findings) {
            let of = &self.speakers[*finding].of;
            let lower =
                |proposition: &usize| above[ranks[*proposition] + 1..].iter().sum::<usize>();
            crossings += of.iter().map(lower).sum::<usize>();
            for proposition in of {
                above[ranks[*proposition]] += 1;
            }
        }
        crossings
    }

    /// Every order is tried, from the one that is written.
    fn by_trying(&self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        let mut best = (self.crossings(&ranks(&order)), order.clone());
        while best.0 > 0 && advance(&mut order) {
            let crossings = self.crossings(&ranks(&order));
            if crossings < best.0 {
                best = (crossings, order.clone());
            }
        }
        best.1
    }

    /// The propositions go by the means of their findings, these by theirs, and so on; then neighbours are exchanged as
    /// long as that helps.
    fn by_sweeping(&self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        let mut best = (self.crossings(&ranks(&order)), order.clone());
        for _ in 0..SWEEPS {
            let means = self.means_of_propositions(&ranks(&order));
            order.sort_by(|one, other| means[*one].total_cmp(&means[*other]));
            let crossings = self.crossings(&ranks(&order));
            if crossings >= best.0 {
                break;
            }
            best = (crossings, order.clone());
        }
        let (mut fewest, mut order) = best;
        let mut at = 0;
        while at + 1 < count {
            order.swap(at, at + 1);
            let crossings = self.crossings(&ranks(&order));
            if crossings < fewest {
                fewest = crossings;
                at = at.saturating_sub(1);
            } else {
                order.swap(at, at + 1);
                at += 1;
            }
        }
        order
    }

    /// Where each proposition would stand by its findings: the mean of their places, each side from 0 to 1.
    fn means_of_propositions(&self, ranks: &[usize]) -> Vec<f64> {
        let mut sums = vec![(0.0, 0_usize); ranks.len()];
        for side in [0, 1] {
            let groups = self.groups(side, ranks);
            let findings: Vec<_> = groups.iter().flat_map(|group| &group.findings).collect();
            for (place, finding) in findings.iter().enumerate() {
                let place = (place as f64 + 0.5) / findings.len() as f64;
                for proposition in &self.speakers[**finding].of {
                    let (sum, count) = &mut sums[*proposition];
                    *sum += place;
                    *count += 1;
                }
            }
        }
        let all = ranks.len() as f64;
        let means = sums.into_iter().zip(ranks);
        // One of which nothing speaks stays where it is.
        let means = means.map(|((sum, count), rank)| match count {
            0 => (*rank as f64 + 0.5) / all,
            count => sum / count as f64,
        });
        means.collect()
    }
}

/// The next order, as a dictionary has them; none behind the last.
fn advance(order: &mut [usize]) -> bool {
    let Some(at) = order.windows(2).rposition(|two| two[0] < two[1]) else {
        return false;
    };
    let pivot = order[at];
    if let Some(next) = order.iter().rposition(|one| *one > pivot) {
        order.swap(at, next);
    }
    order[at + 1..].reverse();
    true
}
