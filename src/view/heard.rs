//! The picture of participants by themes: who speaks of what.

use schemars::JsonSchema;
use serde::Serialize;

use super::voices::tree;
use super::whole::View;
use crate::model::{Handle, Participant};
use crate::voices::interviews::Spoke;
use crate::voices::known::Voices;
use crate::voices::speakers::are_known;

/// Participants by themes, each with its place in a picture, in units of the picture.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeardPicture {
    /// How wide it is.
    pub width: usize,
    /// How high it is.
    pub height: usize,
    /// Where the names of themes end.
    pub left: usize,
    /// Where the names of participants end.
    pub top: usize,
    /// The participants, from left to right.
    pub columns: Vec<HeardColumn>,
    /// The themes, from the top down.
    pub rows: Vec<HeardRow>,
}

/// A participant in the picture.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeardColumn {
    /// The middle of the column.
    pub x: usize,
    /// The name.
    pub name: String,
}

/// A theme in the picture.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeardRow {
    /// The middle of the row.
    pub y: usize,
    /// What the theme is called.
    pub label: String,
    /// The same, no longer than there is room for.
    pub short: String,
    /// By how much it is moved inwards, as it belongs to another.
    pub inset: usize,
    /// Of each participant `speaks`, `never` or `unknown`.
    pub marks: Vec<HeardMark>,
}

/// What is known of a participant and a theme.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeardMark {
    /// The middle of the column.
    pub x: usize,
    /// `speaks`, `never` or `unknown`.
    pub spoke: &'static str,
}

/// The width and height of a cell, the room for the names of themes, and the most letters there.
const CELL: usize = 18;
const NAMES: usize = 190;
const LETTERS: usize = 32;
/// The most participants and themes: beyond, the table says it.
const MOST_PEOPLE: usize = 60;
const MOST_THEMES: usize = 40;

/// A name that is no longer than there is room for.
fn short(label: &str, room: usize) -> String {
    match label.chars().count() > room {
        true => label.chars().take(room - 1).chain(['…']).collect(),
        false => label.to_owned(),
    }
}

impl View {
    /// The picture, where it is known who takes part, and there is room for it.
    pub fn heard(&self) -> Option<HeardPicture> {
        let model = self.model();
        if !are_known(model) {
            return None;
        }
        let voices = Voices::of(model);
        let themes = tree(model).into_iter();
        let themes = themes.map(|(at, depth)| (at, depth, voices.of_theme(model, at).people));
        let speaks = |people: &[(Handle<Participant>, Spoke)]| {
            people.iter().any(|(_, spoke)| *spoke != Spoke::Unknown)
        };
        let themes: Vec<_> = themes.filter(|(.., people)| speaks(people)).collect();
        let mut people: Vec<Handle<Participant>> = Vec::new();
        for (at, _) in themes.iter().flat_map(|(.., people)| people) {
            if !people.contains(at) {
                people.push(*at);
            }
        }
        people.sort_unstable();
        let fits =
            (2..=MOST_PEOPLE).contains(&people.len()) && (1..=MOST_THEMES).contains(&themes.len());
        if !fits {
            return None;
        }
        let middle = |place: usize| place * CELL + CELL / 2;
        let names: Vec<String> = people
            .iter()
            .map(|at| short(&model.participants[*at].name, 16))
            .collect();
        let longest = names.iter().map(|name| name.chars().count()).max();
        let top = longest.unwrap_or(0) * 7 + 10;
        let columns = names
            .into_iter()
            .enumerate()
            .map(|(place, name)| HeardColumn {
                x: NAMES + middle(place),
                name,
            });
        let rows = themes.iter().enumerate().map(|(place, (at, depth, of))| {
            let label = model.themes[*at].label.clone();
            let inset = (*depth).min(6);
            let marks = people.iter().enumerate().map(|(place, person)| {
                let known = of.iter().find(|(at, _)| at == person);
                HeardMark {
                    x: NAMES + middle(place),
                    spoke: match known.map(|(_, spoke)| *spoke) {
                        Some(Spoke::Yes) => "speaks",
                        Some(Spoke::No) => "never",
                        Some(Spoke::Unknown) | None => "unknown",
                    },
                }
            });
            HeardRow {
                y: top + middle(place),
                short: short(&label, LETTERS - 2 * inset),
                label,
                inset: inset * 10,
                marks: marks.collect(),
            }
        });
        Some(HeardPicture {
            width: NAMES + people.len() * CELL + 6,
            height: top + themes.len() * CELL + 6,
            left: NAMES,
            top,
            columns: columns.collect(),
            rows: rows.collect(),
        })
    }
}
