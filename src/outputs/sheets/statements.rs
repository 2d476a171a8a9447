//! Every statement of the grid in a row of its own: which finding stands in which row, and what it does there.

use super::table::{EVIDENCE, Entry, GRID, STATEMENTS, Sheet, SheetColumn, SheetRow};
use crate::view::{RowView, StatementView, View};

/// Every statement of the grid, row by row and strand by strand, with the silences that are declared.
pub(super) fn sheet(view: &View) -> Sheet {
    let columns = vec![
        SheetColumn::new("no", 5, "the number of the proposition"),
        SheetColumn::new("proposition", 24, "the id of the proposition"),
        SheetColumn::new("strand", 16, "the heading of the column that it stands in"),
        SheetColumn::new("sign", 6, "the sign of its stance"),
        SheetColumn::new(
            "stance",
            12,
            "what it does there: supports, qualifies, contradicts or informs; silence where the strand has nothing to say",
        ),
        SheetColumn::new("finding", 28, "the id of the finding"),
        SheetColumn::new("statement", 60, "what it says, or why the strand is silent"),
        SheetColumn::new("because", 40, "why it stands there, where that is said"),
        SheetColumn::new("claims", 8, "how many claims it makes of figures"),
        SheetColumn::new("supported", 10, "how many of these the figures bear out"),
        SheetColumn::new(
            "undetermined",
            12,
            "how many of these the figures leave open",
        ),
        SheetColumn::new(
            "contradicted",
            12,
            "how many of these the figures speak against",
        ),
        SheetColumn::new("failing", 8, "how many lines of its figures fail a check"),
    ];
    let rows = view.rows().flat_map(of_row);
    Sheet {
        name: STATEMENTS,
        about: "Every statement of the grid, a row each.",
        columns,
        rows: rows.collect(),
    }
}

fn of_row(row: RowView<'_>) -> Vec<SheetRow> {
    let start = |strand: &str| {
        vec![
            Entry::Count(row.number()),
            Entry::row(GRID, row.id()),
            Entry::plain(Some(strand)),
        ]
    };
    let filled = |mut entries: Vec<Entry>| {
        entries.resize(13, Entry::Nothing);
        SheetRow {
            id: row.id().to_owned(),
            entries,
        }
    };
    let statements = row.statements().into_iter();
    let statements = statements.map(|one| {
        let strand = one.rests_on().strand();
        filled([start(strand), of_statement(one)].concat())
    });
    let silences = row.silences().into_iter();
    let silences = silences.map(|(strand, because)| {
        let rest = vec![
            Entry::Nothing,
            Entry::text("silence"),
            Entry::Nothing,
            Entry::plain(Some(because)),
        ];
        filled([start(strand), rest].concat())
    });
    statements.chain(silences).collect()
}

fn of_statement(one: StatementView<'_>) -> Vec<Entry> {
    let [claims, supported, undetermined, contradicted] = Entry::verdicts(one.verdicts());
    vec![
        Entry::text(one.symbol()),
        Entry::text(one.stance()),
        Entry::row(EVIDENCE, one.id()),
        Entry::said(one.lead(), one.finding(), &one.points()),
        Entry::plain(one.because()),
        claims,
        supported,
        undetermined,
        contradicted,
        Entry::some(one.failing()),
    ]
}
