//! The map around one proposition of many: its findings on either side, above it the propositions to which it relates,
//! below it those that relate to it. As wide as a journal's column.

use super::arrow::Arrow;
use super::order;
use super::place::{Wish, placed};
use super::scene::{
    Boxed, EDGE, Hold, LEAD, Letters, Line, MILLIMETRE, PADDING, PORT, SIZE, Scene, beginning,
    ports, wide,
};
use crate::language::Words;
use crate::view::{Argument, Relates};

/// How wide it is, in millimetres, and in points of its own, in which letters come out at 8 points: a cell of a table is
/// narrow.
const MILLIMETRES: f64 = 85.0;
const WIDTH: f64 = MILLIMETRES * MILLIMETRE * SIZE / 8.0;
/// How wide a column of findings is, and what lies between it and the proposition.
const SIDE: f64 = 73.0;
const BETWEEN: f64 = 12.0;
/// What is free between two boxes.
const FREE: f64 = 2.4;
/// How high a heading is.
const HEADING: f64 = 10.0;
/// From a row of propositions to the line that joins them, and from there on.
const JOINT: f64 = 8.0;
/// How high a box of one line is.
const HEIGHT: f64 = LEAD + 2.0 * PADDING - 2.4;

/// The scene of an argument around its first proposition.
pub(super) fn scene(argument: &Argument<'_>, words: &Words) -> Scene {
    let mut scene = Scene {
        width: WIDTH,
        millimetres: MILLIMETRES,
        ..Scene::default()
    };
    let Some(own) = argument.propositions.first() else {
        return scene;
    };
    let relations = argument.relations.iter();
    let (theirs, ours): (Vec<Relates>, Vec<Relates>) =
        relations.partition(|one| one.to == 0 && !one.is_mutual());
    let above: Vec<Boxed> = ours
        .iter()
        .map(|one| other(argument, *one, words))
        .collect();
    let below: Vec<Boxed> = theirs
        .iter()
        .map(|one| other(argument, *one, words))
        .collect();

    let centre = WIDTH / 2.0;
    let rows = rows(above);
    let mut y = EDGE;
    let mut starts = Vec::new();
    for _ in &rows {
        starts.push(y);
        y += HEIGHT + JOINT;
    }
    let number = own.number.map(|number| number.to_string());
    let mut middle = Boxed::of("", None, WIDTH - 2.0 * (EDGE + SIDE + BETWEEN), 1);
    middle.lines = vec![number.unwrap_or_else(|| "•".to_owned())];
    middle.id = own.id.to_owned();
    middle.argued = true;
    middle.said = true;
    middle.x = centre - middle.width / 2.0;
    let top = y;
    y = findings(argument, &mut scene, &mut middle, top);
    for (row, start) in rows.into_iter().zip(starts) {
        // Each row is joined below itself, and all of them by one line.
        let joint = start + HEIGHT + JOINT / 2.0;
        join(
            &mut scene,
            row,
            (start, joint),
            middle.y,
            &ours_heads(&ours),
        );
    }
    for row in self::rows(below) {
        let joint = y + JOINT / 2.0;
        y += JOINT;
        join(
            &mut scene,
            row,
            (y, joint),
            middle.y + middle.height,
            &[false, true],
        );
        y += HEIGHT;
    }
    scene.boxes.push(middle);
    scene.height = y + EDGE;
    scene
}

/// Where heads stand of the arrows to what a proposition relates to: there, and here too where that holds both ways.
fn ours_heads(relations: &[Relates]) -> [bool; 2] {
    let mutual = relations.iter().all(Relates::is_mutual);
    [true, mutual]
}

/// Another proposition, with how it relates: `refines 3` of what this one does, `5 refines` of what that one does.
fn other(argument: &Argument<'_>, relation: Relates, words: &Words) -> Boxed {
    let is_ours = relation.from == 0;
    let other = &argument.propositions[if is_ours { relation.to } else { relation.from }];
    let said = words.of(relation.kind.words());
    let text = match is_ours || relation.is_mutual() {
        true => format!("{said} {}", other.called),
        false => format!("{} {said}", other.called),
    };
    let (lines, _) = beginning(&text, WIDTH / 2.0 - 16.0, SIZE, 1);
    let width = lines.first().map_or(0.0, |line| wide(line, SIZE, false)) + 2.0 * PADDING;
    Boxed {
        lines,
        width,
        height: HEIGHT,
        id: other.id.to_owned(),
        argued: true,
        said: true,
        ..Boxed::of("", None, width, 1)
    }
}

/// Boxes in rows: one alone in the middle; of several, as many to the left of the middle as have room, and to the right
/// of it, so that a line passes between.
fn rows(boxes: Vec<Boxed>) -> Vec<Vec<Boxed>> {
    let centre = WIDTH / 2.0;
    let mut boxes = boxes;
    if let [only] = boxes.as_mut_slice() {
        only.x = centre - only.width / 2.0;
        return vec![boxes];
    }
    let mut rows: Vec<Vec<Boxed>> = Vec::new();
    // What is free to the left and to the right of the middle.
    let room = centre - EDGE - 4.0;
    let mut free = [0.0, 0.0];
    for mut one in boxes {
        let needed = one.width + FREE * 2.0;
        let side = match free {
            [left, right] if left < needed && right < needed => {
                rows.push(Vec::new());
                free = [room; 2];
                0
            }
            [left, right] => usize::from(right > left || left < needed),
        };
        let used = room - free[side];
        one.x = match side {
            0 => centre - 4.0 - used - one.width,
            _ => centre + 4.0 + used,
        };
        free[side] -= needed;
        if let Some(row) = rows.last_mut() {
            row.push(one);
        }
    }
    rows
}

/// Adds a row of boxes at `y`, and the line that joins them at the height `joint` and leads to the edge of the
/// proposition; heads stand at the boxes, at the proposition.
fn join(scene: &mut Scene, row: Vec<Boxed>, (y, joint): (f64, f64), edge: f64, heads: &[bool; 2]) {
    let centre = WIDTH / 2.0;
    for mut one in row {
        one.y = y;
        let middle = one.x + one.width / 2.0;
        let near = if joint > y { y + one.height } else { y };
        let mut points = vec![
            (centre, edge),
            (centre, joint),
            (middle, joint),
            (middle, near),
        ];
        if (middle - centre).abs() < 0.1 {
            // What stands in the middle is reached without a corner.
            points.drain(1..3);
        }
        scene.arrows.push(Arrow {
            points,
            heads: [heads[1], heads[0]],
        });
        scene.boxes.push(one);
    }
}

/// Adds the findings on either side of the proposition, which comes to stand in their middle; gives where they end.
fn findings(argument: &Argument<'_>, scene: &mut Scene, middle: &mut Boxed, top: f64) -> f64 {
    let order = order::order(argument);
    let has_any = !argument.links.is_empty();
    let top = top + if has_any { HEADING } else { 0.0 };
    let column = |side: usize| {
        let groups = order.sides[side].iter();
        let findings = groups.flat_map(|group| {
            let findings = group.findings.iter().enumerate();
            findings.map(|(place, finding)| (*finding, group.strand, place == 0))
        });
        findings.collect::<Vec<_>>()
    };
    let columns = [column(0), column(1)];
    let before = |at: usize, is_first: bool| match (at, is_first) {
        (0, _) => 0.0,
        (_, true) => HEADING + FREE,
        _ => FREE,
    };
    let height = |column: &[(usize, usize, bool)]| {
        let findings = column.iter().enumerate();
        findings
            .map(|(at, (.., is_first))| HEIGHT + before(at, *is_first))
            .sum::<f64>()
    };
    let ends = columns.iter().map(Vec::len).max().unwrap_or_default() as f64 * PORT + 4.0;
    middle.height = ends.max(HEIGHT + 4.0);
    let whole = height(&columns[0])
        .max(height(&columns[1]))
        .max(middle.height);
    middle.y = top + (whole - middle.height) / 2.0;
    let mut stances = vec![None; argument.findings.len()];
    for link in &argument.links {
        stances[link.finding] = Some(link.stance);
    }
    for (side, column) in columns.iter().enumerate() {
        let wishes = column.iter().enumerate().map(|(at, (.., is_first))| Wish {
            at: whole / 2.0,
            height: HEIGHT,
            before: before(at, *is_first),
        });
        let starts = placed(&wishes.collect::<Vec<_>>(), whole);
        let places = ports(column.len(), middle.middle(), middle.height - 2.0, PORT);
        let x = if side == 0 { EDGE } else { WIDTH - EDGE - SIDE };
        let places = starts.into_iter().zip(places);
        for (at, ((finding, strand, is_first), (start, place))) in
            column.iter().zip(places).enumerate()
        {
            let spoken = &argument.findings[*finding];
            let mut made = Boxed::of(&spoken.words, None, SIDE, 1);
            made.id = spoken.id.to_owned();
            made.whole = None;
            (made.x, made.y, made.height) = (x, top + start, HEIGHT);
            let (from, to) = match side {
                0 => (x + SIDE, middle.x),
                _ => (x, middle.x + middle.width),
            };
            if *is_first {
                let y = if at == 0 { top } else { made.y } - 3.4;
                scene.letters.push(heading(argument.strands[*strand], x, y));
            }
            scene.lines.extend(stances[*finding].map(|stance| Line {
                stance,
                from: (from, made.middle()),
                to: (to, place),
            }));
            scene.boxes.push(made);
        }
    }
    top + whole
}

fn heading(label: &str, x: f64, y: f64) -> Letters {
    let (lines, _) = beginning(label, SIDE / 1.08, SIZE, 1);
    Letters {
        x,
        y,
        hold: Hold::Start,
        size: SIZE,
        bold: true,
        text: lines.concat(),
    }
}
