//! Tables: real ones, with heads that every page repeats, cells that span, rules where rows end.

use cisgrid::document::{Align, Block, Heads, Row, TableBlock, TableCell, TableKind};
use libtest_mimic::Trial;

use super::parts::{Element, text_of};
use super::sample::{body, cell, columns, document, head, row, text, upright};
use super::whole::{figures, whole};
use crate::{Outcome, trial};
use cisgrid::outputs::docx;
use cisgrid::templates::Templates;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("word::heads_are_repeated", heads_are_repeated),
        trial("word::cells_span", cells_span),
        trial("word::every_row_is_full", every_row_is_full),
        trial("word::widths", widths),
        trial("word::alignment", alignment),
        trial("word::rules_where_rows_end", rules),
        trial("word::long_rows_may_break", long_rows_may_break),
        trial("word::a_small_table_stays_whole", stays_whole),
        trial("word::too_many_columns", too_many_columns),
        trial("word::what_a_table_shows_is_told", told),
        trial("word::text_keeps_off_a_table", keeps_off),
    ]
}

fn tables(document: &cisgrid::document::Document) -> Vec<Element> {
    let mut text = text_of(document);
    let mut body = text.inner.remove(0);
    body.inner.retain(|block| block.name == "w:tbl");
    body.inner
}

fn one(table: TableBlock) -> Element {
    let document = document(vec![upright(vec![Block::Table(Box::new(table))])]);
    tables(&document).remove(0)
}

/// The cells of a row: the words, columns and rows of each.
type Cells<'c> = &'c [(&'c str, usize, usize)];

/// A table of such rows.
fn table(rows: &[Cells], width: usize) -> TableBlock {
    let rows = rows.iter().map(|cells| {
        let cells = cells.iter().map(|(words, columns, rows)| TableCell {
            columns: *columns,
            rows: *rows,
            ..cell(vec![body(words)])
        });
        row(true, cells.collect())
    });
    TableBlock {
        kind: TableKind::Grid,
        caption: vec![text("Title")],
        summary: "Summary".to_owned(),
        anchor: None,
        columns: columns(&vec![(1.0, Align::Start); width]),
        head: Vec::new(),
        body: rows.collect(),
    }
}

fn heads_are_repeated() -> Outcome {
    let tables = tables(&whole());
    let heads = |table: &Element| table.all("w:tblHeader").len();
    assert_eq!(heads(&tables[0]), 1);
    assert_eq!(heads(&tables[1]), 2, "both rows of headings");
    for table in &tables {
        let rows = table.children("w:tr");
        let first = heads(table);
        assert!(rows[..first].iter().all(|row| row.has("w:tblHeader")));
        let look = table.all("w:tblLook")[0];
        assert_eq!(
            (
                look.attribute("w:firstRow"),
                look.attribute("w:firstColumn")
            ),
            ("1", "1")
        );
        let styles = rows[0].all("w:pStyle");
        assert!(
            styles
                .iter()
                .all(|style| style.attribute("w:val") == "TableHead")
        );
    }
    Ok(())
}

/// The cells of a row: words, span, and how they are joined to those above and below.
fn cells(row: &Element) -> Vec<(String, String, String)> {
    let cells = row.children("w:tc").into_iter().map(|cell| {
        let joined = cell.all("w:vMerge");
        let joined = joined
            .first()
            .map_or("", |merge| match merge.attribute("w:val") {
                "" => "goes on",
                value => value,
            });
        (
            cell.words(),
            cell.value("w:gridSpan").to_owned(),
            joined.to_owned(),
        )
    });
    cells.collect()
}

fn cells_span() -> Outcome {
    let table = one(table(
        &[
            &[("a", 2, 2), ("b", 1, 1)],
            &[("c", 1, 2)],
            &[("d", 1, 1), ("e", 1, 1)],
        ],
        3,
    ));
    let rows: Vec<_> = table.children("w:tr").into_iter().map(cells).collect();
    let cell = |words: &str, span: &str, joined: &str| (words.into(), span.into(), joined.into());
    assert_eq!(rows[0], [cell("a", "2", "restart"), cell("b", "", "")]);
    assert_eq!(
        rows[1],
        [cell("", "2", "goes on"), cell("c", "", "restart")]
    );
    assert_eq!(
        rows[2],
        [
            cell("d", "", ""),
            cell("e", "", ""),
            cell("", "", "goes on")
        ]
    );
    Ok(())
}

/// Whatever rows are like, each fills every column, and every cell ends with a paragraph.
fn every_row_is_full() -> Outcome {
    let most = usize::MAX;
    let odd: [&[Cells]; 8] = [
        &[],
        &[&[]],
        &[&[], &[("a", 1, 1)]],
        &[&[("a", most, most)], &[("b", 1, 1)]],
        &[
            &[
                ("a", 0, 0),
                ("b", 1, 1),
                ("c", 1, 1),
                ("d", 1, 1),
                ("e", 1, 1),
            ],
            &[("f", 1, 1)],
        ],
        &[&[("a", 1, 3), ("b", 1, 1)], &[("c", 2, 2)], &[("d", 1, 1)]],
        &[
            &[("a", 1, 1), ("b", 1, 2), ("c", 1, 1)],
            &[("d", 3, 1), ("e", 1, 1)],
        ],
        &[
            &[("a", 1, 5)],
            &[("b", 1, 5)],
            &[("c", 1, 5)],
            &[("d", 1, 5)],
        ],
    ];
    for rows in odd {
        for width in [0, 1, 3] {
            let words: usize = rows.iter().map(|row| row.len()).sum();
            let table = one(table(rows, width));
            let columns = table.all("w:gridCol").len();
            let rows = table.children("w:tr");
            assert!(!rows.is_empty() && columns >= width.max(1));
            for row in &rows {
                let spans = row.children("w:tc").into_iter();
                let spans = spans.map(|cell| cell.value("w:gridSpan").parse().unwrap_or(1));
                assert_eq!(spans.sum::<usize>(), columns, "{}", table.words());
            }
            assert_eq!(table.words().len(), words, "all that is said is there");
            for cell in table.all("w:tc") {
                assert_eq!(cell.inner.last().map(|last| &*last.name), Some("w:p"));
            }
        }
    }
    Ok(())
}

fn widths() -> Outcome {
    let mut shares = table(&[&[("a", 1, 1), ("b", 1, 1), ("c", 1, 1)]], 3);
    shares.columns = columns(&[
        (0.5, Align::Start),
        (0.25, Align::Start),
        (0.25, Align::Start),
    ]);
    let table = one(shares.clone());
    let width = |element: &Element| element.attribute("w:w").parse::<i32>();
    let whole = width(table.all("w:tblW")[0])?;
    let columns: Vec<i32> = table
        .all("w:gridCol")
        .into_iter()
        .map(width)
        .collect::<Result<_, _>>()?;
    assert_eq!(columns.iter().sum::<i32>(), whole);
    assert!(
        (columns[0] - whole / 2).abs() < 60 && columns[1].abs_diff(columns[2]) < 2,
        "{columns:?}"
    );
    assert_eq!(table.value("w:tblLayout"), "");
    assert_eq!(table.all("w:tblLayout")[0].attribute("w:type"), "fixed");
    for share in [f64::NAN, f64::INFINITY, -1.0, 0.0, 1e300] {
        shares.columns[0].share = share;
        let table = one(shares.clone());
        let columns: Vec<i32> = table
            .all("w:gridCol")
            .into_iter()
            .map(width)
            .collect::<Result<_, _>>()?;
        assert_eq!(columns.iter().sum::<i32>(), whole);
        assert!(columns.iter().all(|width| *width > 0), "{columns:?}");
    }
    Ok(())
}

fn alignment() -> Outcome {
    let table = one(figures());
    let rows = table.children("w:tr");
    let set = |row: usize, at: usize| rows[row].children("w:tc")[at].value("w:jc").to_owned();
    assert_eq!(set(2, 0), "");
    assert_eq!(set(2, 3), "right");
    assert_eq!(set(2, 6), "center");
    assert_eq!(set(0, 3), "center", "a heading of several columns");
    assert_eq!(set(1, 4), "right");
    Ok(())
}

/// The rules of a cell: above and below.
fn ruled(row: &Element, at: usize) -> (String, String) {
    let borders = row.children("w:tc")[at].all("w:tcBorders");
    let side = |name: &str| {
        borders
            .first()
            .map_or("", |borders| borders.value(name))
            .to_owned()
    };
    (side("w:top"), side("w:bottom"))
}

fn rules() -> Outcome {
    let figures = one(figures());
    let rows = figures.children("w:tr");
    let rule = |above: &str, below: &str| (above.to_owned(), below.to_owned());
    assert_eq!(ruled(rows[0], 0), rule("", "nil"));
    assert_eq!(
        ruled(rows[0], 3),
        rule("", "single"),
        "below the heading of several columns"
    );
    assert_eq!(
        ruled(rows[1], 3),
        rule("nil", "single"),
        "the rule below the head"
    );
    assert_eq!(ruled(rows[2], 0), rule("", "nil"));
    assert_eq!(ruled(rows[3], 0), rule("nil", ""));
    assert_eq!(ruled(rows[4], 0), rule("", ""));
    let grid = &tables(&whole())[0];
    let rows = grid.children("w:tr");
    assert_eq!(ruled(rows[0], 0), rule("", ""), "as the style has it");
    assert_eq!(
        ruled(rows[1], 0),
        rule("", "nil"),
        "a section and its first row"
    );
    assert_eq!(ruled(rows[2], 0), rule("nil", ""));
    assert_eq!(rows[1].value("w:pStyle"), "TableSection");
    assert_eq!(rows[1].value("w:gridSpan"), "3");
    Ok(())
}

fn long_rows_may_break() -> Outcome {
    let long = "words and words ".repeat(400);
    let table = one(table(&[&[("short", 1, 1)], &[(&long, 1, 1)]], 1));
    let rows = table.children("w:tr");
    assert!(rows[0].has("w:cantSplit") && !rows[1].has("w:cantSplit"));
    let many = (0..40).map(|_| body("line")).collect();
    let mut lines = super::whole::figures();
    lines.body = vec![row(true, vec![cell(many)])];
    let lines = one(lines);
    assert!(!lines.children("w:tr")[2].has("w:cantSplit"));
    Ok(())
}

fn stays_whole() -> Outcome {
    let small = one(figures());
    let rows = small.children("w:tr");
    let keeps = |row: &Element| row.all("w:p").iter().all(|line| line.has("w:keepNext"));
    assert!(rows[..4].iter().all(|row| keeps(row)) && !keeps(rows[4]));
    let mut large = figures();
    let more: Vec<Row> = large.body.iter().cycle().take(60).cloned().collect();
    large.body = more;
    let large = one(large);
    assert!(!keeps(large.children("w:tr")[3]), "a long one breaks");
    Ok(())
}

fn too_many_columns() -> Outcome {
    let table = table(&[], 64);
    let document = document(vec![upright(vec![Block::Table(Box::new(table))])]);
    let templates = Templates::new(Vec::new()).map_err(|_| "templates")?;
    let failed = docx::write(&document, &templates, &mut Vec::new());
    let words = failed.expect_err("64 columns").to_string();
    assert_eq!(words, "a table of 64 columns: Word takes 63 at most");
    Ok(())
}

fn told() -> Outcome {
    let grid = &tables(&whole())[0];
    assert_eq!(
        grid.value("w:tblCaption"),
        "Table 1. Synthesising propositions with what speaks for and against each"
    );
    assert_eq!(
        grid.value("w:tblDescription"),
        "One row for each proposition, with the findings of both strands."
    );
    let mut silent = figures();
    silent.caption.clear();
    silent.summary.clear();
    silent.head = vec![row(true, vec![head("x", 7, 1)])];
    silent.body[0].cells[0].heads = Some(Heads::Section);
    let silent = one(silent);
    assert!(!silent.has("w:tblCaption") && !silent.has("w:tblDescription"));
    Ok(())
}

fn keeps_off() -> Outcome {
    let table = || Block::Table(Box::new(figures()));
    let blocks = vec![table(), body("text"), body("more"), table()];
    let text = text_of(&document(vec![upright(blocks)]));
    let all = text.all("w:p");
    let before = |words: &str| {
        let found = all.iter().find(|line| line.words() == words);
        let spacing = found.map(|line| line.all("w:spacing").len());
        spacing.ok_or(format!("no line {words}"))
    };
    assert_eq!((before("text")?, before("more")?), (1, 0));
    assert_eq!(before("Mood (0 to 60, higher is better)")?, 0);
    Ok(())
}
