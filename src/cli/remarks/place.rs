//! Where remarks stand, as text: told once for all that stand at one place.

use std::fmt::Write as _;

use super::tame::quoted;
use crate::cli::block;
use crate::cli::print::safe;
use cisgrid::remarks::{FoundBy, RowStanding, StatementAt, StatementPart, Whereabouts};

/// What tells the place of a remark that is at no statement.
fn nowhere(at: &Whereabouts) -> impl PartialEq {
    (
        (&at.gone, &at.several, &at.unclear),
        (&at.elsewhere, &at.named, &at.noted),
    )
}

/// Whether two remarks stand at one place, which is told once.
pub(super) fn is_beside(one: &Whereabouts, other: &Whereabouts) -> bool {
    match (one.statements.first(), other.statements.first()) {
        (Some(first), Some(second)) => first == second && one.noted == other.noted,
        (None, None) => nowhere(one) == nowhere(other),
        _ => false,
    }
}

/// Where the remarks below stand.
pub(super) fn place(out: &mut String, at: &Whereabouts) {
    if let Some(statement) = at.statements.first() {
        block::title(out, &name(statement), &line_of(statement));
        let column = statement.heading.as_deref().map(quoted);
        let within = match (statement.part, column) {
            (StatementPart::Statement, None) => None,
            (StatementPart::Statement, Some(column)) => Some(format!("in the column {column}")),
            (StatementPart::Row, None) => Some("elsewhere in its row".to_owned()),
            (StatementPart::Row, Some(column)) => {
                Some(format!("elsewhere in its row, in the column {column}"))
            }
            (StatementPart::Behind, _) => Some("behind the table, at what it rests on".to_owned()),
        };
        if let Some(within) = within {
            block::line(out, "stands", &within);
        }
        if statement.found_by == FoundBy::Words {
            let words = match &at.noted {
                None => "by its words: the file has no bookmark for it".to_owned(),
                Some(noted) => {
                    let id = safe(&noted.id);
                    format!(
                        "by its words: nothing has the id `{id}` any more, where the note was written"
                    )
                }
            };
            block::line(out, "found", &words);
        }
        stood(out, at);
        if let Some(now) = &statement.now {
            block::line(out, "reads now", &quoted(now));
        }
        also_read(out, at);
    } else if let Some(gone) = at.gone.first() {
        let marked = match (&gone.bookmark, &at.noted) {
            (Some(bookmark), _) => format!("bookmark `{}`", safe(bookmark)),
            (None, noted) => {
                let id = noted.as_ref().map(|noted| safe(&noted.id));
                format!("id `{}`", id.unwrap_or_default())
            }
        };
        block::title(out, "at a statement that is no longer there", &marked);
        if !gone.words.is_empty() {
            block::line(out, "read", &quoted(&gone.words));
        }
        stood(out, at);
    } else if !at.several.is_empty() {
        let named = at.several.iter();
        let named: Vec<String> = named
            .map(|one| format!("{} {}", one.kind, one.id))
            .collect();
        out.push_str("at words of which it is not clear whose they are\n");
        if let Some(words) = &at.unclear {
            block::line(out, "read", &quoted(words));
        }
        block::line(out, "perhaps of", &named.join(", "));
        stood(out, at);
    } else if let Some(named) = &at.named {
        let place = format!("{}:{}:{}", named.file.display(), named.line, named.column);
        block::title(out, &format!("{} {}", named.kind, named.id), &place);
        if let Some(now) = &named.now {
            block::line(out, "reads now", &quoted(now));
        }
    } else if let Some(elsewhere) = &at.elsewhere {
        let _ = writeln!(out, "not at a statement: in {}", elsewhere.what);
        if let Some(heading) = &elsewhere.heading {
            block::line(out, "under", &quoted(heading));
        }
        if let Some(row) = &elsewhere.row {
            block::line(out, "row", &quoted(row));
        }
    } else {
        out.push_str("at no place in the text\n");
    }
}

/// Of a note, the row in which its statement stood, where it stands there no longer.
fn stood(out: &mut String, at: &Whereabouts) {
    let row = at.noted.as_ref().and_then(|noted| noted.row.as_ref());
    let Some(row) = row else { return };
    let id = safe(&row.id);
    let and = match (row.standing, at.statements.is_empty()) {
        (RowStanding::Same, _) => return,
        (RowStanding::Left, true) => "",
        (RowStanding::Left, false) => ", and stands there no longer",
        (RowStanding::Gone, true) => ", which is no longer there either",
        (RowStanding::Gone, false) => ", which is no longer there",
    };
    block::line(
        out,
        "stood",
        &format!("in the row of proposition `{id}`{and}"),
    );
}

/// Of a note at what reads differently now, what has its words.
fn also_read(out: &mut String, at: &Whereabouts) {
    let others = at.noted.iter().flat_map(|noted| &noted.words_now_at);
    let others = others.map(|one| format!("{} {}", one.kind, one.id));
    let others: Vec<String> = others.collect();
    if !others.is_empty() {
        let words = format!("now those of {}", others.join(", "));
        block::line(out, "its words", &words);
    }
}

/// What a statement is called.
pub(super) fn name(statement: &StatementAt) -> String {
    let proposition = statement.proposition.iter();
    let proposition = proposition.map(|id| format!("proposition {id}"));
    let finding = statement.finding.iter().map(|id| format!("finding {id}"));
    proposition.chain(finding).collect::<Vec<_>>().join(", ")
}

pub(super) fn line_of(statement: &StatementAt) -> String {
    let file = statement.file.display();
    format!("{file}:{}:{}", statement.line, statement.column)
}
