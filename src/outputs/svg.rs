//! SVG: the plots and the argument map as files of their own, for a journal that takes figures apart from the text.
//!
//! Each table of figures that is drawn gives a file: the changes, differences, ratios and associations of a finding with
//! their intervals, or its means against norms, as a forest plot has them. It is 85 mm wide, a journal's column, where
//! that is enough, else 170 mm, its page. Letters are letters, in a font that every system has; nothing is said by
//! colour, nothing moves, nothing is fetched. What it shows stands in it in words as well, and in `legends.txt` with what
//! goes below it in print.
//!
//! The argument map is one file, as wide as a page; of a large synthesis, a file for each proposition, as wide as a column.

mod axis;
mod draw;
mod element;
mod layout;
mod legend;
mod names;
mod plot;
mod plot_row;
mod without;

use super::format::{Artifact, Output, Render};
use super::map;
use crate::view::View;
use names::Names;
use plot::Plot;

pub use without::sensitivity_as_svg;

/// The format.
pub(super) static OUTPUT: Output = Output {
    name: "svg",
    file: "svg",
    about: "the plots and the argument map as files at a journal's width, and their legends",
    by_layout: false,
    render: Render::Folder(|view, _| Ok(files(view))),
};

/// The name of the file of legends.
const LEGENDS: &str = "legends.txt";
/// The name of the file of the one map.
const MAP: &str = "map.svg";

fn files(view: &View) -> Vec<Artifact> {
    let head = view.head();
    let mut names = Names::without(&[LEGENDS, MAP]);
    let mut files = Vec::new();
    let mut legends = String::new();
    for item in view.evidence() {
        for table in item.tables() {
            let Some(plot) = Plot::of(item, &table, view) else {
                continue;
            };
            let path = names.name(item.id(), ".svg");
            let legend = legend::legend(&plot, &table, &head);
            legends += &format!("{path}\n\n{legend}\n\n\n");
            files.push(Artifact {
                bytes: draw::draw(&plot, &legend, &head).into_bytes(),
                path,
            });
        }
    }
    for drawn in map::files(view) {
        let path = match &drawn.of {
            Some(id) => names.name(&format!("map-{id}"), ".svg"),
            None => MAP.to_owned(),
        };
        legends += &format!("{path}\n\n{}\n\n\n", drawn.legend);
        files.push(Artifact {
            bytes: drawn.svg.into_bytes(),
            path,
        });
    }
    if !files.is_empty() {
        files.push(Artifact {
            path: LEGENDS.to_owned(),
            bytes: format!("{}\n", legends.trim_end()).into_bytes(),
        });
    }
    files
}
