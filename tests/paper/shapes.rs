//! Documents that nobody would write: what is wrong in them is mended or left out, and nothing is lost.

use libtest_mimic::Trial;

use cisgrid::document::{
    Align, Block, Inline, Item, Marker, Role, Row, SafeText, TableCell, Target,
};

use super::documents::{
    body, cell, document, heading, list, paragraph, picture, portrait, row, table, text,
};
use super::everything::everything;
use super::{latex_of, typst_of};
use crate::{Outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("paper::shapes::links_lead_somewhere", links_lead_somewhere),
        trial("paper::shapes::anchors_stand_once", anchors_stand_once),
        trial(
            "paper::shapes::rows_fill_their_columns",
            rows_fill_their_columns,
        ),
        trial("paper::shapes::cells_reach_down", cells_reach_down),
        trial("paper::shapes::no_level_is_left_out", no_level_is_left_out),
        trial(
            "paper::shapes::a_note_said_twice_is_one",
            a_note_said_twice_is_one,
        ),
        trial(
            "paper::shapes::days_are_in_the_calendar",
            days_are_in_the_calendar,
        ),
        trial(
            "paper::shapes::no_picture_without_places",
            no_picture_without_places,
        ),
        trial("paper::shapes::languages", languages),
    ]
}

/// Documents of odd shapes, for formats that set them.
pub(super) fn odd() -> Vec<Block> {
    let nested = |depth: usize| {
        (0..depth).fold(body("innermost"), |inner, _| {
            list(vec![Item {
                marker: Marker::Bullet,
                anchor: None,
                blocks: vec![body("outer"), inner],
            }])
        })
    };
    let shares = [(f64::NAN, Align::Start), (0.0, Align::End)];
    let spanning = |columns: usize, rows: usize, words: &str| TableCell {
        columns,
        rows,
        ..cell(vec![body(words)])
    };
    vec![
        heading(3, "A deep heading", None),
        list(Vec::new()),
        paragraph(Role::Body, Vec::new()),
        nested(4),
        table(&[], vec![row(vec![cell(vec![body("no columns")])])]),
        table(&shares, Vec::new()),
        table(
            &shares,
            vec![
                row(vec![
                    spanning(9, 9, "too wide and too high"),
                    spanning(1, 1, "one too many"),
                ]),
                row(Vec::new()),
                row(vec![spanning(0, 0, "of no size")]),
            ],
        ),
        table(
            &[(0.5, Align::Center), (0.5, Align::End)],
            vec![row(vec![
                cell(vec![
                    body("a table in a cell:"),
                    table(
                        &[(1.0, Align::Start)],
                        vec![row(vec![cell(vec![body("inner")])])],
                    ),
                ]),
                cell(vec![
                    heading(1, "A heading in a cell", Some("inside")),
                    nested(2),
                ]),
            ])],
        ),
    ]
}

fn of_line(inline: Inline) -> (String, String) {
    let document = document(
        "T",
        vec![portrait(vec![paragraph(Role::Body, vec![inline])])],
    );
    let line = |source: &str, start: &str| {
        let from = source.rfind(start).unwrap_or_default();
        source[from..].lines().next().unwrap_or_default().to_owned()
    };
    (
        line(&typst_of(&document), "#paragraph("),
        line(&latex_of(&document), "\\bodytext{"),
    )
}

fn link(to: Target) -> Inline {
    Inline::Link {
        to,
        text: vec![text("words")],
    }
}

fn links_lead_somewhere() -> Outcome {
    let nowhere = (
        "#paragraph(\"body\")[#\"words\";]".to_owned(),
        "\\bodytext{words}".to_owned(),
    );
    let to_anchor = link(Target::Anchor("gone".to_owned()));
    assert_eq!(of_line(to_anchor), nowhere);
    for address in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "data:x",
        "",
    ] {
        assert_eq!(
            of_line(link(Target::Address(address.to_owned()))),
            nowhere,
            "{address}"
        );
    }
    let (typst, latex) = of_line(link(Target::Address(
        "https://a.org/ü b?x=1&y=%20#z_~$".to_owned(),
    )));
    assert_eq!(
        typst,
        "#paragraph(\"body\")[#outside(\"https://a.org/%C3%BC%20b?x=1&y=%20#z_~$\")[#\"words\";]]"
    );
    assert_eq!(
        latex,
        "\\bodytext{\\href{https://a.org/\\%C3\\%BC\\%20b?x=1\\&y=\\%20\\#z\\_\\%7E\\%24}{words}}"
    );
    let inner = link(Target::Address("https://a.org/".to_owned()));
    let twice = Inline::Link {
        to: Target::Address("https://b.org/".to_owned()),
        text: vec![inner],
    };
    assert_eq!(
        of_line(twice).0,
        "#paragraph(\"body\")[#outside(\"https://b.org/\")[#\"words\";]]"
    );
    Ok(())
}

fn anchors_stand_once() -> Outcome {
    let blocks = vec![
        heading(1, "One", Some("a_b")),
        heading(1, "Two", Some("a_b")),
        heading(1, "Three", Some("")),
    ];
    let document = document("T", vec![portrait(blocks)]);
    assert_eq!(typst_of(&document).matches("#label(\"a_b\")").count(), 1);
    assert_eq!(latex_of(&document).matches("\\here{a.5f.b}").count(), 1);
    Ok(())
}

fn rows_fill_their_columns() -> Outcome {
    let document = document("T", vec![portrait(odd())]);
    let latex = latex_of(&document);
    for words in [
        "no columns",
        "too wide and too high",
        "one too many",
        "of no size",
        "inner",
    ] {
        assert!(latex.contains(words), "{words} is lost");
        assert!(typst_of(&document).contains(words), "{words} is lost");
    }
    // Two columns, in every row one `&`, or a cell that spans them.
    let body = latex.split("\\endlastfoot\n").nth(3).unwrap_or_default();
    let rows = body.split("\\end{longtable}").next().unwrap_or_default();
    for row in rows
        .split("\\tabularnewline")
        .filter(|row| row.contains("text{"))
    {
        let cells = row.matches("\n&\n").count() + 2 * row.matches("\\multicolumn{2}").count();
        assert!(cells == 1 || cells == 2, "{row}");
    }
    Ok(())
}

/// Where a cell reaches into the rows below, these have a place for it in LaTeX and none in Typst, and no rule stands
/// between.
fn cells_reach_down() -> Outcome {
    let high = TableCell {
        rows: 2,
        ..cell(vec![body("high")])
    };
    let rows: Vec<Row> = vec![
        row(vec![high, cell(vec![body("first")])]),
        row(vec![cell(vec![body("second")])]),
        row(vec![cell(vec![body("low")]), cell(vec![body("third")])]),
    ];
    let blocks = vec![table(&[(0.5, Align::Start), (0.5, Align::Start)], rows)];
    let document = document("T", vec![portrait(blocks)]);
    let typst = typst_of(&document);
    assert!(
        typst.contains("table.cell(colspan: 1, rowspan: 2)[\n#paragraph(\"body\")[#\"high\";]]")
    );
    assert_eq!(typst.matches("\n  row-rule,").count(), 1);
    let latex = latex_of(&document);
    assert!(
        latex.contains(
            "\\bodytext{high}\n&\n\\bodytext{first}\n\\tabularnewline\n\\nopagebreak[2]\n&"
        ),
        "{latex}"
    );
    assert!(
        latex.contains("\n&\n\\bodytext{second}\n\\tabularnewline\n\\rowrule"),
        "{latex}"
    );
    assert_eq!(latex.matches("\n\\rowrule").count(), 1);
    Ok(())
}

fn no_level_is_left_out() -> Outcome {
    let blocks = [3, 3, 0, 9, 2].map(|level| heading(level, "H", None));
    let source = typst_of(&document("T", vec![portrait(blocks.into())]));
    let levels = source.split("#heading(level: ").skip(1);
    let levels: Vec<_> = levels.map(|rest| &rest[..1]).collect();
    assert_eq!(levels, ["1", "2", "1", "2", "2"]);
    Ok(())
}

fn a_note_said_twice_is_one() -> Outcome {
    let source = typst_of(&everything());
    assert_eq!(
        source
            .matches("Agreed upon by three of four readers.")
            .count(),
        1
    );
    assert_eq!(source.matches("#below(").count(), 4);
    Ok(())
}

fn days_are_in_the_calendar() -> Outcome {
    let told = |year, month, day| {
        let mut document = everything();
        document.date = Some(cisgrid::document::Date { year, month, day });
        typst_of(&document).contains("date: datetime(")
    };
    assert!(told(2026, 2, 28) && told(2024, 2, 29) && told(2000, 2, 29));
    assert!(
        !told(2026, 2, 29)
            && !told(1900, 2, 29)
            && !told(2026, 13, 1)
            && !told(0, 1, 1)
            && !told(2026, 4, 31)
    );
    Ok(())
}

fn no_picture_without_places() -> Outcome {
    let plot = |estimate| Inline::Plot {
        picture: Box::new(picture(estimate, (40.0, 60.0), false)),
        words: SafeText::new("in words"),
    };
    assert!(of_line(plot(50.0)).0.contains("<circle cx=\\\"50.0\\\""));
    assert!(of_line(plot(50.0)).1.contains("\\plotestimate{50.0}"));
    for estimate in [f64::NAN, f64::INFINITY, -1.0, 1e9] {
        assert_eq!(
            of_line(plot(estimate)),
            (
                "#paragraph(\"body\")[#\"in words\";]".to_owned(),
                "\\bodytext{in words}".to_owned()
            )
        );
    }
    Ok(())
}

fn languages() -> Outcome {
    let of = |language: &str, right_to_left: bool| {
        let mut document = document("T", vec![portrait(vec![body("x")])]);
        document.language = language.to_owned();
        document.right_to_left = right_to_left;
        document
    };
    let typst = |language, turned| {
        let source = typst_of(&of(language, turned));
        let from = source.find("#set text(").unwrap_or_default();
        source[from..]
            .lines()
            .take(4)
            .map(str::trim)
            .collect::<String>()
    };
    assert_eq!(
        typst("de-AT", false),
        "#set text(lang: \"de\",region: \"AT\",dir: ltr,"
    );
    assert_eq!(
        typst("zh-Hant-TW", false),
        "#set text(lang: \"zh\",region: \"TW\",dir: ltr,"
    );
    assert_eq!(
        typst("he", true),
        "#set text(lang: \"he\",region: none,dir: rtl,"
    );
    assert_eq!(
        typst("nonsense{", false),
        "#set text(lang: \"en\",region: none,dir: ltr,"
    );
    let latex = latex_of(&of("de-AT", false));
    assert!(latex.contains("\\babelprovide[import=de-AT,main]{maintext}"));
    assert!(!latex_of(&of("}\\evil{", false)).contains("evil"));
    assert!(latex_of(&of("he", true)).starts_with("% !TEX program = lualatex\n"));
    // What runs from left to right stays together among lines that run the other way.
    let mut figures = of("he", true);
    figures.parts = vec![portrait(vec![body("0.8 to 7.0"), body("שינה"), body("; ")])];
    let source = typst_of(&figures);
    assert!(
        source.contains("[#\"\\u{2068}0.8 to 7.0\\u{2069}\";]"),
        "{source}"
    );
    assert!(source.contains("[#\"\\u{2068}שינה\\u{2069}\";]"));
    assert!(source.contains("[#\"; \";]"));
    Ok(())
}
