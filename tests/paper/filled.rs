//! One text in every place of a document where text can stand.

use cisgrid::document::{
    Align, Block, Byline, Chapter, Column, Document, Heads, Inline, Item, List, Marker, Paragraph,
    Role, Row, SafeText, TableBlock, TableCell, TableKind, Target,
};

use super::documents::{body, cell, document, picture, portrait};

/// What a format could take for its own.
pub(super) const HOSTILE: [&str; 12] = [
    "#panic(\"x\") *b* $x$ \\ \" <label> @ref // /* ab",
    "#read(\"/etc/passwd\") #include \"x.typ\" `r` = h",
    "\\input{/etc/passwd} \\write18{ls} \\end{document}",
    "^^5cinput{x} \\csname end\\endcsname % gone",
    "{{ x }} {% y %} {# z #} << v >> <% w %> <# u #>",
    "100% & 5_6 ~tilde {brace} [star]* ]",
    "``a'' --- -- ,,b'' <<c>> ?` !` 'd'",
    "=cmd|'/c calc'!A0 + 1) - 2. 3) + 4",
    "</w:t> <script>alert(1)</script> &amp; ]]>",
    "\\\\ \\tabularnewline & \\\\* [2pt] \\hline {",
    "\"; #set page(width: 1pt); #\"",
    "\\u{0} \\\" #\"; end ${1} $$ $(x)",
];

/// Controls and marks of direction, which are not seen.
pub(super) const UNSEEN: &str =
    "a\u{0}b\u{7}c\u{1b}[1m\u{202e}d\u{2066}e\u{200f}f\u{feff}g\u{2028}h\r\ni\u{fffe}";

/// A document in which `words` stand wherever text can stand; `name` is what its anchors begin with.
pub(super) fn filled(words: &str, name: &str) -> Document {
    let text = || Inline::Text(SafeText::new(words));
    let anchor = |at: usize| Some(format!("{name}{at}"));
    let inlines = || {
        vec![
            text(),
            Inline::Strong(vec![text()]),
            Inline::Emphasis(vec![text()]),
            Inline::Code(SafeText::new(words)),
            Inline::Superscript(SafeText::new(words)),
            Inline::Link {
                to: Target::Anchor(format!("{name}1")),
                text: vec![text()],
            },
            Inline::Link {
                to: Target::Address(format!("https://example.org/{words}")),
                text: vec![text()],
            },
            Inline::Note(vec![text()]),
            Inline::Plot {
                picture: Box::new(picture(60.0, (50.0, 70.0), false)),
                words: SafeText::new(words),
            },
        ]
    };
    let paragraph = |role: Role, anchor: Option<String>| {
        let text = inlines();
        Block::Paragraph(Paragraph { role, text, anchor })
    };
    let item = |marker: Marker| Item {
        marker,
        anchor: anchor(10 + marker as usize),
        blocks: vec![paragraph(Role::Body, None)],
    };
    let heading = TableCell {
        heads: Some(Heads::Column),
        ..cell(vec![paragraph(Role::Body, anchor(2))])
    };
    let first = TableCell {
        heads: Some(Heads::Row),
        ..cell(vec![paragraph(Role::Statement, anchor(3))])
    };
    let table = TableBlock {
        kind: TableKind::Grid,
        caption: inlines(),
        summary: words.to_owned(),
        anchor: anchor(4),
        columns: vec![
            Column {
                share: 0.5,
                align: Align::Start,
            };
            2
        ],
        head: vec![Row {
            cells: vec![heading, cell(vec![body(words)])],
            ends: true,
        }],
        body: vec![Row {
            cells: vec![
                first,
                cell(vec![Block::List(List {
                    items: vec![item(Marker::Supports), item(Marker::Contradicts)],
                })]),
            ],
            ends: true,
        }],
    };
    let mut blocks = vec![Block::Heading {
        level: 1,
        text: inlines(),
        anchor: anchor(1),
    }];
    blocks.extend(Role::ALL.iter().map(|role| paragraph(*role, None)));
    blocks.push(Block::Table(Box::new(table)));
    let landscape = Chapter {
        landscape: true,
        blocks: vec![body(words)],
    };
    let mut document = document(words, vec![portrait(blocks), landscape]);
    document.subtitle = Some(SafeText::new(words));
    document.language = "zxx".to_owned();
    document.stamp = words.to_owned();
    document.authors = vec![Byline {
        name: SafeText::new(words),
        orcid: Some(words.to_owned()),
        affiliation: Some(SafeText::new(words)),
    }];
    document
}

/// How often `words` stand on the pages of such a document, at least.
pub(super) const TIMES: usize = 90;
