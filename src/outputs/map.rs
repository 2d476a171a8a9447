//! The argument map: propositions, how they stand to each other, and what each rests on, drawn as SVG.
//!
//! Of a synthesis that fits into one picture there is one map; of a larger one, a small map around each proposition. Where
//! things stand is worked out here, the same on every machine. What is drawn is told in words as well.

mod around;
mod arrow;
mod draw;
mod order;
mod place;
mod relations;
mod scene;
mod signs;
mod told;
mod whole;

use crate::language::Words;
use crate::model::Stance;
use crate::outputs::plain::plain;
use crate::view::{Argument, RowView, View};
use draw::{Look, Place, draw};

pub(super) use told::MapView;

/// The most propositions, and the most findings, of a synthesis that is drawn as one map.
const MOST: (usize, usize) = (12, 60);

/// Whether a synthesis is drawn as a map around each proposition, rather than as one.
pub(super) fn is_large(view: &View) -> bool {
    let (propositions, findings) = view.extent();
    propositions > MOST.0 || findings > MOST.1
}

/// A map as a file: the id of the proposition that it is about, none where it shows all; the SVG, and what stands below
/// it in print.
pub(super) struct MapFile {
    pub(super) of: Option<String>,
    pub(super) svg: String,
    pub(super) legend: String,
}

/// The one map of a synthesis as a part of its page, where it is not too large, and where there is something to draw.
pub(super) fn on_page(view: &View) -> Option<MapView> {
    if is_large(view) {
        return None;
    }
    let argument = view.argument();
    let said = has_something(&argument).then(|| Said::of(view, &argument, None))?;
    let svg = draw(
        &whole::scene(&argument, view.words()),
        &said.look(Place::Page),
    );
    Some(told::told(&argument, view.words(), svg))
}

/// How many propositions have a map in their row: all of a large synthesis, else none.
pub(super) fn rows(view: &View) -> usize {
    match is_large(view) {
        true => view.extent().0,
        false => 0,
    }
}

/// The maps in the rows of a large synthesis, in the order written.
pub(super) fn in_rows(view: &View) -> impl Iterator<Item = String> {
    view.rows().take(rows(view)).map(in_row)
}

/// The map around a proposition as a part of its row; empty where there is nothing to draw.
pub(super) fn in_row(row: RowView<'_>) -> String {
    let argument = row.argument();
    if !has_something(&argument) {
        return String::new();
    }
    let view = row.view;
    let said = Said::of(view, &argument, Some(row));
    draw(
        &around::scene(&argument, view.words()),
        &said.look(Place::Row),
    )
}

/// The maps of a synthesis as files: one, or of a large one, one for each proposition.
pub(super) fn files(view: &View) -> Vec<MapFile> {
    let file = |argument: &Argument<'_>, row: Option<RowView<'_>>| {
        let said = has_something(argument).then(|| Said::of(view, argument, row))?;
        let scene = match row {
            Some(_) => around::scene(argument, view.words()),
            None => whole::scene(argument, view.words()),
        };
        Some(MapFile {
            of: row.map(|row| row.id().to_owned()),
            svg: draw(&scene, &said.look(Place::File)),
            legend: format!("{} {}", said.title, said.legend),
        })
    };
    match is_large(view) {
        true => view
            .rows()
            .filter_map(|row| file(&row.argument(), Some(row)))
            .collect(),
        false => file(&view.argument(), None).into_iter().collect(),
    }
}

fn has_something(argument: &Argument<'_>) -> bool {
    !argument.links.is_empty() || !argument.relations.is_empty()
}

/// What is said of a map.
struct Said<'a> {
    /// What it is of, as a sentence.
    title: String,
    /// How it is read, in sentences.
    legend: String,
    key: Vec<(Stance, &'a str)>,
    leftwards: [bool; 2],
    language: &'a str,
}

impl<'a> Said<'a> {
    fn of(view: &'a View, argument: &Argument<'_>, row: Option<RowView<'_>>) -> Self {
        let words = view.words();
        let title = match row {
            Some(row) => {
                let called = plain(&row.reference().called);
                words.with("map_around", &[("proposition", &called)])
            }
            None => words.of("map_title").to_owned(),
        };
        let used = |stance: &Stance| argument.links.iter().any(|link| link.stance == *stance);
        let stances = Stance::ALL.into_iter().filter(used);
        let key: Vec<_> = stances
            .map(|stance| (stance, words.of(stance.word())))
            .collect();
        Self {
            title,
            legend: legend(argument, words, row.is_some()),
            key,
            leftwards: [view.is_leftwards(), view.language_of_texts().1.is_some()],
            language: words.language(),
        }
    }

    fn look(&self, place: Place) -> Look<'a> {
        let has_key = place != Place::Row;
        Look {
            place,
            title: self.title.clone(),
            desc: has_key.then(|| self.legend.clone()),
            key: if has_key {
                self.key.clone()
            } else {
                Vec::new()
            },
            leftwards: self.leftwards,
            language: self.language,
        }
    }
}

/// How a map is read: where things stand in it, and what the lines mean.
fn legend(argument: &Argument<'_>, words: &Words, is_around: bool) -> String {
    let mut sentences = vec![words.of("map_lines").to_owned()];
    if !argument.relations.is_empty() {
        let name = if is_around {
            "map_relations_around"
        } else {
            "map_relations"
        };
        sentences.push(words.of(name).to_owned());
    }
    sentences.join(" ")
}
