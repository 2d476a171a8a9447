//! What entries of the trail are about, and how that reads now.

use super::Model;
use super::handle::Placed;
use super::trail::{TrailEntry, TrailPlace};
use crate::wording::spelling;

impl Model {
    /// Whether an entry of the trail is about what has that id: a link is about its row and its finding as well, a member
    /// check about those who were asked.
    pub(crate) fn is_trail_of(&self, entry: &TrailEntry, id: &str) -> bool {
        let called = |name: &str| spelling::same_name(name, id);
        let asked = entry.member_check().map(|check| check.participants.iter());
        let mut asked = asked.into_iter().flatten();
        let about = |place| match place {
            Some(TrailPlace::Link(row, item)) => {
                called(&self.propositions[row].id.value) || called(&self.evidence[item].id.value)
            }
            _ => false,
        };
        let mut subjects = entry.at.iter();
        asked.any(|one| called(&one.name.value))
            || subjects.any(|one| called(&one.name.value) || about(one.place))
    }

    /// The words by which a part of the synthesis may be shown to others, the usual ones first: a statement alone, and
    /// with the points below it.
    pub(crate) fn words_to_show(&self, place: TrailPlace) -> Vec<String> {
        let pointed = |statement: &str, points: &[Placed<String>]| {
            let points = points.iter().map(|point| point.value.as_str());
            let whole: Vec<_> = std::iter::once(statement).chain(points).collect();
            vec![statement.to_owned(), whole.join(" ")]
        };
        let defined = |label: &str, definition: Option<&str>| {
            let definition = definition.map(str::to_owned);
            let both = definition.iter().map(|words| format!("{label}: {words}"));
            let both: Vec<_> = both.collect();
            let label = std::iter::once(label.to_owned());
            label.chain(definition).chain(both).collect()
        };
        match place {
            TrailPlace::Proposition(at) => {
                let row = &self.propositions[at];
                pointed(&row.statement, &row.points)
            }
            TrailPlace::Evidence(at) | TrailPlace::Link(_, at) => {
                let item = &self.evidence[at];
                pointed(&item.finding, &item.points)
            }
            TrailPlace::Theme(at) => {
                let theme = &self.themes[at];
                defined(&theme.label, theme.definition.as_deref())
            }
            TrailPlace::Source(at) => vec![self.sources[at].citation.clone()],
            TrailPlace::Measure(at) => vec![self.measures[at].label.clone()],
            TrailPlace::Construct(at) => {
                let construct = &self.constructs[at];
                defined(&construct.label, construct.definition.as_deref())
            }
        }
    }
}
