//! The argument map: where things stand in it, that it says all there is in lines and in words, and that whatever people
//! wrote stays a text, as SVG, in a page, as DOT and as Mermaid.

mod drawn;
mod layout;
mod on_page;
mod written;

use std::fmt::Write as _;

use libtest_mimic::Trial;

use crate::sheets::{files, of_folder, of_text, text_of};
use cisgrid::view::View;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = layout::trials();
    trials.extend(on_page::trials());
    trials.extend(written::trials());
    trials
}

/// A synthesis of so many propositions and findings; most findings speak of one proposition, every fifth of two.
fn synthesis(propositions: usize, findings: usize, are_related: bool) -> String {
    let mut text = String::from("synthesis: {title: T}\nevidence:\n");
    for at in 0..findings {
        let strand = if at % 2 == 0 {
            "quantitative"
        } else {
            "qualitative"
        };
        let _ = writeln!(
            text,
            "  - {{id: e{at}, strand: {strand}, finding: \"Finding {at} tells what people said or scored, about as long as \
             in a cell of a grid, with a condition and another one.\"}}"
        );
    }
    text.push_str("propositions:\n");
    for row in 0..propositions {
        let first = |at: &usize| at * 3 % propositions == row;
        let second = |at: &usize| at.is_multiple_of(5) && (at * 3 + 2) % propositions == row;
        let named = |of: &dyn Fn(&usize) -> bool| {
            let found = (0..findings).filter(|at| of(at));
            let found: Vec<_> = found.map(|at| format!("e{at}")).collect();
            found.join(", ")
        };
        let _ = writeln!(
            text,
            "  - id: p{row}\n    statement: Proposition {row} draws together what some of the findings say, in a sentence of \
             about the usual length.\n    supported_by: [{}]\n    qualified_by: [{}]",
            named(&|at| first(at) && (at % 7 > 0 || *at == 0)),
            named(&|at| second(at) && !first(at)),
        );
        let _ = writeln!(
            text,
            "    contradicted_by: [{}]\n    response: It is accounted for.",
            named(&|at| first(at) && at % 7 == 0 && at % 2 == 0 && *at > 0)
        );
        let _ = writeln!(
            text,
            "    informed_by: [{}]",
            named(&|at| first(at) && at % 7 == 0 && at % 2 == 1)
        );
        if are_related && row > 0 {
            let _ = writeln!(text, "    refines: [p{}]", row - 1);
        }
        if are_related && row > 1 {
            let _ = writeln!(text, "    builds_on: [p0]");
        }
        if are_related && row == 3 {
            let _ = writeln!(text, "    in_tension_with: [p1]");
        }
    }
    text
}

/// The one map of a synthesis as a file.
fn map(view: &View) -> String {
    text_of(&files("svg", view), "svg/map.svg").to_owned()
}

/// The page of a synthesis.
fn page(view: &View) -> String {
    text_of(&files("html", view), "grid.html").to_owned()
}
