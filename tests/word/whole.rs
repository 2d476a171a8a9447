//! A document that has everything, as authors would hand it in.

use cisgrid::document::{
    Align, Block, Chapter, Document, Heads, Inline, List, Marker, Paragraph, Role, Row, SafeText,
    TableBlock, TableCell, TableKind, Target,
};

use super::sample::{
    body, cell, columns, document, head, heading, item, paragraph, picture, row, text, to, upright,
};

/// A document that has everything.
pub(super) fn whole() -> Document {
    let mut first = vec![
        paragraph(
            Role::Source,
            vec![
                text("Reports: Okafor A, Ñandú-O’Brien J. Walking groups after a stroke. "),
                Inline::Emphasis(vec![text("J Made Up Res")]),
                text(" 2025; 3: 1–12. "),
                Inline::Link {
                    to: Target::Address("https://example.org/walking?a=1&b=2".to_owned()),
                    text: vec![text("https://example.org/walking")],
                },
            ],
        ),
        Block::Table(Box::new(grid())),
    ];
    first.push(paragraph(
        Role::Key,
        vec![
            Inline::Strong(vec![text("Key: ")]),
            text("● supports the statement; ◐ qualifies it; ✕ contradicts it; ○ informs it. CI: confidence interval."),
        ],
    ));
    first.push(paragraph(
        Role::Note,
        vec![
            Inline::Superscript(SafeText::new("a")),
            text(" Of those who came to at least half of the walks."),
        ],
    ));
    document(vec![
        Chapter {
            landscape: true,
            blocks: first,
        },
        upright(evidence()),
    ])
}

fn grid() -> TableBlock {
    let statements = [
        (
            "Walking in a group lifts mood for as long as people come",
            "Converges",
        ),
        (
            "What keeps people coming is being missed when they do not",
            "Complements",
        ),
        (
            "Those who tire soonest gain most and leave first",
            "Diverges",
        ),
        ("Carers rest while the group walks", "Silence"),
        (
            "The cost is carried by volunteers, and nobody counts it",
            "Converges",
        ),
    ];
    let mut rows = vec![row(
        false,
        vec![TableCell {
            columns: 3,
            heads: Some(Heads::Section),
            ..cell(vec![body("Who gains")])
        }],
    )];
    for (at, (statement, meets)) in statements.iter().enumerate() {
        if at == 3 {
            rows.push(row(
                false,
                vec![TableCell {
                    columns: 3,
                    heads: Some(Heads::Section),
                    ..cell(vec![body("Who pays")])
                }],
            ));
        }
        rows.push(grid_row(at, statement, meets));
    }
    TableBlock {
        kind: TableKind::Grid,
        caption: vec![text(
            "Table 1. Synthesising propositions with what speaks for and against each",
        )],
        summary: "One row for each proposition, with the findings of both strands.".to_owned(),
        anchor: Some("page:grid".to_owned()),
        columns: columns(&[
            (0.26, Align::Start),
            (0.37, Align::Start),
            (0.37, Align::Start),
        ]),
        head: vec![row(
            true,
            vec![
                head("Synthesising proposition", 1, 1),
                head("Quantitative findings", 1, 1),
                head("Qualitative findings", 1, 1),
            ],
        )],
        body: rows,
    }
}

fn grid_row(at: usize, statement: &str, meets: &str) -> Row {
    let id = |what: &str| format!("{what}-{}", at + 1);
    let finding = |marker, what: &str, words: &str| {
        let link = to(&format!("evidence:{}", id(what)), "evidence");
        let blocks = vec![
            paragraph(
                Role::Body,
                vec![
                    text(words),
                    Inline::Superscript(SafeText::new("a")),
                    text(" ["),
                    link,
                    text("]"),
                ],
            ),
            paragraph(
                Role::Aside,
                vec![text("Because the interval excludes no change.")],
            ),
        ];
        item(marker, Some(&format!("p{}:{}", at + 1, id(what))), blocks)
    };
    let quantitative = match at {
        3 => vec![paragraph(
            Role::Aside,
            vec![
                Inline::Strong(vec![text("Silence. ")]),
                text("Carers were not asked."),
            ],
        )],
        _ => vec![Block::List(List {
            items: vec![
                finding(
                    Marker::Supports,
                    "mood-rose",
                    "Mood rose by 3.9 points (95% CI 0.67 to 7.13; p = 0.020; n = 28) over four months, and no further in the year that followed.",
                ),
                finding(
                    Marker::Qualifies,
                    "mood-attendance",
                    "The rise was 5.2 among those who came to half of the walks and 0.4 among the others.",
                ),
            ],
        })],
    };
    let qualitative = vec![Block::List(List {
        items: vec![
            finding(
                Marker::Supports,
                "felt-lighter",
                "People said that they came home lighter than they had left, also on days of rain.",
            ),
            finding(
                Marker::Contradicts,
                "tired",
                "Two left because they were too tired to enjoy anything after it.",
            ),
            finding(
                Marker::Informs,
                "weather",
                "Walks were held in all weathers but ice.",
            ),
        ],
    })];
    let statement = Block::Paragraph(Paragraph {
        role: Role::Statement,
        text: vec![text(&format!("{}. {statement}", at + 1))],
        anchor: Some(id("proposition")),
    });
    let fit = paragraph(
        Role::Aside,
        vec![
            Inline::Strong(vec![text(meets)]),
            text(": both strands say so, each of its own people"),
            Inline::Note(vec![
                text("Judged by both authors, see "),
                to("methods", "the methods"),
                text("."),
            ]),
            text("."),
        ],
    );
    let first = TableCell {
        heads: Some(Heads::Row),
        ..cell(vec![statement, fit])
    };
    row(true, vec![first, cell(quantitative), cell(qualitative)])
}

fn evidence() -> Vec<Block> {
    let mut blocks = vec![
        heading(1, "What the statements rest on", "methods"),
        body(
            "Each finding is printed with the figures, quotations and sources that it rests on. A picture shows a change with its interval against no change; what is shaded is too little to matter.",
        ),
    ];
    for at in 0..5 {
        for what in [
            "mood-rose",
            "mood-attendance",
            "felt-lighter",
            "tired",
            "weather",
        ] {
            let anchor = format!("evidence:{what}-{}", at + 1);
            blocks.push(Block::Paragraph(Paragraph {
                role: Role::Finding,
                text: vec![
                    text("Mood rose by 3.9 points over four months. "),
                    Inline::Code(SafeText::new(what)),
                ],
                anchor: Some(anchor),
            }));
            match what {
                "mood-rose" => blocks.push(Block::Table(Box::new(figures()))),
                "felt-lighter" => {
                    blocks.push(paragraph(
                        Role::Quotation,
                        vec![text("“You go out grey and you come back with a bit of colour. Even my daughter sees it.” (P07, woman, 71, second year)")],
                    ));
                    blocks.push(paragraph(
                        Role::Small,
                        vec![
                            text("Said in interview 7, line 212. Back to "),
                            to(&format!("proposition-{}", at + 1), "the statement"),
                            text("."),
                        ],
                    ));
                }
                _ => {}
            }
        }
    }
    blocks.push(heading(2, "How it was done", "how"));
    let numbered = |words: &str| item(Marker::Number, None, vec![body(words)]);
    blocks.push(Block::List(List {
        items: vec![
            numbered("Both authors read all findings."),
            item(
                Marker::Number,
                None,
                vec![
                    body("Each wrote statements:"),
                    Block::List(List {
                        items: vec![
                            item(Marker::Bullet, None, vec![body("alone,")]),
                            item(Marker::Bullet, None, vec![body("then together.")]),
                        ],
                    }),
                    body("What they disagreed on was settled by a third."),
                ],
            ),
            numbered("Every statement was held against the figures."),
        ],
    }));
    blocks
}

/// A small table of figures with two rows of headings, pictures, and a label that spans rows.
pub(super) fn figures() -> TableBlock {
    let number = |words: &str| cell(vec![body(words)]);
    let plot = |low: f64, middle: f64, high: f64, words: &str| {
        cell(vec![paragraph(
            Role::Body,
            vec![Inline::Plot {
                picture: Box::new(picture(low, middle, high)),
                words: SafeText::new(words),
            }],
        )])
    };
    let label = |words: &str, rows: usize| TableCell {
        rows,
        heads: Some(Heads::Row),
        ..cell(vec![body(words)])
    };
    let end = Align::End;
    TableBlock {
        kind: TableKind::Figures,
        caption: vec![text("Mood (0 to 60, higher is better)")],
        summary: "Changes of mood with their intervals.".to_owned(),
        anchor: None,
        columns: columns(&[
            (0.2, Align::Start),
            (0.12, Align::Start),
            (0.1, end),
            (0.12, end),
            (0.18, end),
            (0.08, end),
            (0.2, Align::Center),
        ]),
        head: vec![
            row(
                false,
                vec![
                    head("Measure", 1, 2),
                    head("When", 1, 2),
                    head("n", 1, 2),
                    head("Change", 3, 1),
                    head("worse        better", 1, 2),
                ],
            ),
            row(
                true,
                vec![head("points", 1, 1), head("95% CI", 1, 1), head("p", 1, 1)],
            ),
        ],
        body: vec![
            row(
                false,
                vec![
                    label("Mood", 2),
                    number("T1 to T2"),
                    number("28"),
                    number("3.9"),
                    number("0.67 to 7.13"),
                    number("0.020"),
                    plot(54.0, 65.0, 83.0, "3.9, 95% CI 0.67 to 7.13, against 0"),
                ],
            ),
            row(
                true,
                vec![
                    number("T2 to T3"),
                    number("25"),
                    number("−0.4"),
                    number("−60.64 to 66.64"),
                    number("0.91"),
                    plot(
                        -10.0,
                        49.0,
                        120.0,
                        "−0.4, 95% CI −60.64 to 66.64, runs on beyond the picture",
                    ),
                ],
            ),
            row(
                true,
                vec![
                    label("Worry", 1),
                    number("T1 to T3"),
                    number("25"),
                    number("0.1"),
                    number("−1.2 to 1.4"),
                    number("0.88"),
                    plot(42.0, 50.5, 59.0, "0.1, 95% CI −1.2 to 1.4, against 0"),
                ],
            ),
        ],
    }
}
