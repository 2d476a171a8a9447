//! What spreadsheet programs and statistics packages take: a view as plain tables, one for each kind of thing, which
//! XLSX and CSV write.

mod claims;
mod evidence;
mod figures;
mod grid;
mod key;
mod statements;
mod table;

use crate::view::View;

pub(super) use grid::{Band, Grid, GridCell, GridRow, Weight};
pub(super) use table::{Entry, GRID, STATEMENTS, Sheet, To};

/// The tables of the layout, and every other table in the order in which they are shown; the last says what all of them
/// hold.
pub(super) fn sheets(view: &View) -> (Vec<Grid>, Vec<Sheet>) {
    let grids = grid::grids(view);
    let (figures, claims) = (view.figure_lines(), view.claim_lines());
    let mut sheets = vec![
        statements::sheet(view),
        evidence::findings(view),
        evidence::quotations(view),
        figures::figures(view, &figures),
        figures::checks(&figures),
        claims::claims(view, &claims),
        claims::readings(&claims),
        evidence::sources(view),
    ];
    sheets.push(key::sheet(view, &grids, &sheets));
    (grids, sheets)
}
