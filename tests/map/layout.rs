//! Where things stand in a map.

use std::collections::BTreeSet;

use libtest_mimic::Trial;

use super::drawn::{Curve, Drawn, Rect, drawn};
use super::{map, of_folder, of_text, synthesis};
use crate::{Outcome, trial};
use cisgrid::wording::letters;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("map::no_box_lies_over_another", no_box_lies_over_another),
        trial(
            "map::letters_stay_in_their_boxes",
            letters_stay_in_their_boxes,
        ),
        trial("map::few_lines_cross", few_lines_cross),
        trial("map::every_link_is_a_line", every_link_is_a_line),
        trial("map::relations_move_no_finding", relations_move_no_finding),
        trial("map::the_order_is_stable", the_order_is_stable),
        trial(
            "map::further_strands_have_headings",
            further_strands_have_headings,
        ),
        trial("map::stances_are_told_apart", stances_are_told_apart),
        trial("map::it_runs_as_its_language", it_runs_as_its_language),
    ]
}

/// The size of the letters of a map, and how much wider bold ones are.
const SIZE: f64 = 6.4;
const BOLD: f64 = 1.08;
/// What rounding to a tenth of a point makes of two lengths.
const ROUNDING: f64 = 0.11;

/// The worked example, and made-up ones of many shapes, each with what it is.
fn maps() -> Vec<(String, Drawn)> {
    let shapes = [(1, 1), (2, 3), (5, 40), (7, 21), (8, 60), (12, 60), (12, 0)];
    let made = shapes.into_iter().map(|(propositions, findings)| {
        let view = of_text(&synthesis(propositions, findings, propositions > 1));
        (format!("{propositions} and {findings}"), drawn(&map(&view)))
    });
    let example = (
        "the worked example".to_owned(),
        drawn(&map(&of_folder("propositions"))),
    );
    std::iter::once(example).chain(made).collect()
}

fn no_box_lies_over_another() -> Outcome {
    for (name, drawn) in maps() {
        assert!(!drawn.boxes.is_empty(), "{name}: no boxes");
        for (at, one) in drawn.boxes.iter().enumerate() {
            let (right, bottom) = (one.x + one.width, one.y + one.height);
            let within = one.x >= 0.0 && one.y >= 0.0;
            assert!(
                within && right <= drawn.width && bottom <= drawn.height,
                "{name}: {one:?}"
            );
            for other in &drawn.boxes[at + 1..] {
                let apart = right <= other.x + ROUNDING
                    || other.x + other.width <= one.x + ROUNDING
                    || bottom <= other.y + ROUNDING
                    || other.y + other.height <= one.y + ROUNDING;
                assert!(apart, "{name}: {one:?} lies over {other:?}");
            }
        }
    }
    Ok(())
}

/// By the widths of Arial, and as far down as its boxes go; letters beside boxes stay in the picture, and off all boxes.
fn letters_stay_in_their_boxes() -> Outcome {
    for (name, drawn) in maps() {
        let mut inside = 0;
        for letters in &drawn.letters {
            let wide = if letters.bold { BOLD } else { 1.0 };
            let wide = letters::width(&letters.text) * SIZE * wide;
            let left = match letters.anchor.as_str() {
                "left" => letters.x,
                "right" => letters.x - wide,
                _ => letters.x - wide / 2.0,
            };
            let corners = [
                (left, letters.y - SIZE * 0.7),
                (left + wide, letters.y + SIZE * 0.2),
            ];
            let holding = drawn.boxes.iter().filter(|one| one.holds(corners[0]));
            let holding: Vec<&Rect> = holding.collect();
            let apart = drawn
                .boxes
                .iter()
                .all(|one| !corners.iter().any(|at| one.holds(*at)));
            match holding.as_slice() {
                [one] => {
                    inside += 1;
                    assert!(one.holds(corners[1]), "{name}: {letters:?} leaves {one:?}");
                }
                _ => assert!(apart, "{name}: {letters:?} runs into a box"),
            }
            assert!(
                left >= 0.0 && left + wide <= drawn.width,
                "{name}: {letters:?} is cut off"
            );
            assert!(letters.y < drawn.height, "{name}: {letters:?} is below all");
        }
        assert!(inside >= drawn.boxes.len(), "{name}: boxes without words");
    }
    Ok(())
}

/// How many pairs of lines cross on either side.
fn crossings(lines: &[Curve]) -> usize {
    let mut found = 0;
    for (at, one) in lines.iter().enumerate() {
        for other in &lines[at + 1..] {
            let same_side = (one.from.0 < one.to.0) == (other.from.0 < other.to.0);
            let turned = (one.from.1 - other.from.1) * (one.to.1 - other.to.1) < 0.0;
            found += usize::from(same_side && turned);
        }
    }
    found
}

/// None where every finding speaks of one proposition. With every fifth of two, far fewer than in the order written.
fn few_lines_cross() -> Outcome {
    let example = of_folder("propositions");
    assert_eq!(crossings(&drawn(&map(&example)).lines), 0);
    let most = [((5, 40), 12), ((7, 40), 14), ((8, 40), 24), ((12, 60), 12)];
    let mut complaints = Vec::new();
    for ((propositions, findings), most) in most {
        let drawn = drawn(&map(&of_text(&synthesis(propositions, findings, true))));
        let found = crossings(&drawn.lines);
        if found > most {
            complaints.push(format!(
                "{propositions} and {findings}: {found} crossings, more than {most}"
            ));
        }
    }
    crate::outcome(complaints)
}

/// From the edge of a finding to just before the edge of a proposition.
fn every_link_is_a_line() -> Outcome {
    for (propositions, findings) in [(5, 40), (12, 60)] {
        let view = of_text(&synthesis(propositions, findings, true));
        let drawn = drawn(&map(&view));
        let argument = view.argument();
        let (wanted, found) = (argument.links.len(), drawn.lines.len());
        // The key has a line for each stance.
        let used: BTreeSet<_> = argument.links.iter().map(|link| link.stance).collect();
        assert_eq!(found, wanted + used.len());
        for line in &drawn.lines[..wanted] {
            let inwards = (line.to.0 - line.from.0).signum();
            let (start, end) = (
                (line.from.0 - inwards * 0.2, line.from.1),
                (line.to.0 + inwards * 5.4, line.to.1),
            );
            let at = |point, argued: bool| {
                let mut boxes = drawn.boxes.iter();
                boxes.any(|one| one.argued == argued && one.holds(point))
            };
            assert!(at(start, false) && at(end, true), "{line:?}");
        }
    }
    Ok(())
}

/// Findings stand as they would without relations, but for one step that all of them take together.
fn relations_move_no_finding() -> Outcome {
    for (propositions, findings) in [(5, 40), (7, 12), (12, 60)] {
        let of = |are_related: bool| {
            let drawn = drawn(&map(&of_text(&synthesis(
                propositions,
                findings,
                are_related,
            ))));
            let boxes = drawn.boxes.into_iter();
            boxes.filter(|one| !one.argued).collect::<Vec<_>>()
        };
        let (with, without) = (of(true), of(false));
        assert_eq!(with.len(), findings);
        let step = with[0].y - without[0].y;
        for (one, other) in with.iter().zip(&without) {
            let same = (one.x, one.width, one.height) == (other.x, other.width, other.height);
            assert!(
                same && (one.y - other.y - step).abs() <= ROUNDING,
                "{one:?} {other:?}"
            );
        }
    }
    Ok(())
}

/// The order written where no other one has fewer crossings, and the same bytes every time.
fn the_order_is_stable() -> Outcome {
    let view = of_folder("propositions");
    let svg = map(&view);
    let places = drawn(&svg);
    let rows = places.boxes.iter().filter(|one| one.argued);
    let rows: Vec<f64> = rows.map(|one| one.y).collect();
    assert!(rows.is_sorted() && rows.len() == 5, "{rows:?}");
    assert_eq!(svg, map(&of_folder("propositions")));
    for (propositions, findings) in [(7, 30), (12, 60)] {
        let text = synthesis(propositions, findings, true);
        assert_eq!(map(&of_text(&text)), map(&of_text(&text)));
    }
    Ok(())
}

/// A third strand stands below the first, a fourth below the second, each below its own heading.
fn further_strands_have_headings() -> Outcome {
    let strands = ["one", "two", "three", "four"];
    let declared =
        strands.map(|strand| format!("{strand}: {{label: Strand {strand}, kind: other}}"));
    let evidence = strands.map(|strand| {
        format!("  - {{id: a-{strand}, strand: {strand}, finding: F {strand}.}}\n  - {{id: b-{strand}, strand: {strand}, finding: G {strand}.}}\n")
    });
    let ids = strands.map(|strand| format!("a-{strand}, b-{strand}"));
    let view = of_text(&format!(
        "synthesis: {{title: T, strands: {{{}}}}}\nevidence:\n{}propositions: [{{id: p, statement: S., supported_by: [{}]}}]\n",
        declared.join(", "),
        evidence.concat(),
        ids.join(", ")
    ));
    let drawn = drawn(&map(&view));
    let at = |text: &str| {
        let mut letters = drawn.letters.iter();
        let found = letters.find(|letters| letters.text == text);
        found
            .map(|letters| (letters.x, letters.y))
            .ok_or_else(|| format!("no {text}"))
    };
    for (above, below) in [("one", "three"), ("two", "four")] {
        let (first, second) = (
            at(&format!("Strand {above}"))?,
            at(&format!("Strand {below}"))?,
        );
        assert!(
            first.0 == second.0 && first.1 < second.1,
            "{first:?} {second:?}"
        );
        let own = at(&format!("F {below}."))?;
        let other = at(&format!("G {above}."))?;
        assert!(
            other.1 < second.1 && second.1 < own.1,
            "{below} is not below its heading"
        );
    }
    assert!(at("Strand one")?.0 < at("Strand two")?.0);
    Ok(())
}

/// Each stance has a line of its own and a sign of its own, and a word in the key.
fn stances_are_told_apart() -> Outcome {
    let svg = map(&of_text(&synthesis(5, 40, false)));
    let drawn = drawn(&svg);
    let styles: BTreeSet<_> = drawn.lines.iter().map(|line| &line.style).collect();
    assert_eq!(styles.len(), 4, "{styles:?}");
    for word in ["supports", "qualifies", "contradicts", "informs"] {
        let found = drawn.letters.iter().filter(|letters| letters.text == word);
        assert_eq!(found.count(), 1, "{word}");
    }
    let signs = [
        "stroke-linecap=\"round\"",
        "a2.1 2.1 0 0 0",
        "a1.8 1.8 0 1 0",
        "stroke-width=\"1.1\"",
    ];
    for sign in signs {
        assert!(svg.contains(sign), "no sign drawn with {sign}");
    }
    let colours = svg.split('#').skip(1).filter(|part| !part.starts_with('x'));
    for colour in colours {
        assert!(
            colour.starts_with("000\"") || colour.starts_with("fff\""),
            "#{colour:.8}"
        );
    }
    Ok(())
}

/// Of what runs from right to left, the first strand stands at the right.
fn it_runs_as_its_language() -> Outcome {
    let order = |language: &str| {
        let view = of_folder("propositions").in_language(language);
        let drawn = drawn(&map(&view));
        let first = drawn.boxes.iter().find(|one| !one.argued).map(|one| one.x);
        let row = drawn.boxes.iter().find(|one| one.argued).map(|one| one.x);
        let lefts = drawn.lines.iter().filter(|line| line.from.0 < line.to.0);
        (first < row, lefts.count(), drawn.lines.len())
    };
    let (rightwards, leftwards) = (order("en"), order("ar"));
    assert!(rightwards.0 && !leftwards.0, "{rightwards:?} {leftwards:?}");
    // What came from the left comes from the right; the key's lines too.
    assert_eq!(leftwards.1, leftwards.2 - rightwards.1);
    let hebrew = map(&of_folder("tests/render/right-to-left"));
    assert!(hebrew.contains("xml:lang=\"he\"") && hebrew.contains("direction=\"rtl\""));
    letters_end_in_their_boxes(&drawn(&hebrew))
}

fn letters_end_in_their_boxes(drawn: &Drawn) -> Outcome {
    for letters in drawn
        .letters
        .iter()
        .filter(|letters| letters.anchor == "right")
    {
        let wide = letters::width(&letters.text) * SIZE;
        let mut boxes = drawn
            .boxes
            .iter()
            .filter(|one| one.holds((letters.x, letters.y)));
        let stays = boxes.all(|one| letters.x - wide >= one.x);
        assert!(stays, "{letters:?}");
    }
    Ok(())
}
