//! A document with everything that one can have.

use cisgrid::document::{
    Align, Block, Byline, Chapter, Document, Heads, Inline, Item, Marker, Paragraph, Role, Row,
    SafeText, TableBlock, TableCell, TableKind,
};

use super::documents::{
    body, cell, code, columns, document, head, heading, item, list, note, paragraph, plot,
    portrait, row, strong, text, to, web,
};

/// A document with everything that one can have.
pub(super) fn everything() -> Document {
    let mut document = document(
        "What walking with a peer worker did",
        vec![
            Chapter {
                landscape: true,
                blocks: grid_part(),
            },
            portrait(evidence_part()),
        ],
    );
    document.subtitle = Some(SafeText::new(
        "A synthesis of figures and of what people said",
    ));
    document.language = "en-GB".to_owned();
    document.authors = vec![
        Byline {
            name: SafeText::new("Ada Březina"),
            orcid: Some("0000-0002-1825-0097".to_owned()),
            affiliation: Some(SafeText::new("Institute of Walking, Graz")),
        },
        Byline {
            name: SafeText::new("O’Connor, B."),
            orcid: None,
            affiliation: None,
        },
    ];
    document
}

fn grid_part() -> Vec<Block> {
    let statement = |number: &str, anchor: &str, words: &str, more: &str| {
        let mut line = vec![strong(number), text(" "), text(words)];
        line.push(note("Agreed upon by three of four readers."));
        TableCell {
            heads: Some(Heads::Row),
            ..cell(vec![
                Block::Paragraph(Paragraph {
                    role: Role::Statement,
                    text: line,
                    anchor: Some(anchor.to_owned()),
                }),
                paragraph(Role::Aside, vec![strong("Discordance. "), text(more)]),
            ])
        }
    };
    let long = "Peer workers’ wellbeing rose within the first four months of employment, and what was gained was kept \
                for the most part until the end of the first year, although burnout grew in two of the four teams.";
    let findings = |prefix: &str| {
        let items = vec![
            item(
                Marker::Supports,
                Some(&format!("{prefix}-a")),
                vec![
                    to(
                        "evidence-rise",
                        "Wellbeing rose by 3.9 points (95% CI 0.8–7.0; p = .015)",
                    ),
                    text(", χ² = 4.2, −0.5 SD below the norm."),
                ],
            ),
            item(
                Marker::Qualifies,
                None,
                vec![
                    text("Only of those who had supervision (n = 14)."),
                    note("The others were not asked."),
                ],
            ),
            item(
                Marker::Contradicts,
                None,
                vec![text("Burnout did not fall: "), code("exhaustion@T1..T3")],
            ),
            item(
                Marker::Informs,
                None,
                vec![text("Teams met every second week.")],
            ),
        ];
        cell(vec![list(items)])
    };
    let said = |words: &str| {
        cell(vec![
            list(vec![
                item(
                    Marker::Supports,
                    None,
                    vec![
                        text("Being needed gave weight to the days "),
                        to("evidence-rise", "(12)"),
                    ],
                ),
                item(
                    Marker::Supports,
                    None,
                    vec![text("Colleagues asked for advice.")],
                ),
            ]),
            paragraph(
                Role::Quotation,
                vec![text(words), Inline::Break, text("PW07, South")],
            ),
        ])
    };
    let section = |words: &str| Row {
        cells: vec![TableCell {
            columns: 3,
            heads: Some(Heads::Section),
            ..cell(vec![body(words)])
        }],
        ends: false,
    };
    let mut rows = vec![section("First months")];
    for number in 1..=5 {
        if number == 4 {
            rows.push(section("After a year"));
        }
        let anchor = format!("p{number}");
        rows.push(row(vec![
            statement(
                &number.to_string(),
                &anchor,
                long,
                "The strands part where the teams differ.",
            ),
            findings(&anchor),
            said("“I was somebody again, and nobody asked how long it would last.”"),
        ]));
    }
    let table = TableBlock {
        kind: TableKind::Grid,
        caption: vec![
            strong("Table 5. "),
            text("Joint display of walking"),
            note("As in the protocol."),
        ],
        summary: "Each row is a statement; beside it what figures and what people say.".to_owned(),
        anchor: Some("grid".to_owned()),
        columns: columns(&[
            (0.26, Align::Start),
            (0.37, Align::Start),
            (0.37, Align::Start),
        ]),
        head: vec![
            row(vec![
                TableCell {
                    rows: 2,
                    ..head("Statement", 1)
                },
                head("Findings", 2),
            ]),
            row(vec![
                head("Quantitative", 1),
                TableCell {
                    heads: Some(Heads::Column),
                    ..cell(vec![paragraph(
                        Role::Body,
                        vec![text("Qualitative"), note("In the first interview.")],
                    )])
                },
            ]),
        ],
        body: rows,
    };
    vec![
        paragraph(
            Role::Source,
            vec![
                text("Reports on "),
                web(
                    "https://doi.org/10.1186/s12888-022-03999-9",
                    "BMC Psychiatry 22:373",
                ),
                text("."),
            ],
        ),
        Block::Table(Box::new(table)),
        paragraph(
            Role::Key,
            vec![text(
                "● supports, ◐ qualifies, ✕ contradicts, ○ informs; CI, confidence interval.",
            )],
        ),
        paragraph(
            Role::Note,
            vec![text("Note. Figures as printed in their sources.")],
        ),
    ]
}

fn evidence_part() -> Vec<Block> {
    let figures = |words: &[&str]| -> Vec<TableCell> {
        words.iter().map(|words| cell(vec![body(words)])).collect()
    };
    let mut mood = figures(&["T1–T2", "3.9", "0.8 to 7.0", ".015"]);
    mood.insert(
        0,
        TableCell {
            rows: 2,
            heads: Some(Heads::Row),
            ..cell(vec![body("Wellbeing")])
        },
    );
    mood.push(cell(vec![paragraph(
        Role::Body,
        vec![plot(62.4, (53.1, 71.9), false)],
    )]));
    let mut later = figures(&["T1–T3", "−1.25", "−3.0 to 0.5", ".16"]);
    later.push(cell(vec![paragraph(
        Role::Body,
        vec![plot(75.0, (40.0, 100.0), true)],
    )]));
    let table = TableBlock {
        kind: TableKind::Figures,
        caption: vec![text("Changes of wellbeing")],
        summary: "Changes with their limits.".to_owned(),
        anchor: Some("figures-rise".to_owned()),
        columns: columns(&[
            (0.22, Align::Start),
            (0.13, Align::Start),
            (0.12, Align::End),
            (0.18, Align::End),
            (0.1, Align::End),
            (0.25, Align::Center),
        ]),
        head: vec![row([
            "Measure",
            "Time",
            "Change",
            "95% CI",
            "p",
            "Against 0",
        ]
        .map(|words| head(words, 1))
        .into())],
        body: vec![
            Row {
                cells: mood,
                ends: false,
            },
            row(later),
        ],
    };
    vec![
        heading(1, "Evidence", Some("evidence")),
        heading(2, "What was counted", None),
        Block::Paragraph(Paragraph {
            role: Role::Finding,
            text: vec![
                text("Wellbeing rose within four months. "),
                to("p1", "Row 1"),
                text(", "),
                to("grid", "Table 5"),
            ],
            anchor: Some("evidence-rise".to_owned()),
        }),
        body(
            "The scale runs from 0 to 100. People who left within the first four months were asked once more, by \
             telephone, and what they said is counted where it was complete; the others are left out of all tables.",
        ),
        paragraph(
            Role::Body,
            vec![
                text("Scores were "),
                Inline::Emphasis(vec![text("not")]),
                text(" weighted"),
                note("See the protocol, section 4."),
                text("; the sum is printed as H"),
                Inline::Superscript(SafeText::new("2")),
                text(" in "),
                code("results/table-3.csv"),
                text("."),
            ],
        ),
        Block::Table(Box::new(table)),
        paragraph(Role::Small, vec![text("From Table 3, lines 4 and 5.")]),
        heading(2, "In order", None),
        list(vec![
            item(Marker::Number, None, vec![text("First they were asked.")]),
            Item {
                marker: Marker::Number,
                anchor: None,
                blocks: vec![
                    body("Then they walked:"),
                    list(vec![
                        item(Marker::Bullet, None, vec![text("alone,")]),
                        item(Marker::Bullet, None, vec![text("with a peer.")]),
                    ]),
                ],
            },
        ]),
        paragraph(
            Role::Quotation,
            vec![
                text("“It gave me a reason to get up.” ("),
                to("p2", "row 2"),
                text(")"),
            ],
        ),
        paragraph(
            Role::Body,
            vec![
                to("nowhere", "A link that leads nowhere"),
                text(" is text, and so is "),
                web("javascript:alert(1)", "one to a script"),
                text("."),
            ],
        ),
    ]
}
