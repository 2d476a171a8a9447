//! Labels of contrasts as statistics programs write them: `T1..T2`, `T2 - T1`, `walk / wait`.

use super::faults::{
    ambiguous_label, conventions_disagree, rival_values, timepoint_order, unknown_reference,
};
use super::frame::{self, Called, Find};
use super::resolver::Resolver;
use super::table_words::meant;
use crate::model::{ChangeMeaning, Scale, Synthesis};
use crate::read::csv::CsvCell;
use crate::read::raw::field::Field;
use crate::read::raw::result::{Figure as Raw, Table as RawTable};
use crate::source::Span;

/// What the sign between two names says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joined {
    /// That the two are compared, and no more.
    Plainly,
    /// That the second was taken from the first.
    ByMinus,
    /// That the first was divided by the second.
    ByStroke,
}

const SIGNS: [(&str, Joined); 18] = [
    ("..", Joined::Plainly),
    (" to ", Joined::Plainly),
    (" vs ", Joined::Plainly),
    (" vs. ", Joined::Plainly),
    (" versus ", Joined::Plainly),
    (" v ", Joined::Plainly),
    (" v. ", Joined::Plainly),
    ("->", Joined::Plainly),
    ("→", Joined::Plainly),
    (" minus ", Joined::ByMinus),
    ("-", Joined::ByMinus),
    ("−", Joined::ByMinus),
    ("–", Joined::ByMinus),
    ("—", Joined::ByMinus),
    ("‐", Joined::ByMinus),
    ("‑", Joined::ByMinus),
    ("/", Joined::ByStroke),
    ("÷", Joined::ByStroke),
];

/// What two names are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    Times,
    Groups,
}

/// A label taken apart: the positions of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Reading {
    named: Named,
    one: usize,
    other: usize,
    joined: Joined,
}

/// All that a label may say.
#[derive(Default)]
struct Readings<'a> {
    /// Each reading with its two sides as written.
    found: Vec<(Reading, [&'a str; 2])>,
    /// Two things of which a side may be either, by the word for them.
    twins: Option<(&'static str, Span, Span)>,
}

impl Reading {
    /// What a positive change means; nothing where the label does not say.
    fn meaning(self) -> Option<ChangeMeaning> {
        let backwards = self.one > self.other;
        Some(match (self.joined, self.named, backwards) {
            (Joined::Plainly, ..) => return None,
            (Joined::ByMinus, Named::Groups, _) => ChangeMeaning::GroupMinusVersus,
            (Joined::ByMinus, Named::Times, true) => ChangeMeaning::LaterMinusEarlier,
            (Joined::ByMinus, Named::Times, false) => ChangeMeaning::EarlierMinusLater,
            (Joined::ByStroke, Named::Groups, _) => ChangeMeaning::GroupOverVersus,
            (Joined::ByStroke, Named::Times, true) => ChangeMeaning::LaterOverEarlier,
            (Joined::ByStroke, Named::Times, false) => ChangeMeaning::EarlierOverLater,
        })
    }

    /// The two in the order in which a figure has them: times forwards, where the label says what was taken
    /// from what.
    fn ends(self) -> (usize, usize) {
        match self.named == Named::Times && self.joined != Joined::Plainly && self.one > self.other
        {
            true => (self.other, self.one),
            false => (self.one, self.other),
        }
    }
}

impl<'a> Readings<'a> {
    /// Every way in which a label falls apart into two timepoints or two groups.
    fn of(text: &'a str, frame: &Synthesis, table: &'a RawTable) -> Self {
        let mut all = Self::default();
        for (sign, joined) in SIGNS {
            for (at, _) in text.match_indices(sign) {
                let sides = [&text[..at], &text[at + sign.len()..]];
                // A dash without blanks is that of a range, unless it would run backwards.
                let range = sign == "–" && !sides[0].ends_with(' ') && !sides[1].starts_with(' ');
                let sides = sides.map(str::trim);
                all.try_sides(sides, frame, table, joined, range);
            }
        }
        all
    }

    fn try_sides(
        &mut self,
        sides: [&'a str; 2],
        frame: &Synthesis,
        table: &'a RawTable,
        joined: Joined,
        range: bool,
    ) {
        let kinds: [(Named, &str, Find, _); 2] = [
            (
                Named::Times,
                "timepoint",
                frame::timepoint,
                &table.timepoints,
            ),
            (Named::Groups, "group", frame::group, &table.groups),
        ];
        for (named, kind, find, own) in kinds {
            let called = sides.map(|side| match find(frame, meant(own, side)) {
                Called::Nothing if bare(side).len() < side.len() => {
                    find(frame, meant(own, bare(side)))
                }
                found => found,
            });
            let (one, other) = match called {
                [Called::One(one), Called::One(other)] => (one, other),
                [Called::Nothing, _] | [_, Called::Nothing] => continue,
                [Called::Two(one, other), _] | [_, Called::Two(one, other)] => {
                    self.twins = Some((kind, one, other));
                    continue;
                }
            };
            let joined = match range && named == Named::Times && one < other {
                true => Joined::Plainly,
                false => joined,
            };
            let reading = Reading {
                named,
                one,
                other,
                joined,
            };
            if !self.found.iter().any(|(known, _)| *known == reading) {
                self.found.push((reading, sides));
            }
        }
    }
}

/// A side without the brackets that programs put around names with signs in them.
fn bare(side: &str) -> &str {
    let inner = side
        .strip_prefix('(')
        .and_then(|side| side.strip_suffix(')'));
    inner.map_or(side, str::trim)
}

impl Resolver<'_> {
    /// Takes the label of a contrast apart, for timepoints or groups: what it compares and what it says of
    /// the sign. False where it cannot be, or contradicts what is declared.
    pub(super) fn split_contrast(
        &mut self,
        cell: &CsvCell,
        table: &RawTable,
        figure: &mut Raw,
    ) -> bool {
        let readings = Readings::of(&cell.text, &self.model.synthesis, table);
        let finding = match readings.found.as_slice() {
            [(reading, _)] => return self.read_label(*reading, cell, table, figure),
            [(_, one), (_, other), ..] => {
                ambiguous_label::contrast(cell.span, &cell.text, *one, *other)
            }
            [] if let Some((kind, one, other)) = readings.twins => {
                ambiguous_label::finding(cell.span, kind, one, other)
            }
            [] if self.lost.frame() => {
                self.doubt();
                return false;
            }
            [] => unknown_reference::contrast(cell.span, &cell.text)
                .maybe_help(frame::mark(&cell.text)),
        };
        self.faults.push(finding);
        false
    }

    fn read_label(
        &mut self,
        reading: Reading,
        cell: &CsvCell,
        table: &RawTable,
        figure: &mut Raw,
    ) -> bool {
        if reading.one == reading.other && reading.named == Named::Times {
            let finding = timepoint_order::same(cell.span, cell.span);
            self.faults.push(finding);
            return false;
        }
        self.ends_of(reading, cell, figure) && self.sign_of(reading, cell, table, figure)
    }

    /// Puts the two into their places; false where a cell of the row says otherwise.
    fn ends_of(&mut self, reading: Reading, cell: &CsvCell, figure: &mut Raw) -> bool {
        let frame = &self.model.synthesis;
        let (one, other) = reading.ends();
        let find: Find = match reading.named {
            Named::Times => frame::timepoint,
            Named::Groups => frame::group,
        };
        let id = |at: usize| match reading.named {
            Named::Times => frame.timepoints[at].id.clone(),
            Named::Groups => frame.groups[at].id.clone(),
        };
        let places = match reading.named {
            Named::Times => [("from", &mut figure.from), ("to", &mut figure.to)],
            Named::Groups => [("group", &mut figure.group), ("versus", &mut figure.versus)],
        };
        for ((column, place), at) in places.into_iter().zip([one, other]) {
            if let Some(own) = place.as_ref()
                && own
                    .get()
                    .is_some_and(|word| find(frame, word) != Called::One(at))
            {
                let finding = rival_values::beside_label(cell.span, column, own.span);
                self.faults.push(finding);
                return false;
            }
            *place = Some(Field {
                span: cell.span,
                value: Some(id(at)),
            });
        }
        true
    }

    /// Holds what a label says of the sign against what the table says; false where they differ.
    fn sign_of(
        &mut self,
        reading: Reading,
        cell: &CsvCell,
        table: &RawTable,
        figure: &mut Raw,
    ) -> bool {
        let Some(meant) = reading.meaning() else {
            return true;
        };
        let declared = table.change.as_ref();
        let declared = declared.and_then(|field| Some((field.value?, field.span)));
        // Of a difference of changes, the table may say the other of its two signs.
        let of_changes = figure.from.is_some() || table.from.is_some();
        let of_changes = of_changes && (figure.versus.is_some() || table.versus.is_some());
        match declared {
            Some((declared, place))
                if declared != meant && declared.is_of_times() == meant.is_of_times() =>
            {
                let (meant, declared) = (meant.word(), declared.word());
                let finding =
                    conventions_disagree::label(cell.span, &cell.text, meant, place, declared);
                self.faults.push(finding);
                return false;
            }
            Some((declared, _)) if declared.is_of_times() != meant.is_of_times() && of_changes => {}
            _ => {
                let said = Some(Field {
                    span: cell.span,
                    value: Some(meant),
                });
                // Of a difference of changes, one label says the sign over time and another that between groups.
                let before = figure.change_means.as_ref().and_then(|field| field.value);
                match before.map(ChangeMeaning::is_of_times) {
                    Some(true) if !meant.is_of_times() => figure.difference_means = said,
                    Some(false) if meant.is_of_times() => {
                        figure.difference_means = figure.change_means.take();
                        figure.change_means = said;
                    }
                    _ => figure.change_means = said,
                }
            }
        }
        if !meant.is_ratio() {
            return true;
        }
        let scale = table.scale.as_ref();
        match scale.and_then(|field| Some((field.value?, field.span))) {
            None => {
                figure.scale = Some(Field {
                    span: cell.span,
                    value: Some(Scale::Ratio),
                });
                true
            }
            Some((Scale::Ratio, _)) => true,
            Some((scale, place)) => {
                let word = scale.word();
                let finding = conventions_disagree::label_scale(cell.span, &cell.text, place, word);
                self.faults.push(finding);
                false
            }
        }
    }
}
