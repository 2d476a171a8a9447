//! The map of a whole argument: the propositions in the middle, findings in columns on either side, strand by strand.

use super::order::{self, Group, Order};
use super::place::{Wish, needed, placed};
use super::relations::Ways;
use super::scene::{
    Boxed, EDGE, Hold, Letters, Line, MILLIMETRE, PORT, SIZE, Scene, beginning, ports,
};
use crate::language::Words;
use crate::view::{Argument, Speaks};

/// How wide the columns of findings and of propositions are, and what lies between: together a journal's page.
const SIDE: f64 = 125.0;
const MIDDLE: f64 = 130.0;
const BETWEEN: f64 = 50.4;
/// What stands beside the propositions where no findings are, for the ways of relations.
const NOTHING: f64 = 46.0;
/// The most lines of a proposition; of a finding where there are few of them, and where there are many.
const STATEMENT: usize = 6;
const FINDING: [usize; 2] = [3, 2];
/// How many findings are few, on one side.
const FEW: usize = 12;
/// What is free between two findings, and above the heading of a further strand.
const FREE: f64 = 4.0;
const APART: f64 = 12.0;
/// How high a heading is.
const HEADING: f64 = 12.0;
/// How often places are found anew, each column by the other ones.
const ROUNDS: usize = 6;

/// The scene of an argument.
pub(super) fn scene(argument: &Argument<'_>, words: &Words) -> Scene {
    let order = order::order(argument);
    let mut columns = Columns::of(argument, &order);
    columns.place();
    let ranks = order::ranks(&order.propositions);
    let mut lines_at = vec![[0; 2]; order.propositions.len()];
    for link in &argument.links {
        let side = order::side(argument.findings[link.finding].strand);
        lines_at[ranks[link.proposition]][side] += 1;
    }
    let ways = Ways::of(argument, &ranks, &lines_at);
    columns.make_room(&ways);
    columns.drawn(&ways, words)
}

/// The boxes of all columns while they find their places.
struct Columns<'a> {
    argument: &'a Argument<'a>,
    order: &'a Order,
    /// By their positions in the argument.
    propositions: Vec<Boxed>,
    findings: Vec<Boxed>,
    /// How high the columns of findings are.
    height: f64,
}

impl<'a> Columns<'a> {
    fn of(argument: &'a Argument<'a>, order: &'a Order) -> Self {
        let has = |side: usize| !order.sides[side].is_empty();
        let beside = |side: usize, full: f64| if has(side) { full } else { NOTHING };
        let middle = EDGE + beside(0, SIDE + BETWEEN);
        let second = middle + MIDDLE + BETWEEN;
        let count = |groups: &Vec<Group>| -> usize {
            groups.iter().map(|group| group.findings.len()).sum()
        };
        let most = order.sides.iter().map(count).max().unwrap_or_default();
        let most = FINDING[usize::from(most > FEW)];
        let findings = argument.findings.iter().map(|finding| {
            let mut made = Boxed::of(&finding.words, None, SIDE, most);
            made.id = finding.id.to_owned();
            made.x = if order::side(finding.strand) == 0 {
                EDGE
            } else {
                second
            };
            made
        });
        let propositions = argument.propositions.iter().enumerate();
        let propositions = propositions.map(|(at, row)| {
            let number = row.number.map(|number| number.to_string());
            let mut made = Boxed::of(row.words, number, MIDDLE, STATEMENT);
            made.id = row.id.to_owned();
            made.x = middle;
            made.argued = true;
            let lines = [0, 1].map(|side| {
                let of_side =
                    |link: &&Speaks| order::side(argument.findings[link.finding].strand) == side;
                argument.links_of(at).filter(of_side).count()
            });
            let ends = lines[0].max(lines[1]) as f64 * PORT + 4.0;
            made.height = made.height.max(ends);
            made
        });
        Self {
            argument,
            order,
            propositions: propositions.collect(),
            findings: findings.collect(),
            height: 0.0,
        }
    }

    /// Puts everything where it stands without relations: findings beside what they speak of, as far as they fit, and
    /// propositions beside their findings.
    fn place(&mut self) {
        let order = self.order;
        let spread: Vec<Wish> = self.wishes(|_| 0.0, |_| FREE);
        let sides = [0, 1].map(|side| needed(&self.wishes_beside(side)));
        self.height = sides[0].max(sides[1]).max(needed(&spread));
        let count = order.propositions.len() as f64;
        for (rank, at) in order.propositions.iter().enumerate() {
            let middle = self.height * (rank as f64 + 0.5) / count;
            self.propositions[*at].y = middle - self.propositions[*at].height / 2.0;
        }
        for _ in 0..ROUNDS {
            for side in [0, 1] {
                let starts = placed(&self.wishes_beside(side), self.height);
                let findings = order.sides[side].iter().flat_map(|group| &group.findings);
                for (finding, start) in findings.zip(starts) {
                    self.findings[*finding].y = start;
                }
            }
            let wishes = self.wishes(|at| self.mean_of_findings(at), |_| FREE);
            self.stand(&wishes);
        }
    }

    /// Moves the propositions apart where relations need room between them, and everything down where that reaches above
    /// the head of the findings.
    fn make_room(&mut self, ways: &Ways) {
        let wishes = self.wishes(
            |at| self.mean_of_findings(at),
            |rank| {
                if rank == 0 {
                    0.0
                } else {
                    ways.between(rank - 1)
                }
            },
        );
        let more = needed(&wishes) - self.height;
        self.stand(&wishes);
        if more > 0.0 {
            for finding in &mut self.findings {
                finding.y += more / 2.0;
            }
            self.height += more;
        }
        for made in self.findings.iter_mut().chain(&mut self.propositions) {
            made.y += HEADING;
        }
    }

    fn stand(&mut self, wishes: &[Wish]) {
        let starts = placed(wishes, self.height);
        for (at, start) in self.order.propositions.iter().zip(starts) {
            self.propositions[*at].y = start;
        }
    }

    /// What the propositions wish for, in their order.
    fn wishes(&self, at: impl Fn(usize) -> f64, before: impl Fn(usize) -> f64) -> Vec<Wish> {
        let order = self.order.propositions.iter().enumerate();
        let wishes = order.map(|(rank, proposition)| Wish {
            at: at(*proposition),
            height: self.propositions[*proposition].height,
            before: before(rank),
        });
        wishes.collect()
    }

    /// What the findings of a side wish for, in their order; before the first of a further strand stands its heading.
    fn wishes_beside(&self, side: usize) -> Vec<Wish> {
        let mut wishes = Vec::new();
        for (at, group) in self.order.sides[side].iter().enumerate() {
            for (place, finding) in group.findings.iter().enumerate() {
                let before = match (at, place) {
                    (0, 0) => 0.0,
                    (_, 0) => APART + HEADING,
                    _ => FREE,
                };
                wishes.push(Wish {
                    at: self.mean_of_propositions(*finding),
                    height: self.findings[*finding].height,
                    before,
                });
            }
        }
        wishes
    }

    fn mean_of_propositions(&self, finding: usize) -> f64 {
        let links = self.argument.links.iter();
        let links = links.filter(|link| link.finding == finding);
        mean(links.map(|link| self.propositions[link.proposition].middle())).unwrap_or_default()
    }

    /// The mean of the means of either side; of a proposition of which nothing speaks, where it stands.
    fn mean_of_findings(&self, proposition: usize) -> f64 {
        let sides = [0, 1].into_iter().filter_map(|side| {
            let links = self.argument.links_of(proposition);
            let findings = links.map(|link| link.finding);
            let here = |at: &usize| order::side(self.argument.findings[*at].strand) == side;
            mean(findings.filter(here).map(|at| self.findings[at].middle()))
        });
        mean(sides).unwrap_or_else(|| self.propositions[proposition].middle())
    }

    /// The whole, with its lines.
    fn drawn(self, ways: &Ways, words: &Words) -> Scene {
        let mut scene = Scene {
            lines: self.lines(),
            ..Scene::default()
        };
        let boxes = self.order.propositions.iter();
        let boxes: Vec<_> = boxes.map(|at| &self.propositions[*at]).collect();
        let (arrows, letters) = ways.drawn(&boxes, words);
        scene.arrows = arrows;
        scene.letters = letters;
        if let Some(first) = boxes.first() {
            scene.width = first.x + MIDDLE + EDGE;
            scene.width += match self.order.sides[1].is_empty() {
                true => NOTHING,
                false => BETWEEN + SIDE,
            };
            let top = HEADING - 4.5;
            scene
                .letters
                .push(heading(words.of("propositions"), first.x, top, MIDDLE));
        }
        for group in self.order.sides.iter().flatten() {
            let Some(first) = group.findings.first().map(|at| &self.findings[*at]) else {
                continue;
            };
            let is_first = self.order.sides[order::side(group.strand)].first() == Some(group);
            let y = if is_first { HEADING } else { first.y } - 4.5;
            let label = self.argument.strands[group.strand];
            scene.letters.push(heading(label, first.x, y, SIDE));
        }
        scene.millimetres = scene.width / MILLIMETRE;
        scene.height = self.height + HEADING + EDGE;
        scene.boxes = self.findings;
        scene.boxes.extend(self.propositions);
        scene
    }

    /// A line for each link, such that no two lines of a box cross at it.
    fn lines(&self) -> Vec<Line> {
        let argument = self.argument;
        let mut ends: Vec<(f64, f64)> = vec![(0.0, 0.0); argument.links.len()];
        let by = |one: f64, other: f64| one.total_cmp(&other);
        for (at, made) in self.propositions.iter().enumerate() {
            for side in [0, 1] {
                let links = (0..argument.links.len()).filter(|link| {
                    let link = &argument.links[*link];
                    let strand = argument.findings[link.finding].strand;
                    link.proposition == at && order::side(strand) == side
                });
                let mut links: Vec<usize> = links.collect();
                let start = |link: &usize| self.findings[argument.links[*link].finding].y;
                links.sort_by(|one, other| by(start(one), start(other)));
                let room = made.height - 2.0;
                let places = ports(links.len(), made.middle(), room, 8.0);
                for (link, place) in links.into_iter().zip(places) {
                    ends[link].1 = place;
                }
            }
        }
        for (at, made) in self.findings.iter().enumerate() {
            let links = 0..argument.links.len();
            let links = links.filter(|link| argument.links[*link].finding == at);
            let mut links: Vec<usize> = links.collect();
            let end = |link: &usize| self.propositions[argument.links[*link].proposition].y;
            links.sort_by(|one, other| by(end(one), end(other)));
            let places = ports(links.len(), made.middle(), made.height, 5.0);
            for (link, place) in links.into_iter().zip(places) {
                ends[link].0 = place;
            }
        }
        let links = argument.links.iter().zip(ends);
        let lines = links.map(|(link, (start, end))| {
            let from = &self.findings[link.finding];
            let to = &self.propositions[link.proposition];
            let (from, to) = match from.x < to.x {
                true => (from.x + from.width, to.x),
                false => (from.x, to.x + to.width),
            };
            Line {
                stance: link.stance,
                from: (from, start),
                to: (to, end),
            }
        });
        lines.collect()
    }
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (count, sum) = values.fold((0_usize, 0.0), |(count, sum), value| {
        (count + 1, sum + value)
    });
    (count > 0).then(|| sum / count as f64)
}

/// The heading of a column.
fn heading(label: &str, x: f64, y: f64, width: f64) -> Letters {
    let (lines, _) = beginning(label, width / 1.08, SIZE, 1);
    Letters {
        x,
        y,
        hold: Hold::Start,
        size: SIZE,
        bold: true,
        text: lines.concat(),
    }
}
